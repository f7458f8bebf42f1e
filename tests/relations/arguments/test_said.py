from dataclasses import replace

import pytest

from extractor.relations.arguments.said import find_said, find_understood

ROWS = {
    "it": [
        "Bosco Bosco PROPN nsubj 1",
        "parla parlare VERB ROOT 1",
        ". . PUNCT punct 1",
        "Lei lei PRON nsubj 4",
        "tace tacere VERB ROOT 4",
    ],
    "en": [
        "Bosco Bosco PROPN nsubj 1",
        "speaks speak VERB ROOT 1",
        ". . PUNCT punct 1",
        "She she PRON nsubj 4",
        "waits wait VERB ROOT 4",
    ],
}


def read(read_rows, lang, entity):
    """Build a tree whose pronoun means an entity."""
    tree = read_rows(ROWS[lang], [(0, "PER"), (3, "PER")], lang=lang)
    name, pronoun = tree.mentions
    meant = replace(pronoun, form="pronoun", entity=entity)
    return replace(tree, mentions=(name, meant))


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_said_gives_the_name_before_a_pronoun(read_rows, lang):
    tree = read(read_rows, lang, "bosco")
    assert (find_said(tree, 0), find_said(tree, 1)) == (0, 0)
    assert find_understood(tree, 3) == [0]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_understood_is_empty_for_names_and_pronouns_of_nobody_before(
    read_rows, lang
):
    tree = read(read_rows, lang, "sala")
    assert find_said(tree, 1) == 1
    assert find_understood(tree, 3) == find_understood(tree, 0) == []
