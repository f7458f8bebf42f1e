"""What a maker sees beside the parts of its match: the words around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from extractor.entities.dates.expressions import (
    Calendar,
    Expression,
    Impossible,
    Relative,
)
from extractor.entities.dates.lexer import Node, full_year
from extractor.lang.date_words import DateWords

# A match begins where a word does, so that none is tried again within it.
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]+)(?:\.?[ \t]*|['’])\Z")
_WORD_AFTER = re.compile(r"[ \t]*([^\W\d_]+)")
_WORDS = re.compile(r"[^\W\d_]+")
_AGE = re.compile(r"[ \t]*,[ \t]*\d{1,3}[ \t]+([^\W\d_]+)")
_TWO_CAPITALS = re.compile(r"\b([A-Z][^\W\d_]*)\.?[ \t]+(?=([A-Z][^\W\d_]*))")
# Words that tell what a text speaks of stand no further away than this.
BESIDE_CHARACTERS = 150
_MIDDLE = re.compile(r"(?:[\w,;'’]|\w-)[ \t]*\Z")


@dataclass(slots=True)
class Scene:
    """The text around a match, and the words of its language.

    ``month_first`` is what the text's own figures begin with, ``namesakes`` the words
    that follow a name or title in it; None until asked.
    """

    text: str
    words: DateWords
    month_first: bool | None = None
    namesakes: frozenset[str] | None = None

    def word_before(self, node: Node) -> str:
        """Give the word that stands just before a node on its line, or ""."""
        said = _WORD_BEFORE.search(self.text[max(0, node.start - 30) : node.start])
        return said.group(1) if said else ""

    def word_after(self, node: Node) -> str:
        """Give the word that stands just after a node on its line, or ""."""
        said = _WORD_AFTER.match(self.text[node.end : node.end + 30])
        return said.group(1) if said else ""

    def is_opening(self, node: Node) -> bool:
        """Tell whether a node opens a sentence, a line or a quotation."""
        return not _MIDDLE.search(self.text[max(0, node.start - 4) : node.start])

    def is_title(self, node: Node, kind: str) -> bool:
        """Tell whether a neighbour makes a word part of a name (the Sunday Times)."""
        return self.word_before(node).lower() in self.words.not_after.get(
            kind, ()
        ) or self.word_after(node).lower() in self.words.not_before.get(kind, ())

    def is_name(self, node: Node) -> bool:
        """Tell whether a word that the language writes small stands as a name.

        "Domenica Rossi", "Marzo, 41 anni," and "Ottobre rosso" do; "Domenica si vota"
        and "Martedì Scholz parte" open a sentence.
        """
        said = self.text[node.start : node.end]
        if self.words.month_first or said.islower() or said.isupper():
            return False
        if not self.is_opening(node):
            return True
        return said.lower() in self.words.persons and self._has_person_after(node)

    def _has_person_after(self, node: Node) -> bool:
        """Tell whether a surname or an age follows.

        Two names are a person of their own ("Domenica Anna Rossi parte"), and a name
        that the text writes without this word is another's ("Domenica Rossi parte.").
        """
        name = self.word_after(node)
        if name[:1].isupper():
            there = self.text.find(name, node.end)
            after = _WORD_AFTER.match(self.text, there + len(name))
            if after and after.group(1)[0].isupper():
                return False
            others = re.finditer(rf"\b{re.escape(name)}\b", self.text)
            return all(match.start() == there for match in others)
        age = _AGE.match(self.text, node.end)
        return age is not None and age.group(1).lower() in self.words.words["years"]

    def is_beside(self, node: Node, words: tuple[str, ...]) -> bool:
        """Tell whether one of some words stands near a node."""
        start = max(0, node.start - BESIDE_CHARACTERS)
        near = self.text[start : node.end + BESIDE_CHARACTERS].lower()
        return not set(words).isdisjoint(_WORDS.findall(near))

    def has_namesake(self, node: Node) -> bool:
        """Tell whether the text writes a word after a name or title: "Theresa May"."""
        if self.namesakes is None:
            self.namesakes = frozenset(self._find_namesakes())
        return self.text[node.start : node.end] in self.namesakes

    def _find_namesakes(self) -> Iterator[str]:
        rows = (*self.words.words.values(), *self.words.values.values())
        small = {word.lower() for row in rows for word in row}
        for match in _TWO_CAPITALS.finditer(self.text):
            if match.group(1).lower() not in small:
                yield match.group(2)

    def is_joined(self, node: Node) -> bool:
        """Tell whether nothing, a name or a small function word follows a node."""
        after = self.word_after(node)
        small = ("in", "of", "and", "to", "from", "article", "by")
        return (
            not after
            or after[0].isupper()
            or any(after in self.words.words[kind] for kind in small)
        )


Parts = Mapping[str, Node]
# None leaves the words to the rules that follow, Impossible takes them out.
Made = Expression | Impossible | None
Maker = Callable[[Parts, Scene], Made]


def read_value(parts: Parts, key: str) -> int | None:
    """Give the value of a part, None if the match has no such part."""
    return parts[key].value if key in parts else None


def read_year(parts: Parts, key: str = "year") -> int | Relative | None:
    """Read a year: figures, an expression made before, two figures, an era."""
    if key not in parts:
        return None
    node = parts[key]
    if node.kind == "short_year":
        return full_year(node.value)
    if isinstance(node.value, Calendar):
        return node.value.year
    if isinstance(node.value, Relative):
        return node.value
    before = "era" in parts and parts["era"].kind == "era_before"
    return 1 - int(node.value) if before else int(node.value)


def read_direction(parts: Parts) -> int:
    """Give -1 for "last", +1 for "next", 0 for neither."""
    kind = parts["dir"].kind if "dir" in parts else ""
    return {"last": -1, "next": 1}.get(kind, 0)
