"""Words, their tags and the scores of edit scripts in, lemmas out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from extractor.entities.analysis.lemma_endings import BENDING, LemmaEndings
from extractor.entities.analysis.lemma_scripts import apply_script, is_applicable
from extractor.entities.analysis.name_tags import NEVER

# A script that gives a known lemma may be so much less probable (natural logarithm)
# than the best one: measured on the development sets of both languages.
NEARLY = 3.0

# Where no such script gives a known lemma, those so much less probable are compared by
# how usual they are; a known lemma is worth so much more. Chosen on PoSTWITA dev.
WIDELY = 5.0
KNOWN = 3.0
# A script with such a share among words of the same ending is not compared.
USUAL = 0.2

Scores = npt.NDArray[np.float32]
# Part of speech and word in lower case, and its lemma.
Lexicon = Mapping[tuple[str, str], str]


class LemmaFinder:
    """The edit scripts and the lexicon of one language.

    ``scripts`` are those of all languages, ``own`` the indices of this one's.
    """

    def __init__(
        self, scripts: Sequence[str], own: Sequence[int], lexicon: Lexicon
    ) -> None:
        self._scripts = scripts
        self._lexicon = lexicon
        self._lemmas = collect_lemmas(lexicon)
        self._endings = LemmaEndings(lexicon)
        self._foreign = np.full(len(scripts), NEVER, dtype=np.float32)
        self._foreign[list(own)] = 0.0

    def find_lemmas(
        self, words: Sequence[str], tags: Sequence[str], scores: Scores
    ) -> Iterator[str]:
        """Find the lemma of each word; ``scores`` has a row a word, a column a script.

        The lexicon goes first, then the best script that the word is long enough for. A
        script that gives a lemma of the lexicon goes before one that gives none, if it
        is nearly as good. Where none does, the network and the endings of other words
        decide together.
        """
        scores = scores + self._foreign
        highest = scores.argmax(axis=1)
        best = highest.tolist()
        near = scores >= scores[np.arange(len(best)), highest][:, None] - NEARLY
        # Counted in small numbers, which takes a third of the time.
        alone = (near.sum(axis=1, dtype=np.int16) == 1).tolist()
        for at, (word, tag) in enumerate(zip(words, tags, strict=True)):
            known = self._lexicon.get((tag, word.lower().replace("’", "'")))
            if known:
                yield known
            elif alone[at] and self._is_usual(word, tag, self._scripts[best[at]]):
                yield apply_script(word, self._scripts[best[at]]) or word
            else:
                yield self._choose(word, tag, scores[at], near[at])

    def _is_usual(self, word: str, tag: str, script: str) -> bool:
        """Say whether what a script makes is known, or a usual thing to make."""
        if not is_applicable(word, script):
            return False
        if not _bends(word, tag):
            return True
        return (
            apply_script(word, script) in self._lemmas.get(tag, frozenset())
            or self._endings.find_share(tag, word, script) >= USUAL
        )

    def _choose(
        self, word: str, tag: str, scores: Scores, near: npt.NDArray[np.bool_]
    ) -> str:
        """Choose among the scripts that are near the best one, else among all."""
        known = self._lemmas.get(tag, frozenset())
        few = np.flatnonzero(near)
        found = self._make_lemmas(word, few[np.argsort(-scores[few], kind="stable")])
        if lemma := next((lemma for lemma in found if lemma in known), ""):
            return lemma
        if _bends(word, tag):
            found = self._compare(word, tag, scores) or found
        if not found:
            found = self._make_lemmas(word, np.argsort(-scores, kind="stable"))
        return found[0] or word

    def _compare(self, word: str, tag: str, scores: Scores) -> list[str]:
        """Give the best lemma by the network and by the endings of other words."""
        known = self._lemmas.get(tag, frozenset())
        wide = np.flatnonzero(scores >= scores.max() - WIDELY)
        best, found = -np.inf, []
        for at in wide[np.argsort(-scores[wide], kind="stable")].tolist():
            script = self._scripts[at]
            if not is_applicable(word, script):
                continue
            lemma = apply_script(word, script)
            most = scores[at] + KNOWN * (lemma in known)
            if most > best:  # no share is above 1, whose logarithm is 0
                rate = most + self._endings.score(tag, word, script)
                if rate > best:
                    best, found = rate, [lemma]
        return found

    def _make_lemmas(self, word: str, scripts: Iterable[int]) -> list[str]:
        """Make the lemma that each script gives, where the word is long enough."""
        texts = (self._scripts[at] for at in scripts)
        return [apply_script(word, text) for text in texts if is_applicable(word, text)]


def _bends(word: str, tag: str) -> bool:
    """Say whether a word may be one of those that the lexicon's endings are of."""
    return tag in BENDING and word[0].isalpha()


def collect_lemmas(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """Collect the lemmas of a lexicon by part of speech."""
    lemmas: dict[str, set[str]] = {}
    for (upos, _), lemma in lexicon.items():
        lemmas.setdefault(upos, set()).add(lemma)
    return {upos: frozenset(known) for upos, known in lemmas.items()}
