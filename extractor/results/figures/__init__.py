"""Graphs and evidence in, figures for papers and notebooks out (matplotlib).

Files: ``network`` (who is linked with whom), ``timeline`` (relations and dates over
time), ``counts`` (statements between pairs, cooperation and conflict), ``looks``
(colours, shapes, names).

Colours are those of Okabe and Ito (2008), which colour-blind readers tell apart, so are
the shapes of nodes. Figures are matplotlib ``Figure`` objects: show them in a notebook
or save them with ``figure.savefig("network.pdf")``.
"""

from extractor.results.figures.counts import draw_balance, draw_heatmap
from extractor.results.figures.network import draw_network
from extractor.results.figures.timeline import draw_dates, draw_timeline

__all__ = [
    "draw_balance",
    "draw_dates",
    "draw_heatmap",
    "draw_network",
    "draw_timeline",
]
