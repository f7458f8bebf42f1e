"""The mentions of one article in, the same with entity ids, and the entities, out.

An id is a table's row, else label and folded full name (``per:roberta-pinotti``), so
it needs no other article and is the same in both languages. What has no name of its
own ("il governo", "the board") or a name that others bear has an id that counts in this
article only (``org:governo@43315e2545d4``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from extractor.entities.identity.bodies.owners import (
    link_nouns,
    make_local,
    replace_entities,
)
from extractor.entities.identity.layout import Layout, build_layout
from extractor.entities.identity.names.aliases import join_aliases
from extractor.entities.identity.names.figures import find_figures, load_figure_ids
from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.names.metonyms import find_places, is_actor
from extractor.entities.identity.names.people import join_people
from extractor.entities.identity.names.shortened import find_shortened
from extractor.entities.identity.references import find_references
from extractor.entities.names.gazetteer import Gazetteer, find_meanings, find_sure
from extractor.entities.names.titles import ends_office
from extractor.lang.folding import fold_name, make_slug
from extractor.lang.parsed_doc import ParsedDoc
from extractor.records import Entity, Mention
from extractor.world.facts import Fact
from extractor.world.leaders import load_leaders, make_person_id
from extractor.world.national_bodies import find_national_body

# Letters of a word that says something of a body.
LONG_WORD = 4
# Kinds of bodies that bear the names of others, as newspapers that of a republic.
PRIVATE = frozenset({"club", "company", "media"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one article says about its names.

    ``people`` has the fullest name of each person's name, ``definitions`` the long
    name of each acronym that the text explains, ``acronyms`` the other way round,
    ``sure`` the ids of the facts that the article names without doubt and of what they
    are in, act for or have led, ``states`` the states among them or that bodies are in
    (if there is none, those of its places and leaders), ``figures`` the persons of
    history by full name, ``bodies`` those of states by id. ``text`` is the
    article's, ``lang`` its language.
    """

    gazetteer: Gazetteer
    people: Mapping[str, str]
    definitions: Mapping[str, str]
    acronyms: Mapping[str, str]
    sure: frozenset[str]
    figures: Mapping[str, Fact]
    states: frozenset[str]
    text: str
    lang: str
    bodies: Mapping[str, Fact] = field(default_factory=dict)


