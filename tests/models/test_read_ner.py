import gzip

import pytest
from training.read_ner import read_names, rebuild_spaces

FILES = {
    "tsv": "Il\tO\nGoverno\tB-ORG\n\nRoma\tB-LOC\n",
    "wikineural": "0\tIl\tO\n1\tGoverno\tB-ORG\n\n0\tRoma\tB-LOC\n",
    "iob2": "# text = Il\n1\tIl\tO\t-\t-\n2\tGoverno\tB-ORG\t-\t-\n\n"
    "1\tRoma\tB-LOC\t-\t-\n",
}


@pytest.mark.parametrize("kind", FILES)
def test_read_names_reads_each_format(tmp_path, kind):
    path = tmp_path / "names.gz"
    path.write_bytes(gzip.compress(FILES[kind].encode()))
    first, second = read_names(path, kind)
    assert first.words == ["Il", "Governo"]
    assert first.ner == ["O", "B-ORG"]
    assert second.ner == ["B-LOC"]


def test_read_names_masks_classes_that_the_model_has_not(tmp_path):
    path = tmp_path / "names.gz"
    path.write_bytes(gzip.compress(b"0\tOscar\tB-MISC\n1\tvince\tO\n"))
    (sentence,) = read_names(path, "wikineural")
    assert sentence.ner == [None, "O"]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("L' Eni , ieri .", "L'Eni, ieri."),
        ('disse : " Andiamo " .', 'disse: "Andiamo".'),
        ("« Sì » ( forse )", "«Sì» (forse)"),
        ("He said : “ No ”", "He said: “No”"),
    ],
)
def test_rebuild_spaces_writes_running_text(words, text):
    parts = words.split()
    spaces = rebuild_spaces(parts)
    joined = "".join(w + " " * s for w, s in zip(parts, spaces, strict=True))
    assert joined.strip() == text
