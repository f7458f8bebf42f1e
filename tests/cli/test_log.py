import json

from extractor.articles import Reject
from extractor.batch import Notice, Progress
from extractor.cli.log import log_run, write_line


def lines(capsys):
    shown = capsys.readouterr()
    assert shown.out == ""
    return [json.loads(line) for line in shown.err.splitlines()]


def test_log_run_writes_a_line_for_each_event_and_few_for_progress(capsys):
    with log_run() as report:
        report(Notice("start", {"workers": 2}))
        for words in (0, 100, 200):
            report(Progress(1, words, 0, 50, True, 9.12345, 4.0))
        report(Reject("a\n.txt", "articles", "Why.\x1b"))
    start, progress, reject = lines(capsys)
    assert (start["event"], start["workers"]) == ("start", 2)
    assert start["time"].endswith("+00:00")
    assert (progress["event"], progress["seconds"]) == ("progress", 9.1)
    assert progress["rest_s"] is None
    assert (reject["id"], reject["message"]) == ("a\n.txt", "Why.\x1b")


def test_write_line_is_one_line_of_ascii(capsys):
    write_line("reject", {"id": "perch\u00e9\u2028\n", "s": 1.26})
    (line,) = capsys.readouterr().err.splitlines()
    assert line.isascii()
    assert json.loads(line)["s"] == 1.3
