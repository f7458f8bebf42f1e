from pathlib import Path

from extractor.articles import Reject
from extractor.batch.intake import Intake
from extractor.batch.parts import Entry, find_digest
from extractor.records import Article

A, B = Article("a", "one"), Article("b", "two")


def entry(article):
    return Entry(Path("1"), find_digest(article))


def test_find_new_gives_articles_and_keeps_rejects():
    reject = Reject("x", "articles", "why")
    intake = Intake({})
    assert list(intake.find_new([A, reject, B])) == [A, B]
    assert intake.rejects == [reject]
    assert intake.read == 2
    assert intake.get_digest("a") == find_digest(A)


def test_find_new_is_lazy():
    intake = Intake({})
    next(intake.find_new(iter([A, B])))
    assert intake.read == 1


def test_find_new_skips_what_is_done():
    intake = Intake({"a": entry(A)})
    assert list(intake.find_new([A, B])) == [B]
    assert (intake.skipped, intake.replaced) == (1, 0)


def test_find_new_gives_what_changed():
    intake = Intake({"a": entry(Article("a", "old"))})
    assert list(intake.find_new([A])) == [A]
    assert (intake.skipped, intake.replaced) == (0, 1)


def test_find_new_gives_what_failed_before():
    intake = Intake({"a": Entry(Path("1"), None)})
    assert list(intake.find_new([A])) == [A]
    assert intake.replaced == 0


def test_find_new_gives_a_repeated_article_once():
    intake = Intake({})
    assert list(intake.find_new([A, A])) == [A]
    assert (intake.read, intake.repeated) == (2, 1)


def test_find_new_rejects_an_id_with_another_text():
    intake = Intake({})
    assert list(intake.find_new([A, Article("a", "other")])) == [A]
    (reject,) = intake.rejects
    assert reject.id == "a"
    assert "'a' was used before by another article" in reject.message
