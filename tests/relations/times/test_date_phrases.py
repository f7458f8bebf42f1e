import pytest

from extractor.relations.times.date_phrases import (
    Dated,
    is_in_aside,
    is_of_state,
    is_under,
)

# "Roma, al potere dal 1969, lodò" and "Rome, in power since 1969, praised".
STATE = {
    "it": [
        "lodò lodare VERB ROOT 0",
        "al a ADP case 2",
        "potere potere NOUN obl 0",
        "dal da ADP case 4",
        "1969 1969 NUM nmod 2",
    ],
    "en": [
        "praised praise VERB ROOT 0",
        "in in ADP case 2",
        "power power NOUN obl 0",
        "since since ADP case 4",
        "1969 1969 NUM nmod 2",
    ],
}
# "Neri, sindaco nel 2016, lodò" and "Neri, mayor in 2016, praised".
MAYOR = {
    "it": ("sindaco sindaco NOUN nmod 0", "nel in ADP case 4", "lodò lodare"),
    "en": ("mayor mayor NOUN nmod 0", "in in ADP case 4", "praised praise"),
}


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("bound", "path", "wanted"),
    [("since", (0,), True), (None, (0,), False), ("since", (2, 0), False)],
)
def test_what_a_noun_says_since_then_is_not_what_its_verb_says(
    read_rows, lang, bound, path, wanted
):
    tree = read_rows(STATE[lang], lang=lang)

    assert is_of_state(tree, Dated(4, "1969", bound), path) is wanted


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(("comma", "wanted"), [(",", True), ("già", False)])
def test_what_describes_a_name_behind_a_comma_is_aside(read_rows, lang, comma, wanted):
    office, case, verb = MAYOR[lang]
    rows = [
        "Neri neri PROPN nsubj 6",
        f"{comma} {comma} X dep 0",
        office,
        case,
        "2016 2016 NUM obl 2",
        ", , PUNCT punct 0",
        f"{verb} VERB ROOT 6",
    ]
    tree = read_rows(rows, [(0, "PER")], lang=lang)

    assert is_in_aside(tree, [4, 2, 0], [6]) is wanted


@pytest.mark.parametrize("lang", ["it", "en"])
def test_a_date_under_a_trigger_has_no_other_verb_between(read_rows, lang):
    tree = read_rows(STATE[lang], lang=lang)

    assert is_under(tree, 4, 2)
    assert is_under(tree, 4, 0)
    assert not is_under(tree, 2, 4)
