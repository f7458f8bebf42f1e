"""Recall on sentences of our own, half of them put aside while rules were written."""

import tomllib
from pathlib import Path

import pytest

from extractor.entities.pipeline import load_pipeline
from extractor.records import Mention
from extractor.relations import find_relations
from extractor.schemas import load_schema, read_marked

HERE = Path(__file__).parent
NEWS = load_schema("news")
# Shares of the closed half that rules found when they were written, less a margin.
FLOORS = {"en": 0.85, "it": 0.8}
# The same of the half that was looked at, much of it news articles of our own.
OPEN_FLOORS = {"en": 0.93, "it": 0.82}


def read_said(lang):
    with (HERE / f"said_{lang}.toml").open("rb") as file:
        return tomllib.load(file)


def is_found(lang, type_name, sentence):
    """Say whether the marked relation is found between the given mentions."""
    relation = NEWS.relations[type_name]
    text, marks = read_marked(sentence)
    allowed = {"subject": relation.subject, "object": relation.object}
    mentions = tuple(
        Mention(
            mark.start,
            mark.end,
            text[mark.start : mark.end],
            mark.label or allowed[mark.argument][0],
            form=mark.form,
        )
        for mark in marks
    )
    wanted = [
        next(at for at, mark in enumerate(marks) if mark.argument == argument)
        for argument in ("subject", "object")
    ]
    pairs = [
        [r.subject, r.object]
        for r in find_relations(load_pipeline(lang)(text), mentions, NEWS)
        if r.type == type_name
    ]
    return wanted in pairs or (relation.symmetric and wanted[::-1] in pairs)


@pytest.mark.parametrize("lang", sorted(FLOORS))
def test_said_sentences_cover_every_type_in_both_halves(lang):
    said = read_said(lang)

    assert set(said) == set(NEWS.relations)
    assert all(len(said[t]["open"]) >= 3 <= len(said[t]["closed"]) for t in said)


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.parametrize("lang", sorted(FLOORS))
@pytest.mark.parametrize(
    ("half", "floors"), [("open", OPEN_FLOORS), ("closed", FLOORS)]
)
def test_sentences_are_found(lang, half, floors):
    cases = [(t, s) for t, g in read_said(lang).items() for s in g[half]]
    missed = [sentence for t, sentence in cases if not is_found(lang, t, sentence)]

    assert 1 - len(missed) / len(cases) >= floors[lang], missed
