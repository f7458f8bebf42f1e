import pytest

from extractor.relations.repairs import mend_arguments

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
