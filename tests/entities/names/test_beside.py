import pytest

from extractor.entities.analysis.reading import read_analysed
from extractor.entities.names.contexts import Weighed, weigh_labels
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.known import find_known
from extractor.entities.names.marks import read_marks
from extractor.lang.name_context_words import NameContextTable
from extractor.lang.parsed_doc import read_doc
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES

LABELS = {label: label for label in ("PER", "ORG", "LOC")}
PERSON = {"PER": 0.5, "ORG": 0.2, "LOC": 0.2}


def weighed(doc, shares=None):
    """Give text and label of each name; ``shares`` are those of all names."""
    marks = read_marks(read_analysed(doc, read_doc(doc)), LABELS)
    names = [Weighed(mark, 0.5, shares or {}) for mark in marks]
    found = weigh_labels(names, load_gazetteer(doc.lang_))
    return [(name.mark.text, name.mark.label) for name in found]


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("it", "Sfogliava il [Corano:PER] in aereo.", []),
        ("en", "He burned a [Koran:LOC] there.", []),
        ("it", "Vince la coppa [Davis:ORG] a Malaga.", []),
        ("it", "Gioca la [FA:ORG] Cup.", []),
        ("en", "They won the [FA:ORG] Cup.", []),
        ("it", "Arriva l'[Uragano Ida:PER].", []),
        ("en", "Then [Hurricane Ida:PER] came.", []),
        ("en", "The [Bill Smith Prize:ORG] and the [Rossi Bill:ORG].", []),
        ("it", "Il [Premio Strega:ORG] e il [Jobs Act:ORG].", []),
        # Persons may be called like one, on the other side.
        ("en", "[Bill Smith:PER] and [Bill Smith Ltd.:ORG] agree.",
         [("Bill Smith", "PER"), ("Bill Smith Ltd.", "ORG")]),
        ("it", "Parla [Anna Coppa:PER].", [("Anna Coppa", "PER")]),
        ("it", "Il vertice [Franco:PER]-tedesco.", []),
        ("en", "The [Franco:PER]-African talks.", []),
        ("it", "Al palio di [Siena:LOC].", [("Siena", "LOC")]),
        ("en", "The [FA:ORG] is cupping.", [("FA", "ORG")]),
        # Who bears a name for Christmas is somebody.
        ("it", "[Ada Natale:PER] canta. Poi [Natale:PER] esce.",
         [("Ada Natale", "PER"), ("Natale", "PER")]),
    ],
)  # fmt: skip
def test_events_laws_and_works_are_no_names(make_doc, lang, text, names):
    assert weighed(make_doc(lang, text)) == names


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("it", "Oggi la Coppa Italia riparte.", []),
        ("it", "Oggi l'Italia riparte.", ["Italia"]),
        ("en", "The Kyoto Prize goes on.", []),
        ("en", "In Kyoto it rains.", ["Kyoto"]),
    ],
)
def test_find_known_leaves_names_of_events(make_doc, lang, text, names):
    found = find_known(read_doc(make_doc(lang, text)), load_gazetteer(lang))
    assert [mention.text for mention in found] == names


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "[Romana:LOC], nata nel 1977, ha due figli."),
        ("it", "[Attore:PER], ha girato tre film."),
        ("en", "[Actor:PER], singer and mother, she died."),
        ("en", "[Police:ORG] fired tear gas."),
        ("en", "[Lithium:ORG] company Kuvimba sold a mine."),
        ("en", "The [Fisheries:ORG] Minister left."),
    ],
)
def test_what_opens_a_sentence_or_says_a_field_is_no_name(make_doc, lang, text):
    assert weighed(make_doc(lang, text)) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "[Rossi:PER], nata nel 1977, ha due figli."),
        ("it", "Parla la [Romana:PER], nata nel 1977."),
        ("en", "[Smith:PER], singer and mother, she died."),
        ("en", "They named [Police:PER] as the band."),
    ],
)
def test_surnames_that_open_a_sentence_stay(make_doc, lang, text):
    assert len(weighed(make_doc(lang, text))) == 1


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("it", "Le azioni di [Veba:PER] salgono.", "ORG"),
        ("it", "Gli abitanti di [Veba:PER] protestano.", "LOC"),
        ("it", "Nato a [Veba:PER] nel 1961.", "LOC"),
        ("it", "Lo dice a [Veba:PER] ridendo.", "PER"),
        ("it", "Uno studio su [Veba:PER] uscito ieri.", "ORG"),
        ("it", "[Veba:PER], con sede a Roma, cresce.", "ORG"),
        ("it", "[Veba:PER], 45 anni, cresce.", "PER"),
        ("it", "Da tempo [Veba:PER] produce bici.", "ORG"),
        ("en", "The shares of [Veba:PER] rose.", "ORG"),
        ("en", "The residents of [Veba:PER] protest.", "LOC"),
        ("en", "So [Veba:PER] shares rose.", "ORG"),
        ("en", "So [Veba:PER]'s customers left.", "ORG"),
        ("en", "Some [Veba:PER] residents left.", "LOC"),
        ("en", "An analyst at [Veba:PER] agreed.", "ORG"),
        ("en", "A paper in [Veba:PER] said so.", "ORG"),
        ("en", "Here [Veba:PER], based in Rome, grew.", "ORG"),
        ("en", "Soon [Veba:PER] employs sixty.", "ORG"),
        ("en", "A friend of [Veba:PER] agreed.", "PER"),
    ],
)
def test_words_beside_a_doubtful_person(make_doc, lang, text, label):
    assert weighed(make_doc(lang, text), PERSON)[-1] == ("Veba", label)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Parla la signora [Veba:LOC]."),
        ("it", "Qui [Veba:LOC], 45 anni, vive."),
        ("en", "Then Mrs [Veba:LOC] spoke."),
        ("en", "Then [Veba:ORG], 45, spoke."),
        ("en", "Then [Veba:LOC], who lives there, spoke."),
    ],
)
def test_titles_ages_and_who_are_of_persons(make_doc, lang, text):
    assert weighed(make_doc(lang, text), {"LOC": 0.5, "PER": 0.3}) == [("Veba", "PER")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sure_persons_stay_whatever_stands_beside(make_doc, lang):
    text = {"it": "Le azioni di [Veba:PER] salgono.", "en": "So [Veba:PER] shares it."}
    assert weighed(make_doc(lang, text[lang]), {"PER": 0.97}) == [("Veba", "PER")]


@pytest.mark.parametrize(
    ("lang", "text", "labels"),
    [
        ("it", "Da [Ribera:LOC] ([AG:ORG]) oggi.", ["LOC", "LOC"]),
        ("en", "In [Tempe:LOC] ([AZ:ORG]) today.", ["LOC", "LOC"]),
        # Behind a person it is the party.
        ("it", "Parla [Ada Bianchi:PER] ([PD:ORG]) oggi.", ["PER", "ORG"]),
        ("en", "Then [Ada White:PER] ([NC:ORG]) spoke.", ["PER", "ORG"]),
        ("it", "Da [Ribera:LOC] ([UIL:ORG]) oggi.", ["LOC", "ORG"]),
        ("en", "In [Tempe:LOC] ([NBC:ORG]) today.", ["LOC", "ORG"]),
        # A town that the model takes for a person.
        ("it", "A [Cassano Magnago:PER] ([VA:ORG]).", ["LOC", "LOC"]),
        ("it", "Con [Ada Bianchi:PER] ([FI:ORG]).", ["PER", "ORG"]),
        # A region lies in no province.
        ("it", "Dalla [Liguria:LOC] ([PD:ORG]) nulla.", ["LOC", "ORG"]),
        ("en", "In [Texas:LOC] ([NC:ORG]) today.", ["LOC", "ORG"]),
    ],
)
def test_codes_in_brackets_behind_a_town_are_provinces(make_doc, lang, text, labels):
    assert [label for _, label in weighed(make_doc(lang, text))] == labels


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("it", "La [Tessil Spa:ORG] chiude. Parla [Tessil:PER] oggi.", "ORG"),
        ("en", "So [Barrick Gold Corp:ORG] pays. Ask [Barrick:PER] today.", "ORG"),
        ("it", "La [Ada Bianchi:PER] chiude. Parla [Ada:PER] oggi.", "PER"),
        ("en", "So [Ada White:PER] pays. Ask [Ada:PER] today.", "PER"),
        # A town is not the club that is called after it.
        ("it", "Il [Milano Rugby:ORG] perde a [Milano:LOC].", "LOC"),
        ("en", "The [Boston Rovers:ORG] lost in [Boston:LOC].", "LOC"),
    ],
)
def test_first_word_of_a_body_is_that_body(make_doc, lang, text, label):
    shares = {"PER": 0.4, "ORG": 0.3, "LOC": 0.4}
    assert weighed(make_doc(lang, text), shares)[-1][1] == label


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("it", "[Ada Rossi:PER] della [Veba:PER] tace.", "ORG"),
        ("en", "[Ada White:PER] of [Veba:PER] agreed.", "ORG"),
        ("it", "[Ada Veba:PER] e [Ada Rossi:PER] di [Veba:PER] tacciono.", "PER"),
        ("en", "[Ada Veba:PER] and [Ada White:PER] of [Veba:PER] agreed.", "PER"),
    ],
)
def test_of_behind_a_full_name_leads_to_a_body(make_doc, lang, text, label):
    assert weighed(make_doc(lang, text), PERSON)[-1] == ("Veba", label)


