import pytest

from extractor.errors import OutputError
from extractor.results.scores.score_page import (
    build_summary,
    check_page,
    find_part,
    write_part,
)
from extractor.results.scores.score_table import ScoreRow

PAGE = "# Top\n<!-- scores: begin a -->\nold\n<!-- scores: end a -->\nBelow\n"


def row(*key, interval=None):
    *names, f1 = key
    shares = {"precision": 0.9, "recall": 0.8, "f1": f1, "interval": interval}
    return ScoreRow(*names, **shares, **COUNTS)


COUNTS = {"found": 3, "gold": 4, "articles": 2}


def build_table(*langs):
    for lang in (*langs, "all"):
        for label in ("all", "PER"):
            yield row("names", "strict", "model only", lang, label, 0.5)
            yield row("names", "strict", "model + rules", lang, label, 0.4)
        yield row(
            "dates", "span", "model + rules", lang, "all", 0.7, interval=(0.6, 0.8)
        )
        yield row("dates", "value", "model + rules", lang, "all", 0.7)
        for label in ("all", "MEETS"):
            yield row("relations", "fact", "end to end", lang, label, 0.3)


def read_rows(summary):
    cells = (line.strip("| ").split("|") for line in summary.splitlines() if line)
    return {row[0].strip(): [cell.strip() for cell in row[1:]] for row in cells}


@pytest.mark.parametrize("langs", [("it", "en"), ("it",), ("en",)])
def test_build_summary_shows_languages_side_by_side(langs):
    rows = read_rows(build_summary(list(build_table(*langs))))
    assert rows["F1 in percent [95 % interval]"] == list(langs)
    assert rows["dates, span"] == ["70.0 [60.0, 80.0]"] * len(langs)
    assert rows["dates, value right"] == ["90.0"] * len(langs)
    assert rows["relations, headline"] == ["30.0, P 90.0, R 80.0"] * len(langs)
    assert rows["MEETS"] == ["30.0", "4", "3"] * len(langs)


def test_build_summary_keeps_rows_where_rules_hurt():
    rows = read_rows(build_summary(list(build_table("it"))))
    assert rows["names, strict"] == ["40.0, model only 50.0"]
    assert rows["names, strict, PER"] == ["40.0, model only 50.0"]


def test_build_summary_leaves_out_what_the_gold_does_not_have():
    table = [row("names", "strict", "model + rules", "it", "all", 0.4)]
    rows = read_rows(build_summary(table))
    assert "dates, span" not in rows
    assert "<details>" not in build_summary(table)


def test_write_part_replaces_its_place_and_nothing_else(tmp_path):
    path = tmp_path / "P.md"
    path.write_text(PAGE, encoding="utf-8")
    write_part(path, "a", "new")
    assert path.read_text(encoding="utf-8") == PAGE.replace("old", "new")
    assert find_part(check_page(path, "a"), "a") == "new"


@pytest.mark.parametrize(
    "page",
    [
        "nothing",
        PAGE + PAGE,
        "<!-- scores: end a -->\n<!-- scores: begin a -->\n",
        PAGE.replace("end a", "end b"),
    ],
)
def test_check_page_asks_for_a_single_place(tmp_path, page):
    path = tmp_path / "P.md"
    path.write_text(page, encoding="utf-8")
    with pytest.raises(OutputError, match=r"P\.md has no single place .*begin a -->"):
        check_page(path, "a")


def test_check_page_refuses_what_cannot_be_read(tmp_path):
    with pytest.raises(OutputError, match=r"none\.md cannot be read"):
        check_page(tmp_path / "none.md", "a")
