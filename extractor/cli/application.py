"""The application, and what every command of it has: examples and three options."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from extractor.cli import screen
from extractor.cli.examples import EXAMPLES, list_examples
from extractor.cli.settings_file import FILE, read_defaults

F = TypeVar("F", bound=Callable[..., Any])

EVERYWHERE = "Every command"


def _set_defaults(ctx: typer.Context, value: Path | None) -> Path | None:
    """Let the file of settings replace the defaults of the options read after this."""
    path = value or (Path(FILE) if Path(FILE).is_file() else None)
    if path is not None and not ctx.resilient_parsing:
        ctx.default_map = read_defaults(path, ctx)
    return path


Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        is_eager=True,
        callback=_set_defaults,
        rich_help_panel=EVERYWHERE,
        help="Settings file with defaults of options.",
        show_default=f"{FILE}, if it is there",
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet",
        "-q",
        rich_help_panel=EVERYWHERE,
        help="Show only errors, and data that was asked for.",
    ),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        rich_help_panel=EVERYWHERE,
        help="Say also which settings and versions are used, and where errors arise.",
    ),
]


class App(typer.Typer):
    """A Typer application whose commands share options and show examples."""

    def command(self, name: str | None = None, **options: Any) -> Callable[[F], F]:
        """Add a command as :meth:`typer.Typer.command` does."""

        def add(func: F) -> F:
            called = name or func.__name__.replace("_", "-")
            shown = {
                "help": unwrap(inspect.getdoc(func) or ""),
                "epilog": list_examples(EXAMPLES.get(called, ())),
            } | options
            super(App, self).command(name, **shown)(_with_shared_options(func))
            return func

        return add


def unwrap(text: str) -> str:
    r"""Let the screen break the lines of paragraphs, not the editor.

    Examples
    --------
    >>> unwrap("One.\n\nTwo is\nlong.")
    'One.\n\nTwo is long.'
    """
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def _with_shared_options(func: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that every command has."""

    @functools.wraps(func)
    def command(
        *args: Any, config: Path | None, quiet: bool, verbose: bool, **options: Any
    ) -> Any:
        with screen.set_loudness(quiet=quiet, verbose=verbose):
            if verbose:
                screen.show_circumstances(config)
            return func(*args, **options)

    shared = {"config": Config, "quiet": Quiet, "verbose": Verbose}
    defaults = {"config": None, "quiet": False, "verbose": False}
    signature = inspect.signature(func, eval_str=True)
    own = list(signature.parameters.values())
    added = [
        inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            default=defaults[name],
            annotation=kind,
        )
        for name, kind in shared.items()
    ]
    # Typer reads both; text in the first would be looked up in this module.
    command.__signature__ = signature.replace(parameters=[*own, *added])  # type: ignore[attr-defined]  # functions may have it
    command.__annotations__ = {p.name: p.annotation for p in (*own, *added)}
    return command
