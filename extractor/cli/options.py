"""The options that several commands share, each with its help."""

from __future__ import annotations

from typing import Annotated

import typer

Model = Annotated[
    str, typer.Option(help="The embedded model (auto) or a spaCy pipeline.")
]
Schema = Annotated[
    str, typer.Option(help="Relations to look for: a name or your own file.")
]
