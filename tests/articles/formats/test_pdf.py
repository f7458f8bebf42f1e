import io
import logging

import pytest

from extractor.articles.formats.pdf import read_pdf
from extractor.articles.options import Limits, ReadingOptions
from extractor.errors import ArticleError

LINES = [
    "Il ministro degli Esteri ha incontrato a Gyumri il collega arme-",
    "no. La città è lontana, ma il vertice è andato bene, hanno detto",
    "i due dopo la cena nella sede della presidenza del consiglio.",
]


def build_pdf(pages, *, password=None):
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, encrypt=password, invariant=1)
    for number, lines in enumerate(pages, start=1):
        text = sheet.beginText(72, 760)
        text.textLines(["Il Giornale", *lines, f"Pagina {number}"])
        sheet.drawText(text)
        sheet.showPage()
    sheet.save()
    return buffer.getvalue()


@pytest.fixture
def read(make_source):
    pytest.importorskip("pypdf")

    def read_document(content, **options):
        options = ReadingOptions(**options)
        (article,) = read_pdf(make_source(content, name="a.pdf", options=options))
        return article

    return read_document


def test_read_pdf_gives_running_text(read):
    article = read(build_pdf([LINES, [*LINES, "Fine della seconda pagina."]]))
    assert article.text.count("il collega armeno. La città è lontana") == 2
    assert "Il Giornale" not in article.text
    assert "Pagina" not in article.text
    assert article.published is None
    assert article.notes == {
        "pages": 2,
        "headers_removed": 4,
        "repairs": ["broken words joined: 2"],
    }


def test_read_pdf_refuses_pictures_of_pages(read):
    with pytest.raises(ArticleError, match=r"its pages are pictures\. Run text recog"):
        read(build_pdf([[], []]).replace(b"Giornale", b"12345678"))


def test_read_pdf_counts_the_text_that_comes_out(read):
    # Packed pages may hold more than the file has bytes.
    content = build_pdf([[*LINES] * 9] * 20)
    limits = Limits(file_bytes=len(content))
    assert len(read(content).text) > len(content)
    with pytest.raises(ArticleError, match="text of the PDF document is larger than"):
        read(content, limits=limits)


def test_read_pdf_refuses_a_password(read):
    with pytest.raises(ArticleError, match="The PDF document has a password"):
        read(build_pdf([LINES], password="secret"))


def test_read_pdf_refuses_too_many_pages(read):
    with pytest.raises(
        ArticleError, match=r"has 3 pages; at most 2 are read.*--max-pag"
    ):
        read(build_pdf([LINES] * 3), limits=Limits(pages=2))


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6])
def test_read_pdf_refuses_or_reads_what_is_cut_off(read, share):
    content = build_pdf([LINES] * 3)
    with pytest.raises(ArticleError, match="The PDF document"):
        read(content[: int(len(content) * share)])


def test_read_pdf_says_what_is_wrong_in_one_place_only(read, capfd, monkeypatch):
    monkeypatch.setattr(logging.getLogger("pypdf"), "propagate", False)
    with pytest.raises(ArticleError):
        read(b"%PDF-1.4 nonsense")
    assert capfd.readouterr().err == ""


def test_read_pdf_refuses_what_is_only_called_so(read):
    with pytest.raises(ArticleError, match=r"damaged \(\w+\); print it to a new PDF"):
        read(b"%PDF-1.7\nnothing\n%%EOF")
