import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.contexts import Weighed, weigh_labels
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.marks import read_marks
from extractor.lang.parsed_doc import read_doc

LABELS = {label: label for label in ("PER", "ORG", "LOC")}


def find_label(doc, shares):
    """Give the label of the last name of a Doc."""
    marks = read_marks(read_analysed(doc, read_doc(doc)), LABELS)
    names = [Weighed(mark, 0.5, shares) for mark in marks]
    return weigh_labels(names, load_gazetteer(doc.lang_))[-1].mark.label


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("it", "I tifosi della [Lazio:LOC] aspettano.", "ORG"),
        ("it", "I tifosi di [Torino:LOC] aspettano.", "LOC"),
        ("it", "Gli abitanti della [Lombardia:LOC] aspettano.", "LOC"),
        ("it", "In semifinale la [Roma:LOC] segna un gol.", "ORG"),
        ("it", "Nel voto la [Roma:LOC] di oggi cambia.", "LOC"),
        ("en", "The goalkeeper smiled as they beat [Leeds:LOC] at rugby.", "ORG"),
        ("en", "The goalkeeper moved to [Leeds:LOC] for the rugby.", "LOC"),
        ("en", "The vote beat [Leeds:LOC] to it.", "LOC"),
    ],
)
def test_read_tables_team_is_called_as_its_town(make_doc, lang, text, label):
    assert find_label(make_doc(lang, text), {"LOC": 0.9, "ORG": 0.1}) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Un cantiere della [Pizzarotti:PER].", "ORG"),
        ("Parla [Pizzarotti:PER].", "PER"),
    ],
)
def test_read_tables_firm_behind_an_article_is_no_person(make_doc, text, label):
    # English firms have no article.
    assert find_label(make_doc("it", text), {"PER": 0.6, "ORG": 0.3}) == label


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("en", "The president of [Jordan:PER] was there.", "LOC"),
        ("en", "So [Jordan:PER]'s government was there.", "LOC"),
        ("en", "The brother of [Jordan:PER] was there.", "PER"),
        ("en", "So [Jordan:PER]'s brother was there.", "PER"),
        ("it", "Il presidente di [Dominica:PER] era lì.", "LOC"),
        ("it", "Il fratello di [Dominica:PER] era lì.", "PER"),
    ],
)
def test_read_tables_state_has_a_president(make_doc, lang, text, label):
    assert find_label(make_doc(lang, text), {"PER": 0.95, "LOC": 0.02}) == label
