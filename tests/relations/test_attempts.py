import pytest

from extractor import extract_text
from extractor.relations.attempts import comes_to_nothing, find_attempt, is_deed

# "Roma prova a pagare", "Rome tries to pay".
TRIES = {
    "it": [
        "Roma roma PROPN nsubj 1",
        "prova provare VERB ROOT 1",
        "a a ADP mark 3",
        "pagare pagare VERB xcomp 1",
    ],
    "en": [
        "Rome rome PROPN nsubj 1",
        "tries try VERB ROOT 1",
        "to to PART mark 3",
        "pay pay VERB xcomp 1",
    ],
}
# "..., ma invano", "..., but in vain".
VAIN = {
    "it": ["ma ma CCONJ cc 5", "invano invano ADV advmod 1"],
    "en": ["in in ADP case 5", "vain vain ADJ obl 1"],
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_attempt_gives_what_leads_to_it(read_rows, lang):
    tree = read_rows(TRIES[lang], lang=lang)

    assert find_attempt(tree, (3,)).tried == (3,)
    assert find_attempt(tree, (3,)).direct
    assert find_attempt(tree, (1,)) is None


@pytest.mark.parametrize(
    ("lang", "verb", "said"), [("it", "convincere", "a"), ("en", "persuade", "to")]
)
def test_find_attempt_tells_what_is_tried_from_what_may_come_of_it(
    read_rows, lang, verb, said
):
    rows = [*TRIES[lang][:3], f"{verb} {verb} VERB xcomp 1"]
    rows += [f"{said} {said} ADP mark 5", "partire partire VERB xcomp 3"]
    tree = read_rows(rows, lang=lang)

    assert find_attempt(tree, (5,)).tried == (5, 3)
    assert not find_attempt(tree, (5,)).direct


@pytest.mark.parametrize(
    ("lang", "lemma", "marker"),
    [("it", "provare", "di"), ("en", "try", "to"), ("en", "seek", "to")],
)
def test_who_has_an_aim_did_nothing_yet(read_rows, lang, lemma, marker):
    rows = [f"x {lemma} VERB ROOT 0", f"{marker} {marker} ADP mark 2"]
    tree = read_rows([*rows, "pagare pagare VERB xcomp 0"], lang=lang)

    assert find_attempt(tree, (2,)).direct is (lemma != "seek")


@pytest.mark.parametrize("lang", ["it", "en"])
def test_is_deed_where_attempts_count(read_rows, lang):
    tree = read_rows(TRIES[lang], lang=lang)

    assert is_deed(tree, (3,), "fact")
    assert not is_deed(tree, (3,), "planned")
    assert not is_deed(tree, (1,), "fact")


@pytest.mark.parametrize("lang", ["it", "en"])
def test_comes_to_nothing_what_is_tried_in_vain(read_rows, lang):
    assert not comes_to_nothing(read_rows(TRIES[lang], lang=lang), (3,))
    assert comes_to_nothing(read_rows(TRIES[lang] + VAIN[lang], lang=lang), (3,))


@pytest.mark.parametrize("lang", ["it", "en"])
def test_comes_to_nothing_leaves_what_is_done_in_vain(read_rows, lang):
    rows = ["paga pagare VERB ROOT 0"] * 2 + ["x x NOUN obj 1"] * 2
    rows += [row.replace(" 1", " 0") for row in VAIN[lang]]

    assert not comes_to_nothing(read_rows(rows, lang=lang), (0,))


def read_stance(lang, text, type_name):
    """Give how the first relation of a type is meant; "denied" comes before all."""
    found = extract_text(text, lang=lang, published="2024-05-17").relations
    said = [one for one in found if one.type == type_name]
    return "denied" if said[0].negated else said[0].modality


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "type_name", "stance"),
    [
        ("it", "Ugo Sala ha cercato di incontrare Ada Neri.", "MEETS", "planned"),
        ("en", "Paul Moss tried to meet Ada Cole.", "MEETS", "planned"),
        ("it", "Ugo Sala tentò più volte di entrare nella Nato.", "JOINS", "planned"),
        ("en", "Paul Moss has tried ever since to join NATO.", "JOINS", "planned"),
        ("it", "Sala cercò di convincere Neri a lasciare Fiat.", "LEAVES", "planned"),
        ("en", "Moss tried to persuade Cole to leave Fiat.", "LEAVES", "planned"),
        (
            "it",
            "La tentata acquisizione di Fiat da parte di Ford ha sorpreso Roma.",
            "OWNS",
            "planned",
        ),
        (
            "en",
            "The attempted takeover of Fiat by Ford stunned Rome.",
            "OWNS",
            "planned",
        ),
        # An attempt on a life is an attack, and who tries to mediate mediates.
        ("it", "Ugo Sala ha cercato di accoltellare Ada Neri.", "ATTACKS", "fact"),
        ("en", "Paul Moss tried to stab Ada Cole.", "ATTACKS", "fact"),
        ("it", "Ugo Sala provò a rapinare e uccidere Ada Neri.", "ATTACKS", "fact"),
        ("en", "Paul Moss tried to rob and kill Ada Cole.", "ATTACKS", "fact"),
        ("it", "Hamas ha tentato di sferrare un attacco a Israele.", "ATTACKS", "fact"),
        ("en", "Hamas tried to carry out an attack on Israel.", "ATTACKS", "fact"),
        ("it", "Oslo prova a mediare tra Israele e Hamas.", "MEDIATES", "fact"),
        ("en", "Oslo tries to mediate between Israel and Hamas.", "MEDIATES", "fact"),
        ("it", "Oslo cercò invano di mediare tra Roma e Pisa.", "MEDIATES", "fact"),
        ("en", "Oslo tried in vain to mediate between A and Pisa.", "MEDIATES", "fact"),
        ("it", "Oslo proverà a mediare tra Roma e Pisa.", "MEDIATES", "planned"),
        (
            "en",
            "Oslo will try to mediate between Rome and Pisa.",
            "MEDIATES",
            "planned",
        ),
        ("it", "Oslo non provò a mediare tra Roma e Pisa.", "MEDIATES", "denied"),
        ("en", "Oslo did not try to mediate between A and Pisa.", "MEDIATES", "denied"),
        # Italian says aims with verbs of plans ("mirare a").
        ("en", "Iran is seeking to attack Israel.", "ATTACKS", "planned"),
        # What came to nothing is denied.
        ("it", "Ugo Sala ha cercato invano di incontrare Ada Neri.", "MEETS", "denied"),
        ("en", "Paul Moss tried in vain to meet Ada Cole.", "MEETS", "denied"),
        ("it", "Ugo Sala ha chiesto invano di incontrare Ada Neri.", "MEETS", "denied"),
        ("en", "Paul Moss asked in vain to meet Ada Cole.", "MEETS", "denied"),
        ("it", "Sala provò a entrare nella Nato, senza riuscirci.", "JOINS", "denied"),
        ("en", "Moss tried to join NATO, without success.", "JOINS", "denied"),
        (
            "it",
            "Luca Sala provò a incontrare Ada Neri, ma non ci riuscì.",
            "MEETS",
            "denied",
        ),
        ("en", "Moss tried to meet Ada Cole, but did not succeed.", "MEETS", "denied"),
        (
            "it",
            "È fallito il tentativo di Oslo di entrare nella Nato.",
            "JOINS",
            "denied",
        ),
        ("en", "Norway's attempt to join NATO failed.", "JOINS", "denied"),
        (
            "it",
            "I tentativi di Oslo di entrare nella Nato sono vani.",
            "JOINS",
            "denied",
        ),
        ("en", "Norway's attempts to join NATO were in vain.", "JOINS", "denied"),
        (
            "it",
            "Il vano tentativo di Ugo Sala di incontrare Ada Neri stupì Roma.",
            "MEETS",
            "denied",
        ),
        ("en", "Moss made an unsuccessful attempt to meet Cole.", "MEETS", "denied"),
        ("it", "Oslo non è riuscita a mediare tra Roma e Pisa.", "MEDIATES", "denied"),
        ("en", "Oslo failed to mediate between Rome and Pisa.", "MEDIATES", "denied"),
        # But not what somebody did manage to do, or failed to say of it.
        ("it", "Ugo Sala è riuscito a incontrare Ada Neri.", "MEETS", "fact"),
        ("en", "Paul Moss managed to meet Ada Cole.", "MEETS", "fact"),
        ("en", "Moss tried to meet Cole but failed to say why.", "MEETS", "planned"),
    ],
)
def test_what_somebody_tries(lang, text, type_name, stance):
    assert read_stance(lang, text, type_name) == stance


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Ugo Sala ha cercato di uccidere Ada Neri a Torino."),
        ("en", "Paul Moss tried to kill Ada Cole in Leeds."),
    ],
)
def test_nobody_dies_of_an_attempt(lang, text):
    assert [one.type for one in extract_text(text, lang=lang).relations] == ["ATTACKS"]
