"""What tests of the exports share: hostile texts, graphs and tables."""

from dataclasses import replace

import networkx as nx
import pytest

from extractor.results.graph import build_graph
from extractor.results.tables import build_part, merge_tables

HOSTILE = (
    '=HYPERLINK("http://x")',
    "+1+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    "＝1",
    "'=1",
    "'Ndrangheta",
    "#N/A",
    "2023-11",
    "007",
    "1e5",
    "say \"yes\"; no, 'maybe'",
    "two\nlines\r\nthree\rfour",
    "\x00\x07\x1b\x7f\ufffe",
    "_x0041_ and _x005F_",
    "<b>&amp;</b> ]]>",
    "a;b|c",
    "\u202eright to left\u202c",
    "𝄞 music",
    "\\ back \\n slash",
    " blanks ",
    "true",
    "null",
    "x" * 10_000,
)


@pytest.fixture(scope="session")
def hostile():
    """Texts that formats and programs take for something else."""
    return HOSTILE


@pytest.fixture(scope="session")
def make_hostile_graph():
    """The function that builds a graph with these texts as ids, names and lists."""

    def build(texts=HOSTILE):
        graph = nx.MultiDiGraph()
        for text in texts:
            aliases = [text, f"{text}!"]
            graph.add_node(f"per:{text}", label="PER", name=text, aliases=aliases)
        ids = list(graph)
        for one, other in zip(ids, [*ids[1:], *ids[:1]], strict=True):
            text = graph.nodes[one]["name"]
            graph.add_edge(
                one,
                other,
                key="MEETS",
                type="MEETS",
                negated=False,
                weight=1,
                score=0.5,
                modality=["fact"],
                rules=[text],
                evidence=[f"{text}#0"],
            )
        return graph

    return build


@pytest.fixture
def hostile_graph(make_hostile_graph):
    return make_hostile_graph()


@pytest.fixture
def graph(found):
    return build_graph(found)


@pytest.fixture
def evidence_graph(found):
    return build_graph(found, projection="evidence")


@pytest.fixture
def tables(found):
    return merge_tables([build_part(found)])


@pytest.fixture
def hostile_tables(found):
    """The tables of articles that have every hostile text as id, title and text."""
    made = [
        replace(
            found[0],
            article=replace(found[0].article, id=f"{n}{text}", title=text, source=text),
        )
        for n, text in enumerate(HOSTILE)
    ]
    return merge_tables([build_part(made)])
