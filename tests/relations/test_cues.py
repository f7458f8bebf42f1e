"""Cues of one trigger together; each kind alone is tested beside its module."""

import pytest

from extractor import extract_text
from extractor.lang.cue_words import Cues
from extractor.relations.cues import find_kinds, find_scope, follows, has_word
from extractor.relations.modality import find_modality
from extractor.relations.negation import is_negated
from extractor.relations.trees.tree import build_tree


@pytest.mark.parametrize(
    ("name", "words", "negated", "modality"),
    [
        ("it/meets-active", ["incontrato"], False, "fact"),
        ("en/meets-active", ["met"], False, "fact"),
        ("it/meets-negated-future", ["incontrerà"], True, "planned"),
        ("en/meets-negated-future", ["meet"], True, "planned"),
        ("it/meets-conditional", ["incontrato"], False, "possible"),
        ("en/meets-conditional", ["met"], False, "possible"),
        ("it/meets-control", ["incontrare"], True, "fact"),
        ("en/meets-control", ["meet"], True, "fact"),
        ("it/member-negated", ["fa", "parte"], True, "fact"),
        ("en/member-negated", ["member"], True, "fact"),
    ],
)
def test_cues_of_a_trigger(name, words, negated, modality, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)
    tokens = tuple(parse.find(word) for word in words)

    assert is_negated(tree, tokens) is negated
    assert find_modality(tree, tokens) == modality


@pytest.mark.parametrize(
    ("name", "word", "there", "kinds"),
    [
        ("it/meets-negated-future", "incontrerà", True, {"negated", "planned"}),
        ("en/meets-negated-future", "meet", True, {"negated", "planned"}),
        ("it/meets-conditional", "incontrato", True, {"possible"}),
        ("en/meets-conditional", "met", True, {"possible"}),
        ("it/meets-active", "incontrato", False, {"negated", "planned", "possible"}),
        ("en/meets-active", "met", False, {"negated", "possible"}),
    ],
)
def test_find_kinds_gives_those_that_a_sentence_may_have(
    name, word, there, kinds, parsed
):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    found = find_kinds(tree, parse.find(word))

    assert found >= kinds if there else found.isdisjoint(kinds)
    assert find_kinds(tree, parse.find(word)) is found


def test_cues_of_the_sentence_do_not_touch_an_office_beside_a_name(parsed):
    parse = parsed("it/hosts-participle")
    tree = build_tree(parse.doc, parse.mentions)
    office = (parse.find("ospitato"),)

    assert not is_negated(tree, office, stative=True)
    assert find_modality(tree, office, stative=True) == "fact"


# Sentence, type, whether it is denied, and how it is meant.
GOVERNED = [
    ("it", "Il ministro ha smentito che Putin abbia visto Assad.", True, "reported"),
    ("en", "The minister denied that Putin had met Assad.", True, "reported"),
    ("it", "È falso che Putin abbia incontrato Assad.", True, "fact"),
    ("en", "It is untrue that Putin met Assad.", True, "fact"),
    ("it", "Putin non esclude di incontrare Assad.", False, "possible"),
    ("en", "Putin did not rule out meeting Assad.", False, "possible"),
    ("it", "La corte dice che Putin ha incontrato Assad.", False, "reported"),
    ("en", "The court ruled that Putin had met Assad.", False, "reported"),
    ("it", "Putin è pronto a incontrare Assad.", False, "planned"),
    ("en", "Putin is ready to meet Assad.", False, "planned"),
    ("it", "Scholz dubita che Putin incontri Assad.", False, "possible"),
    ("en", "Scholz doubts that Putin will meet Assad.", False, "possible"),
    ("it", "Putin ha respinto le voci secondo cui vide Assad.", True, "reported"),
    ("en", "Putin dismissed claims that he had met Assad.", True, "reported"),
    ("it", "Putin non ha ancora incontrato Assad.", True, "fact"),
    ("en", "Putin has yet to meet Assad.", True, "fact"),
    ("it", "Non ci sono prove che Putin abbia visto Assad.", True, "fact"),
    ("en", "There is no evidence that Putin met Assad.", True, "fact"),
    ("it", "In nessun caso Putin incontrerà Assad.", True, "planned"),
    ("en", "Under no circumstances will Putin meet Assad.", True, "planned"),
    ("it", "Invece di incontrare Assad, Putin è partito.", True, "fact"),
    ("en", "Instead of meeting Assad, Putin left.", True, "fact"),
    ("it", "L'incontro tra Putin e Assad è stato annullato.", True, "fact"),
    ("en", "The meeting between Putin and Assad was called off.", True, "fact"),
    ("it", "Putin esita a incontrare Assad.", True, "fact"),
    ("en", "Putin hesitates to meet Assad.", True, "fact"),
    ("it", "Putin non ha esitato a incontrare Assad.", False, "fact"),
    ("en", "Putin did not hesitate to meet Assad.", False, "fact"),
    ("it", "Putin non ha smesso di incontrare Assad.", False, "fact"),
    ("en", "Putin has not stopped meeting Assad.", False, "fact"),
    ("it", "Non c'è dubbio che Putin abbia incontrato Assad.", False, "fact"),
    ("en", "There is no doubt that Putin met Assad.", False, "fact"),
    ("it", "Hanno impedito a Putin di incontrare Assad.", True, "fact"),
    ("en", "Putin was prevented from meeting Assad.", True, "fact"),
    ("it", "Putin ha dimenticato di incontrare Assad.", True, "fact"),
    ("en", "Putin forgot to meet Assad.", True, "fact"),
    ("it", "Putin ha quasi incontrato Assad.", True, "fact"),
    ("en", "Putin nearly met Assad.", True, "fact"),
    ("it", "Putin sogna di incontrare Assad.", False, "planned"),
    ("en", "Putin postponed his meeting with Assad.", False, "planned"),
    ("it", "Putin era vicino a incontrare Assad.", False, "planned"),
    ("en", "Putin ought to meet Assad.", False, "planned"),
    ("it", "Il presunto incontro tra Putin e Assad.", False, "possible"),
    ("en", "The alleged meeting between Putin and Assad.", False, "possible"),
    ("it", "È improbabile che Putin incontri Assad.", False, "possible"),
    ("en", "It is doubtful that Putin will meet Assad.", False, "possible"),
    ("it", "Pare che Putin abbia incontrato Assad.", False, "possible"),
    ("en", "Putin appears to have met Assad.", False, "possible"),
    ("it", "Difficilmente Putin incontrerà Assad.", False, "possible"),
    ("en", "Putin was supposed to meet Assad.", False, "planned"),
    ("en", "Putin reportedly met Assad.", False, "reported"),
]


