import pytest

from extractor.entities.identity.offices import (
    find_bearer,
    find_leaders,
    find_phrases,
    is_predicate,
)
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


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


@pytest.mark.parametrize(
    ("name", "bearers"),
    [
        ("it/role-of-one-holder", ["Aleksandr Lukashenko", None]),
        ("en/role-of-one-holder", ["Alexander Lukashenko", None]),
        ("it/role-after-apposition", ["Anna Bruni", None]),
        ("en/role-after-apposition", ["Ann Brown", None]),
        ("it/role-as-predicate", ["Luca Sala"]),
        ("en/role-as-predicate", ["Luke Hall"]),
    ],
)
def test_find_bearer_finds_the_person_described(frozen, name, bearers):
    layout, _, phrases = read(frozen, name)
    found = [find_bearer(layout, phrase) for phrase in phrases]
    texts = [f if f is None else layout.find_mention(f).text for f in found]
    assert texts == bearers


@pytest.mark.parametrize("lang", ["it", "en"])
def test_is_predicate_tells_what_somebody_is(frozen, lang):
    layout, table, [phrase] = read(frozen, f"{lang}/role-as-predicate")
    assert is_predicate(layout, phrase, table)
    layout, table, [_, role] = read(frozen, f"{lang}/role-of-one-holder")
    assert not is_predicate(layout, role, table)


@pytest.mark.parametrize(("lang", "name"), [("it", "Anna Bruni"), ("en", "Ann Brown")])
def test_find_leaders_finds_who_leads_a_government(frozen, lang, name):
    layout, table, _ = read(frozen, f"{lang}/role-of-who-leads")
    [phrase] = find_leaders(layout, table)
    assert phrase.office == "head_of_government"
    assert layout.find_mention(phrase.end).text == name
