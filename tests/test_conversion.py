"""Our own corpus and hard cases, there and back in every format and both languages."""

from dataclasses import replace
from pathlib import Path

import pytest

from extractor.articles.gold import read_gold
from extractor.conversion import convert, convert_tables, is_of_tables
from extractor.errors import ArticleError, OutputError
from extractor.records import LANGUAGES, Article, Entity, Extraction, Mention
from extractor.results.files import read_tables, write_tables
from extractor.results.tables import build_part, merge_tables

CORPUS = Path(__file__).parent.parent / "corpus"
LOSSLESS = (".jsonl", ".spacy", ".json")


def read(*paths):
    return list(read_gold(paths, types=None))


@pytest.fixture(scope="module")
def gold():
    return {lang: read(CORPUS / lang / "test.jsonl") for lang in LANGUAGES}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("ending", LOSSLESS)
def test_round_trip_drops_nothing(gold, tmp_path, lang, ending):
    out = tmp_path / f"out{ending}"
    convert([CORPUS / lang / "test.jsonl"], out)
    assert read(out) == gold[lang]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_round_trip_of_jsonl_gives_the_same_bytes(tmp_path, lang):
    source = CORPUS / lang / "test.jsonl"
    convert([source], tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == source.read_bytes()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_round_trip_of_conllu_keeps_mentions_values_and_identity(gold, tmp_path, lang):
    out = tmp_path / "out.conllu"
    convert([CORPUS / lang / "test.jsonl"], out)
    for before, after in zip(gold[lang], read(out), strict=True):
        assert after.extraction.mentions == before.extraction.mentions
        assert after.unjudged == before.unjudged
        kept = replace(before.extraction.article, notes={})
        assert after.extraction.article == kept
        assert after.extraction.relations == ()
        assert "relations" not in after.layers


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("it", "Il liberiano era partito ieri da Monrovia.", "liberiano"),
        ("en", "The Liberian had left Monrovia yesterday.", "Liberian"),
    ],
)
@pytest.mark.parametrize("ending", [*LOSSLESS, ".conllu"])
def test_round_trip_of_a_person_called_by_nation_alone(
    tmp_path, lang, text, word, ending
):
    span = (text.index(word), text.index(word) + len(word), word)
    nation = Mention(*span, "LOC", form="demonym", entity="loc:lr")
    person = Mention(*span, "PER", form="role", entity="per:tom-dunn")
    entities = (Entity("loc:lr", "LOC", "Liberia"), Entity("per:tom-dunn", "PER", "T"))
    found = Extraction(Article("a", text, lang), (nation, person), (), entities)
    write_tables(tmp_path, merge_tables([build_part([found])]))
    convert([tmp_path], tmp_path / f"out{ending}")
    (back,) = read(tmp_path / f"out{ending}")
    spans = [(m.text, m.label, m.form, m.entity) for m in back.extraction.mentions]
    assert spans == [
        (word, "LOC", "demonym", "loc:lr"),
        (word, "PER", "role", "per:tom-dunn"),
    ]


@pytest.mark.parametrize("first", [*LOSSLESS, ".conllu"])
def test_names_of_other_sets_come_back_as_names_alone(tmp_path, first):
    tagged = tmp_path / "tagged.tsv"
    tagged.write_text("Ada\tB-PER\nLevi\tI-PER\nvede\tO\nPisa\tB-LOC\n", "utf-8")
    out = tmp_path / f"out{first}"
    convert([tagged], out, lang="it")
    (gold,) = read(out)
    assert gold.layers == {"names"}
    assert [m.text for m in gold.extraction.mentions] == ["Ada Levi", "Pisa"]


def test_convert_puts_the_interface_beside_tasks_of_label_studio(tmp_path):
    paths = convert([CORPUS / "it" / "test.jsonl"], tmp_path / "tasks.json")
    assert [path.name for path in paths] == ["tasks.json", "tasks.xml"]
    assert '<Relation value="HEAD_OF" />' in paths[1].read_text(encoding="utf-8")


def test_convert_refuses_an_article_that_is_there_twice(tmp_path):
    source = CORPUS / "it" / "test.jsonl"
    with pytest.raises(ArticleError, match="'it-test-01' is there twice"):
        convert([source, source], tmp_path / "out.jsonl")


def test_convert_tables_writes_the_tables_of_a_run_as_they_are(found, tmp_path):
    tables = merge_tables([build_part(found)])
    (tmp_path / "out").mkdir()
    write_tables(tmp_path / "out", tables)
    assert convert_tables([tmp_path / "out"], tmp_path / "to", to="parquet") == ()
    assert read_tables(tmp_path / "to") == tables


@pytest.mark.parametrize("lang", LANGUAGES)
def test_convert_tables_takes_gold(gold, tmp_path, lang):
    convert_tables([CORPUS / lang / "test.jsonl"], tmp_path / "to", to="parquet")
    expected = merge_tables([build_part([item.extraction for item in gold[lang]])])
    assert read_tables(tmp_path / "to") == expected


@pytest.mark.parametrize("name", ["articles.parquet", "status.parquet"])
def test_convert_does_not_write_over_a_file_of_a_run(found, tmp_path, name):
    write_tables(tmp_path, merge_tables([build_part(found)]))
    (tmp_path / "manifest.json").write_text("{}")
    before = (tmp_path / "articles.parquet").read_bytes()
    with pytest.raises(OutputError, match="belongs to the run in"):
        convert_tables(tmp_path, tmp_path / name)
    with pytest.raises(OutputError, match="choose another place"):
        convert_tables(tmp_path, tmp_path, to="parquet")
    with pytest.raises(OutputError, match=r"rejected\.jsonl belongs to the run"):
        convert(tmp_path, tmp_path / "rejected.jsonl")
    assert (tmp_path / "articles.parquet").read_bytes() == before
    convert(str(tmp_path), tmp_path / "found.jsonl")
    assert (tmp_path / "found.jsonl").is_file()


def test_convert_tables_refuses_other_formats(tmp_path):
    with pytest.raises(OutputError, match=r"is no format of tables; allowed are csv"):
        convert_tables([], tmp_path / "out.spacy")


def test_is_of_tables_asks_the_name_before_the_ending():
    assert is_of_tables("out.sqlite")
    assert not is_of_tables("out.json")
    assert not is_of_tables("out.csv", "docbin")
