import sqlite3
from contextlib import closing

import pytest

from extractor.errors import OutputError
from extractor.results.columns import TABLES
from extractor.results.exports.sqlite import ORDER, write_sqlite
from extractor.results.exports.values import flatten


@pytest.fixture
def ask(tables, tmp_path):
    """The function that asks the database of three articles."""
    write_sqlite(tables, tmp_path / "t.sqlite")
    with closing(sqlite3.connect(tmp_path / "t.sqlite")) as database:
        yield lambda *query: database.execute(*query).fetchall()


@pytest.mark.parametrize("name", ORDER)
def test_write_sqlite_comes_back(hostile_tables, tmp_path, name):
    write_sqlite(hostile_tables, tmp_path / "t.sqlite")
    with closing(sqlite3.connect(tmp_path / "t.sqlite")) as database:
        database.row_factory = sqlite3.Row
        listed = ", ".join(f'"{column}"' for column in TABLES[name].names)
        rows = [dict(row) for row in database.execute(f'SELECT {listed} FROM "{name}"')]
    assert rows == [
        {key: flatten(value) for key, value in row.items()}
        for row in hostile_tables[name].to_pylist()
    ]


@pytest.mark.parametrize("name", ORDER)
def test_write_sqlite_has_all_columns_of_the_tables(ask, name):
    assert [row[1] for row in ask(f"PRAGMA table_info({name})")] == TABLES[name].names


def test_write_sqlite_keys_hold(ask):
    assert ask("PRAGMA foreign_key_check") == []
    assert ask("PRAGMA integrity_check") == [("ok",)]
    assert len(ask("PRAGMA foreign_key_list(relations)")) > 3


@pytest.mark.parametrize(
    ("word", "articles"), [("incontrato", ["b.txt"]), ("MÉET", ["c.txt"]), ("x", [])]
)
def test_write_sqlite_finds_sentences_by_their_words(ask, word, articles):
    found = ask(
        "SELECT article FROM sentences WHERE sentence IN "
        "(SELECT rowid FROM sentences_search WHERE sentences_search MATCH ?)",
        (word,),
    )
    assert [article for (article,) in found] == articles


def test_write_sqlite_finds_articles_by_title(ask):
    found = ask("SELECT title FROM articles_search WHERE articles_search MATCH 'roma'")
    assert found == [("Vertice a Roma",)]


def test_write_sqlite_names_each_article_where_datasette_looks(ask):
    columns = [row[1] for row in ask("PRAGMA table_xinfo(articles)")]
    assert next(c for c in columns if c in {"name", "title"}) == "name"
    found = ask("SELECT article, title, name FROM articles")
    assert all(name == (title or article) for article, title, name in found)
    assert {title is None for _, title, _ in found} == {True, False}


def test_write_sqlite_lets_datasette_know_its_search(ask):
    # How Datasette looks for it, see its function detect_fts.
    for table in ("sentences", "articles"):
        pattern = f'%VIRTUAL TABLE%USING FTS%content="{table}"%'
        found = ask("SELECT name FROM sqlite_master WHERE sql LIKE ?", (pattern,))
        assert found == [(f"{table}_search",)]


def test_write_sqlite_has_a_view_for_people(ask):
    rows = ask("SELECT subject, relation, object, date, place FROM statements")
    assert ("Anna Bruni", "MEETS", "Marco Sala", "2023-12-06", "Roma") in rows
    assert ("Anna Bruni", "not MEETS", "Marco Sala", None, None) not in rows[:1]
    pairs = ask("SELECT subject, relation, articles FROM pairs ORDER BY relation")
    assert pairs == [
        ("Anna Bruni", "HEAD_OF", 1),
        ("Anna Bruni", "MEETS", 1),
        ("Anna Bruni", "not MEETS", 1),
    ]


def test_write_sqlite_keeps_each_sentence_once(make_extraction, tmp_path):
    from extractor.results.tables import build_part, merge_tables

    text = "[Al:PER] met and hit [Bo:PER]."
    made = make_extraction("1", text, ("MEETS", 0, 1, "met"), ("ATTACKS", 0, 1, "hit"))
    write_sqlite(merge_tables([build_part([made])]), tmp_path / "t.sqlite")
    with closing(sqlite3.connect(tmp_path / "t.sqlite")) as database:
        assert database.execute("SELECT count(*) FROM sentences").fetchone() == (1,)


def test_write_sqlite_replaces_what_a_stopped_run_left(tables, tmp_path):
    (tmp_path / ".t.sqlite.part").write_bytes(b"half")
    write_sqlite(tables, tmp_path / "t.sqlite")
    with closing(sqlite3.connect(tmp_path / "t.sqlite")) as database:
        assert database.execute("SELECT count(*) FROM articles").fetchone() == (3,)


def test_write_sqlite_says_that_it_cannot_write(tables, tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        write_sqlite(tables, tmp_path / "missing" / "t.sqlite")
