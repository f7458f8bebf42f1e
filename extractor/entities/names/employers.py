"""A name in, whether what it appoints somebody to says that it is a firm.

"Tim nomina Ada Rossi amministratore delegato": firms alone have such offices, where
"of" does not say of whose.
"""

from __future__ import annotations

from extractor.entities.names.marks import Mark
from extractor.lang.name_context_words import NameContextTable
from extractor.lang.name_words import OrganisationTable
from extractor.lang.tables import load_table

# Tokens behind the verb among which the office is looked for.
LONGEST = 12
PERSON = "PER"
STOPS = frozenset({".", ";"})


def is_employer(mark: Mark) -> bool:
    """Whether a supposed person opens a sentence and appoints the head of a firm."""
    parsed, verb = mark.parsed, mark.end
    if mark.label != PERSON or mark.end - mark.start > 1 or verb >= len(parsed.words):
        return False
    table = load_table(parsed.lang, "name_contexts", NameContextTable).next
    if parsed.lower[verb] not in table.appoints:
        return False
    first, end = parsed.sents[parsed.sent_of[mark.start]]
    if mark.start != first:
        return False
    of = load_table(parsed.lang, "organisations", OrganisationTable).of
    behind = parsed.straight[verb + 1 : min(verb + 1 + LONGEST, end)]
    for start in range(len(behind)):
        if behind[start] in STOPS:
            return False
        for length in range(1, table.longest_chief + 1):
            if " ".join(behind[start : start + length]) in table.chiefs:
                after = behind[start + length : start + length + 1]
                return not after or after[0] not in of
    return False
