import pytest

from extractor import extract_text
from extractor.entities.identity.names.shortened import find_shortened
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.records import Mention


def shorten(*names, words=(), labels=()):
    labels = [*labels, *["ORG"] * (len(names) - len(labels))]
    mentions = [
        Mention(10 * at, 10 * at + 1, name, label, "name")
        for at, (name, label) in enumerate(zip(names, labels, strict=True))
    ]
    return find_shortened(mentions, words, load_gazetteer("it"), "it")


def test_a_short_name_is_the_only_longer_one_before_it():
    assert shorten("Vessia Energia", "Vessia") == {"Vessia": "Vessia Energia"}


@pytest.mark.parametrize(
    ("names", "words", "labels"),
    [
        (("Vessia", "Vessia Energia"), (), ()),  # it was there before
        (("Vessia Energia", "Vessia Gas", "Vessia"), (), ()),  # one of two
        (("Vessia Bari", "Vessia"), (), ()),  # a branch
        (("Banca Vessia", "Banca"), (), ()),  # a noun for a body
        (("Ponte Vessia", "Ponte"), ("ponte",), ()),  # a noun of the text
        (("Eni Vessia", "Eni"), (), ()),  # known, and too short
        (("Vessia d'Oltre", "Vessia"), (), ()),  # goes on in small letters
        (("Vessia Energia", "Vessia", "Vessia"), (), ("ORG", "ORG", "PER")),
    ],
)
def test_what_may_be_something_else_is_no_short_name(names, words, labels):
    assert shorten(*names, words=words, labels=labels) == {}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Northgate Energia ha citato Telvia. Northgate chiede i danni."),
        ("en", "Northgate Energy sued Telvia. Northgate wants damages."),
    ],
)
def test_a_body_has_one_id_by_its_short_name_too(lang, text):
    found = extract_text(text, lang=lang)
    ids = {m.entity for m in found.mentions if m.text.startswith("Northgate")}

    assert len(ids) == 1
    assert not ids & {"org:northgate"}
