// Elements are made one by one; no text is ever read as markup.

const SVG = "http://www.w3.org/2000/svg";
const byId = (id) => document.getElementById(id);

// Give an element: `on` holds listeners, true and false set and leave out an attribute.
function h(tag, attributes = {}, ...children) {
  return furnish(document.createElement(tag), attributes, children);
}

function s(tag, attributes = {}, ...children) {
  return furnish(document.createElementNS(SVG, tag), attributes, children);
}

function furnish(element, { on = {}, ...attributes }, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, String(value));
  }
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

// A name of the data: kept apart from the direction of the words around it.
function name(text, attributes = {}) {
  return h("bdi", attributes, tidy(text));
}

// The shape of a label, the same in network, filters and tables.
function shape(label) {
  return s("svg", { class: `shape ${label.toLowerCase()}`, viewBox: "-8 -8 16 16", "aria-hidden": "true" },
    s("path", { d: outline(label, 0, 0, 6) }));
}

function outline(label, x, y, r) {
  if (label === "ORG") {
    const a = r * 0.9;
    return `M${x - a} ${y - a}h${2 * a}v${2 * a}h${-2 * a}z`;
  }
  if (label === "LOC") {
    const a = r * 1.22;
    return `M${x} ${y - a}l${a} ${a}l${-a} ${a}l${-a} ${-a}z`;
  }
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

let announcing;

// Tell people who listen to the page, once things have come to rest.
function announce(text) {
  clearTimeout(announcing);
  announcing = setTimeout(() => { byId("status").textContent = text; }, 350);
}
