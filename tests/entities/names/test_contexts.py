import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.contexts import Weighed, weigh_labels
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.marks import read_marks
from extractor.lang.name_context_words import NameContextTable
from extractor.lang.parsed_doc import read_doc
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES

LABELS = {label: label for label in ("PER", "ORG", "LOC")}


def weighed(doc, shares=None):
    """Give text and label of each name; ``shares`` are those of all names."""
    marks = read_marks(read_analysed(doc, read_doc(doc)), LABELS)
    names = [Weighed(mark, 0.5, shares or {}) for mark in marks]
    found = weigh_labels(names, load_gazetteer(doc.lang_))
    return [(name.mark.text, name.mark.label) for name in found]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("it", "Il fondo [Veba:PER] compra.", [("Veba", "ORG")]),
        ("en", "The lender [Veba:PER] buys.", [("Veba", "ORG")]),
        ("it", "Il quotidiano «[Alba:LOC]» chiude.", [("Alba", "ORG")]),
        ("en", "The newspaper “[Dawn:PER]” closed.", [("Dawn", "ORG")]),
        ("it", "Nel comune: la frazione [Ribera:PER].", [("Ribera", "LOC")]),
        ("en", "In the village [Ribera:PER].", [("Ribera", "LOC")]),
        ("it", "Il sindaco della città di [Ribera:PER].", [("Ribera", "LOC")]),
        ("en", "The town of [Ribera:PER] waits.", [("Ribera", "LOC")]),
        ("it", "La fregata [La Fayette:ORG] salpa.", []),
        ("en", "The frigate [La Fayette:ORG] sailed.", []),
        # What the tables have is no ship.
        ("it", "Un drone [Nato:ORG] cade.", [("Nato", "ORG")]),
        ("en", "A missile [NATO:ORG] fired.", [("NATO", "ORG")]),
    ],
)
def test_weigh_labels_follows_the_noun_before_a_name(make_doc, lang, text, names):
    assert weighed(make_doc(lang, text)) == names


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "La [Fondazione Ada Bianchi:PER] dona.", "Fondazione Ada Bianchi"),
        ("en", "The [Ada White Foundation:PER] gives.", "Ada White Foundation"),
        ("it", "Da [Bianchi Partners:PER] ieri.", "Bianchi Partners"),
        ("en", "By [Adani Power:PER] today.", "Adani Power"),
    ],
)
def test_weigh_labels_reads_the_words_of_a_name(make_doc, lang, text, name):
    assert weighed(make_doc(lang, text), {"PER": 0.95}) == [(name, "ORG")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "[Lyten:PER], una piccola azienda, compra."),
        ("en", "[Lyten:PER], a small firm, is buying."),
    ],
)
def test_weigh_labels_reads_an_apposition_where_the_model_doubts(make_doc, lang, text):
    pos = {"una": "DET", "piccola": "ADJ", "azienda": "NOUN"}
    pos |= {"a": "DET", "small": "ADJ", "firm": "NOUN"}
    doc = make_doc(lang, text, pos=pos)
    assert weighed(doc, {"PER": 0.5, "ORG": 0.3}) == [("Lyten", "ORG")]
    assert weighed(doc, {"PER": 0.95}) == [("Lyten", "PER")]


@pytest.mark.parametrize(
    ("text", "label"),
    [("Tornano dal [Bolton:PER].", "ORG"), ("Tornano da [Bolton:PER].", "PER")],
)
def test_weigh_labels_masculine_article_stands_before_no_surname(make_doc, text, label):
    # English surnames have no article, and few names of bodies.
    shares = {"PER": 0.5, "ORG": 0.3}
    assert weighed(make_doc("it", text), shares) == [("Bolton", label)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("La partita: il tecnico del [Marsiglia:LOC] tace.", "ORG"),
        ("La partita: il tecnico a [Marsiglia:LOC] tace.", "LOC"),
        # This town has an article in its name.
        ("La partita: il tecnico del [Cairo:LOC] tace.", "LOC"),
    ],
)
def test_weigh_labels_town_with_an_article_is_a_team(make_doc, text, label):
    # English towns have no article, and neither have teams.
    [(_, found)] = weighed(make_doc("it", text), {"LOC": 0.95, "ORG": 0.05})
    assert found == label


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("it", "Il [Cremlino:LOC] rifiuta.", "ORG"),
        ("en", "The [Kremlin:LOC] refuses.", "ORG"),
        ("it", "Si vedono al [Cremlino:LOC].", "LOC"),
        ("en", "They met at the [Kremlin:LOC].", "LOC"),
        # A first name too: it needs the article.
        ("it", "Fonti dall'[Eliseo:PER] frenano.", "ORG"),
    ],
)
def test_weigh_labels_seat_is_a_body_unless_one_is_there(make_doc, lang, text, label):
    [(_, found)] = weighed(make_doc(lang, text))
    assert found == label


