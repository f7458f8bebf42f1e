import pytest

from extractor.entities.analysis.model import UNKNOWN, load_analysis_model
from extractor.entities.analysis.model_files import find_model_dir
from extractor.errors import ModelError


@pytest.fixture(scope="module")
def model():
    return load_analysis_model(find_model_dir())


def test_load_analysis_model_names_what_an_incomplete_folder_lacks(tmp_path):
    with pytest.raises(ModelError, match=r"model\.onnx.*models/README\.md"):
        load_analysis_model(tmp_path)


@pytest.mark.model
def test_load_analysis_model_is_shared(model):
    assert load_analysis_model(find_model_dir()) is model


@pytest.mark.model
@pytest.mark.parametrize("word", ["Erevan", "dell’", "…", "Grösse", "\u200b", "漢字"])
def test_find_pieces_gives_every_word_at_least_one_piece(model, word):
    assert 1 <= len(model.find_pieces(word)) <= model.meta["pieces_of_word"]


@pytest.mark.model
def test_find_pieces_knows_the_words_of_both_languages(model):
    for word in ("presidente", "chairman", "Bielorussia", "l'", "è", "n't", "“", "»"):
        assert UNKNOWN not in model.find_pieces(word), word


@pytest.mark.model
def test_find_pieces_forgets_when_too_many_are_known(model, monkeypatch):
    monkeypatch.setattr("extractor.entities.analysis.model.MEMORY_WORDS", 1)
    first = model.find_pieces("uno")
    model.find_pieces("due")
    assert model.find_pieces("uno") == first


@pytest.mark.model
def test_score_words_has_a_row_for_each_word(model):
    words = [model.find_pieces(word) for word in ("Roma", "dorme", ".")]
    scores = model.score_words(words)
    assert scores.ner.shape == (3, len(model.ner))
    assert scores.arcs.shape == (3, 4)
    assert ((scores.start >= 0) & (scores.start <= 1)).all()
