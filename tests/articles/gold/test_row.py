import pytest

from extractor.articles.gold.row import build_gold
from extractor.errors import ArticleError, LanguageError

TEXTS = {"it": "Ada Levi vive a Pisa.", "en": "Ada Levi lives in Pisa."}


def build(lang, **keys):
    text = TEXTS[lang]
    mention = {"start": 0, "end": 8, "text": "Ada Levi", "label": "PER", "form": "name"}
    return {"article": {"id": "a", "text": text, "lang": lang}} | {
        "mentions": [mention],
        **keys,
    }


@pytest.mark.parametrize("lang", TEXTS)
def test_build_gold_takes_the_layers_that_a_row_names(lang):
    assert build_gold(build(lang), "x", types=()).layers == {"names", "dates"}
    named = build_gold(build(lang, layers=["names"]), "x", types=())
    assert named.layers == {"names"}


@pytest.mark.parametrize("layers", ["names", ["nomi"], 3])
def test_build_gold_refuses_unknown_layers(layers):
    with pytest.raises(ArticleError, match=r"f, line 1: layers = .*allowed is a list"):
        build_gold(build("it", layers=layers), "f, line 1", types=())


@pytest.mark.parametrize(
    ("types", "layers", "fine"),
    [((), ["names", "relations"], False), (None, [], True), ((), ["pairs"], True)],
)
def test_build_gold_checks_types_unless_they_are_foreign(types, layers, fine):
    text = TEXTS["en"]
    place = {"start": 18, "end": 22, "text": "Pisa", "label": "LOC", "form": "name"}
    relation = {"type": "LIVES", "subject": 0, "object": 1}
    spans = {"trigger": [9, 14], "sentence": [0, len(text)]}
    row = build("en", relations=[relation | spans], layers=layers)
    row["mentions"].append(place)
    if fine:
        assert build_gold(row, "x", types=types).extraction.relations
    else:
        with pytest.raises(ArticleError, match="'LIVES' is not in the schema"):
            build_gold(row, "x", types=types)


def test_build_gold_says_where_the_language_cannot_be_told():
    row = build("it")
    row["article"]["lang"] = None
    with pytest.raises(LanguageError, match=r"f, line 1: The language cannot be told"):
        build_gold(row, "f, line 1", types=())
