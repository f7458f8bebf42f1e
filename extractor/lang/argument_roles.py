"""The neutral roles that patterns name, whatever a parser calls them."""

from __future__ import annotations

PREPOSITION_ROLES = (
    *("with", "to", "of", "in", "from", "between", "against", "for", "by", "as"),
    *("about", "source", "dative", "within", "example", "together"),
    *("of_bare", "of_the", "town", "ahead_of"),
)
"""Roles that a preposition gives; ``source`` is "according to".

``dative`` is whom something is given, said or done to ("chiedere a", "aid to"): the
part of ``to`` that never leads into a place. ``within`` is the part of ``in`` that says
inside, never "at" or "near". ``example`` names some of those a plural noun means
("members such as Iraq", "paesi come l'Italia"). ``of_bare`` and ``of_the`` are the
parts of ``of`` without and with an article ("di Roma", "della Francia"), which tell a
town from a state, as ``town`` does ("a Roma", never "in Francia"); ``together`` is who
does the same ("insieme a", "along with"); ``ahead_of`` is who comes in behind.
"""

NAME_ROLES = (
    *("subject", "object", "bearer", "self", "modifier", "compound", "possessor"),
    *("behind", "claimed", "doer", "placed", "present", "arrived", "raiser"),
    *("predicate", "outscored", "beside", "departed", "other", "state"),
    *("field", "home", "ahead", "party", "employer", "attending", "leader", "replaced"),
    *("parties", "ruler", "house", "origin", "team", "own_party", "seat"),
)
ROLES = (*NAME_ROLES, *PREPOSITION_ROLES)
"""Every neutral role a pattern may name.

``bearer`` is the person or body that an office noun describes, ``self`` the mention
the trigger stands in, ``modifier`` an adjective of nationality or a possessive,
``compound`` a bare name beside the noun ("vertice CSTO"), ``possessor`` who a noun
without "of" belongs to: what it is coordinated with, else the subject of its clause
("Rossi e la moglie Anna", "Rossi met his wife Ann"), ``behind`` the name in brackets or
behind a comma that says where a name lies ("Melfi, in Basilicata", "Paris, Texas"),
``claimed`` the subject of the clause a verb governs ("demanded that Rome pay"),
``doer`` the subject of the verb that a phrase goes with ("X left at Y's request"),
``placed`` whom that verb puts there: its object, else its subject ("named X to the
helm of Y", "X sits at the helm"), ``present`` who is said to be in the place that is
the trigger ("X was in Paris"), ``arrived`` who is there in a line without a verb
("X in Paris"), ``predicate`` what a verb says its object is ("called X
a liar"), ``outscored`` whom the figures of a match give less ("Roma 3 Lazio 1"),
``raiser`` who made, in the sentence before, the charge or offer that somebody denies
("Kiev accused Moscow. Moscow denied the charge."), ``beside`` the town right behind the
street or house that is the trigger ("via Verdi a Terni"), ``departed`` the last person
said to leave ("Rossi resigned. In his place, Neri"), ``other`` whose a noun with "his"
is, if not its clause's subject ("In a note to Rossi, Neri praised his courage"),
``ahead`` the larger place said right before ("in Nigeria, a Kano"), ``party`` and
``employer`` the party and the other body that a person's name is followed by ("Rossi
(Pd)", "Rossi della Caritas"), ``state`` the state, or the capital that acts for it,
behind "of" ("governo di Roma"),
``field`` a common noun that says what part of a body an office is of ("WHO emergencies
director"), ``home`` the body that a person behind whose name it stands is from ("Ann
Green, from Leeds University,"), ``attending`` who takes part in the event ("At a summit
hosted by X, Y and Z took part"), ``parties`` the first of a row of names before an
event that says not between whom it is ("A and B signed. C brokered the deal."),
``team`` the body in brackets behind an athlete ("Alonso (Renault)"),
``leader`` the person whose team the trigger is said to be ("il Torino di Vanoli"),
``ruler`` whose state or party it is ("Kohl's Germany"), ``origin`` the place behind
somebody's age ("Roe, 29, of Leeds"), ``house`` the body spoken of last ("Acme has a new
board. X stays on as chairman"), ``replaced`` who was there before ("took the place of X
at the helm of Y"), ``seat`` where a clause says that a noun is ("its seat is in Rome").
"""
