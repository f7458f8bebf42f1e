"""A person's mention in, the gender that the article shows, out.

Pronouns that were understood say it, titles and kin before the name ("the wife X"),
else the first name; who is called by a surname alone has that of the full name.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.lang.folding import fold_name
from extractor.lang.name_words import TitleTable
from extractor.lang.pronoun_words import PronounTable
from extractor.lang.role_words import Gender
from extractor.lang.tables import load_table
from extractor.relations.trees.tree import Tree

PERSON, NAME, PRONOUN = "PER", "name", "pronoun"
KEY = "genders"
FULL = 2


def find_gender(tree: Tree, index: int) -> Gender | None:
    """Give the gender of the person that a mention means; None if it is not clear."""
    mention = tree.mentions[index]
    known: dict[str, Gender | None] = tree.memo.setdefault(KEY, {})
    key = mention.entity or str(index)
    if key not in known:
        said = set(_find_said(tree, mention.entity)) if mention.entity else set()
        said = said or set(_find_named(tree, index, mention.entity))
        known[key] = said.pop() if len(said) == 1 else None
    return known[key]


def find_pronoun_gender(tree: Tree, word: str) -> Gender | None:
    """Give the gender that a pronoun, or one on the end of a verb, says; or None."""
    table = load_table(tree.lang, "pronouns", PronounTable)
    sorts = (table.free, table.clitic, table.dative, table.possessive)
    said: Gender | None = next(
        (g for sort in sorts if (g := sort.find_gender(word))), None
    )
    if said is not None:
        return said
    ends = tree.table.agreement.pronouns
    long = [g for g, tails in ends.items() if word.endswith(tuple(tails))]
    if len(long) != 1:
        return None
    return "f" if long[0] == "feminine" else "m"


def find_noun_gender(tree: Tree, token: int) -> Gender | None:
    """Give the gender of a title or a noun for kin: "father"; None if it has none."""
    table = load_table(tree.lang, "titles", TitleTable)
    gender: Gender | None = table.find_gender(tree.words[token])
    return gender


def _find_said(tree: Tree, entity: str) -> Iterator[Gender]:
    """Give the genders of the pronouns that were understood as somebody."""
    table = load_table(tree.lang, "pronouns", PronounTable)
    for mention in tree.mentions:
        if mention.form == PRONOUN and mention.entity == entity:
            word = mention.text.lower()
            for sort in (table.free, table.clitic, table.possessive):
                if gender := sort.find_gender(word):
                    yield gender


def _find_named(tree: Tree, index: int, entity: str | None) -> Iterator[Gender]:
    """Give the genders that titles and kin before the names show, and first names."""
    table = load_table(tree.lang, "titles", TitleTable)
    for at, mention in enumerate(tree.mentions):
        same = at == index or (entity is not None and mention.entity == entity)
        span = tree.spans[at]
        if not same or mention.form != NAME or span is None:
            continue
        before = tree.words[span[0] - 1] if span[0] else ""
        given = fold_name(mention.text).split()
        first = table.given_names.find_gender(given[0]) if len(given) >= FULL else None
        if gender := table.find_gender(before) or first:
            yield gender
