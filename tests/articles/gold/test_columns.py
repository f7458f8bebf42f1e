import pytest

from extractor.articles.gold.columns import read_gold_columns
from extractor.errors import ArticleError

KIND = "Il\tO\nColle\tB-ORG\nriceve\tO\nAda\tB-PER\nDe\tI-PER\nSica\tI-PER\n.\tO\n"
WIKINEURAL = "0\tAda\tB-PER\n1\tsaw\tO\n2\tthe\tO\n3\tNile\tB-LOC\n4\tToday\tB-MISC\n"
UNER = (
    "# sent_id = 1\n# text = In Rome\n1\tIn\tO\t-\t-\n2\tRome\tB-LOC\t-\tx\n"
    "3\tOslo\tB-LOC\t-\tx\n"
)


def read(tmp_path, text, lang):
    path = tmp_path / "gold.tsv"
    path.write_text(text, encoding="utf-8")
    return list(read_gold_columns(path, lang))


@pytest.mark.parametrize(
    ("text", "lang", "rebuilt", "names"),
    [
        (
            KIND,
            "it",
            "Il Colle riceve Ada De Sica.",
            [("Colle", "ORG"), ("Ada De Sica", "PER")],
        ),
        (
            WIKINEURAL,
            "en",
            "Ada saw the Nile Today",
            [("Ada", "PER"), ("Nile", "LOC")],
        ),
        (UNER, "en", "In Rome Oslo", [("Rome", "LOC"), ("Oslo", "LOC")]),
    ],
)
def test_read_gold_columns_reads_each_layout(tmp_path, text, lang, rebuilt, names):
    (gold,) = read(tmp_path, text, lang)
    extraction = gold.extraction
    assert extraction.article.text == rebuilt
    assert (extraction.article.id, extraction.article.lang) == ("gold/1", lang)
    assert [(m.text, m.label) for m in extraction.mentions] == names
    assert all(rebuilt[m.start : m.end] == m.text for m in extraction.mentions)
    assert gold.layers == {"names"}


def test_read_gold_columns_joins_six_sentences_by_line_breaks(tmp_path):
    golds = read(tmp_path, "\n".join([KIND] * 7), "it")
    assert [gold.extraction.article.text.count("\n") for gold in golds] == [5, 0]
    assert len(golds[0].extraction.mentions) == 12


def test_read_gold_columns_begins_a_name_at_an_inside_tag_of_another_label(tmp_path):
    (gold,) = read(tmp_path, "Ada\tI-PER\nRoma\tI-LOC\n", "it")
    assert [m.text for m in gold.extraction.mentions] == ["Ada", "Roma"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Ada\n", r"gold\.tsv, line 1: 1 columns; allowed are word and tag"),
        ("Ada\tO\nRoma\tX-LOC\n", r"line 2: the tag 'X-LOC' is unknown; allowed are O"),
        ("Ada\tB-FISH\n", r"line 1: the label 'FISH' is not known"),
    ],
)
def test_read_gold_columns_names_the_line(tmp_path, text, message):
    with pytest.raises(ArticleError, match=message):
        read(tmp_path, text, "it")
