"""Our analysis model as a pipeline that spaCy loads and packages."""

import shutil
import subprocess
import sys

import pytest
import spacy

from extractor import extract_text
from extractor.components.attributes import build_extraction
from extractor.components.folder import build_pipeline, write_pipeline
from extractor.errors import LanguageError, OutputError

TEXTS = {
    "it": "Il 4 aprile 2023 il segretario generale della NATO Jens Stoltenberg ha "
    "accolto a Bruxelles il presidente finlandese Sauli Niinistö.",
    "en": "On 4 April 2023 NATO Secretary General Jens Stoltenberg welcomed Finnish "
    "President Sauli Niinistö in Brussels.",
}


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.parametrize("lang", ["it", "en"])
def test_the_folder_gives_what_the_library_gives(tmp_path, lang):
    nlp = spacy.load(write_pipeline(lang, tmp_path / "nlp"))
    found = build_extraction(nlp(TEXTS[lang]))
    wanted = extract_text(TEXTS[lang], lang=lang)
    assert found.relations == wanted.relations
    assert found.mentions == wanted.mentions
    assert found.entities == wanted.entities
    assert found.relations


@pytest.mark.model
@pytest.mark.slow
def test_several_processes_give_the_same(tmp_path):
    nlp = spacy.load(write_pipeline("it", tmp_path / "nlp"))
    docs = list(nlp.pipe([TEXTS["it"]] * 3, n_process=2))
    assert {str(doc._.relations) for doc in docs} == {
        str(nlp(docs[0].text)._.relations)
    }


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.parametrize("lang", ["it", "en"])
def test_spacy_packages_the_folder(tmp_path, lang):
    folder = write_pipeline(lang, tmp_path / "nlp")
    packages = tmp_path / "packages"
    packages.mkdir()
    command = [sys.executable, "-m", "spacy", "package", folder, packages]
    subprocess.run([*command, "--build", "none"], check=True, capture_output=True)
    [package] = packages.glob(f"{lang}_news-*")
    assert "extractor==" in (package / "meta.json").read_text()
    # The first thing that its setup.py does.
    shutil.copy(package / "meta.json", package / f"{lang}_news")
    code = f"import {lang}_news; print(*{lang}_news.load().pipe_names)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        cwd=package,
    )
    assert done.stdout.split()[-3:] == ["news_dates", "news_identity", "news_relations"]


def test_another_language_is_refused():
    with pytest.raises(LanguageError, match="'de'; allowed are it, en"):
        build_pipeline("de")


def test_a_folder_that_holds_something_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("mine")
    with pytest.raises(OutputError, match="holds something already"):
        write_pipeline("it", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
