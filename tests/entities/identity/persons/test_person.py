from types import SimpleNamespace

import pytest

from extractor.entities.identity.persons.offices import OfficePhrase
from extractor.entities.identity.persons.person import Person


def make_phrase(**gender):
    nothing = frozenset()
    return OfficePhrase(
        first=0,
        end=1,
        word=0,
        office="minister",
        content=nothing,
        of=nothing,
        former=False,
        definite=True,
        **({"feminine": False, "masculine": False} | gender),
    )


@pytest.mark.parametrize(
    ("gender", "phrase", "fits"),
    [
        ("m", {"feminine": True}, False),
        ("f", {"feminine": True}, True),
        (None, {"feminine": True}, True),
        (None, {"masculine": True}, True),
    ],
)
def test_may_be_refuses_a_phrase_of_the_other_gender(gender, phrase, fits):
    assert Person("per:a", gender).may_be(make_phrase(**phrase)) is fits


def test_may_be_goes_by_offices_where_no_gender_is_known():
    person = Person("per:a", None, offices=[make_phrase(feminine=True)])

    assert not person.may_be(make_phrase(masculine=True))


@pytest.mark.parametrize(("sentences", "near"), [(0, False), (1, True)])
def test_is_near_counts_the_sentences_back(sentences, near):
    layout = SimpleNamespace(sent_of=[0, 0, 1, 1])

    assert (
        Person("per:a", None, tokens=[1]).is_near(layout, 3, sentences=sentences)
        is near
    )
