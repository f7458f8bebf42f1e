import pytest

from extractor.entities.identity.layout import build_layout
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.lang.parsed_doc import read_doc
from extractor.records import Mention


@pytest.fixture
def layout(frozen):
    return frozen("it/role-with-a-nation").build_layout()


def test_layout_knows_which_mention_lies_over_a_token(layout):
    token = layout.words.index("lukashenko")
    assert layout.find_mention(token).text == "Aleksandr Lukashenko"
    assert layout.find_start(token) == token - 1
    assert layout.find_end(token) == token + 1
    assert layout.is_person(token)
    assert layout.find_mention(-1) is None
    assert layout.find_mention(len(layout.words)) is None


def test_layout_counts_sentences(layout):
    assert layout.sent_of[0] == 0
    assert layout.sent_of[-1] == 1


def test_layout_gives_the_state_that_a_mention_means(layout):
    assert layout.find_meant(layout.words.index("russo")) == {"loc:ru"}
    assert layout.find_meant(0) == frozenset()


def test_layout_gives_the_state_that_a_capital_serves(frozen):
    layout = frozen("it/role-by-a-wider-word").build_layout()
    assert layout.find_meant(layout.words.index("minsk")) >= {"loc:minsk", "loc:by"}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_layout_takes_what_is_joined_to_a_subject_for_one(frozen, lang):
    layout = frozen(f"{lang}/role-of-nobody").build_layout()
    people = [span[0] for span in layout.spans if layout.is_person(span[0])]
    assert [layout.is_subject(token) for token in people] == [True, True]


def test_build_layout_without_a_parse_has_no_kinds(make_doc):
    doc = make_doc("it", "Anna Bruni parla")
    mention = Mention(0, 10, "Anna Bruni", "PER", "name", "per:anna-bruni")
    layout = build_layout(read_doc(doc), [mention], load_gazetteer("it"))
    assert layout.spans == [(0, 2)]
    assert layout.covering == [0, 0, None]
    assert set(layout.kinds) == {frozenset()}
