import re
from dataclasses import replace

import pytest

from extractor.articles.gold.checks import find_faults
from extractor.records import Article, Entity, Extraction, Mention, Relation

TEXTS = {
    "it": "Il presidente russo Putin è a Roma dal 2023.",
    "en": "The Russian president Putin is in Rome since 2023.",
}
ROLES = {"it": ("presidente russo", "russo"), "en": ("Russian president", "Russian")}
TYPES = ("VISITS",)


def mark(text, words, label, **fields):
    start = text.index(words)
    return Mention(start, start + len(words), words, label, **fields)


def build(lang):
    text = TEXTS[lang]
    role, demonym = ROLES[lang]
    mentions = sorted(
        [
            mark(text, role, "PER", form="role", entity="p"),
            mark(text, demonym, "LOC", form="demonym", entity="l"),
            mark(text, "Putin", "PER", form="name", entity="p"),
            mark(text, "Rom", "LOC", form="name"),
            mark(text, "2023", "DATE", value="2023", bound="since"),
        ],
        key=lambda m: (m.start, m.end),
    )
    relation = Relation("VISITS", 2, 3, (0, 5), (0, len(text)), date="2023")
    return Extraction(
        Article("a", text, lang),
        tuple(mentions),
        (relation,),
        (Entity("p", "PER", "Putin"), Entity("l", "LOC", "Russia")),
    )


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_faults_finds_none_in_good_gold(lang):
    assert find_faults(build(lang), TYPES) == ()


MENTIONS = [
    ({"end": 999}, r"span [22, 999] is outside the text (0 to 50) or empty"),
    ({"start": 27}, r"span [27, 27] is outside the text"),
    ({"start": -3}, r"span [-3, 27] is outside the text"),
    ({"text": "Putín"}, r"the article has 'Putin' there"),
    ({"label": "GPE"}, r"label = 'GPE'; allowed are PER, ORG, LOC, DATE"),
    ({"form": "nickname"}, r"form = 'nickname'; allowed are name, demonym"),
    ({"bound": "from"}, r"bound = 'from'; allowed are null, since"),
    ({"value_from": "guess"}, r"value_from = 'guess'; allowed are null, stated"),
    ({"value": "last week"}, r"value = 'last week' is no EDTF date"),
    ({"entity": "x"}, r"entity 'x' is not among the entities of the article"),
]


@pytest.mark.parametrize(("change", "message"), MENTIONS)
def test_find_faults_names_the_span_of_a_wrong_mention(change, message):
    good = build("en")
    wrong = [*good.mentions[:2], replace(good.mentions[2], **change)]
    faults = find_faults(replace(good, mentions=(*wrong, *good.mentions[3:])), TYPES)
    shown = wrong[2]
    start = f"mention [{shown.start}, {shown.end}] {shown.text!r}: "
    assert any(f.startswith(start) and message in f for f in faults)


RELATIONS = [
    ({"type": "LIKES"}, "the type 'LIKES' is not in the schema; allowed are VISITS"),
    ({"subject": 5}, "subject = 5, but the mentions are 0 to 4"),
    ({"object": -1}, "object = -1, but the mentions are 0 to 4"),
    ({"object": 4}, "object = 4 is the date [45, 49] '2023'"),
    ({"place": 9}, "place = 9, but the mentions are 0 to 4"),
    ({"attribution": (0, 9)}, "attribution 1 = 9, but the mentions are 0 to 4"),
    ({"object": 2}, "subject and object are the same mention"),
    ({"trigger": (60, 70)}, "trigger [60, 70] is outside the text (0 to 50)"),
    ({"sentence": (9, 9)}, "sentence [9, 9] is outside the text (0 to 50) or empty"),
    ({"modality": "sure"}, "modality = 'sure'; allowed are fact, planned"),
    ({"date": "soon"}, "date = 'soon' is no EDTF date"),
]


@pytest.mark.parametrize(("change", "message"), RELATIONS)
def test_find_faults_names_a_wrong_relation(change, message):
    good = build("en")
    wrong = replace(good.relations[0], **change)
    (fault,) = find_faults(replace(good, relations=(wrong,)), TYPES)
    assert fault.startswith(f"relation 0 {wrong.type} {list(wrong.trigger)}: {message}")


def test_find_faults_says_that_there_are_no_mentions():
    faults = find_faults(replace(build("en"), mentions=()), TYPES)
    assert any(re.search(r"subject = \d, but there are none$", f) for f in faults)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_faults_refuses_overlaps_except_inside_a_role(lang):
    good = build(lang)
    names = tuple(
        replace(m, form="name") if m.form == "role" else m for m in good.mentions
    )
    (fault,) = find_faults(replace(good, mentions=names), TYPES)
    role, demonym = ROLES[lang]
    assert "overlap; only a role may hold others" in fault
    assert repr(role) in fault
    assert repr(demonym) in fault


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(("form", "faults"), [("role", 0), ("name", 1), ("demonym", 1)])
def test_find_faults_allows_a_role_on_the_words_of_a_demonym(lang, form, faults):
    good = build(lang)
    at = next(m for m in good.mentions if m.form == "demonym")
    both = replace(at, label="PER", form=form, entity="p")
    apart = [m for m in good.mentions if m.form != "role"]
    mentions = sorted([*apart, both], key=lambda m: (m.start, m.end, m.label))
    found = find_faults(replace(good, mentions=tuple(mentions), relations=()), TYPES)
    assert len(found) == faults


def test_find_faults_refuses_an_unknown_language():
    good = build("it")
    wrong = replace(good, article=replace(good.article, lang="fr"))
    assert find_faults(wrong, TYPES) == ("lang = 'fr'; allowed are null, it, en",)
