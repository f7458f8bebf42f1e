import pytest

from extractor.entities.dates.grammar import load_grammar, parse_dates
from extractor.entities.dates.tense import find_tense, is_attributive, is_habitual


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("it", "Il ministro ha incontrato giovedì il collega.", -1),
        ("en", "The minister met on Thursday his colleague.", -1),
        ("it", "Il ministro è morto giovedì.", -1),
        ("en", "The minister has died on Thursday.", -1),
        ("it", "Giovedì il ministro incontrerà il collega.", 1),
        ("en", "On Thursday the minister will meet his colleague.", 1),
        ("it", "Ha detto: giovedì si vedrà.", 1),
        ("en", "He said: Thursday will tell.", 1),
        ("it", "Il vertice è atteso giovedì a Roma.", 1),
        ("en", "The summit is planned Thursday in Rome.", 1),
        ("it", "Ha fissato il voto per giovedì.", 1),
        ("en", "He called a vote for Thursday.", 0),
        ("it", "Ha parlato del voto di giovedì.", 0),
        ("en", "He spoke of the vote of Thursday.", 0),
        ("it", "Giovedì, Roma.", 0),
        ("en", "Thursday, Rome.", 0),
        ("it", "L'accordo, firmato a ottobre, entrerà in vigore.", -1),
        ("it", "Il voto, previsto a ottobre, apre una crisi.", 1),
        ("it", "Parlando venerdì a Roma, il ministro ha accusato il collega.", -1),
        ("en", "Speaking on Friday in Rome, the minister accused his colleague.", -1),
        ("en", "The deal, inked in October, will take effect.", -1),
        ("it", "Il voto fissato per giovedì.", 1),
        ("en", "The vote scheduled for Thursday.", 1),
        ("it", "Entro giovedì il testo.", 1),
        ("en", "By Thursday the text.", 1),
        ("it", "Fino a giovedì erano in tre.", 0),
        ("en", "Until Thursday there were three.", 0),
        ("it", "Il ministro arriva giovedì.", 1),
        ("en", "The minister leaves on Thursday.", 1),
        ("it", "Però giovedì la trattativa.", 0),
        ("en", "A hundred on Thursday.", 0),
        ("it", "Ha già incontrato giovedì il collega.", -1),
        ("en", "He has already met on Thursday.", -1),
        ("it", "I prezzi salirono giovedì più del previsto.", -1),
        ("en", "Prices rose more than expected on Thursday.", -1),
        ("it", "Giovedì, incontrerà il collega.", 1),
        ("en", "On Thursday, he will meet his colleague.", 1),
    ],
)
def test_find_tense_reads_the_verb_of_the_clause(lang, text, wanted):
    (date,) = parse_dates(text, lang)
    assert find_tense(text, date, load_grammar(lang).words.tense) == wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("it", "l'accordo del 3 maggio", True),
        ("en", "the accord of 3 May", True),
        ("it", "il voto dell'8 maggio", True),
        ("it", "Il capo, eletto a Tunisi il 3 maggio", True),
        ("en", "The head, elected in Tunis on 3 May", True),
        ("it", "il presidente nominato il 3 maggio", True),
        ("en", "Born on 3 May", True),
        ("en", "the 3 May deal", True),
        ("it", "è stato firmato il 3 maggio", False),
        ("en", "it was signed on 3 May", False),
        ("it", "Il Senato il 3 maggio", False),
        ("en", "he signed on 3 May", False),
    ],
)
def test_is_attributive_sees_the_noun_before(lang, text, wanted):
    (date,) = parse_dates(text, lang)
    assert is_attributive(text, date, load_grammar(lang).words.tense) is wanted


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("it", "In estate fa sempre caldo.", True),
        ("en", "In the summer it is always hot.", True),
        ("it", "In estate si voterà.", False),
        ("en", "In the summer they will vote.", False),
    ],
)
def test_is_habitual_sees_what_happens_every_year(lang, text, wanted):
    (date,) = parse_dates(text, lang)
    assert is_habitual(text, date, load_grammar(lang).words.tense) is wanted