@pytest.mark.parametrize(
    ("lang", "text", "labels"),
    [
        ("it", "Il fondo [Veba:PER] cede. Da [Veba:PER] nulla.", ["ORG", "ORG"]),
        ("en", "The firm [Veba:PER] sold. By [Veba:PER] today.", ["ORG", "ORG"]),
        ("it", "[Ada Veba:PER] parla in [Veba:PER].", ["PER", "PER"]),
        ("en", "[Ada Veba:PER] spoke in [Veba:PER].", ["PER", "PER"]),
        ("it", "Vive in [Ribera:PER].", ["LOC"]),
        ("en", "She lives in [Ribera:PER].", ["LOC"]),
    ],
)
def test_weigh_labels_shares_signs_and_keeps_surnames(make_doc, lang, text, labels):
    found = weighed(make_doc(lang, text), {"PER": 0.6, "LOC": 0.3})
    assert [label for _, label in found] == labels


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("it", "Vanno a [Cholet:LOC] e [Lanvau:PER] oggi.", "LOC"),
        ("en", "They go to [Cholet:LOC] and [Lanvau:PER] today.", "LOC"),
        ("it", "Vanno a [Cholet:LOC] con [Lanvau:PER] oggi.", "PER"),
        ("en", "They go to [Cholet:LOC] with [Lanvau:PER] today.", "PER"),
    ],
)
def test_weigh_labels_what_is_joined_to_a_place_may_be_one(make_doc, lang, text, label):
    found = weighed(make_doc(lang, text), {"PER": 0.6, "LOC": 0.3})
    assert found[-1] == ("Lanvau", label)


def test_weigh_labels_skips_an_adjective_behind_its_noun(make_doc):
    # English adjectives stand before their nouns.
    doc = make_doc(
        "it",
        "Il fondo spagnolo [Asterion:PER] compra.",
        pos={"fondo": "NOUN", "spagnolo": "ADJ"},
    )
    assert weighed(doc) == [("Asterion", "ORG")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "La [Savino Del Bene Scandicci:PER] gioca a [Scandicci:PER]."),
        ("en", "The [Savino Del Bene Scandicci:PER] play at [Scandicci:PER]."),
    ],
)
def test_weigh_labels_town_of_a_club_is_no_surname(make_doc, lang, text):
    found = weighed(make_doc(lang, text), {"PER": 0.4, "LOC": 0.5})
    assert [label for _, label in found] == ["ORG", "LOC"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nouns_speak_for_one_label(lang):
    nouns = load_table(lang, "name_contexts", NameContextTable).nouns
    assert not nouns.ORG & nouns.LOC
    assert not nouns.none & (nouns.ORG | nouns.LOC)


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("it", "[Veba:PER] è una piccola società. [Veba:PER] tace.", "ORG"),
        ("en", "[Veba:PER] is a small company. [Veba:PER] waits.", "ORG"),
        # A person may be what a body is called too.
        ("it", "[Veba:PER] è un piccolo gestore.", "PER"),
        ("en", "[Veba:PER] is a small producer.", "PER"),
    ],
)
def test_weigh_labels_reads_what_a_name_is(make_doc, lang, text, label):
    pos = dict.fromkeys(("società", "company", "gestore", "producer"), "NOUN")
    pos |= dict.fromkeys(("una", "un", "a"), "DET")
    pos |= dict.fromkeys(("piccola", "piccolo", "small"), "ADJ")
    found = weighed(make_doc(lang, text, pos=pos), {"PER": 0.95})
    assert {name[1] for name in found} == {label}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_weigh_labels_hears_of_known_names_what_the_tables_know(make_doc, lang):
    # A town of the tables is no body whatever it is called.
    text = {"it": "[Cremona:LOC] è una società.", "en": "[Cremona:LOC] is a company."}
    pos = {"una": "DET", "a": "DET", "società": "NOUN", "company": "NOUN"}
    doc = make_doc(lang, text[lang], pos=pos)
    assert weighed(doc, {"LOC": 0.9}) == [("Cremona", "LOC")]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        (
            "it",
            "La nave da ricerca [Zorki:PER]. Attacca la [Zorki:PER]. [Zorki:PER] dice.",
            [("Zorki", "PER")],
        ),
        (
            "en",
            "The frigate [Zorki:PER]. He left the [Zorki:PER]. [Zorki:PER] said.",
            [("Zorki", "PER")],
        ),
        # A body's name before a person's.
        ("it", "Un deputato del Movimento [Ada Bruni:PER].", [("Ada Bruni", "PER")]),
        ("en", "A deputy of the Movement [Ada White:PER].", [("Ada White", "PER")]),
    ],
)
def test_weigh_labels_ships_stay_ships_behind_an_article(make_doc, lang, text, names):
    assert weighed(make_doc(lang, text), {"PER": 0.9}) == names
