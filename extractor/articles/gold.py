"""Gold files in, checked articles with their gold out: what scores are counted against.

One file per format: ``gold_jsonl`` (the output's own format), ``gold_columns`` (words
and IOB tags), ``gold_conllu`` (treebanks with entities), ``gold_crossre``.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from extractor.articles.gold_columns import read_gold_columns
from extractor.articles.gold_conllu import read_gold_conllu
from extractor.articles.gold_crossre import is_crossre, read_gold_crossre
from extractor.articles.gold_jsonl import read_gold_jsonl
from extractor.articles.gold_lines import read_lines
from extractor.articles.gold_record import Gold
from extractor.errors import ArticleError

Reader = Callable[[Path, str | None], Iterator[Gold]]

# CoNLL-U has ten columns; files of fewer hold words and tags.
CONLLU_COLUMNS = 10
ENDINGS = (".jsonl", ".tsv", ".iob2", ".conllu")


def read_gold(
    inputs: Iterable[str | Path],
    *,
    types: Collection[str],
    lang: str | None = None,
) -> Iterator[Gold]:
    """Read gold files, one after the other; ids must be unique in all of them.

    Parameters
    ----------
    inputs
        Files, with ``.gz`` behind their ending or not, and folders, whose gold files
        are read in order of their names.
    types
        The relation types that gold of our own format may use.
    lang
        The language of texts whose file does not say it; None: detect.

    Raises
    ------
    ArticleError
        A file or line is wrong; the message names file, line and span.
    """
    seen: dict[str, Path] = {}
    for path in _find_files(inputs):
        for gold in _read_file(path, types, lang):
            name = gold.extraction.article.id
            if name in seen:
                raise ArticleError(
                    f"{path}: the article id {name!r} is there twice (first in "
                    f"{seen[name]}); give every article an id of its own."
                )
            seen[name] = path
            yield gold


def _find_files(inputs: Iterable[str | Path]) -> Iterator[Path]:
    for root in map(Path, inputs):
        if not root.exists():
            raise ArticleError(f"{root} does not exist; give a gold file or a folder.")
        paths = sorted(root.rglob("*")) if root.is_dir() else [root]
        found = [path for path in paths if path == root or _ending(path) in ENDINGS]
        if not found:
            raise ArticleError(f"{root} holds no gold file ({', '.join(ENDINGS)}).")
        yield from found


def _read_file(path: Path, types: Collection[str], lang: str | None) -> Iterator[Gold]:
    if _ending(path) not in ENDINGS:
        raise ArticleError(
            f"{path}: files ending in {path.suffix!r} are no gold; allowed are "
            f"{', '.join(ENDINGS)}, each with .gz or without."
        )
    first = next((line for _, line in read_lines(path) if line.strip()), "")
    if _ending(path) == ".jsonl":
        if is_crossre(first):
            return read_gold_crossre(path, lang)
        return read_gold_jsonl(path, types=types, lang=lang)
    reader = read_gold_conllu if _is_conllu(path) else read_gold_columns
    return reader(path, lang)


def _is_conllu(path: Path) -> bool:
    for _, line in read_lines(path):
        if line.strip() and not line.startswith("#"):
            return line.count("\t") == CONLLU_COLUMNS - 1
    return False


def _ending(path: Path) -> str:
    return Path(path.name.removesuffix(".gz")).suffix.lower()
