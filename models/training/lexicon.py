"""Take the training treebanks, give the lemma of each form and part of speech in them.

The lemma head learns endings; irregular forms ("met", "stato") are better looked up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.sources import Source

# Parts of speech whose lemmas are copies of the form, or figures.
OPEN_ENDED = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X", "_"})

# The commonest lemma of a form is taken if it has at least this share.
CLEAR_SHARE = 0.7

# Parts of speech with lemmas that keep a capital, and how often it is seen then.
WITH_CAPITALS = frozenset({"ADJ", "NOUN", "PRON"})
OFTEN = 3
ALWAYS_SHARE = 0.9

Row = tuple[str, str, str, str]


def build_lexicon(sources: Iterable[Source]) -> list[Row]:
    """Build sorted rows of language, part of speech, form and lemma.

    Forms are in small letters, with the straight apostrophe; lemmas have a capital
    where the treebanks always write it ("I" of "me", "American").
    """
    counts: dict[tuple[str, str, str], Counter[str]] = {}
    for source in sources:
        for upos, form, lemma in _read_words(source):
            counts.setdefault((source.lang, upos, form), Counter())[lemma] += 1
    rows = []
    for key, spellings in counts.items():
        lemmas: Counter[str] = Counter()
        for spelling, count in spellings.items():
            lemmas[spelling.lower()] += count
        lemma, count = lemmas.most_common(1)[0]
        if count >= CLEAR_SHARE * lemmas.total():
            rows.append((*key, _choose_spelling(key[1], lemma, spellings)))
    return sorted(rows)


def _choose_spelling(upos: str, lemma: str, spellings: Counter[str]) -> str:
    """Choose a capital only if it is no matter of a title: seen often, and always."""
    same = Counter({s: n for s, n in spellings.items() if s.lower() == lemma})
    spelling, count = same.most_common(1)[0]
    sure = count >= max(OFTEN, ALWAYS_SHARE * same.total())
    return spelling if upos in WITH_CAPITALS and sure else lemma


def _read_words(source: Source) -> Iterator[tuple[str, str, str]]:
    for sentence in source.sentences:
        tagged = zip(
            sentence.upos or (), sentence.words, sentence.lemmas or (), strict=False
        )
        for upos, word, lemma in tagged:
            form = word.lower().replace("’", "'")
            plain = all(character.isalpha() or character in "'-" for character in form)
            if upos and lemma and plain and upos not in OPEN_ENDED:
                yield upos, form, lemma


def write_lexicon(rows: Iterable[Row], path: Path) -> None:
    """Write the rows separated by tabs."""
    text = "".join("\t".join(row) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")
