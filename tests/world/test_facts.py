import csv
from collections import Counter
from pathlib import Path

import pytest
from babel import Locale

from extractor.lang.folding import fold_name, make_slug
from extractor.world.facts import (
    HERE,
    OrganisationRow,
    SeatRow,
    StateRow,
    load_facts,
    read_tsv,
)

STATES = read_tsv(HERE / "states.tsv", StateRow)
SEATS = read_tsv(HERE / "seats.tsv", SeatRow)
ORGANISATIONS = read_tsv(HERE / "organisations.tsv", OrganisationRow)
TABLES = ("states.tsv", "seats.tsv", "organisations.tsv")
UNITED_NATIONS, OBSERVERS, OTHERS = 193, 2, 2
# Names that CLDR writes in a way that no article does, with ours.
CLDR = {
    ("CD", "it"): "Congo-Kinshasa",  # CLDR: Congo - Kinshasa
    ("CD", "en"): "Congo-Kinshasa",  # the same
    ("CG", "en"): "Congo-Brazzaville",  # CLDR: Congo - Brazzaville
    ("HK", "it"): "Hong Kong",  # CLDR: RAS di Hong Kong
    ("HK", "en"): "Hong Kong",  # CLDR: Hong Kong SAR China
    ("MO", "it"): "Macao",  # CLDR: RAS di Macao
    ("MO", "en"): "Macao",  # CLDR: Macao SAR China
    ("MC", "it"): "Principato di Monaco",  # CLDR: Monaco, which is Munich in news
    ("MM", "en"): "Myanmar",  # CLDR: Myanmar (Burma)
    ("VC", "en"): "Saint Vincent and the Grenadines",  # CLDR: St. Vincent & ...
    ("AG", "en"): "Antigua and Barbuda",  # CLDR: Antigua & Barbuda
}


