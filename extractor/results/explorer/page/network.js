// The network as SVG. Places come with the data; this draws, moves and points at them.

const view = { x: 0, y: 0, k: 1 }; // screen = world * k + (x, y)
const MIN_ZOOM = 0.02;
const MAX_ZOOM = 8;
const NEAR = 7; // pixels around an edge or node that still hit it
const drawn = { nodes: [], edges: [], near: null, hover: null };
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

function drawNetwork() {
  for (const entity of data.entities) {
    if (!entity.at) continue;
    const [x, y] = entity.at;
    const r = entity.radius;
    const mark = s("path", { class: `node ${entity.label.toLowerCase()}`, d: outline(entity.label, x, y, r) });
    drawn.nodes.push({ entity, x, y, r, mark, on: true });
  }
  drawn.byId = new Map(drawn.nodes.map((node) => [node.entity.id, node]));
  const pairs = new Map();
  for (const edge of edges.values()) {
    const key = [edge.start, edge.end].sort().join("\n");
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(edge);
  }
  for (const pair of pairs.values()) {
    pair.forEach((edge, at) => drawn.edges.push(makeEdge(edge, at - (pair.length - 1) / 2)));
  }
  byId("edges").append(...drawn.edges.map((edge) => edge.mark));
  byId("nodes").append(...drawn.nodes.map((node) => node.mark));
  byId("picture").classList.toggle("dense", drawn.edges.length > MANY_EDGES);
}

// The line of an edge; several between two entities bend away from one another.
function makeEdge(edge, turn) {
  const a = drawn.byId.get(edge.start);
  const b = drawn.byId.get(edge.end);
  const points = a === b ? loop(a, turn) : arc(a, b, edge.start < edge.end ? turn : -turn);
  const [p, q, r] = points;
  let d = `M${fixed(p)}Q${fixed(q)} ${fixed(r)}`;
  if (!edge.type.symmetric) d += arrow(q, r);
  const mark = s("path", { class: `edge ${edge.type.family}`, d });
  return { edge, points, mark, on: true, middle: along(points, 0.5) };
}

