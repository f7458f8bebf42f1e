import pytest

from extractor.articles import Reject
from extractor.cli.screen import (
    printable,
    show_error,
    show_plan,
    show_progress,
    show_rejects,
    show_summary,
)


def test_printable_leaves_no_control_codes_and_no_endless_lines():
    assert printable("città\x1b[2J\r\n") == "città\\x1b[2J\\r\\n"
    assert len(printable("x" * 999)) == 300


def test_show_error_shows_the_first_faults_one_a_line(capsys):
    show_error(ValueError("\n".join(f"fault {n}\x1b" for n in range(7))))
    assert capsys.readouterr().err.splitlines() == [
        "Error: fault 0\\x1b",
        *(f"  fault {n}\\x1b" for n in range(1, 5)),
        "  ... and 2 more",
    ]


def test_show_rejects_shows_the_first_and_counts_the_rest(capsys):
    show_rejects([Reject(f"{n}.txt", "articles", "Why.") for n in range(7)], "; see x")
    assert capsys.readouterr().out.splitlines() == [
        "Rejected 7; see x:",
        *(f"  {n}.txt: Why." for n in range(5)),
        "  ... and 2 more",
    ]


def test_show_progress_is_silent_without_a_terminal(found, capsys):
    with show_progress() as report:
        report(found[0])
        report(Reject("a", "articles", "Why."))
    assert capsys.readouterr() == ("", "")


def test_show_progress_counts_on_a_terminal(found, capsys, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    with show_progress() as report:
        report(found[0])
        report(Reject("a", "articles", "Why."))
    shown = capsys.readouterr()
    assert "1 articles" in shown.err
    assert "1 rejected" in shown.err
    assert not shown.out


@pytest.fixture
def rejects():
    return (Reject("a.txt", "articles", "The file is empty."),)


def test_show_summary_counts_everything(capsys, tmp_path, rejects):
    from extractor.batch import Summary

    counts = {
        "articles": 1200,
        "duplicates": 2,
        "entities": 3,
        "mentions": {"PER": 5, "LOC": 4},
        "relations": {},
    }
    summary = Summary(1201, 1000, 200, 1, 0, 50_000, rejects, counts)
    show_summary(summary, tmp_path, 10.0)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == (
        f"{tmp_path}: 1,200 articles (1,000 new, 1 of them changed; 200 done before; "
        "2 duplicates), 1 rejected"
    )
    assert lines[1:5] == [
        "  mentions   PER 5 · LOC 4",
        "  entities   3",
        "  relations  none",
        "  speed      5,000 words/s (50,000 words in 10.0 s, loading included)",
    ]
    assert lines[-1] == "  a.txt: The file is empty."


def test_show_plan_counts_by_language(capsys, rejects):
    from extractor.batch import Plan

    show_plan(Plan({"en": 2, "it": 1}, 4, 1, 3, rejects))
    assert capsys.readouterr().out.splitlines()[0] == (
        "Would extract 3 articles (en 2 · it 1), 1 of them changed; 4 are done, "
        "3 repeated, 1 would be rejected"
    )
