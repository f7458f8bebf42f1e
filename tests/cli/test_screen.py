from dataclasses import replace

import pytest

from extractor.articles import Reject
from extractor.batch import Notice, Progress
from extractor.cli.screen import (
    describe_progress,
    printable,
    show_error,
    show_plan,
    show_progress,
    show_rejects,
    show_run,
    show_summary,
)


def test_printable_leaves_no_control_codes_and_no_endless_lines():
    assert printable("città\x1b[2J\r\n") == "città\\x1b[2J\\r\\n"
    assert len(printable("x" * 999)) == 300


def test_printable_keeps_the_end_of_a_message_which_says_what_to_do():
    shown = printable(f"out is of another run: {'x, ' * 300}; give --force.")
    assert shown.startswith("out is of another run: x, x,")
    assert shown.endswith("x, ; give --force.")
    assert " … " in shown


def test_show_error_shows_the_first_faults_one_a_line(capsys):
    show_error(ValueError("\n".join(f"fault {n}\x1b" for n in range(7))))
    assert capsys.readouterr().err.splitlines() == [
        "Error: fault 0\\x1b",
        *(f"  fault {n}\\x1b" for n in range(1, 5)),
        "  ... and 2 more",
    ]


def test_show_rejects_shows_the_first_and_counts_the_rest(capsys):
    rejects = [Reject(f"{n}.txt", "articles", "Why.") for n in range(7)]
    show_rejects(rejects, "; see x", 7)
    assert capsys.readouterr().err.splitlines() == [
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


def test_show_run_is_silent_without_a_terminal(capsys):
    with show_run() as report:
        report(Progress(1, 300, 0, 0, True, 9.0, 5.0))
        report(Notice("part"))
    assert capsys.readouterr() == ("", "")


def test_show_run_shows_progress_on_a_terminal(capsys, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    with show_run() as report:
        report(Progress(10, 3000, 2, 0, False, 9.0, 5.0))
    shown = capsys.readouterr()
    assert "10 articles" in shown.err
    assert not shown.out


@pytest.mark.parametrize(
    ("working_s", "is_read", "rest"),
    [(5.0, True, "  1:06:40 left"), (5.0, False, ""), (1.0, True, "")],
)
def test_describe_progress_tells_speed_and_rest(working_s, is_read, rest):
    words = int(600 * working_s)
    reached = Progress(1000, words, 2, 2_400_000, is_read, 9.0, working_s)
    assert describe_progress(reached) == (
        f"1,000 articles  {1000 / working_s:,.1f}/s  600 words/s  2 rejected{rest}"
    )


@pytest.fixture
def rejects():
    return (Reject("a.txt", "articles", "The file is empty."),)


def test_show_summary_counts_everything(capsys, tmp_path, rejects):
    from extractor.batch import Summary

    counts = {
        "articles": 1200,
        "duplicates": 2,
        "near_duplicates": 7,
        "entities": 3,
        "mentions": {"LOC": 4, "PER": 5},
        "relations": {},
    }
    summary = Summary(
        read=1201,
        new=1000,
        skipped=200,
        replaced=1,
        removed=6,
        words=50_000,
        lost=3,
        rejected=9,
        rejects=rejects,
        causes={"articles: The file is empty": 8, "extract: Odd\x1b": 1},
        counts=counts,
    )
    show_summary(summary, tmp_path, 10.0)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == (
        f"{tmp_path}: 1,200 articles (1,000 new, 1 of them changed; 200 done before; "
        "2 duplicates, 7 near duplicates; 6 removed), 9 rejected"
    )
    assert lines[1:5] == [
        "  mentions   PER 5 · LOC 4",
        "  entities   3",
        "  relations  none",
        "  speed      5,000 words/s (50,000 words in 10.0 s, loading included)",
    ]
    assert lines[5:] == [
        "  workers    3 lost and replaced",
        f"Rejected 9; all are in {tmp_path / 'rejected.jsonl'}:",
        "  a.txt: The file is empty.",
        "  ... and 4 more",
        "By cause:",
        "  8 articles: The file is empty",
        "  1 extract: Odd\\x1b",
    ]


def test_show_summary_says_nothing_of_what_there_is_not(capsys, tmp_path, summary):
    def first_line(articles, **values):
        counts = summary.counts | {"articles": articles}
        show_summary(replace(summary, counts=counts, **values), tmp_path, 10.0)
        return capsys.readouterr().err.splitlines()[0].partition(": ")[2]

    assert first_line(0) == "0 articles, 0 rejected"
    assert first_line(1, new=1) == "1 article (1 new), 0 rejected"
    assert first_line(2, skipped=2, rejected=1) == (
        "2 articles (2 done before), 1 rejected"
    )


@pytest.fixture
def summary():
    """A run that found nothing."""
    from extractor.batch import Summary

    counts = dict.fromkeys(("articles", "duplicates", "near_duplicates", "entities"), 0)
    return Summary(counts=counts | {"mentions": {}, "relations": {}})


def test_show_summary_says_what_is_read_where_there_was_nothing(
    capsys, tmp_path, summary
):
    show_summary(summary, tmp_path, 10.0)
    shown = capsys.readouterr().err
    assert "hold no file that is read; read are .txt, .md, .html" in shown
    assert "speed" not in shown


def test_show_summary_tells_causes_and_speed_only_where_they_say_more(
    capsys, tmp_path, summary, rejects
):
    one_each = {f"articles: {number}": 1 for number in range(9)}
    few = replace(summary, words=999, rejected=9, rejects=rejects, causes=one_each)
    show_summary(few, tmp_path, 10.0)
    shown = capsys.readouterr().err
    assert "Rejected 9" in shown
    assert not [word for word in ("speed", "By cause", "is read") if word in shown]


def test_show_plan_counts_by_language(capsys, rejects):
    from extractor.batch import Plan

    show_plan(Plan({"en": 2, "it": 1}, 4, 1, 3, 1, rejects))
    assert capsys.readouterr().out.splitlines()[0] == (
        "Would extract 3 articles (en 2 · it 1), 1 of them changed; 4 are done, "
        "3 repeated, 1 would be rejected"
    )
