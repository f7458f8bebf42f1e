// The tables: everything that the network shows, and more, as rows to sort and filter.

const ROWS = 100;
const sheets = {
  relations: { title: "relations", sort: null, down: false, text: "", shown: ROWS },
  entities: { title: "entities", sort: "relations", down: true, text: "", shown: ROWS },
  articles: { title: "articles", sort: "date", down: true, text: "", shown: ROWS },
};
let sheet = "relations";

const collate = () => new Intl.Collator(lang, { numeric: true, sensitivity: "base" });

function columnsOf(which) {
  return { relations: relationColumns, entities: entityColumns, articles: articleColumns }[which]();
}

// A column: key, title, what a row is sorted by, and how a cell is shown.
function relationColumns() {
  const article = (row) => articles.get(row.article);
  return [
    ["subject", say("subject"), (row) => nameOf(entities.get(row.subject)), (row) => entityLink(row.subject)],
    ["type", say("relation"), (row) => nameOfType(types.get(row.type)), (row) =>
      h("a", { class: `verb ${row.family}`, href: toEdge(edges.get(row.key)) }, nameOfType(types.get(row.type)))],
    ["object", say("object"), (row) => nameOf(entities.get(row.object)), (row) => entityLink(row.object)],
    ["date", say("date"), (row) => (row.event ? row.event[0] : ""), (row) => showDate(row.date)],
    ["modality", say("modality"), (row) => `${polarityOf(row)} ${row.modality}`, (row) =>
      (row.modality === "fact" && !row.negated ? h("span", { class: "quiet" }, nameOfModality("fact")) : badges(row))],
    ["attribution", say("according_to"), (row) => row.attribution.map((who) => who.text).join(), (row) =>
      row.attribution.flatMap((who, at) => [at ? ", " : null, saidBy(who)])],
    ["article", say("article"), (row) => titleOf(article(row)), (row) =>
      h("a", { href: toArticle(row.article) }, name(shorten(titleOf(article(row)), 60)))],
    ["source", say("source"), (row) => sourceOf(article(row)), (row) => name(shorten(sourceOf(article(row)), 40))],
    ["score", say("score"), (row) => row.score, (row) => showScore(row.score), "number"],
  ];
}

function entityColumns() {
  const n = (row) => visibleOf(links.get(row.id) || []).length;
  const other = (row) => LANGS.filter((each) => each !== lang).map((each) => row.names[each] || "").join();
  return [
    ["name", say("name"), nameOf, (row) => entityLink(row.id)],
    ["other", say("other_name"), other, (row) => name(shorten(other(row), 60))],
    ["label", say("kind"), (row) => nameOfLabel(row.label), (row) => [shape(row.label), " ", nameOfLabel(row.label)]],
    ["relations", say("relations"), n, (row) => showNumber(n(row)), "number"],
    ["mentions", say("mentions"), (row) => row.mentions, (row) => showNumber(row.mentions), "number"],
    ["articles", say("articles"), (row) => row.articles, (row) => showNumber(row.articles), "number"],
  ];
}

function articleColumns() {
  const n = (row) => state.byArticle.get(row.id) || 0;
  return [
    ["title", say("name_of_article"), titleOf, (row) => h("a", { href: toArticle(row.id), lang: row.lang }, name(shorten(titleOf(row), 90)))],
    ["source", say("source"), sourceOf, (row) => name(sourceOf(row))],
    ["date", say("date"), (row) => (row.days ? row.days[0] : ""), (row) => showDate(row.published)],
    ["lang", say("language"), (row) => row.lang || "", (row) => (row.lang || "").toUpperCase()],
    ["relations", say("relations"), n, (row) => showNumber(n(row)), "number"],
  ];
}

function rowsOf(which) {
  if (which === "relations") return [...state.visible];
  if (which === "entities") return data.entities.filter((row) => !state.filters.label.has(row.label));
  return data.articles.filter((row) => state.byArticle.get(row.id));
}

