import pytest

from extractor.entities.identity.layout import build_layout
from extractor.entities.identity.persons.offices import find_phrases
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.lang.parsed_doc import read_doc
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table
from extractor.records import Mention


def read(frozen, name):
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    return layout, table, list(find_phrases(layout, table))


@pytest.mark.parametrize(
    ("name", "office", "content", "of", "text"),
    [
        (
            "it/role-with-a-nation",
            "president",
            set(),
            {"loc:by"},
            "presidente bielorusso",
        ),
        (
            "en/role-with-a-nation",
            "president",
            set(),
            {"loc:by"},
            "Belarusian President",
        ),
        (
            "it/role-with-a-portfolio",
            "minister",
            {"esteri"},
            set(),
            "ministro degli Esteri",
        ),
        (
            "en/role-with-a-portfolio",
            "minister",
            {"foreign"},
            set(),
            "Foreign Minister",
        ),
    ],
)
def test_find_phrases_reads_office_content_and_state(
    frozen, name, office, content, of, text
):
    layout, _, [phrase, *_] = read(frozen, name)
    assert (phrase.office, phrase.content, phrase.of) == (office, content, of)
    assert layout.parsed.cut(phrase.first, phrase.end) == text


@pytest.mark.parametrize(
    ("name", "definite"),
    [
        ("it/role-of-one-holder", [True, True]),
        ("en/role-of-one-holder", [False, True]),
        ("it/role-of-another", [True, False]),
        ("en/role-of-another", [False, False]),
        ("en/role-with-an-owner", [False, True]),
    ],
)
def test_find_phrases_says_what_is_definite(frozen, name, definite):
    assert [phrase.definite for phrase in read(frozen, name)[2]] == definite


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_phrases_says_what_is_over(frozen, lang):
    phrases = read(frozen, f"{lang}/role-of-a-former-holder")[2]
    assert [phrase.former for phrase in phrases] == [True, False]


def test_find_phrases_reads_genders_from_word_and_article(frozen):
    phrases = read(frozen, "it/role-of-the-other-gender")[2]
    assert [(p.feminine, p.masculine) for p in phrases] == [
        (True, False),
        (False, True),
    ]


IT = {"presidente": "NOUN", "del": "ADP", "della": "ADP", "russo": "ADJ"}
EN = {"president": "NOUN", "of": "ADP", "Russian": "ADJ"}
IDS = {
    "GKNB": "org:gknb",
    "Tagikistan": "loc:tj",
    "Tajikistan": "loc:tj",
    "russo": "loc:ru",
    "Russian": "loc:ru",
    "CSTO": "org:csto",
}


def read_linked(make_doc, lang, marked):
    """Read the phrases of a sentence whose names have the entities of IDS."""
    doc = make_doc(lang, marked, pos=IT if lang == "it" else EN)
    names = [
        Mention(
            ent.start_char,
            ent.end_char,
            ent.text,
            ent.label_,
            form="demonym" if ent.text in ("russo", "Russian") else "name",
            entity=IDS.get(ent.text, "per:somebody"),
        )
        for ent in doc.ents
    ]
    layout = build_layout(read_doc(doc), names, load_gazetteer(lang))
    return list(find_phrases(layout, load_table(lang, "roles", RoleTable)))


@pytest.mark.parametrize(
    ("lang", "marked", "of"),
    [
        # What is named behind a body is the body's: nobody is president of the state.
        (
            "it",
            "Il presidente del [GKNB:ORG] del [Tagikistan:LOC] [S. Yatimov:PER] tace.",
            {"org:gknb"},
        ),
        (
            "en",
            "The president of the [GKNB:ORG] of [Tajikistan:LOC] is silent.",
            {"org:gknb"},
        ),
        (
            "it",
            "Il presidente della [CSTO:ORG] del [Tagikistan:LOC] tace.",
            {"org:csto"},
        ),
        ("en", "The president of [CSTO:ORG] of [Tajikistan:LOC].", {"org:csto"}),
        # A state before it is not.
        ("it", "Il presidente [russo:LOC] della [CSTO:ORG].", {"loc:ru", "org:csto"}),
        (
            "en",
            "The [Russian:LOC] president of the [CSTO:ORG].",
            {"loc:ru", "org:csto"},
        ),
        ("it", "Il presidente del [Tagikistan:LOC] tace.", {"loc:tj"}),
        ("en", "The president of [Tajikistan:LOC] is silent.", {"loc:tj"}),
    ],
)
def test_find_phrases_leaves_a_body_what_is_named_behind_it(make_doc, lang, marked, of):
    [phrase] = read_linked(make_doc, lang, marked)

    assert phrase.of == of