@pytest.mark.parametrize(
    ("lang", "text", "labels"),
    [
        (
            "it",
            "[Nebi Spa:ORG], [Ada Nebi:PER]: azioni di [Nebi:PER], poi [Nebi:PER].",
            ["ORG", "PER", "ORG", "PER"],
        ),
        (
            "en",
            "[Nebi Inc:ORG], [Ada Nebi:PER]: so [Nebi:PER] shares, then [Nebi:PER].",
            ["ORG", "PER", "ORG", "PER"],
        ),
    ],
)
def test_firm_called_after_its_founder(make_doc, lang, text, labels):
    found = weighed(make_doc(lang, text), {"PER": 0.9, "ORG": 0.1})
    assert [label for _, label in found][1:] == labels[1:]


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("it", "[BRONA:PER] - La ditta chiude.", "LOC"),
        ("en", "[BRONA:PER] - The firm closes.", "LOC"),
        ("it", "[BRONA:PER] chiude.", "PER"),
        ("en", "[BRONA:PER] closes.", "PER"),
    ],
)
def test_capitals_before_a_dash_are_a_dateline(make_doc, lang, text, label):
    assert weighed(make_doc(lang, text), {"PER": 0.5, "LOC": 0.3})[0][1] == label


@pytest.mark.parametrize("lang", LANGUAGES)
def test_signs_speak_for_one_label(lang):
    table = load_table(lang, "name_contexts", NameContextTable)
    assert not table.of.ORG & table.of.LOC
    assert not table.of.no_person & (table.of.ORG | table.of.LOC)
    assert not table.next.ORG & table.next.LOC
    assert not table.events.before & (table.nouns.ORG | table.nouns.LOC)
