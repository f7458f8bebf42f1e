import pytest

from extractor.relations.trees.repairs import (
    is_beneath,
    join_halves,
    join_titles,
    lift_objects,
    lower_participles,
    lower_phrases,
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
    heads = [1] * len(labels)
    return [next(iter(kind), "") for kind in mend_arguments(kinds, heads, children)]


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
    heads, children = [1, 1, 1], [[], [0, 2], []]

    def mend_clause(first):
        words = [first, "controlla", "Fiat"]
        return mend_relatives(kinds, heads, children, words, {"che"})

    assert mend_clause("che") == [frozenset({"subject"}), NONE, frozenset({"object"})]
    assert mend_clause("ne") == kinds


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


def build_rows(heads):
    children = [[] for _ in heads]
    for token, head in enumerate(heads):
        if head != token:
            children[head].append(token)
    return heads, children


def test_join_titles_makes_one_subject_of_a_title_and_its_name():
    # "Ambassador Green said"
    heads, children = build_rows([2, 2, 2])
    kinds = [frozenset({"subject"}), frozenset({"subject"}), NONE]
    join_titles(kinds, heads, children, [None, 0, None])

    assert (heads, children) == ([1, 2, 2], [[], [0], [1]])


def test_join_titles_leaves_two_names_alone():
    heads, children = build_rows([2, 2, 2])
    kinds = [frozenset({"subject"}), frozenset({"subject"}), NONE]
    join_titles(kinds, heads, children, [0, 1, None])

    assert heads == [2, 2, 2]


def test_join_halves_makes_one_name_of_two_sentences():
    # "Dall'Atletico Madrid arriva": its first word is a root
    heads, children = build_rows([1, 1, 3, 3])
    kinds = [frozenset({"case"}), NONE, frozenset({"subject"}), NONE]
    join_halves(kinds, heads, children, [None, 0, 0, None])

    assert (heads, children) == ([1, 3, 1, 3], [[], [0, 2], [], [1]])
    assert kinds[1] == {"oblique"}


def test_join_halves_leaves_two_names_alone():
    heads, children = build_rows([1, 1, 3, 3])
    kinds = [frozenset({"case"}), NONE, frozenset({"subject"}), NONE]
    join_halves(kinds, heads, children, [None, 0, 1, None])

    assert heads == [1, 1, 3, 3]


@pytest.mark.parametrize(
    ("heads", "labels", "wanted"),
    [
        # "named Green to lead": the object is that of the verb before it
        ([0, 3, 3, 0], ["", "object", "marker", "open_complement"], 0),
        # "wants to lead Nordbank": it is where it belongs
        ([0, 2, 0, 2], ["", "marker", "open_complement", "object"], 2),
    ],
)
def test_lift_objects_hands_an_object_back(heads, labels, wanted):
    kinds = [frozenset({label}) if label else NONE for label in labels]
    heads, children = build_rows(heads)
    lift_objects(kinds, heads, children)

    assert heads[labels.index("object")] == wanted
    assert labels.index("object") in children[wanted]


@pytest.mark.parametrize(("comma", "head"), [(True, 4), (False, 0)])
def test_lower_participles_hangs_them_on_the_name_before_the_comma(comma, head):
    # "Salis, che succede a Lamberti, morto ieri"
    heads = [0, 0, 0, 4, 2, 0, 0]
    kinds = [NONE] * 7
    kinds[2], kinds[4] = frozenset({"relative"}), frozenset({"oblique"})
    kinds[6] = frozenset({"participial"})
    children = [[1, 2, 5, 6], [], [4], [], [3], [], []]
    covering = [0, None, None, None, 1, None, None]
    commas = [False, True, False, False, False, comma, False]

    lower_participles(kinds, heads, children, covering, commas)

    assert heads[6] == head
    assert 6 in children[head]


@pytest.mark.parametrize(("kind", "head"), [("oblique", 0), ("subject", 4)])
def test_lower_phrases_leaves_subjects_with_the_main_verb(kind, head):
    # "Nata a Spalato, vinse", "Born in Split, she won"
    heads, children = [4, 2, 4, 4, 4], [[], [], [1], [], [0, 2, 3]]
    kinds = [frozenset({"adverbial"}), NONE, frozenset({kind}), NONE, NONE]

    lower_phrases(kinds, heads, children, [False, False, False, True, False])

    assert heads[2] == head


@pytest.mark.parametrize(
    ("token", "head", "beneath"),
    [(3, 1, True), (2, 2, True), (1, 3, False), (5, 1, False)],
    ids=["two steps up", "itself", "above it", "another sentence"],
)
def test_is_beneath_climbs_to_the_root_and_no_further(token, head, beneath):
    assert is_beneath(token, head, [0, 0, 1, 2, 4, 4]) is beneath
