import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.marks import read_marks
from extractor.lang.parsed_doc import read_doc


@pytest.mark.parametrize(
    ("lang", "marked", "shown"),
    [
        ("it", "Parla [Dell’Utri:PER] a [Roma:GPE].", [("Dell’Utri", "PER")]),
        ("en", "So [Sean O’Brien:PER] says in [Rome:GPE].", [("Sean O’Brien", "PER")]),
    ],
)
def test_read_marks_leaves_labels_out_that_are_none_of_ours(
    make_doc, lang, marked, shown
):
    doc = make_doc(lang, marked)

    found = read_marks(read_analysed(doc, read_doc(doc)), {"PER": "PER"})

    assert [(mark.text, mark.label) for mark in found] == shown


@pytest.mark.parametrize(
    ("lang", "marked", "straight"),
    [
        ("it", "Parla [Dell’Utri:PER].", ["Dell'", "Utri"]),
        ("en", "So [Rome ’s Pope:PER] says.", ["Rome", "'s", "Pope"]),
    ],
)
def test_mark_gives_its_words(make_doc, lang, marked, straight):
    doc = make_doc(lang, marked)

    [mark] = read_marks(read_analysed(doc, read_doc(doc)), {"PER": "PER"})

    assert mark.straight == straight
    assert mark.words == [word.replace("'", "’") for word in straight]


def test_cut_keeps_the_label_unless_another_is_given(make_doc):
    doc = make_doc("en", "[Kyiv Volodymyr Zelensky:PER] speaks.")
    [mark] = read_marks(read_analysed(doc, read_doc(doc)), {"PER": "PER"})

    place, person = mark.cut(0, 1, "LOC"), mark.cut(1, 3)

    assert (place.text, place.label) == ("Kyiv", "LOC")
    assert (person.text, person.label) == ("Volodymyr Zelensky", "PER")
    assert mark.cut(1, 1).text == ""
