import pytest

from extractor import extract_text
from extractor.relations.cues import find_modality, is_negated
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


def test_cues_of_the_sentence_do_not_touch_an_office_beside_a_name(parsed):
    parse = parsed("it/hosts-participle")
    tree = build_tree(parse.doc, parse.mentions)
    office = (parse.find("ospitato"),)

    assert not is_negated(tree, office, stative=True)
    assert find_modality(tree, office, stative=True) == "fact"


@pytest.mark.parametrize(
    ("lang", "first", "second"), [("it", "Né", "né"), ("en", "Neither", "nor")]
)
def test_a_denied_subject_denies_its_verb(read_rows, lang, first, second):
    rows = [
        f"{first} {first} CCONJ cc 1",
        "Roma roma PROPN nsubj 4",
        f"{second} {second} CCONJ cc 3",
        "Praga praga PROPN conj 1",
        "tace tacere VERB ROOT 4",
    ]

    assert is_negated(read_rows(rows, lang=lang), (4,))


def test_a_denied_object_does_not_deny_its_verb(read_rows):
    rows = [
        "Roma roma PROPN nsubj 1",
        "loda lodare VERB ROOT 1",
        "Praga praga PROPN obj 1",
        "non non ADV advmod 4",
        "Parigi parigi PROPN conj 2",
    ]

    assert not is_negated(read_rows(rows), (1,))


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
    ("it", "È improbabile che Putin incontri Assad.", False, "possible"),
    ("en", "It is doubtful that Putin will meet Assad.", False, "possible"),
    ("it", "Pare che Putin abbia incontrato Assad.", False, "possible"),
    ("en", "Putin appears to have met Assad.", False, "possible"),
    ("it", "Difficilmente Putin incontrerà Assad.", False, "possible"),
    ("en", "Putin was supposed to meet Assad.", False, "planned"),
    ("en", "Putin reportedly met Assad.", False, "reported"),
]


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "type_name", "modality"),
    [
        ("it", "Domani Putin sarà a Roma.", "VISITS", "planned"),
        ("en", "Tomorrow Putin will be in Rome.", "VISITS", "planned"),
        ("it", "Il ministro Luca Pini è stato in Irlanda.", "VISITS", "fact"),
        ("en", "Putin was in Rome yesterday.", "VISITS", "fact"),
        ("it", "Parigi ha promesso aiuti a Kiev.", "AIDS", "planned"),
        ("en", "Paris promised aid to Kyiv.", "AIDS", "planned"),
        ("it", "Parigi ha inviato aiuti a Kiev.", "AIDS", "fact"),
        ("en", "Paris sent aid to Kyiv.", "AIDS", "fact"),
    ],
)
def test_what_a_trigger_says_of_itself(lang, text, type_name, modality):
    found = extract_text(text, lang=lang)

    assert {r.type: r.modality for r in found.relations}[type_name] == modality


@pytest.mark.model
@pytest.mark.parametrize(("lang", "text", "negated", "modality"), GOVERNED)
def test_what_governs_a_meeting(lang, text, negated, modality):
    found = extract_text(text, lang=lang)

    stances = {r.type: (r.negated, r.modality) for r in found.relations}

    assert stances["MEETS"] == (negated, modality)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("it", ["non", "solo"]),
        ("it", ["non", "il", "primo"]),
        ("en", ["not", "only"]),
        ("en", ["not", "the", "first"]),
    ],
)
def test_who_is_not_the_only_one_is_one(read_rows, lang, words):
    verb = len(words)
    tags = {"il": "DET det", "the": "DET det"}
    rows = [f"{w} {w} {tags.get(w, 'ADV advmod')} {verb}" for w in words]

    tree = read_rows([*rows, f"paga pagare VERB ROOT {verb}"], lang=lang)

    assert not is_negated(tree, (verb,))


@pytest.mark.parametrize(("lang", "word"), [("it", "non"), ("en", "not")])
def test_who_does_not_denies(read_rows, lang, word):
    rows = [f"{word} {word} PART advmod 1", "paga pagare VERB ROOT 1"]

    assert is_negated(read_rows(rows, lang=lang), (1,))
