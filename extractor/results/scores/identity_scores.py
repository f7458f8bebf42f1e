"""Identity: which mentions name the same entity, by B-cubed and by pairs.

References
----------
Bagga and Baldwin 1998, Algorithms for Scoring Coreference Chains.

Notes
-----
Only mentions that both have count (same span): what was not found at all is a miss of
names, and shown there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from extractor.records import Mention
from extractor.results.scores.compared import DATE, Compared
from extractor.results.scores.name_scores import WITH_RULES
from extractor.results.scores.tally import Counted, Measure, Tally

IDENTITY = "identity"
Chains = dict[tuple[int, int], str]


def score_identity(compared: Compared) -> Iterator[Counted]:
    """Count B-cubed over shared mentions and the pairs among them."""
    if IDENTITY not in compared.layers:
        return
    gold = _find_chains(compared.gold.mentions)
    found = _find_chains(compared.found.mentions)
    shared = sorted(set(gold) & set(found))
    yield Measure(IDENTITY, "B-cubed", WITH_RULES), _count_b_cubed(gold, found, shared)
    yield Measure(IDENTITY, "pairwise", WITH_RULES), _count_pairs(gold, found, shared)


def _find_chains(mentions: Sequence[Mention]) -> Chains:
    """Give the entity of each span; a mention without one is alone."""
    return {
        (m.start, m.end): m.entity or f"[{m.start}, {m.end}]"
        for m in mentions
        if m.label != DATE
    }


def _count_b_cubed(
    gold: Chains, found: Chains, shared: Sequence[tuple[int, int]]
) -> Tally:
    right_found = right_gold = 0.0
    for span in shared:
        in_gold = {other for other in shared if gold[other] == gold[span]}
        in_found = {other for other in shared if found[other] == found[span]}
        both = len(in_gold & in_found)
        right_found += both / len(in_found)
        right_gold += both / len(in_gold)
    return Tally(right_found, len(shared), right_gold, len(shared))


def _count_pairs(
    gold: Chains, found: Chains, shared: Sequence[tuple[int, int]]
) -> Tally:
    pairs = list(combinations(shared, 2))
    in_gold = {(a, b) for a, b in pairs if gold[a] == gold[b]}
    in_found = {(a, b) for a, b in pairs if found[a] == found[b]}
    return Tally.of(len(in_gold & in_found), len(in_found), len(in_gold))