const fixed = ([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`;

function arc(a, b, turn) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = turn * Math.min(26, length * 0.4);
  const middle = [(a.x + b.x) / 2 - (dy / length) * bend, (a.y + b.y) / 2 + (dx / length) * bend];
  return [leave(a, middle, a.r + 1), middle, leave(b, middle, b.r + 3)];
}

function loop(node, turn) {
  const size = node.r + 16 + 8 * turn;
  return [[node.x - node.r * 0.7, node.y - node.r * 0.7], [node.x, node.y - 2.6 * size], [node.x + node.r * 0.7, node.y - node.r * 0.7]];
}

function leave(node, [x, y], r) {
  const length = Math.hypot(x - node.x, y - node.y) || 1;
  return [node.x + ((x - node.x) / length) * r, node.y + ((y - node.y) / length) * r];
}

function arrow([fx, fy], [x, y]) {
  const angle = Math.atan2(y - fy, x - fx);
  const wing = (turn) => fixed([x - 7 * Math.cos(angle + turn), y - 7 * Math.sin(angle + turn)]);
  return `M${wing(0.45)}L${fixed([x, y])}L${wing(-0.45)}`;
}

function along([p, q, r], t) {
  const at = (i) => (1 - t) ** 2 * p[i] + 2 * t * (1 - t) * q[i] + t ** 2 * r[i];
  return [at(0), at(1)];
}

// Show what passes the filters: lines, their weight and how sure they are, and nodes
// that have a line left.
function updateNetwork() {
  const alive = new Set();
  for (const item of drawn.edges) {
    const seen = visibleOf(item.edge.relations);
    item.n = seen.length;
    toggle(item, seen.length > 0);
    if (!item.on) continue;
    alive.add(item.edge.start).add(item.edge.end);
    const width = Math.min(1 + 0.8 * Math.log2(seen.length), 5);
    item.mark.setAttribute("stroke-width", width.toFixed(1));
    item.mark.classList.toggle("denied", seen.every((relation) => relation.negated));
    item.mark.classList.toggle("unsure", seen.every((relation) => relation.modality !== "fact"));
  }
  for (const node of drawn.nodes) toggle(node, alive.has(node.entity.id));
  renderNothing(alive.size === 0);
  renderUnder(alive.size);
  markSelected();
}

function toggle(item, on) {
  if (item.on === on) return;
  item.on = on;
  item.mark.toggleAttribute("hidden", !on);
}

function renderNothing(isEmpty) {
  const box = byId("nothing");
  box.hidden = !isEmpty;
  if (!isEmpty) return;
  const none = !data.relations.length;
  box.replaceChildren(h("p", {}, say(none ? "no_relations" : "no_match")),
    none ? h("p", {}, say("no_relations_why"))
      : h("button", { type: "button", class: "plain", on: { click: resetFilters } }, say("reset")));
}

function renderUnder(nodes) {
  const left = data.left_out;
  const apart = [
    left.entities && count("left_entities", left.entities),
    left.relations && count("left_relations", left.relations),
    left.without_entity && count("left_without", left.without_entity),
    left.listed && count("left_listed", left.listed),
  ].filter(Boolean);
  byId("note").replaceChildren(say("drawn", { n: count("entities", nodes), m: count("relations", state.visible.size) }), h("span", { class: "hint" }, " ", say("drawn_hint")),
    ...(isFiltered() ? [" ", h("strong", {}, say("filtered", { n: showNumber(state.visible.size), of: showNumber(data.relations.length) }))] : []),
    ...(apart.length ? [" ", h("strong", {}, `${say("left_out")} ${apart.join("; ")}.`)] : []));
  const labels = [...new Set(drawn.nodes.map((node) => node.entity.label))].sort();
  byId("key").replaceChildren(...labels.map((label) => h("span", {}, shape(label), " ", nameOfLabel(label))),
    h("span", {}, dash("planned"), " ", say("key_unsure")), h("span", {}, dash("denied"), " ", say("denied")),
    h("span", {}, say("key_size")));
}

// Selection and hover: what belongs to it stands out, the rest steps back.
function markSelected() {
  const near = findNear();
  drawn.near = near;
  byId("picture").classList.toggle("chosen", near !== null);
  for (const item of drawn.edges) item.mark.classList.toggle("near", near !== null && near.edges.has(item));
  for (const node of drawn.nodes) {
    node.mark.classList.toggle("near", near !== null && near.nodes.has(node.entity.id));
    node.mark.classList.toggle("self", near !== null && near.selves.has(node.entity.id));
  }
  placeNames();
}

function findNear() {
  const { selected } = state;
  if (!selected) return null;
  const wanted = {
    entity: ({ edge }) => edge.start === selected.id || edge.end === selected.id,
    edge: ({ edge }) => edge === selectedEdge(),
    article: ({ edge }) => edge.relations.some((relation) => relation.article === selected.id && state.visible.has(relation)),
  }[selected.kind];
  const found = new Set(drawn.edges.filter((item) => item.on && wanted(item)));
  const nodes = new Set([...found].flatMap(({ edge }) => [edge.start, edge.end]));
  const selves = new Set(selected.kind === "entity" ? [selected.id]
    : selected.kind === "edge" ? [selected.id.start, selected.id.end] : []);
  if (selected.kind === "entity" && !drawn.byId.has(selected.id)) return null;
  return { edges: found, nodes: new Set([...nodes, ...selves]), selves };
}

// Names as on a map: the important ones first, each only where there is room.
function placeNames() {
  const { width, height } = stageSize();
  const near = drawn.near;
  const weight = (node) => (near && near.nodes.has(node.entity.id) ? 1e6 : 0) + node.r;
  const shown = drawn.nodes.filter((node) => node.on && isInside(node, width, height)
    && (!near || near.nodes.has(node.entity.id))).sort((a, b) => weight(b) - weight(a));
  const taken = [{ x0: width - 52, x1: width, y0: 0, y1: 116 }]; // the buttons of the zoom
  const fits = (box) => taken.every((other) => box.x1 <= other.x0 || other.x1 <= box.x0 || box.y1 <= other.y0 || other.y1 <= box.y0);
  const texts = [];
  const most = near ? 160 : Math.min((34 + 110 * view.k ** 2) * Math.min((width * height) / 360_000, 1), 160);
  for (const node of shown) {
    if (texts.length >= most) break;
    const label = shorten(nameOf(node.entity), 34);
    const big = node.r > 12 || (near && near.selves.has(node.entity.id));
    const half = (Array.from(label).length * (big ? 7.4 : 6.3)) / 2 + 3;
    const [at, y] = toScreen([node.x, node.y]);
    const x = Math.max(half, Math.min(width - half, at)); // whole words, at the edge too
    const tall = big ? 16 : 14;
    const away = node.r * view.k * growth() + 3;
    const top = y + away + tall > height ? y - away - tall : y + away;
    const box = { x0: x - half, x1: x + half, y0: top, y1: top + tall };
    if (top < 0 || !fits(box)) continue;
    taken.push(box);
    texts.push(s("text", { class: big ? "big" : "", x: x.toFixed(1), y: (top + (big ? 12 : 11)).toFixed(1) }, label));
  }
  byId("names").replaceChildren(...texts, ...verbNames(fits, taken));
}

// What the lines of the selection say, where they are few.
function verbNames(fits, taken) {
  if (!drawn.near || drawn.near.edges.size > 14) return [];
  return [...drawn.near.edges].map((item) => {
    const [x, y] = toScreen(item.middle);
    const label = nameOfType(item.edge.type);
    const half = label.length * 2.9;
    const box = { x0: x - half, x1: x + half, y0: y - 7, y1: y + 5 };
    if (!fits(box)) return null;
    taken.push(box);
    return s("text", { class: `verb ${item.edge.type.family}`, x: x.toFixed(1), y: (y + 3).toFixed(1) }, label);
  }).filter(Boolean);
}

// Far away, nodes shrink less than the space between them.
const growth = () => (view.k < 1 ? Math.min(view.k ** -0.3, 1.4) : 1);

const toScreen = ([x, y]) => [x * view.k + view.x, y * view.k + view.y];

function isInside(node, width, height) {
  const [x, y] = toScreen([node.x, node.y]);
  return x > -20 && x < width + 20 && y > -20 && y < height + 20;
}

function stageSize() {
  const { clientWidth: width, clientHeight: height } = byId("stage");
  return { width, height };
}

const MANY_EDGES = 800; // more are moved as one picture, and painted when at rest
const REST = 160; // milliseconds
const painted = { x: 0, y: 0, k: 1 };
let waiting = 0;
let resting = 0;
let moving = 0;

function moveTo(next) {
  Object.assign(view, next);
  if (!waiting) waiting = requestAnimationFrame(show);
}

function show() {
  waiting = 0;
  clearTimeout(resting);
  if (drawn.edges.length <= MANY_EDGES) {
    paint();
    return;
  }
  const k = view.k / painted.k;
  byId("picture").style.transform = `translate(${view.x - painted.x * k}px, ${view.y - painted.y * k}px) scale(${k})`;
  resting = setTimeout(paint, REST);
}

function paint() {
  clearTimeout(resting);
  Object.assign(painted, view);
  byId("picture").style.transform = "none";
  byId("world").setAttribute("transform", `translate(${view.x.toFixed(2)} ${view.y.toFixed(2)}) scale(${view.k.toFixed(4)})`);
  byId("nodes").style.setProperty("--growth", growth().toFixed(2));
  placeNames();
}

function glideTo(next) {
  cancelAnimationFrame(moving);
  if (calm.matches) {
    moveTo(next);
    return;
  }
  const start = { ...view };
  const began = performance.now();
  const step = (now) => {
    const t = Math.min(Math.max((now - began) / 320, 0), 1);
    const eased = 1 - (1 - t) ** 3;
    moveTo(Object.fromEntries(["x", "y", "k"].map((key) => [key, start[key] + (next[key] - start[key]) * eased])));
    if (t < 1) moving = requestAnimationFrame(step);
  };
  moving = requestAnimationFrame(step);
}

function fitTo(nodes, { largest = 1.4, glide = true } = {}) {
  const { width, height } = stageSize();
  if (!nodes.length || !width || !height) return;
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const [x0, x1, y0, y1] = [Math.min(...xs) - 40, Math.max(...xs) + 40, Math.min(...ys) - 34, Math.max(...ys) + 44];
  const k = Math.min(width / (x1 - x0), height / (y1 - y0), largest);
  (glide ? glideTo : moveTo)({ k, x: width / 2 - (k * (x0 + x1)) / 2, y: height / 2 - (k * (y0 + y1)) / 2 });
}

const fitAll = (glide = true) => fitTo(drawn.nodes.filter((node) => node.on), { glide });

function fitSelected(glide = true) {
  fitTo(drawn.nodes.filter((node) => node.on && drawn.near && drawn.near.nodes.has(node.entity.id)), { glide });
}

function fitAgain() {
  if (state.selected && drawn.near) fitSelected(false);
  else fitAll(false);
  paint();
}

function zoomAt(factor, [x, y]) {
  cancelAnimationFrame(moving);
  const k = Math.min(Math.max(view.k * factor, MIN_ZOOM), MAX_ZOOM);
  const ratio = k / view.k;
  moveTo({ k, x: x - (x - view.x) * ratio, y: y - (y - view.y) * ratio });
}

function zoomMiddle(factor) {
  const { width, height } = stageSize();
  zoomAt(factor, [width / 2, height / 2]);
}

// What lies under a point of the stage: a node before an edge.
function findAt([sx, sy]) {
  const [x, y] = [(sx - view.x) / view.k, (sy - view.y) / view.k];
  const reach = NEAR / view.k;
  const grown = growth();
  let best = null;
  let distance = Infinity;
  for (const node of drawn.nodes) {
    const apart = Math.hypot(node.x - x, node.y - y) - node.r * grown;
    if (node.on && apart < Math.min(reach, distance)) [best, distance] = [{ node }, apart];
  }
  if (best) return best;
  for (const item of drawn.edges) {
    if (!item.on || isFar(item.points, x, y, reach)) continue;
    for (let t = 0; t <= 1; t += 0.05) {
      const [px, py] = along(item.points, t);
      const [qx, qy] = along(item.points, Math.min(t + 0.05, 1));
      const apart = toSegment(x, y, px, py, qx, qy);
      if (apart < Math.min(reach, distance)) [best, distance] = [{ edge: item }, apart];
    }
  }
  return best;
}

function isFar([[a, b], [c, d], [e, f]], x, y, reach) {
  return x < Math.min(a, c, e) - reach || x > Math.max(a, c, e) + reach
    || y < Math.min(b, d, f) - reach || y > Math.max(b, d, f) + reach;
}

function toSegment(x, y, px, py, qx, qy) {
  const [dx, dy] = [qx - px, qy - py];
  const t = Math.max(0, Math.min(1, ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - px - t * dx, y - py - t * dy);
}

function pointAt(place) {
  const found = findAt(place);
  const mark = found && (found.node || found.edge).mark;
  if (drawn.hover !== mark) {
    if (drawn.hover) drawn.hover.classList.remove("hover");
    if (mark) mark.classList.add("hover");
    drawn.hover = mark;
  }
  byId("stage").classList.toggle("pointing", Boolean(found));
  showTip(found, place);
}

function showTip(found, [x, y]) {
  const tip = byId("tip");
  tip.hidden = !found;
  if (!found) return;
  if (found.node) {
    const { entity } = found.node;
    const n = visibleOf(links.get(entity.id)).length;
    tip.replaceChildren(h("strong", {}, name(shorten(nameOf(entity), 80))),
      h("span", {}, `${nameOfLabel(entity.label)} · ${count("relations", n)}`));
  } else {
    const { edge, n } = found.edge;
    tip.replaceChildren(h("strong", {}, name(shorten(nameOf(entities.get(edge.start)), 50)), " ",
      h("span", { class: `verb ${edge.type.family}` }, nameOfType(edge.type)), " ", name(shorten(nameOf(entities.get(edge.end)), 50))),
    h("span", {}, count("sentences", n)));
  }
  const { width, height } = stageSize();
  const left = Math.min(x + 14, width - tip.offsetWidth - 8);
  const top = y + 18 + tip.offsetHeight > height ? y - tip.offsetHeight - 10 : y + 18;
  tip.style.left = `${Math.max(left, 4)}px`;
  tip.style.top = `${Math.max(top, 4)}px`;
}

// Mouse, touch and keys on the stage.
function listenToStage() {
  const stage = byId("stage");
  const held = new Map();
  let travelled = 0;
  const place = (event) => {
    const box = stage.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  stage.addEventListener("pointerdown", (event) => {
    if (event.button || event.target.closest("button")) return;
    held.set(event.pointerId, place(event));
    travelled = 0;
    cancelAnimationFrame(moving);
  });
  stage.addEventListener("pointermove", (event) => {
    const now = place(event);
    const before = held.get(event.pointerId);
    if (!before) {
      if (event.pointerType === "mouse") pointAt(now);
      return;
    }
    const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
    travelled += Math.hypot(dx, dy);
    if (travelled < 4) return;
    if (!stage.hasPointerCapture(event.pointerId)) stage.setPointerCapture(event.pointerId);
    if (held.size === 2) pinch(held, event.pointerId, now);
    else moveTo({ x: view.x + dx, y: view.y + dy });
    held.set(event.pointerId, now);
    showTip(null, now);
    stage.classList.add("dragging");
  });
  const release = (event) => {
    if (!held.delete(event.pointerId)) return;
    stage.classList.remove("dragging");
    if (event.type === "pointerup" && travelled < 4) chooseAt(place(event));
  };
  stage.addEventListener("pointerup", release);
  stage.addEventListener("pointercancel", release);
  stage.addEventListener("pointerleave", () => pointAt([-1e6, -1e6]));
  stage.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== stage) return;
    event.preventDefault();
    const step = event.deltaMode === 1 ? 30 : 1;
    zoomAt(Math.exp(-Math.max(-60, Math.min(60, event.deltaY * step)) * 0.005), place(event));
  }, { passive: false });
  stage.addEventListener("keydown", pressOnStage);
}

function pinch(held, id, now) {
  const [, other] = [...held].find(([key]) => key !== id);
  const before = held.get(id);
  const length = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]) || 1;
  zoomAt(length(now, other) / length(before, other), [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
}

function chooseAt(place) {
  const found = findAt(place);
  if (!found) {
    if (state.selected) select(null);
  } else if (found.node) select({ kind: "entity", id: found.node.entity.id });
  else {
    const { edge } = found.edge;
    select({ kind: "edge", id: { type: edge.type.id, start: edge.start, end: edge.end } });
  }
}

function pressOnStage(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = event.shiftKey ? 200 : 50;
  const moves = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
  const move = moves[event.key];
  const zoom = { "+": 1.25, "=": 1.25, "-": 0.8 }[event.key];
  if (move) moveTo({ x: view.x + move[0], y: view.y + move[1] });
  else if (zoom) zoomMiddle(zoom);
  else if (event.key === "0") fitAll();
  else return;
  event.preventDefault();
}
