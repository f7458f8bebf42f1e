import pytest
import spacy
from spacy.tokens import Doc

from extractor.records import Mention
from extractor.relations.offices.offices import find_neighbour, find_office_roles
from extractor.relations.trees.tree import build_tree

# One letter a part of speech, as in "D presidente/N": enough for adjacent spans.
POS = {
    "D": "DET",
    "N": "NOUN",
    "A": "ADJ",
    "P": "ADP",
    "C": "CCONJ",
    "V": "VERB",
    "U": "PUNCT",
    "X": "PART",
}


def build(lang, text):
    """Read "il/D presidente/N Anna_Bo/PER": labels are mentions, letters are POS."""
    words, tags, marks = [], [], []
    for piece in text.split():
        word, _, tag = piece.rpartition("/")
        for part in word.split("_"):
            words.append(part)
            tags.append(tag)
        marks.append((len(words) - len(word.split("_")), len(words), tag))
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        pos=[POS.get(tag, "ADJ" if tag == "DEM" else "PROPN") for tag in tags],
        lemmas=[word.lower() for word in words],
    )
    mentions = tuple(
        Mention(
            doc[first].idx,
            doc[end - 1].idx + len(doc[end - 1]),
            doc[first:end].text,
            "LOC" if tag == "DEM" else tag,
            form="demonym" if tag == "DEM" else "name",
        )
        for first, end, tag in marks
        if tag not in POS
    )
    return build_tree(doc, mentions)


def roles_of(lang, text, office, **options):
    tree = build(lang, text)
    roles = find_office_roles(tree, [tree.words.index(office)], **options)
    return {role: [tree.words[t] for t in tokens] for role, tokens in roles.items()}


@pytest.mark.parametrize(
    ("lang", "text", "office", "roles"),
    [
        (
            "it",
            "il/D presidente/N della/P Francia/LOC Macron/PER parla/V",
            "presidente",
            {"of": ["francia"], "bearer": ["macron"]},
        ),
        (
            "it",
            "il/D presidente/N russo/DEM Putin/PER parla/V",
            "presidente",
            {"modifier": ["russo"], "bearer": ["putin"]},
        ),
        (
            "it",
            "Anna_Bo/PER ,/U presidente/N di/P Enea/ORG ,/U parla/V",
            "presidente",
            {"of": ["enea"], "bearer": ["bo"]},
        ),
        (
            "it",
            "il/D presidente/N di/P Enea/ORG ,/U Anna_Bo/PER ,/U parla/V",
            "presidente",
            {"of": ["enea"], "bearer": ["anna"]},
        ),
        (
            "en",
            "French/DEM President/N Macron/PER spoke/V",
            "president",
            {"modifier": ["french"], "bearer": ["macron"]},
        ),
        (
            "en",
            "France/LOC 's/X President/N Macron/PER spoke/V",
            "president",
            {"compound": ["france"], "bearer": ["macron"]},
        ),
        (
            "en",
            "Ann_Bow/PER ,/U president/N of/P the/D Enea/ORG ,/U spoke/V",
            "president",
            {"of": ["enea"], "bearer": ["bow"]},
        ),
        (
            "en",
            "the/D president/N of/P Enea/ORG ,/U Ann_Bow/PER ,/U spoke/V",
            "president",
            {"of": ["enea"], "bearer": ["ann"]},
        ),
    ],
)
def test_find_office_roles_of_adjacent_spans(lang, text, office, roles):
    assert roles_of(lang, text, office) == roles


@pytest.mark.parametrize(
    ("lang", "text", "office"),
    [
        ("it", "con/P Anna/PER ,/U il/D presidente/N ha/V parlato/V", "presidente"),
        ("en", "with/P Ann/PER ,/U the/D president/N spoke/V", "president"),
        ("it", "il/D presidente/N con/P Anna/PER parla/V", "presidente"),
        ("en", "the/D president/N with/P Ann/PER spoke/V", "president"),
        ("it", "la/D moglie/N del/P re/N ,/U Camilla/PER ,/U tace/V", "re"),
        ("en", "the/D wife/N of/P the/D king/N ,/U Camilla/PER ,/U left/V", "king"),
        ("it", "i/D presidenti/N ,/U Anna/PER ,/U Ugo/PER e/C Leo/PER", "presidenti"),
    ],
)
def test_find_office_roles_takes_no_other_person_for_the_bearer(lang, text, office):
    assert "bearer" not in roles_of(lang, text, office)


def test_find_office_roles_reads_over_topics_only_when_asked():
    text = "il/D ministro/N della/P Difesa/N della/P Norvegia/LOC tace/V"

    assert "of" not in roles_of("it", text, "ministro")
    assert roles_of("it", text, "ministro", topics=True) == {"of": ["norvegia"]}


def test_find_office_roles_never_reads_over_another_body():
    text = "il/D direttore/N della/P banca/N di/P Norvegia/LOC tace/V"

    assert "of" not in roles_of("it", text, "direttore", topics=True)


@pytest.mark.parametrize(
    ("lang", "text", "noun", "found"),
    [
        ("it", "il/D filosofo/N tedesco/A Kant/PER scrive/V", "filosofo", ["kant"]),
        ("it", "il/D libro/N di/P Kant/PER esce/V", "libro", []),
        ("it", "la/D società/N elettrica/A Enel/ORG cresce/V", "società", ["enel"]),
        ("en", "the/D company/N Enel/ORG grows/V", "company", ["enel"]),
        ("en", "the/D philosopher/N Kant/PER writes/V", "philosopher", ["kant"]),
        ("en", "the/D town/N Rome/LOC grows/V", "town", []),
    ],
)
def test_find_neighbour_is_the_name_right_behind(lang, text, noun, found):
    tree = build(lang, text)

    tokens = find_neighbour(tree, tree.words.index(noun))

    assert [tree.words[t] for t in tokens] == found


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("it", "ufficiale/N di/P nome/N Ugo_Neri/PER", (3,)),
        ("en", "officer/N named/V Ann_Green/PER", (2,)),
        ("it", "padrone/N di/P casa/N Ugo_Neri/PER", (3,)),
        ("en", "chief/N of/P staff/N Ann_Green/PER", (3,)),
        ("it", "capo/N del/P clan/N Ugo_Neri/PER", ()),
        ("it", "visita/N di/P casa/N Acme/ORG", ()),
    ],
)
def test_find_neighbour_reads_over_what_leads_to_a_name(lang, text, found):
    assert find_neighbour(build(lang, text), 0) == found
