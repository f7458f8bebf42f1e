from dataclasses import replace

from extractor.results.scores.compared import Compared
from extractor.results.scores.rule_scores import RuleCount, count_rules


def test_count_rules_counts_right_and_false_facts_and_leaves_arguable_ones_out(
    make_extraction,
):
    text = "[Eni:ORG] ha visto [Rai:ORG], [Fiat:ORG] e [Pirelli:ORG]."
    said = [("OWNS", 0, 1, "visto"), ("OWNS", 0, 2, "visto"), ("OWNS", 0, 3, "visto")]
    found = make_extraction("a", text, *said)
    gold = make_extraction("a", text, said[0], said[2])
    rows = count_rules(
        [
            Compared(
                gold, found, layers=frozenset({"relations"}), optional=frozenset({1})
            )
        ],
        symmetric=frozenset(),
    )

    assert list(rows) == [RuleCount("it", "it-owns-1", "OWNS", right=1, found=2)]


def test_count_rules_leaves_out_arguments_that_the_gold_does_not_mark(make_extraction):
    text = "[Eni:ORG] ha visto [Rai:ORG]."
    found = make_extraction("a", text, ("OWNS", 0, 1, "visto"))
    gold = replace(found, mentions=found.mentions[:1], relations=())
    compared = Compared(gold, found, layers=frozenset({"relations"}))

    assert list(count_rules([compared], symmetric=frozenset())) == []
