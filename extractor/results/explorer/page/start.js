// The page comes to life: address, switches, search, and what follows a change.

let origin = null; // where the focus was before something was selected

function refresh() {
  applyFilters();
  updateFilters();
  updateNetwork();
  renderTables();
  renderDetails();
  announce(say("shown", { n: showNumber(state.visible.size), of: showNumber(data.relations.length) }));
}

function select(selected) {
  const fragment = toFragment(selected);
  if (fragment !== location.hash) location.hash = fragment;
}

// The address changed: by a link, by the network, by going back.
function follow() {
  const before = JSON.stringify([plain(state.filters), lang, state.theme]);
  const chosen = JSON.stringify(state.selected);
  fromFragment(location.hash);
  if (before !== JSON.stringify([plain(state.filters), lang, state.theme])) {
    translate();
    return;
  }
  if (chosen === JSON.stringify(state.selected)) return;
  renderDetails();
  markSelected();
  showSelected();
}

function showSelected() {
  const active = document.activeElement;
  const panel = byId("details");
  const title = byId("details-title");
  if (!state.selected) {
    const back = origin && origin.isConnected ? origin : byId("search");
    if (active === document.body || panel.contains(active)) back.focus({ preventScroll: true });
    origin = null;
    return;
  }
  announce(title.textContent);
  const fromStage = active === byId("stage");
  if (fromStage) origin = active;
  else {
    if (active && active !== document.body && !panel.contains(active)) origin = active;
    fitSelected();
    title.focus({ preventScroll: true });
  }
  if (isStacked()) panel.scrollIntoView({ block: "start", behavior: calm.matches ? "auto" : "smooth" });
}

const isStacked = () => window.matchMedia("(max-width: 60rem)").matches;

function translate() {
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
  for (const element of document.querySelectorAll("[data-word-label]")) {
    element.setAttribute("aria-label", say(element.dataset.wordLabel));
  }
  for (const element of document.querySelectorAll("[data-word-placeholder]")) {
    element.placeholder = say(element.dataset.wordPlaceholder);
  }
  for (const button of byId("langs").children) button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
  showTheme();
  const { counts } = data;
  byId("standfirst").textContent = [
    count("articles", counts.articles), count("entities", counts.entities), count("relations", counts.relations),
    counts.failed && count("failed", counts.failed),
  ].filter(Boolean).join(" · ");
  applyFilters();
  renderFilters();
  refresh();
}

function showTheme() {
  document.documentElement.dataset.theme = state.theme;
  for (const button of byId("themes").children) {
    button.setAttribute("aria-pressed", String(button.dataset.theme === state.theme));
  }
}

// The search: names while you type, and sentences that hold the words.
const search = { items: [], at: -1 };

const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function findEntities(text) {
  const wanted = fold(text).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [];
  const heads = wanted.map((word) => new RegExp(`(^|[\\s'’-])${escaped(word)}`, "m"));
  const scored = [];
  for (const entity of data.entities) {
    entity.words_ = entity.words_ || fold([entity.name, ...Object.values(entity.names), ...entity.aliases].filter(Boolean).join("\n"));
    if (!wanted.every((word) => entity.words_.includes(word))) continue;
    const begins = fold(nameOf(entity)).startsWith(wanted[0]);
    const whole = heads.every((head) => head.test(entity.words_));
    scored.push([begins ? 0 : whole ? 1 : 2, -(links.get(entity.id) || []).length, -entity.mentions, entity]);
  }
  return scored.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).slice(0, 8).map(([, , , entity]) => entity);
}

function renderSearch() {
  const input = byId("search");
  const text = input.value.trim();
  search.items = findEntities(text).map((entity) => ({
    shown: [shape(entity.label), name(shorten(nameOf(entity), 60)),
      h("span", { class: "tally" }, count("relations", (links.get(entity.id) || []).length))],
    choose: () => { select({ kind: "entity", id: entity.id }); },
  }));
  if (text) {
    const n = data.relations.filter((relation) => holds(relation, text)).length;
    search.items.push({
      shown: [say("in_sentences", { text: shorten(tidy(text), 40) }), h("span", { class: "tally" }, count("relations", n))],
      choose: () => { changeFilters((filters) => { filters.text = text; }); },
    });
  }
  search.at = -1;
  const open = search.items.length > 0;
  byId("found").replaceChildren(...search.items.map((item, at) => h("li", {
    role: "option", id: `found-${at}`, "aria-selected": "false",
    on: { pointerdown: (event) => event.preventDefault(), click: () => chooseFound(at) } }, item.shown)));
  byId("found").hidden = !open;
  input.setAttribute("aria-expanded", String(open));
  input.removeAttribute("aria-activedescendant");
  if (open) announce(count("results", search.items.length));
}

function closeSearch() {
  byId("found").hidden = true;
  byId("search").setAttribute("aria-expanded", "false");
  byId("search").removeAttribute("aria-activedescendant");
  search.items = [];
}

function chooseFound(at) {
  const item = search.items[at];
  closeSearch();
  if (item) item.choose();
}

function moveFound(step) {
  const options = [...byId("found").children];
  if (!options.length) return;
  search.at = (search.at + step + options.length + (search.at < 0 && step < 0 ? 1 : 0)) % options.length;
  options.forEach((option, at) => option.setAttribute("aria-selected", String(at === search.at)));
  byId("search").setAttribute("aria-activedescendant", `found-${search.at}`);
  options[search.at].scrollIntoView({ block: "nearest" });
}

function pressInSearch(event) {
  const keys = {
    ArrowDown: () => moveFound(1), ArrowUp: () => moveFound(-1),
    Enter: () => chooseFound(Math.max(search.at, 0)), Escape: closeSearch,
  };
  if (event.key === "Escape" && !search.items.length) return;
  if (!keys[event.key]) return;
  event.preventDefault();
  event.stopPropagation();
  keys[event.key]();
}

function listen() {
  byId("langs").addEventListener("click", (event) => {
    if (event.target.dataset.lang) change(() => { lang = event.target.dataset.lang; state.langChosen = true; });
  });
  byId("themes").addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme]");
    if (button) change(() => { state.theme = button.dataset.theme; });
  });
  byId("print").addEventListener("click", () => window.print());
  byId("zoom-in").addEventListener("click", () => zoomMiddle(1.4));
  byId("zoom-out").addEventListener("click", () => zoomMiddle(1 / 1.4));
  byId("zoom-fit").addEventListener("click", () => fitAll());
  byId("search").addEventListener("input", renderSearch);
  byId("search").addEventListener("focus", renderSearch);
  byId("search").addEventListener("blur", closeSearch);
  byId("search").addEventListener("keydown", pressInSearch);
  byId("tabs").addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) openSheet(tab.id.replace("tab-", ""));
  });
  byId("tabs").addEventListener("keydown", moveTabs);
  for (const link of document.querySelectorAll("[data-skip]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      byId(link.dataset.skip).focus();
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && state.selected) select(null);
    if (event.key === "/" && !event.target.closest("input, select")) {
      event.preventDefault();
      byId("search").focus();
    }
  });
  window.addEventListener("hashchange", follow);
  window.addEventListener("resize", fitAgain);
  window.addEventListener("beforeprint", fitAgain);
  listenToStage();
}

function change(make) {
  make();
  history.replaceState(null, "", toFragment());
  translate();
}

fromFragment(location.hash);
byId("filters-box").open = window.matchMedia("(min-width: 82.01rem)").matches;
drawNetwork();
listen();
translate();
fitAgain();
