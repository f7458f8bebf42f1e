"""The data of a page in, one HTML file out that needs nothing but a browser.

The policy of the page allows its own script and style, known by their hashes, and
nothing else: no address, no inline handler, no text turned into code or markup.
"""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from extractor.lang.explorer_words import ExplorerWords
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES

PAGE = Path(__file__).parent / "page"
# In the order in which they use one another.
SCRIPTS = (
    *("words.js", "dom.js", "state.js", "evidence.js", "details.js", "filters.js"),
    *("tables.js", "network.js", "start.js"),
)
POLICY = (
    "default-src 'none'; script-src '{script}'; style-src '{style}'; "
    "base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
# As JSON the three are the same characters; as HTML they can end or open nothing.
NOT_HTML = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def build_page(data: dict[str, Any], *, lang: str | None = None) -> str:
    """Build the HTML of a page; the same data give the same text.

    ``lang`` is the language of the interface at first: that of the browser if None.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415  # only pages need it

    words = {each: load_table(each, "explorer", ExplorerWords) for each in LANGUAGES}
    script, style = read_script(), _read("page.css")
    policy = POLICY.format(script=find_hash(script), style=find_hash(style))
    shown = {each: table.model_dump() for each, table in words.items()}
    environment = Environment(
        loader=FileSystemLoader(PAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.j2").render(
        lang=lang or "en",
        words=words[lang or "en"].words,
        policy=policy,
        script=script,
        style=style,
        data=embed(data | {"lang": lang, "words": shown}),
    )


def embed(data: Any) -> str:
    r"""Write JSON that does no harm inside a ``<script>`` of type application/json.

    Only ASCII is written: characters that end a script, turn the direction of a line
    or control a terminal are escapes.

    Examples
    --------
    >>> print(embed({"name": "</script>"}))
    {"name":"\u003c/script\u003e"}
    """
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return text.translate(NOT_HTML)


def find_hash(text: str) -> str:
    """Give the source expression of a text for a Content-Security-Policy."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


@cache
def read_script() -> str:
    """Read the scripts of the page as one, in a scope of its own."""
    parts = "\n".join(map(_read, SCRIPTS))
    return f'"use strict";\n(() => {{\n{parts}\n}})();\n'


def _read(name: str) -> str:
    return (PAGE / name).read_text(encoding="utf-8")
