import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.employers import is_employer
from extractor.entities.names.marks import read_marks
from extractor.lang.parsed_doc import read_doc

LABELS = {label: label for label in ("PER", "ORG", "LOC")}


@pytest.mark.parametrize(
    ("lang", "text", "said"),
    [
        ("it", "[Veba:PER] nomina Ada Rossi amministratore delegato", True),
        ("en", "[Veba:PER] names Ann Roe as its new chief executive", True),
        ("it", "[Veba:PER] nomina Ada Rossi ministro", False),
        ("en", "[Veba:PER] names Ann Roe minister", False),
        # Of another firm, another verb, not at the start, several words.
        ("it", "[Veba:PER] nomina Ada Rossi direttore generale della Rai", False),
        ("en", "[Veba:PER] names Ann Roe chief executive of the BBC", False),
        ("it", "[Veba:PER] incontra Ada Rossi amministratore delegato", False),
        ("en", "[Veba:PER] meets Ann Roe the chief executive", False),
        ("it", "Ieri [Veba:PER] nomina Ada Rossi direttore generale", False),
        ("en", "Today [Veba:PER] names Ann Roe chief executive", False),
        ("it", "[Ugo Veba:PER] nomina Ada Rossi direttore generale", False),
        ("en", "[Guy Veba:PER] names Ann Roe chief executive", False),
        ("it", "[Veba:PER] nomina. Ada Rossi è direttore generale", False),
        ("en", "[Veba:PER] names. Ann Roe is chief executive", False),
    ],
)
def test_is_employer_knows_who_has_a_chief_executive(make_doc, lang, text, said):
    doc = make_doc(lang, text)
    (mark,) = read_marks(read_analysed(doc, read_doc(doc)), LABELS)
    assert is_employer(mark) is said
