import pytest
import spacy
from spacy.tokens import Doc

from extractor.lang.parsed_doc import (
    find_children,
    find_kinds,
    read_doc,
    read_words,
)
from extractor.lang.syntax_roles import SyntaxTable
from extractor.lang.tables import load_table


@pytest.mark.parametrize(
    ("name", "verb", "lemma", "subject"),
    [
        ("it/meets-active", "incontrato", "incontrare", "Mattarella"),
        ("en/meets-active", "met", "meet", "Biden"),
    ],
)
def test_read_doc_gives_what_the_tokens_have(name, verb, lemma, subject, parsed):
    parse = parsed(name)

    read = read_doc(parse.doc)

    token, child = parse.find(verb), parse.find(subject)
    assert read.text == parse.doc.text
    assert read.words == [token.text for token in parse.doc]
    assert read.words == read_words(parse.doc)
    assert (read.words[child], read.lower[child]) == (subject, subject.lower())
    assert (read.lemmas[token], read.pos[token]) == (lemma, "VERB")
    assert read.labels[child] == "nsubj"
    assert read.heads[child] == read.heads[token] == token
    assert read.text[read.starts[child] : read.ends[child]] == subject


@pytest.mark.parametrize(
    ("lang", "text"), [("it", "Ciao.\n\nEh"), ("en", "Bye.\n\nEh")]
)
def test_read_doc_without_a_parse_is_flat_and_one_sentence(lang, text):
    doc = spacy.blank(lang)(text)

    read = read_doc(doc)

    assert read.heads == list(range(len(doc)))
    assert read.sents == [(0, len(doc))]
    assert read.sent_of == [0] * len(doc)
    assert read.lemmas == [token.lower_ for token in doc]


def test_read_doc_of_an_empty_doc_is_empty():
    read = read_doc(spacy.blank("it")(""))

    assert (read.words, read.sents, read.text) == ([], [], "")


def test_read_doc_gives_back_what_was_read():
    read = read_doc(spacy.blank("en")("Hello."))

    assert read_doc(read) is read


def test_read_doc_counts_sentences():
    doc = Doc(
        spacy.blank("en").vocab,
        words=["Yes", ".", "No", "."],
        sent_starts=[True, False, True, False],
    )

    read = read_doc(doc)

    assert read.sents == [(0, 2), (2, 4)]
    assert read.sent_of == [0, 0, 1, 1]


def test_cut_gives_the_text_without_space_around():
    read = read_doc(spacy.blank("it")("Anna Bruni  parla."))

    assert read.cut(0, 2) == "Anna Bruni"


def test_find_children_are_in_text_order():
    assert find_children([1, 1, 1, 2]) == [[], [0, 2], [3], []]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_kinds_reads_the_labels_of_the_scheme(lang):
    table = load_table(lang, "syntax", SyntaxTable)

    found = find_kinds(table, ["nsubj", "obj", "no-label"])

    assert "subject" in found[0]
    assert "object" in found[1]
    assert found[2] == frozenset()
