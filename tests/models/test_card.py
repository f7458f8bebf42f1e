import json
import sys

import pytest
from training.card import BEGIN, END, build_names_table, build_whole_table, main


def build_metrics(f1):
    row = {"f1": f1}
    tree = dict.fromkeys(
        (
            "uas",
            "las",
            "las_subtypes",
            "upos",
            "lemma",
            "sentences_f1",
            "tokens_f1",
        ),
        f1,
    )
    return {
        "megabytes": 38.5,
        "names": {"WN_dev": dict.fromkeys(("all", "PER", "ORG", "LOC"), row)},
        "trees": {"isdt_dev": {"gold_tokens": tree, "text": tree}},
        "words_per_second": {"it": 2000.4, "en": 2100.0},
    }


def test_build_names_table_compares_int8_with_floats():
    table = build_names_table(build_metrics(0.8), build_metrics(0.81))
    assert "0.800 | 0.800 | 0.800 | 0.800 | 0.810 |" in table


def build_whole(f1):
    row = {"f1": f1}
    scores = dict.fromkeys(("all", "PER", "ORG", "LOC"), row)
    both = {"model": scores, "rules": scores | {"all": {"f1": f1 + 0.02}}}
    return {"names": {"WN_dev": {"6": both}, "news_it": {"article": both}}}


def test_build_whole_table_has_a_row_for_each_length():
    rows = build_whole_table(build_whole(0.85)).splitlines()[2:]
    assert [row.split(" | ")[1:4] for row in rows] == [
        ["6", "0.850", "0.870"],
        ["article", "0.850", "0.870"],
    ]


@pytest.mark.parametrize("old", [BEGIN, f"{BEGIN}\nSTALE\n{END}"])
def test_main_replaces_the_tables(tmp_path, monkeypatch, old):
    for name in ("int8", "float"):
        (tmp_path / f"{name}.json").write_text(json.dumps(build_metrics(0.8)))
    errors = {"WN_dev": {"raw": 0.07, "shipped": 0.0211, "names": 3463}}
    (tmp_path / "calibration.json").write_text(json.dumps(errors))
    (tmp_path / "names.json").write_text(json.dumps(build_whole(0.85)))
    page = tmp_path / "README.md"
    page.write_text(f"# Title\n\n{old}\n\n## After\n")
    arguments = ["card", "--metrics", str(tmp_path), "--page", str(page)]
    monkeypatch.setattr(sys, "argv", arguments)
    main()
    text = page.read_text()
    assert text.count(BEGIN) == text.count(END) == 1
    assert "STALE" not in text
    assert "2,000 words a second" in text
    assert "| 6 | 0.850 | 0.870 |" in text
    assert "| 3,463 | 0.070 | 0.021 |" in text
    assert text.endswith("\n\n## After\n")
