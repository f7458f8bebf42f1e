from dataclasses import replace

from extractor.results.graph.entities import build_nodes
from extractor.results.graph.evidence import read_found


def test_build_nodes_gives_first_and_last_publication(found):
    later = replace(found[1], article=replace(found[1].article, published="2024-05-01"))
    nodes = build_nodes(read_found([found[0], later]))
    assert nodes["per:anna-bruni"]["first_published"] == "2023-12-06"
    assert nodes["per:anna-bruni"]["last_published"] == "2024-05-01"
    assert "last_published" not in build_nodes(read_found([found[2]]))["loc:rome"]


def test_build_nodes_leaves_out_what_is_not_known(found):
    node = build_nodes(read_found([found[0]]))["loc:rome"]
    assert "name_en" not in node
    assert node["name_it"] == "Roma"
