"""Take the metrics files, write the score tables into README.md."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

BEGIN = "<!-- scores -->"
END = "<!-- /scores -->"

# Name of each evaluation set for people; one is of other texts of the same sentences.
TWENTY = ", twenty sentences a text"
SETS = {
    "WN_dev": "KIND Wikinews dev (it)",
    "WN_dev_articles": f"KIND Wikinews dev (it){TWENTY}",
    "ADG_dev": "KIND De Gasperi dev (it)",
    "FIC_dev": "KIND fiction dev (it)",
    "en_ewt_test": "Universal NER en_ewt test (en, web)",
    "gum_dev": "GUM dev (en, twelve genres)",
    "news_it": "our news development set (it)",
    "news_en": "our news development set (en)",
    "isdt_dev": "UD Italian ISDT dev",
}
TREE_SETS = SETS | {"gum_dev": "UD English GUM dev"}
TREE_COLUMNS = {
    "gold_tokens": ("uas", "las", "las_subtypes", "upos", "lemma"),
    "text": ("uas", "las_subtypes", "upos", "lemma", "sentences_f1", "tokens_f1"),
}


def build_tables(
    int8: dict[str, Any],
    full: dict[str, Any],
    calibration: dict[str, Any],
    whole: dict[str, Any],
) -> str:
    """Build the tables: int8 as shipped, 32 bit floats where they are compared."""
    parts = [
        "Names, strict span F1 (start, end and label right), on running text of six "
        "sentences, one a line, where the table gives no other number:",
        build_names_table(int8, full),
        "The same names as users get them (`make evaluate-names`): tokens of the whole "
        "pipeline, the model, then the extractor's rules and tables of names. States "
        "that act and national teams are places for the rules, bodies in KIND; PER, "
        "ORG and LOC are after the rules:",
        build_whole_table(whole),
        "Trees on gold tokens and gold sentence starts, punctuation counted; LAS "
        "compares labels without their subtypes, LAS+ whole labels:",
        build_trees_table(int8, "gold_tokens"),
        "The whole pipeline on running text of six sentences without line breaks: "
        "spaCy's tokens, sentences found by the model, spaCy's Scorer, punctuation not "
        "counted:",
        build_trees_table(int8, "text"),
        "Scores of names: expected calibration error, in ten bins, of the probability "
        "of the least sure word and of the score that is made of it (fitted on the "
        "development sets of KIND Wikinews and GUM):",
        build_calibration_table(calibration),
        build_summary(int8, full),
    ]
    return "\n\n".join(parts)


def build_names_table(int8: dict[str, Any], full: dict[str, Any]) -> str:
    """Build the table of names."""
    rows = [
        "| set | all | PER | ORG | LOC | all, 32 bit |",
        "|---|---|---|---|---|---|",
    ]
    for name, scores in int8["names"].items():
        cells = [f"{scores[key]['f1']:.3f}" for key in ("all", "PER", "ORG", "LOC")]
        cells.append(f"{full['names'][name]['all']['f1']:.3f}")
        rows.append(f"| {SETS[name]} | {' | '.join(cells)} |")
    return "\n".join(rows)


def build_whole_table(whole: dict[str, Any]) -> str:
    """Build the table of names before and after the rules, by length of text."""
    rows = [
        "| set | sentences a text | model | with rules | PER | ORG | LOC |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, lengths in whole["names"].items():
        for length, scores in lengths.items():
            parts = [scores["rules"][key] for key in ("all", "PER", "ORG", "LOC")]
            figures = (part["f1"] for part in (scores["model"]["all"], *parts))
            cells = " | ".join(f"{figure:.3f}" for figure in figures)
            title = SETS[name].removesuffix(TWENTY)
            rows.append(f"| {title} | {length} | {cells} |")
    return "\n".join(rows)


def build_trees_table(int8: dict[str, Any], kind: str) -> str:
    """Build a table of trees, tags and lemmas."""
    columns = TREE_COLUMNS[kind]
    titles = [name.replace("_subtypes", "+").replace("_", " ") for name in columns]
    rows = [f"| set | {' | '.join(titles)} |", "|---" * (len(columns) + 1) + "|"]
    for name, scores in int8["trees"].items():
        cells = [f"{scores[kind][column]:.3f}" for column in columns]
        rows.append(f"| {TREE_SETS[name]} | {' | '.join(cells)} |")
    return "\n".join(rows)


def build_calibration_table(calibration: dict[str, Any]) -> str:
    """Build the table of calibration errors."""
    rows = ["| set | names found | probability | score |", "|---|---|---|---|"]
    for name, errors in calibration.items():
        cells = f"{errors['names']:,} | {errors['raw']:.3f} | {errors['shipped']:.3f}"
        rows.append(f"| {SETS[name]} | {cells} |")
    return "\n".join(rows)


def build_summary(int8: dict[str, Any], full: dict[str, Any]) -> str:
    """Build the sentence about size, speed and what int8 costs."""
    speeds = int8["words_per_second"]
    floats = full["words_per_second"]
    las = [
        f"{report['trees']['isdt_dev']['gold_tokens']['las']:.3f}"
        for report in (full, int8)
    ]
    return (
        f"Size {int8['megabytes']} MB (32 bit: {full['megabytes']} MB). One core of an "
        f"AMD EPYC (Zen 4, AVX-512 VNNI) reads {speeds['it']:,.0f} words a second in "
        f"Italian and {speeds['en']:,.0f} in English (32 bit: {floats['it']:,.0f} and "
        f"{floats['en']:,.0f}). Italian LAS with 32 bit weights is {las[0]}, with int8 "
        f"{las[1]}."
    )


def main() -> None:
    """Replace what stands between the marks of the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--metrics", type=Path, default=Path("metrics"))
    parser.add_argument("--page", type=Path, default=Path("README.md"))
    options = parser.parse_args()
    reports = [
        json.loads((options.metrics / f"{name}.json").read_text(encoding="utf-8"))
        for name in ("int8", "float", "calibration", "names")
    ]
    text = options.page.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2] if END in rest else rest
    tables = build_tables(*reports)
    page = f"{before}{BEGIN}\n\n{tables}\n\n{END}{after}"
    options.page.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
