import pytest

from extractor.articles.formats.html import read_html
from extractor.articles.options import Limits, ReadingOptions
from extractor.errors import ArticleError

SENTENCES = {
    "it": "Il ministro degli Esteri ha incontrato a Gyumri il collega armeno. La città "
    "è lontana, ma il vertice è andato bene, hanno detto i due dopo la cena. ",
    "en": "The foreign minister met his Armenian colleague in Gyumri. The city’s far "
    "away, but the summit went well, the two men said after they had had dinner. ",
}


def build_page(lang="it", *, head="", charset="utf-8", body=None):
    text = body or f"<p>{SENTENCES[lang] * 2}</p><p>{SENTENCES[lang]}</p>"
    return (
        f'<!DOCTYPE html><html lang="{lang}-XX"><head><meta charset="{charset}">'
        f"<title>Vertice a Gyumri | Il Giornale</title>{head}</head><body>"
        '<nav><a href="/">Home</a> <a href="/sport">Sport e cultura</a></nav>'
        f"<article><h1>Vertice a Gyumri</h1>{text}</article>"
        "<footer>Copyright 2025, aggiornato il 3 marzo 2025</footer></body></html>"
    )


META = (
    '<meta property="article:published_time" content="2023-12-06T23:30:00+01:00">'
    '<meta property="article:modified_time" content="2024-01-02T10:00:00+01:00">'
    '<meta property="og:site_name" content="Il Giornale">'
    '<meta name="author" content="Maria Rossi">'
)


@pytest.fixture
def read(make_source):
    def read_page(page, **options):
        data = page if isinstance(page, bytes) else page.encode()
        options = ReadingOptions(**options)
        (article,) = read_html(make_source(data, name="a.html", options=options))
        return article

    return read_page


@pytest.mark.parametrize("lang", ["it", "en"])
def test_read_html_gives_the_article_and_what_the_page_says_of_it(read, lang):
    article = read(build_page(lang, head=META))
    assert article.text.startswith("Vertice a Gyumri\n")
    assert SENTENCES[lang].strip() in article.text
    assert "Sport" not in article.text
    assert "Copyright" not in article.text
    assert (article.title, article.source) == ("Vertice a Gyumri", "Il Giornale")
    assert (article.lang, article.published) == (lang, "2023-12-06")
    assert article.notes["author"] == "Maria Rossi"


def test_read_html_takes_no_date_from_the_text_or_the_clock(read):
    assert read(build_page()).published is None


def test_read_html_takes_no_date_of_a_change_for_that_of_publication(read):
    head = META.replace("2023-12-06T23:30:00+01:00", "")
    assert read(build_page(head=head)).published in {None, "2024-01-02"}


def test_read_html_reads_a_date_after_today(read):
    head = '<meta property="article:published_time" content="2099-12-06">'
    assert read(build_page(head=head)).published == "2099-12-06"


@pytest.mark.parametrize(
    ("charset", "python"), [("iso-8859-1", "cp1252"), ("utf-8", "utf-8")]
)
def test_read_html_obeys_the_declared_encoding(read, charset, python):
    article = read(build_page("en", charset=charset).encode(python))
    assert "city’s" in article.text


def test_read_html_does_not_fetch_and_does_not_open_files(read, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("segreto segreto")
    page = (
        build_page()
        .replace(
            "<!DOCTYPE html>",
            f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>',
        )
        .replace("Il ministro", "&x; Il ministro")
    )
    assert "segreto" not in read(page).text


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body><script>x</script>",
        "<html><body><noscript>Please enable JavaScript here.</noscript></body></html>",
    ],
)
def test_read_html_refuses_a_page_without_an_article(read, page):
    with pytest.raises(ArticleError, match="No article was found in the page"):
        read(page)


def test_read_html_refuses_a_page_that_is_too_large(read):
    with pytest.raises(ArticleError, match="larger than 100 bytes"):
        read(build_page(), limits=Limits(file_bytes=100))


def test_read_html_is_the_same_every_time(read):
    assert read(build_page(head=META)) == read(build_page(head=META))