def cells(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    data = [line for line in lines if not line.startswith("#")]
    return list(csv.DictReader(data, delimiter="\t", quoting=csv.QUOTE_NONE))


def names(row, lang):
    return {getattr(row, f"name_{lang}"), *getattr(row, f"aliases_{lang}")}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_states_have_the_names_of_cldr(lang):
    territories = Locale(lang).territories
    missing = {}
    for row in STATES:
        if row.iso3166 and len(row.iso3166) == 2:
            name = CLDR.get((row.iso3166, lang), territories[row.iso3166])
            known = {fold_name(each) for each in names(row, lang)}
            if fold_name(name) not in known:
                missing[row.iso3166] = name
    assert not missing


def test_states_are_all_of_them():
    codes = [row.iso3166 for row in STATES if row.kind == "state"]
    assert len(codes) == UNITED_NATIONS + OBSERVERS + OTHERS
    assert {"VA", "PS", "XK", "TW"} <= set(codes)


def test_states_codes_and_ids_agree():
    for row in STATES:
        if row.iso3166:
            assert row.id == f"loc:{row.iso3166.lower()}"
        else:
            assert row.id.removeprefix("loc:") == make_slug(row.id[4:])
            assert len(row.id) > len("loc:xx")


def test_states_disputed_and_former_ones_are_there():
    wanted = "abkhazia south-ossetia transnistria nagorno-karabakh crimea gaza ussr"
    assert {f"loc:{name}" for name in wanted.split()} <= {row.id for row in STATES}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_states_have_adjectives_and_capitals_in_both_languages(lang):
    # Places whose name is their capital's.
    without = {"DJ", "LU", "MC", "SG", "SM", "VA"}
    for row in STATES:
        if row.kind == "state":
            assert getattr(row, f"adjectives_{lang}"), row.id
            has_capital = getattr(row, f"capital_{lang}") is not None
            assert has_capital == (row.iso3166 not in without), row.id


def test_states_italian_adjectives_are_lower_case_english_ones_not():
    for row in STATES:
        assert all(word.islower() for word in row.adjectives_it)
        lower = [word for word in row.adjectives_en if word[0].islower()]
        assert not lower


def test_states_italian_adjectives_have_all_inflections():
    by_id = {row.id: set(row.adjectives_it) for row in STATES}
    assert {"bielorusso", "bielorussa", "bielorussi", "bielorusse"} <= by_id["loc:by"]
    assert {"turco", "turca", "turchi", "turche"} <= by_id["loc:tr"]
    assert {"belga", "belgi", "belghe"} <= by_id["loc:be"]
    assert {"austriaco", "austriaca", "austriaci", "austriache"} <= by_id["loc:at"]
    assert {"francese", "francesi"} <= by_id["loc:fr"]


def test_states_homographs_are_words_of_their_row():
    for row in STATES:
        words = {
            *names(row, "it"),
            *names(row, "en"),
            *row.adjectives_it,
            *row.adjectives_en,
            row.capital_it,
            row.capital_en,
            *row.capital_aliases_it,
            *row.capital_aliases_en,
        }
        # The two languages share the mark, so a word of either will do.
        strange = set(row.homographs) - words - {"domenicano"}
        assert not strange, row.id
        assert set(row.namesakes) <= set(row.homographs), row.id


@pytest.mark.parametrize(
    ("id", "word"),
    [
        ("loc:tr", "turca"),
        ("loc:dk", "danese"),
        ("loc:pl", "polacca"),
        ("loc:ge", "Georgia"),
        ("loc:td", "Chad"),
        ("loc:jo", "Jordan"),
        ("loc:pl", "Polish"),
        ("loc:ru", "russa"),
    ],
)
def test_states_known_homographs_are_marked(id, word):
    row = next(row for row in STATES if row.id == id)
    assert word in row.homographs


@pytest.mark.parametrize("lang", ["it", "en"])
def test_names_mean_one_thing_but_for_the_two_congos_and_koreas(lang):
    meant = Counter()
    for fact in load_facts():
        meant.update({*names_of(fact, lang)})
    assert {name for name, count in meant.items() if count > 1} == {"Congo"}
    adjectives = Counter(
        w for row in STATES for w in getattr(row, f"adjectives_{lang}")
    )
    shared = {word for word, count in adjectives.items() if count > 1}
    assert all(
        word.lower().startswith(("congo", "corean", "korean")) for word in shared
    )


def names_of(fact, lang):
    return (fact.names[lang], *fact.aliases[lang], *fact.acronyms.get(lang, ()))


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_sorted_and_filled(name):
    rows = cells(name)
    ids = [row["id"] for row in rows]
    assert ids == sorted(set(ids))
    assert all(row["name_it"] and row["name_en"] for row in rows)
    for row in rows:
        for column, cell in row.items():
            words = cell.split("|")
            assert cell == cell.strip(), (row["id"], column)
            assert len(words) == len(set(words)), (row["id"], column)


def test_seats_stand_for_facts():
    ids = {fact.id for fact in load_facts()}
    assert {seat.stands_for for seat in SEATS} <= ids


def test_organisations_ask_for():
    by_id = {row.id: row for row in ORGANISATIONS}
    assert len(by_id) >= 120
    assert by_id["org:csto"].acronyms_it == ("OTSC",)
    assert by_id["org:csto"].acronyms_en == ("CSTO",)
    assert "Nazioni Unite" in by_id["org:un"].aliases_it


def test_load_facts_ids_are_unique_and_sorted():
    ids = [fact.id for fact in load_facts()]
    assert ids == sorted(set(ids))


def test_load_facts_capitals_stand_for_their_states():
    facts = {fact.id: fact for fact in load_facts()}
    assert facts["loc:yerevan"].stands_for == "loc:am"
    assert facts["loc:yerevan"].names == {"it": "Erevan", "en": "Yerevan"}
    assert "Yerevan" in facts["loc:yerevan"].aliases["it"]


def test_load_facts_brussels_is_one_fact_and_stands_for_the_union():
    facts = {fact.id: fact for fact in load_facts()}
    assert facts["loc:brussels"].stands_for == "org:eu"
    assert facts["loc:brussels"].label == "LOC"


def test_all_names_has_both_languages():
    facts = {fact.id: fact for fact in load_facts()}
    assert {"OTSC", "CSTO"} <= set(facts["org:csto"].all_names)


def test_tables_lie_beside_the_module():
    assert all((Path(HERE) / name).is_file() for name in TABLES)
