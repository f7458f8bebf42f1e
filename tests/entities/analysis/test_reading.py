import pytest
import spacy

from extractor.entities.analysis.name_votes import Name
from extractor.entities.analysis.reading import build_analysed, read_analysed
from extractor.entities.analysis.writing import Analysis, set_analysis
from extractor.lang.parsed_doc import read_doc, read_words

# Words, their heads, and two sentences of them, with white space between and around.
TEXTS = [
    ("it", "Roma vince. Bari perde."),
    ("en", "\n Rome wins .\n\n Leeds’s loses\n."),
]


def find(lang, text):
    doc = spacy.blank(lang)(text)
    words = [token.i for token in doc if not token.is_space]
    heads = [1, 1, 1, *[4] * (len(words) - 3)]
    return (
        doc,
        words,
        Analysis(
            upos=["PROPN", "VERB", "PUNCT", *["NOUN"] * (len(words) - 3)],
            lemmas=["Roma", "", ".", *["x"] * (len(words) - 3)],
            heads=heads,
            deprels=["ROOT" if at == head else "dep" for at, head in enumerate(heads)],
            names=[Name(0, 1, "LOC", 0.75, {"LOC": 0.5}), Name(3, 5, "ORG", 0.5, {})],
        ),
    )


@pytest.mark.parametrize(("lang", "text"), TEXTS)
def test_build_analysed_gives_what_a_doc_would_have(lang, text):
    doc, words, found = find(lang, text)

    analysed = build_analysed(doc, read_words(doc), words, found)

    written = set_analysis(doc, words, found)
    assert analysed == read_analysed(written, read_doc(written))


@pytest.mark.parametrize(("lang", "text"), TEXTS)
def test_build_analysed_writes_nothing(lang, text):
    doc, words, found = find(lang, text)

    analysed = build_analysed(doc, read_words(doc), words, found)

    assert (doc.ents, doc.user_data) == ((), {})
    assert not doc.has_annotation("DEP")
    assert [name.label for name in analysed.names] == ["LOC", "ORG"]
    assert len(analysed.parsed.sents) == 2


def test_read_analysed_of_a_doc_without_scores_has_none(make_doc):
    doc = make_doc("it", "[Roma:GPE] vince.")

    [name] = read_analysed(doc, read_doc(doc)).names

    assert (name.start, name.end, name.label) == (0, 1, "GPE")
    assert (name.score, name.shares) == (None, {})
