import pytest

from extractor.entities.identity.bodies.owners import (
    is_local,
    is_shared_noun,
    make_local,
)
from extractor.entities.identity.link import link_mentions
from extractor.entities.names.demonyms import find_demonyms
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.marked import find_names
from extractor.entities.names.overlaps import resolve_overlaps
from extractor.lang.parsed_doc import read_doc
from extractor.records import Mention

HERE = "of this article"


def link(doc):
    gazetteer = load_gazetteer(doc.lang_)
    found = resolve_overlaps(
        find_demonyms(read_doc(doc), gazetteer), find_names(doc, gazetteer)
    )
    return link_mentions(read_doc(doc), found, {}, gazetteer)


def bodies(doc):
    """Give the bodies' ids in the order of the text."""
    mentions, _ = link(doc)
    found = [m.entity for m in mentions if m.label == "ORG"]
    return [HERE if is_local(id) else id for id in found]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        # Whose it is stands in the noun phrase.
        ("it", "Il [governo:ORG] libico tace.", ["org:ly-government"]),
        ("en", "The Libyan [Government:ORG] waits.", ["org:ly-government"]),
        ("it", "Il [Governo:ORG] della [Libia:LOC] tace.", ["org:ly-government"]),
        ("en", "The [Government:ORG] of [Libya:LOC] waits.", ["org:ly-government"]),
        ("en", "[Libya:LOC]'s [Government:ORG] waits.", ["org:ly-government"]),
        ("it", "Il [Governo:ORG] di [Tripoli:LOC] tace.", ["org:ly-government"]),
        ("en", "The [Government:ORG] in town, [Tripoli:LOC]'s [Government:ORG].",
         [HERE, "org:ly-government"]),
        ("it", "Il [Parlamento:ORG] dell'[Ucraina:LOC] vota.", ["org:verkhovna-rada"]),
        ("en", "[Ukraine:LOC]'s [Parliament:ORG] votes.", ["org:verkhovna-rada"]),
        # An organ of a body.
        ("it", "L'[Assemblea generale:ORG] dell'[Onu:ORG] vota.",
         ["org:unga", "org:un"]),
        ("en", "The [General Assembly:ORG] of the [UN:ORG] votes.",
         ["org:unga", "org:un"]),
        ("it", "L'[Onu:ORG] tace, il [Consiglio di Sicurezza:ORG] parla.",
         ["org:un", "org:unsc"]),
        ("en", "The [UN:ORG] waits, the [Security Council:ORG] speaks.",
         ["org:un", "org:unsc"]),
        # The phrase goes before what else the article speaks of.
        ("it", "L'[Onu:ORG] e il [Consiglio di sicurezza:ORG] iracheno.",
         ["org:un", "org:iq-security-council"]),
        ("en", "The [UN:ORG] and [Iraq:LOC]'s [Security Council:ORG].",
         ["org:un", "org:iq-security-council"]),
        # The only one that was named before.
        ("it", "Il [governo:ORG] libico tace, il [governo:ORG] trema.",
         ["org:ly-government", "org:ly-government"]),
        ("en", "The Libyan [Government:ORG] waits, the [Government:ORG] trembles.",
         ["org:ly-government", "org:ly-government"]),
        # Who owns it is not said, or two do, or a city does.
        ("it", "Il [governo:ORG] tace.", [HERE]),
        ("en", "The [Government:ORG] waits.", [HERE]),
        ("it", "La [Libia:LOC] vota, il [Governo:ORG] tace.", [HERE]),
        ("en", "[Libya:LOC] votes, the [Government:ORG] waits.", [HERE]),
        ("it", "Il [governo:ORG] iracheno e ucraino tace.", [HERE]),
        ("en", "The Iraqi and Ukrainian [Government:ORG] waits.", [HERE]),
        ("it", "Il [governo:ORG] iracheno parla, il [governo:ORG] libico tace, "
         "il [governo:ORG] trema.",
         ["org:iq-government", "org:ly-government", HERE]),
        ("en", "The Iraqi [Government:ORG] speaks, the Libyan [Government:ORG] "
         "waits, the [Government:ORG] trembles.",
         ["org:iq-government", "org:ly-government", HERE]),
        ("it", "Il [governo:ORG] iracheno parla in [Libia:LOC], il [governo:ORG] tace.",
         ["org:iq-government", HERE]),
        ("en", "The Iraqi [Government:ORG] speaks in [Libya:LOC], the "
         "[Government:ORG] waits.", ["org:iq-government", HERE]),
        ("it", "La [polizia:ORG] di [Roma:LOC] indaga.", [HERE]),
        ("en", "The [Police:ORG] of [Rome:LOC] asks.", [HERE]),
        ("it", "Il [consiglio di amministrazione:ORG] della [Alvex:ORG].",
         [HERE, "org:alvex"]),
        ("en", "[Alvex:ORG]'s [Board:ORG].", ["org:alvex", HERE]),
        ("it", "Il [Comune:ORG] e il [Tribunale:ORG].", [HERE, HERE]),
        ("en", "The [City Council:ORG] and the [High Court:ORG].", [HERE, HERE]),
    ],
)  # fmt: skip
def test_link_nouns_says_whose_body_it_is(make_doc, lang, text, expected):
    assert bodies(make_doc(lang, text)) == expected


