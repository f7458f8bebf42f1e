import pytest

from extractor.entities.identity.names.genders import find_genders
from extractor.records import Mention


def find(make_doc, lang, marked):
    doc = make_doc(lang, marked)
    people = [
        Mention(ent.start_char, ent.end_char, ent.text, "PER") for ent in doc.ents
    ]
    found = find_genders(doc.text, lang, people)
    return dict(found.guessed) | dict(found.stated)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("it", "La signora [Bruni:PER] parla.", {"Bruni": "f"}),
        ("en", "Mrs [Bruni:PER] speaks.", {"Bruni": "f"}),
        ("it", "Il signor [Bruni:PER] parla.", {"Bruni": "m"}),
        ("en", "Mr. [Bruni:PER] speaks.", {"Bruni": "m"}),
        ("it", "La ministra [Bruni:PER] parla.", {"Bruni": "f"}),
        ("en", "The spokeswoman [Bruni:PER] speaks.", {"Bruni": "f"}),
        ("it", "Il presidente [Bruni:PER] e [Sala:PER].", {}),
        ("en", "President [Bruni:PER] and [Hall:PER].", {}),
        (
            "it",
            "Da [Luca Sala:PER] a [Anna Bruni:PER].",
            {"Luca Sala": "m", "Anna Bruni": "f"},
        ),
        (
            "en",
            "From [Bill Hall:PER] to [Anna Bruni:PER].",
            {"Bill Hall": "m", "Anna Bruni": "f"},
        ),
        ("it", "Da [N. Bruni:PER].", {}),
        ("en", "[N. Bruni:PER]", {}),
    ],
)
def test_find_genders(make_doc, lang, text, expected):
    assert find(make_doc, lang, text) == expected
