import pytest

from extractor import extract_text
from extractor.relations.negation import is_negated


@pytest.mark.parametrize(
    ("lang", "first", "second"), [("it", "Né", "né"), ("en", "Neither", "nor")]
)
def test_a_denied_subject_denies_its_verb(read_rows, lang, first, second):
    rows = [
        f"{first} {first} CCONJ cc 1",
        "Roma roma PROPN nsubj 4",
        f"{second} {second} CCONJ cc 3",
        "Praga praga PROPN conj 1",
        "tace tacere VERB ROOT 4",
    ]

    assert is_negated(read_rows(rows, lang=lang), (4,))


def test_a_denied_object_does_not_deny_its_verb(read_rows):
    rows = [
        "Roma roma PROPN nsubj 1",
        "loda lodare VERB ROOT 1",
        "Praga praga PROPN obj 1",
        "non non ADV advmod 4",
        "Parigi parigi PROPN conj 2",
    ]

    assert not is_negated(read_rows(rows), (1,))


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("it", ["non", "solo"]),
        ("it", ["non", "il", "primo"]),
        ("en", ["not", "only"]),
        ("en", ["not", "the", "first"]),
    ],
)
def test_who_is_not_the_only_one_is_one(read_rows, lang, words):
    verb = len(words)
    tags = {"il": "DET det", "the": "DET det"}
    rows = [f"{w} {w} {tags.get(w, 'ADV advmod')} {verb}" for w in words]

    tree = read_rows([*rows, f"paga pagare VERB ROOT {verb}"], lang=lang)

    assert not is_negated(tree, (verb,))


@pytest.mark.parametrize(("lang", "word"), [("it", "non"), ("en", "not")])
def test_who_does_not_denies(read_rows, lang, word):
    rows = [f"{word} {word} PART advmod 1", "paga pagare VERB ROOT 1"]

    assert is_negated(read_rows(rows, lang=lang), (1,))


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        (
            "it",
            [
                "astiene astenere VERB ROOT 0",
                "dal da ADP mark 2",
                "pagare pagare VERB xcomp 0",
            ],
        ),
        (
            "en",
            [
                "decides decide VERB ROOT 0",
                "against against SCONJ mark 2",
                "paying pay VERB advcl 0",
            ],
        ),
    ],
)
def test_what_somebody_refrains_from_is_denied(read_rows, lang, rows):
    assert is_negated(read_rows(rows, lang=lang), (2,))


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Il presidente della Lazio non è Luca Neri."),
        ("en", "The chairman of Acme is not Luke Black."),
    ],
)
def test_who_is_not_in_an_office_is_denied_it(lang, text):
    found = extract_text(text, lang=lang)

    assert [(r.type, r.negated) for r in found.relations] == [("HEAD_OF", True)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Il presidente della Lazio Claudio Lotito non è Luca Neri."),
        ("en", "Acme chairman Luke Black is not Tom Lee."),
    ],
)
def test_who_is_another_is_not_denied_his_office(lang, text):
    found = extract_text(text, lang=lang)

    assert [(r.type, r.negated) for r in found.relations] == [("HEAD_OF", False)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tom Lee met neither Ann Green nor Jim Roe.", [True, True]),
        ("Tom Lee met with neither Ann Green nor Jim Roe.", [True, True]),
        ("Tom Lee met with Ann Green with no warning.", [False]),
    ],
)
def test_a_denied_row_denies_its_verb_in_english(text, wanted):
    # Italian has "non" at the verb too: "non ha incontrato né A né B"
    found = extract_text(text, lang="en").relations

    assert [one.negated for one in found if one.type == "MEETS"] == wanted
