"""Islands of date words in, date expressions out: the productions of ``dates.toml``.

A cascade: each rule in turn is a regular expression over the kinds of an island's
nodes, and replaces what it matches by one node with the expression that its maker
built. Islands are short and patterns bounded, so the cost stays linear.

References
----------
Abney (1996), Partial parsing via finite-state cascades,
https://doi.org/10.1017/S1351324997001599
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from extractor.entities.dates.expressions import (
    Calendar,
    Expression,
    Found,
    Impossible,
    Interval,
    Relative,
)
from extractor.entities.dates.lexer import Node, find_islands
from extractor.entities.dates.lexicon import Lexicon
from extractor.entities.dates.makers import MAKERS
from extractor.entities.dates.scene import Maker, Scene
from extractor.errors import TableError
from extractor.lang.date_words import KINDS, DateRule, DateWords
from extractor.lang.tables import load_table

# One character per kind, from a block that no pattern syntax uses.
_CODES = {kind: chr(0x4E00 + number) for number, kind in enumerate(KINDS)}
_NAME = re.compile(r"(?:([a-z]\w*):)?([a-z_]+(?:\|[a-z_]+)*)")
# Words that may stand between a preposition and the date it bounds.
_SKIPPED = frozenset({"article", "of", "in", "to", "unit"})
LAST_MONTH = 12
_DATES = frozenset({"date", "year_date"})
# Islands spelt in so many ways are kept: those of some thousand articles.
SPELLINGS = 8_192


class Rule(NamedTuple):
    """A production ready to run."""

    regex: re.Pattern[str]
    maker: Maker


class Grammar(NamedTuple):
    """Words, lookup and productions of one language."""

    lang: str
    words: DateWords
    lexicon: Lexicon
    rules: tuple[Rule, ...]


@cache
def load_grammar(lang: str) -> Grammar:
    """Load a language's date table and compile its productions; cached.

    Raises
    ------
    LanguageError, TableError
        As ``load_table``; also for a maker, a kind or a pattern that is unknown.
    """
    words = load_table(lang, "dates", DateWords)
    return Grammar(lang, words, Lexicon(words), tuple(map(compile_rule, words.rules)))


def compile_rule(rule: DateRule) -> Rule:
    """Turn a pattern over names of kinds into one over their characters.

    Raises
    ------
    TableError
        The maker or a kind is unknown, or the pattern is no regular expression.
    """
    if rule.make not in MAKERS:
        raise TableError(
            f"dates.toml: rule makes {rule.make!r}; allowed are {', '.join(MAKERS)}."
        )
    try:
        pattern = _NAME.sub(_class, rule.pattern)
        return Rule(re.compile(re.sub(r"\s+", "", pattern)), MAKERS[rule.make])
    except (KeyError, re.error) as error:
        raise TableError(
            f"dates.toml: pattern {rule.pattern!r} does not compile: {error}."
        ) from error


def _class(match: re.Match[str]) -> str:
    key, kinds = match.groups()
    chars = f"[{''.join(_CODES[kind] for kind in kinds.split('|'))}]"
    return f"(?P<{key}>{chars})" if key else chars


def parse_dates(
    text: str, lang: str, *, hard_wrapped: bool = False
) -> tuple[Found, ...]:
    """Find every date expression of a text, sorted by start.

    Examples
    --------
    >>> [text[f.start : f.end] for text in ["It began on May 3, 2021."]
    ...  for f in parse_dates(text, "en")]
    ['May 3, 2021']
    """
    grammar = load_grammar(lang)
    scene = Scene(text, grammar.words)
    found: list[Found] = []
    for nodes in find_islands(text, grammar.lexicon, hard_wrapped=hard_wrapped):
        made = _parse(nodes, grammar, scene)
        found.extend(_results(made, scene))
    return tuple(found)


def _parse(nodes: list[Node], grammar: Grammar, scene: Scene) -> list[Node]:
    """Run the cascade over an island; most rules find nothing to do in it."""
    kinds = _spell(nodes)
    at = 0
    while (at := _find_rule(grammar.lang, kinds, at)) < len(grammar.rules):
        nodes = _rewrite(nodes, kinds, grammar.rules[at], scene)
        kinds = _spell(nodes)
        at += 1
    return nodes


@lru_cache(maxsize=SPELLINGS)
def _find_rule(lang: str, kinds: str, first: int) -> int:
    """Give the first rule from one on that matches an island's kinds, or their number.

    The same kinds come again and again: a year alone, a day and a month.
    """
    rules = load_grammar(lang).rules
    matching = (at for at in range(first, len(rules)) if rules[at].regex.search(kinds))
    return next(matching, len(rules))


def _spell(nodes: list[Node]) -> str:
    return "".join([_CODES[node.kind] for node in nodes])


def _rewrite(nodes: list[Node], kinds: str, rule: Rule, scene: Scene) -> list[Node]:
    out: list[Node] = []
    done = 0
    for match in rule.regex.finditer(kinds):
        spans = {
            key: match.span(key) for key, said in match.groupdict().items() if said
        }
        inside = [span for key, span in spans.items() if not key.endswith("_")]
        first, last = min(inside)[0], max(inside)[1]
        made = rule.maker({k: nodes[at] for k, (at, _) in spans.items()}, scene)
        if made is None:
            continue
        out += nodes[done:first]
        out.append(Node(_kind(made), nodes[first].start, nodes[last - 1].end, made))
        done = last
    return [*out, *nodes[done:]] if out or done else nodes


def _kind(made: Expression | Impossible) -> str:
    """Give the kind of the node: years may still be the year of a month."""
    if isinstance(made, Impossible):
        return "title"
    if isinstance(made, Relative):
        return "year_date" if made.unit == "year" else "date"
    if isinstance(made, Interval) or made.year is None:
        return "date"
    alone = made.month is made.day is made.weekday is None and not made.feast
    return "year_date" if alone else "date"


def _results(nodes: list[Node], scene: Scene) -> Iterator[Found]:
    for at, node in enumerate(nodes):
        if node.kind in _DATES:
            bound = _find_bound(nodes, at, scene)
            yield Found(node.start, node.end, node.value, bound)


def _find_bound(nodes: list[Node], at: int, scene: Scene) -> str | None:
    """Read the preposition before a date; "from ... to ..." is a range without one."""
    before = at - 1
    while before >= 0 and nodes[before].kind in _SKIPPED:
        before -= 1
    kind = nodes[before].kind if before >= 0 else ""
    made = nodes[at].value
    if kind == "from" and isinstance(made, Interval) and not made.period:
        return None
    if kind == "before" and before and nodes[before - 1].kind == "article":
        return None
    if _is_modifier(nodes, at, scene):
        return None
    return scene.words.bounds.get(kind)


def _is_modifier(nodes: list[Node], at: int, scene: Scene) -> bool:
    """Tell whether a noun follows that the preposition belongs to.

    "After Friday's vote" is after a vote, "before the June summit" before a summit.
    """
    node = nodes[at]
    mark, ending = scene.text[node.end : node.end + 1], scene.text[node.end + 1 :][:1]
    if mark in ("'", "’") and ending in scene.words.words.get("plural", ()):
        return True
    if scene.word_before(node).lower() not in scene.words.tense.modifying:
        return False
    made, said = node.value, scene.text[node.start : node.end].lower().split()
    plain = isinstance(made, Calendar) and (made.month or 0) <= LAST_MONTH
    simple = plain and set(said).isdisjoint(scene.words.words["of"])
    return simple and scene.word_after(node).islower()
