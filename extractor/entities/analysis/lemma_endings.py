"""A lexicon in, how usual an edit script is behind a word's ending out.

Words that no lexicon has bend like those that it has: Italian "-ghi" comes of "-go", so
a script that makes "fungho" of "funghi" is wrong however probable the network finds it.

References
----------
Endings that fall back on shorter ones: Brants, T. (2000): TnT, a statistical
part-of-speech tagger. ANLP. https://doi.org/10.3115/974147.974178
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from extractor.entities.analysis.lemma_scripts import find_script

# Letters of the longest ending, and so many words that a shorter one is worth.
LONGEST = 5
SHORTER = 2.0

# No script has a smaller share.
LEAST = 1e-3

# Parts of speech whose words bend.
BENDING = frozenset({"ADJ", "ADV", "NOUN", "VERB"})


class LemmaEndings:
    """What the words of a lexicon become, by part of speech and ending."""

    def __init__(self, lexicon: Mapping[tuple[str, str], str]) -> None:
        counts: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        for (tag, word), lemma in lexicon.items():
            if tag not in BENDING:
                continue
            script = _strip(find_script(word, lemma))
            for start in range(max(0, len(word) - LONGEST), len(word) + 1):
                found = counts[tag, word[start:]]
                found[script] = found.get(script, 0) + 1
        self._scripts = {key: (sum(n.values()), n) for key, n in counts.items()}

    def find_share(self, tag: str, word: str, script: str) -> float:
        """Give the share of a script among words that end like this one.

        Shares of long endings count the more, the more words have these.
        """
        word, script = word.lower(), _strip(script)
        share = LEAST
        for start in range(len(word), max(0, len(word) - LONGEST) - 1, -1):
            known = self._scripts.get((tag, word[start:]))
            if known is None:
                break
            total, counts = known
            share = (counts.get(script, 0) + SHORTER * share) / (total + SHORTER)
        return max(share, LEAST)

    def score(self, tag: str, word: str, script: str) -> float:
        """Give the natural logarithm of the share."""
        return math.log(self.find_share(tag, word, script))


def _strip(script: str) -> str:
    """Take off what a script does to capitals: the lexicon has none."""
    return script[1:]
