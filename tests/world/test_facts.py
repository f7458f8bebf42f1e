import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from babel import Locale

from extractor.lang.folding import fold_name, make_slug
from extractor.lang.national_body_words import NationalBodyTable
from extractor.lang.tables import load_table, read_tsv
from extractor.world.facts import HERE, load_facts, load_people
from extractor.world.rows import (
    DemonymRow,
    InstitutionRow,
    OrganisationRow,
    PersonRow,
    PlaceRow,
    SeatRow,
    StateRow,
)

STATES = read_tsv(HERE / "states.tsv", StateRow)
SEATS = read_tsv(HERE / "seats.tsv", SeatRow)
ORGANISATIONS = read_tsv(HERE / "organisations.tsv", OrganisationRow)
PLACES = read_tsv(HERE / "places.tsv", PlaceRow)
INSTITUTIONS = read_tsv(HERE / "institutions.tsv", InstitutionRow)
DEMONYMS = read_tsv(HERE / "demonyms.tsv", DemonymRow)
MEMBERS = read_tsv(HERE / "party_members.tsv", DemonymRow)
PEOPLE = read_tsv(HERE / "historical_people.tsv", PersonRow)
NAMED = (*SEATS, *PLACES, *ORGANISATIONS, *INSTITUTIONS, *PEOPLE)
TABLES = (
    "demonyms.tsv",
    "party_members.tsv",
    "states.tsv",
    "seats.tsv",
    "organisations.tsv",
    "institutions.tsv",
    "places.tsv",
    "historical_people.tsv",
)
UNITED_NATIONS, OBSERVERS, OTHERS = 193, 2, 2
MANY_ORGANISATIONS, MANY_STATES, MANY_PLACES, MANY_PEOPLE = 260, 40, 600, 150
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


# Endings of the masculine singular, and the other forms that then must stand too.
INFLECTIONS = (
    ("co", ({"ca", "ci", "che"}, {"ca", "chi", "che"})),
    ("go", ({"ga", "ghi", "ghe"},)),
    ("io", ({"ia", "i", "ie"}, {"ia", "i", "e"})),
    ("o", ({"a", "i", "e"},)),
    ("ga", ({"gi", "ghe"},)),
    ("ta", ({"ti", "te"},)),
    ("e", ({"i"},)),
)
# Words of one form, feminines and plurals that another word of the row begins.
INVARIABLE = {"gazawi", "saharawi", "sahrawi", "swazi", "thai", "usa", "spagnuolo"}
INVARIABLE |= {"burkinabè", "burkinabé", "burkinabe", "uruguagio"}
INVARIABLE |= {"balochi", "beluci", "carioca", "oromo", "punjabi", "tokyota"}


def inflected(words, word):
    """Whether the words have the forms that the ending of a word asks for."""
    for ending, wanted in INFLECTIONS:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            return any({stem + form for form in forms} <= words for forms in wanted)
    return False


def test_italian_adjectives_have_all_inflections():
    incomplete = set()
    for row in (*STATES, *DEMONYMS):
        words = set(row.adjectives_it)
        first = {w for w in words if w.endswith("o")}
        rest = {w for w in words if inflected(words, w)}
        covered = {w[:-1] for w in first | rest}
        for word in words - INVARIABLE:
            masculine = word.endswith("o")
            if not inflected(words, word) and (masculine or not belongs(word, covered)):
                incomplete.add(word)
    assert not incomplete


def belongs(word, stems):
    """Whether a feminine or plural has a stem that a complete word has."""
    return any(
        word.removesuffix(ending) in stems or word.removesuffix(ending) + "i" in stems
        for ending in ("a", "i", "e", "hi", "he")
        if word.endswith(ending)
    )


def test_demonyms_belong_to_known_places_that_are_no_states():
    kinds = {fact.id: fact.kind for fact in load_facts()}
    for row in DEMONYMS:
        assert kinds[row.id] not in ("state", "country"), row.id
        assert row.adjectives_it or row.adjectives_en, row.id
        assert set(row.homographs) <= {*row.adjectives_it, *row.adjectives_en}, row.id


def test_demonyms_mean_one_place_each():
    for lang in ("it", "en"):
        meant = Counter(
            word
            for row in (*STATES, *DEMONYMS)
            for word in getattr(row, f"adjectives_{lang}")
            if row in DEMONYMS or row.kind != "former"
        )
        own = {word for row in DEMONYMS for word in getattr(row, f"adjectives_{lang}")}
        assert not {word for word in own if meant[word] > 1}


@pytest.mark.parametrize(
    ("lang", "word", "id"),
    [
        ("it", "torinesi", "loc:turin"),
        ("it", "asiatiche", "loc:asia"),
        ("it", "curda", "loc:kurdistan"),
        ("en", "Londoners", "loc:london"),
        ("en", "Flemish", "loc:flanders"),
    ],
)
def test_facts_have_the_demonyms_of_places(lang, word, id):
    [fact] = [f for f in load_facts() if word in f.adjectives.get(lang, ())]
    assert fact.id == id


