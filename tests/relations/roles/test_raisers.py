from extractor.relations.roles.raisers import find_raisers

MADE = [
    "Roma roma PROPN nsubj 1",
    "respinge respingere VERB ROOT 1",
    "le il DET det 3",
    "condizioni condizione NOUN obj 1",
    "poste porre VERB acl 3",
    "da da ADP case 6",
    "Parigi parigi PROPN obl:agent 4",
]


def test_find_raisers_gives_who_made_what_is_turned_down(read_rows):
    tree = read_rows(MADE, [(0, "LOC"), (6, "LOC")])

    assert find_raisers(tree, 3, (1,)) == [6]


def test_find_raisers_gives_nobody_where_the_noun_is_not_definite(read_rows):
    tree = read_rows([*MADE[:2], "due due NUM nummod 3", MADE[3]], [(0, "LOC")])

    assert find_raisers(tree, 3, (1,)) == []
