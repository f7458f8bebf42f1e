"""Linked names in, roles and pronouns that mean one of them out.

People are called by offices ("il premier"), bodies and states by bare nouns ("the
bloc"), people by pronouns too. What may mean two is left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from extractor.entities.identity.bodies.bodies import find_bodies, relink_bodies
from extractor.entities.identity.bodies.body_profiles import relabel_bodies
from extractor.entities.identity.bodies.clubs import link_clubs
from extractor.entities.identity.bodies.owners import replace_entities
from extractor.entities.identity.bodies.teams import find_teams, relabel_teams
from extractor.entities.identity.layout import Layout
from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.persons.office_bearers import is_predicate
from extractor.entities.identity.persons.offices import find_phrases
from extractor.entities.identity.persons.person import Person
from extractor.entities.identity.persons.pronouns import find_pronouns
from extractor.entities.identity.persons.roles import find_roles
from extractor.lang.pronoun_words import PronounTable
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table
from extractor.records import Mention


def find_references(layout: Layout) -> tuple[Mention, ...]:
    """Give the linked mentions with roles and pronouns among them, sorted.

    A role may hold other mentions ("il presidente [turco]"); nothing else overlaps.
    """
    parsed = layout.parsed
    table = load_table(parsed.lang, "roles", RoleTable)
    layout = replace(layout, mentions=relabel_teams(layout, table))
    layout = replace(layout, mentions=relabel_bodies(layout, table))
    layout = link_clubs(layout, table)
    names = replace_entities(layout.mentions, relink_bodies(layout, table))
    layout = replace(layout, mentions=names)
    people = (m for m in names if m.label == "PER")
    genders = find_genders(parsed.text, parsed.lang, people)
    roles, known = find_roles(layout, table, genders)
    pronouns = find_pronouns(
        layout,
        load_table(parsed.lang, "pronouns", PronounTable),
        known,
        _find_strangers(layout, table, known),
    )
    offices = (office for person in known.values() for office in person.offices)
    bodies = find_bodies(layout, table, offices)
    found = (*names, *roles, *bodies, *pronouns, *find_teams(layout, table))
    return tuple(sorted(found, key=lambda m: (m.start, m.end, m.label)))


def _find_strangers(
    layout: Layout, table: RoleTable, people: Mapping[str, Person]
) -> list[int]:
    """Give the tokens of offices that mean people whom the article does not name."""
    known = {office.word for person in people.values() for office in person.offices}
    return [
        phrase.word
        for phrase in find_phrases(layout, table)
        if phrase.word not in known and not is_predicate(layout, phrase, table)
    ]