@pytest.mark.model
@pytest.mark.parametrize(("lang", "text", "negated", "modality"), GOVERNED)
def test_what_governs_a_meeting(lang, text, negated, modality):
    found = extract_text(text, lang=lang)

    stances = {r.type: (r.negated, r.modality) for r in found.relations}

    assert stances["MEETS"] == (negated, modality)


@pytest.mark.parametrize(
    ("lang", "words"),
    [("it", ["è", "a", "Roma"]), ("en", ["is", "in", "Rome"])],
)
def test_find_scope_leaves_prepositions_out_and_takes_what_a_copula_joins(
    read_rows, lang, words
):
    rows = [
        f"{words[0]} essere AUX cop 2",
        f"{words[1]} {words[1]} ADP case 2",
        f"{words[2]} {words[2]} PROPN ROOT 2",
    ]
    tree = read_rows(rows, lang=lang)

    assert find_scope(tree, (1, 2)) == [2]
    assert find_scope(tree, (0,)) == [0, 2]


@pytest.mark.parametrize(
    ("lang", "word", "verb"), [("it", "mai", "paga"), ("en", "never", "pays")]
)
def test_has_word_leaves_out_words_of_the_trigger(read_rows, lang, word, verb):
    rows = [f"{word} {word} ADV advmod 1", f"{verb} {verb} VERB ROOT 1"]
    tree, cues = read_rows(rows, lang=lang), Cues(words=frozenset({word}))

    assert has_word(tree, 1, cues)
    assert not has_word(tree, 1, cues, own=(0, 1))


@pytest.mark.parametrize(
    ("lang", "words", "phrase", "found"),
    [
        ("it", ["sta", "per", "partire"], "stare per", True),
        ("it", ["per", "sta", "partire"], "stare per", False),
        ("en", ["is", "due", "to", "leave"], "be due to", True),
        ("en", ["is", "due", "leave"], "be due to", False),
    ],
)
def test_follows_reads_a_phrase_before_the_trigger(
    read_rows, lang, words, phrase, found
):
    lemmas, last = {"sta": "stare", "is": "be"}, len(words) - 1
    rows = [f"{word} {lemmas.get(word, word)} VERB dep {last}" for word in words]
    cues = Cues(phrases=(phrase,))

    assert follows(read_rows(rows, lang=lang), (last,), cues) is found


def test_follows_does_not_look_into_the_sentence_before(read_rows):
    rows = ["sta stare VERB ROOT 0", "per per ADP dep 0", ". . PUNCT punct 0"]
    tree = read_rows([*rows, "parte partire VERB ROOT 3"])

    assert not follows(tree, (3,), Cues(phrases=("stare per .",)))
