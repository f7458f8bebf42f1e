import pytest

from extractor.articles.gold.words import (
    build_mentions,
    build_text,
    find_file_language,
    find_label,
    find_stem,
)
from extractor.errors import ArticleError, LanguageError


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("L' Onu , dice « no » .", "L'Onu, dice «no»."),
        ("The UN ( New York ) said : no !", "The UN (New York) said: no!"),
        ('Ha detto " sì " , poi " no " .', 'Ha detto "sì", poi "no".'),
        ('He said " yes " , then " no " .', 'He said "yes", then "no".'),
    ],
)
def test_build_text_puts_spaces_where_people_do(words, text):
    built, spans = build_text(words.split())
    assert built == text
    assert [built[start:end] for start, end in spans] == words.split()


@pytest.mark.parametrize(
    ("label", "ours"),
    [("PER", "PER"), ("politicalparty", "ORG"), ("country", "LOC"), ("MISC", None)],
)
def test_find_label_gives_ours_or_none(label, ours):
    assert find_label(label, "here") == ours


def test_find_label_refuses_what_no_set_has():
    with pytest.raises(ArticleError, match=r"here: the label 'FISH' is not known.*PER"):
        find_label("FISH", "here")


def test_build_mentions_sorts_names():
    first, second = build_mentions(
        "Ada a Roma", [(6, 10, "LOC"), (0, 3, "PER")], "a.tsv"
    )
    assert (first.text, first.label, first.form) == ("Ada", "PER", "name")
    assert (second.text, second.label) == ("Roma", "LOC")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Il ministro degli Esteri è arrivato ieri sera.", "it"),
        ("The foreign minister arrived yesterday evening.", "en"),
    ],
)
def test_find_file_language_tells_or_obeys(tmp_path, text, lang):
    assert find_file_language([text] * 300, tmp_path, None) == lang
    assert find_file_language([text], tmp_path, "it") == "it"


def test_find_file_language_names_the_file_that_it_cannot_tell(tmp_path):
    with pytest.raises(LanguageError, match=r"a\.tsv: The language cannot be told"):
        find_file_language(["A"], tmp_path / "a.tsv", None)


def test_find_file_language_refuses_an_empty_file(tmp_path):
    with pytest.raises(ArticleError, match="is empty; give a file with annotated"):
        find_file_language([], tmp_path, None)


def test_find_stem_leaves_all_endings_off(tmp_path):
    assert find_stem(tmp_path / "WN_dev.tsv.gz") == "WN_dev"
