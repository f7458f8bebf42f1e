import pytest

from extractor import extract_text
from extractor.relations.contrasts import is_either, is_set_against


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
        (
            "it",
            "Mario Draghi ha incontrato Emmanuel Macron, ma né Scholz né Biden.",
            "MEETS",
            {"Emmanuel Macron": False},
        ),
        (
            "en",
            "Mario Draghi met Emmanuel Macron but neither Scholz nor Biden.",
            "MEETS",
            {"Emmanuel Macron": False},
        ),
        (
            "en",
            "Russia attacked Kyiv and neither Odesa nor Lviv.",
            "ATTACKS",
            {"Kyiv": False},
        ),
        (
            "it",
            "Mario Draghi non ha incontrato né Emmanuel Macron né Olaf Scholz.",
            "MEETS",
            {"Emmanuel Macron": True, "Olaf Scholz": True},
        ),
        (
            "it",
            "Mario Draghi ha incontrato Emmanuel Macron, Olaf Scholz no.",
            "MEETS",
            {"Emmanuel Macron": False},
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


@pytest.mark.parametrize(
    ("lang", "text", "type_name", "wanted"),
    [
        ("it", "Ugo Neri o Ada Serra ha ucciso Ivo Sarti.", "ATTACKS", 2),
        ("en", "Tom Lee or Ann Green killed Jim Roe.", "ATTACKS", 2),
        ("it", "Ugo Neri è nato a Roma o a Milano.", "BORN_IN", 2),
        ("en", "Tom Lee was born in Leeds or York.", "BORN_IN", 2),
    ],
)
def test_of_one_or_another_nobody_knows_which(lang, text, type_name, wanted):
    found = extract_text(text, lang=lang).relations

    modalities = [one.modality for one in found if one.type == type_name]

    assert modalities == ["possible"] * wanted


@pytest.mark.parametrize(
    ("lang", "joint", "entities", "wanted"),
    [
        ("it", "o", "two", True),
        ("en", "or", "two", True),
        ("it", "e", "two", False),
        ("en", "and", "two", False),
        ("en", "or", "one", False),  # "the FSB, or Federal Security Service"
    ],
)
def test_is_either_asks_for_a_row_of_several(read_rows, lang, joint, entities, wanted):
    other = "Parigi" if entities == "two" else "Praga"
    rows = [
        "Praga praga PROPN nsubj 3",
        f"{joint} {joint} CCONJ cc 2",
        f"{other} {other} PROPN conj 0",
        "loda lodare VERB ROOT 3",
        "Roma roma PROPN obj 3",
    ]
    tree = read_rows(rows, [(0, "LOC"), (2, "LOC"), (4, "LOC")], lang=lang)

    assert is_either(tree, (0, 2), 0) == wanted
    assert is_either(tree, (1, 2), 0) == wanted
    assert not is_either(tree, (2, 2), 0)


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("it", "Ada Serra, anziché Ugo Neri, guida Eni.", {"Ada Serra"}),
        ("en", "Ann Green, rather than Tom Lee, leads Acme.", {"Ann Green"}),
        ("it", "Ada Serra e Ugo Neri guidano Eni.", {"Ada Serra", "Ugo Neri"}),
        ("en", "Ann Green and Tom Lee lead Acme.", {"Ann Green", "Tom Lee"}),
    ],
)
def test_in_whose_place_somebody_stands_does_nothing(lang, text, wanted):
    found = extract_text(text, lang=lang)
    heads = [one.subject for one in found.relations if one.type == "HEAD_OF"]

    assert {found.mentions[head].text for head in heads} == wanted
