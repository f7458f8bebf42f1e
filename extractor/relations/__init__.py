"""Step 3, who did what to whom: mentions and a parse in, relations out.

Folders, in the order of the way: ``trees`` (the parse as plain lists, mended),
``triggers`` (the words that say a relation), ``roles`` (who is its subject, object,
with, to, of), ``offices`` (who is what of which body), ``arguments`` (the mentions that
fill a role), ``times`` (when it happened).

Files: ``pairs`` (roles to the two arguments of a relation), ``pairings`` (who goes with
whom), ``soundness`` (which pairs a pattern bears out), ``negation``, ``modality`` and
``attempts`` (by the ``cues`` beside a trigger, the ``governors`` above it,
``suppositions``),
``qualifiers`` (attribution, place), ``rules`` (all of it), ``precision`` (how often a
rule is right, for scores), ``examples`` (the sentences of a schema, run), ``gaps``
(words between names that no rule uses).
"""

from extractor.relations.examples import CheckReport, check_schema
from extractor.relations.rules import find_relations

__all__ = ["CheckReport", "check_schema", "find_relations"]
