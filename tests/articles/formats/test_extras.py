import sys

import pytest

from extractor.articles.formats.extras import load_library
from extractor.errors import ArticleError


def test_load_library_gives_the_library():
    assert load_library("json", "JSON") is sys.modules["json"]


def test_load_library_says_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(
        ArticleError,
        match=r'PDF documents need .* library: pip install "extractor\[formats\]"',
    ):
        load_library("pypdf", "PDF documents")


def test_load_library_does_not_hide_a_fault_inside_one(tmp_path, monkeypatch):
    (tmp_path / "broken_library.py").write_text("import no_such_module_at_all")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="no_such_module_at_all"):
        load_library("broken_library", "Broken files")
