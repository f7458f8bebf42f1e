"""Step 1, text comes in: files and folders in, articles out.

``walk.py`` finds the files, ``text.py`` and ``jsonl.py`` read one format each,
``decoding.py`` turns bytes into text, ``published.py`` checks dates of articles,
``read.py`` joins them, ``language.py`` tells Italian from English and
``rejects.py`` holds the row for what could not be read. ``gold/`` reads gold files,
with a file for each format.
"""

from extractor.articles.language import find_language
from extractor.articles.read import read_articles
from extractor.articles.rejects import Reject

__all__ = ["Reject", "find_language", "read_articles"]
