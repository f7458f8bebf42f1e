// What is filtered and selected; everything else on the page follows from it.

const entities = new Map(data.entities.map((entity) => [entity.id, entity]));
const articles = new Map(data.articles.map((article) => [article.id, article]));
const types = new Map(data.types.map((type) => [type.id, type]));
const offices = new Set(data.offices);

// One line of the network: a type between two entities; its relations say so.
const edges = new Map();

function edgeKey(type, start, end) {
  return JSON.stringify([type, start, end]);
}

for (const relation of data.relations) {
  const type = types.get(relation.type);
  const ends = [relation.subject, relation.object];
  if (type.symmetric) ends.sort();
  relation.key = edgeKey(relation.type, ...ends);
  relation.family = type.family;
  relation.source = articles.get(relation.article).source || "";
  relation.lang = articles.get(relation.article).lang || "";
  relation.event = relation.days;
  relation.printed = articles.get(relation.article).days;
  if (!edges.has(relation.key)) {
    edges.set(relation.key, { key: relation.key, type, start: ends[0], end: ends[1], relations: [] });
  }
  edges.get(relation.key).relations.push(relation);
}

const links = new Map(); // relations by entity, each once
for (const relation of data.relations) {
  for (const id of new Set([relation.subject, relation.object])) {
    if (!links.has(id)) links.set(id, []);
    links.get(id).push(relation);
  }
}

const DATES = ["either", "event", "article"];
const fresh = () => ({
  type: new Set(), label: new Set(), modality: new Set(), polarity: new Set(),
  lang: new Set(), source: new Set(), // what is switched off
  score: 0, from: "", to: "", undated: true, dates: "either", text: "",
});
const state = { filters: fresh(), selected: null, visible: new Set(), counts: {}, undated: 0 };

function daysOf(relation) {
  if (state.filters.dates === "event") return relation.event;
  if (state.filters.dates === "article") return relation.printed;
  return relation.event || relation.printed;
}

function isInTime(relation) {
  const { from, to, undated } = state.filters;
  const days = daysOf(relation);
  if (!days) return undated;
  return (!from || days[1] >= from) && (!to || days[0] <= to);
}

function holds(relation, text) {
  if (!relation.words_) {
    const said = [data.sentences[relation.sentence].text, titleOf(articles.get(relation.article)), relation.source];
    for (const id of [relation.subject, relation.object]) {
      const entity = entities.get(id);
      said.push(entity.name, entity.names.it || "", entity.names.en || "");
    }
    relation.words_ = fold(said.join("\n"));
  }
  return relation.words_.includes(fold(text));
}

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const labelsOf = (relation) => [entities.get(relation.subject).label, entities.get(relation.object).label];
const polarityOf = (relation) => (relation.negated ? "denied" : "affirmed");
const FACETS = {
  type: (relation) => [relation.type],
  label: labelsOf,
  modality: (relation) => [relation.modality],
  polarity: (relation) => [polarityOf(relation)],
  lang: (relation) => [relation.lang],
  source: (relation) => [relation.source],
};

// Find what passes every filter, and count for each choice what it would show if only
// the other filters held.
function applyFilters() {
  const { filters } = state;
  const names = Object.keys(FACETS);
  state.visible = new Set();
  state.undated = 0;
  state.timed = [];
  state.counts = Object.fromEntries(names.map((each) => [each, new Map()]));
  for (const relation of data.relations) {
    const values = names.map((each) => FACETS[each](relation));
    const failed = names.filter((each, at) => values[at].some((value) => filters[each].has(value)));
    const rest = relation.score >= filters.score && (!filters.text || holds(relation, filters.text));
    if (!rest) continue;
    const inTime = isInTime(relation);
    if (!failed.length) {
      state.timed.push(relation);
      if (!daysOf(relation)) state.undated += 1;
      if (inTime) state.visible.add(relation);
    }
    if (!inTime) continue;
    names.forEach((each, at) => {
      if (failed.some((other) => other !== each)) return;
      for (const value of new Set(values[at])) {
        state.counts[each].set(value, (state.counts[each].get(value) || 0) + 1);
      }
    });
  }
}

const visibleOf = (relations) => relations.filter((relation) => state.visible.has(relation));
const isFiltered = () => JSON.stringify(plain(state.filters)) !== JSON.stringify(plain(fresh()));
const plain = (filters) => Object.entries(filters).map(([key, value]) =>
  [key, value instanceof Set ? [...value].sort() : value]);

function byTime(a, b) {
  const first = (a.event || a.printed || ["9999"])[0];
  const second = (b.event || b.printed || ["9999"])[0];
  return first < second ? -1 : first > second ? 1 : 0;
}

// The fragment of the address: selection, filters, language; a link shows the same page.
const FALSE = "0";

function toFragment(selected = state.selected) {
  const found = new URLSearchParams();
  if (selected) {
    found.set(selected.kind, selected.kind === "edge" ? selected.id.type : selected.id);
    if (selected.kind === "edge") {
      found.set("from", selected.id.start);
      found.set("to", selected.id.end);
    }
  }
  const { filters } = state;
  for (const each of Object.keys(FACETS)) {
    for (const value of [...filters[each]].sort()) found.append(`no-${each}`, value);
  }
  if (filters.score) found.set("score", filters.score);
  if (filters.from) found.set("since", filters.from);
  if (filters.to) found.set("until", filters.to);
  if (!filters.undated) found.set("undated", FALSE);
  if (filters.dates !== "either") found.set("dates", filters.dates);
  if (filters.text) found.set("text", filters.text);
  if (state.theme && state.theme !== "auto") found.set("theme", state.theme);
  if (state.langChosen) found.set("lang", lang);
  return `#${found}`;
}

function fromFragment(fragment) {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const filters = fresh();
  for (const each of Object.keys(FACETS)) filters[each] = new Set(given.getAll(`no-${each}`));
  const score = Number(given.get("score"));
  filters.score = score > 0 && score <= 1 ? score : 0;
  filters.from = readDay(given.get("since"));
  filters.to = readDay(given.get("until"));
  filters.undated = given.get("undated") !== FALSE;
  filters.dates = DATES.includes(given.get("dates")) ? given.get("dates") : "either";
  filters.text = given.get("text") || "";
  state.filters = filters;
  state.selected = readSelected(given);
  state.theme = ["light", "dark"].includes(given.get("theme")) ? given.get("theme") : "auto";
  if (LANGS.includes(given.get("lang"))) {
    lang = given.get("lang");
    state.langChosen = true;
  }
}

const readDay = (text) => (/^\d{4}-\d\d-\d\d$/.test(text || "") ? text : "");

function readSelected(given) {
  if (entities.has(given.get("entity"))) return { kind: "entity", id: given.get("entity") };
  if (articles.has(given.get("article"))) return { kind: "article", id: given.get("article") };
  const key = edgeKey(given.get("edge"), given.get("from"), given.get("to"));
  const edge = edges.get(key);
  return edge ? { kind: "edge", id: { type: edge.type.id, start: edge.start, end: edge.end } } : null;
}

const selectedEdge = () => (state.selected && state.selected.kind === "edge"
  ? edges.get(edgeKey(state.selected.id.type, state.selected.id.start, state.selected.id.end)) : null);
const toEntity = (id) => toFragment({ kind: "entity", id });
const toArticle = (id) => toFragment({ kind: "article", id });
const toEdge = (edge) => toFragment({ kind: "edge", id: { type: edge.type.id, start: edge.start, end: edge.end } });