@pytest.mark.parametrize(
    ("lang", "one", "other", "again"),
    [
        ("it", "Il [Comune:ORG] tace.", "Il [Comune:ORG] parla.", "Il [comune:ORG]"),
        ("en", "The [Board:ORG] waits.", "The [Board:ORG] asks.", "The [board:ORG]"),
    ],
)
def test_link_nouns_joins_inside_an_article_only(make_doc, lang, one, other, again):
    ids = [
        {mention.entity for mention in link(make_doc(lang, text))[0]}
        for text in (one, other, one, f"{one} {again}")
    ]
    assert ids[0] == ids[2]
    assert ids[0].isdisjoint(ids[1])
    assert len(ids[3]) == 1


@pytest.mark.parametrize(
    ("lang", "text", "id"),
    [
        ("it", "La [polizia:ORG] di [Roma:LOC], la [polizia:ORG] di [Bari:LOC].", "it"),
        ("en", "The [Police:ORG] of [Rome:LOC], the [Police:ORG] of [Bari:LOC].", "en"),
    ],
)
def test_link_nouns_keeps_bodies_of_two_owners_apart(make_doc, lang, text, id):
    found, _ = link(make_doc(lang, text))
    assert len({m.entity for m in found if m.label == "ORG"}) == 2


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "Il [governo:ORG] libico tace.", "Governo (Libia)"),
        ("en", "The Libyan [Government:ORG] waits.", "Government (Libya)"),
    ],
)
def test_link_nouns_names_bodies_of_states_in_both_languages(
    make_doc, lang, text, name
):
    _, entities = link(make_doc(lang, text))
    [body] = [one for one in entities if one.id == "org:ly-government"]
    assert body.name == name
    assert body.names == {"it": "Governo (Libia)", "en": "Government (Libya)"}


@pytest.mark.parametrize(
    ("lang", "word", "known"),
    [
        ("it", "tribunale", True), ("en", "city council", True),
        ("it", "alleanza", True), ("en", "alliance", True),
        ("it", "fiat", False), ("en", "fiat", False),
        ("it", "paese", False), ("en", "country", False),
    ],
)  # fmt: skip
def test_is_shared_noun_knows_nouns_for_bodies(lang, word, known):
    mention = Mention(0, len(word), word, "ORG", "name")
    assert is_shared_noun(mention, word, lang) is known


def test_is_shared_noun_is_of_names_of_bodies_only():
    place = Mention(0, 6, "comune", "LOC", "name")
    role = Mention(0, 6, "comune", "ORG", "role")
    assert not is_shared_noun(place, "comune", "it")
    assert not is_shared_noun(role, "comune", "it")


def test_make_local_depends_on_the_text_alone():
    assert make_local("org:a", "text") == make_local("org:a", "text")
    assert make_local("org:a", "text") != make_local("org:a", "Text")
    assert make_local("org:a", "\ud800").startswith("org:a@")
