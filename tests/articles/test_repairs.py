import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.articles.repairs import (
    find_compounds,
    join_broken_words,
    join_parts,
    repair_mojibake,
    repair_text,
)


@pytest.mark.parametrize(
    "text",
    [
        "La città è bella perché c'è il mare.",
        "René’s café costs £5 – “too much”.",
    ],
)
@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_repair_mojibake_undoes_one_wrong_decoding(text, wrong):
    broken = text.encode().decode(wrong, errors="ignore")
    fixed, repairs = repair_mojibake(broken)
    if broken.encode(wrong).decode("utf-8", errors="replace") == text:
        assert fixed == text
        assert repairs[0].startswith("mojibake: UTF-8 that was read as")


@pytest.mark.parametrize(
    ("broken", "fixed"),
    [
        ("CittÃ\xa0 e perchÃ©", "Città e perché"),
        ("La cittÃ  Ã¨ bella", "La città è bella"),  # A0 became a space
        ("Lâ\u20ac\u2122accordo", "L’accordo"),
        ("The ministerâ\u20ac\u2122s visit", "The minister’s visit"),
    ],
)
def test_repair_mojibake_repairs_real_cases(broken, fixed):
    assert repair_mojibake(broken)[0] == fixed


@pytest.mark.parametrize(
    "text",
    [
        "SÃO PAULO",
        "La città è qui.",
        "The café is “here”.",
        "Âge d’or",
        "Il titolo «PerchÃ©» è rotto, il resto è buono.",  # only a part is broken
        "The title “PerchÃ©” is broken, the rest – no.",
    ],
)
def test_repair_mojibake_leaves_what_may_be_meant(text):
    assert repair_mojibake(text) == (text, [])


@given(st.text(alphabet="abcàèéìòù’“” .\n"))
def test_repair_text_leaves_good_text_alone(text):
    assert repair_text(text) == (text, [])


@pytest.mark.parametrize(
    ("text", "joined", "count"),
    [
        ("Il vertice interna-\nzionale di", "Il vertice internazionale\ndi", 1),
        ("An inter-\nnational summit", "An international\nsummit", 1),
        ("una soft\u00ad\nware house", "una software\nhouse", 1),
        ("Emilia-\nRomagna", "Emilia-\nRomagna", 0),
        ("Coca-\nCola", "Coca-\nCola", 0),
        ("1990-\n2000", "1990-\n2000", 0),
        ("uno -\ndue", "uno -\ndue", 0),
        (
            "i rapporti italo-russi e gli altri italo-\nrussi di oggi",
            "i rapporti italo-russi e gli altri italo-russi\ndi oggi",
            1,
        ),
        (
            "a vice-president and the vice-\npresident of",
            "a vice-president and the vice-president\nof",
            1,
        ),
    ],
)
def test_join_broken_words_joins_what_a_line_cut(text, joined, count):
    assert join_broken_words(text) == (joined, count)


def test_repair_text_says_everything_it_did():
    text, repairs = repair_text("La cittÃ\xa0 interna-\nzionale")
    assert text == "La città internazionale\n"
    assert len(repairs) == 2
    assert repairs[1] == "broken words joined: 1"


def test_join_parts_never_keeps_a_soft_hyphen():
    assert join_parts("italo", "\u00ad", "russo", {"italo\u00adrusso"}) == "italorusso"


def test_find_compounds_gives_small_letters():
    assert find_compounds("Italo-Russo e non 3-4") == {"italo-russo"}
