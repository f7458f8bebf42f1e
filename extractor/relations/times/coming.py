"""A trigger in; whether its own date says that it is still to come, out.

"Macron meets Scholz tomorrow", "l'incontro di domani tra Macron e Scholz": the verb is
in the present, or there is none, and the words of the date lie ahead of any article.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from extractor.lang.date_words import DateWords
from extractor.lang.tables import load_table
from extractor.relations.times.date_phrases import Dated, is_under
from extractor.relations.times.event_dates import belongs
from extractor.relations.times.tenses import find_tense
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import find_head

DATE = "DATE"


def is_coming(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether a date ahead ("tomorrow", "next Monday") is that of a trigger."""
    dates = _find_ahead(tree).get(tree.sent_of[tokens[0]])
    if dates is None:
        return False
    head = find_head(tree, tokens)
    if not tree.is_verb(head):
        return any(is_under(tree, date, head) for date in dates)
    if find_tense(tree, head) != "present":
        return False
    return any(belongs(tree, Dated(date, None), head) for date in dates)


def _find_ahead(tree: Tree) -> dict[int, list[int]]:
    """Give, by sentence, the head tokens of the dates that lie ahead; read once."""
    known: dict[int, list[int]] | None = tree.memo.get("ahead")
    if known is not None:
        return known
    known = tree.memo["ahead"] = {}
    words = _read_ahead(tree.lang)
    for mention, anchor in zip(tree.mentions, tree.anchors, strict=True):
        if anchor is None or mention.label != DATE:
            continue
        if not words.isdisjoint(mention.text.lower().split()):
            known.setdefault(tree.sent_of[anchor], []).append(anchor)
    return known


@lru_cache(maxsize=8)  # languages
def _read_ahead(lang: str) -> frozenset[str]:
    """Give the words of dates behind the day of writing."""
    table = load_table(lang, "dates", DateWords)
    days = {word for word, shift in table.values["day_word"].items() if int(shift) > 0}
    return frozenset(word.lower() for word in days | {*table.words["next"]})
