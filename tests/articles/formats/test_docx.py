import io
import zipfile

import pytest

from extractor.articles.formats import docx as module
from extractor.articles.formats.docx import read_docx
from extractor.articles.options import Limits, ReadingOptions
from extractor.errors import ArticleError

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def build_docx(*paragraphs):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.core_properties.author = "Maria Rossi"
    for text in paragraphs:
        document.add_paragraph(text)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def replace_body(content, change):
    """Give the document with another word/document.xml."""
    old, buffer = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            new.writestr(
                part, change(data) if part.filename == "word/document.xml" else data
            )
    return buffer.getvalue()


def pack(**parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


@pytest.fixture
def read(make_source):
    def read_document(content, **options):
        options = ReadingOptions(**options)
        (article,) = read_docx(make_source(content, name="a.docx", options=options))
        return article

    return read_document


def test_read_docx_reads_paragraphs_in_order(read):
    article = read(
        build_docx("Vertice a Gyumri", "Il ministro è arrivato.", "", "Poi no.")
    )
    assert article.text == "Vertice a Gyumri\n\nIl ministro è arrivato.\n\nPoi no."
    assert article.title == "Vertice a Gyumri"
    assert article.published is None
    assert article.notes == {"author": "Maria Rossi"}


def test_read_docx_reads_tables_inserted_words_and_no_deleted_ones(read):
    body = (
        f"<w:document {WORD}><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>cella</w:t>"
        "</w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>uno </w:t></w:r>"
        "<w:ins><w:r><w:t>nuovo</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>vecchio</w:delText><w:t>vecchio</w:t></w:r></w:del>"
        "<w:r><w:tab/><w:t>due</w:t><w:noBreakHyphen/><w:t>tre</w:t></w:r></w:p>"
        "</w:body></w:document>"
    )
    content = replace_body(build_docx("x"), lambda _: body.encode())
    assert read(content).text == "cella\n\nuno nuovo\tdue-tre"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("xl__workbook.xml", "This is an Excel workbook; save its sheet as .csv"),
        ("ppt__presentation.xml", "This is a PowerPoint presentation"),
        ("mimetype", "This is an OpenDocument or e-book file"),
        ("a.txt", "This is a zip archive; unpack it"),
    ],
)
def test_read_docx_says_which_archive_it_is(read, name, message):
    with pytest.raises(ArticleError, match=message):
        read(pack(**{name: "x"}))


def test_read_docx_refuses_a_bomb_before_it_is_unpacked(read):
    bomb = pack(word__document__xml="x", a="0" * 20_000_000).replace(
        b"word/document/xml", b"word/document.xml"
    )
    with pytest.raises(ArticleError, match="unpacks to 20 MB in 2 parts, more than a"):
        read(bomb)


def test_read_docx_refuses_thousands_of_parts(read, monkeypatch):
    monkeypatch.setattr(module, "MAX_PARTS", 2)
    parts = pack(word__document__xml="x", a="", b="").replace(
        b"word/document/xml", b"word/document.xml"
    )
    with pytest.raises(ArticleError, match="unpacks to 1 bytes in 3 parts, more than"):
        read(parts)


def test_read_docx_refuses_entities(read):
    def add(data):
        return data.replace(
            b"<w:document", b'<!DOCTYPE x [<!ENTITY a "b">]><w:document', 1
        )

    with pytest.raises(ArticleError, match="declares XML entities"):
        read(replace_body(build_docx("x"), add))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_read_docx_refuses_a_document_that_is_cut_off(read, share):
    content = build_docx("x")
    with pytest.raises(ArticleError, match="The archive is damaged"):
        read(content[: int(len(content) * share)])


def test_read_docx_refuses_broken_xml(read):
    broken = replace_body(build_docx("x"), lambda data: data[:200])
    with pytest.raises(ArticleError, match="The Word document is damaged"):
        read(broken)


def test_read_docx_refuses_a_document_without_text(read):
    with pytest.raises(ArticleError, match="has no text, perhaps only pictures"):
        read(build_docx())


def test_read_docx_refuses_too_many_bytes(read):
    with pytest.raises(ArticleError, match="larger than 100 bytes"):
        read(build_docx("x"), limits=Limits(file_bytes=100))
