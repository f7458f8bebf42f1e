import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.marks import read_marks
from extractor.entities.names.neighbours import is_full_name, read_pair
from extractor.lang.parsed_doc import read_doc

LABELS = {label: label for label in ("PER", "ORG", "LOC")}


def read_two(doc):
    """Give the first two names of a text."""
    return tuple(read_marks(read_analysed(doc, read_doc(doc)), LABELS))[:2]


def find_label(doc, people=()):
    """Give the label that the first name asks of the second."""
    found = read_pair(*read_two(doc), people, load_gazetteer(doc.lang_))
    return found[0] if found else None


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("it", "Tra [Roma:LOC] e [Ribera:PER] si viaggia.", "LOC"),
        ("en", "Trains run between [Rome:LOC] and [Ribera:PER].", "LOC"),
        ("it", "A [Ribera:LOC] ([AG:ORG]) si vota.", "LOC"),
        ("it", "[Ada Rossi:PER] di [Veba:PER] tace.", "ORG"),
        ("en", "[Ada White:PER] of [Veba:PER] is silent.", "ORG"),
        ("it", "Ieri [Veba:ORG] tra [Ribera:PER] tace.", None),
        ("en", "Today [Veba:ORG] by [Ribera:PER] is silent.", None),
    ],
)
def test_read_pair_reads_the_name_right_before(make_doc, lang, text, label):
    assert find_label(make_doc(lang, text)) == label


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Tra [Roma:LOC] e [Ribera:PER] si viaggia."),
        ("en", "Trains run between [Rome:LOC] and [Ribera:PER]."),
    ],
)
def test_read_pair_leaves_the_surnames_of_the_article_alone(make_doc, lang, text):
    assert find_label(make_doc(lang, text), {"Ribera"}) is None


# English says "Slot's Liverpool".
@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Nel campionato l'[Inter:ORG] di [Trovu:LOC] ha fatto tre gol.", "PER"),
        ("Nel campionato il [Bologna:ORG] di [Trovu:ORG] ha fatto tre gol.", "PER"),
        ("Nel torneo la [Svizzera:LOC] di [Trovu:ORG] ha fatto tre gol.", "PER"),
        ("Nel campionato a [Bologna:LOC] di [Trovu:ORG] si parla.", None),
        # No report on sports, no club, and what the tables have.
        ("Al governo l'[Inter:ORG] di [Trovu:LOC] chiede aiuto.", None),
        ("Nel campionato la [Veba:ORG] di [Trovu:LOC] ha fatto tre gol.", None),
        ("Nel campionato l'[Inter:ORG] di [Milano:LOC] ha fatto tre gol.", None),
    ],
)
def test_read_pair_takes_whose_a_club_is_for_a_person(make_doc, text, label):
    assert find_label(make_doc("it", text)) == label


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("[Ada Rossi:PER] tace.", True),
        ("[Rossi:PER] tace.", False),
        ("[La Fayette:ORG] tace.", False),
    ],
)
def test_is_full_name_asks_for_several_words_of_a_person(make_doc, text, full):
    doc = make_doc("it", text)
    [mark] = read_marks(read_analysed(doc, read_doc(doc)), LABELS)

    assert is_full_name(mark) is full
