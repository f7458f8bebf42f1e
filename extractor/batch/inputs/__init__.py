"""Inputs in, rows that are to be done out.

Files: ``reading`` (from any place on where it was left off), ``reader_process`` (in a
process of its own), ``spool`` (files that workers read their rows of), ``intake``
(asks the ledger which rows are to be done).
"""
