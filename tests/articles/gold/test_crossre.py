import json

import pytest

from extractor.articles.gold.crossre import is_crossre, read_gold_crossre
from extractor.errors import ArticleError

WORDS = "Ada Levi , of the Greens , won the vote in Rome ."
ROW = {
    "doc_key": "news-1",
    "sentence": WORDS.split(" "),
    "ner": [
        [9, 9, "election"],
        [0, 1, "politician"],
        [5, 5, "politicalparty"],
        [11, 11, "location"],
    ],
    "relations": [
        [0, 1, 5, 5, "role", "", False, False],
        [0, 1, 9, 9, "win-defeat", "", False, False],
    ],
}


def read(tmp_path, *rows):
    path = tmp_path / "en_news.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return list(read_gold_crossre(path, "en"))


def test_read_gold_crossre_gives_names_and_pairs_between_them(tmp_path):
    (gold,) = read(tmp_path, ROW)
    assert gold.extraction.article.id == "en_news/news-1"
    assert gold.extraction.article.text == (
        "Ada Levi, of the Greens, won the vote in Rome."
    )
    assert [(m.text, m.label) for m in gold.extraction.mentions] == [
        ("Ada Levi", "PER"),
        ("Greens", "ORG"),
        ("Rome", "LOC"),
    ]
    (relation,) = gold.extraction.relations
    assert (relation.type, relation.subject, relation.object) == ("role", 0, 1)
    assert gold.layers == {"names", "pairs"}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"ner": [[0, 99, "person"]]}, r"line 1, ner \[0, 99\]: there is no such word"),
        ({"ner": "all"}, r"en_news\.jsonl, line 1, ner: Input should be a valid array"),
        ({"ner": [[0, 1, "fish"]]}, r"line 1: the label 'fish' is not known"),
    ],
)
def test_read_gold_crossre_names_the_line(tmp_path, change, message):
    with pytest.raises(ArticleError, match=message):
        read(tmp_path, ROW | change)


@pytest.mark.parametrize(
    ("line", "answer"),
    [(json.dumps(ROW), True), ('{"article": {}}', False), ("[1]", False), ("{", False)],
)
def test_is_crossre_knows_its_lines(line, answer):
    assert is_crossre(line) is answer
