import pytest

from extractor.relations.times.occasions import find_occasions

# "Durante l'incontro Roma accusò", "At the meeting Rome accused".
PLACED = {
    "it": ["durante durante ADP case 2", "l' il DET det 2", "incontro incontro NOUN"],
    "en": ["at at ADP case 2", "the the DET det 2", "meeting meeting NOUN"],
}
# "Nel corso del colloquio Roma accusò", "At the end of the talks Rome accused".
PARTED = {
    "it": "nel in ADP case 1;corso corso NOUN obl 5;del di ADP case 3;"
    "colloquio colloquio NOUN nmod 1;Roma roma PROPN nsubj 5",
    "en": "At at ADP case 1;end end NOUN obl 5;of of ADP case 3;"
    "meeting meeting NOUN nmod 1;Rome rome PROPN nsubj 5",
}
VERB = {"it": "accusò accusare VERB ROOT", "en": "accused accuse VERB ROOT"}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_occasions_gives_events_named_again(read_rows, lang):
    rows = [*PLACED[lang][:2], f"{PLACED[lang][2]} obl 3", f"{VERB[lang]} 3"]

    assert find_occasions(read_rows(rows, lang=lang)) == {0: [(2, False)]}


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("more", ["Kiev kiev PROPN nmod 2", "noto noto VERB acl 2"])
def test_an_event_of_which_more_is_said_may_be_another(read_rows, lang, more):
    rows = [*PLACED[lang][:2], f"{PLACED[lang][2]} obl 4", more, f"{VERB[lang]} 4"]

    assert find_occasions(read_rows(rows, lang=lang)) == {}


@pytest.mark.parametrize(("lang", "article"), [("it", "un un"), ("en", "a a")])
def test_an_indefinite_event_is_a_new_one(read_rows, lang, article):
    rows = [PLACED[lang][0], f"{article} DET det 2", f"{PLACED[lang][2]} obl 3"]

    assert find_occasions(read_rows([*rows, f"{VERB[lang]} 3"], lang=lang)) == {}


def test_find_occasions_gives_the_head_of_the_phrase(read_rows):
    tree = read_rows([*PARTED["it"].split(";"), f"{VERB['it']} 5"], lang="it")

    assert find_occasions(tree) == {0: [(1, False)]}


def test_the_end_of_an_indefinite_event_is_none(read_rows):
    tree = read_rows([*PARTED["en"].split(";"), f"{VERB['en']} 5"], lang="en")

    assert find_occasions(tree) == {}


@pytest.mark.parametrize(
    ("lang", "case", "noun"), [("it", "in", "serata"), ("en", "in", "evening")]
)
def test_parts_of_the_day_need_no_article(read_rows, lang, case, noun):
    rows = [f"{case} {case} ADP case 1", f"{noun} {noun} NOUN obl 2", f"{VERB[lang]} 2"]

    assert find_occasions(read_rows(rows, lang=lang)) == {0: [(1, True)]}
