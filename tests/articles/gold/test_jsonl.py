import json

import pytest

from extractor.articles.gold.jsonl import read_gold_jsonl
from extractor.errors import ArticleError
from extractor.records import Mention, Relation

TEXTS = {
    "it": "Ieri il signor Rossi ha visitato Roma.",
    "en": "Mr Rossi visited Rome on Monday, again.",
}
WORDS = {"it": ("Ieri", "Rossi", "Roma"), "en": ("Monday", "Rossi", "Rome")}


def build(lang):
    text = TEXTS[lang]
    marks = sorted((text.index(word), word) for word in WORDS[lang])
    labels = dict(zip(WORDS[lang], ("DATE", "PER", "LOC"), strict=True))
    mentions = [
        {"start": at, "end": at + len(word), "text": word, "label": labels[word]}
        | ({} if labels[word] == "DATE" else {"form": "name", "entity": word})
        | ({"judged": False} if labels[word] == "DATE" else {})
        for at, word in marks
    ]
    order = [word for _, word in marks]
    relation = {
        "type": "VISITS",
        "subject": order.index(WORDS[lang][1]),
        "object": order.index(WORDS[lang][2]),
        "trigger": [0, 4],
        "sentence": [0, len(text)],
        "negated": False,
        "date": None,
        "optional": True,
    }
    return {
        "article": {"id": "a", "text": text},
        "mentions": mentions,
        "relations": [relation],
    }


def read(tmp_path, *rows):
    path = tmp_path / "gold.jsonl"
    lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(read_gold_jsonl(path, types=["VISITS"]))


@pytest.mark.parametrize("lang", ["it", "en"])
def test_read_gold_jsonl_gives_records_and_what_is_open(tmp_path, lang):
    (gold,) = read(tmp_path, build(lang), "")
    extraction = gold.extraction
    assert extraction.article.lang == lang
    assert all(isinstance(mention, Mention) for mention in extraction.mentions)
    (relation,) = extraction.relations
    assert isinstance(relation, Relation)
    assert extraction.mentions[relation.subject].text == "Rossi"
    assert gold.optional == {0}
    dates = [at for at, m in enumerate(extraction.mentions) if m.label == "DATE"]
    assert gold.unjudged == set(dates)


def test_read_gold_jsonl_takes_missing_keys_for_not_annotated(tmp_path):
    row = build("it")
    (gold,) = read(tmp_path, row)
    assert gold.layers == {
        "names",
        "dates",
        "identity",
        "relations",
        "negated",
        "date",
    }
    del row["relations"]
    row["mentions"] = [{"bound": None} | m for m in row["mentions"]]
    (gold,) = read(tmp_path, row)
    assert gold.layers == {"names", "dates", "identity", "bound"}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", r"gold\.jsonl, line 1: no valid JSON"),
        ("[1]", r"line 1: no JSON object; write one article a line"),
        ('{"mentions": 3}', r"line 1: mentions must be a list of objects"),
        (
            '{"text": "a", "id": 1}',
            r"line 1: the key 'article' is .* found: 'text', 'id'",
        ),
        ('{"article": {"id": "a", "text": "b"}, "x": 1}', r"line 1: .* no field 'x'"),
    ],
)
def test_read_gold_jsonl_refuses_what_is_no_gold(tmp_path, line, message):
    with pytest.raises(ArticleError, match=message):
        read(tmp_path, line)


def change(row, key, at, **values):
    rows = [dict(inner) for inner in row[key]]
    rows[at] |= values
    return row | {key: rows}


@pytest.mark.parametrize(
    ("key", "values", "message"),
    [
        ("mentions", {"start": "x"}, r"line 2, mentions 0 start: Input should be a va"),
        ("mentions", {"colour": 1}, r"line 2: Mention has no field 'colour'"),
        ("mentions", {"text": "Oggi"}, r"line 2, mention \[0, 4\] 'Oggi': the article"),
        ("relations", {"type": "EATS"}, r"line 2, relation 0 EATS \[0, 4\]: the type"),
        ("relations", {"object": 9}, r"line 2, relation 0 .*object = 9, but the ment"),
    ],
)
def test_read_gold_jsonl_names_file_line_and_span(tmp_path, key, values, message):
    good = build("it")
    with pytest.raises(ArticleError, match=message):
        read(tmp_path, good, change(good, key, 0, **values))


def test_read_gold_jsonl_tells_all_faults_of_a_line(tmp_path):
    bad = change(build("en"), "mentions", 0, label="GPE", text="Mr")
    with pytest.raises(ArticleError) as caught:
        read(tmp_path, bad)
    assert len(str(caught.value).splitlines()) == 2
