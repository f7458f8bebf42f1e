import pytest

from extractor.relations.trees.misread_offices import mend_offices


@pytest.mark.parametrize(
    ("rows", "office", "head", "kind"),
    [
        (["Ieri ieri ADV advmod 4", "l' il DET det 3"], 2, 4, "subject"),
        (["di di ADP case 3", "l' il DET det 3"], 2, 4, "oblique"),
    ],
    ids=["subject", "phrase"],
)
def test_mend_offices_takes_a_preposition_behind_an_article_for_one(
    read_rows, rows, office, head, kind
):
    tree = read_rows(
        [
            *rows,
            "ad a ADP case 3",
            "Neri Neri PROPN obl 4",
            "parla parlare VERB ROOT 4",
        ],
        [(3, "PER")],
        "it",
    )

    mend_offices(tree)

    assert (tree.pos[office], tree.lemmas[office]) == ("NOUN", "ad")
    assert (tree.heads[office], tree.is_kind(office, kind)) == (head, True)
    assert (tree.heads[3], tree.is_kind(3, "nominal")) == (office, True)


@pytest.mark.parametrize(
    ("before", "label"),
    [("vicino vicino ADJ advmod 3", "PER"), ("e e CCONJ cc 3", "LOC")],
)
def test_mend_offices_leaves_a_preposition_without_article(read_rows, before, label):
    tree = read_rows(
        [
            "Neri Neri PROPN nsubj 0",
            before,
            "ad a ADP case 3",
            "Anna Anna PROPN obl 0",
        ],
        [(0, "PER"), (3, label)],
        "it",
    )

    mend_offices(tree)

    assert (tree.pos[2], tree.heads[2]) == ("ADP", 3)
