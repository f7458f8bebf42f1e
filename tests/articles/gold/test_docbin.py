import pytest
import spacy
from spacy.tokens import DocBin, Span

from extractor.articles.gold.docbin import read_gold_docbin
from extractor.errors import ArticleError

WORDS = {
    "it": ["Ieri", "Ada", "Levi", "era", "a", "Pisa", "."],
    "en": ["Yesterday", "Ada", "Levi", "was", "in", "Pisa", "."],
}
LABELS = [(0, 1, "DATE"), (1, 3, "PERSON"), (5, 6, "GPE"), (6, 7, "MONEY")]


def write(path, lang, labels=LABELS, **fields):
    nlp = spacy.blank(lang)
    doc = spacy.tokens.Doc(nlp.vocab, words=WORDS[lang])
    doc.set_ents([Span(doc, *label, **fields) for label in labels])
    DocBin(docs=[doc], store_user_data=True).to_disk(path)
    return path


def read(path, lang=None):
    return list(read_gold_docbin(path, types=(), lang=lang))


@pytest.mark.parametrize("lang", WORDS)
def test_read_gold_docbin_takes_files_of_anyone(tmp_path, lang):
    (gold,) = read(write(tmp_path / "dev.spacy", lang), lang)
    article = gold.extraction.article
    assert (article.id, article.lang) == ("dev/1", lang)
    labels = [(m.text, m.label, m.form) for m in gold.extraction.mentions]
    assert labels == [
        (WORDS[lang][0], "DATE", None),
        ("Ada Levi", "PER", "name"),
        ("Pisa", "LOC", "name"),
    ]
    assert gold.layers == {"names", "dates"}
    assert gold.unjudged == {0}


def test_read_gold_docbin_takes_knowledge_base_ids_for_identity(tmp_path):
    path = write(tmp_path / "dev.spacy", "en", LABELS[1:3], kb_id="Q1")
    (gold,) = read(path, "en")
    assert gold.layers == {"names", "identity"}
    assert {m.entity for m in gold.extraction.mentions} == {"Q1"}


def test_read_gold_docbin_names_document_and_span(tmp_path):
    path = write(tmp_path / "dev.spacy", "it", [(1, 3, "FISH")])
    message = r"dev\.spacy, document 1, \[5, 13\] 'Ada Levi': the label 'FISH' is not"
    with pytest.raises(ArticleError, match=message):
        read(path, "it")


@pytest.mark.parametrize("content", [b"", b"no DocBin"])
def test_read_gold_docbin_refuses_other_files(tmp_path, content):
    path = tmp_path / "x.spacy"
    path.write_bytes(content)
    with pytest.raises(ArticleError, match=r"x\.spacy is no DocBin"):
        read(path)


def test_read_gold_docbin_refuses_an_empty_file(tmp_path):
    path = tmp_path / "x.spacy"
    DocBin().to_disk(path)
    with pytest.raises(ArticleError, match=r"x\.spacy is empty"):
        read(path)
