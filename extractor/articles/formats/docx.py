"""One Word document in, one article out: its paragraphs, in order.

A ``.docx`` is a zip archive of XML. It is checked before it is opened: how much it
unpacks to, how many parts it has, and that its XML declares no entities.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from extractor.articles.files.sources import Source, show_size
from extractor.articles.files.timing import limit_time
from extractor.articles.formats.extras import load_library
from extractor.articles.formats.text import find_title, join_notes
from extractor.articles.options import Limits
from extractor.articles.rejects import Reject
from extractor.articles.repairs import repair_text
from extractor.errors import ArticleError
from extractor.records import Article

BODY = "word/document.xml"
# Documents with hundreds of pictures have some thousand parts.
MAX_PARTS = 10_000
# What the parts of other archives are called, for the message.
OTHERS = {
    "xl/workbook.xml": "an Excel workbook; save its sheet as .csv",
    "ppt/presentation.xml": "a PowerPoint presentation; save its text as .txt",
    "mimetype": "an OpenDocument or e-book file; save it as .docx or .txt",
}
# Damaged, encrypted, or packed in a way that Python does not know.
UNREADABLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, RUN_TEXT = f"{WORD}p", f"{WORD}t"
SPACES = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n"}
HYPHEN = f"{WORD}noBreakHyphen"
# Text that was deleted, and the copy that old programs show instead of a drawing.
LEFT_OUT = frozenset(
    {
        f"{WORD}del",
        f"{WORD}moveFrom",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
# Documents of the Office formats have no document type, so one is an attack.
FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")


def read_docx(source: Source) -> Iterator[Article | Reject]:
    """Read one document; footnotes, headers and deleted text are left out.

    Raises
    ------
    ArticleError
        It is another or a damaged archive, too large, empty, or takes too long; or
        python-docx is not installed.
    OSError
        The file cannot be read.
    """
    data = source.read_all()
    limits = source.options.limits
    _check_archive(data, limits)
    library = load_library("docx", "Word documents")
    with limit_time(limits.timeout_s):
        try:
            document = library.Document(io.BytesIO(data))
            text = "\n\n".join(_find_paragraphs(document.element.body))
            named = (document.core_properties.title or "").strip()
            author = (document.core_properties.author or "").strip()
        except (KeyError, ValueError, SyntaxError, zipfile.BadZipFile) as error:
            raise ArticleError(
                f"The Word document is damaged ({type(error).__name__}); open it in "
                "Word and save it again."
            ) from error
    if not text.strip():
        raise ArticleError("The document has no text, perhaps only pictures.")
    text, repairs = repair_text(text)
    yield Article(
        id=source.id,
        text=text,
        title=find_title(text) or named or None,
        notes=join_notes({}, repairs=repairs, author=author),
    )


def _check_archive(data: bytes, limits: Limits) -> None:
    """Check sizes; what zipfile reads of a part never exceeds what it declares."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = {part.filename: part for part in archive.infolist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ArticleError(
            f"The archive is damaged ({error}); open the document in Word and save it "
            "again."
        ) from error
    if BODY not in parts:
        kinds = [what for name, what in OTHERS.items() if name in parts]
        what = kinds[0] if kinds else "a zip archive; unpack it and give the folder"
        raise ArticleError(f"This is {what}.")
    size = sum(part.file_size for part in parts.values())
    allowed = max(limits.ratio_from, limits.ratio * len(data))
    if size > min(allowed, limits.file_bytes) or len(parts) > MAX_PARTS:
        raise ArticleError(
            f"The document unpacks to {show_size(size)} in {len(parts)} parts, more "
            "than a text needs; save its text as .txt, or raise the limit (--max-mb)."
        )
    _check_xml(archive, parts)


def _check_xml(archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> None:
    for name in parts:
        if not name.endswith((".xml", ".rels")):
            continue
        try:
            content = archive.read(name)
        except UNREADABLE as error:
            raise ArticleError(
                f"The part {name!r} of the document cannot be read ({error}); open it "
                "in Word and save it again, without a password."
            ) from error
        if any(mark in content for mark in FORBIDDEN):
            raise ArticleError(
                f"The part {name!r} of the document declares XML entities, as no Word "
                "document does; it is not opened."
            )


def _find_paragraphs(body: Any) -> Iterator[str]:
    for paragraph in body.iter(PARAGRAPH):
        if any(outer.tag in LEFT_OUT for outer in paragraph.iterancestors()):
            continue
        text = "".join(_find_words(paragraph)).strip()
        if text:
            yield text


def _find_words(element: Any) -> Iterator[str]:
    """Give the words of a paragraph; paragraphs inside it are given on their own."""
    for child in element:
        if child.tag in LEFT_OUT or child.tag == PARAGRAPH:
            continue
        if child.tag == RUN_TEXT:
            yield child.text or ""
        elif child.tag == HYPHEN:
            yield "-"
        elif child.tag in SPACES:
            yield SPACES[child.tag]
        else:
            yield from _find_words(child)
