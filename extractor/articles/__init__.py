"""Step 1, text comes in: files and folders in, articles out.

``walk.py`` finds the files, ``sources.py`` opens and unpacks them within the limits of
``options.py``; ``kinds.py`` tells by their content what they are. Each format has a
reader: ``text.py``, ``markdown.py``, ``html.py``, ``pdf.py`` (with ``pages.py``),
``docx.py`` for documents; ``jsonl.py``, ``tables.py``, ``parquet.py`` for tables, whose
rows ``rows.py`` reads. ``decoding.py`` turns bytes into text, ``repairs.py`` mends
it where that is certain, ``published.py`` reads dates of articles, ``timing.py`` ends
what takes too long, ``extras.py`` asks for libraries that are not installed.
``read.py`` joins them. ``language.py`` tells Italian from English, ``apparatus.py``
finds footnotes and bibliographies, ``rejects.py`` holds the row for what could not be
read, ``given.py`` takes articles from programs. ``gold/`` reads gold files, with a file
for each format.
"""

from extractor.articles.language import find_language
from extractor.articles.options import Keys, Limits, ReadingOptions
from extractor.articles.read import read_articles
from extractor.articles.rejects import Reject

__all__ = [
    "Keys",
    "Limits",
    "ReadingOptions",
    "Reject",
    "find_language",
    "read_articles",
]
