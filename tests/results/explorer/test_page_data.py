import json
from dataclasses import replace

import pytest

from extractor.errors import OutputError
from extractor.results.explorer.page_data import build_page_data, cut
from extractor.results.explorer.strongest import Limits
from extractor.results.files import write_tables
from extractor.results.tables import build_part, merge_tables
from extractor.schemas import load_schema


@pytest.fixture
def save(tmp_path):
    def write(extractions):
        write_tables(tmp_path, merge_tables([build_part(extractions)]))
        return tmp_path

    return write


@pytest.fixture
def build(save):
    return lambda extractions, **options: build_page_data(
        save(extractions), schema=load_schema("news"), **options
    )


def test_build_page_data_has_every_relation_with_its_evidence(build, found):
    data = build(found)
    relation = next(r for r in data["relations"] if r["id"] == "b.txt#0")
    sentence = data["sentences"][relation["sentence"]]
    assert sentence["text"] == found[0].article.text
    assert sentence["text"][slice(*relation["trigger"])] == "ha incontrato"
    assert relation["words"] == ["Anna Bruni", "Marco Sala"]
    assert relation["days"] == ("2023-12-06", "2023-12-06")
    assert relation["place"] == {"text": "Roma", "entity": "loc:rome"}
    marks = {
        mark["mention"]: sentence["text"][slice(*mark["at"])]
        for mark in sentence["marks"]
    }
    assert [marks[index] for index in relation["said"]] == ["Anna Bruni", "Marco Sala"]


def test_build_page_data_says_who_says_so(build, found):
    relations = {relation["id"]: relation for relation in build(found)["relations"]}
    assert relations["a.txt#0"]["attribution"] == [
        {"text": "Marco Sala", "entity": "per:marco-sala"}
    ]
    assert relations["a.txt#0"]["modality"] == "reported"
    assert relations["c.txt#0"]["negated"] is True


def test_build_page_data_names_entities_in_both_languages(build, found):
    entities = {entity["id"]: entity for entity in build(found)["entities"]}
    assert entities["loc:rome"]["names"] == {"it": "Roma", "en": "Rome"}
    assert entities["loc:rome"]["at"] is None  # a place only: it has no relation
    assert len(entities["per:anna-bruni"]["at"]) == 2
    assert entities["per:anna-bruni"]["mentions"] == 3


def test_build_page_data_describes_types(build, found):
    types = {each["id"]: each for each in build(found)["types"]}
    assert types["MEETS"]["names"] == {"it": "incontra", "en": "meets"}
    assert types["MEETS"]["plover"] == "CONSULT"
    assert types["MEETS"]["symmetric"] is True
    assert types["HEAD_OF"]["family"] == "roles"


def test_build_page_data_knows_types_that_the_schema_lacks(build, make_extraction):
    own = make_extraction(
        "a", "[Eni:ORG] ha acquisito [Versalis:ORG].", ("TAKES_OVER", 0, 1, "ha")
    )
    assert build([own])["types"] == [
        {
            **{"id": "TAKES_OVER", "family": "other", "definition": "", "cameo": []},
            **{"names": {"it": "takes over", "en": "takes over"}, "plover": None},
            "symmetric": False,
        }
    ]


def test_build_page_data_does_not_depend_on_article_order(build, found):
    assert build(found) == build(reversed(found))


def test_build_page_data_of_nothing_is_empty(build):
    data = build([])
    assert data["relations"] == data["entities"] == data["articles"] == []
    assert set(data["counts"].values()) == {0}


def test_build_page_data_counts_articles_that_failed(build, found):
    failed = replace(found[0], mentions=(), relations=(), entities=(), error="no")
    assert build([failed, *found[1:]])["counts"]["failed"] == 1


def test_build_page_data_counts_what_it_leaves_out(build, found):
    data = build(found, limits=Limits(nodes=2))
    assert {entity["id"] for entity in data["entities"]} == {
        "per:anna-bruni",
        "per:marco-sala",
    }
    assert data["left_out"] == {
        **{"entities": 1, "relations": 1, "without_entity": 0, "listed": 2}
    }


def test_build_page_data_names_a_missing_table(save, found):
    folder = save(found)
    (folder / "mentions.parquet").unlink()
    with pytest.raises(OutputError, match=r"mentions\.parquet is missing"):
        build_page_data(folder, schema=load_schema("news"))


def test_build_page_data_is_json(build, found):
    data = build(found)
    assert json.loads(json.dumps(data)) == json.loads(json.dumps(build(found)))


def test_cut_keeps_names_short_enough_to_read():
    assert cut("x" * 201) == "x" * 199 + "…"
    assert cut("x" * 200) == "x" * 200
