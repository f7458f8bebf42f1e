// The filters, which are the legend as well: every choice with its colour and count.

const MANY = 200; // sources listed at most; the search finds the others
const counters = []; // what to write anew after each change

function changeFilters(change) {
  change(state.filters);
  history.replaceState(null, "", toFragment());
  refresh();
}

function renderFilters() {
  counters.length = 0;
  byId("filters").replaceChildren(...[
    resetButton(), textChip(), typeFilter(),
    choices("label", say("kinds"), data.entities.length ? [...new Set(data.entities.map((e) => e.label))].sort() : [],
      nameOfLabel, (label) => shape(label)),
    timeFilter(),
    choices("modality", say("modality"), known("modality"), nameOfModality, (each) => dash(each)),
    choices("polarity", say("polarity"), ["affirmed", "denied"], (each) => say(each)),
    scoreFilter(),
    choices("source", say("source"), known("source"), (each) => (each ? shorten(tidy(each), 60) : say("no_source"))),
    choices("lang", say("article_language"), known("lang"), (each) => (each ? nameOfLang(each) : say("unknown"))),
  ].filter(Boolean));
  updateFilters();
}

function known(facet) {
  const found = new Map();
  for (const relation of data.relations) {
    for (const value of FACETS[facet](relation)) found.set(value, (found.get(value) || 0) + 1);
  }
  return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value).slice(0, MANY);
}

function updateFilters() {
  for (const update of counters) update();
  const total = data.relations.length;
  byId("shown").textContent = say("shown", { n: showNumber(state.visible.size), of: showNumber(total) });
}

function tally(facet, value) {
  const shown = h("span", { class: "tally" });
  counters.push(() => {
    const n = state.counts[facet].get(value) || 0;
    shown.textContent = showNumber(n);
    shown.parentElement.classList.toggle("none", n === 0);
  });
  return shown;
}

function checkbox(label, isOn, toggle, attributes = {}) {
  const box = h("input", { type: "checkbox", ...attributes, on: { change: () => toggle(box.checked) } });
  counters.push(() => { box.checked = isOn(); });
  return h("label", { class: "choice" }, box, label);
}

function switchOff(facet, values, on) {
  changeFilters((filters) => {
    for (const value of values) {
      if (on) filters[facet].delete(value);
      else filters[facet].add(value);
    }
  });
}

function choices(facet, title, values, nameOfValue, mark) {
  if (values.length < 2) return null;
  return h("fieldset", {}, h("legend", {}, title), h("div", { class: values.length > 8 ? "scroll" : "" },
    values.map((value) => checkbox(
      [mark && mark(value), name(nameOfValue(value)), tally(facet, value)],
      () => !state.filters[facet].has(value), (on) => switchOff(facet, [value], on),
      { "data-facet": facet, "data-value": value }))));
}

function dash(modality) {
  return s("svg", { class: `dash ${modality}`, viewBox: "0 0 22 8", "aria-hidden": "true" }, s("path", { d: "M0 4H22" }));
}

function resetButton() {
  const button = h("button", { type: "button", class: "plain", on: { click: resetFilters } }, say("reset"));
  counters.push(() => { button.hidden = !isFiltered(); });
  return button;
}

function resetFilters() {
  changeFilters((filters) => Object.assign(filters, fresh()));
  byId("search").value = "";
  byId("filters-title").closest("summary").focus();
}

function textChip() {
  const words = h("bdi");
  const chip = h("p", { class: "chip" }, `${say("text")}: `, h("q", {}, words), " ",
    h("button", { type: "button", "aria-label": say("remove"), on: { click: () => {
      changeFilters((filters) => { filters.text = ""; });
      byId("search").focus();
    } } }, "×"));
  counters.push(() => {
    chip.hidden = !state.filters.text;
    words.textContent = shorten(tidy(state.filters.text), 60);
  });
  return chip;
}

function typeFilter() {
  if (!data.types.length) return null;
  const families = data.families.map((family) => [family, data.types.filter((type) => type.family === family)])
    .filter(([, list]) => list.length);
  return h("fieldset", {}, h("legend", {}, say("relation_types")), families.map(([family, list]) => {
    const ids = list.map((type) => type.id);
    return h("div", { class: `group ${family}` },
      familyBox(family, ids),
      h("details", {}, h("summary", { "aria-label": `${nameOfFamily(family)}: ${say("types")}` }),
        [...list].sort((a, b) => nameOfType(a).localeCompare(nameOfType(b), lang)).map((type) => checkbox(
          [h("span", { title: type.definition || null }, nameOfType(type)), tally("type", type.id)],
          () => !state.filters.type.has(type.id), (on) => switchOff("type", [type.id], on),
          { "data-facet": "type", "data-value": type.id }))));
  }));
}

