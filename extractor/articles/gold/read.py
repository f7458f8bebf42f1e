"""Gold files and folders in, checked gold out; content and ending tell the format."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from extractor.articles.files.walk import list_inputs
from extractor.articles.gold.columns import read_gold_columns
from extractor.articles.gold.conllu import read_gold_conllu
from extractor.articles.gold.conllu_marks import (
    is_conllu_of_ours,
    read_gold_conllu_marks,
)
from extractor.articles.gold.crossre import is_crossre, read_gold_crossre
from extractor.articles.gold.docbin import read_gold_docbin
from extractor.articles.gold.jsonl import read_gold_jsonl
from extractor.articles.gold.labelstudio import read_gold_labelstudio
from extractor.articles.gold.lines import read_lines
from extractor.articles.gold.record import Gold
from extractor.errors import ArticleError

# CoNLL-U has ten columns; files of fewer hold words and tags.
CONLLU_COLUMNS = 10
ENDINGS = (".jsonl", ".tsv", ".iob2", ".conllu", ".spacy", ".json")
UNCOMPRESSED = (".spacy",)
# What the OUT folder of a run holds, and no folder of gold.
OF_RUN = "relations.parquet"


def read_gold(
    inputs: str | Path | Iterable[str | Path],
    *,
    types: Collection[str] | None,
    lang: str | None = None,
) -> Iterator[Gold]:
    """Read gold files, one after the other; ids must be unique in all of them.

    Parameters
    ----------
    inputs
        One or several files, with ``.gz`` behind their ending or not, and folders,
        whose gold files are read in order of their names.
    types
        The relation types that gold may use; None: any.
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


def _find_files(inputs: str | Path | Iterable[str | Path]) -> Iterator[Path]:
    for root in map(Path, list_inputs(inputs)):
        if not root.exists():
            raise ArticleError(f"{root} does not exist; give a gold file or a folder.")
        if (root / OF_RUN).exists():
            raise ArticleError(
                f"{root} holds what a run found, no gold; 'extractor convert {root} -o "
                "gold.jsonl' writes what can be corrected into gold."
            )
        found = [root] if not root.is_dir() else sorted(_find_inside(root))
        if not found:
            raise ArticleError(f"{root} holds no gold file ({', '.join(ENDINGS)}).")
        yield from found


def _find_inside(root: Path) -> Iterator[Path]:
    """Find the gold files below a folder, but for what is hidden there."""
    for path in root.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        if not hidden and _ending(path) in ENDINGS:
            yield path


def _read_file(
    path: Path, types: Collection[str] | None, lang: str | None
) -> Iterator[Gold]:
    ending = _ending(path)
    if ending not in ENDINGS or (ending in UNCOMPRESSED and path.suffix == ".gz"):
        raise ArticleError(
            f"{path}: files ending in {path.suffix!r} are no gold; allowed are "
            f"{', '.join(ENDINGS)}, each with .gz (but {', '.join(UNCOMPRESSED)}) or "
            "without."
        )
    if ending == ".spacy":
        return read_gold_docbin(path, types=types, lang=lang)
    if ending == ".json":
        return read_gold_labelstudio(path, types=types, lang=lang)
    first = next((line for _, line in read_lines(path) if line.strip()), "")
    if ending == ".jsonl" and not is_crossre(first):
        return read_gold_jsonl(path, types=types, lang=lang)
    if is_conllu_of_ours(first):
        return read_gold_conllu_marks(path, types=types, lang=lang)
    return _read_foreign(path, lang)


def _read_foreign(path: Path, lang: str | None) -> Iterator[Gold]:
    """Read a set of the field, which knows neither our types nor our values."""
    if _ending(path) == ".jsonl":
        return read_gold_crossre(path, lang)
    if _is_conllu(path):
        return read_gold_conllu(path, lang)
    return read_gold_columns(path, lang)


def _is_conllu(path: Path) -> bool:
    for _, line in read_lines(path):
        if line.strip() and not line.startswith("#"):
            return line.count("\t") == CONLLU_COLUMNS - 1
    return False


def _ending(path: Path) -> str:
    return Path(path.name.removesuffix(".gz")).suffix.lower()
