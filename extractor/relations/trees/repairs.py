"""The arguments of a parse in, the same without contradictions out.

The parser sometimes labels both sides of a transitive verb as its subject, or takes an
active one for passive. What the rest of the clause rules out is mended here, so that
rules need not know of it.
"""

from __future__ import annotations

from collections.abc import MutableSequence, Sequence
from collections.abc import Set as AbstractSet

Kinds = frozenset[str]

SUBJECT = frozenset({"subject"})
OBJECT = frozenset({"object"})
NOTHING: Kinds = frozenset()
SUBJECTS = ("subject", "passive_subject")
PART = frozenset({"name_part"})
PARTICIPIAL = frozenset({"participial"})
RELATIVE = frozenset({"relative"})
ADVERBIAL = frozenset({"adverbial"})
OBLIQUE = frozenset({"oblique"})
# Clauses that a verb governs, and what opens one.
CLAUSES = frozenset({"open_complement", "complement", "adverbial"})
OPENERS = ("marker", "subject", "passive_subject")
# What may be mended; what a verb with two subjects has not.
CORE = frozenset({"subject", "object", "passive_subject"})
MENDED = CORE | {"conjunct"}
NO_FALSE_SUBJECT = frozenset({"object", "passive_auxiliary", "copula"})
# A subject on either side of its verb; the pronoun and the object proper.
TWO = 2


def mend_arguments(
    kinds: Sequence[Kinds], heads: Sequence[int], children: Sequence[Sequence[int]]
) -> list[Kinds]:
    """Give the kinds of all tokens, mended.

    A passive subject beside an object, without a passive auxiliary, is a subject. Of
    two subjects around a verb without object or copula the one after it is the object.
    A conjunct never stands before the first of its row, which is its head.
    """
    mended = list(kinds)
    # Of most heads nothing is mended.
    for head in {heads[t] for t, own in enumerate(kinds) if not own.isdisjoint(MENDED)}:
        dependents = children[head]
        beside = join_kinds(kinds, dependents)
        if "conjunct" in beside:
            for token in _pick(kinds, dependents, "conjunct"):
                if token < head:
                    mended[token] = NOTHING
        if not beside.isdisjoint(CORE):
            _mend_core(mended, head, dependents, beside)
    return mended


def join_kinds(kinds: Sequence[Kinds], tokens: Sequence[int]) -> Kinds:
    """Give all kinds of some tokens."""
    if len(tokens) == 1:  # as half of the heads have
        return kinds[tokens[0]]
    return NOTHING.union(*[kinds[token] for token in tokens])


def _mend_core(
    kinds: MutableSequence[Kinds], head: int, dependents: Sequence[int], beside: Kinds
) -> None:
    """Mend, in place, subjects and objects of a verb; ``beside`` are all kinds."""
    if "object" in beside and "passive_auxiliary" not in beside:
        for token in _pick(kinds, dependents, "passive_subject"):
            kinds[token] = SUBJECT
    elif beside.isdisjoint(NO_FALSE_SUBJECT):
        subjects = _pick(kinds, dependents, *SUBJECTS)
        if len(subjects) == TWO and subjects[0] < head < subjects[1]:
            kinds[subjects[0]], kinds[subjects[1]] = SUBJECT, OBJECT


def mend_relatives(
    kinds: Sequence[Kinds],
    heads: Sequence[int],
    children: Sequence[Sequence[int]],
    words: Sequence[str],
    pronouns: AbstractSet[str],
) -> list[Kinds]:
    """Give the kinds of all tokens, with relative pronouns that are subjects mended.

    A relative pronoun taken for the object, beside an object after the verb and with no
    subject, is the subject ("la società che controlla anche la Fiat"); with one it is
    no pronoun ("ha detto a Neri che i russi lasceranno Kiev").
    """
    mended = list(kinds)
    for token, word in enumerate(words):
        if word not in pronouns or "object" not in kinds[token]:
            continue
        head = heads[token]
        objects = _pick(kinds, children[head], "object")
        if objects[0] == token < head < objects[-1]:
            said = _pick(kinds, children[head], *SUBJECTS)
            mended[token] = NOTHING if said else SUBJECT
    return mended


def split_names(
    kinds: MutableSequence[Kinds],
    heads: MutableSequence[int],
    children: Sequence[list[int]],
    covering: Sequence[int | None],
) -> None:
    """Take apart, in place, a name that hangs on another name as a part of it.

    "A Ginevra Carlo Neri ha visto ...": the name behind the phrase is the subject of
    the clause, if that has none.
    """
    for token, index in enumerate(covering):
        head = heads[token]
        other = covering[head]
        if index is None or other == index or not kinds[token] & PART:
            continue
        if other is None and not _pick(kinds, children[head], "case"):
            continue
        above = heads[head]
        if above == head or not head < token < above:
            continue
        said = _pick(kinds, children[above], *SUBJECTS)
        if all(subject > above for subject in said):
            children[head].remove(token)
            children[above].append(token)
            children[above].sort()
            heads[token], kinds[token] = above, SUBJECT
            for other in _pick(kinds, children[head], "conjunct"):
                if token < other < above:  # "A Ginevra Neri e Sala ..."
                    children[head].remove(other)
                    children[token].append(other)
                    heads[other] = token


