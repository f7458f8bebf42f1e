from dataclasses import replace

from extractor.results.graph import build_graph

ANNA, MARCO = "per:anna-bruni", "per:marco-sala"


def test_evidence_projection_has_an_edge_for_each_statement(found):
    edges = build_graph(found, projection="evidence").get_edge_data(ANNA, MARCO)
    assert edges["b.txt#0"] == {
        "type": "MEETS",
        "article": "b.txt",
        "published": "2023-12-06",
        "date": "2023-12-06",
        "negated": False,
        "modality": "fact",
        "place_text": "Roma",
        "rule": "it-meets-1",
        "score": 1.0,
        "trigger_text": "ha incontrato",
        "sentence_text": found[0].article.text,
    }
    assert edges["c.txt#0"]["negated"] is True


def test_actors_projection_sums_up_both_directions(make_extraction):
    texts = (
        ("1", "[Zoe:PER] hit [Al:PER].", ("ATTACKS", 0, 1, "hit")),
        ("2", "[Al:PER] met [Zoe:PER].", ("MEETS", 0, 1, "met")),
        ("3", "[Al:PER] did not hit [Zoe:PER].", ("ATTACKS", 0, 1, "hit")),
    )
    made = [make_extraction(*text) for text in texts]
    denied = replace(made[2].relations[0], negated=True)
    graph = build_graph(
        [*made[:2], replace(made[2], relations=(denied,))], projection="actors"
    )
    values = graph.edges["per:al", "per:zoe"]
    assert values["types"] == {"ATTACKS": 1, "MEETS": 1}
    assert (values["weight"], values["conflict"], values["cooperation"]) == (3, 1, 1)


def test_cooccurrence_projection_counts_articles(found):
    graph = build_graph(found, projection="cooccurrence")
    assert graph.edges[ANNA, MARCO]["weight"] == 3
    assert graph.edges["loc:rome", ANNA]["weight"] == 2
    strong = build_graph(found, projection="cooccurrence", min_articles=3)
    assert list(strong.edges()) == [(ANNA, MARCO)]
