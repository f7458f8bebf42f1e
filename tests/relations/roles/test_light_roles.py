import pytest

from extractor import extract_text
from extractor.relations.roles.light_roles import find_light_roles


@pytest.mark.parametrize(
    ("lang", "said", "of", "came", "by"),
    [
        ("it", "Parole parola", "di", "giunte giungere", "da"),
        ("en", "Statements statement", "of", "made make", "by"),
    ],
)
def test_find_light_roles_reads_words_of_something(read_rows, lang, said, of, came, by):
    rows = [
        f"{said} NOUN nsubj 3",
        f"{of} {of} ADP case 2",
        "plauso plauso NOUN nmod 0",
        f"{came} VERB ROOT 3",
        f"{by} {by} ADP case 5",
        "Neri Neri PROPN obl 3",
    ]
    tree = read_rows(rows, [(5, "PER")], lang)

    assert any(5 in who for who in find_light_roles(tree, 2, (2,)).values())


@pytest.mark.parametrize(("label", "lent"), [("obj", True), ("obl", False)])
def test_find_light_roles_lends_a_phrase_no_dative(read_rows, label, lent):
    # "ha rivolto a Neri un plauso", but not "ha parlato a Neri con plauso"
    rows = [
        "Sala Sala PROPN nsubj 1",
        "rivolge rivolgere VERB ROOT 1",
        "a a ADP case 3",
        "Neri Neri PROPN obl 1",
        f"plauso plauso NOUN {label} 1",
    ]
    tree = read_rows(rows, [(0, "PER"), (3, "PER")])

    assert ("dative" in find_light_roles(tree, 4, (4,))) is lent


@pytest.mark.parametrize(
    ("lang", "verb", "sign", "of"),
    [
        ("it", "annuncia annunciare", "firma firma", "di"),
        ("en", "announces announce", "signing signing", "of"),
    ],
)
def test_find_light_roles_gives_who_announces_an_event(read_rows, lang, verb, sign, of):
    rows = [
        "Sala Sala PROPN nsubj 1",
        f"{verb} VERB ROOT 1",
        f"{sign} NOUN obj 1",
        f"{of} {of} ADP case 4",
        "patto patto NOUN nmod 2",
    ]
    tree = read_rows(rows, [(0, "PER")], lang)

    assert list(find_light_roles(tree, 4, (4,)).get("subject", {})) == [0]


@pytest.mark.parametrize(
    ("lang", "verb", "to", "with_"),
    [("it", "rispondere", "a", "con"), ("en", "respond", "to", "with")],
)
def test_find_light_roles_gives_who_answers_no_raid(read_rows, lang, verb, to, with_):
    rows = [
        "Roma Roma PROPN nsubj 1",
        f"{verb} {verb} VERB ROOT 1",
        f"{to} {to} ADP case 3",
        "raid raid NOUN obl 1",
    ]
    tree = read_rows(rows, [(0, "LOC")], lang)
    assert "subject" not in find_light_roles(tree, 3, (3,))
    rows[2] = f"{with_} {with_} ADP case 3"
    lent = find_light_roles(read_rows(rows, [(0, "LOC")], lang), 3, (3,))
    assert ("subject" in lent) is (lang == "it")  # English has no such light verb


@pytest.mark.parametrize(
    ("lang", "noun", "lent"),
    [
        ("it", "condanna", False),
        ("it", "ordine", True),
        ("en", "concern", False),
        ("en", "order", True),
    ],
)
def test_find_light_roles_gives_who_judges_no_raid(read_rows, lang, noun, lent):
    verb = {"it": "esprimere", "en": "make"}[lang]
    rows = [
        "Roma Roma PROPN nsubj 1",
        f"{verb} {verb} VERB ROOT 1",
        f"{noun} {noun} NOUN obj 1",
        "per per ADP case 4",
        "raid raid NOUN obl 1",
    ]
    tree = read_rows(rows, [(0, "LOC")], lang)
    assert ("subject" in find_light_roles(tree, 4, (4,))) is lent


@pytest.mark.parametrize(
    ("lang", "text", "met"),
    [
        ("it", "Dopo il colloquio Anna Neri ha firmato un patto con Ada Serra.", False),
        ("it", "Anna Neri ha avuto un colloquio con Ada Serra.", True),
        ("en", "After talks, Ann Green signed a pact with Tom Lee.", False),
        ("en", "Ann Green held talks with Tom Lee.", True),
    ],
)
def test_with_whom_a_verb_is_was_not_at_what_came_before(lang, text, met):
    found = {relation.type for relation in extract_text(text, lang=lang).relations}

    assert ("MEETS" in found) is met
