"""A size in, an empty figure out; names as figures write them; colours and shapes."""

from __future__ import annotations

from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING

from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Colour and shape of a node by label.
LOOKS = {"PER": ("#0072B2", "o"), "ORG": ("#D55E00", "s"), "LOC": ("#009E73", "^")}
FAMILY_COLOURS = {
    "talks": "#56B4E9",
    "help": "#009E73",
    "words": "#E69F00",
    "force": "#D55E00",
    "roles": "#0072B2",
    "ties": "#CC79A7",
}
OTHER_COLOUR = "#888888"
# Colour of a date by where its value is from, and how the legend says it.
DATE_LOOKS = {
    "stated": ("#0072B2", "stated in full"),
    "article": ("#E69F00", "counted from the day of the article"),
    "text": ("#009E73", "counted from another date of the text"),
}
SIDE_COLOURS = {"cooperation": "#009E73", "conflict": "#D55E00"}
EDGE_COLOUR = "#B0B0B0"
# Inches of the figures; a row of a timeline or heat map is so high.
WIDE = (9.0, 7.0)
ROW = 0.32
# Characters of a name that are drawn.
LONGEST = 32


def make_figure(size: tuple[float, float]) -> tuple[Figure, Axes]:
    """Make an empty figure of a size in inches.

    Raises
    ------
    ExtractorError
        Matplotlib is not installed.
    """
    if find_spec("matplotlib") is None:
        raise ExtractorError(
            'Figures need matplotlib: pip install "extractor[figures]".'
        )
    from matplotlib.figure import Figure  # noqa: PLC0415  # an extra, not always there

    class Shown(Figure):
        """A figure that notebooks show, though pyplot does not know of it."""

        def _repr_png_(self) -> bytes:
            file = BytesIO()
            self.savefig(file, format="png")
            return file.getvalue()

    figure = Shown(figsize=size, layout="constrained")
    return figure, figure.subplots()


def escape(name: str) -> str:
    """Keep matplotlib from reading a dollar sign as mathematics; cut long names."""
    short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
    return short.replace("$", r"\$")
