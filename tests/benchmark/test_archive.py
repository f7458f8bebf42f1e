import random

import pytest

from extractor.articles import read_articles
from extractor.benchmark.archive import (
    WORDS,
    find_samples,
    make_archive,
    rename,
    write_archive,
)
from extractor.errors import ExtractorError

PARAGRAPHS = {
    "it": ("Il ministro ha incontrato il collega.", "La seduta è finita tardi."),
    "en": ("The minister met her colleague.", "The session ended late."),
}


@pytest.fixture
def samples(tmp_path):
    for lang, paragraphs in PARAGRAPHS.items():
        (tmp_path / f"{lang}.txt").write_text("\n\n".join(paragraphs))
    return tmp_path


def test_find_samples_gives_paragraphs_by_language(samples):
    assert find_samples(samples) == PARAGRAPHS


def test_find_samples_without_a_folder_says_what_to_give(tmp_path):
    with pytest.raises(ExtractorError, match="--samples FOLDER"):
        find_samples(tmp_path / "absent")


def test_find_samples_of_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(ExtractorError, match="no article"):
        find_samples(tmp_path)


def test_make_archive_makes_different_articles_the_same_each_time():
    archive = list(make_archive(PARAGRAPHS, 20))
    assert archive == list(make_archive(PARAGRAPHS, 20))
    assert len({article.text for article in archive}) == 20
    assert [article.lang for article in archive[:3]] == ["it", "en", "it"]
    assert all(len(article.text.split()) >= WORDS for article in archive)
    assert all(
        part in PARAGRAPHS[article.lang]
        for article in archive
        for part in article.text.split("\n\n")[:-1]
    )


def test_make_archive_with_another_seed_is_another_one():
    one, other = (list(make_archive(PARAGRAPHS, 4, seed=seed)) for seed in (0, 1))
    assert one != other


def test_write_archive_can_be_read_as_articles(tmp_path):
    path = tmp_path / "archive.jsonl"
    archive = list(make_archive(PARAGRAPHS, 6))
    assert write_archive(path, archive) == 6
    assert [article.text for article in read_articles([path])] == [
        article.text for article in archive
    ]


def test_make_archive_makes_short_articles_of_sentences():
    paragraphs = {"en": ("The minister met Anna. È tardi. The session ended late.",)}
    archive = list(make_archive(paragraphs, 20, words=2))
    assert {article.text.rpartition(" (")[0] for article in archive} == {
        "The minister met Anna.",
        "È tardi.",
        "The session ended late.",
    }


def test_make_archive_with_new_names_never_has_the_same_twice():
    paragraphs = {"it": ("Ieri Marco Rossi ha incontrato Carla a Roma.",)}
    archive = list(make_archive(paragraphs, 50, words=2, new_names=True))
    words = [word for one in archive for word in set(one.text.split()[:-1])]
    kept = {"Ieri", "Marco", "Rossi", "ha", "incontrato", "Carla", "a", "Roma."}
    new = [word for word in words if word not in kept]
    assert len(new) == len(set(new)) > 50
    assert archive == list(make_archive(paragraphs, 50, words=2, new_names=True))


def test_rename_leaves_the_first_words_of_sentences():
    text = "Oggi parla Vittoria. Domani, dopo Élodie, tocca a UE e a chi c'è."
    seen = {rename(text, random.Random(seed)) for seed in range(40)}
    assert len(seen) > 20
    assert all(one.startswith("Oggi parla ") for one in seen)
    assert all(". Domani, dopo " in one for one in seen)
    assert all(one.endswith(", tocca a UE e a chi c'è.") for one in seen)
