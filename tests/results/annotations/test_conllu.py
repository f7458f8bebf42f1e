import pytest

from extractor.results.annotations.annotated import Annotated
from extractor.results.annotations.conllu import HEADER, write_conllu

ROWS = {
    "it": ("turco", "Entity=(loc:tr-LOC-demonym)per:ada%2Dlevi)"),
    "en": ("Turkish", "Entity=(per:ada%2Dlevi-PER-role(loc:tr-LOC-demonym)"),
}


def write(path, *items):
    write_conllu(items, path)
    return path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("lang", ["it", "en"])
def test_write_conllu_nests_marks_and_keeps_offsets(make_annotated, tmp_path, lang):
    item = make_annotated(lang)
    lines = write(tmp_path / "out.conllu", item)
    assert lines[:2] == [HEADER, f"# newdoc id = {lang}/1 %25 a"]
    rows = [line.split("\t") for line in lines if line[:1].isdigit()]
    assert {len(row) for row in rows} == {10}
    word, bracket = ROWS[lang]
    (misc,) = (row[9].split("|") for row in rows if row[1] == word)
    assert bracket in misc
    text = item.extraction.article.text
    for row in rows:
        fields = dict(part.split("=", 1) for part in row[9].split("|"))
        assert text[int(fields["start_char"]) : int(fields["end_char"])] == row[1]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_write_conllu_says_spacing_and_sentences(make_annotated, tmp_path, lang):
    lines = write(tmp_path / "out.conllu", make_annotated(lang))
    assert sum(r"SpacesBefore=\s\s" in line for line in lines) == 1
    assert sum(r"SpacesAfter=\n\n" in line for line in lines) == 1
    assert sum(line.startswith("# sent_id") for line in lines) == 2


def test_write_conllu_names_layers_if_it_is_told(make_annotated, tmp_path):
    extraction = make_annotated("it").extraction
    item = Annotated(extraction, layers=frozenset({"names", "dates"}))
    assert "# layers = dates names" in write(tmp_path / "out.conllu", item)
