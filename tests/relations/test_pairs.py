import pytest

from extractor.relations.pairs import find_pairs
from extractor.relations.trees.tree import build_tree
from extractor.relations.triggers.trigger_index import build_index
from extractor.relations.triggers.triggers import find_triggers
from extractor.schemas import load_schema

NEWS = load_schema("news")


def pairs_of(parse, rule):
    tree = build_tree(parse.doc, parse.mentions)
    index = build_index(NEWS, parse.doc.lang_)
    return [
        (parse.mentions[pair.subject].text, parse.mentions[pair.object].text)
        for trigger in find_triggers(tree, index)
        if trigger.pattern.id == rule
        for pair in find_pairs(tree, trigger, NEWS.relations[trigger.type])
    ]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_pairs_gives_each_bearer_its_own_office(lang, parsed):
    found = pairs_of(parsed(f"{lang}/office-respectively"), f"{lang}-holds-position-1")

    assert [(subject, obj[:2]) for subject, obj in found] == [
        ("Sergei Aleinik", "Bi" if lang == "it" else "Be"),
        ("Sergei Lavrov", "Ru"),
    ]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_pairs_asks_for_labels_of_the_relation(lang, parsed):
    assert pairs_of(parsed(f"{lang}/meets-active"), f"{lang}-head-of-2") == []


def test_find_pairs_asks_for_a_reflexive_pronoun(parsed):
    assert pairs_of(parsed("it/meets-reciprocal"), "it-meets-2") == [
        ("Serbia", "Kosovo")
    ]
    assert pairs_of(parsed("it/meets-active"), "it-meets-2") == []


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_pairs_of_an_excluded_role_gives_nothing(lang, parsed):
    parse = parsed(f"{lang}/meets-light-verb")

    assert pairs_of(parse, f"{lang}-agrees-with-3") == []


@pytest.mark.parametrize(
    ("labels", "event", "found"),
    [
        (("ORG", "ORG"), "semifinals", []),
        (("ORG", "ORG"), "talks", [(0, 1)]),
        (("PER", "PER"), "semifinals", [(0, 1)]),
    ],
)
def test_teams_that_meet_in_a_report_on_sports_only_play(
    read_rows, labels, event, found
):
    rows = [
        "Milan Milan PROPN nsubj 1",
        "meets meet VERB ROOT 1",
        "Inter Inter PROPN obj 1",
        "in in ADP case 4",
        f"{event} {event} NOUN obl 1",
    ]
    tree = read_rows(rows, [(0, labels[0]), (2, labels[1])], "en")
    triggers = find_triggers(tree, build_index(NEWS, "en"))

    met = [t for t in triggers if t.pattern.id == "en-meets-1"]

    assert [
        (pair.subject, pair.object)
        for trigger in met
        for pair in find_pairs(tree, trigger, NEWS.relations["MEETS"])
    ] == found
