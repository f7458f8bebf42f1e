import pytest

from extractor.entities.mentions import find_mentions

POS_IT = {"armeno": "ADJ", "russa": "ADJ", "Marzo": "PROPN"}
POS_EN = {"Armenian": "ADJ", "Russian": "ADJ", "March": "PROPN"}
CASES = {
    "it": (
        "Il [presidente armeno Nikol Pashinyan:PER] ha visto la CSTO il "
        "23 novembre 2023; [Pashinyan:PER] non ama la [Bielorussia:ORG].",
        POS_IT,
    ),
    "en": (
        "The [Armenian president Nikol Pashinyan:PERSON] saw the CSTO on "
        "23 November 2023; [Pashinyan:PERSON] does not love [Belarus:ORG].",
        POS_EN,
    ),
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_mentions_joins_all_finders(make_doc, lang):
    marked, pos = CASES[lang]
    mentions, entities = find_mentions(make_doc(lang, marked, pos=pos), anchor=None)
    assert [(m.label, m.form, m.entity, m.source) for m in mentions] == [
        ("LOC", "demonym", "loc:am", "demonyms"),
        ("PER", "name", "per:nikol-pashinyan", "model"),
        ("ORG", "name", "org:csto", "gazetteer"),
        ("DATE", None, None, "dates"),
        ("PER", "name", "per:nikol-pashinyan", "model"),
        ("LOC", "name", "loc:by", "model"),
    ]
    assert mentions[3].value == "2023-11-23"
    assert [e.id for e in entities] == [
        "loc:am",
        "loc:by",
        "org:csto",
        "per:nikol-pashinyan",
    ]


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("it", "Si vede all'[Expo 2015:ORG] di nuovo.", "ORG"),
        ("en", "It is seen at [Expo 2015:ORG] again.", "ORG"),
        ("it", "Il 3 [Marzo:PER] 2020 è passato.", "DATE"),
        ("en", "On 3 [March:PER] 2020 it was over.", "DATE"),
    ],
)
def test_find_mentions_the_longest_of_date_and_name_wins(make_doc, lang, text, label):
    mentions, _ = find_mentions(make_doc(lang, text, pos={}), anchor=None)
    assert [m.label for m in mentions] == [label]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "La [Banca armena di Sviluppo:ORG] apre."),
        ("en", "The [Armenian Development Bank:ORG] opens."),
    ],
)
def test_find_mentions_has_no_nation_inside_a_name(make_doc, lang, text):
    pos = {"armena": "ADJ", "Armenian": "ADJ"}
    mentions, _ = find_mentions(make_doc(lang, text, pos=pos), anchor=None)
    assert [m.form for m in mentions] == ["name"]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_mentions_twice_is_the_same(make_doc, lang):
    marked, pos = CASES[lang]
    doc = make_doc(lang, marked, pos=pos)
    assert find_mentions(doc, anchor=None) == find_mentions(doc, anchor=None)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_mentions_of_nothing_is_nothing(make_doc, lang):
    assert find_mentions(make_doc(lang, ""), anchor=None) == ((), ())


@pytest.mark.parametrize(
    ("lang", "text", "forms"),
    [
        ("it", "I [Georgiani:PER] protestano.", ["demonym"]),
        ("en", "The [Georgians:PER] protest.", ["demonym"]),
        ("it", "[Franco Tedesco:PER] parla, [Tedesco:PER] tace.", ["name", "name"]),
        ("en", "[Dawn French:PER] speaks, [French:PER] waits.", ["name", "name"]),
    ],
)
def test_find_mentions_nations_marked_as_persons(make_doc, lang, text, forms):
    pos = dict.fromkeys(["Georgiani", "Georgians", "Tedesco", "French"], "ADJ")
    mentions, _ = find_mentions(make_doc(lang, text, pos=pos), anchor=None)
    assert [m.form for m in mentions] == forms
