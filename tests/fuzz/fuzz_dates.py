"""Dates: whatever a text or a value says, offsets fit and values are EDTF."""

from types import SimpleNamespace
from zlib import crc32

from extractor.articles.published import find_published, read_published
from extractor.entities.dates.edtf_values import find_limits, is_edtf
from extractor.entities.dates.find import find_anchor, find_dates
from extractor.entities.dates.grammar import load_grammar
from extractor.errors import ArticleError
from extractor.records import LANGUAGES
from extractor.results.days import find_days

BOUNDS = {None, "since", "until", "before", "after", "by"}
ANCHORS = (
    None, "2023-12-06", "2023-12", "2023", "2024-02-29", "9999-12-31", "9999",
    "0001-01-01", "0000", "0000-01-01", "2023-21", "XXXX-12-25", "2023/2024", "-0044",
    "Y-17E7", "2023-1X-XX", "", "../..",
)  # fmt: skip
SIGNS = (
    " ", " ", " ", ", ", ". ", "-", "/", "'", "’", "(", ")", "–", "\n", "\n\n", ":",
    "1", "3", "7", "20", "23", "31", "45", "99", "00", "476", "1900s", "1990", "2023",
    "2024", "9999", "0000", "12/11/2023", "2023-10-26", "29 febbraio", "February 29",
    "3.5.23", "T10:00", "II", "XXI", "IXXI", "°", "ª", "th", "st", "s", "%", "²", "٣",
    "Roma", "ha detto", "will", "voted", "\u00a0", "\u2028", "\x00", "é", "İ", "ß",
)  # fmt: skip
MARKS = (*"0123456789XYTZSEe?~%^./:,+[]{}- u", "..", "2023", "-12-", "open")
WORDS = (*SIGNS, *filter(None, ANCHORS), "..", "[2023..]", "{2023,2024}", "Y2E4")


def find_words(lang: str) -> tuple[str, ...]:
    """Give the date words of a language, with the signs that stand between them."""
    words = load_grammar(lang).words
    rows = (*words.words.values(), *words.values.values())
    said = sorted({word for row in rows for word in row})
    return (*said, *SIGNS * (len(said) // len(SIGNS) + 1))


VOCABULARY = {lang: find_words(lang) for lang in LANGUAGES}


def spell(data: bytes, lang: str) -> str:
    """Read two bytes as a word; text of plain letters stays as it is."""
    if data.isascii():
        return data.decode("ascii")
    words = VOCABULARY[lang]
    pairs = zip(data[::2], data[1::2], strict=False)
    return "".join(words[(a * 256 + b) % len(words)] for a, b in pairs)


def check_text(data: bytes) -> None:
    """Find the dates of a text of date words, counted from any anchor."""
    chosen = crc32(data)
    lang = LANGUAGES[chosen % 2]
    anchor = ANCHORS[(chosen >> 1) % len(ANCHORS)]
    text = spell(data, lang)
    doc = SimpleNamespace(text=text, lang_=lang)
    found = find_dates(doc, anchor=anchor)
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(text), mention
        end = mention.end
        assert text[mention.start : mention.end] == mention.text
        assert mention.text == mention.text.strip(), mention
        assert mention.bound in BOUNDS
        assert mention.value is None or is_edtf(mention.value), mention
        assert (mention.value is None) == (mention.value_from is None), mention
        assert 0.0 <= mention.score <= 1.0
    if chosen % 8 == 0:
        assert find_dates(doc, anchor=anchor) == found
        stated = find_anchor(doc)
        assert stated is None or is_edtf(stated), stated


def check_value(data: bytes) -> None:
    """Read a value as a date of publication, in any spelling, and as days."""
    value = "".join(MARKS[byte % len(MARKS)] for byte in data)
    if data.isascii():
        value = data.decode("ascii")
    days = find_days(value)
    if days is not None:
        assert days[0] <= days[1], days
    for lang in LANGUAGES:
        try:
            read = find_published(value, lang=lang)
        except ArticleError:
            continue
        assert read == read_published(read), read
    if is_edtf(value):
        assert days is None or days == find_limits(value), value


TARGETS = {"texts": check_text, "values": check_value}
