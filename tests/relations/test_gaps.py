import pytest

from extractor.relations.gaps import Gap, count_gaps, find_gaps
from extractor.schemas import load_schema
from extractor.schemas.model import Schema

NEWS = load_schema("news")
NOTHING = Schema(name="nothing", relations={})


@pytest.mark.parametrize(
    ("name", "lemma", "part"),
    [("it/meets-active", "incontrare", "verb"), ("en/meets-active", "meet", "verb")],
)
def test_find_gaps_gives_what_no_rule_fires_on(name, lemma, part, parsed):
    parse = parsed(name)

    found = [(g.lemma, g.part) for g in find_gaps(parse.doc, parse.mentions, NOTHING)]

    assert (lemma, part) in found
    assert len(found) == len(set(found))


@pytest.mark.parametrize("name", ["it/meets-active", "en/meets-active"])
def test_find_gaps_leaves_out_what_a_rule_relates(name, parsed):
    parse = parsed(name)

    assert not list(find_gaps(parse.doc, parse.mentions, NEWS))


@pytest.mark.parametrize(
    ("name", "lemma"),
    [("it/meets-control", "rifiutare"), ("en/meets-control", "refuse")],
)
def test_find_gaps_knows_which_relations_look_for_the_word(name, lemma, parsed):
    parse = parsed(name)

    known = {g.lemma: g.known for g in find_gaps(parse.doc, parse.mentions, NOTHING)}

    assert known[lemma] == ()
    assert find_gaps(parse.doc, (), NEWS) is not None
    assert list(find_gaps(parse.doc, (), NEWS)) == []


def test_count_gaps_sorts_by_language_and_frequency():
    gaps = [
        Gap("it", "noun", "gara", (), "Prima."),
        Gap("en", "verb", "woo", ("MEETS",), "One."),
        Gap("en", "noun", "bid", (), "Two."),
        Gap("en", "noun", "bid", (), "Two."),
        Gap("en", "noun", "bid", (), "Three."),
    ]

    counted = count_gaps(gaps, sentences=1)

    assert [(c.lang, c.lemma, c.count) for c in counted] == [
        ("en", "bid", 3),
        ("en", "woo", 1),
        ("it", "gara", 1),
    ]
    assert counted[0].sentences == ("Two.",)
    assert counted[1].known == ("MEETS",)
    assert count_gaps([]) == ()
