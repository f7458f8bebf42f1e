import pytest
import spacy
from spacy.tokens import Doc

from extractor.records import Mention
from extractor.relations.offices.known_leaders import find_known_state
from extractor.relations.trees.tree import build_tree

WORDS = {
    "it": ["Francia", "tace", ".", "Il", "presidente", "Macron", "parla", "."],
    "en": ["France", "waits", ".", "The", "president", "Macron", "spoke", "."],
}


def build(lang, *, office=None, entity="per:emmanuel-macron", subject="nsubj"):
    words = list(WORDS[lang])
    words[4] = office or words[4]
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=words,
        pos=["PROPN", "VERB", "PUNCT", "DET", "NOUN", "PROPN", "VERB", "PUNCT"],
        deps=[subject, "ROOT", "punct", "det", "nsubj", "appos", "ROOT", "punct"],
        heads=[1, 1, 1, 4, 6, 4, 6, 6],
        sent_starts=[True, False, False, True, False, False, False, False],
    )
    state, person = doc[0], doc[5]
    return build_tree(
        doc,
        (
            Mention(0, len(state), state.text, "LOC", form="name", entity="loc:fr"),
            Mention(
                person.idx,
                person.idx + len(person),
                person.text,
                "PER",
                form="name",
                entity=entity,
            ),
        ),
    )


@pytest.mark.parametrize("lang", sorted(WORDS))
def test_find_known_state_is_the_one_spoken_of_just_before(lang):
    assert find_known_state(build(lang), [4], [5]) == [0]
    assert find_known_state(build(lang, subject="obl"), [4], [5]) == [0]


@pytest.mark.parametrize("lang", sorted(WORDS))
@pytest.mark.parametrize(
    "options",
    [
        {"entity": "per:emanuele-macro"},
        {"entity": "per:angela-merkel"},
        {"office": "segretario"},
    ],
)
def test_find_known_state_is_of_no_other_person_office_or_role(lang, options):
    assert find_known_state(build(lang, **options), [4], [5]) == []
