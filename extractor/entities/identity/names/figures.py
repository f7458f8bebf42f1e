"""Persons' names of an article in, the figures of history they mean out.

"Caterina la Grande" is one person in both languages, "papa Francesco" too; "Francesco"
alone is anybody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from extractor.lang.folding import fold_name
from extractor.records import Mention
from extractor.world.facts import Fact, load_people

# Characters before a name in which its title stands: "imperatore", "saint".
TITLE_WINDOW = 24


def find_figures(
    text: str, people: Iterable[Mention], full_names: Mapping[str, str]
) -> dict[str, Fact]:
    """Give the figure that a full name means, by full name.

    A name is looked up alone and after the word before it, which may be the title that
    the table's name begins with; one place with the title is enough for all.
    """
    known = _index_names()
    found = {}
    for mention in people:
        name = full_names[mention.text]
        before = text[max(0, mention.start - TITLE_WINDOW) : mention.start].split()
        titled = (
            " ".join([*before[-1:], mention.text]) if name == mention.text else name
        )
        figure = known.get(fold_name(name)) or known.get(fold_name(titled))
        if figure is not None:
            found[name] = figure
    return found


@cache
def load_figure_ids() -> frozenset[str]:
    """Give the ids of all figures; nobody else may have one."""
    return frozenset(fact.id for fact in load_people())


@cache
def _index_names() -> dict[str, Fact]:
    """Index figures by the folded names that mean nobody else."""
    return {
        fold_name(name): fact
        for fact in load_people()
        for name in fact.all_names
        if name not in fact.homographs
    }
