// The evidence of a relation, set like a clipping from a newspaper.

function entityLink(id, text, attributes = {}) {
  const entity = entities.get(id);
  const shown = text == null ? shorten(nameOf(entity), 80) : text;
  if (!entity) return name(shown);
  return h("a", { href: toEntity(id), "data-entity": id, ...attributes }, name(shown));
}

// Cut a sentence at its mentions and at the trigger. Of mentions that overlap, one that
// is part of the relation is marked before others, a longer one before a shorter.
function cutSentence(relation) {
  const sentence = data.sentences[relation.sentence];
  const rank = (mark) => (relation.said.includes(mark.mention) ? 1 : 0);
  const length = (mark) => mark.at[1] - mark.at[0];
  const chosen = [];
  for (const mark of [...sentence.marks].sort((a, b) => rank(b) - rank(a) || length(b) - length(a))) {
    if (chosen.every((other) => mark.at[1] <= other.at[0] || other.at[1] <= mark.at[0])) chosen.push(mark);
  }
  chosen.sort((a, b) => a.at[0] - b.at[0]);
  const pieces = [];
  let at = 0;
  for (const mark of chosen) {
    if (mark.at[0] > at) pieces.push({ start: at, end: mark.at[0], mark: null });
    pieces.push({ start: mark.at[0], end: mark.at[1], mark });
    at = mark.at[1];
  }
  if (at < sentence.text.length) pieces.push({ start: at, end: sentence.text.length, mark: null });
  return pieces;
}

function textWithTrigger(relation, start, end) {
  const { text } = data.sentences[relation.sentence];
  const [first, last] = relation.trigger;
  const from = Math.min(Math.max(first, start), end);
  const to = Math.max(Math.min(last, end), from);
  return [
    tidy(text.slice(start, from)),
    from < to && h("mark", { class: `trigger ${relation.family}` }, tidy(text.slice(from, to))),
    tidy(text.slice(to, end)),
  ];
}

function quote(relation) {
  const pieces = cutSentence(relation).map(({ start, end, mark }) => {
    const inside = textWithTrigger(relation, start, end);
    if (!mark) return inside;
    const part = relation.said.indexOf(mark.mention);
    const role = part < 0 ? "" : part === 0 ? " subject" : " object";
    const attributes = { class: `mention ${mark.label.toLowerCase()}${role}`, title: titleOfMark(mark) };
    if (mark.entity && entities.has(mark.entity)) {
      return h("a", { ...attributes, href: toEntity(mark.entity), "data-entity": mark.entity }, inside);
    }
    return h("span", attributes, inside);
  });
  const article = articles.get(relation.article);
  return h("blockquote", { lang: article.lang, dir: "auto" }, h("p", {}, pieces.flat()));
}

function titleOfMark(mark) {
  const entity = entities.get(mark.entity);
  const kind = nameOfLabel(mark.label);
  if (entity) return `${shorten(nameOf(entity), 80)} · ${kind}`;
  return mark.value ? `${showDate(mark.value)} · ${kind}` : kind;
}

function claim(relation) {
  const type = types.get(relation.type);
  return h("p", { class: "claim" },
    name(relation.words[0]), " ",
    h("span", { class: `verb ${relation.family}` }, type.symmetric ? "↔ " : "→ ", nameOfType(type)), " ",
    name(relation.words[1]),
    badges(relation));
}

function badges(relation) {
  return [
    relation.negated && h("span", { class: "badge denied" }, say("denied")),
    relation.modality !== "fact" && h("span", { class: "badge" }, nameOfModality(relation.modality)),
  ];
}

function clipping(relation, { headline = true } = {}) {
  const article = articles.get(relation.article);
  const facts = [
    relation.date && [say("when"), showDate(relation.date)],
    relation.place && [say("where"), saidBy(relation.place)],
    relation.attribution.length && [say("according_to"), relation.attribution.flatMap((who, at) =>
      [at ? ", " : null, saidBy(who)])],
    [say("trigger"), h("q", {}, tidy(data.sentences[relation.sentence].text.slice(...relation.trigger)))],
    [say("rule"), h("code", {}, tidy(relation.rule))],
    [say("score"), showScore(relation.score)],
  ].filter(Boolean);
  return h("article", { class: `clipping ${relation.family}` },
    headline && h("header", {},
      h("p", { class: "dateline" }, name(sourceOf(article)), article.published && " · ",
        article.published && h("time", { datetime: article.published }, showDate(article.published)),
        article.lang && ` · ${article.lang.toUpperCase()}`),
      h("h4", { lang: article.lang, dir: "auto" },
        h("a", { href: toArticle(article.id) }, shorten(titleOf(article), 140)))),
    quote(relation), claim(relation),
    h("dl", { class: "facts" }, facts.map(([term, value]) =>
      h("div", {}, h("dt", {}, term), h("dd", {}, value)))));
}

function saidBy({ text, entity }) {
  return entity && entities.has(entity) ? entityLink(entity, text) : name(text);
}

// A list that shows its first items and the rest on request.
function unfold(items, make, { first = 12, tag = "div", attributes = {} } = {}) {
  const list = h(tag, attributes, items.slice(0, first).map(make));
  if (items.length <= first) return [list];
  let shown = first;
  const more = h("button", { type: "button", class: "more", on: { click: () => {
    const next = items.slice(shown, shown + 50).map(make);
    list.append(...next);
    shown += next.length;
    if (shown >= items.length) more.remove();
    else more.textContent = say("show_more", { n: showNumber(items.length - shown) });
    const target = next[0].querySelector("a, button");
    if (target) target.focus();
  } } }, say("show_more", { n: showNumber(items.length - shown) }));
  return [list, more];
}
