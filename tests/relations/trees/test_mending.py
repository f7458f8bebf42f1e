from extractor.relations.trees.mending import build_choice


def test_build_choice_gives_what_mends_some_kinds_in_order():
    mends = {"object": print, "subject": repr, "case": str}
    choose = build_choice(mends)

    assert choose(frozenset({"case", "object"})) == (print, str)
    assert choose(frozenset({"adverb"})) == ()
