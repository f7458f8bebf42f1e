"""A trigger in, its neutral roles out: tokens that are subject, object, with, to, of.

Files: ``trigger_roles`` (what a pattern asks for, from wherever it is read), ``syntax``
(from the dependents of the trigger), ``clause_roles`` (from its clause),
``light_roles`` (of an event noun, from its light verb), ``lent_roles`` (from what hangs
on a word between), ``missing_objects`` (of a verb without an object beside it),
``dependent_roles`` (from one dependent), ``noun_roles`` (from the sentence of a noun),
``name_roles`` (of a name that is a trigger), ``name_phrases`` (from the phrases beside
and under a name), ``office_roles`` (of an office, beside it and in the parse),
``office_owners`` (the body of one that names none), ``adjacent`` (from the phrases
right behind a noun), ``merging`` (two readings to one). One construction each:
``affiliations`` ("Rossi (Pd)"), ``attending`` ("al vertice hanno preso parte"),
``clitics`` ("ne", "there"), ``departed`` ("in his place"), ``described`` ("il danese
Holm"), ``headlines``, ``joined`` ("US-China talks"), ``larger_places`` ("in Nigeria, a
Kano"), ``lists`` ("three firms: A, B and C"), ``name_behind`` ("Austin, Texas"),
``others`` ("accepted his resignation"), ``raisers`` ("denied the charge"), ``parties``
("A and B agreed. C brokered the deal"), ``scores`` ("Roma-Lazio 2-1"), ``set_off``
("Rossi, a Roma per un convegno,"), ``teams`` ("il Torino di Vanoli"), ``rulers`` ("la
Germania di Kohl").
"""
