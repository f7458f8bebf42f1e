"""Step 1, text comes in: files and folders in, articles out.

``read.py`` joins the steps: ``files/`` finds, opens and decodes inputs within limits
(``options.py``), ``formats/`` has a reader for each format, ``gold/`` one for each
format of gold files. ``repairs.py`` mends text where that is certain, ``published.py``
reads dates of articles, ``language.py`` tells Italian from English, ``apparatus.py``
finds footnotes and bibliographies, ``rejects.py`` holds the row for what could not be
read, ``given.py`` takes articles from programs.
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
