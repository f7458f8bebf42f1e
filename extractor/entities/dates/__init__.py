"""Dates in a text, with EDTF values.

``find.py`` joins the way: ``lexer.py`` cuts out islands of date words by a
``lexicon.py``, ``grammar.py`` matches them with the productions of ``dates.toml``, the
makers (``makers.py`` and ``years.py``, ``ranges.py``, ``periods.py``, ``relatives.py``,
which look around in a ``scene.py``) make ``expressions.py``, and ``values.py`` turns
these into EDTF (``edtf_values.py``): by units of time (``shifts.py``), movable feasts
(``feasts.py``) and the nearest year (``nearest.py``), counted from what the text around
says of the anchor (``context.py``) and of the verb (``tense.py``).
"""
