import pytest
import spacy
from spacy.tokens import Doc

from extractor.records import Mention
from extractor.relations.trees.name_rows import mend_rows
from extractor.relations.trees.tree import build_tree

# Words, what each depends on, and how: the name behind the first comma hangs on "ex".
ROWS = {
    "it": ["ex", "di", "Genoa", ",", "Lazio", "e", "Chelsea"],
    "en": ["ex", "of", "Genoa", ",", "Lazio", "and", "Chelsea"],
}
NAMES = (2, 4, 6)


def build(lang, *, pos="NOUN", coordinator="CCONJ", names=NAMES, label="ORG"):
    words = ROWS[lang]
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=words,
        pos=[pos, "ADP", "PROPN", "PUNCT", "PROPN", coordinator, "PROPN"],
        deps=["ROOT", "case", "nmod", "punct", "nmod", "cc", "conj"],
        heads=[0, 2, 0, 4, 0, 6, 4],
    )
    mentions = [
        Mention(doc[at].idx, doc[at].idx + len(doc[at]), words[at], "ORG", form="name")
        for at in names[:-1]
    ]
    last = doc[names[-1]]
    end = last.idx + len(last)
    mentions.append(Mention(last.idx, end, last.text, label, form="name"))
    return build_tree(doc, tuple(mentions))


@pytest.mark.parametrize("lang", sorted(ROWS))
def test_mend_rows_hangs_the_names_of_a_row_on_its_first(lang):
    tree = build(lang)

    mend_rows(tree)

    assert (tree.heads[4], tree.heads[6]) == (2, 4)
    assert tree.is_kind(4, "conjunct")
    assert 4 in tree.children[2]


@pytest.mark.parametrize("lang", sorted(ROWS))
@pytest.mark.parametrize(
    "options",
    [{"pos": "VERB"}, {"coordinator": "PUNCT"}, {"names": (2, 4)}, {"label": "PER"}],
)
def test_mend_rows_leaves_what_is_no_row(lang, options):
    tree = build(lang, **options)

    mend_rows(tree)

    assert tree.heads[4] == 0


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("it", ["banca", "di", "Genoa", ",", "il", "Lazio", "e", "Chelsea"]),
        ("en", ["bank", "of", "Genoa", ",", "the", "Lazio", "and", "Chelsea"]),
    ],
)
def test_mend_rows_leaves_a_name_with_an_article_and_no_preposition(lang, words):
    doc = Doc(
        spacy.blank(lang).vocab,
        words=words,
        lemmas=words,
        pos=["NOUN", "ADP", "PROPN", "PUNCT", "DET", "PROPN", "CCONJ", "PROPN"],
        deps=["ROOT", "case", "nmod", "punct", "det", "conj", "cc", "conj"],
        heads=[0, 2, 0, 5, 5, 0, 7, 5],
    )
    mentions = tuple(
        Mention(t.idx, t.idx + len(t), t.text, "ORG", form="name")
        for t in (doc[2], doc[5], doc[7])
    )
    tree = build_tree(doc, mentions)

    mend_rows(tree)

    assert tree.heads[5] == 0
