"""Sample articles in, an archive of any size out.

An article of the archive has paragraphs of several samples in its language, so that
lengths, names and sentences are those of news, but no two articles are the same.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from extractor.articles import Reject, read_articles
from extractor.articles.language import find_language
from extractor.errors import ExtractorError
from extractor.records import LANGUAGES, Article

# Beside a checkout of the sources; an installed package has no sample articles.
CORPUS = Path(__file__).parents[2] / "corpus"
# Words of an article, as of agency news; a paragraph more or less.
WORDS = 330
PUBLISHED = "2024-05-17"


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
    paragraphs: dict[str, tuple[str, ...]], articles: int, *, seed: int = 0
) -> Iterator[Article]:
    """Make articles, the languages in turn; the same for the same seed."""
    langs = tuple(paragraphs)
    for number in range(articles):
        lang = langs[number % len(langs)]
        rng = random.Random(f"{seed} {number}")
        chosen: list[str] = []
        words = 0
        while words < WORDS:
            chosen.append(rng.choice(paragraphs[lang]))
            words += len(chosen[-1].split())
        yield Article(
            id=f"{number:08d}",
            text="\n\n".join([*chosen, f"({number})"]),
            lang=lang,
            published=PUBLISHED,
        )


def write_archive(path: Path, articles: Iterable[Article]) -> int:
    """Write articles as ``.jsonl``; give their number."""
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps(article.to_dict(), ensure_ascii=False) + "\n")
            count += 1
    return count
