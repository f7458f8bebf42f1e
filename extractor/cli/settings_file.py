"""``extractor.toml`` and a command in, the defaults of the command's options out.

Keys are names of options without dashes in front. Those at the top hold for every
command that has such an option, those of a table such as ``[run]`` for one command. The
file can only say what the command line could; the command line goes before it.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, time
from pathlib import Path
from typing import Any

import typer

FILE = "extractor.toml"
# Options that say how a command starts, before there are settings.
NEVER = frozenset({"help", "config", "version"})


def read_defaults(path: Path, ctx: typer.Context) -> dict[str, Any]:
    """Read the defaults of the options of the command in ``ctx``, by parameter.

    Raises
    ------
    typer.BadParameter
        The file cannot be read, has an unknown key, or a value the command refuses;
        with file, line, key and what is allowed.
    """
    text = _read_text(path)
    values = _parse(path, text)
    commands: Mapping[str, Any] = getattr(ctx.find_root().command, "commands", {})
    options = {name: _list_options(command) for name, command in commands.items()}
    _check_keys(path, text, values, options)
    mine = _list_options(ctx.command)
    section = values.get(str(ctx.info_name), {})
    found: dict[str, Any] = {}
    for table, given in (("", values), (str(ctx.info_name), section)):
        for key, value in given.items():
            option = mine.get(_spell(key))
            if option is None or isinstance(value, dict):
                continue
            where = f"{_place(path, text, table, key)}: {key} = {_show(value)}"
            found[option.name] = _convert(where, option, value, ctx)
    return found


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # with the mark of Windows
    except OSError as error:
        raise typer.BadParameter(
            f"{path} cannot be read: {error.strerror or error}."
        ) from error
    except UnicodeDecodeError as error:
        raise typer.BadParameter(
            f"{path} cannot be read as UTF-8 text: {error}."
        ) from error


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise typer.BadParameter(f"{path} is no valid TOML: {error}.") from error


def _list_options(command: Any) -> dict[str, Any]:
    """List the options of a command by their long names."""
    return {
        name.removeprefix("--"): param
        for param in command.params
        if param.param_type_name == "option"
        for name in param.opts
        if name.startswith("--") and name.removeprefix("--") not in NEVER
    }


def _check_keys(
    path: Path,
    text: str,
    values: Mapping[str, Any],
    options: Mapping[str, Mapping[str, Any]],
) -> None:
    """Refuse keys that no command knows."""
    anywhere = {name for known in options.values() for name in known}
    for key, value in values.items():
        if not isinstance(value, dict):
            _check_key(path, text, ("", key), anywhere)
        elif key not in options:
            _refuse(_place(path, text, key, ""), f"[{key}]", "command", key, options)
        else:
            for inner in value:
                _check_key(path, text, (key, inner), options[key])


def _check_key(
    path: Path, text: str, key: tuple[str, str], known: Iterable[str]
) -> None:
    table, name = key
    if _spell(name) not in known:
        whole = f"{table}.{name}" if table else name
        _refuse(_place(path, text, table, name), whole, "option", _spell(name), known)


def _refuse(where: str, shown: str, kind: str, name: str, known: Iterable[str]) -> None:
    allowed = sorted(known)
    near = difflib.get_close_matches(name, allowed, n=1)
    meant = f" Did you mean {near[0]!r}?" if near else ""
    raise typer.BadParameter(
        f"{where}: {shown}: there is no such {kind}.{meant} Allowed are "
        f"{', '.join(allowed)}."
    )


def _convert(where: str, option: Any, value: Any, ctx: typer.Context) -> Any:
    """Give the value as the command line would, checked by the option itself."""
    if getattr(option, "is_flag", False) != isinstance(value, bool):
        wanted = "a value" if isinstance(value, bool) else "true or false"
        raise typer.BadParameter(f"{where}: must be {wanted}.")
    if isinstance(value, list | dict):
        raise typer.BadParameter(f"{where}: must be one value, no list.")
    # TOML has dates and numbers of its own; the command line has words only.
    given = value if isinstance(value, bool) else str(value)
    try:
        option.process_value(ctx, given)
    except typer.BadParameter as error:
        raise typer.BadParameter(f"{where}: {error.message}") from error
    return given


def _spell(key: str) -> str:
    return key.replace("_", "-")


def _show(value: Any) -> str:
    shown = value.isoformat() if isinstance(value, date | time) else value
    return str(shown).lower() if isinstance(value, bool) else repr(shown)


def _place(path: Path, text: str, table: str, key: str) -> str:
    """Say file and line of a key (or of a table, where the key is empty)."""
    here = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if opened := re.match(r"\s*\[\s*\"?([^\]\"]+?)\"?\s*\]", line):
            here = opened[1]
            if not key and here == table:
                return f"{path}, line {number}"
        elif (
            here == table and key and re.match(rf'\s*"?{re.escape(key)}"?\s*[=.]', line)
        ):
            return f"{path}, line {number}"
    return str(path)
