import pytest

from extractor.articles.formats.pages import join_pages

LINE = "una riga di testo abbastanza lunga da riempire la colonna della pagina"


def test_join_pages_joins_lines_and_cut_words():
    page = (
        "Il ministro degli Esteri ha par-\nlato del vertice interna-\nzionale a Roma."
    )
    text, removed, joined = join_pages([page])
    assert (
        text == "Il ministro degli Esteri ha parlato del vertice internazionale a Roma."
    )
    assert (removed, joined) == (0, 2)


def test_join_pages_joins_a_sentence_over_pages():
    pages = [f"{LINE}\n{LINE} e", f"poi {LINE}.\n{LINE}."]
    text, _, _ = join_pages(pages)
    assert "e poi una riga" in text
    assert "\n\n" not in text


@pytest.mark.parametrize(
    ("top", "bottom"),
    [("Il Giornale", "Pagina {} di 3"), ("The Paper, 6 December 2023", "- {} -")],
)
def test_join_pages_leaves_out_headers_and_footers(top, bottom):
    pages = [
        f"{top}\n\n{LINE} {word}.\n{LINE}.\n{bottom.format(number)}"
        for number, word in enumerate(["uno", "due", "tre"], start=1)
    ]
    text, removed, _ = join_pages(pages)
    assert removed == 6
    assert top not in text
    assert text.count(LINE) == 6


def test_join_pages_keeps_lines_that_recur_inside_pages():
    pages = [f"{LINE} {n}a.\nRitornello\n{LINE} {n}b\n{LINE}\nfine {n}x" for n in "pqr"]
    assert join_pages(pages)[0].count("Ritornello") == 3


def test_join_pages_keeps_headings_and_paragraphs_apart():
    page = f"Titolo breve\nIeri {LINE}\n{LINE}\nfine corta.\nNuovo {LINE}\n{LINE}."
    text, _, _ = join_pages([page])
    first, second, third = text.split("\n\n")
    assert first == "Titolo breve"
    assert second.endswith("fine corta.")
    assert third.startswith("Nuovo")


def test_join_pages_keeps_hyphens_of_names_and_compounds():
    page = f"{LINE} in Emilia-\nRomagna {LINE} italo-russi e poi gli italo-\nrussi"
    assert "Emilia-Romagna" in join_pages([page])[0]
    assert "gli italo-russi" in join_pages([page])[0]


@pytest.mark.parametrize("pages", [[], [""], ["", "\n\n"]])
def test_join_pages_takes_pages_without_text(pages):
    assert join_pages(pages) == ("", 0, 0)
