"""Which pairs a pattern bears out, on hand-made rows."""

from dataclasses import replace

import pytest

from extractor import extract_text
from extractor.relations.pairings import Pair
from extractor.relations.soundness import fits, has_ends, is_civil, is_sound
from extractor.relations.triggers.triggers import Trigger
from extractor.schemas import Pattern, load_schema

STUNNED = [
    "Leeds Leeds PROPN nsubj 1",
    "stunned stun VERB ROOT 1",
    "Hull Hull PROPN obj 1",
    "in in ADP case 4",
    "{0} {0} NOUN obl 1",
]


def build_pattern(**fields):
    return Pattern(
        **{
            "id": "en-test-1",
            "lang": "en",
            "trigger": ("stun",),
            "subject": ("subject",),
            "object": ("object",),
            "examples": ("[Leeds:subject:ORG] stunned [Hull:object:ORG].",),
            "counterexamples": ("Nobody was stunned.",),
        }
        | fields
    )


# A verb, and a noun in the middle of a sentence and at its beginning.
ENDS = {
    "it": ["Vinse vincere VERB ROOT 0", "Bari Bari PROPN nsubj 0", ". . PUNCT punct 0"],
    "en": ["Won win VERB ROOT 0", "Leeds Leeds PROPN nsubj 0", ". . PUNCT punct 0"],
}
NOUN = {
    "it": ["A a ADP case 1", "capo capo NOUN ROOT 1", "di di ADP case 3"],
    "en": ["As as ADP case 1", "head head NOUN ROOT 1", "of of ADP case 3"],
}


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("label", "may"), [("PER", True), ("ORG", True), ("DATE", False)]
)
def test_has_ends_of_a_verb_with_one_of_them_named(read_rows, lang, label, may):
    tree = read_rows(ENDS[lang], [(1, label)], lang)
    trigger = Trigger("HEAD_OF", build_pattern(lang=lang), (0,))

    assert has_ends(tree, trigger, load_schema("news").relations["HEAD_OF"]) is bool(
        may
    )


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("subject", "label", "may"),
    [("bearer", "PER", True), ("bearer", "ORG", False), ("doer", "PER", False)],
)
def test_has_ends_of_a_noun_beside_it_but_for_the_body_of_an_office(
    read_rows, lang, subject, label, may
):
    rows = [*NOUN[lang], "Adda Adda PROPN nmod 1"]
    tree = read_rows(rows, [(3, label)], lang)
    pattern = build_pattern(lang=lang, subject=(subject,), object=("of",))
    trigger = Trigger("HEAD_OF", pattern, (1,))

    assert has_ends(tree, trigger, load_schema("news").relations["HEAD_OF"]) is may


def test_has_ends_of_a_noun_that_opens_its_sentence(read_rows):
    rows = [
        "Capo capo NOUN advcl 2",
        "Adda Adda PROPN nmod 0",
        "tace tacere VERB ROOT 2",
    ]
    tree = read_rows(rows, [(1, "ORG")])
    pattern = build_pattern(lang="it", subject=("bearer",), object=("of",))
    relation = load_schema("news").relations["HEAD_OF"]

    assert has_ends(tree, Trigger("HEAD_OF", pattern, (0,)), relation)


@pytest.mark.parametrize(("event", "fit"), [("semifinals", True), ("Rome", False)])
def test_fits_only_reports_on_sports_where_asked(read_rows, event, fit):
    rows = [row.format(event) for row in STUNNED]
    tree = read_rows(rows, [(0, "ORG"), (2, "ORG")], "en")
    trigger = Trigger("DEFEATS", build_pattern(in_sports=True), (1,))

    assert fits(tree, trigger, {}) is fit


@pytest.mark.parametrize(("unless", "fit"), [((), True), (("hull",), False)])
def test_fits_no_object_that_a_pattern_excludes(read_rows, unless, fit):
    rows = [row.format("May").replace("Hull Hull", "Hull hull") for row in STUNNED]
    tree = read_rows(rows, [(0, "ORG")], "en")
    trigger = Trigger("ATTACKS", build_pattern(unless=unless), (1,))

    assert fits(tree, trigger, {}) is fit


