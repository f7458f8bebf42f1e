"""Participles behind a name and a comma in; hung, in place, on what they agree with.

"Rossi e Neri, eletto sindaco" is said of Neri alone, "il fratello Erik la Norrland,
rilevata dalla Saab" of what is feminine. The parse often takes another word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractor.lang.role_words import Gender
from extractor.relations.trees.clauses import find_preposition_roles
from extractor.relations.trees.genders import find_gender
from extractor.relations.trees.tree import Tree

PERSON, BODY = "PER", "ORG"
PARTICIPIAL = frozenset({"participial"})
ADVERBIAL = frozenset({"adverbial"})
# How a bare participle depends on its head.
BARE = ("participial", "conjunct", "parataxis", "adverbial", "apposition")
# Tokens before the first participle that may have a name and a comma before it.
FIRST = 2
# How a name depends on its title.
NAMED = ("name_part", "nominal", "apposition")
# What shows that it is none.
FINITE = ("auxiliary", "passive_auxiliary", "subject", "passive_subject", "expletive")
# Conjuncts climbed to the first of a row.
MAX_ROW = 8
# Nouns climbed, each of which is of the next.
MAX_NESTED = 3
# A gender and a number, None where a word tells none.
Features = tuple[str | None, str | None]
SINGLE, PLURAL = "single", "plural"
MASCULINE, FEMININE = "masculine", "feminine"
GENDERS: Mapping[Gender, str] = {"m": MASCULINE, "f": FEMININE}


def mend_participles(tree: Tree) -> None:
    """Hang each participle on the name before its comma, if only that one agrees."""
    agreeing = bool(tree.table.agreement.participles)
    for verb, index in _find_participles(tree):
        name = tree.anchors[index]
        if name is None or tree.heads[verb] in (name, verb) or name > verb:
            continue
        if _describes_object(tree, verb, name) or (
            agreeing and _is_of(tree, verb, index, name)
        ):
            if tree.heads[name] == verb:
                tree.move(name, tree.heads[verb], tree.kinds[name])
            tree.move(verb, name, PARTICIPIAL)
    for verb, kinds in enumerate(tree.kinds if agreeing else ()):
        if "participial" in kinds and not _lift_to_subject(tree, verb):
            _raise_disagreeing(tree, verb)


def _is_of(tree: Tree, verb: int, index: int, name: int) -> bool:
    """Say whether its form, or its place, tells that a participle is of a name."""
    return (
        _is_in_row(tree, verb, name)
        or _agrees_alone(tree, verb, index)
        or _is_of_a_body(tree, verb, index)
        or _disagrees(tree, verb, index)
        or _is_nested(tree, verb, name)
        or _is_concerned(tree, verb, name)
    )


def _lift_to_subject(tree: Tree, verb: int) -> bool:
    """Hang a participle behind a person of the other gender on the verb above.

    "Anna Neri ha difeso Ugo Rossi, criticata dal Pd": it is she who was criticised.
    """
    name, features = tree.heads[verb], _read_participle(tree, verb)
    if features is None or tree.covering[name] is None or features[1] != SINGLE:
        return False
    title = _find_title(tree, name)
    above, gender = tree.heads[title], _find_gender(tree, name)
    if gender in (None, features[0]) or not tree.is_kind(title, "object"):
        return False
    told = [_find_gender(tree, s) for s in tree.children_of(above, "subject")]
    if told != [features[0]]:
        return False
    tree.move(verb, above, ADVERBIAL)
    return True


def _raise_disagreeing(tree: Tree, verb: int) -> None:
    """Hang a participle on the noun that its own is of, where only that one agrees.

    "Un vertice di due ore mediato da X": no hours are mediated.
    """
    features = _read_participle(tree, verb)
    above = head = tree.heads[verb]
    if features is None or tree.covering[head] is not None:
        return
    for _ in range(MAX_NESTED):
        if not _contradicts(tree, above, features):
            break
        if not tree.is_kind(above, "nominal") or tree.heads[above] > above:
            return
        above = tree.heads[above]
    told = above != head and _find_features(tree, above) != (None, None)
    if told and not _contradicts(tree, above, features):
        tree.move(verb, above, PARTICIPIAL)


def _read_participle(tree: Tree, verb: int) -> Features | None:
    """Give what a bare participle right behind its noun agrees with."""
    word, agreement = tree.words[verb], tree.table.agreement
    ending = word[-1:]
    gender = _find_key(ending, agreement.endings)
    past = gender and f"{word[:-1]}o".endswith(agreement.participles)
    if not past or tree.heads[verb] > verb or not tree.is_verb(verb):
        return None
    bare = not tree.children_of(verb, *FINITE)
    return (gender, _find_key(ending, agreement.numbers)) if bare else None


def _contradicts(tree: Tree, noun: int, features: Features) -> bool:
    own = _find_features(tree, noun)
    return any(a and b and a != b for a, b in zip(own, features, strict=True))


def _find_features(tree: Tree, noun: int) -> Features:
    """Give the gender and number that a noun shows, by its articles and its ending."""
    agreement, dropped = tree.table.agreement, tree.table.dropped
    articles = [tree.words[c] for c in tree.children_of(noun, "determiner", "case")]
    genders = {_find_key(word, agreement.articles) for word in articles} - {None}
    word, lemma = tree.words[noun], tree.lemmas[noun]
    plain = lemma[-1:] in agreement.numbers[SINGLE]
    if len(genders) != 1 and plain and not lemma.endswith(agreement.unclear_tails):
        genders = {_find_key(lemma[-1:], agreement.endings)}
    gender = genders.pop() if len(genders) == 1 else None
    if any(word in dropped.single_articles for word in articles):
        return gender, SINGLE
    if any(word in dropped.plural_articles for word in articles):
        return gender, PLURAL
    number = _find_key(word[-1:], agreement.numbers)
    if word == lemma:
        return gender, number if number == SINGLE else None
    return gender, PLURAL if number else None


def _find_participles(tree: Tree) -> Iterator[tuple[int, int]]:
    """Give each bare participle, in the singular, with the mention before its comma."""
    commas, endings = tree.table.surface.commas, tree.table.agreement.participles
    endings = endings or tuple(tree.table.participle_endings)
    adverbs = tree.table.surface.adverb_pos
    for verb, verbal in enumerate(tree.verbs):
        if not verbal or verb < FIRST:
            continue
        comma = verb - 2 if tree.pos[verb - 1] in adverbs else verb - 1
        if comma < 1 or tree.words[comma] not in commas:
            continue
        index = tree.covering[comma - 1]
        single = index is not None and tree.words[verb].endswith(endings)
        bare = single and tree.is_kind(verb, *BARE)
        if index is not None and bare and not tree.children_of(verb, *FINITE):
            yield verb, index


def _is_in_row(tree: Tree, verb: int, name: int) -> bool:
    """Say whether the parse took the first of a row, or its verb, for the last."""
    first = name = _find_title(tree, name)  # "Rossi e il boss Neri, già condannato"
    for _ in range(MAX_ROW):
        if not tree.is_kind(first, "conjunct"):
            break
        first = tree.heads[first]
    head, above = tree.heads[verb], tree.heads[first]
    # Not "la tregua tra Roma e Berlino, mediata da ...".
    return first != name and (head == first or (head == above and tree.is_verb(head)))


def _is_nested(tree: Tree, verb: int, name: int) -> bool:
    """Say whether a person stands in a participle that describes the head already.

    "Neri, subentrato a Rossi, morto a Noto": the second is of whom the first names.
    """
    index, head = tree.covering[name], tree.heads[verb]
    above = tree.heads[name]
    person = index is not None and tree.mentions[index].label == PERSON
    inside = above < name and tree.heads[above] == head and tree.is_verb(above)
    return person and inside and tree.is_kind(above, "participial")


def _describes_object(tree: Tree, verb: int, name: int) -> bool:
    """Say whether a participle tells who the person is to whom the verb above is done.

    "Hanno arrestato Neri, ritenuto il capo di X": not what the subject does.
    """
    above, title = tree.heads[verb], _find_title(tree, name)
    done = tree.is_kind(title, "object") and tree.heads[title] == above
    if not done or not tree.is_kind(verb, "adverbial", "conjunct"):
        return False
    if tree.lemmas[verb] in tree.table.predicative_verbs:
        return title == name
    if not _has_agent(tree, verb):
        return False
    return tree.is_kind(verb, "conjunct") or _is_done_to(tree, verb, name)


def _is_done_to(tree: Tree, verb: int, name: int) -> bool:
    """Say whether a participle with a doer agrees with the object before it.

    "Ha sospeso Neri, arrestato dalla polizia"; what goes with a deed is of who did it:
    "ha battuto Neri, sostenuto dalla Lega".
    """
    ends = tree.table.agreement.endings
    gender = _find_key(tree.words[verb][-1:], ends)
    subjects = tree.children_of(tree.heads[verb], "subject", "passive_subject")
    told = (_find_gender(tree, s) for s in subjects) if gender else ()
    other = any(one not in (None, gender) for one in told)
    if tree.lemmas[verb] in tree.table.agreement.circumstances and not other:
        return False
    own = _find_gender(tree, name)
    return gender is None or own == gender or (own is None and gender != FEMININE)


def _find_gender(tree: Tree, name: int) -> str | None:
    """Give the gender of a name: of its title's article, its own, or the person's."""
    for token in (_find_title(tree, name), name):
        for child in tree.children_of(token, "determiner"):
            said = _find_key(tree.words[child], tree.table.agreement.articles)
            if said:
                return said
    index = tree.covering[name]
    gender = None if index is None else find_gender(tree, index)
    return GENDERS[gender] if gender else None


def _find_title(tree: Tree, name: int) -> int:
    """Give the title that a name hangs on: "il boss Neri"; itself for none."""
    title = tree.heads[name]
    plain = tree.covering[title] is None and title < name
    return title if plain and tree.is_kind(name, *NAMED) else name


def _has_agent(tree: Tree, verb: int) -> bool:
    """Say whether a participle has a doer: "ha raggiunto l'Inter, battuta da X"."""
    if tree.children_of(verb, "object", "dative"):
        return False
    phrases = tree.children_of(verb, "agent", "oblique")
    return any("by" in find_preposition_roles(tree, phrase) for phrase in phrases)


def _is_of_a_body(tree: Tree, verb: int, index: int) -> bool:
    """Say whether only the body is founded: "Neri, cronista del Faro, fondato da X"."""
    other = tree.covering[tree.heads[verb]]
    if other is None or tree.lemmas[verb] not in tree.table.agreement.of_bodies:
        return False
    person = tree.mentions[other].label == PERSON
    return person and tree.mentions[index].label == BODY


def _is_concerned(tree: Tree, verb: int, name: int) -> bool:
    """Say whether a line without verb is about a name: "Ko per X, battuto da Y"."""
    head = tree.heads[verb]
    if tree.is_verb(head) or tree.covering[head] is not None or head > name:
        return False
    return "for" in find_preposition_roles(tree, name)


def _agrees_alone(tree: Tree, verb: int, index: int) -> bool:
    """Say whether the articles tell that the name is meant and the head is not."""
    span, head = tree.spans[index], tree.heads[verb]
    gender = _find_key(tree.words[verb][-1:], tree.table.agreement.endings)
    articles = [tree.words[c] for c in tree.children_of(head, "determiner", "case")]
    others = {_find_key(word, tree.table.agreement.articles) for word in articles}
    others.discard(None)
    if gender is None or not span or span[0] < 1 or others in (set(), {gender}):
        return False
    before = tree.words[span[0] - 1]
    return _find_key(before, tree.table.agreement.articles) == gender


def _disagrees(tree: Tree, verb: int, index: int) -> bool:
    """Say whether a participle behind a person is not of the noun it was put under.

    "La visita di Neri, arrivato ieri": its ending is of the other gender. Nouns in "e"
    tell nothing.
    """
    agreement, head = tree.table.agreement, tree.heads[verb]
    named = tree.covering[head] is not None
    if tree.mentions[index].label != PERSON or named or tree.is_verb(head):
        return False
    single, last = agreement.numbers["single"], tree.words[head][-1:]
    genders = [_find_key(x, agreement.endings) for x in (last, tree.words[verb][-1])]
    return last in single and genders[0] != genders[1]


def _find_key(word: str, shown: Mapping[str, frozenset[str]]) -> str | None:
    """Give the gender, or number, that a word shows, None if it may be of either."""
    return next((key for key, words in shown.items() if word in words), None)
