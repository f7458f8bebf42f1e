import pytest

from extractor import extract_text
from extractor.relations.qualifiers import find_attribution, find_place
from extractor.relations.trees.tree import build_tree


def build(parse, word):
    return build_tree(parse.doc, parse.mentions), (parse.find(word),)


@pytest.mark.parametrize(
    ("name", "word", "source"),
    [
        ("it/meets-reported", "incontrato", ["Scholz"]),
        ("en/meets-reported", "met", ["Scholz"]),
        ("it/source-phrase", "incontrato", ["Tusk"]),
        ("en/source-phrase", "met", ["Tusk"]),
        ("it/meets-active", "incontrato", []),
        ("en/meets-active", "met", []),
    ],
)
def test_find_attribution_gives_who_says_so(name, word, source, parsed):
    parse = parsed(name)

    found = find_attribution(*build(parse, word))

    assert [parse.mentions[index].text for index in found] == source


@pytest.mark.parametrize(
    ("name", "word"), [("it/meets-active", "incontrato"), ("en/meets-active", "met")]
)
def test_find_place_is_no_argument(name, word, parsed):
    parse = parsed(name)
    tree, tokens = build(parse, word)

    assert find_place(tree, tokens, (0, 1)) == 2
    assert find_place(tree, tokens, (0, 2)) is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "A Narvik la Svezia si esercita al fianco di finlandesi e danesi."),
        ("en", "Sweden trains in Narvik alongside the Finns and the Danes."),
    ],
)
def test_find_place_is_no_people(lang, text):
    found = extract_text(text, lang=lang)
    named = {
        found.mentions[r.place].text for r in found.relations if r.place is not None
    }
    assert found.relations
    assert named == {"Narvik"}


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "sources"),
    [
        ("it", "Come scrive la Repubblica, Putin ha incontrato Assad.", ["Repubblica"]),
        ("en", "As Reuters reported, Putin met Assad.", ["Reuters"]),
        ("it", "Il Cremlino ha reso noto che Putin ha visto Assad.", ["Cremlino"]),
        ("en", "The Kremlin made clear that Putin met Assad.", ["Kremlin"]),
        ("it", "Mosca fa sapere che Putin ha incontrato Assad.", ["Mosca"]),
        ("it", "Come riportato da Reuters, Putin ha visto Assad.", ["Reuters"]),
        ("en", "As reported by Reuters, Putin met Assad.", ["Reuters"]),
        ("it", "A detta di Scholz, Putin ha incontrato Assad.", ["Scholz"]),
        ("en", "In the words of Scholz, Putin met Assad.", ["Scholz"]),
        ("it", "Secondo i pm, Putin ha incontrato Assad.", []),
        ("en", "According to prosecutors, Putin met Assad.", []),
        ("it", "Stando a Scholz, Putin ha incontrato Assad.", ["Scholz"]),
        ("it", "Scholz dice che, secondo Tusk, Putin vide Assad.", ["Tusk", "Scholz"]),
        ("en", "Scholz says, according to Tusk, Putin met Assad.", ["Tusk", "Scholz"]),
    ],
)
def test_sources_of_a_meeting(lang, text, sources):
    found = extract_text(text, lang=lang)
    (meeting,) = [r for r in found.relations if r.type == "MEETS"]

    assert [found.mentions[at].text for at in meeting.attribution] == sources


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("it", "È stato riferito che Putin ha incontrato Assad.", "reported"),
        ("en", "Putin is reported to have met Assad.", "reported"),
        ("it", "La polizia, per ordine di Putin, ha arrestato Ugo Pini.", "fact"),
        ("it", "Putin ha provato a mediare tra Riad e Doha.", "fact"),
        ("en", "Putin has tried to mediate between Riyadh and Doha.", "fact"),
        ("en", '"He is well," said Putin, who met Assad in May.', "fact"),
    ],
)
def test_who_is_spoken_of_says_nothing(lang, text, modality):
    found = extract_text(text, lang=lang)

    said = {(r.modality, r.attribution) for r in found.relations}

    assert said == {(modality, ())}


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "type_name"),
    [
        ("it", "Secondo Ugo Neri, che ha fondato Acme, i prezzi calano.", "FOUNDED"),
        ("en", "According to Ann Roe, who founded Acme, prices fall.", "FOUNDED"),
        ("it", "È accusato di aver ucciso Anna Neri, morta a Lecce lunedì.", "DIED_IN"),
        ("en", "He is accused of killing Ann Roe, who died in Leeds.", "DIED_IN"),
    ],
)
def test_what_is_told_of_a_name_in_passing_is_said_by_nobody(lang, text, type_name):
    found = extract_text(text, lang=lang)

    (told,) = [r for r in found.relations if r.type == type_name]

    assert (told.modality, told.attribution) == ("fact", ())