@pytest.mark.parametrize(("unless", "fit"), [((), True), (("spiritual",), False)])
def test_fits_no_adjective_that_a_pattern_excludes(read_rows, unless, fit):
    rows = [
        "Spiritual spiritual ADJ amod 1",
        "father father NOUN nsubj 2",
        "spoke speak VERB ROOT 2",
    ]
    tree = read_rows(rows, [], "en")
    trigger = Trigger("FAMILY_OF", build_pattern(unless=unless), (1,))

    assert fits(tree, trigger, {}) is fit


@pytest.mark.parametrize(
    ("label", "sports", "sound"),
    [("ORG", True, False), ("ORG", False, True), ("PER", True, True)],
)
def test_is_sound_for_no_teams_outside_sports(read_rows, label, sports, sound):
    rows = [row.format("semifinals") for row in STUNNED]
    tree = read_rows(rows, [(0, label), (2, label)], "en")
    pattern = build_pattern(outside_sports=sports)

    assert is_sound(tree, pattern, Pair(0, 1, 1.0), set()) is sound


def test_is_sound_for_nobody_and_himself_nor_over_the_trigger(read_rows):
    rows = [row.format("May") for row in STUNNED]
    tree = read_rows(rows, [(0, "PER"), (2, "PER")], "en")

    assert not is_sound(tree, build_pattern(), Pair(0, 0, 1.0), set())
    assert not is_sound(tree, build_pattern(), Pair(0, 1, 1.0), {1})


@pytest.mark.parametrize(
    ("place", "sound"), [("loc:europe", True), ("loc:lula", False)]
)
def test_is_sound_puts_no_state_in_an_unknown_place(read_rows, place, sound):
    rows = [
        "Brasile Brasile PROPN ROOT 0",
        "di di ADP case 2",
        "Lula Lula PROPN nmod 0",
    ]
    tree = read_rows(rows, [(0, "LOC"), (2, "LOC")])
    state, other = tree.mentions
    mentions = (replace(state, entity="loc:br"), replace(other, entity=place))
    tree = replace(tree, mentions=mentions)
    pattern = build_pattern(trigger=(), mention=("LOC",), subject=("self",))

    assert is_sound(tree, pattern, Pair(0, 1, 1.0), {0}) is sound


@pytest.mark.parametrize(
    ("wanted", "fit"), [(None, True), (True, True), (False, False)]
)
def test_fits_an_office_of_several_where_asked(read_rows, wanted, fit):
    rows = ["a a DET det 1", "leader leader NOUN ROOT 1"]
    trigger = Trigger("HEAD_OF", build_pattern(one_of=wanted), (1,))

    assert fits(read_rows(rows, lang="en"), trigger, {}) is fit


@pytest.mark.parametrize(("kind", "sound"), [("compound", False), ("nsubj", True)])
def test_is_sound_of_no_nation_and_body_that_describe_a_noun(read_rows, kind, sound):
    rows = [
        "American American ADJ amod 2",
        f"Acme Acme PROPN {kind} 2",
        "star star NOUN ROOT 2",
    ]
    tree = read_rows(rows, [(0, "LOC"), (1, "ORG")], "en")
    nation, body = tree.mentions
    tree = replace(tree, mentions=(replace(nation, form="demonym"), body))
    pattern = build_pattern(trigger=(), mention=("ORG",), subject=("self",))

    assert is_sound(tree, pattern, Pair(1, 0, 1.0), set()) is sound


@pytest.mark.parametrize(
    ("lang", "phrase", "event", "fit"),
    [
        ("en", "as coach", "semifinals", True),
        ("en", "on hour", "semifinals", False),
        ("en", "on hour", "May", True),
        ("it", "come allenatore", "semifinale", True),
        ("it", "dopo minuto", "semifinale", False),
        ("it", "dopo minuto", "maggio", True),
    ],
)
def test_fits_a_post_in_reports_on_sports_where_asked(
    read_rows, lang, phrase, event, fit
):
    case, noun = phrase.split()
    rows = [
        "Leeds Leeds PROPN nsubj 1",
        "stunned stun VERB ROOT 1",
        f"{case} {case} ADP case 3",
        f"{noun} {noun} NOUN obl 1",
        f"{event} {event} NOUN obl 1",
    ]
    tree = read_rows(rows, [(0, "PER")], lang)
    trigger = Trigger("SUCCEEDS", build_pattern(posts_in_sports=True), (1,))

    assert fits(tree, trigger, {}) is fit


