from importlib import util

import pytest

from extractor.errors import ExtractorError
from extractor.results.figures import looks
from extractor.results.figures.looks import LONGEST, escape, make_figure


def test_make_figure_without_matplotlib_says_what_to_install(monkeypatch):
    monkeypatch.setattr(looks, "find_spec", lambda name: None)
    assert util.find_spec("matplotlib")
    with pytest.raises(ExtractorError, match=r'pip install "extractor\[figures\]"'):
        make_figure((3, 3))


def test_make_figure_gives_what_a_notebook_shows():
    figure, _ = make_figure((3, 3))
    assert figure._repr_png_().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Al", "Al"), ("Ke$ha", r"Ke\$ha"), ("x" * 40, "x" * (LONGEST - 1) + "…")],
)
def test_escape_keeps_names_readable(name, shown):
    assert escape(name) == shown
