"""A text as it was decoded in, repaired where that is certain out, each repair noted.

It runs before a text is stored, so that all offsets are those of the stored text.
"""

from __future__ import annotations

import re
from collections.abc import Collection

# What UTF-8 that was read as another encoding always shows; most texts have none of it
# and are not looked at further.
SUSPECT = re.compile("[ÂÃâÅÄ][\u0080-\u00bf\u0152-\u2122 ]|Ã$")
# Steps of ftfy that undo one wrong reading of the whole text, and nothing more.
CERTAIN = frozenset({"encode", "decode"})
# ftfy puts the byte A0 of "à" back where it became a plain space.
LOST_BYTE = ("transcode", "restore_byte_a0")
# A word cut at the end of a line: letters, a hyphen, a small letter on the next line.
# No match begins inside a word, so that a text is read once, whatever it is made of.
BROKEN = re.compile(
    r"(?<![^\W\d_])([^\W\d_]++)([-\u2010\u00ad])\n[ \t]*+"
    r"((?![A-Z])[^\W\d_]++)[ \t]?"
)
COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]++[-\u2010][^\W\d_]++")
SOFT_HYPHEN = "\u00ad"


def repair_text(text: str) -> tuple[str, list[str]]:
    """Undo a wrong decoding and join broken words; say what was done."""
    text, repairs = repair_mojibake(text)
    joined, count = join_broken_words(text)
    return joined, repairs + [f"broken words joined: {count}"] * (count > 0)


def repair_mojibake(text: str) -> tuple[str, list[str]]:
    """Undo one wrong decoding ("cittÃ " for "città"), if that explains the whole text.

    Where only a part of a text is broken, it is left as it is: what looks broken may
    be meant.

    References
    ----------
    R. Speer (2019), ftfy. https://doi.org/10.5281/zenodo.2591652

    Examples
    --------
    >>> repair_mojibake("PerchÃ© no?")
    ('Perché no?', ['mojibake: UTF-8 that was read as latin-1'])
    >>> repair_mojibake("SÃO PAULO")
    ('SÃO PAULO', [])
    """
    if not SUSPECT.search(text):
        return text, []
    from ftfy import fix_encoding_and_explain  # noqa: PLC0415  # rarely needed

    fixed, steps = fix_encoding_and_explain(text)
    certain = all(
        kind in CERTAIN or (kind, name) == LOST_BYTE for kind, name in steps or ()
    )
    if not steps or not certain or "\ufffd" in fixed:
        return text, []
    wrong = " and ".join(name for kind, name in steps if kind == "encode")
    return fixed, [f"mojibake: UTF-8 that was read as {wrong}"]


def join_broken_words(text: str) -> tuple[str, int]:
    r"""Join words that a hyphen cuts at the end of a line; the break goes after them.

    The hyphen stays where the text writes the same word with it inside a line.

    Returns
    -------
    The text, and the number of words joined.

    Examples
    --------
    >>> join_broken_words("Il vertice interna-\nzionale di Roma")
    ('Il vertice internazionale\ndi Roma', 1)
    """
    if "\n" not in text:
        return text, 0
    compounds = find_compounds(text)

    def join(found: re.Match[str]) -> str:
        return join_parts(found[1], found[2], found[3], compounds) + "\n"

    joined, count = BROKEN.subn(join, text)
    return joined, count


def join_parts(left: str, hyphen: str, right: str, compounds: Collection[str]) -> str:
    """Join the parts of a word; ``compounds`` are those that keep their hyphen."""
    whole = f"{left}{hyphen}{right}"
    keeps = hyphen != SOFT_HYPHEN and whole.lower() in compounds
    return whole if keeps else left + right


def find_compounds(text: str) -> frozenset[str]:
    """Find the words written with a hyphen inside a line, in small letters."""
    return frozenset(map(str.lower, COMPOUND.findall(text)))
