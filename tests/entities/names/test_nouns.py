import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.marks import read_marks
from extractor.entities.names.nouns import is_bearer, is_placed, read_noun
from extractor.lang.name_context_words import NameContextTable
from extractor.lang.parsed_doc import read_doc
from extractor.lang.tables import load_table

LABELS = {label: label for label in ("PER", "ORG", "LOC")}


def read(doc):
    return read_marks(read_analysed(doc, read_doc(doc)), LABELS)[0]


@pytest.mark.parametrize(
    ("lang", "text", "noun"),
    [
        ("it", "Il fondo spagnolo [Veba:ORG] compra.", "fondo"),
        ("en", "The Spanish fund [Veba:ORG] buys.", "fund"),
        ("it", "La nave da ricerca [Zorki:PER] salpa.", "nave"),
        ("en", "The research ship [Zorki:PER] sails.", "ship"),
        ("it", "[Veba:ORG] compra.", ""),
    ],
)
def test_read_noun_looks_behind_what_describes_it(make_doc, lang, text, noun):
    pos = {"fondo": "NOUN", "spagnolo": "ADJ", "Spanish": "ADJ"}
    mark = read(make_doc(lang, text, pos=pos))
    assert read_noun(mark.parsed, mark.start) == noun


@pytest.mark.parametrize(
    ("lang", "text", "bearer"),
    [
        ("it", "Il deputato del Movimento [Ada Bruni:PER].", True),
        ("en", "A deputy of the Movement [Ada White:PER].", True),
        ("it", "Il movimento [Ada Bruni:PER].", False),
        ("en", "The movement [Ada White:PER].", False),
        ("it", "Il Movimento [Bruni:PER].", False),
    ],
)
def test_is_bearer_knows_who_stands_behind_a_body(make_doc, lang, text, bearer):
    mark = read(make_doc(lang, text))
    assert is_bearer(mark, mark.start) == bearer


@pytest.mark.parametrize(
    ("lang", "text", "placed"),
    [
        ("it", "Nella città di [Zorki:PER].", True),
        ("en", "The town of [Zorki:PER].", True),
        ("it", "In piazza [Zorki:PER].", True),
        ("en", "On the lake [Zorki:PER].", True),
        ("it", "La casa di [Zorki:PER].", False),
        ("en", "[Zorki:PER] left.", False),
    ],
)
def test_is_placed_reads_nouns_for_places(make_doc, lang, text, placed):
    mark = read(make_doc(lang, text))
    table = load_table(lang, "name_contexts", NameContextTable)
    assert is_placed(mark, mark.start, table) == placed
