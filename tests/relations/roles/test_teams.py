import pytest

from extractor.relations.roles.teams import find_team_people

MATCH = [
    "Il il DET det 1",
    "Torino Torino PROPN nsubj 5",
    "di di ADP case 3",
    "Vanoli Vanoli PROPN nmod 1",
    "ha avere AUX aux 5",
    "perso perdere VERB ROOT 5",
    "la il DET det 7",
    "{noun} {noun} NOUN obj 5",
    ". . PUNCT punct 5",
]
OWNED = [
    "Roe Roe PROPN nmod:poss 2",
    "'s 's PART case 0",
    "Ajax Ajax PROPN nsubj 3",
    "won win VERB ROOT 3",
    "the the DET det 5",
    "{noun} {noun} NOUN obj 3",
    ". . PUNCT punct 3",
]


@pytest.mark.parametrize(("noun", "found"), [("partita", ["vanoli"]), ("fabbrica", [])])
def test_a_team_is_said_to_be_its_coach_s_in_reports_on_sports(noun, found, read_rows):
    rows = [row.format(noun=noun) for row in MATCH]
    tree = read_rows(rows, [(1, "ORG"), (3, "PER")])

    assert [tree.words[t] for t in find_team_people(tree, (1,))] == found


@pytest.mark.parametrize(("noun", "found"), [("striker", ["roe"]), ("lawsuit", [])])
def test_english_says_it_before_the_team(noun, found, read_rows):
    rows = [row.format(noun=noun) for row in OWNED]
    tree = read_rows(rows, [(0, "PER"), (2, "ORG")], lang="en")

    assert [tree.words[t] for t in find_team_people(tree, (2,))] == found


def test_a_town_is_no_team(read_rows):
    rows = [row.format(noun="partita") for row in MATCH]
    tree = read_rows(rows, [(1, "LOC"), (3, "PER")])

    assert find_team_people(tree, (1,)) == []
