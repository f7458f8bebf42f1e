from dataclasses import replace

import pytest

from extractor import extract_text
from extractor.records import Mention
from extractor.relations.times.coming import is_coming

DAYS = {"it": ("domani", "ieri"), "en": ("tomorrow", "yesterday")}
VERBS = {"it": "vede vedere", "en": "meets meet"}


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("kind", ["VERB", "NOUN"])
def test_what_happens_tomorrow_is_still_to_come(read_rows, lang, kind):
    coming, gone = (
        is_coming(read_dated(read_rows, lang, day, kind), (0,)) for day in DAYS[lang]
    )

    assert coming
    assert not gone


def read_dated(read_rows, lang, day, kind):
    rows = [f"{VERBS[lang]} {kind} ROOT 0", f"{day} {day} ADV advmod 0"]
    tree = read_rows(rows, lang=lang)
    start = tree.starts[1]
    date = Mention(start, start + len(day), day, "DATE", value="2024-05-17")
    return replace(tree, mentions=(date,), spans=((1, 1),), named=[[0]], anchors=[1])


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("it", "Macron vede domani Scholz.", "planned"),
        ("en", "Macron meets Scholz tomorrow.", "planned"),
        ("it", "Macron vede oggi Scholz.", "fact"),
        ("en", "Macron meets Scholz today.", "fact"),
        ("it", "Macron, atteso domani a Roma, ha visto Scholz.", "fact"),
        ("en", "Macron, who goes home tomorrow, met Scholz.", "fact"),
    ],
)
def test_a_present_with_a_date_ahead_is_a_plan(lang, text, modality):
    found = extract_text(text, lang=lang, published="2024-05-16")

    meetings = [r.modality for r in found.relations if r.type == "MEETS"]

    assert meetings == [modality]
