"""What is kept of a run: parts of results, the ledger, the final tables.

Files: ``parts`` and ``parquet`` (results of some articles), ``ledger`` and
``ledger_base`` (what is known of each article), ``live`` and ``originals`` (what
counts), ``merge`` and ``sorted_tables`` (the final tables), ``near_duplicates`` (agency
copies), ``folder`` (an output folder, refused or made ready), ``durable`` (files that
survive a crash).
"""
