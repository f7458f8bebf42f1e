"""A trigger in, its neutral roles out: tokens that are subject, object, with, to, of.

Files: ``trigger_roles`` (what a pattern asks for, from wherever it is read), ``syntax``
(from the dependents of the trigger), ``clause_roles`` (from its clause),
``dependent_roles`` (from one dependent), ``noun_roles`` (from the sentence of a noun),
``name_roles`` (of a name that is a trigger), ``adjacent`` (from the phrases right
behind a noun). One construction each: ``attending`` ("al vertice hanno preso parte"),
``clitics`` ("ne", "there"), ``departed`` ("in his place"), ``headlines``, ``joined``
("US-China talks"), ``larger`` ("in Nigeria, a Kano"), ``lists`` ("three firms: A, B and
C"), ``others`` ("accepted his resignation"), ``parties`` ("A and B agreed. C brokered
the deal"), ``scores`` ("Roma-Lazio 2-1"), ``teams`` ("il Torino di Vanoli").
"""