def test_inflected_sees_a_missing_form():
    assert inflected({"turco", "turca", "turchi", "turche"}, "turco")
    assert not inflected({"turco", "turca", "turchi"}, "turco")
    assert inflected({"belga", "belgi", "belghe"}, "belga")
    assert not inflected({"francese"}, "francese")


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
def test_names_of_several_facts_are_marked_as_shared(lang):
    meant = defaultdict(list)
    for fact in load_facts():
        for name in {*names_of(fact, lang)}:
            meant[name].append(fact)
    shared = {name: facts for name, facts in meant.items() if len(facts) > 1}
    unmarked = {
        name
        for name, facts in shared.items()
        if not all(name in fact.namesakes for fact in facts)
    }
    # "Congo" is no homograph of one state more than of the other.
    assert unmarked == {"Congo"}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_adjectives_mean_one_state_but_for_the_congos_and_koreas(lang):
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
    assert all(row.get("name_it", "-") and row.get("name_en", "-") for row in rows)
    for row in rows:
        for column, cell in row.items():
            words = cell.split("|")
            assert cell == cell.strip(), (row["id"], column)
            assert len(words) == len(set(words)), (row["id"], column)


def test_seats_stand_for_facts():
    ids = {fact.id for fact in load_facts()}
    assert {seat.stands_for for seat in SEATS} <= ids


def test_tables_share_no_id():
    rows = [*STATES, *NAMED]
    ids = [row.id for row in rows]
    twice = {id for id, count in Counter(ids).items() if count > 1}
    assert not twice
    # Brussels is a capital in one table and a seat in the other, and one fact.
    assert len(load_facts()) + len(load_people()) == (
        len(rows) + len({row.capital_en for row in STATES} - {None}) - 1
    )


@pytest.mark.parametrize(
    ("rows", "prefix"),
    [
        (STATES, "loc:"),
        (PLACES, "loc:"),
        (ORGANISATIONS, "org:"),
        (INSTITUTIONS, "org:"),
        (PEOPLE, "per:"),
    ],
)
def test_ids_are_a_label_and_a_slug(rows, prefix):
    for row in rows:
        assert row.id.startswith(prefix)
        assert row.id[4:] == make_slug(row.id[4:])


def test_homographs_are_words_of_their_row():
    for row in NAMED:
        words = {
            *names(row, "it"),
            *names(row, "en"),
            *getattr(row, "acronyms_it", ()),
            *getattr(row, "acronyms_en", ()),
        }
        assert set(row.homographs) <= words, row.id
        assert set(row.namesakes) <= set(row.homographs), row.id


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("org:who", {"WHO"}),
        ("org:is", {"IS", "Is"}),
        ("org:it-pd", {"PD", "Pd"}),
        ("org:nato", {"Nato"}),
        ("org:it-lega", {"Lega"}),
        ("org:it-azione", {"Azione"}),
        ("org:pace", {"PACE"}),
        ("org:ao-unita", {"UNITA"}),
        ("org:iter", {"ITER"}),
        ("loc:nice", {"Nice"}),
        ("loc:reading", {"Reading"}),
        ("loc:split", {"Split"}),
        ("loc:porto", {"Porto"}),
        ("loc:cologne", {"Colonia", "Cologne"}),
        ("loc:jordan-river", {"Giordano"}),
        ("loc:florence", {"Florence", "Firenze"}),
        ("per:pope-francis", {"Francesco", "Francis"}),
        ("per:augustus", {"Augusto", "Augustus"}),
    ],
)
def test_known_homographs_are_marked(id, words):
    rows = [row for row in NAMED if row.id == id]
    assert len(rows) == 1
    assert words <= set(rows[0].homographs)


@pytest.mark.parametrize("name", ["Chiesa", "Sole", "Pace", "Orange", "Noi", "NOI"])
def test_common_words_name_nothing(name):
    assert not [row.id for row in (*STATES, *NAMED) if name in names(row, "it")]


def test_two_letters_alone_are_never_sure_but_for_the_best_known():
    short = {
        name
        for fact in load_facts()
        for name in fact.all_names
        if len(name) <= len("UE") and name not in fact.homographs
    }
    # Osh is a town of Kyrgyzstan.
    assert short == {"EU", "G7", "G8", "Oš", "UE", "UK", "UN", "US", "Ue"}


def test_organisations_are_many_and_of_known_kinds():
    by_id = {row.id: row for row in ORGANISATIONS}
    assert len(by_id) >= MANY_ORGANISATIONS
    assert by_id["org:csto"].acronyms_it == ("OTSC",)
    assert by_id["org:csto"].acronyms_en == ("CSTO",)
    assert "Nazioni Unite" in by_id["org:un"].aliases_it


