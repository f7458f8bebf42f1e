import pytest
import spacy

from extractor.relations.roles.scores import find_outscored
from extractor.relations.trees.tree import build_tree
from extractor.schemas import read_marked
from tests.conftest import mark_mentions

EN = spacy.blank("en")


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("[Betis:ORG] 3 [Espanyol:ORG] 1", [("Betis", "Espanyol")]),
        ("[Valencia:ORG] 0 , [Sevilla:ORG] 2", [("Sevilla", "Valencia")]),
        ("[Roma:ORG] - [Lazio:ORG] 2 - 0", [("Roma", "Lazio")]),
        (
            "[Betis:ORG] 3 [Espanyol:ORG] 1 , [Valencia:ORG] 0 [Sevilla:ORG] 2",
            [("Betis", "Espanyol"), ("Sevilla", "Valencia")],
        ),
        ("[Betis:ORG] 3 - 1 [Espanyol:ORG]", [("Betis", "Espanyol")]),
        ("[Group F:ORG] - [Betis:ORG] 1 - 2 [Elche:ORG]", [("Elche", "Betis")]),
        ("[Kent:ORG] 195 , [Surrey:ORG] 429", []),
        ("[Betis:ORG] 1 [Espanyol:ORG] 1", []),
        ("[Betis:ORG] 2019 [Espanyol:ORG] 1", []),
        ("[Betis:ORG] and [Espanyol:ORG] 1", []),
    ],
)
def test_find_outscored_reads_who_won_from_the_figures(marked, wanted):
    mentions = mark_mentions(marked)
    tree = build_tree(EN(read_marked(marked)[0]), mentions)
    found = [
        (mention.text, tree.mentions[tree.covering[token]].text)
        for index, mention in enumerate(mentions)
        for token in find_outscored(tree, index)
    ]

    assert found == wanted
