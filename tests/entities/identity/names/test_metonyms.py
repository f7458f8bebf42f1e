import pytest

from extractor.entities.identity.names.metonyms import find_places, is_actor
from extractor.lang.parsed_doc import read_doc

POS = {
    **dict.fromkeys(["ha", "hanno", "has", "have"], "AUX"),
    **dict.fromkeys(["ospitato", "firmato", "hosted", "signed", "visitato"], "VERB"),
    **dict.fromkeys(["raggiunto", "reached"], "VERB"),
    **dict.fromkeys(["visited", "crolla", "collapses"], "VERB"),
    **dict.fromkeys(["a", "di", "con", "tra", "della", "secondo", "in", "of"], "ADP"),
    **dict.fromkeys(["with", "between", "to"], "ADP"),
    **dict.fromkeys(["non", "not", "oggi", "ieri"], "ADV"),
}
LEMMAS = {
    "raggiunto": "raggiungere",
    "reached": "reach",
    "ospitato": "ospitare",
    "hosted": "host",
    "firmato": "firmare",
    "signed": "sign",
    "visitato": "visitare",
    "visited": "visit",
    "talks": "talk",
    "colloqui": "colloquio",
}


def acts(make_doc, lang, marked, name):
    doc = make_doc(lang, marked, pos=POS, lemmas=LEMMAS)
    spans = {ent.start: ent.end for ent in doc.ents}
    first = next(ent.start for ent in doc.ents if ent.text == name)
    return is_actor(read_doc(doc), first, spans[first], find_places(spans))


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "[Minsk:LOC] ha ospitato il vertice.", "Minsk"),
        ("en", "[Minsk:LOC] has hosted the summit.", "Minsk"),
        ("it", "Oggi [Mosca:LOC] e [Minsk:LOC] hanno firmato.", "Mosca"),
        ("en", "Now [Moscow:LOC] and [Minsk:LOC] have signed.", "Moscow"),
        ("it", "Oggi [Mosca:LOC] e [Minsk:LOC] hanno firmato.", "Minsk"),
        ("en", "Now [Moscow:LOC] and [Minsk:LOC] have signed.", "Minsk"),
        ("it", "La posizione di [Minsk:LOC] cambia.", "Minsk"),
        ("en", "The position of [Minsk:LOC] changes.", "Minsk"),
        ("it", "I colloqui con [Kiev:LOC] durano.", "Kiev"),
        ("en", "The talks with [Kyiv:LOC] go on.", "Kyiv"),
        ("it", "L'accordo tra [Mosca:LOC] e [Kiev:LOC] regge.", "Kiev"),
        ("en", "The agreement between [Moscow:LOC] and [Kyiv:LOC] holds.", "Kyiv"),
        ("it", "Così secondo [Mosca:LOC] va bene.", "Mosca"),
        ("en", "So according to [Moscow:LOC] it is fine.", "Moscow"),
        ("it", "Gli sforzi della [Minsk:LOC] ufficiale.", "Minsk"),
        ("en", "The efforts of official [Minsk:LOC].", "Minsk"),
        ("it", "[Parigi:LOC] ha raggiunto un accordo.", "Parigi"),
        ("en", "[Paris:LOC] has reached an agreement.", "Paris"),
        # Italian has no possessive.
        ("en", "[Moscow:LOC]'s decision is out.", "Moscow"),
    ],
)
def test_is_actor_of_a_government(make_doc, lang, text, name):
    assert acts(make_doc, lang, text, name)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "Il vertice si tiene a [Minsk:LOC].", "Minsk"),
        ("en", "The summit is held in [Minsk:LOC].", "Minsk"),
        ("it", "Il presidente ha visitato [Minsk:LOC].", "Minsk"),
        ("en", "The president visited [Minsk:LOC].", "Minsk"),
        ("it", "La strada di [Minsk:LOC] è chiusa.", "Minsk"),
        ("en", "The streets of [Minsk:LOC] are closed.", "Minsk"),
        ("it", "[Minsk:LOC] crolla sotto la neve.", "Minsk"),
        ("en", "[Minsk:LOC] collapses under the snow.", "Minsk"),
        ("it", "A [Minsk:LOC] ha firmato il ministro.", "Minsk"),
        ("en", "In [Minsk:LOC] signed the minister.", "Minsk"),
        ("it", "Un treno con [Minsk:LOC] sul fianco.", "Minsk"),
        ("en", "The train with [Minsk:LOC] on it.", "Minsk"),
        ("it", "[Minsk:LOC] ha raggiunto i trenta gradi.", "Minsk"),
        ("en", "[Minsk:LOC] has reached thirty degrees.", "Minsk"),
        ("it", "Un posto: [Minsk:LOC]", "Minsk"),
        ("en", "A place: [Minsk:LOC]", "Minsk"),
        # Italian has no possessive.
        ("en", "[Moscow:LOC]'s streets are wide.", "Moscow"),
    ],
)
def test_is_actor_is_not_a_place(make_doc, lang, text, name):
    assert not acts(make_doc, lang, text, name)
