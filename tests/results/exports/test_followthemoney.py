import json
import shutil
import subprocess
from dataclasses import replace

import pytest

from extractor.results.exports.followthemoney import (
    build_entities,
    make_id,
    write_followthemoney,
)
from extractor.results.graph import build_graph

# The properties that we write, of the model of FollowTheMoney 4.11; what its tool says
# where it is installed is tested below.
THING = {"name", "alias", "wikidataId"}
INTEREST = {"role", "status", "summary", "proof", "date", "startDate", "endDate"}
PROPERTIES = {
    "Person": THING | {"nationality", "birthPlace"},
    "Organization": THING | {"country"},
    "Company": THING | {"country"},
    "Address": THING | {"full", "country"},
    "Article": {"fileName", "publishedAt"},
    "UnknownLink": INTEREST | {"subject", "object"},
    "Directorship": INTEREST | {"director", "organization"},
    "Membership": INTEREST | {"member", "organization"},
    "Employment": INTEREST | {"employee", "employer"},
    "Ownership": INTEREST | {"owner", "asset"},
    "Succession": INTEREST | {"predecessor", "successor"},
    "Family": INTEREST - {"role", "status"} | {"person", "relative", "relationship"},
}


@pytest.fixture
def many(make_extraction):
    """One article for each type that FollowTheMoney has a schema for, and others."""
    texts = (
        ("[Al:PER] owns [Acme:ORG].", "OWNS", {}),
        ("[Al:PER] heads [Acme:ORG].", "HEAD_OF", {"date": "2023-11"}),
        ("[Al:PER] joined [Lega:ORG].", "MEMBER_OF", {"modality": "reported"}),
        ("[Al:PER] works for [Lega:ORG].", "HOLDS_POSITION", {"date": "2013-23"}),
        ("[Al:PER] is brother of [Bo:PER].", "FAMILY_OF", {}),
        ("[Al:PER] succeeds [Bo:PER].", "SUCCEEDS", {"date": "2020/2021"}),
        ("[Al:PER] may own [Lega:ORG].", "OWNS", {"modality": "possible"}),
        ("[Al:PER] does not own [Big:ORG].", "OWNS", {"negated": True}),
        ("[Al:PER] is born in [Oslo:LOC].", "BORN_IN", {}),
    )
    return [
        make_extraction(
            f"{n}.txt",
            text,
            (type, 0, 1, text.split("] ")[1].split(" [")[0], fields),
            published="2024-01-02",
        )
        for n, (text, type, fields) in enumerate(texts)
    ]


def by_id(graph):
    return {entity["id"]: entity for entity in build_entities(graph)}


def links(graph):
    found = build_entities(graph)
    return [entity for entity in found if "proof" in entity["properties"]]


@pytest.mark.parametrize("projection", ["relations", "evidence"])
def test_build_entities_uses_known_properties(many, projection):
    for entity in build_entities(build_graph(many, projection=projection)):
        assert set(entity["properties"]) <= PROPERTIES[entity["schema"]]


def test_build_entities_gives_each_type_its_schema(many):
    found = links(build_graph(many, projection="evidence"))
    assert sorted(link["schema"] for link in found) == [
        "Directorship",
        "Employment",
        "Family",
        "Membership",
        "Ownership",
        "Succession",
        "UnknownLink",
        "UnknownLink",
        "UnknownLink",
    ]


def test_build_entities_says_what_is_denied_or_not_sure(many):
    found = links(build_graph(many, projection="evidence"))
    said = {tuple(link["properties"].get("status", ())) for link in found}
    assert said == {(), ("reported",), ("possible",), ("denied",)}
    [denied] = [e for e in found if e["properties"].get("status") == ["denied"]]
    assert denied["schema"] == "UnknownLink"
    assert denied["properties"]["role"] == ["not OWNS"]


def test_build_entities_makes_what_is_owned_a_company(many):
    found = by_id(build_graph(many))
    assert found["org.acme"]["schema"] == "Company"
    assert found["org.lega"]["schema"] == "Organization"  # only possibly owned


def test_build_entities_gives_dates_that_followthemoney_knows(many):
    found = links(build_graph(many, projection="evidence"))
    head, season, span = (
        next(e["properties"] for e in found if e["schema"] == schema)
        for schema in ("Directorship", "Employment", "Succession")
    )
    assert head["date"] == ["2023-11"]
    assert "date" not in season
    assert season["startDate"][0].startswith("2013-")
    assert (span["startDate"], span["endDate"]) == (["2020-01-01"], ["2021-12-31"])


def test_build_entities_points_at_articles(many):
    found = by_id(build_graph(many, projection="evidence"))
    [link] = [e for e in found.values() if e["schema"] == "Family"]
    [proof] = link["properties"]["proof"]
    assert found[proof]["properties"] == {
        "fileName": ["4.txt"],
        "publishedAt": ["2024-01-02"],
    }
    assert link["properties"]["summary"] == ["Al is brother of Bo."]


def test_build_entities_gives_countries_by_their_codes(make_extraction):
    made = make_extraction("1", "[Al:PER] of [Oslo:LOC].", ("NATIONAL_OF", 0, 1, "of"))
    state = replace(made.entities[0], ids={"iso3166": "NO", "wikidata": "Q20"})
    found = by_id(build_graph([replace(made, entities=(state, made.entities[1]))]))
    assert found["per.al"]["properties"]["nationality"] == ["no"]
    assert found["loc.oslo"]["properties"]["country"] == ["no"]
    assert found["loc.oslo"]["properties"]["wikidataId"] == ["Q20"]


def test_make_id_gives_each_id_one_of_its_own(hostile):
    ids = [f"per:{text}" for text in hostile] + ["per:a.b", "per:a-b", "per:a:b", "a"]
    made = [make_id(id) for id in ids]
    assert len(set(made)) == len(ids)
    assert all(id.replace(".", "").replace("-", "").isalnum() for id in made)


def test_write_followthemoney_keeps_hostile_texts(hostile, hostile_graph, tmp_path):
    path = tmp_path / "g.ftm.jsonl"
    write_followthemoney(hostile_graph, path)
    lines = path.read_text("utf-8").split("\n")[:-1]
    people = [e for e in map(json.loads, lines) if e["schema"] == "Person"]
    assert [e["properties"]["name"] for e in people] == [[text] for text in hostile]


def test_write_followthemoney_is_what_its_tool_accepts(many, tmp_path):
    tool = shutil.which("ftm")
    if tool is None:
        pytest.skip("the ftm tool of FollowTheMoney is not installed")
    path, back = tmp_path / "g.ftm.jsonl", tmp_path / "back.json"
    write_followthemoney(build_graph(many, projection="evidence"), path)
    subprocess.run([tool, "validate", "-i", path, "-o", back], check=True)
    before, after = (
        {
            e["id"]: e["properties"]
            for e in map(json.loads, p.read_text("utf-8").splitlines())
        }
        for p in (path, back)
    )
    assert after == before
