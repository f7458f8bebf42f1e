from collections import Counter
from datetime import date

import pytest

from extractor.world.facts import load_facts
from extractor.world.memberships import find_members, load_memberships

ROWS = load_memberships()
MAIN = 30
# Members of today.
COUNTS = {
    "org:un": 193,
    "org:eu": 27,
    "org:eurogroup": 21,
    "org:nato": 32,
    "org:csto": 6,
    "org:council-of-europe": 46,
    "org:oecd": 38,
    "org:asean": 11,
    "org:au": 55,
    "org:arab-league": 22,
    "org:gcc": 6,
    "org:g7": 7,
    "org:sco": 10,
    "org:eaeu": 5,
    "org:saarc": 8,
    "org:cplp": 9,
    "org:eac": 8,
    "org:efta": 4,
}


def test_memberships_refer_to_facts():
    facts = {fact.id: fact for fact in load_facts()}
    assert {facts[row.organisation].label for row in ROWS} == {"ORG"}
    kinds = {facts[row.state].kind for row in ROWS}
    assert kinds <= {"state", "former", "territory"}


def test_memberships_of_the_main_organisations():
    assert len({row.organisation for row in ROWS}) >= MAIN


def pad(text):
    """Give the first day of an EDTF date."""
    return date.fromisoformat((text + "-01-01")[:10])


def test_memberships_dates_are_of_the_calendar_and_in_order():
    for row in ROWS:
        assert date(1940, 1, 1) < pad(row.since) < date(2026, 11, 22)
        if row.until:
            assert pad(row.since) < pad(row.until) < date(2026, 11, 22)


def test_memberships_of_one_state_do_not_overlap():
    for row in ROWS:
        again = [
            other
            for other in ROWS
            if (other.organisation, other.state) == (row.organisation, row.state)
            and other.since > row.since
        ]
        assert all(row.until and row.until <= other.since for other in again)


def test_memberships_are_sorted_without_duplicates():
    keys = [(row.organisation, row.since, row.state) for row in ROWS]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("organisation", COUNTS)
def test_find_members_counts_those_of_today(organisation):
    assert len(find_members(organisation, date="2026-11-22")) == COUNTS[organisation]


@pytest.mark.parametrize(
    ("organisation", "state", "day", "member"),
    [
        ("org:eu", "loc:gb", "2019", True),
        ("org:eu", "loc:gb", "2020-01-31", True),
        ("org:eu", "loc:gb", "2020-02-01", False),
        ("org:nato", "loc:fi", "2023-04-03", False),
        ("org:nato", "loc:fi", "2023-04", True),
        ("org:csto", "loc:uz", "2008", True),
        ("org:csto", "loc:uz", "2003", False),
        ("org:csto", "loc:am", "2023-11-23", True),
        ("org:ecowas", "loc:ml", "2026", False),
        ("org:warsaw-pact", "loc:al", "1970", False),
    ],
)
def test_find_members_at_a_date(organisation, state, day, member):
    assert (state in find_members(organisation, date=day)) is member


def test_find_members_of_a_body_without_rows_is_empty():
    assert find_members("org:nobody", date="2024") == ()


def test_memberships_count_one_row_a_term():
    terms = Counter((row.organisation, row.state, row.since) for row in ROWS)
    assert set(terms.values()) == {1}