def link_mentions(
    parsed: ParsedDoc,
    mentions: Sequence[Mention],
    definitions: Mapping[str, Mention],
    gazetteer: Gazetteer,
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Give every name an entity; words for nations that stay unclear are left out."""
    evidence = _collect(parsed, mentions, definitions, gazetteer)
    linked = [_link(mention, evidence) for mention in mentions]
    kept = tuple(m for m in linked if m.label == "DATE" or m.entity)
    named = tuple(_add_metonyms(parsed, kept, gazetteer))
    layout, bodies = _link_nouns(build_layout(parsed, named, gazetteer))
    found = find_references(layout)
    return found, _build_entities(found, replace(evidence, bodies=bodies), parsed.lang)


def _link_nouns(layout: Layout) -> tuple[Layout, dict[str, Fact]]:
    """Link nouns for bodies; give the bodies of states, in rows or not, too."""
    whole = (
        body
        for mention in layout.mentions
        if mention.label == "ORG"
        if (body := find_national_body(mention.text)) and body.id == mention.entity
    )
    bodies = {body.id: body for body in whole}
    found, owned = link_nouns(layout)
    mentions = replace_entities(layout.mentions, found)
    return replace(layout, mentions=mentions), bodies | owned


def _collect(
    parsed: ParsedDoc,
    mentions: Sequence[Mention],
    definitions: Mapping[str, Mention],
    gazetteer: Gazetteer,
) -> Evidence:
    long_names = {short: long.text for short, long in definitions.items()}
    people = [m for m in mentions if m.label == "PER"]
    sure = find_sure(mentions, gazetteer)
    facts = [gazetteer.facts[key] for key in sure]
    served = {key for f in facts for key in (f.stands_for or f.id, f.parent) if key}
    homes = {f.state for f in facts if f.label == "ORG" and f.state}
    around = {f.state for f in facts if f.state}
    full_names = join_people(
        [m.text for m in people], find_genders(parsed.text, parsed.lang, people)
    )
    full_names = join_aliases(parsed.text, parsed.lang, people, full_names)
    led = _find_led(full_names.values())
    states = frozenset(filter(gazetteer.is_state, served | homes))
    return Evidence(
        gazetteer=gazetteer,
        people=full_names,
        # "ANM" is written "Anm" too.
        definitions={short.capitalize(): long for short, long in long_names.items()}
        | {**find_shortened(mentions, parsed.words, gazetteer, parsed.lang)}
        | long_names,
        acronyms={long: short for short, long in long_names.items()},
        sure=sure | served | around | led,
        figures=find_figures(parsed.text, people, full_names),
        states=states or frozenset(filter(gazetteer.is_state, around | led)),
        text=parsed.text,
        lang=parsed.lang,
    )


def _find_led(people: Iterable[str]) -> set[str]:
    """Give the states and bodies that people have led, by their full names."""
    leaders = load_leaders()
    ids = {make_person_id(name) for name in people}
    return {row.of for key in ids for row in leaders.get(key, ())}


def _link(mention: Mention, evidence: Evidence) -> Mention:
    """Give one mention its entity's id; None for a date and an unclear nation."""
    if mention.label == "DATE":
        return mention
    if mention.label == "PER":
        full = evidence.people[mention.text]
        return _set_entity(mention, _make_person_id(full, evidence))
    text = evidence.definitions.get(mention.text, mention.text)
    for name in (text, evidence.acronyms.get(text, text)):
        fact = _choose(find_meanings(mention, name, evidence.gazetteer), name, evidence)
        if fact is None or not (name == text or _may_mean(fact, name, text)):
            continue
        place = mention.start, mention.end
        if fact.kind not in PRIVATE or not ends_office(
            evidence.text, place, evidence.lang
        ):
            return _set_entity(mention, fact.id)
    if mention.form == "demonym":
        return mention
    return _set_entity(mention, _make_id(mention.label, text, evidence))


def _may_mean(fact: Fact, short: str, long: str) -> bool:
    """Whether an acronym that the text explains may be a fact's: some word is the same.

    "CBI" is other things too, among them "Commissione baleniera internazionale".
    """
    words = {w for name in fact.all_names for w in fold_name(name).split()}
    same = words & set(fold_name(long).split())
    return short not in fact.homographs or any(len(w) >= LONG_WORD for w in same)


def _set_entity(mention: Mention, entity: str) -> Mention:
    """Give a name with its entity; ``replace`` takes twice the time for each."""
    start, end, text, label = mention.start, mention.end, mention.text, mention.label
    score, source = mention.score, mention.source
    return Mention(
        start, end, text, label, mention.form, entity, score=score, source=source
    )


def _make_person_id(full: str, evidence: Evidence) -> str:
    """Give a table's id, or one made from a full name; never a figure's unmeant.

    Leaders are one however they are written: "Zelenskyj", "Volodymyr Zelensky".
    """
    own = evidence.gazetteer.find_facts(full, "PER")
    if len(own) == 1 and not own[0].shares(full):
        return own[0].id
    if full in evidence.figures:
        return evidence.figures[full].id
    made = make_person_id(full)
    if rows := load_leaders().get(made):
        return rows[0].id
    return make_local(made, evidence.text) if made in load_figure_ids() else made


def _choose(facts: Sequence[Fact], text: str, evidence: Evidence) -> Fact | None:
    """Choose the fact a name means; a shared name needs a second sign.

    That is the fact under another name, what a seat acts for or an organ is of, or, if
    the article names no other state, the state that an institution or place is in.
    """
    if len(facts) == 1 and not facts[0].shares(text):
        return facts[0]
    signed = [
        fact
        for fact in facts
        if not evidence.sure.isdisjoint((fact.id, fact.stands_for, fact.parent))
        or (fact.state is not None and {fact.state} == evidence.states)
    ]
    return signed[0] if len(signed) == 1 else None


def _make_id(label: str, text: str, evidence: Evidence) -> str:
    """Make an id from a name; one that several things bear counts here only."""
    gazetteer = evidence.gazetteer
    made = f"{label.lower()}:{make_slug(gazetteer.fold(text)) or 'name'}"
    if made in gazetteer.facts or gazetteer.find_facts(text, label):
        return make_local(made, evidence.text)
    return made


def _add_metonyms(
    parsed: ParsedDoc, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> Iterator[Mention]:
    """Say of capitals and seats that act, which state or body they act for."""
    known = (m for m in mentions if m.form == "name" and m.entity in gazetteer.facts)
    spans = dict(filter(None, (_find_tokens(parsed, mention) for mention in known)))
    places = find_places(spans)
    for mention in mentions:
        fact = gazetteer.facts.get(mention.entity or "")
        first = bisect_left(parsed.starts, mention.start)
        if fact is None or fact.stands_for is None or first not in spans:
            yield mention
        elif mention.label == "ORG" or is_actor(parsed, first, spans[first], places):
            yield replace(mention, metonym=fact.stands_for)
        else:
            yield mention


def _find_tokens(parsed: ParsedDoc, mention: Mention) -> tuple[int, int] | None:
    """Give the half-open tokens of a mention; None if it ends within one."""
    first = bisect_left(parsed.starts, mention.start)
    last = bisect_left(parsed.ends, mention.end)
    if first == len(parsed.starts) or parsed.starts[first] != mention.start:
        return None
    whole = last < len(parsed.ends) and parsed.ends[last] == mention.end
    return (first, last + 1) if whole else None


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
    figures = {fact.id: fact for fact in evidence.figures.values()}
    known = (evidence.gazetteer.facts, evidence.bodies, figures)
    found = []
    for key in sorted(forms):
        fact = next((facts[key] for facts in known if key in facts), None)
        found.append(_build_entity(key, fact, forms[key], evidence, lang))
    return tuple(found)


def _build_entity(
    key: str,
    fact: Fact | None,
    mentions: Sequence[Mention],
    evidence: Evidence,
    lang: str,
) -> Entity:
    """Build an entity, of what the tables say of it, if they do, and its names."""
    texts = [m.text for m in mentions if m.form == "name"]
    name = fact.names[lang] if fact else _name_whole(key, texts[0], evidence)
    return Entity(
        id=key,
        label=fact.label if fact else mentions[0].label,
        name=name,
        names=dict(fact.names) if fact else {},
        aliases=tuple(sorted({*texts} - {name})),
        ids=dict(fact.ids) if fact else {},
    )


def _name_whole(key: str, text: str, evidence: Evidence) -> str:
    """Give the fullest name of an article, a leader's where the surname is alone."""
    name = _full_name(text, evidence)
    rows = load_leaders().get(key, ())
    alone = rows and (" " not in name or rows[0].name.endswith(f" {name}"))
    return rows[0].name if alone else name


def _full_name(text: str, evidence: Evidence) -> str:
    return evidence.people.get(text) or evidence.definitions.get(text, text)
