"""Names of one article in, the same with labels that agree with the tables out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.entities.acronyms import is_acronym
from extractor.entities.gazetteer import Gazetteer
from extractor.records import Mention


def correct_labels(
    names: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """Give names that the tables have, edge for edge, the label of the table.

    Capitals and seats that the model takes for an organisation stay so (a club, a
    government), and homographs stay as the model says. Full names and acronyms have
    one label in an article, the most frequent.
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
    labels = {fact.label for fact in facts}
    if len(labels) != 1 or name.label in labels or name.text in surnames:
        return name
    places = any(fact.stands_for for fact in facts) and name.label != "PER"
    if places or any(name.text in fact.homographs for fact in facts):
        return name
    return replace(name, label=labels.pop())


def _unify(names: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give full names and acronyms their most frequent label, of equals the first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        if " " in name.text or is_acronym(name.text):
            counts[name.text][name.label] += 1
    most = {text: labels.most_common(1)[0][0] for text, labels in counts.items()}
    return tuple(replace(name, label=most.get(name.text, name.label)) for name in names)