def test_organisations_organs_belong_to_organisations():
    by_id = {row.id: row for row in ORGANISATIONS}
    assert {row.parent for row in ORGANISATIONS} - {None} <= set(by_id)
    assert all(row.parent for row in ORGANISATIONS if row.kind == "organ")
    assert by_id["org:csto-council"].parent == "org:csto"
    assert by_id["org:unsc"].parent == "org:un"
    assert by_id["org:european-commission"].parent == "org:eu"


def test_institutions_and_places_are_in_known_states():
    states = {row.id for row in STATES}
    assert {row.state for row in (*INSTITUTIONS, *PLACES)} - {None} <= states
    stateless = {row.id for row in INSTITUTIONS if row.state is None}
    assert stateless == {"org:al-qaeda", "org:is"}


# Sorts of body of which a state has several, or of which not every state has one.
OTHER_KINDS = {
    "agency", "armed-group", "army-corps", "association", "authority", "church",
    "club", "company", "court", "former", "institute", "intelligence-service", "media",
    "ministry", "ngo", "party", "party-organ", "police-force", "regional-government",
    "union", "university",
}  # fmt: skip


def test_institutions_kinds_are_known():
    kinds = set(load_table("en", "national_bodies", NationalBodyTable).bodies)
    used = {kind for row in (*INSTITUTIONS, *SEATS) for kind in row.kinds}
    assert used <= kinds | OTHER_KINDS
    assert not kinds & OTHER_KINDS


def test_institutions_that_are_the_only_of_their_kind_are_one_a_state():
    kinds = set(load_table("en", "national_bodies", NationalBodyTable).bodies)
    bodies = Counter(
        (kind, row.state) for row in INSTITUTIONS for kind in kinds & set(row.kinds)
    )
    assert not [body for body, count in bodies.items() if count > 1]


def test_institutions_main_parties_of_many_states():
    states = {row.state for row in INSTITUTIONS if "party" in row.kinds}
    assert len(states) >= MANY_STATES


def test_places_and_people_that_the_languages_name_otherwise():
    places = [row for row in PLACES if row.name_it != row.name_en]
    people = [row for row in PEOPLE if row.name_it != row.name_en]
    assert len(places) >= MANY_PLACES
    assert len(people) >= MANY_PEOPLE


@pytest.mark.parametrize(
    ("id", "italian", "english"),
    [
        ("loc:sicily", "Sicilia", "Sicily"),
        ("loc:nile", "Nilo", "Nile"),
        ("loc:black-sea", "Mar Nero", "Black Sea"),
        ("loc:london", "Londra", "London"),
        ("loc:leipzig", "Lipsia", "Leipzig"),
        ("loc:guangzhou", "Cantone", "Guangzhou"),
        ("loc:munich", "Monaco di Baviera", "Munich"),
        ("org:european-parliament", "Parlamento europeo", "European Parliament"),
    ],
)
def test_load_facts_names_in_both_languages(id, italian, english):
    facts = {fact.id: fact for fact in load_facts()}
    assert facts[id].names == {"it": italian, "en": english}


@pytest.mark.parametrize(
    ("id", "lends"), [("loc:naples", True), ("loc:black-sea", False), ("loc:it", False)]
)
def test_lends_name(id, lends):
    fact = next(fact for fact in load_facts() if fact.id == id)
    assert fact.lends_name is lends


def test_load_people_are_persons_with_unique_ids():
    people = load_people()
    assert {fact.label for fact in people} == {"PER"}
    assert [fact.id for fact in people] == sorted({fact.id for fact in people})


@pytest.mark.parametrize("lang", ["it", "en"])
def test_people_names_mean_one_person(lang):
    meant = Counter(name for fact in load_people() for name in names_of(fact, lang))
    assert not [name for name, count in meant.items() if count > 1]


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


@pytest.mark.parametrize(
    ("id", "name", "shared"),
    [
        ("org:unsc", "Consiglio di Sicurezza", True),
        ("org:unsc", "Consiglio di sicurezza", True),
        ("org:unsc", "Security council", True),
        ("org:unsc", "UN Security Council", False),
    ],
)
def test_fact_shares_a_name_however_it_is_cased(id, name, shared):
    [fact] = [fact for fact in load_facts() if fact.id == id]
    assert fact.shares(name) is shared


def test_words_for_members_are_of_parties_in_the_tables():
    kinds = {fact.id: fact.kind for fact in load_facts()}

    assert {kinds[row.id] for row in MEMBERS} == {"party"}
    assert all(word.islower() for row in MEMBERS for word in row.adjectives_it)
    for row in MEMBERS:
        words = {*row.adjectives_it, *row.adjectives_en}
        assert words >= {*row.homographs, *row.namesakes}
