import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.articles.files.decoding import (
    decode,
    find_mark,
    note_encoding,
    read_text,
    replace_surrogates,
)
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
        (b"Erevan\x00\x00", "character 6 is NUL"),
        (b"Erevan \x01\x02\x03\x04", "full of control codes"),
        (codecs.BOM_UTF16_LE + b"a", "Read as utf-16, the file is broken at byte"),
        ("Министр приехал".encode("cp1251"), "Not UTF-8: byte 0 is 0xcc"),
        ("città ".encode() + b"perch\xe9", "Not UTF-8: byte 12 is 0xe9; save the file"),
        (b"Erevan \x81", "Not UTF-8: byte 7 is 0x81"),
    ],
)
def test_read_text_refuses_what_is_not_surely_text(data, message):
    with pytest.raises(ArticleError, match=message):
        read_text(data)


# English has hardly an accent, so its twin is tested by the cases above.
def test_read_text_finds_the_encoding_of_old_macintoshes():
    data = "Perché la città è lontana? Perché non c'è più una strada.".encode(
        "mac_roman"
    )
    text, notes = read_text(data)
    assert text.startswith("Perché la città è lontana")
    assert notes == {"encoding": "mac_roman"}


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ITALIAN, ENGLISH])
def test_read_text_tells_utf_16_without_a_mark(text, encoding):
    assert read_text(text.encode(encoding)) == (text, {"encoding": encoding})


@pytest.mark.parametrize("text", [ITALIAN, ENGLISH])
def test_read_text_replaces_a_damaged_byte_in_much_utf_8(text):
    data = (text * 20).encode() + b"perch\xe9 no"
    found, notes = read_text(data)
    assert found == text * 20 + "perch\ufffd no"
    assert notes == {"repairs": ["damaged characters replaced by U+FFFD: 1"]}


def test_read_text_obeys_the_encoding_that_is_given():
    data = "città".encode("cp850")
    assert read_text(data, encoding="cp850") == ("città", {"encoding": "cp850"})
    with pytest.raises(ArticleError, match="Read as utf-8, the file is broken at byte"):
        read_text(data, encoding="utf-8")


@pytest.mark.parametrize("declared", ["utf-8", "no-such-encoding", "ascii", None])
def test_read_text_tries_what_is_declared(declared):
    assert read_text("città".encode(), declared=declared) == ("città", {})
    data = "città è".encode("cp1252")
    assert read_text(data, declared="cp1252") == ("città è", {"encoding": "cp1252"})


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"a", None),
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ],
)
def test_find_mark_names_the_encoding(data, encoding):
    assert find_mark(data) == encoding


def test_note_encoding_counts_what_was_damaged():
    assert note_encoding("a", "utf-8") == {}
    assert note_encoding("a\ufffd", "cp1252") == {
        "encoding": "cp1252",
        "repairs": ["damaged characters replaced by U+FFFD: 1"],
    }


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


def test_half_characters_of_an_encoding_are_refused_or_not_guessed():
    data = b"Il vertice in+erna0123</"

    with pytest.raises(ArticleError, match="half a character"):
        decode(data, encoding="utf-7")
    assert decode(data, declared="utf-7") == (data.decode(), {})
