import pytest

from extractor import extract_text
from extractor.lang.cue_words import Cues
from extractor.relations.governors import (
    find_governors,
    has_lemma,
    is_claimed,
)

CLAIMS = Cues(claims=frozenset({"voce", "claim"}))


@pytest.mark.parametrize(
    ("words", "wanted"), [("rules out", True), ("rules on", False), ("rules", False)]
)
def test_a_lemma_may_have_a_particle(read_rows, words, wanted):
    rows = [f"{word} {word.removesuffix('s')} VERB dep 0" for word in words.split()]
    tree = read_rows(rows, lang="en")

    assert has_lemma(tree, 0, frozenset({"rule out"})) is wanted


@pytest.mark.parametrize(
    ("lang", "rows", "governors"),
    [
        (
            "it",
            "nega negare VERB ROOT 0;di di ADP mark 3;aver avere AUX aux 3;"
            "visto vedere VERB ccomp 0",
            [(0, True)],
        ),
        (
            "en",
            "refuses refuse VERB ROOT 0;to to PART mark 2;meet meet VERB xcomp 0",
            [(0, False)],
        ),
        ("it", "vede vedere VERB ROOT 0;vertice vertice NOUN obl 0", []),
        ("en", "sees see VERB ROOT 0;summit summit NOUN obl 0", []),
    ],
)
def test_find_governors(read_rows, lang, rows, governors):
    tree = read_rows(rows.split(";"), lang=lang)
    last = len(tree.words) - 1

    assert [token for token, _ in find_governors(tree, (last,))] == [
        token for token, _ in governors
    ]


@pytest.mark.parametrize(
    ("lang", "rows", "wanted"),
    [
        (
            "it",
            "voci voce NOUN ROOT 0;che che SCONJ mark 2;parta partire VERB acl 0",
            1,
        ),
        (
            "en",
            "claims claim NOUN ROOT 0;that that SCONJ mark 2;left leave VERB acl 0",
            1,
        ),
        ("it", "voci voce NOUN ROOT 0;sparse spargere VERB acl 0", 0),
        ("en", "claims claim NOUN ROOT 0;made make VERB acl 0", 0),
    ],
)
def test_a_claim_has_a_clause_of_its_own(read_rows, lang, rows, wanted):
    tree = read_rows(rows.split(";"), lang=lang)

    assert is_claimed(tree, len(tree.words) - 1, CLAIMS) is bool(wanted)


@pytest.mark.parametrize(("between", "governed"), [("", True), ("soon", False)])
def test_a_gerund_right_behind_a_cue_is_governed(read_rows, between, governed):
    # Italian governs infinitives only.
    rows = ["Roe Roe PROPN nsubj 1", "avoids avoid VERB ROOT 1"]
    rows += (
        ["today today ADV advmod 1", f"{between} soon ADV advmod 1"] if between else []
    )
    gerund = len(rows)
    tree = read_rows([*rows, "meeting meet VERB advcl 1"], lang="en")

    assert bool(find_governors(tree, (gerund,))) is governed


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Tom Lee will resign and be replaced by Ann Roe.", "planned"),
        ("Tom Lee may resign and be replaced by Ann Roe.", "possible"),
        ("Tom Lee will speak but was replaced by Ann Roe.", "fact"),
        ("Tom Lee resigned and was replaced by Ann Roe.", "fact"),
    ],
)
def test_a_bare_helping_verb_goes_on_the_one_before(text, modality):
    # Italian says its future by an ending.
    (found,) = (
        r for r in extract_text(text, lang="en").relations if r.type == "SUCCEEDS"
    )
    assert found.modality == modality
