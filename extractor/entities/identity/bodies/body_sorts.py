"""A body or place in, whether it is of the sort that a noun says, out.

The tables of the world say it, its name ("Partito Democratico"), a form of company
behind the name, or the text ("Edilnova, the firm that ...").
"""

from __future__ import annotations

from extractor.entities.identity.bodies.body_profiles import Named
from extractor.entities.identity.bodies.owners import is_local
from extractor.entities.identity.layout import Layout
from extractor.lang.folding import fold_name
from extractor.lang.name_words import OrganisationTable
from extractor.lang.role_words import Body, RoleTable
from extractor.lang.tables import load_table
from extractor.world.national_bodies import find_national_body

BODY = "ORG"
CITY = "city"


def is_of_sort(layout: Layout, one: Named, key: str, table: RoleTable) -> bool:
    """Whether a body is of a sort, by the tables, its name or the text."""
    body, vague = table.bodies[key], table.vague
    fact = layout.gazetteer.facts.get(one.entity)
    if fact is not None and (fact.kind in body.kinds or fact.id in body.ids):
        return True
    other = fact is not None and bool(body.kinds) and fact.kind not in vague
    if not one.nouns.isdisjoint({key} if other else {key, *body.fits}):
        return True
    if body.forms and _has_form(layout, one):
        return True
    words = find_words(one) | (_find_fact_words(layout, one) if fact else frozenset())
    return body.named and any(fold_name(word) in words for word in body.words)


def is_unknown(layout: Layout, one: Named, body: Body, vague: frozenset[str]) -> bool:
    """Whether nothing says that a body or place is of another sort.

    ``vague`` are kinds of the world tables that do not say of what sort a body is.
    """
    if is_local(one.entity) or one.nouns:
        return False
    fact = layout.gazetteer.facts.get(one.entity)
    if fact is not None:
        return fact.label == BODY and bool(body.kinds) and fact.kind in vague
    if any(find_national_body(name) is not None for name in one.names):
        return False  # a ministry is no hospital
    return body.label == BODY or CITY in body.kinds


def _has_form(layout: Layout, one: Named) -> bool:
    forms = load_table(layout.parsed.lang, "organisations", OrganisationTable).forms
    return any(name.split()[-1] in forms for name in one.names)


def find_words(one: Named) -> frozenset[str]:
    """Give the folded words of the names of a body or place."""
    return frozenset(
        word for name in one.names for word in fold_name(name).replace("'", " ").split()
    )


def _find_fact_words(layout: Layout, one: Named) -> frozenset[str]:
    name = layout.gazetteer.facts[one.entity].names.get(layout.parsed.lang, "")
    return frozenset(fold_name(name).replace("'", " ").split())