function familyBox(family, ids) {
  const shown = h("span", { class: "tally" });
  const label = checkbox([h("span", { class: "swatch" }), nameOfFamily(family), shown],
    () => ids.some((id) => !state.filters.type.has(id)), (on) => switchOff("type", ids, on),
    { "data-family": family });
  const box = label.querySelector("input");
  counters.push(() => {
    const off = ids.filter((id) => state.filters.type.has(id)).length;
    box.indeterminate = off > 0 && off < ids.length;
    const n = ids.reduce((sum, id) => sum + (state.counts.type.get(id) || 0), 0);
    shown.textContent = showNumber(n);
    label.classList.toggle("none", n === 0);
  });
  return label;
}

function timeFilter() {
  const day = (key, title) => {
    const input = h("input", { type: "date", id: `time-${key}`, min: "0001-01-01", max: "9999-12-31",
      on: { change: () => changeFilters((filters) => { filters[key] = readDay(input.value); }) } });
    counters.push(() => { input.value = state.filters[key]; });
    return h("label", { class: "field" }, h("span", {}, title), input);
  };
  const kind = h("select", { id: "time-dates", on: { change: () => changeFilters((filters) => { filters.dates = kind.value; }) } },
    DATES.map((each) => h("option", { value: each }, say(`dates_${each}`))));
  counters.push(() => { kind.value = state.filters.dates; });
  const undated = h("span", { class: "tally" });
  counters.push(() => { undated.textContent = showNumber(state.undated); });
  const chart = h("div", { class: "histogram" });
  counters.push(() => chart.replaceChildren(...histogram()));
  return h("fieldset", {}, h("legend", {}, say("dates")), chart,
    day("from", say("since")), day("to", say("until")),
    h("label", { class: "field" }, h("span", {}, say("date_of")), kind),
    checkbox([say("undated"), undated], () => state.filters.undated,
      (on) => changeFilters((filters) => { filters.undated = on; }), { id: "time-undated" }));
}

// Bars of relations by year, or by month where all lie within three years.
function histogram() {
  const dated = state.timed.map(daysOf).filter(Boolean).map((days) => days[0]);
  if (!dated.length) return [];
  const years = dated.map((day) => Number(day.slice(0, 4))).sort((a, b) => a - b);
  const [low, high] = [years[Math.floor(years.length * 0.02)], years[years.length - 1]];
  const monthly = high - low < 3;
  const size = monthly ? 12 : Math.max(1, Math.ceil((high - low + 1) / 40));
  const bins = monthly ? (high - low + 1) * 12 : Math.ceil((high - low + 1) / size);
  const counted = Array(bins).fill(0);
  const place = (day) => (monthly ? (Number(day.slice(0, 4)) - low) * 12 + Number(day.slice(5, 7)) - 1
    : Math.floor((Number(day.slice(0, 4)) - low) / size));
  for (const day of dated) if (place(day) >= 0) counted[place(day)] += 1;
  const most = Math.max(...counted);
  const { from, to } = state.filters;
  const pad = (n, width) => String(n).padStart(width, "0");
  const edge = (bin, end) => {
    if (!monthly) return end ? `${pad(low + (bin + 1) * size - 1, 4)}-12-31` : `${pad(low + bin * size, 4)}-01-01`;
    const [year, month] = [low + Math.floor(bin / 12), (bin % 12) + 1];
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return `${pad(year, 4)}-${pad(month, 2)}-${end ? pad(last, 2) : "01"}`;
  };
  const width = 200 / bins;
  const bars = counted.map((n, bin) => {
    const [first, last] = [edge(bin, false), edge(bin, true)];
    const outside = (from && last < from) || (to && first > to);
    const tall = n ? Math.max((44 * n) / most, 2) : 0;
    return s("g", { class: outside ? "outside" : "", on: { click: () => changeFilters((filters) => {
      const same = filters.from === first && filters.to === last;
      Object.assign(filters, same ? { from: "", to: "" } : { from: first, to: last });
    }) } },
    s("title", {}, `${showDays([first, last])}: ${count("relations", n)}`),
    s("rect", { class: "hit", x: (bin * width).toFixed(2), y: 0, width: width.toFixed(2), height: 46 }),
    s("rect", { x: (bin * width + width * 0.1).toFixed(2), y: (45 - tall).toFixed(1), width: (width * 0.8).toFixed(2), height: tall.toFixed(1) }));
  });
  return [s("svg", { viewBox: "0 0 200 46", preserveAspectRatio: "none", "aria-hidden": "true" }, bars),
    h("span", { "aria-hidden": "true" }, low), h("span", { "aria-hidden": "true" }, high)];
}

function scoreFilter() {
  const shown = h("output", { for: "score" });
  const slider = h("input", { type: "range", id: "score", min: 0, max: 1, step: 0.05,
    on: {
      input: () => { shown.textContent = showScore(Number(slider.value)); },
      change: () => changeFilters((filters) => { filters.score = Number(slider.value); }),
    } });
  counters.push(() => {
    slider.value = state.filters.score;
    shown.textContent = showScore(state.filters.score);
  });
  return h("fieldset", {}, h("legend", {}, say("score")),
    h("label", { class: "field", for: "score" }, h("span", {}, say("at_least")), shown), slider);
}
