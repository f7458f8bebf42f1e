"""Sample articles in, an archive of any size out.

An article of the archive has paragraphs, or sentences if it is short, of several
samples in its language, so that lengths, names and sentences are those of news, but no
two articles are the same. Names can be replaced by new ones that no article had before.
"""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from extractor.articles import Reject, read_articles
from extractor.articles.language import find_language
from extractor.errors import ExtractorError
from extractor.records import LANGUAGES, Article

# Beside a checkout of the sources; an installed package has no sample articles.
CORPUS = Path(__file__).parents[2] / "corpus"
# Words of an article, as of agency news; a paragraph more or less.
WORDS = 330
# Fewer words than these are made of sentences, since a paragraph has about as many.
SHORT = 100
PUBLISHED = "2024-05-17"
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z])")
# A word with a capital, not the first of a text or sentence: in news most are names.
NAME = re.compile(r"(?<=[\w,;:'’] )[^\W\d_a-z][^\W\d_]{3,}")
# Syllables are made of these, so that new names can be said and are of no language.
ONSETS, VOWELS = "bcdfglmnprstvz", "aeiou"


def find_samples(samples: Path | None = None) -> dict[str, tuple[str, ...]]:
    """Find the paragraphs of sample articles by language.

    Parameters
    ----------
    samples
        A folder or file of articles; None for those of the checkout.

    Raises
    ------
    ExtractorError
        There are none.
    """
    places = [samples] if samples else [CORPUS / lang for lang in LANGUAGES]
    missing = [str(place) for place in places if not place.exists()]
    if missing:
        raise ExtractorError(
            f"{' and '.join(missing)} is missing: an archive is made of sample "
            "articles. Give --samples FOLDER, a folder of articles, or use a checkout "
            "of the sources."
        )
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for article in read_articles(places):
        if isinstance(article, Reject):
            continue
        lang = article.lang or find_language(article.text)
        for paragraph in filter(None, map(str.strip, article.text.split("\n"))):
            found[lang][paragraph] = None
    if not found:
        raise ExtractorError(
            f"{' and '.join(map(str, places))}: no article there can be read."
        )
    return {lang: tuple(found[lang]) for lang in LANGUAGES if lang in found}


def make_archive(
    paragraphs: Mapping[str, Sequence[str]],
    articles: int,
    *,
    words: int = WORDS,
    new_names: bool = False,
    seed: int = 0,
) -> Iterator[Article]:
    """Make articles, the languages in turn; the same for the same seed.

    Parameters
    ----------
    words
        Words of an article, or a few more.
    new_names
        Give half of the words with a capital another form, a new one in each article.
    """
    langs = tuple(paragraphs)
    is_short = words < SHORT
    pieces = _split(paragraphs) if is_short else paragraphs
    between = " " if is_short else "\n\n"
    for number in range(articles):
        lang = langs[number % len(langs)]
        rng = random.Random(f"{seed} {number}")
        text = between.join([*_choose(pieces[lang], words, rng), f"({number})"])
        yield Article(
            id=f"{number:08d}",
            text=rename(text, rng) if new_names else text,
            lang=lang,
            published=PUBLISHED,
        )


def rename(text: str, rng: random.Random) -> str:
    """Give half of the words with a capital within sentences another form."""

    def replace(match: re.Match[str]) -> str:
        if rng.random() < 1 / 2:
            return match.group()
        syllables = (rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(4))
        return "".join(syllables).capitalize()

    return NAME.sub(replace, text)


def _split(paragraphs: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Split paragraphs into sentences."""
    return {
        lang: [part for text in texts for part in SENTENCE_END.split(text)]
        for lang, texts in paragraphs.items()
    }


def _choose(pieces: Sequence[str], words: int, rng: random.Random) -> list[str]:
    """Choose pieces until they have as many words."""
    chosen: list[str] = []
    count = 0
    while count < words:
        chosen.append(rng.choice(pieces))
        count += len(chosen[-1].split())
    return chosen


def write_archive(path: Path, articles: Iterable[Article]) -> int:
    """Write articles as ``.jsonl``; give their number."""
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps(article.to_dict(), ensure_ascii=False) + "\n")
            count += 1
    return count
