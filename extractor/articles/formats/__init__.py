"""One reader for each format: an open stream in, articles and rejects out.

Documents, one article each: ``text.py``, ``markdown.py``, ``html.py``, ``docx.py``,
``pdf.py`` (``pages.py`` joins the lines of its pages). Tables, one article a row:
``jsonl.py``, ``json_document.py``, ``tables.py`` (CSV and TSV), ``parquet.py``;
``rows.py`` makes an article of a row. ``extras.py`` asks for libraries that are not
installed.
"""