def join_titles(
    kinds: MutableSequence[Kinds],
    heads: MutableSequence[int],
    children: Sequence[list[int]],
    covering: Sequence[int | None],
) -> None:
    """Join, in place, a subject to the name that stands right behind it as another.

    "Ambassador Ann Green said ...": the title is a part of the name.
    """
    for title, head in enumerate(heads[:-1]):
        if "subject" not in kinds[title]:  # as most words
            continue
        name = title + 1
        beside = heads[name] == head != name and "subject" in kinds[name]
        if beside and covering[title] is None and covering[name] is not None:
            children[head].remove(title)
            children[name].insert(0, title)
            heads[title], kinds[title] = name, PART


def join_halves(
    kinds: MutableSequence[Kinds],
    heads: MutableSequence[int],
    children: Sequence[list[int]],
    covering: Sequence[int | None],
) -> None:
    """Join, in place, a name whose first word was cut off as a sentence of its own.

    "Dall'Atletico Madrid arriva Godín": the word behind it says whose part it is.
    """
    for first, head in enumerate(heads[:-1]):
        other = first + 1
        if head != first or covering[first] is None:  # as nearly all words
            continue
        above = heads[other]
        if covering[other] != covering[first] or above == other:
            continue
        if is_beneath(above, first, heads):  # a loop of heads would never end
            continue
        children[above].remove(other)
        children[above].append(first)
        children[above].sort()
        case = _pick(kinds, children[first], "case")
        heads[first], kinds[first] = above, OBLIQUE if case else kinds[other]
        heads[other], kinds[other] = first, PART
        children[first].append(other)
        children[first].sort()


def lift_objects(
    kinds: Sequence[Kinds],
    heads: MutableSequence[int],
    children: Sequence[list[int]],
) -> None:
    """Hand back, in place, an object that stands before the clause it was put into.

    "named [Ann Green] to lead ...", "told [the BBC]: she had ...": it stands behind the
    verb above, and before the marker or the subject of the verb below.
    """
    for verb, above in enumerate(heads):
        if verb <= above or kinds[verb].isdisjoint(CLAUSES):
            continue
        openers = _pick(kinds, children[verb], *OPENERS)
        objects = _pick(kinds, children[verb], "object")
        for token in objects:
            if openers and above < token < openers[0] < verb:
                children[verb].remove(token)
                children[above].append(token)
                children[above].sort()
                heads[token] = above


def lower_participles(
    kinds: Sequence[Kinds],
    heads: MutableSequence[int],
    children: Sequence[list[int]],
    covering: Sequence[int | None],
    is_comma: Sequence[bool],
) -> None:
    """Hang, in place, a participle behind a name and comma on that name.

    "Rossi, che prese il posto di Neri, morto ieri": the parse hung it on the name that
    the relative clause before it describes.
    """
    for verb, head in enumerate(heads):
        name = verb - 2
        if not kinds[verb] & PARTICIPIAL or not head < name:
            continue
        if covering[name] is None or covering[head] is None or not is_comma[verb - 1]:
            continue
        top = name = _find_top(name, heads, covering)
        below = False
        while top not in (head, heads[top]):
            below = below or bool(kinds[top] & RELATIVE)
            top = heads[top]
        if top == head and below:
            children[head].remove(verb)
            children[name].append(verb)
            heads[verb] = name


def lower_phrases(
    kinds: Sequence[Kinds],
    heads: MutableSequence[int],
    children: Sequence[list[int]],
    is_comma: Sequence[bool],
) -> None:
    """Hang, in place, what stands between a fronted clause and its comma on its verb.

    "Nata a Spalato, Anna Bosco vinse ...": the parse hung the place on the main verb.
    """
    for verb, head in enumerate(heads):
        if not kinds[verb] & ADVERBIAL or head <= verb:
            continue
        comma = next((t for t in range(verb, head) if is_comma[t]), verb)
        for token in [t for t in children[head] if verb < t < comma]:
            if kinds[token] & OBLIQUE:
                children[head].remove(token)
                children[verb].append(token)
                heads[token] = verb


def _find_top(token: int, heads: Sequence[int], covering: Sequence[int | None]) -> int:
    """Give the word of a name on which its others hang."""
    while heads[token] != token and covering[heads[token]] == covering[token]:
        token = heads[token]
    return token


def is_beneath(token: int, head: int, heads: Sequence[int]) -> bool:
    """Say whether a token is another one or hangs beneath it."""
    while token != head and heads[token] != token:
        token = heads[token]
    return token == head


def _pick(kinds: Sequence[Kinds], tokens: Sequence[int], *wanted: str) -> list[int]:
    return [token for token in tokens if not kinds[token].isdisjoint(wanted)]
