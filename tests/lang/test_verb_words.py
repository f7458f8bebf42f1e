import pytest

from extractor.lang.syntax_roles import SyntaxTable
from extractor.lang.tables import load_table

TABLES = {lang: load_table(lang, "syntax", SyntaxTable) for lang in ("it", "en")}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_an_infinitive_is_of_the_object_or_of_the_subject(lang):
    control = TABLES[lang].control

    assert not control.object_verbs & control.subject_verbs
    assert control.dative_verbs if lang == "it" else control.subject_verbs


@pytest.mark.parametrize("lang", ["it", "en"])
def test_each_word_of_attendance_stands_in_one_list(lang):
    words = TABLES[lang].attendance

    assert not words.present & (words.coming | words.signing)
    assert not words.coming & words.signing


@pytest.mark.parametrize(
    ("lang", "both", "coming", "signing"),
    [
        ("it", "partecipare", "riunire", "firmare"),
        ("en", "participate", "gather", "sign"),
    ],
)
def test_who_is_at_an_event_may_be_there_for_another(lang, both, coming, signing):
    words = TABLES[lang].attendance

    assert words.at_events >= {both, coming} > words.for_others & {both, coming}
    assert words.for_others >= {both, signing} > words.at_events & {both, signing}
