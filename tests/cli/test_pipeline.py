"""The command that writes a pipeline."""

import pytest
import spacy


@pytest.mark.model
@pytest.mark.slow
def test_the_folder_is_a_pipeline(invoke, tmp_path):
    out = tmp_path / "it_news"
    done = invoke("pipeline", "it", "-o", out)
    assert done.exit_code == 0
    assert f'spacy.load("{out}")' in done.stderr
    assert spacy.load(out).meta["name"] == "news"


def test_another_language_is_refused(invoke, tmp_path):
    done = invoke("pipeline", "de", "-o", tmp_path / "de_news")
    assert done.exit_code == 2
    assert "allowed are it, en" in done.stderr


def test_a_folder_that_holds_something_is_refused(invoke, tmp_path):
    (tmp_path / "a.txt").write_text("mine")
    done = invoke("pipeline", "it", "-o", tmp_path)
    assert done.exit_code == 1
    assert "holds something already" in done.stderr
