"""Many extractions as one thing, kept or in a folder."""

import json

import pytest

from extractor import ExtractionSet
from extractor.errors import ArticleError, ExtractorError, OutputError
from extractor.records import Article, Extraction
from extractor.results.files import write_tables
from extractor.results.tables import build_part, merge_tables


@pytest.fixture(params=["kept", "folder"])
def many(request, found, tmp_path):
    if request.param == "kept":
        return ExtractionSet(found)
    write_tables(tmp_path, merge_tables([build_part(found)]))
    return ExtractionSet(tmp_path)


def test_a_set_is_counted_read_twice_and_asked_by_id(many):
    assert len(many) == len(list(many)) == len(list(many)) == 3
    assert many["c.txt"].article.lang == "en"
    with pytest.raises(KeyError, match=r"none\.txt"):
        many["none.txt"]


def test_a_generator_is_kept(found):
    many = ExtractionSet(one for one in found)
    assert list(many) == list(many) == list(found)


def test_a_set_takes_one_extraction(found):
    assert list(ExtractionSet(found[0])) == [found[0]]
    with pytest.raises(ArticleError, match="This is dict, no Extraction"):
        ExtractionSet([found[0].to_dict()])


def test_a_set_is_asked_for_an_article(many, found):
    assert "c.txt" in many
    assert many["c.txt"] in many
    assert "none.txt" not in many
    assert "c.txt" not in many.select(negated=False)


def test_a_set_shows_itself_in_one_line(found, tmp_path):
    assert repr(ExtractionSet(found)) == "<ExtractionSet of 3 articles>"
    folder = ExtractionSet(tmp_path / "none").select(types="MEETS")
    assert repr(folder) == f"<ExtractionSet of '{tmp_path}/none', a selection>"


def test_slices_leave_out_articles_without_such_relations(many):
    denied = many.select(negated=True)
    assert [one.article.id for one in denied] == ["c.txt"]
    assert len(denied) == 1
    assert len(many.select(entity="Anna Bruni").select(types="HEAD_OF")) == 1
    assert len(many) == 3


def test_select_refuses_types_that_no_article_has(many, make_extraction):
    with pytest.raises(ExtractorError, match=r"types is 'FOO'; allowed are ACCUSES"):
        many.select(types="FOO")
    hugs = make_extraction("h", "[Al:PER] hugs [Bo:PER].", ("HUGS", 0, 1, "hugs"))
    assert len(ExtractionSet([*many, hugs]).select(types="HUGS")) == 1


def test_views_are_those_of_the_slice(many):
    met = many.select(types="MEETS")
    assert len(met.to_pandas()["relations"]) == 2
    assert len(many.to_pandas()["relations"]) == 3
    assert set(met.to_graph(isolated=False)) == {"per:anna-bruni", "per:marco-sala"}
    assert many.to_graph().number_of_edges() == 3


def test_json_is_that_of_the_records(many, tmp_path):
    values = [one.to_dict() for one in many]
    assert json.loads(many.to_json()) == values
    path = tmp_path / "found.jsonl"
    many.write_jsonl(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == values


def test_a_file_that_cannot_be_written_is_an_error(many, tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        many.write_jsonl(tmp_path / "none" / "found.jsonl")
    broken = ExtractionSet([Extraction(Article("a", "\ud83d"))])
    with pytest.raises(ArticleError, match="'a' holds half a character"):
        broken.write_jsonl(tmp_path / "found.jsonl")


def test_the_picture_counts_and_escapes(many, found):
    shown = many._repr_html_()
    assert "3 articles, 0 failed" in shown
    assert "<td>MEETS</td><td>2</td>" in shown
    failed = Extraction(Article("<b>", "x"), error="No.")
    assert "1 failed" in ExtractionSet([failed])._repr_html_()


def test_the_picture_says_that_there_is_more(make_extraction):
    names = [f"Anna Bruni{letter}" for letter in "abcdefghijkl"]
    marked = " e ".join(f"[{name}:PER]" for name in names)
    shown = ExtractionSet([make_extraction("a", marked)])._repr_html_()
    assert "... and 2 more" in shown
