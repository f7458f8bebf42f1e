from dataclasses import replace

import pytest

from extractor.relations.arguments.fillers import find_fillers
from extractor.relations.arguments.nation_nouns import find_national


@pytest.mark.parametrize(
    ("lang", "said"), [("it", "lo spagnolo"), ("en", "the Spaniard")]
)
@pytest.mark.parametrize(("form", "found"), [("role", 1), ("name", None)])
def test_find_national_gives_the_person_whom_a_nation_alone_means(
    read_rows, lang, said, form, found
):
    article, noun = said.split()
    rows = [
        f"{article} {article} DET det 1",
        f"{noun} {noun} NOUN nsubj 2",
        "firma firmare VERB ROOT 2",
    ]
    tree = read_rows(rows, [(1, "LOC"), (1, "PER")], lang)
    nation, person = tree.mentions
    mentions = [replace(nation, form="demonym"), replace(person, form=form)]
    tree = replace(tree, mentions=mentions, covering=[None, 0, None])

    assert find_national(tree, 0) == found
    fillers = [index for index, _ in find_fillers(tree, 1)]
    assert (found in fillers) == (found is not None)
    assert find_national(tree, 1) is None
