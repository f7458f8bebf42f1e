"""Step 3, who did what to whom: mentions and a parse in, relations out.

Files: ``lemmas`` (forms of the words we look for), ``tree`` (the parse as plain lists),
``trigger_index`` and ``triggers`` (words that say a relation), ``name_triggers``
(names that do), ``clauses`` (voice and subjects),
``bearers`` (whom an office describes), ``syntax`` (dependencies to neutral roles),
``offices`` (roles of the spans beside an office), ``adjacent`` (of those behind an
event noun), ``fillers`` (a role's token to mentions), ``pairs`` (roles to arguments),
``cues`` (negation, modality), ``qualifiers`` (attribution, date, place), ``rules`` (all
of it), ``precision`` (how often a rule is right, for scores), ``examples`` (the
sentences of a schema, run), ``gaps`` (words between names that no rule uses).
"""

from extractor.relations.examples import CheckReport, check_schema
from extractor.relations.rules import find_relations

__all__ = ["CheckReport", "check_schema", "find_relations"]
