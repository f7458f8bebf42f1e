"""Articles with everything that a format may drop."""

from dataclasses import replace

import pytest

from extractor.records import Entity, Extraction, Mention
from extractor.results.annotations import Annotated

# A role that holds a demonym, a word cut by a mention, a date, odd spacing, symbols.
TEXTS = {
    "it": "  Ieri  il premier turco Ada 📉 Levi-Neri\n\nha visto l'anti-Nato (2%).",
    "en": "  Yesterday  the Turkish premier Ada 📉 Levi-Neri\n\nmet anti-Nato (2%).",
}
MARKS = {
    "it": ("Ieri", "premier turco", "turco", "Ada 📉 Levi-Neri", "Nato"),
    "en": ("Yesterday", "Turkish premier", "Turkish", "Ada 📉 Levi-Neri", "Nato"),
}


@pytest.fixture
def make_annotated(make_extraction):
    """The function that builds an annotated article of a language."""

    def build(lang):
        text = TEXTS[lang]
        date, role, demonym, name, organisation = MARKS[lang]
        values = {"value": "2023-12-05", "value_from": "article", "bound": "since"}
        fields = {
            date: {"label": "DATE", "score": 0.5, **values},
            role: {"label": "PER", "form": "role", "entity": "per:ada-levi"},
            demonym: {"label": "LOC", "form": "demonym", "entity": "loc:tr"},
            name: {"label": "PER", "form": "name", "entity": "per:ada-levi"},
            organisation: {"label": "ORG", "form": "name", "metonym": "loc:be"},
        }
        mentions = tuple(
            sorted(
                (
                    Mention(
                        text.index(said),
                        text.index(said) + len(said),
                        said,
                        **{"source": "gold"} | values,
                    )
                    for said, values in fields.items()
                ),
                key=lambda m: (m.start, m.end, m.label),
            )
        )
        bare = make_extraction("x", "[Ada:PER] [Bo:PER]", ("MEETS", 0, 1, "Ada"))
        order = [mention.text for mention in mentions]
        relation = replace(
            bare.relations[0],
            subject=order.index(name),
            object=order.index(organisation),
            negated=True,
            date="2023-12-05",
        )
        article = {"id": f"{lang}/1 % a", "text": text, "lang": lang}
        more = {"published": "2023-12-06", "title": "Ada | Levi", "source": "(us)"}
        ids = ("loc:tr", "per:ada-levi")
        extraction = Extraction(
            replace(bare.article, **article, **more),
            mentions,
            (relation,),
            tuple(Entity(id, "PER", id, names={lang: id}) for id in ids),
        )
        return Annotated(extraction, frozenset({0}), frozenset({0}))

    return build
