import json

import pytest

from extractor.articles.gold.labelstudio import read_gold_labelstudio
from extractor.errors import ArticleError

TEXTS = {"it": "Ada Levi è a Pisa.", "en": "Ada Levi is in Pisa."}


def region(id, start, end, label, **fields):
    value = {"start": start, "end": end, "text": "not read", "labels": [label]}
    both = {"id": id, "from_name": "ner", "to_name": "t", "type": "labels"}
    return both | {"value": value} | fields


def build_task(lang, **changes):
    text = TEXTS[lang]
    at = text.index("Pisa")
    relation = {"type": "relation", "from_id": "a", "to_id": "b", "labels": ["VISITS"]}
    result = [
        region("a", 0, 8, "Person".upper()),
        region("b", at, at + 4, "LOC"),
        relation | {"direction": "right"},
    ]
    task = {"id": 7, "data": {"text": text}, "annotations": [{"result": result}]}
    return task | changes


def read(tmp_path, *tasks, lang="it"):
    path = tmp_path / "export.json"
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return list(read_gold_labelstudio(path, types=["VISITS"], lang=lang))


@pytest.mark.parametrize("lang", TEXTS)
def test_read_gold_labelstudio_takes_exports_of_anyone(tmp_path, lang):
    (gold,) = read(tmp_path, build_task(lang), lang=lang)
    extraction = gold.extraction
    assert extraction.article.id == "export/7"
    assert [(m.text, m.label) for m in extraction.mentions] == [
        ("Ada Levi", "PER"),
        ("Pisa", "LOC"),
    ]
    (relation,) = extraction.relations
    assert (relation.type, relation.subject, relation.object) == ("VISITS", 0, 1)
    assert relation.trigger == (0, extraction.mentions[1].end)
    assert gold.layers == {"names", "relations"}


def test_read_gold_labelstudio_turns_relations_that_point_left(tmp_path):
    task = build_task("it")
    task["annotations"][0]["result"][2]["direction"] = "left"
    (gold,) = read(tmp_path, task)
    (relation,) = gold.extraction.relations
    assert (relation.subject, relation.object) == (1, 0)


def test_read_gold_labelstudio_counts_code_points(tmp_path):
    task = build_task("en", data={"text": "📉 Ada Levi"})
    task["annotations"] = [{"result": [region("a", 2, 10, "PER")]}]
    (gold,) = read(tmp_path, task)
    assert gold.extraction.mentions[0].text == "Ada Levi"
    assert gold.layers == {"names"}


def test_read_gold_labelstudio_prefers_people_to_predictions(tmp_path):
    guess = {"result": [region("a", 0, 3, "ORG")]}
    done = build_task("it")["annotations"][0]
    cancelled = guess | {"was_cancelled": True}
    task = build_task("it", predictions=[guess], annotations=[cancelled, done])
    (gold,) = read(tmp_path, task)
    assert len(gold.extraction.mentions) == 2
    (gold,) = read(tmp_path, task | {"annotations": []})
    assert [m.label for m in gold.extraction.mentions] == ["ORG"]
    (gold,) = read(tmp_path, task | {"annotations": [], "predictions": []})
    assert gold.extraction.mentions == ()


@pytest.mark.parametrize("lang", TEXTS)
def test_read_gold_labelstudio_reads_predictions_named_by_number(tmp_path, lang):
    task = build_task(lang, predictions=[251])
    (gold,) = read(tmp_path, task, lang=lang)
    assert len(gold.extraction.mentions) == 2
    name = {"start": 0, "end": 3, "text": "Ada", "label": "PER", "form": "name"}
    stored = {"article": {"id": "a", "text": TEXTS[lang]}, "mentions": [name]}
    task["data"]["extractor"] = stored
    (gold,) = read(tmp_path, task | {"annotations": []}, lang=lang)
    assert [m.text for m in gold.extraction.mentions] == ["Ada"]


def change(task, place, **values):
    task["annotations"][0]["result"][place] |= values
    return task


@pytest.mark.parametrize(
    ("task", "message"),
    [
        ({"text": "Ada"}, "task 1, data: Field required; export as JSON"),
        (
            build_task("it", annotations=build_task("it")["annotations"] * 2),
            "task 1: 2 annotations; delete all but the one that counts",
        ),
        (
            change(build_task("it"), 0, value={"start": "x", "labels": ["PER"]}),
            "task 1: the region 'a' has no whole numbers as start and end",
        ),
        (
            change(build_task("it"), 0, value={"start": 0, "end": 8, "labels": ["F"]}),
            r"task 1, \[0, 8\]: the label 'F' is not known",
        ),
        (
            change(build_task("it"), 0, **region("a", 0, 99, "PER")),
            r"task 1, mention \[0, 99\] .*outside the text",
        ),
        (
            change(build_task("it"), 0, **region("a", 0, 15, "PER")),
            r"task 1, mentions \[0, 15\] .* and \[13, 17\] 'Pisa' overlap;",
        ),
        (
            change(build_task("it"), 2, labels=[]),
            "task 1: the relation from 'a' to 'b' has 0 labels; give it one",
        ),
        (
            build_task("it", annotations=[], predictions=[251]),
            "task 1: nobody annotated it, and its prediction is named by number",
        ),
        (
            change(build_task("it"), 2, labels=["LIKES"]),
            "task 1, relation 0 LIKES .* is not in the schema",
        ),
    ],
)
def test_read_gold_labelstudio_names_task_and_span(tmp_path, task, message):
    with pytest.raises(ArticleError, match=r"export\.json, " + message):
        read(tmp_path, task)


@pytest.mark.parametrize(
    ("content", "message"), [("{}", "no list of tasks"), ("[", "no valid JSON")]
)
def test_read_gold_labelstudio_refuses_other_files(tmp_path, content, message):
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ArticleError, match=message):
        list(read_gold_labelstudio(path, types=()))
