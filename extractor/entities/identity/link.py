"""The mentions of one article in, the same with entity ids, and the entities, out.

An id is a table's row, else label and folded full name (``per:roberta-pinotti``), so
it needs no other article and is the same in both languages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractor.entities.identity.figures import find_figures, load_figure_ids
from extractor.entities.identity.genders import find_genders
from extractor.entities.identity.metonyms import find_places, is_actor
from extractor.entities.identity.people import join_people
from extractor.entities.identity.references import find_references
from extractor.entities.names.gazetteer import Gazetteer, find_meanings, find_sure
from extractor.lang.folding import make_slug
from extractor.records import Entity, Mention
from extractor.world.facts import Fact

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one article says about its names.

    ``people`` has the fullest name of each person's name, ``definitions`` the long
    name of each acronym that the text explains, ``acronyms`` the other way round,
    ``sure`` the ids of the facts that the article names without doubt, and ``figures``
    the persons of history by full name.
    """

    gazetteer: Gazetteer
    people: Mapping[str, str]
    definitions: Mapping[str, str]
    acronyms: Mapping[str, str]
    sure: frozenset[str]
    figures: Mapping[str, Fact]


def link_mentions(
    doc: Doc,
    mentions: Sequence[Mention],
    definitions: Mapping[str, Mention],
    gazetteer: Gazetteer,
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Give every name an entity; words for nations that stay unclear are left out."""
    evidence = _collect(doc, mentions, definitions, gazetteer)
    linked = [_link(mention, evidence) for mention in mentions]
    kept = tuple(m for m in linked if m.label == "DATE" or m.entity)
    named = tuple(_add_metonyms(doc, kept, gazetteer))
    named = find_references(doc, named, gazetteer)
    return named, _build_entities(named, evidence, doc.lang_)


def _collect(
    doc: Doc,
    mentions: Sequence[Mention],
    definitions: Mapping[str, Mention],
    gazetteer: Gazetteer,
) -> Evidence:
    long_names = {short: long.text for short, long in definitions.items()}
    people = [m for m in mentions if m.label == "PER"]
    sure = find_sure(mentions, gazetteer)
    served = {gazetteer.facts[key].stands_for or key for key in sure}
    full_names = join_people([m.text for m in people], find_genders(doc, people))
    return Evidence(
        gazetteer=gazetteer,
        people=full_names,
        # "ANM" is written "Anm" too.
        definitions={short.capitalize(): long for short, long in long_names.items()}
        | long_names,
        acronyms={long: short for short, long in long_names.items()},
        sure=sure | served,
        figures=find_figures(doc.text, people, full_names),
    )


def _link(mention: Mention, evidence: Evidence) -> Mention:
    """Give one mention its entity's id; None for a date and an unclear nation."""
    if mention.label == "DATE":
        return mention
    if mention.label == "PER":
        full = evidence.people[mention.text]
        return replace(mention, entity=_make_person_id(full, evidence))
    text = evidence.definitions.get(mention.text, mention.text)
    for name in (text, evidence.acronyms.get(text, text)):
        fact = _choose(find_meanings(mention, name, evidence.gazetteer), name, evidence)
        if fact is not None:
            return replace(mention, entity=fact.id)
    if mention.form == "demonym":
        return mention
    return replace(mention, entity=_make_id(mention.label, text, evidence.gazetteer))


def _make_person_id(full: str, evidence: Evidence) -> str:
    """Give a table's id, or one made from a full name; never a figure's unmeant."""
    own = evidence.gazetteer.find_facts(full, "PER")
    if len(own) == 1 and full not in own[0].namesakes:
        return own[0].id
    if full in evidence.figures:
        return evidence.figures[full].id
    made = f"per:{make_slug(full.replace('.', '. '))}"
    return f"{made}-other" if made in load_figure_ids() else made


def _choose(facts: Sequence[Fact], text: str, evidence: Evidence) -> Fact | None:
    """Choose the fact a name means; a shared name needs a second sign."""
    if len(facts) == 1 and text not in facts[0].namesakes:
        return facts[0]
    signed = [
        fact
        for fact in facts
        if fact.id in evidence.sure or fact.stands_for in evidence.sure
    ]
    return signed[0] if len(signed) == 1 else None


def _make_id(label: str, text: str, gazetteer: Gazetteer) -> str:
    """Make an id from a name; never the id of a table's row that was not meant."""
    made = f"{label.lower()}:{make_slug(gazetteer.fold(text)) or 'name'}"
    return f"{made}-other" if made in gazetteer.facts else made


def _add_metonyms(
    doc: Doc, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> Iterator[Mention]:
    """Say of capitals and seats that act, which state or body they act for."""
    tokens = {token.idx: token.i for token in doc}
    ends = {token.idx + len(token): token.i + 1 for token in doc}
    spans = {
        tokens[m.start]: ends[m.end]
        for m in mentions
        if m.form == "name" and m.entity in gazetteer.facts
        if m.start in tokens and m.end in ends
    }
    places = find_places(spans)
    for mention in mentions:
        fact = gazetteer.facts.get(mention.entity or "")
        first = tokens.get(mention.start)
        if fact is None or fact.stands_for is None or first not in spans:
            yield mention
        elif mention.label == "ORG" or is_actor(doc, first, spans[first], places):
            yield replace(mention, metonym=fact.stands_for)
        else:
            yield mention


def _build_entities(
    mentions: Iterable[Mention], evidence: Evidence, lang: str
) -> tuple[Entity, ...]:
    """Build one entity per id, sorted; a metonym's state is one too."""
    forms: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.entity:
            forms[mention.entity].append(mention)
        if mention.metonym:
            forms.setdefault(mention.metonym, [])
    return tuple(
        _build_entity(key, forms[key], evidence, lang) for key in sorted(forms)
    )


def _build_entity(
    key: str, mentions: Sequence[Mention], evidence: Evidence, lang: str
) -> Entity:
    figures = {fact.id: fact for fact in evidence.figures.values()}
    fact = evidence.gazetteer.facts.get(key) or figures.get(key)
    texts = [m.text for m in mentions if m.form == "name"]
    name = fact.names[lang] if fact else _full_name(texts[0], evidence)
    return Entity(
        id=key,
        label=fact.label if fact else mentions[0].label,
        name=name,
        names=dict(fact.names) if fact else {},
        aliases=tuple(sorted({*texts} - {name})),
        ids=dict(fact.ids) if fact else {},
    )


def _full_name(text: str, evidence: Evidence) -> str:
    return evidence.people.get(text) or evidence.definitions.get(text, text)
