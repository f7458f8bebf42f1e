import pytest

from extractor.relations.roles.set_off import find_guest

ROWS = {
    "it": [
        "Neri Neri PROPN nsubj 8",
        ", , PUNCT punct 0",
        "{day}",
        "a a ADP case 4",
        "Roma Roma PROPN obl 8",
        "{aim}",
        "{what}",
        ", , PUNCT punct 6",
        "parla parlare VERB ROOT 8",
    ],
    "en": [
        "Hall Hall PROPN nsubj 8",
        ", , PUNCT punct 0",
        "{day}",
        "in in ADP case 4",
        "Rome Rome PROPN obl 8",
        "{aim}",
        "{what}",
        ", , PUNCT punct 6",
        "speaks speak VERB ROOT 8",
    ],
}
WORDS = {
    "it": {"day": "ora ora ADV advmod 4", "aim": "per per ADP case 6"},
    "en": {"day": "now now ADV advmod 4", "aim": "for for ADP case 6"},
}
TALKS = "talks talk NOUN obl 8"


def guest(read_rows, lang, label="PER", **changed):
    words = {**WORDS[lang], "what": TALKS, **changed}
    rows = [row.format(**words) for row in ROWS[lang]]
    return find_guest(read_rows(rows, [(0, label), (4, "LOC")], lang=lang), 4)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_who_is_in_a_place_for_something_is_its_guest(lang, read_rows):
    assert guest(read_rows, lang) == [0]


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    "changed",
    [
        {"label": "ORG"},
        {"what": "two two NUM nummod 8"},
        {"what": "1999 1999 NOUN obl 8"},
        {"aim": "x x ADP case 6"},
        {"day": "x x VERB acl 0"},
    ],
)
def test_who_is_there_for_a_time_or_came_otherwise_is_no_guest(
    lang, changed, read_rows
):
    assert guest(read_rows, lang, **changed) == []


def test_without_a_comma_at_its_end_nothing_is_set_off(read_rows):
    rows = [row.format(**WORDS["it"], what=TALKS) for row in ROWS["it"]]
    rows[7] = "e e CCONJ cc 8"

    assert find_guest(read_rows(rows, [(0, "PER"), (4, "LOC")]), 4) == []
