import pytest

from extractor.schemas import Mark, read_marked


def test_read_marked_gives_offsets_in_the_text_without_marks():
    text, marks = read_marked("La [Fiat:subject:ORG] è di [Torino:object].")

    assert text == "La Fiat è di Torino."
    assert marks == (
        Mark(3, 7, argument="subject", label="ORG"),
        Mark(13, 19, argument="object"),
    )
    assert [text[mark.start : mark.end] for mark in marks] == ["Fiat", "Torino"]


def test_read_marked_reads_forms():
    _, marks = read_marked("il premier [spagnolo:LOC:demonym]")

    assert marks == (Mark(11, 19, label="LOC", form="demonym"),)


def test_read_marked_without_marks_gives_the_sentence():
    assert read_marked("Nessun [segno] qui: niente.") == (
        "Nessun [segno] qui: niente.",
        (),
    )


def test_read_marked_names_the_unknown_tag_and_what_is_allowed():
    with pytest.raises(ValueError, match=r"\[Eni:GPE\].*'GPE'.*PER, ORG, LOC"):
        read_marked("[Eni:GPE] tace.")
