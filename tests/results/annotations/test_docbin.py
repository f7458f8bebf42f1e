import pytest
import spacy
from spacy.tokens import DocBin

from extractor.results.annotations.docbin import write_docbin


@pytest.mark.parametrize("lang", ["it", "en"])
def test_write_docbin_gives_what_spacy_trains_on(make_annotated, tmp_path, lang):
    item = make_annotated(lang)
    path = tmp_path / "out.spacy"
    write_docbin([item], path)
    (doc,) = DocBin().from_disk(path).get_docs(spacy.blank(lang).vocab)
    article, mentions = item.extraction.article, item.extraction.mentions
    assert doc.text == article.text
    inner = [m for m in mentions if m.form != "role"]
    assert [(e.text, e.label_, e.kb_id_) for e in doc.ents] == [
        (m.text, m.label, m.entity or "") for m in inner
    ]
    (role,) = doc.spans["overlapping"]
    assert (role.text, role.label_) == next(
        (m.text, m.label) for m in mentions if m.form == "role"
    )


def test_write_docbin_is_the_same_twice(make_annotated, tmp_path):
    items = [make_annotated(lang) for lang in ("it", "en")]
    for name in ("a", "b"):
        write_docbin(items, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
