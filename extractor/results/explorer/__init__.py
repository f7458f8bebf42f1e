"""The tables of a run in, one page for a browser out: network, tables and evidence.

Files: ``merged`` (reviewed merges), ``strongest`` (which relations a page can hold),
``layout`` (where nodes stand), ``evidence`` (sentences with their marks), ``page_data``
(all that a page shows, as JSON types), ``page`` (the HTML around it), ``explore`` (the
whole way); ``page/`` has the template, the style and the scripts.
"""

from extractor.results.explorer.explore import Explored, write_explorer
from extractor.results.explorer.page import build_page
from extractor.results.explorer.page_data import build_page_data
from extractor.results.explorer.strongest import Limits

__all__ = [
    "Explored",
    "Limits",
    "build_page",
    "build_page_data",
    "write_explorer",
]
