from dataclasses import replace

import pytest

from extractor.results.scores.compared import Compared
from extractor.results.scores.score_report import build_report
from extractor.results.scores.score_table import build_score_table

LAYERS = frozenset({"names", "dates", "identity", "relations", "negated"})
TEXTS = {
    "it": "[Ada:PER] a [Pisa:LOC], poi [Bo:PER] nel [2023:DATE]",
    "en": "[Ada:PER] in [Pisa:LOC], then [Bo:PER] in [2023:DATE]",
}


def build(make_extraction, langs):
    compared = []
    for lang in langs:
        gold = make_extraction(lang, TEXTS[lang], ("MEETS", 0, 2, " "), lang=lang)
        less = tuple(m for m in gold.mentions if m.text != "Pisa")
        one = Compared(
            gold,
            replace(gold, mentions=less, relations=()),
            LAYERS,
            model_names=gold.mentions[:3],
            between_gold=gold.relations,
        )
        compared += [one, one]
    return build_report(build_score_table(compared, symmetric=frozenset()))


def rows(report, title):
    section = report.partition(f"### {title}\n")[2].partition("\n### ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_build_report_shows_where_rules_hurt(make_extraction, lang):
    head, _, first, *_ = rows(build(make_extraction, [lang]), "Names")
    shown = dict(zip(head, first, strict=True))
    assert shown["model only"] == "100.0 [100.0, 100.0]"
    assert shown["model + rules"] == "80.0 [80.0, 80.0]"
    assert shown["change"] == "−20.0"
    assert (shown["P"], shown["R"], shown["gold"]) == ("100.0", "66.7", "6")


def test_build_report_shows_both_settings_of_relations(make_extraction):
    head, _, *lines = rows(build(make_extraction, ["it"]), "Relations")
    shown = [dict(zip(head, line, strict=True)) for line in lines]
    facts = [row for row in shown if row["measure"] == "fact (headline)"]
    assert [(row["setting"], row["R"], row["apart"]) for row in facts] == [
        ("end to end", "0.0", "0"),
        ("gold mentions", "100.0", "0"),
    ]


def test_build_report_leaves_sums_of_one_language_out(make_extraction):
    for langs, shown in ((["it"], {"it"}), (["it", "en"], {"all", "it", "en"})):
        report = build(make_extraction, langs)
        assert {line[0] for line in rows(report, "Dates")[2:]} == shown


def test_build_report_has_a_section_for_each_task(make_extraction):
    report = build(make_extraction, ["it", "en"])
    for title in ("Names", "Dates", "Identity", "Relations", "Relation types"):
        assert len(rows(report, title)) > 2
    assert rows(report, "Relation types")[2][:2] == ["MEETS", "all"]
    assert rows(report, "Qualifiers")[2][0] == "negated"


def test_build_report_of_nothing_is_empty():
    assert build_report([]) == ""
