"""Readers: whatever a file holds, articles or rejects come out, and nothing else."""

import atexit
import io
import json
import logging
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from zlib import crc32

from extractor.articles import Keys, Limits, ReadingOptions, Reject
from extractor.articles.apparatus import find_apparatus, mask_apparatus
from extractor.articles.files.walk import Found
from extractor.articles.options import DATE_ORDERS
from extractor.articles.read import read_found
from extractor.records import LANGUAGES, Article

FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-readers-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
LIMITS = Limits(
    file_bytes=50_000, row_bytes=5_000, ratio_from=20_000, pages=20, timeout_s=60.0
)
OPTIONS = (
    ReadingOptions(limits=LIMITS),
    ReadingOptions(limits=LIMITS, date_order=DATE_ORDERS[0], keep_apparatus=True),
    ReadingOptions(limits=LIMITS, encoding="utf-16"),
    ReadingOptions(limits=LIMITS, encoding="cp1252"),
    ReadingOptions(limits=LIMITS, encoding="utf-7"),
    ReadingOptions(
        limits=LIMITS, keys=Keys(text="text", id="id", source="source.name")
    ),
)
# pypdf says on the terminal what it mends; here it mends most files.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)
# A message is for people: it shows the beginning of what is wrong.
MAX_MESSAGE = 1_500
PARTS = {
    "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.'
    'openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxml'
    'formats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxml'
    'formats.org/package/2006/relationships"><Relationship Id="r1" Type="http://'
    'schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>',
}
WORDS = (
    '{"text": "', '"published": "', '"lang": "it"', '"article": {', '"notes": {',
    "text,id\n", "text;published\n", '""', "\r\n", "\ufeff", "&amp;", "<!--", "-->",
    "<html lang=it>", "<p>", "</p>", "<title>", '<meta charset="', "<w:p>", "<w:t>",
    "</w:t></w:p>", "<w:del>", "---\n", "title: ", "[1] ", "¹", "Note\n", "PerchÃ©",
    "http://", "inter-\nno", "\\ud800", "1e999", "NaN", "null", "%PDF-1.4", "obj",
    "stream\n", "BT (a) Tj ET", "/Type /Page", "trailer", "startxref",
)  # fmt: skip


def check_file(ending: str, data: bytes) -> None:
    """Read a file with that ending, twice: each item is whole, and both are equal."""
    path = FOLDER / f"a{ending}"
    path.write_bytes(data)
    options = OPTIONS[crc32(data) % len(OPTIONS)]
    found = Found(path, path.name, direct=True)
    items = list(read_found(found, lang="it", options=options))
    for item in items:
        if isinstance(item, Reject):
            assert item.id.startswith(path.name)
            assert 0 < len(item.message) <= MAX_MESSAGE, item.message
        else:
            check_article(item)
    assert items or not data.strip() or ending in {".jsonl", ".csv", ".parquet"}
    if crc32(data) % 8 == 0:
        assert list(read_found(found, lang="it", options=options)) == items


def check_article(article: Article) -> None:
    """An article has text that any file can hold, and a JSON form that reads back."""
    assert article.text.strip()
    assert "\x00" not in article.text
    assert article.lang in LANGUAGES
    written = json.dumps(article.to_dict(), ensure_ascii=False).encode("utf-8")
    again = Article.from_dict(json.loads(written))
    assert (again.id, again.text) == (article.id, article.text)
    spans = find_apparatus(article.text)
    ends = [0, *(place for span in spans for place in span), len(article.text)]
    assert ends == sorted(ends), spans
    masked = mask_apparatus(article.text, {"apparatus": spans})
    assert len(masked) == len(article.text)


def check_docx(data: bytes) -> None:
    """Read an archive, or what stands in the middle of a Word document."""
    if not data.startswith(b"PK"):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, content in PARTS.items():
                archive.writestr(name, content)
            archive.writestr(
                "word/document.xml",
                b'<w:document xmlns:w="http://schemas.openxmlformats.org/'
                b'wordprocessingml/2006/main"><w:body>' + data + b"</w:body>"
                b"</w:document>",
            )
        data = packed.getvalue()
    check_file(".docx", data)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "docx": check_docx,
    **{
        ending: partial(check_file, f".{ending}")
        for ending in ("csv", "html", "json", "jsonl", "md", "parquet", "pdf", "txt")
    },
}
