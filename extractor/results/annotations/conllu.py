"""Annotated articles in, CoNLL-U out: words, and mentions in the MISC column.

``Entity=`` opens and closes each mention as GUM and CorefUD do, with fields of ours;
the first line names them. ``start_char`` and ``end_char`` are offsets of the article,
``SpacesAfter`` keeps its spacing. There is no analysis: the other columns are empty.
Relations, names of entities, scores, sources of mentions and notes are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from extractor.records import Mention
from extractor.results.annotations.annotated import Annotated
from extractor.results.annotations.words import Word, find_words
from extractor.results.files import write_whole

HEADER = "# global.Entity = eid-etype-form-metonym-value-value_from-bound-judged"
ARTICLE_COMMENTS = ("lang", "published", "title", "source")
# What separates fields in MISC, comments and brackets is written as %XX.
SPECIAL = re.compile(r"[-()|=%\s]")
SPECIAL_IN_COMMENT = re.compile(r"[%\n\r\t]|^\s|\s$")
ESCAPES = {" ": r"\s", "\t": r"\t", "\n": r"\n", "\r": r"\r", "|": r"\p", "\\": r"\\"}
EMPTY = "_"


def write_conllu(items: Iterable[Annotated], path: Path) -> None:
    """Write one document for each article.

    Raises
    ------
    OutputError
        The file cannot be written, or a mention begins or ends with white space.
    """
    write_whole(path, partial(_write, items))


def _write(items: Iterable[Annotated], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{HEADER}\n")
        for item in items:
            file.writelines(f"{line}\n" for line in _list_lines(item))


def _list_lines(item: Annotated) -> Iterator[str]:
    article = item.extraction.article
    yield f"# newdoc id = {_quote(article.id, SPECIAL_IN_COMMENT)}"
    for key in ARTICLE_COMMENTS:
        value = getattr(article, key)
        if value is not None:
            yield f"# {key} = {_quote(value, SPECIAL_IN_COMMENT)}"
    if item.layers is not None:
        yield f"# layers = {' '.join(sorted(item.layers))}"
    before, words = _find_spacing(find_words(item.extraction))
    brackets = _build_brackets(item, [word for word, _ in words])
    for number, sentence in enumerate(_find_sentences(item, words), start=1):
        first, last = sentence[0][0], sentence[-1][0]
        yield f"# sent_id = {_quote(article.id, SPECIAL_IN_COMMENT)}-{number}"
        yield f"# text = {' '.join(article.text[first.start : last.end].split())}"
        for at, (word, after) in enumerate(sentence, start=1):
            misc = _list_misc(word, after, brackets.get(word.start, ""))
            if before and number == at == 1:
                misc.append(f"SpacesBefore={_escape(before)}")
            yield "\t".join((str(at), word.text, *(EMPTY,) * 7, "|".join(sorted(misc))))
        yield ""


def _find_spacing(words: Sequence[Word]) -> tuple[str, list[tuple[Word, str]]]:
    """Give the white space before the first word, and each word with that after it."""
    before, found = "", list[tuple[Word, str]]()
    for word in words:
        after = " " if word.space else ""
        if not word.text.isspace():
            found.append((word, after))
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + word.text + after)
        else:
            before += word.text + after
    return before, found


def _find_sentences(
    item: Annotated, words: Iterable[tuple[Word, str]]
) -> Iterator[list[tuple[Word, str]]]:
    """Cut where a sentence or a line begins, but never inside a mention."""
    mentions = item.extraction.mentions
    inside = {at for m in mentions for at in range(m.start + 1, m.end)}
    sentence: list[tuple[Word, str]] = []
    for word, after in words:
        new = word.opens or (sentence and "\n" in sentence[-1][1])
        if sentence and new and word.start not in inside:
            yield sentence
            sentence = []
        sentence.append((word, after))
    if sentence:
        yield sentence


def _build_brackets(item: Annotated, words: Sequence[Word]) -> dict[int, str]:
    """Give by the start of a word what opens and closes there, outermost outside."""
    mentions = item.extraction.mentions
    order = sorted(range(len(mentions)), key=lambda at: _outermost(mentions[at]))
    fields = {at: _list_fields(item, at) for at in order}
    ends = {word.end: word.start for word in words}
    single = {at: ends[mentions[at].end] == mentions[at].start for at in order}
    found: dict[int, str] = {}

    def add(place: int, bracket: str) -> None:
        found[place] = found.get(place, "") + bracket

    for at in order:
        add(mentions[at].start, f"({'-'.join(fields[at])}" + ")" * single[at])
    for at in reversed(order):
        if not single[at]:
            add(ends[mentions[at].end], f"{fields[at][0]})")
    return found


def _outermost(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _list_fields(item: Annotated, at: int) -> list[str]:
    """Give the fields of a bracket in the order of the header, empty ones cut off."""
    mention = item.extraction.mentions[at]
    values = (
        *(mention.entity or f"#{at}", mention.label, mention.form, mention.metonym),
        *(mention.value, mention.value_from, mention.bound),
        "no" if at in item.unjudged else None,
    )
    return (
        "-".join(_quote(value or "", SPECIAL) for value in values)
        .rstrip("-")
        .split("-")
    )


def _list_misc(word: Word, after: str, brackets: str) -> list[str]:
    misc = [f"start_char={word.start}", f"end_char={word.end}"]
    if brackets:
        misc.append(f"Entity={brackets}")
    if not after:
        misc.append("SpaceAfter=No")
    elif after != " ":
        misc.append(f"SpacesAfter={_escape(after)}")
    return misc


def _quote(text: str, special: re.Pattern[str]) -> str:
    return special.sub(
        lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), text
    )


def _escape(spaces: str) -> str:
    return "".join(ESCAPES.get(character, character) for character in spaces)
