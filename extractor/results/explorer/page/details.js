// The panel beside the network: an entity, an edge, an article, or where to begin.

function renderDetails() {
  const panel = byId("details");
  const { selected } = state;
  const makers = { entity: detailsOfEntity, edge: detailsOfEdge, article: detailsOfArticle };
  panel.replaceChildren(...(selected ? makers[selected.kind](selected.id) : detailsOfNothing()).flat().filter(Boolean));
  panel.scrollTop = 0;
  const title = byId("details-title");
  document.title = selected ? `${title.textContent} · ${say("title")}` : say("title");
}

function heading(kicker, title, attributes = {}) {
  return h("div", { class: "heading" },
    h("p", { class: "kicker" }, kicker),
    h("h2", { id: "details-title", tabindex: "-1", ...attributes }, title),
    state.selected && h("button", { type: "button", class: "close", "aria-label": say("close"),
      on: { click: () => select(null) } }, "×"));
}

function part(title, ...content) {
  return h("section", { class: "part" }, h("h3", {}, title), ...content);
}

const hiddenNote = (n) => h("p", { class: "empty" }, count("hidden_relations", n), " ",
  h("button", { type: "button", class: "plain", on: { click: resetFilters } }, say("reset")));

const empty = (text) => h("p", { class: "empty" }, text);

function detailsOfNothing() {
  if (!data.relations.length) return [heading(say("details"), say("no_relations")), empty(say("no_relations_why"))];
  const strongest = [...links].map(([id, all]) => ({ id, n: visibleOf(all).length }))
    .filter(({ n }) => n).sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1)).slice(0, 10);
  const most = strongest.length ? strongest[0].n : 1;
  const told = [...edges.values()].map((edge) => ({ edge, n: visibleOf(edge.relations).length }))
    .filter(({ n }) => n > 1).sort((a, b) => b.n - a.n || (a.edge.key < b.edge.key ? -1 : 1)).slice(0, 8);
  return [
    heading(say("details"), say("begin")), h("p", { class: "lead" }, say("begin_how")),
    strongest.length > 0 && part(say("most_relations"), h("ol", { class: "ranking" }, strongest.map(({ id, n }) =>
      h("li", {}, entityLink(id), bar(n / most), h("span", { class: "tally" }, showNumber(n)))))),
    told.length > 0 && part(say("most_told"), h("ul", { class: "claims" }, told.map(({ edge, n }) =>
      h("li", {}, edgeLink(edge), h("span", { class: "tally" }, showNumber(n)))))),
  ];
}

