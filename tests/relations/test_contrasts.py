import pytest

from extractor import extract_text
from extractor.relations.contrasts import is_set_against


def find_polarity(lang, text, type_name):
    """Give each object's name and whether the text denies the relation to it."""
    found = extract_text(text, lang=lang)
    return {
        found.mentions[one.object].text: one.negated
        for one in found.relations
        if one.type == type_name
    }


@pytest.mark.parametrize(
    ("lang", "text", "type_name", "wanted"),
    [
        (
            "it",
            "Emmanuel Macron non ha incontrato Vladimir Putin ma Olaf Scholz.",
            "MEETS",
            {"Vladimir Putin": True, "Olaf Scholz": False},
        ),
        (
            "en",
            "Emmanuel Macron did not meet Vladimir Putin but Olaf Scholz.",
            "MEETS",
            {"Vladimir Putin": True, "Olaf Scholz": False},
        ),
        (
            "it",
            "Emmanuel Macron non ha incontrato Putin bensì il cancelliere Olaf Scholz.",
            "MEETS",
            {"Putin": True, "Olaf Scholz": False},
        ),
        (
            "it",
            "Anna Neri non è nata a Roma ma a Milano.",
            "BORN_IN",
            {"Roma": True, "Milano": False},
        ),
        (
            "en",
            "Ann Green was not born in Leeds but in York.",
            "BORN_IN",
            {"Leeds": True, "York": False},
        ),
        (
            "it",
            "Mosca non ha attaccato Kiev ma Odessa e Leopoli.",
            "ATTACKS",
            {"Kiev": True, "Odessa": False, "Leopoli": False},
        ),
        (
            "en",
            "Moscow did not attack Kyiv but Odesa and Lviv.",
            "ATTACKS",
            {"Kyiv": True, "Odesa": False, "Lviv": False},
        ),
    ],
)
def test_what_is_so_instead_is_not_denied(lang, text, type_name, wanted):
    assert find_polarity(lang, text, type_name) == wanted


@pytest.mark.parametrize(
    ("lang", "denial", "joint", "wanted"),
    [
        ("it", "non", "ma", True),
        ("en", "not", "but", True),
        ("it", "non", "e", False),
        ("en", "not", "and", False),
        ("it", "oggi", "ma", False),  # nothing is denied
        ("en", "today", "but", False),
    ],
)
def test_only_a_contrast_behind_a_denial_affirms(
    read_rows, lang, denial, joint, wanted
):
    rows = [
        f"{denial} {denial} ADV advmod 1",
        "loda lodare VERB ROOT 1",
        "Praga praga PROPN obj 1",
        f"{joint} {joint} CCONJ cc 4",
        "Parigi parigi PROPN conj 2",
    ]
    tree = read_rows(rows, [(2, "LOC"), (4, "LOC")], lang=lang)

    assert is_set_against(tree, (1,), 1) == wanted
    assert not is_set_against(tree, (1,), 0)


@pytest.mark.parametrize(
    ("lang", "joint", "denial"), [("it", "ma", "neanche"), ("en", "but", "neither")]
)
def test_what_is_denied_as_well_is_not_so_instead(read_rows, lang, joint, denial):
    rows = [
        f"{denial} {denial} ADV advmod 1",
        "loda lodare VERB ROOT 1",
        "Praga praga PROPN obj 1",
        f"{joint} {joint} CCONJ cc 5",
        f"{denial} {denial} ADV advmod 5",
        "Parigi parigi PROPN conj 2",
    ]
    tree = read_rows(rows, [(2, "LOC"), (5, "LOC")], lang=lang)

    assert not is_set_against(tree, (1,), 1)
