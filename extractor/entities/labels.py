"""Names of one article in, the same with labels that agree with the tables out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.entities.acronyms import is_acronym
from extractor.entities.broken_names import is_initials
from extractor.entities.gazetteer import Gazetteer
from extractor.records import Mention


def correct_labels(
    names: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """Give names that the tables have, edge for edge, the label of the table.

    Capitals and seats that the model takes for an organisation stay so (a club, a
    government), and homographs stay as the model says. A surname of the article is no
    place; persons' full names and acronyms have one label.
    """
    surnames = _find_surnames(names)
    agreed = tuple(_correct(name, surnames, gazetteer) for name in names)
    return _unify(agreed)


def _find_surnames(names: Iterable[Mention]) -> frozenset[str]:
    """Give the last words of the persons' names of several words."""
    people = (m.text.split() for m in names if m.label == "PER")
    return frozenset(words[-1] for words in people if len(words) > 1)


def _correct(name: Mention, surnames: frozenset[str], gazetteer: Gazetteer) -> Mention:
    facts = gazetteer.folded.get(gazetteer.fold(name.text), ())
    if not facts and _is_person(name, surnames):
        return replace(name, label="PER")
    labels = {fact.label for fact in facts}
    if len(labels) != 1 or name.label in labels or name.text in surnames:
        return name
    places = any(fact.stands_for for fact in facts) and name.label != "PER"
    if places or any(name.text in fact.homographs for fact in facts):
        return name
    return replace(name, label=labels.pop())


def _is_person(name: Mention, surnames: frozenset[str]) -> bool:
    """Whether a place in no table is a person's surname, perhaps with initials."""
    *given, surname = name.text.split()
    return name.label == "LOC" and surname in surnames and all(map(is_initials, given))


def _unify(names: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give full names of persons and acronyms their most frequent label.

    Of equally frequent ones it is the first; a club and its town stay apart.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        counts[name.text][name.label] += 1
    most = {
        text: labels.most_common(1)[0][0]
        for text, labels in counts.items()
        if is_acronym(text) or (" " in text and "PER" in labels)
    }
    return tuple(replace(name, label=most.get(name.text, name.label)) for name in names)