function bar(share) {
  return s("svg", { class: "bar", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" },
    s("rect", { width: Math.max(100 * share, 1).toFixed(1), height: 6 }));
}

function edgeLink(edge, around) {
  const start = around === edge.start ? null : name(shorten(nameOf(entities.get(edge.start)), 60));
  const end = around === edge.end && edge.start !== edge.end ? null : name(shorten(nameOf(entities.get(edge.end)), 60));
  const verb = h("span", { class: `verb ${edge.type.family}` }, nameOfType(edge.type));
  return h("a", { class: "edge-link", href: toEdge(edge) }, start, start && " ", verb, end && " ", end);
}

function detailsOfEntity(id) {
  const entity = entities.get(id);
  const all = links.get(id) || [];
  const relations = visibleOf(all).sort(byTime);
  const hidden = all.length - relations.length;
  return [
    heading([shape(entity.label), nameOfLabel(entity.label)], name(nameOf(entity))),
    namesOf(entity),
    h("p", { class: "figures" }, [
      count("mentions", entity.mentions), count("articles", entity.articles), count("relations", all.length),
    ].join(" · ")),
    hidden > 0 && hiddenNote(hidden),
    officesOf(entity, relations),
    timeline(entity, relations),
    relationsOf(entity, relations),
    !all.length && empty(say("no_relations_of_entity")),
  ];
}

function namesOf(entity) {
  const shown = nameOf(entity);
  const others = LANGS.filter((each) => each !== lang && entity.names[each] && tidy(entity.names[each]) !== shown);
  const aliases = entity.aliases.map(tidy).filter((alias) =>
    alias !== shown && !others.some((each) => tidy(entity.names[each]) === alias));
  const rows = [
    ...others.map((each) => [nameOfLang(each), name(entity.names[each], { lang: each })]),
    aliases.length && [say("also_called"), aliases.slice(0, 12).flatMap((alias, at) => [at ? ", " : null, name(alias)])],
    ...Object.entries(entity.ids).map(([key, value]) => [tidy(key), h("code", {}, tidy(value))]),
  ].filter(Boolean);
  if (!rows.length) return null;
  return h("dl", { class: "names" }, rows.map(([term, value]) =>
    h("div", {}, h("dt", {}, term), h("dd", {}, value))));
}

// Offices that the entity holds, or, of a body or state, those who hold them.
function officesOf(entity, relations) {
  const held = new Map();
  for (const relation of relations) {
    if (!offices.has(relation.type) || relation.negated) continue;
    const words = tidy(data.sentences[relation.sentence].text.slice(...relation.trigger));
    const other = relation.subject === entity.id ? relation.object : relation.subject;
    const key = JSON.stringify([words.toLowerCase(), other, relation.type]);
    if (!held.has(key)) held.set(key, { words, other, relations: [] });
    held.get(key).relations.push(relation);
  }
  if (!held.size) return null;
  return part(say("offices"), ...unfold([...held.values()], ({ words, other, relations: said }) => {
    const date = said.map((relation) => relation.date).find(Boolean);
    return h("li", {},
      h("a", { class: "office", href: toEdge(edges.get(said[0].key)) }, h("q", {}, words)), " ",
      entityLink(other), date && h("span", { class: "date" }, ` ${showDate(date)}`));
  }, { tag: "ul", first: 6, attributes: { class: "offices" } }));
}

function timeline(entity, relations) {
  const dated = relations.filter((relation) => relation.event || relation.printed);
  if (!dated.length) return null;
  return part(say("timeline"), strip(dated), ...unfold(dated, (relation) => {
    const stated = Boolean(relation.event);
    const article = articles.get(relation.article);
    return h("li", { class: relation.family },
      h("span", { class: stated ? "date" : "date printed", title: stated ? null : say("date_of_article") },
        stated ? showDate(relation.date) : say("printed", { date: showDate(article.published) })), " ",
      edgeLink(edges.get(relation.key), entity.id), badges(relation));
  }, { tag: "ol", first: 8, attributes: { class: "timeline" } }));
}

// A line of time with a stroke for every relation.
function strip(relations) {
  const time = (relation) => Date.parse((relation.event || relation.printed)[0]);
  const times = relations.map(time);
  const first = Math.min(...times);
  const span = Math.max(...times) - first;
  const x = (each) => (span ? 8 + (284 * (each - first)) / span : 150);
  return h("div", { class: "strip", "aria-hidden": "true" },
    s("svg", { viewBox: "0 0 300 26" },
      s("path", { class: "axis", d: "M2 20H298" }),
      relations.map((relation) => s("path", {
        class: `tick ${relation.family}`, d: `M${x(time(relation)).toFixed(1)} 20v-15` }))),
    h("span", {}, new Date(first).getUTCFullYear()),
    span > 0 && h("span", {}, new Date(first + span).getUTCFullYear()));
}

function relationsOf(entity, relations) {
  const keys = [...new Set(relations.map((relation) => relation.key))];
  if (!keys.length) return null;
  const found = keys.map((key) => edges.get(key));
  const n = (edge) => visibleOf(edge.relations).length;
  const groups = data.families.map((family) =>
    [family, found.filter((edge) => edge.type.family === family)]).filter(([, list]) => list.length);
  return part(say("relations"), groups.map(([family, list]) => [
    h("h4", { class: `family ${family}` }, h("span", { class: "swatch" }), nameOfFamily(family)),
    ...unfold(list.sort((a, b) => n(b) - n(a) || (a.key < b.key ? -1 : 1)), (edge) =>
      h("li", {}, edgeLink(edge, entity.id), h("span", { class: "tally" }, showNumber(n(edge)))),
    { tag: "ul", attributes: { class: "claims" } }),
  ]).flat());
}

function detailsOfEdge() {
  const edge = selectedEdge();
  const relations = visibleOf(edge.relations).sort(byTime);
  const hidden = edge.relations.length - relations.length;
  const { type } = edge;
  const papers = new Set(relations.map((relation) => relation.article)).size;
  const codes = [type.id, type.plover && `PLOVER ${type.plover}`, type.cameo.length && `CAMEO ${type.cameo.join(", ")}`];
  const others = [...edges.values()].filter((other) => other !== edge && visibleOf(other.relations).length
    && [other.start, other.end].sort().join("\n") === [edge.start, edge.end].sort().join("\n"));
  return [
    heading([h("span", { class: `family ${type.family}` }, h("span", { class: "swatch" }), nameOfFamily(type.family))],
      [entityLink(edge.start), " ", h("span", { class: `verb ${type.family}` }, nameOfType(type)), " ", entityLink(edge.end)],
      { class: "sentence" }),
    h("p", { class: "figures" }, `${count("sentences", relations.length)} · ${count("articles", papers)}`),
    h("p", { class: "codes" }, codes.filter(Boolean).join(" · ")),
    hidden > 0 && hiddenNote(hidden),
    relations.length > 0 && part(say("evidence"), ...unfold(relations, (relation) => clipping(relation), { first: 10 })),
    others.length > 0 && part(say("between_both"), h("ul", { class: "claims" }, others.map((other) =>
      h("li", {}, edgeLink(other), h("span", { class: "tally" }, showNumber(visibleOf(other.relations).length)))))),
  ];
}

function detailsOfArticle(id) {
  const article = articles.get(id);
  const all = data.relations.filter((relation) => relation.article === id);
  const relations = visibleOf(all);
  return [
    heading(say("article"), name(shorten(titleOf(article), 200), { lang: article.lang })),
    h("p", { class: "figures" }, [tidy(sourceOf(article)), showDate(article.published), article.lang && nameOfLang(article.lang)]
      .filter(Boolean).join(" · ")),
    h("p", { class: "codes" }, tidy(article.id)),
    all.length > relations.length && hiddenNote(all.length - relations.length),
    relations.length > 0 && part(say("evidence"), ...unfold(relations, (relation) => clipping(relation, { headline: false }), { first: 10 })),
  ];
}
