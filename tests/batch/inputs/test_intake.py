import pytest

from extractor.articles import Reject
from extractor.batch.inputs.intake import Intake
from extractor.batch.inputs.spool import build_row
from extractor.batch.store.ledger import Ledger
from extractor.batch.store.parts import name_part, write_part
from extractor.records import Article

A, B = Article("a", "one two", "it"), Article("b", "three", "it")


def rows(*items):
    return [{"message": None, "step": None, **build_row("f", item)} for item in items]


@pytest.fixture
def ledger(tmp_path):
    with Ledger(tmp_path) as ledger:
        yield ledger


@pytest.fixture
def add(ledger, tmp_path):
    """Note articles as done by an earlier run, or as failed."""

    def add(*articles, message=None):
        status = [
            {
                **{key: row[key] for key in ("digest", "content", "file", "words")},
                "article": row["id"],
                "extracted": True,
                "step": message and "extract",
                "message": message,
            }
            for row in rows(*articles)
        ]
        part = name_part(tmp_path, ledger.next_part())
        write_part(part, articles, [], status, "")
        ledger.add_part(part)

    return add


def test_sort_gives_articles_and_rejects(ledger):
    reject = Reject("x", "articles", "why")
    intake = Intake(ledger)
    assert intake.sort(rows(A, reject, B)) == ([(0, True), (2, True)], [reject])
    assert (intake.read, intake.due, intake.words) == (2, 2, 3)
    assert list(ledger.find_rejects()) == [reject]


def test_sort_skips_what_is_done(ledger, add):
    add(A)
    intake = Intake(ledger)
    assert intake.sort(rows(A, B)) == ([(1, True)], [])
    assert (intake.skipped, intake.replaced) == (1, 0)


def test_sort_gives_what_changed(ledger, add):
    add(Article("a", "old", "it"))
    intake = Intake(ledger)
    assert intake.sort(rows(A)) == ([(0, True)], [])
    assert (intake.skipped, intake.replaced) == (0, 1)


def test_sort_does_not_extract_again_what_only_has_another_title(ledger, add):
    add(A)
    intake = Intake(ledger)
    changed = Article("a", "one two", "it", title="New")
    assert intake.sort(rows(changed)) == ([(0, False)], [])
    assert (intake.replaced, intake.due) == (1, 0)


def test_sort_gives_what_failed_before(ledger, add):
    add(A, message="why")
    intake = Intake(ledger)
    assert intake.sort(rows(A)) == ([(0, True)], [])
    assert intake.replaced == 0


def test_sort_gives_a_repeated_article_once(ledger):
    intake = Intake(ledger)
    assert intake.sort(rows(A, A)) == ([(0, True)], [])
    assert (intake.read, intake.repeated) == (2, 1)


def test_sort_extracts_one_of_two_copies(ledger):
    intake = Intake(ledger)
    copy = Article("c", "one two", "it", source="Another")
    assert intake.sort(rows(A, copy)) == ([(0, True), (1, False)], [])
    assert intake.words == 2


def test_sort_rejects_an_id_with_another_text(ledger):
    intake = Intake(ledger)
    wanted, (reject,) = intake.sort(rows(A, Article("a", "other", "it")))
    assert wanted == [(0, True)]
    assert reject.id == "a"
    assert "'a' in 'f' was used before by another article" in reject.message
    assert "another column (--id-key), or the folder above all" in reject.message
