"""Colours and nicknames of clubs."""

import pytest

from extractor.entities.identity.bodies.clubs import link_clubs
from extractor.entities.identity.layout import build_layout
from extractor.entities.names.gazetteer import load_gazetteer
from extractor.lang.parsed_doc import read_doc
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table
from extractor.records import Mention


def link(make_doc, lang, text, clubs, pos=None):
    """Give what is found in a text beside the clubs that it names."""
    doc = make_doc(lang, text, pos=pos)
    names = [
        Mention(
            at := text.index(club),
            at + len(club),
            club,
            "ORG",
            "name",
            entity=f"org:{club.lower()}",
        )
        for club in clubs
    ]
    layout = build_layout(read_doc(doc), names, load_gazetteer(lang))
    table = load_table(lang, "roles", RoleTable)
    found = link_clubs(layout, table).mentions
    return [(m.text, m.form, m.entity) for m in found if m.text not in clubs]


@pytest.mark.parametrize(
    ("lang", "text", "clubs", "found"),
    [
        (
            "it",
            "Il Milan pareggia la partita: i rossoneri restano terzi",
            ["Milan"],
            [("rossoneri", "role", "org:milan")],
        ),
        ("it", "Il Milan pareggia la partita: al voto i verdi", ["Milan"], []),
        ("it", "Inter e Atalanta, la partita: i nerazzurri", ["Inter", "Atalanta"], []),
        ("it", "La Fiorentina pubblica i conti: i viola", ["Fiorentina"], []),
        (
            "en",
            "Arsenal win the tournament and the Gunners celebrate",
            ["Arsenal"],
            [("Gunners", "role", "org:arsenal")],
        ),
        ("en", "The Gunners win the tournament", [], []),
    ],
)
def test_link_clubs_wants_one_club_of_the_nickname(make_doc, lang, text, clubs, found):
    assert link(make_doc, lang, text, clubs) == found


def test_link_clubs_reads_an_adjective_behind_a_noun(make_doc):
    # English has colours for nouns alone ("the Reds").
    text = "La partita del Milan : il tecnico rossonero tace , mai rossonero prima"
    pos = {"tecnico": "NOUN", "mai": "ADV"}

    found = link(make_doc, "it", text, ["Milan"], pos)

    assert found == [("rossonero", "demonym", "org:milan")]


def test_link_clubs_relinks_a_name_that_is_a_nickname(make_doc):
    text = "Arsenal win the tournament, Gunners say"
    doc = make_doc("en", text)
    names = [
        Mention(0, 7, "Arsenal", "ORG", "name", entity="org:arsenal"),
        Mention(28, 35, "Gunners", "PER", "name", entity="per:gunners"),
    ]
    layout = build_layout(read_doc(doc), names, load_gazetteer("en"))

    _, nickname = link_clubs(layout, load_table("en", "roles", RoleTable)).mentions

    assert (nickname.label, nickname.entity) == ("ORG", "org:arsenal")