@pytest.mark.parametrize(
    ("case", "beside", "fit"),
    [("of", ("raid",), False), ("of", ("talk",), True), ("after", ("raid",), True)],
)
@pytest.mark.parametrize("head", [1, 2])
def test_fits_no_phrase_with_a_noun_ruled_out(read_rows, case, beside, fit, head):
    rows = [*STUNNED[:3], f"{case} {case} ADP case 4", f"raid raid NOUN obl {head}"]
    tree = read_rows(rows, [(0, "ORG"), (2, "ORG")], "en")
    trigger = Trigger("THREATENS", build_pattern(beside=beside), (1,))

    assert fits(tree, trigger, {}) is fit


@pytest.mark.parametrize(("asserted", "fit"), [(True, False), (False, True)])
def test_fits_what_is_denied_unless_it_must_be_asserted(read_rows, asserted, fit):
    rows = [*STUNNED[:3], "not not PART advmod 1"]
    tree = read_rows(rows, [(0, "ORG"), (2, "ORG")], "en")
    trigger = Trigger("THREATENS", build_pattern(asserted=asserted), (1,))

    assert fits(tree, trigger, {}) is fit


@pytest.mark.parametrize(
    ("name", "entities", "civil"),
    [
        ("Lega", ("org:it-lega", None), True),
        ("Hamas", ("org:ps-hamas", "org:it-lega"), False),
        ("Partito", (None, "org:it-lega"), True),
        ("Partito", (None, None), False),  # perhaps an armed one
        ("Veba", (None, "org:it-lega"), False),
    ],
)
def test_is_civil_of_parties_and_of_what_is_called_one(
    read_rows, name, entities, civil
):
    rows = [f"{name} {name} PROPN nsubj 1", "attacca attaccare VERB ROOT 1"]
    tree = read_rows([*rows, "Bravo Bravo PROPN obj 1"], [(0, "ORG"), (2, "ORG")], "it")
    for mention, entity in zip(tree.mentions, entities, strict=True):
        object.__setattr__(mention, "entity", entity)

    assert is_civil(tree, Pair(0, 1, 1.0), {"club", "party"}) is civil


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "type_name", "found"),
    [
        (
            "it",
            "Joe Biden ha sentito Vladimir Putin. I due leader hanno firmato un patto.",
            "AGREES_WITH",
            True,
        ),
        (
            "en",
            "Joe Biden praised Vladimir Putin. The two leaders signed a treaty.",
            "AGREES_WITH",
            True,
        ),
        (
            "en",
            "Joe Biden praised Vladimir Putin. The two presidents clashed.",
            "DISPUTES_WITH",
            True,
        ),
        (
            "it",
            "Joe Biden ha sentito Vladimir Putin. Tre leader hanno firmato un patto.",
            "AGREES_WITH",
            False,
        ),
        (
            "en",
            "Joe Biden praised Vladimir Putin. Two men signed a treaty.",
            "AGREES_WITH",
            False,
        ),
    ],
)
def test_both_ends_may_stand_in_the_sentence_before(lang, text, type_name, found):
    types = {relation.type for relation in extract_text(text, lang=lang).relations}
    assert (type_name in types) is found


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "bodies"),
    [
        ("it", "Il capo dell'agenzia Onu, Anna Roe, tace.", set()),
        ("it", "Il capo dell'agenzia Ansa, Anna Roe, tace.", {"Ansa"}),
        ("it", "Il capo dell'Onu, Anna Roe, tace.", {"Onu"}),
        ("en", "The UN agency's head, Ann Roe, resigned.", set()),
        ("en", "Ann Roe, head of the UN agency, resigned.", set()),
        ("en", "UN agency chief Ann Roe resigned.", set()),
        ("en", "The UN chief, Ann Roe, resigned.", {"UN"}),
        ("en", "The Acme group's head, Ann Roe, resigned.", {"Acme"}),
    ],
)
def test_who_heads_a_body_of_the_un_does_not_head_the_un(lang, text, bodies):
    found = extract_text(text, lang=lang)
    heads = (r for r in found.relations if r.type in ("HEAD_OF", "HOLDS_POSITION"))
    assert {found.mentions[one.object].text for one in heads} == bodies
