"""Trees as the official English pipelines give them, and the same in UD."""

import pytest
import spacy
from spacy.tokens import Doc

from extractor.entities.analysis.clearnlp import (
    load_clearnlp_table,
    set_universal_tree,
    speaks_clearnlp,
)


def build_doc(rows):
    """Build a Doc from "word/POS/label/head" with heads counted from 0."""
    words, pos, deps, heads = zip(
        *(row.split("/") for row in rows.split()), strict=True
    )
    return Doc(
        spacy.blank("en").vocab,
        words=words,
        pos=pos,
        deps=deps,
        heads=[int(head) for head in heads],
        lemmas=["be" if word in {"is", "was"} else word.lower() for word in words],
    )


def read_tree(doc):
    return [f"{token.text}-{token.dep_}-{token.head.text}" for token in doc]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(
            "Ann/PROPN/nsubj/1 met/VERB/ROOT/1 Bob/PROPN/dobj/1 in/ADP/prep/1 "
            "Rome/PROPN/pobj/3",
            "Ann-nsubj-met met-ROOT-met Bob-obj-met in-case-Rome Rome-obl-met",
            id="preposition of a verb",
        ),
        pytest.param(
            "visit/NOUN/ROOT/0 of/ADP/prep/0 Ann/PROPN/pobj/1 to/ADP/prep/0 "
            "Rome/PROPN/pobj/3",
            "visit-ROOT-visit of-case-Ann Ann-nmod-visit to-case-Rome Rome-nmod-visit",
            id="prepositions of a noun",
        ),
        pytest.param(
            "Ann/PROPN/nsubjpass/2 was/AUX/auxpass/2 met/VERB/ROOT/2 by/ADP/agent/2 "
            "Bob/PROPN/pobj/3",
            "Ann-nsubj:pass-met was-aux:pass-met met-ROOT-met by-case-Bob "
            "Bob-obl:agent-met",
            id="passive with agent",
        ),
        pytest.param(
            "Ann/PROPN/nsubj/1 is/AUX/ROOT/1 mayor/NOUN/attr/1 of/ADP/prep/2 "
            "Rome/PROPN/pobj/3",
            "Ann-nsubj-mayor is-cop-mayor mayor-ROOT-mayor of-case-Rome "
            "Rome-nmod-mayor",
            id="copula with a noun",
        ),
        pytest.param(
            "Ann/PROPN/nsubj/1 is/AUX/ROOT/1 in/ADP/prep/1 Rome/PROPN/pobj/2",
            "Ann-nsubj-Rome is-cop-Rome in-case-Rome Rome-ROOT-Rome",
            id="copula with a place",
        ),
        pytest.param(
            "He/PRON/nsubj/1 left/VERB/ROOT/1 after/ADP/prep/1 meeting/VERB/pcomp/2 "
            "Bob/PROPN/dobj/3",
            "He-nsubj-left left-ROOT-left after-mark-meeting meeting-advcl-left "
            "Bob-obj-meeting",
            id="preposition of a clause",
        ),
        pytest.param(
            "She/PRON/nsubj/1 got/VERB/ROOT/1 out/ADP/prep/1 of/ADP/prep/2 "
            "Rome/PROPN/pobj/3",
            "She-nsubj-got got-ROOT-got out-case-Rome of-case-Rome Rome-obl-got",
            id="two prepositions",
        ),
        pytest.param(
            "They/PRON/nsubj/1 met/VERB/ROOT/1 in/ADP/prep/1 Rome/PROPN/pobj/2 "
            "and/CCONJ/cc/2 in/ADP/conj/2 Milan/PROPN/pobj/5",
            "They-nsubj-met met-ROOT-met in-case-Rome Rome-obl-met and-cc-Milan "
            "in-case-Milan Milan-conj-Rome",
            id="coordinated prepositions",
        ),
        pytest.param(
            "They/PRON/nsubj/1 gave/VERB/ROOT/1 aid/NOUN/dobj/1 to/ADP/dative/1 "
            "Kenya/PROPN/pobj/3",
            "They-nsubj-gave gave-ROOT-gave aid-obj-gave to-case-Kenya Kenya-obl-gave",
            id="dative with preposition",
        ),
        pytest.param(
            "It/PRON/nsubj/1 wants/VERB/ROOT/1 to/PART/aux/3 leave/VERB/xcomp/1",
            "It-nsubj-wants wants-ROOT-wants to-mark-leave leave-xcomp-wants",
            id="infinitive",
        ),
        pytest.param(
            "He/PRON/nsubj/1 looked/VERB/ROOT/1 on/ADP/prep/1",
            "He-nsubj-looked looked-ROOT-looked on-prep-looked",
            id="preposition without a noun",
        ),
    ],
)
def test_set_universal_tree_turns_what_differs(given, expected):
    assert read_tree(set_universal_tree(build_doc(given))) == expected.split()


def test_set_universal_tree_keeps_sentences_apart():
    doc = build_doc(
        "Ann/PROPN/nsubj/1 left/VERB/ROOT/1 Bob/PROPN/nsubj/3 is/AUX/ROOT/3 "
        "mayor/NOUN/attr/3"
    )
    set_universal_tree(doc)
    assert [sent.root.text for sent in doc.sents] == ["left", "mayor"]


def test_set_universal_tree_leaves_a_doc_without_parse_alone():
    doc = spacy.blank("en")("Ann left.")
    assert not set_universal_tree(doc).has_annotation("DEP")


def test_speaks_clearnlp_needs_a_parser_with_its_labels():
    nlp = spacy.blank("en")
    assert not speaks_clearnlp(nlp)
    parser = nlp.add_pipe("parser")
    parser.add_label("obj")
    assert not speaks_clearnlp(nlp)
    for sign in load_clearnlp_table().signs:
        parser.add_label(sign)
    assert speaks_clearnlp(nlp)


def test_speaks_clearnlp_is_a_question_about_english_only():
    nlp = spacy.blank("it")
    parser = nlp.add_pipe("parser")
    for sign in load_clearnlp_table().signs:
        parser.add_label(sign)
    assert not speaks_clearnlp(nlp)
