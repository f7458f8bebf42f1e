import pytest
import spacy

from extractor.entities.analysis.line_breaks import (
    find_line_breaks,
    is_hard_wrapped,
    set_line_breaks,
)

WRAPPED = {
    "it": (
        "Il consiglio comunale ha approvato ieri sera il bilancio di previsione con\n"
        "diciannove voti a favore e undici contrari, dopo una discussione che si è\n"
        "protratta oltre la mezzanotte. La sindaca ha ringraziato gli uffici per il\n"
        "lavoro svolto e ha annunciato che la variazione sarà discussa in primavera.\n"
        "\n"
        "L'opposizione presenterà ricorso."
    ),
    "en": (
        "The city council passed its budget last night with nineteen votes in favour\n"
        "and eleven against, after a debate that lasted until well past midnight. The\n"
        "mayor thanked the staff for their work and announced that the amendment will\n"
        "be discussed in spring, when the revenue of the year is known in full.\n"
        "\n"
        "The opposition will appeal."
    ),
}
LISTED = {
    "it": "Trasporti\nSciopero dei treni venerdì\nAutobus regolari\nPonte chiuso",
    "en": "Transport\nRail strike on Friday\nBuses run as usual\nRing road closed",
}
PARAGRAPHS = "\n".join(
    f"{'Una frase assai lunga che continua ' * 6}fino a qui." for _ in range(5)
)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_is_hard_wrapped_tells_wrapped_text_from_lists(lang):
    assert is_hard_wrapped(WRAPPED[lang])
    assert not is_hard_wrapped(LISTED[lang])


def test_is_hard_wrapped_takes_long_lines_for_paragraphs():
    assert not is_hard_wrapped(PARAGRAPHS)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_line_breaks_of_a_list_starts_at_each_line(lang):
    doc = spacy.blank(lang)(LISTED[lang])
    starts = [doc[i].text for i in find_line_breaks(doc)]
    assert starts == [line.split()[0] for line in LISTED[lang].split("\n")[1:]]


@pytest.mark.parametrize(("lang", "first"), [("it", "L'"), ("en", "The")])
def test_find_line_breaks_of_wrapped_text_starts_at_paragraphs(lang, first):
    doc = spacy.blank(lang)(WRAPPED[lang])
    assert [doc[i].text for i in find_line_breaks(doc)] == [first]


def test_set_line_breaks_leaves_other_tokens_open():
    doc = set_line_breaks(spacy.blank("it")("Titolo\n\nTesto. Altro testo"))
    known = [token.text for token in doc if token.is_sent_start]
    assert known == ["Titolo", "Testo"]
    assert not doc.has_annotation("SENT_START", require_complete=True)
