"""What a training sentence is, whichever annotations it has."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Sentence:
    """Words and, where the source has them, annotations of each.

    Notes
    -----
    `heads` count from 1, 0 is the root. None in a list means that this word is not
    annotated; None for a list that nothing is.
    """

    words: list[str]
    spaces: list[bool]
    ner: list[str | None] | None = None
    upos: list[str | None] | None = None
    lemmas: list[str | None] | None = None
    heads: list[int] | None = None
    deprels: list[str | None] | None = None
    document: int = 0
    xpos: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The sentence with its spaces, none at the end."""
        parts = [
            word + (" " if space else "")
            for word, space in zip(self.words, self.spaces, strict=True)
        ]
        return "".join(parts).rstrip()
