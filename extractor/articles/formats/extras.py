"""Libraries that only some formats need: imported when a file asks for them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from extractor.errors import ArticleError

INSTALL = 'pip install "extractor[formats]"'


def load_library(name: str, kind: str) -> Any:
    """Import a library of the extra ``formats``.

    Parameters
    ----------
    name
        Its import name.
    kind
        What it reads, in the plural, for the message.

    Raises
    ------
    ArticleError
        It is not installed; the message has the command.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name.partition(".")[0]:
            raise
        raise ArticleError(f"{kind} need a further library: {INSTALL}.") from error
