"""Gold readers: whatever a file holds, checked gold or an error comes out."""

import atexit
import shutil
import tempfile
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from extractor.articles.gold import read_gold
from extractor.articles.gold.checks import find_faults
from extractor.articles.gold.record import LAYERS
from extractor.articles.gold.words import STRAIGHT_QUOTE
from extractor.errors import ArticleError, LanguageError
from extractor.results.annotations import FORMATS, Annotated

FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-gold-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
# How the first byte of what zlib packs looks; a DocBin is packed by it.
PACKED = b"\x78"
WORDS = (
    *(f'"{layer}"' for layer in LAYERS), '"layers": [', '"mentions": [', '"start": ',
    '"end": ', '"label": "PER"', '"relations": [', '"trigger": [0, 1]', '"article": {',
    '"entities": [', '"id": "', '"notes": ', '"judged": false', '"optional": true',
    '"value": "', '"data": {"text": "', '"annotations": [{"result": [', '"extractor": ',
    '"from_id": "', '"type": "labels"', '"labels": [', '"sentence": [', '"ner": [',
    '"doc_key": "', "null", "true", "-1", "1e9", "9" * 30, "[]", "{}", "\\ud800",
    "# newdoc id = ", "# global.Entity = ", "\t_\t_", "Entity=(1-person-1)", "(e-PER",
    "start_char=0|end_char=3", "SpacesAfter=\\s", "B-PER", "I-LOC", "O\n", "\t", "\n\n",
    "1-2\t", "²", "PROPN", STRAIGHT_QUOTE,
)  # fmt: skip


def check_gold(name: str, data: bytes) -> None:
    """Read a gold file; what is read is sound, and is the same once written."""
    path = FOLDER / name
    path.write_bytes(data)
    try:
        found = list(read_gold([path], types=None, lang="it"))
    except (ArticleError, LanguageError):
        return
    for gold in found:
        assert not find_faults(gold.extraction, None)
        assert gold.layers <= set(LAYERS)
        assert all(0 <= i < len(gold.extraction.relations) for i in gold.optional)
        assert all(0 <= i < len(gold.extraction.mentions) for i in gold.unjudged)
    written = FOLDER / "written.jsonl"
    items = [Annotated(g.extraction, g.optional, g.unjudged, g.layers) for g in found]
    FORMATS["jsonl"].write(items, written)
    assert not items or list(read_gold([written], types=None)) == found


def check_docbin(data: bytes) -> None:
    """Read what stands inside a DocBin, packed as spaCy packs it."""
    check_gold("a.spacy", data if data[:1] == PACKED else zlib.compress(data))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "docbin": check_docbin,
    **{
        name: partial(check_gold, f"a.{ending}")
        for name, ending in (
            ("jsonl", "jsonl"),
            ("columns", "tsv"),
            ("conllu", "conllu"),
            ("labelstudio", "json"),
        )
    },
}
