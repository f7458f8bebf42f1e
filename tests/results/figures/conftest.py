"""What tests of figures read in them."""

import io

import pytest


@pytest.fixture
def read_words():
    """Give everything that is written in a figure."""

    def read(figure):
        figure.canvas.draw()
        [axes, *_] = figure.axes
        texts = [text.get_text() for text in axes.texts]
        ticks = [*axes.get_xticklabels(), *axes.get_yticklabels()]
        legends = [text for legend in figure.legends for text in legend.get_texts()]
        words = (text.get_text() for text in [*ticks, *legends])
        return {axes.get_title(), *texts, *words}

    return read


@pytest.fixture
def save():
    """Give the bytes of a figure."""

    def save(figure):
        file = io.BytesIO()
        figure.savefig(file, format="png")
        return file.getvalue()

    return save


@pytest.fixture
def both_languages(make_extraction):
    """One place in an Italian and in an English article."""
    texts = {"it": "[Roma:LOC] sostiene", "en": "[Rome:LOC] backs"}
    return [
        make_extraction(
            lang,
            f"{text} [Al:PER].",
            ("SUPPORTS", 0, 1, text.split()[-1], {"date": "2020"}),
            entities={"Roma": "loc:rome", "Rome": "loc:rome"},
            lang=lang,
        )
        for lang, text in texts.items()
    ]
