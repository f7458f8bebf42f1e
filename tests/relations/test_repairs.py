import pytest

from extractor.relations.repairs import (
    mend_arguments,
    mend_relatives,
    split_names,
)

NONE = frozenset()


def mend(*labels):
    """Mend a clause whose second word is the head of the others."""
    kinds = [frozenset({label}) if label else NONE for label in labels]
    children = [[] for _ in labels]
    children[1] = [0, *range(2, len(labels))]
    return [next(iter(kind), "") for kind in mend_arguments(kinds, children)]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        # "Minsk ospitò una sessione", "Minsk hosted a session"
        (["passive_subject", "", "object"], ["subject", "", "object"]),
        # "Draghi incontrò Scholz", "Draghi met Scholz"
        (["subject", "", "subject"], ["subject", "", "object"]),
        # "she was given an award": a passive with an object stays
        (
            ["passive_subject", "", "object", "passive_auxiliary"],
            ["passive_subject", "", "object", "passive_auxiliary"],
        ),
        # "Rome is the capital Italy chose": a copula has no object
        (["subject", "", "subject", "copula"], ["subject", "", "subject", "copula"]),
        (["subject", "", "object"], ["subject", "", "object"]),
        # "governi e Stati", "governments and states": the first is the head
        (["", "", "conjunct"], ["", "", "conjunct"]),
        (["conjunct", "", ""], ["", "", ""]),
        (["passive_subject", "", ""], ["passive_subject", "", ""]),
    ],
)
def test_mend_arguments_changes_only_contradictions(given, wanted):
    assert mend(*given) == wanted


def test_mend_relatives_makes_the_first_of_two_objects_the_subject():
    # "la società che controlla la Fiat", "the firm that controls Fiat"
    kinds = [frozenset({"object"}), NONE, frozenset({"object"})]
    children = [[], [0, 2], []]

    mended = mend_relatives(kinds, children, ["che", "controlla", "Fiat"], {"che"})

    assert mended == [frozenset({"subject"}), NONE, frozenset({"object"})]
    assert (
        mend_relatives(kinds, children, ["ne", "controlla", "Fiat"], {"che"}) == kinds
    )


@pytest.mark.parametrize(
    ("covering", "head"), [((0, 1, None), 2), ((0, 0, None), 0), ((None, 0, None), 0)]
)
def test_split_names_takes_apart_what_two_mentions_cover(covering, head):
    # "A Ginevra Neri parla", "In Geneva Neri speaks"
    kinds = [frozenset({"oblique"}), frozenset({"name_part"}), NONE]
    heads, children = [2, 0, 2], [[1], [], [0]]

    split_names(kinds, heads, children, covering)

    assert heads[1] == head
    assert ("subject" in kinds[1]) == (head == 2)
