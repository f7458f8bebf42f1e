"""An article in, the one person whom it is about, if it is about one, out.

A life is told with hardly a subject: "Nato a Noto nel 1936, costruì ...". Whom it is
about is said in the first lines, and more often than anybody else; once is enough
where they say farewell ("Addio a Marta Sala").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractor.relations.arguments.agreeing import is_of_other_gender
from extractor.relations.trees.tree import Tree

PERSON = "PER"
# Sentences with names that open an article: title, dateline and lead.
OPENING = 3
# Mentions that the person has at least.
OFTEN = 2
# Forms of mentions that are counted.
COUNTED = ("name", "pronoun")
LINE_END = "\n"
SUBJECTS = ("subject", "passive_subject")


def find_protagonist(tree: Tree, verb: int) -> list[int]:
    """Give the last mention, before a verb, of the person an article is about.

    Nobody else may be the subject of a clause of its paragraph before it.
    """
    entity = _load_protagonist(tree)
    if entity is None or _has_rival(tree, verb, entity):
        return []
    return _find_last(tree, entity, verb)


def find_whose_life(tree: Tree, noun: int) -> list[int]:
    """Give the last mention, before "the widow", of the person an article is about.

    Whoever else does something there.
    """
    entity = _load_protagonist(tree)
    return [] if entity is None else _find_last(tree, entity, noun)


def is_remembered(tree: Tree, sentence: int) -> bool:
    """Say whether a sentence says farewell to somebody, who is told of behind it."""
    words = tree.table.dropped.remembering
    return not words.isdisjoint(tree.lemmas[slice(*tree.sents[sentence])])


def find_protagonist_instead(
    tree: Tree, pronoun: int, topic: Sequence[int]
) -> list[int] | None:
    """Give whom the article is about where "he" is not the last subject, if anybody.

    None where nothing speaks against the last subject. "Her sister Anna confirmed it."
    ends a paragraph, and "She was born ..." begins the next one; in "X fired him. His
    predecessor ..." the second is not X either.
    """
    if not topic or tree.words[pronoun] not in tree.table.dropped.personal:
        return None
    if _is_turned_on(tree, topic[0]):
        return _find_treated(tree, topic[0], pronoun) or find_protagonist(tree, pronoun)
    found = _find_whose_kin(tree, topic[0], pronoun)
    if not found:
        return None
    return [] if is_of_other_gender(tree, pronoun, found) else found


def _is_turned_on(tree: Tree, subject: int) -> bool:
    """Say whether a subject does something to "him": "X turned him down. He"."""
    personal = tree.table.dropped.personal
    objects = tree.children_of(tree.heads[subject], "object", "dative")
    return any(tree.words[child] in personal for child in objects)


def _find_treated(tree: Tree, topic: int, pronoun: int) -> list[int]:
    """Give whom the article is about, if "him" was he: "X fired him. His wife"."""
    found = find_whose_life(tree, pronoun)
    ends = [tree.covering[token] for token in (topic, *found)]
    entities = {None if i is None else tree.mentions[i].entity for i in ends}
    other = bool(found) and is_of_other_gender(tree, pronoun, found)
    return found if len(entities) > 1 and not other else []


def _find_whose_kin(tree: Tree, topic: int, pronoun: int) -> list[int]:
    """Give the person whose kin said a thing in passing, the paragraph before.

    "Her sister Anna confirmed it", and then "She was born ...".
    """
    if not is_kin(tree, topic):
        return []
    ends = range(tree.sent_of[topic], tree.sent_of[pronoun])
    if not any(_ends_paragraph(tree, sentence) for sentence in ends):
        return []
    return find_whose_life(tree, pronoun)


def is_kin(tree: Tree, token: int) -> bool:
    """Say whether somebody is named as kin of another: "her sister Anna"."""
    kin, index = tree.table.companions, tree.covering[token]
    span = tree.spans[index] if index is not None else None
    before = tree.lemmas[span[0] - 1] if span and span[0] else tree.lemmas[token]
    return before in kin or tree.lemmas[token] in kin


def _find_last(tree: Tree, entity: str, end: int) -> list[int]:
    """Give where somebody is last named before a token."""
    last = [
        anchor
        for anchor, mention in zip(tree.anchors, tree.mentions, strict=True)
        if anchor is not None
        and anchor < end
        and mention.entity == entity
        and mention.form == "name"
    ]
    return last[-1:]


def _load_protagonist(tree: Tree) -> str | None:
    """Read once whom an article is about."""
    key = "protagonist"
    if key not in tree.memo:
        tree.memo[key] = _choose_protagonist(tree)
    entity: str | None = tree.memo[key]
    return entity


def _choose_protagonist(tree: Tree) -> str | None:
    opening = [s for s, named in enumerate(tree.named) if named][:OPENING]
    if remembered := _find_remembered(tree, opening):
        return remembered
    people = [m for m in tree.mentions if m.label == PERSON and m.form in COUNTED]
    counted = Counter(m.entity for m in people).most_common(2)
    if not counted or counted[0][0] is None or counted[0][1] < OFTEN:
        return None
    entity, often = counted[0]
    if len(counted) > 1 and counted[1][1] == often:
        return None
    leads = _is_alone(tree, opening, entity) or any(
        tree.mentions[index].entity == entity
        and (anchor := tree.anchors[index]) is not None
        and tree.is_kind(anchor, *SUBJECTS)
        for sentence in opening
        for index in tree.named[sentence]
    )
    return entity if leads else None


def _find_remembered(tree: Tree, sentences: list[int]) -> str | None:
    """Give the one person of the first line with people, if it remembers somebody."""
    for sentence in sentences:
        people = _find_people(tree, sentence)
        if people:
            told = len(people) == 1 and is_remembered(tree, sentence)
            return people.pop() if told else None
    return None


def _is_alone(tree: Tree, sentences: list[int], entity: str | None) -> bool:
    """Say whether the first line with people names one: "Addio a Marta Sala"."""
    named = (_find_people(tree, sentence) for sentence in sentences)
    return next((people == {entity} for people in named if people), False)


def _find_people(tree: Tree, sentence: int) -> set[str | None]:
    """Give the people whom a sentence names."""
    mentions = (tree.mentions[index] for index in tree.named[sentence])
    return {mention.entity for mention in mentions if mention.label == PERSON}


def _has_rival(tree: Tree, verb: int, entity: str) -> bool:
    """Say whether anybody else does something in the paragraph before a verb."""
    sentence = tree.sent_of[verb]
    while True:
        for index in tree.named[sentence]:
            anchor, mention = tree.anchors[index], tree.mentions[index]
            if anchor is None or mention.label != PERSON or mention.entity == entity:
                continue
            if anchor < verb and tree.is_kind(anchor, *SUBJECTS):
                return True
        if sentence == 0 or _ends_paragraph(tree, sentence - 1):
            return False
        sentence -= 1


def _ends_paragraph(tree: Tree, sentence: int) -> bool:
    first, end = tree.sents[sentence]
    return any(LINE_END in tree.words[token] for token in range(first, end))
