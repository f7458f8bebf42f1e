import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.articles.decoding import read_text, replace_surrogates
from extractor.errors import ArticleError

ITALIAN = "Perché la città di Gyumri è così «lontana»? Dall’Armenia, più niente."
# English has few letters beyond ASCII: only its punctuation differs.
ENGLISH = "The minister’s “final” visit to Gyumri – his third – costs €40."


@pytest.mark.parametrize("text", [ITALIAN, ENGLISH])
@pytest.mark.parametrize(
    ("encoding", "mark", "noted"),
    [
        ("utf-8", b"", None),
        ("utf-8", codecs.BOM_UTF8, "utf-8-sig"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16"),
        ("utf-32-le", codecs.BOM_UTF32_LE, "utf-32"),
        ("cp1252", b"", "cp1252"),
    ],
)
def test_read_text_decodes_and_notes_the_encoding(text, encoding, mark, noted):
    found, notes = read_text(mark + text.encode(encoding))
    assert found == text
    assert notes == ({"encoding": noted} if noted else {})


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_read_text_changes_line_ends_and_notes_it(newline):
    text, notes = read_text(f"Uno{newline}due{newline}".encode())
    assert text == "Uno\ndue\n"
    assert notes == {"newlines": "changed to \\n"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7\n...", "a PDF document"),
        (b"PK\x03\x04\x14\x00", "a zip archive or a Word or Excel document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\x1f\x8b\x08\x00", "a gzip archive"),
        (b"Erevan\x00\x00", "character 6 is NUL"),
        (b"Erevan \x01\x02\x03\x04", "full of control codes"),
        (codecs.BOM_UTF16_LE + b"a", "begins as utf-16 but is broken at byte"),
        ("Министр приехал".encode("cp1251"), "Not UTF-8: byte 0 is 0xcc"),
        ("città ".encode() + b"perch\xe9", "Not UTF-8: byte 12 is 0xe9; save the file"),
        (b"citt\x88 e perch\x8e", "Not UTF-8: byte 4 is 0x88"),
        (b"Erevan \x81", "Not UTF-8: byte 7 is 0x81"),
    ],
)
def test_read_text_refuses_what_is_not_surely_text(data, message):
    with pytest.raises(ArticleError, match=message):
        read_text(data)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_read_text_gives_utf8_back_unchanged(text):
    found, notes = read_text(f"Erevan {text}\n".encode())
    assert found == f"Erevan {text}\n"
    assert not notes


@given(st.binary())
def test_read_text_reads_or_refuses_any_bytes(data):
    try:
        text, _ = read_text(data)
    except ArticleError:
        return
    text.encode("utf-8")


def test_replace_surrogates_keeps_the_length():
    assert replace_surrogates("Gyum\ud800ri") == "Gyum\ufffdri"
