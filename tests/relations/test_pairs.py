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
    rule = "it-holds-position-34" if lang == "it" else "en-holds-position-1"
    found = pairs_of(parsed(f"{lang}/office-respectively"), rule)

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


def find_by_rule(tree, lang, rule):
    triggers = find_triggers(tree, build_index(NEWS, lang))
    return [
        (pair.subject, pair.object)
        for trigger in triggers
        if trigger.pattern.id == rule
        for pair in find_pairs(tree, trigger, NEWS.relations[trigger.type])
    ]


@pytest.mark.parametrize(
    ("noun", "found"), [("government", [(0, 1)]), ("army", []), ("delegation", [])]
)
def test_who_leads_a_part_does_not_lead_the_whole(read_rows, noun, found):
    rows = [
        "Neri Neri PROPN nsubj 1",
        "leads lead VERB ROOT 1",
        "the the DET det 4",
        "US US PROPN compound 4",
        f"{noun} {noun} NOUN obj 1",
    ]
    tree = read_rows(rows, [(0, "PER"), (3, "LOC")], "en")

    assert find_by_rule(tree, "en", "en-head-of-61") == found


@pytest.mark.parametrize(("hosts", "found"), [(2, 2), (3, 1)])
def test_a_guest_of_many_is_that_of_the_first(read_rows, hosts, found):
    names = ["Sala", "Bruni", "Conti"][:hosts]
    rows = ["Neri Neri PROPN nsubj 3", "is be AUX cop 3", "a a DET det 3"]
    rows += ["guest guest NOUN ROOT 3", "of of ADP case 5", "Sala Sala PROPN nmod 3"]
    rows += [f"{name} {name} PROPN conj 5" for name in names[1:]]
    marks = [(0, "PER"), *((5 + at, "PER") for at in range(hosts))]

    pairs = find_by_rule(read_rows(rows, marks, "en"), "en", "en-hosts-2")

    assert [host for host, _ in pairs] == [*range(1, found + 1)]


@pytest.mark.parametrize(
    ("lang", "rows", "rule"),
    [
        (
            "it",
            ["Lega Lega PROPN nsubj 1", "bombarda bombardare VERB ROOT 1"],
            "it-attacks-1",
        ),
        (
            "en",
            ["Labour Labour PROPN nsubj 1", "bombed bomb VERB ROOT 1"],
            "en-attacks-1",
        ),
    ],
)
@pytest.mark.parametrize(("kinds", "count"), [((), 1), (("club",), 1), (("party",), 0)])
def test_find_pairs_leaves_out_kinds_of_bodies(
    read_rows, lang, rows, rule, kinds, count
):
    rows = [*rows, "Bravo Bravo PROPN obj 1"]
    tree = read_rows(rows, [(0, "ORG"), (2, "ORG")], lang)
    party = {"it": "org:it-lega", "en": "org:gb-labour"}[lang]
    object.__setattr__(tree.mentions[0], "entity", party)
    relation = NEWS.relations["ATTACKS"].model_copy(update={"not_by": kinds})

    found = [
        pair
        for trigger in find_triggers(tree, build_index(NEWS, lang))
        if trigger.pattern.id == rule
        for pair in find_pairs(tree, trigger, relation)
    ]

    assert len(found) == count


@pytest.mark.parametrize(("literal", "count"), [(True, 1), (False, 0)])
def test_find_pairs_of_literal_words_leaves_out_no_kinds(read_rows, literal, count):
    rows = ["Labour Labour PROPN nsubj 1", "bombed bomb VERB ROOT 1"]
    tree = read_rows([*rows, "Bravo Bravo PROPN obj 1"], [(0, "ORG"), (2, "ORG")], "en")
    object.__setattr__(tree.mentions[0], "entity", "org:gb-labour")
    [trigger] = (
        trigger
        for trigger in find_triggers(tree, build_index(NEWS, "en"))
        if trigger.pattern.id == "en-attacks-1"
    )
    update = {"pattern": trigger.pattern.model_copy(update={"literal": literal})}

    found = find_pairs(tree, trigger._replace(**update), NEWS.relations["ATTACKS"])

    assert len(found) == count
