"""Names of one article in, the same with labels that agree with the tables out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.entities.identity.names.acronyms import is_acronym
from extractor.entities.names.cuts import is_initials
from extractor.entities.names.gazetteer import Gazetteer, find_sure
from extractor.entities.names.table_signs import PLACES
from extractor.lang.folding import join_apostrophes
from extractor.records import Mention
from extractor.world.facts import Fact

# A model that is so sure of a body may know one that the tables do not.
SURE = 0.85
CONTINENT = "continent"


def correct_labels(
    names: Sequence[Mention],
    others: Iterable[Mention],
    gazetteer: Gazetteer,
    *,
    sporting: bool = False,
) -> tuple[Mention, ...]:
    """Give names that the tables have, edge for edge, the label of the table.

    Homographs stay as the model says, and so do seats, and capitals that may be clubs:
    they are taken for places if ``names`` or ``others`` speak of their state. A place
    that the model takes for a body is a team where an article is ``sporting``. A
    surname or first name of the article is no place; persons' full names and acronyms
    have one label.
    """
    surnames = find_surnames(names)
    given = _find_given(names)
    sure = find_sure((*names, *others), gazetteer)
    agreed = []
    for name in names:
        facts = gazetteer.folded.get(gazetteer.fold(name.text), ())
        if not (_is_team(name, facts) and (sporting or not _is_own(name, gazetteer))):
            name = _correct(name, facts, surnames, sure)  # noqa: PLW2901  # corrected
            if not facts and name.label == "LOC" and name.text in given:
                name = replace(name, label="PER")  # noqa: PLW2901  # the same
        agreed.append(name)
    return _unify(agreed)


def find_surnames(names: Iterable[Mention]) -> frozenset[str]:
    """Give the last words of the persons' names of several words."""
    people = [m.text.split() for m in names if m.label == "PER"]
    return frozenset([words[-1] for words in people if len(words) > 1])


def _find_given(names: Iterable[Mention]) -> frozenset[str]:
    """Give the first words of the persons' names of several words."""
    people = [m.text.partition(" ") for m in names if m.label == "PER"]
    return frozenset([first for first, _, rest in people if rest])


def _correct(
    name: Mention,
    facts: Sequence[Fact],
    surnames: frozenset[str],
    sure: frozenset[str],
) -> Mention:
    if _is_person(name, surnames) and all(_is_surname(name, f) for f in facts):
        return replace(name, label="PER")
    if not facts:  # as of most names
        return name
    labels = {fact.label for fact in facts}
    if len(labels) != 1 or name.label in labels or name.text in surnames:
        return name
    if all(_is_clear(name, fact, sure) for fact in facts):
        return replace(name, label=labels.pop())
    return name


def _is_clear(name: Mention, fact: Fact, sure: frozenset[str]) -> bool:
    """Whether a name that the model labels otherwise can only mean a fact."""
    if name.label == "ORG" and fact.kind in PLACES:
        doubtful = name.text not in fact.homographs and name.score < SURE
        return doubtful or fact.state in sure
    if name.label == "ORG" and fact.kind == CONTINENT:
        return name.score < SURE
    if name.text in fact.homographs or fact.lends_name:
        return False
    if name.label == "PER" and _is_without_article(name.text, fact):
        return False
    if fact.stands_for is None or name.label == "PER":
        return True
    return fact.kind == "capital" and fact.stands_for in sure


def _is_without_article(text: str, fact: Fact) -> bool:
    """Whether a row has a name with an article only, as a homograph: "La Margherita".

    Without it people are called so.
    """
    end = f" {text}"
    return any(name.endswith(end) for name in fact.homographs)


def _is_team(name: Mention, facts: Sequence[Fact]) -> bool:
    """Whether a name that the model takes for a body is that of a place."""
    return name.label == "ORG" and any(fact.kind in PLACES for fact in facts)


def _is_own(name: Mention, gazetteer: Gazetteer) -> bool:
    """Whether the article's language calls something so: not "Milan" in Italian."""
    text = join_apostrophes(name.text).lower()
    words = tuple(text.replace("'", "' ").split())
    # "all'Aia": the article of a town's name may be part of a preposition.
    starts = (words[0], *sorted(gazetteer.articles))
    known = ((s, one.rest) for s in starts for one in gazetteer.names.find_all(s))
    return any(words in ((start, *rest), rest) for start, rest in known)


def _is_surname(name: Mention, fact: Fact) -> bool:
    """Whether a known place is called as families are: "Houston"."""
    return fact.lends_name and name.text in fact.homographs


def _is_person(name: Mention, surnames: frozenset[str]) -> bool:
    """Whether a place in no table is a person's surname, perhaps with initials."""
    if name.label == "PER" or not surnames:
        return False
    *given, surname = name.text.split()
    # "al-Sisi": firms are called by surnames too, but not by such.
    placed = name.label == "LOC" or (name.label == "ORG" and surname[0].islower())
    return placed and surname in surnames and all(map(is_initials, given))


def _unify(names: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give full names of persons and acronyms their most frequent label.

    Of equally frequent ones it is the first; a club and its town stay apart.
    """
    labels: dict[str, str] = {}
    mixed = {m.text for m in names if labels.setdefault(m.text, m.label) != m.label}
    if not mixed:  # as in most articles
        return tuple(names)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        if name.text in mixed:
            counts[name.text][name.label] += 1
    most = {
        text: said.most_common(1)[0][0]
        for text, said in counts.items()
        if is_acronym(text) or (" " in text and "PER" in said)
    }
    return tuple(
        name
        if most.get(name.text, name.label) == name.label
        else replace(name, label=most[name.text])
        for name in names
    )
