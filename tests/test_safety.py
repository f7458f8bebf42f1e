"""What the package promises about data that nobody has checked; see the README."""

import ast
import gc
import io
import json
import socket
import zlib
from pathlib import Path

import numpy as np
import pytest
import srsly
from spacy.tokens import DocBin

from extractor.articles import ReadingOptions, read_articles
from extractor.articles.gold.docbin import read_gold_docbin
from extractor.errors import ArticleError
from extractor.records import Article
from extractor.route import extract

PACKAGE = Path(__file__).parent.parent / "extractor"
# Modules that run what they read, or open the network.
FORBIDDEN = {
    "pickle", "cPickle", "dill", "cloudpickle", "joblib", "marshal", "shelve", "yaml",
    "xml", "socket", "ssl", "http", "urllib", "requests", "ftplib", "smtplib",
    "aiohttp",
}  # fmt: skip
# What only quotes text, or writes XML; that nothing is parsed is tested below.
HARMLESS = {"urllib.parse", "xml.etree"}
PARSERS = {"parse", "iterparse", "fromstring", "fromstringlist", "XMLParser", "XML"}
CALLS = {"eval", "exec", "compile", "__import__"}


def find_imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.stem)
def test_no_module_runs_data_or_opens_the_network(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = set(find_imports(tree)) - HARMLESS
    assert not [name for name in imported if name.partition(".")[0] in FORBIDDEN]
    called = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not called & CALLS


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.stem)
def test_no_module_parses_xml_itself(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if "xml.etree" in set(find_imports(tree)):
        names = {n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
        assert not names & PARSERS


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: p.stem)
def test_no_module_lets_numpy_unpickle(path):
    assert "allow_pickle" not in path.read_text(encoding="utf-8")


class Boom:
    """A pickle of it would run code when it is read."""

    def __reduce__(self):
        return (pytest.fail, ("a pickle was run",))


def test_numpy_refuses_pickles_unless_asked():
    buffer = io.BytesIO()
    np.savez(buffer, weight=np.array([Boom()], dtype=object))
    buffer.seek(0)
    with np.load(buffer) as arrays, pytest.raises(ValueError, match="allow_pickle"):
        arrays["weight"]


def test_gold_docbin_does_not_run_what_it_reads(tmp_path):
    # The form in which msgpack-numpy writes objects; others unpickle it.
    array = {b"nd": True, b"type": "O", b"kind": b"O", b"shape": (1,), b"data": b"x"}
    message = srsly.msgpack_loads(zlib.decompress(DocBin().to_bytes()))
    (tmp_path / "a.spacy").write_bytes(
        zlib.compress(srsly.msgpack_dumps(message | {"attrs": array}))
    )
    with pytest.raises(ArticleError, match="is no DocBin"):
        list(read_gold_docbin(tmp_path / "a.spacy", types=None))
    assert gc.isenabled()  # the reader of its bytes leaves the collector off


def test_ids_of_articles_are_never_paths(tmp_path):
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"id": "../../etc/passwd", "text": "Testo."}) + "\n"
    )
    (article,) = read_articles([tmp_path / "a.jsonl"])
    assert article.id == "../../etc/passwd"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl"]


def test_articles_are_not_logged(tmp_path, caplog):
    secret = "segretissimo"
    (tmp_path / "a.html").write_text(f"<html><body><p>{secret}</body></html>")
    (tmp_path / "b.txt").write_text(f"{secret}\0")
    (tmp_path / "c.jsonl").write_text(f'{{"text": ["{secret}"]}}\n')
    with caplog.at_level("DEBUG", logger="extractor"):
        list(read_articles([tmp_path], options=ReadingOptions()))
    own = [r for r in caplog.records if r.name.startswith("extractor")]
    assert not [record for record in own if secret in record.getMessage()]


@pytest.mark.model
def test_the_main_path_works_without_a_network(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    (tmp_path / "a.html").write_text(
        "<html lang=it><head><link rel=stylesheet href=http://x.example/a.css></head>"
        "<body><article><p>Il ministro Antonio Tajani ha incontrato a Roma il premier "
        "armeno Nikol Pashinyan e poi ha firmato l'accordo con l'Armenia.</p>"
        "<img src=http://x.example/a.png></article></body></html>"
    )
    (tmp_path / "b.txt").write_text(
        "Giorgia Meloni met Emmanuel Macron in Paris today."
    )
    articles = list(read_articles([tmp_path]))
    assert all(isinstance(article, Article) for article in articles)
    assert all(found.mentions for found in extract(articles, on_error="raise"))
