"""A schema and parsers in; its examples and counterexamples, run, out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc

from extractor.records import LABELS, Mention
from extractor.relations.rules import find_candidates
from extractor.relations.trees.agreement import read_tree
from extractor.relations.triggers.lemmas import build_lemmas
from extractor.schemas import Mark, Pattern, RelationType, Schema, read_marked

Parsers = Mapping[str, Callable[[str], Doc]]


@dataclass(frozen=True, slots=True)
class Failure:
    """A sentence that did not give what its pattern promises."""

    pattern: str
    sentence: str
    reason: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """How many patterns and sentences were run, and what failed.

    ``examples`` counts counterexamples too; ``skipped`` are patterns of languages for
    which no parser was given.
    """

    patterns: int
    examples: int
    skipped: int
    failures: tuple[Failure, ...]


def check_schema(schema: Schema, parsers: Parsers) -> CheckReport:
    """Run every example and counterexample of a schema.

    ``parsers`` gives for each language what turns text into a parsed Doc. An example
    must be found by its own pattern with the marked arguments, a counterexample must
    not be found by it. A counterexample without marks uses the names the parser finds.
    """
    patterns = sentences = skipped = 0
    failures: list[Failure] = []
    for type_name, relation in schema.relations.items():
        for pattern in relation.pattern:
            if pattern.lang not in parsers:
                skipped += 1
                continue
            patterns += 1
            sentences += len(pattern.examples) + len(pattern.counterexamples)
            failures += check_pattern(schema, type_name, pattern, parsers[pattern.lang])
    return CheckReport(patterns, sentences, skipped, tuple(failures))


def check_pattern(
    schema: Schema, type_name: str, pattern: Pattern, parse: Callable[[str], Doc]
) -> Iterator[Failure]:
    """Run the sentences of one pattern and give what failed."""
    relation = schema.relations[type_name]
    for sentence in pattern.examples:
        text, marks = read_marked(sentence)
        wanted = tuple(
            next(i for i, mark in enumerate(marks) if mark.argument == argument)
            for argument in ("subject", "object")
        )
        found = _run(
            schema, pattern, parse(text), _read_mentions(text, marks, relation)
        )
        if not any(_is_wanted(pair, wanted, relation) for pair in found):
            reason = "finds another pair" if found else "is not found"
            yield Failure(pattern.id, sentence, reason)
    for sentence in pattern.counterexamples:
        text, marks = read_marked(sentence)
        doc = parse(text)
        mentions = _read_mentions(text, marks, relation) if marks else _read_ents(doc)
        if _run(schema, pattern, doc, mentions):
            yield Failure(pattern.id, sentence, "is found but should not be")


def _run(
    schema: Schema, pattern: Pattern, doc: Doc, mentions: tuple[Mention, ...]
) -> list[tuple[int, int]]:
    tree = read_tree(doc, mentions, build_lemmas(schema, pattern.lang))
    return [
        (pair.subject, pair.object)
        for trigger, pair in find_candidates(tree, schema)
        if trigger.pattern.id == pattern.id
    ]


def _is_wanted(
    pair: tuple[int, int], wanted: tuple[int, ...], relation: RelationType
) -> bool:
    return pair == wanted or (relation.symmetric and pair == wanted[::-1])


def _read_mentions(
    text: str, marks: tuple[Mark, ...], relation: RelationType
) -> tuple[Mention, ...]:
    """Turn marks into mentions; an argument without label gets the first allowed."""
    allowed = {"subject": relation.subject, "object": relation.object}
    return tuple(
        Mention(
            mark.start,
            mark.end,
            text[mark.start : mark.end],
            mark.label or (allowed[mark.argument][0] if mark.argument else "ORG"),
            form=None if mark.label == "DATE" else mark.form,
        )
        for mark in marks
    )


def _read_ents(doc: Doc) -> tuple[Mention, ...]:
    return tuple(
        Mention(ent.start_char, ent.end_char, ent.text, ent.label_, form="name")
        for ent in doc.ents
        if ent.label_ in LABELS
    )
