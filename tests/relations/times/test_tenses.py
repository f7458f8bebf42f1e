import pytest

from extractor.relations.times.tenses import find_tense, is_perfect_infinitive


@pytest.mark.parametrize(
    ("lang", "rows", "tense"),
    [
        ("it", ["ha avere AUX aux 1", "visto vedere VERB ROOT 1"], "past"),
        ("en", ["met meet VERB ROOT 0"], "past"),
        ("it", ["aveva avere AUX aux 1", "visto vedere VERB ROOT 1"], "earlier"),
        ("en", ["had have AUX aux 1", "met meet VERB ROOT 1"], "earlier"),
        ("it", ["è essere AUX aux:pass 1", "guidato guidare VERB ROOT 1"], "present"),
        ("en", ["is be AUX aux:pass 1", "led lead VERB ROOT 1"], "present"),
        ("it", ["era essere AUX aux:pass 1", "guidato guidare VERB ROOT 1"], "past"),
        ("en", ["was be AUX aux:pass 1", "led lead VERB ROOT 1"], "past"),
        ("it", ["accusa accusare VERB ROOT 0"], "present"),
        ("en", ["accuses accuse VERB ROOT 0"], "present"),
        ("it", ["accusò accusare VERB ROOT 0"], "past"),
        ("en", ["accused accuse VERB ROOT 0"], "past"),
        ("it", ["accuserà accusare VERB ROOT 0"], "ahead"),
        ("en", ["will will AUX aux 1", "accuse accuse VERB ROOT 1"], "ahead"),
        ("it", ["accusando accusare VERB ROOT 0"], None),
        ("en", ["accusing accuse VERB ROOT 0"], None),
        ("it", ["voto voto NOUN ROOT 0"], None),
        ("en", ["vote vote NOUN ROOT 0"], None),
    ],
)
def test_find_tense_reads_helping_verbs_and_endings(read_rows, lang, rows, tense):
    assert find_tense(read_rows(rows, lang=lang), len(rows) - 1) == tense


@pytest.mark.parametrize(
    ("lang", "rows", "wanted"),
    [
        ("it", ["aver avere AUX aux 1", "visto vedere VERB ROOT 1"], True),
        ("en", ["having have AUX aux 1", "met meet VERB ROOT 1"], True),
        ("it", ["ha avere AUX aux 1", "visto vedere VERB ROOT 1"], False),
        ("en", ["has have AUX aux 1", "met meet VERB ROOT 1"], False),
    ],
)
def test_is_perfect_infinitive(read_rows, lang, rows, wanted):
    assert is_perfect_infinitive(read_rows(rows, lang=lang), 1) is wanted