function findRows(which) {
  const { sort, down, text } = sheets[which];
  const columns = columnsOf(which);
  const wanted = fold(text).split(/\s+/).filter(Boolean);
  const rows = rowsOf(which).filter((row) => {
    if (!wanted.length) return true;
    const said = fold(columns.map(([, , value]) => String(value(row))).join("\n"));
    return wanted.every((word) => said.includes(word));
  });
  const column = columns.find(([key]) => key === sort);
  if (!column) return rows;
  const { compare } = collate();
  const keyed = rows.map((row, at) => [column[2](row), at, row]);
  const missing = (value) => value === "" || value == null;
  keyed.sort(([a, i], [b, j]) => {
    if (missing(a) || missing(b)) return missing(a) - missing(b) || i - j; // empty cells last
    const order = typeof a === "number" ? a - b : compare(a, b);
    return (down ? -order : order) || i - j;
  });
  return keyed.map(([, , row]) => row);
}

function renderTabs() {
  for (const which of Object.keys(sheets)) {
    const tab = byId(`tab-${which}`);
    const n = which === "relations" ? state.visible.size : rowsOf(which).length;
    tab.replaceChildren(say(which), h("span", { class: "tally" }, showNumber(n)));
    tab.setAttribute("aria-selected", String(which === sheet));
    tab.tabIndex = which === sheet ? 0 : -1;
  }
  byId("sheet").setAttribute("aria-labelledby", `tab-${sheet}`);
}

function renderTables() {
  state.byArticle = new Map();
  for (const { article } of state.visible) state.byArticle.set(article, (state.byArticle.get(article) || 0) + 1);
  renderTabs();
  const text = h("input", { type: "search", id: "rows", value: sheets[sheet].text, placeholder: say("filter_rows"),
    "aria-label": say("filter_rows"), on: { input: () => {
      Object.assign(sheets[sheet], { text: text.value, shown: ROWS });
      fillSheet();
    } } });
  byId("sheet").replaceChildren(
    h("div", { class: "sheet-top" }, text, h("p", { class: "tally", id: "row-count" })),
    h("div", { class: "wide", id: "wide", tabindex: "0", role: "region", "aria-label": say(sheet) }));
  fillSheet();
}

function fillSheet() {
  const { sort, down, shown, title } = sheets[sheet];
  const columns = columnsOf(sheet);
  const rows = findRows(sheet);
  byId("row-count").textContent = count("rows", rows.length);
  if (!rows.length) {
    byId("wide").replaceChildren(empty(say("no_rows")));
    return;
  }
  const heads = columns.map(([key, label, , , kind]) => h("th", {
    scope: "col", class: kind, "aria-sort": key === sort ? (down ? "descending" : "ascending") : "none" },
  h("button", { type: "button", "data-sort": key, on: { click: () => sortBy(key, kind) } }, label)));
  const body = h("tbody", {}, rows.slice(0, shown).map((row) => makeRow(row, columns)));
  byId("wide").replaceChildren(...[
    h("table", {}, h("caption", { class: "unseen" }, say(title)), h("thead", {}, h("tr", {}, heads)), body),
    rows.length > shown && h("button", { type: "button", class: "more", on: { click: () => {
      const before = sheets[sheet].shown;
      sheets[sheet].shown += 5 * ROWS;
      fillSheet();
      const next = byId("wide").querySelectorAll("tbody tr")[before];
      next.querySelector("a").focus();
    } } }, say("show_more", { n: showNumber(rows.length - shown) })),
  ].filter(Boolean));
}

function makeRow(row, columns) {
  return h("tr", {}, columns.map(([key, , , show, kind], at) =>
    h(at ? "td" : "th", { scope: at ? null : "row", class: kind || key }, show(row))));
}

function sortBy(key, kind) {
  const given = sheets[sheet];
  given.down = given.sort === key ? !given.down : kind === "number";
  given.sort = key;
  fillSheet();
  byId("wide").querySelector(`[data-sort="${key}"]`).focus();
}

function openSheet(which) {
  sheet = which;
  renderTables();
}

function moveTabs(event) {
  const all = Object.keys(sheets);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const to = step ? all[(all.indexOf(sheet) + step + all.length) % all.length]
    : { Home: all[0], End: all[all.length - 1] }[event.key];
  if (!to) return;
  event.preventDefault();
  openSheet(to);
  byId(`tab-${to}`).focus();
}
