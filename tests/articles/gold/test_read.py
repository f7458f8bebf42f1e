import gzip
import json

import pytest

from extractor.articles.gold.read import read_gold
from extractor.errors import ArticleError

OWN = {"article": {"id": "a", "text": "Ada", "lang": "it"}, "mentions": []}
CROSSRE = {"doc_key": "k", "sentence": ["Ada"], "ner": [], "relations": []}
CONLLU = "1\tAda\t_\tPROPN\t_\t_\t0\t_\t_\tEntity=(1-person)\n"


def write(path, content):
    data = content if isinstance(content, str) else json.dumps(content)
    raw = data.encode()
    path.write_bytes(gzip.compress(raw) if path.suffix == ".gz" else raw)
    return path


def read(*paths, lang="it"):
    return [gold.extraction for gold in read_gold(paths, types=(), lang=lang)]


@pytest.mark.parametrize(
    ("name", "content", "id", "names"),
    [
        ("own.jsonl", OWN, "a", []),
        ("own.jsonl.gz", OWN, "a", []),
        ("re.jsonl", CROSSRE, "re/k", []),
        ("kind.tsv.gz", "Ada\tB-PER\n", "kind/1", ["Ada"]),
        ("uner.iob2", "# text = Ada\n1\tAda\tB-PER\t-\tx\n", "uner/1", ["Ada"]),
        ("wiki.conllu", "0\tAda\tB-PER\n", "wiki/1", ["Ada"]),
        ("gum.conllu", CONLLU, "gum/1", ["Ada"]),
    ],
)
def test_read_gold_knows_formats_by_their_content(tmp_path, name, content, id, names):
    (extraction,) = read(write(tmp_path / name, content))
    assert extraction.article.id == id
    assert [mention.text for mention in extraction.mentions] == names


def test_read_gold_reads_folders_in_order_and_skips_other_files(tmp_path):
    write(tmp_path / "b.tsv", "Ada\tB-PER\n")
    write(tmp_path / "a.jsonl", OWN)
    write(tmp_path / "README.md", "no gold")
    assert [e.article.id for e in read(tmp_path)] == ["a", "b/1"]


def test_read_gold_refuses_an_id_that_is_there_twice(tmp_path):
    one, two = (write(tmp_path / name, OWN) for name in ("a.jsonl", "b.jsonl"))
    message = r"b\.jsonl: the article id 'a' is there twice \(first in .*a\.jsonl\)"
    with pytest.raises(ArticleError, match=message):
        read(one, two)


def test_read_gold_knows_the_folder_of_a_run_and_says_what_to_do(tmp_path):
    (tmp_path / ".parts").mkdir()
    (tmp_path / ".parts" / "configuration.json").write_text("{}")
    (tmp_path / "relations.parquet").touch()
    with pytest.raises(ArticleError, match=r"found, no gold; 'extractor convert .*-o"):
        list(read_gold(tmp_path, types=None))


def test_read_gold_leaves_hidden_folders_alone(tmp_path):
    (tmp_path / ".ipynb_checkpoints").mkdir()
    (tmp_path / ".ipynb_checkpoints" / "gold.json").write_text("{}")
    with pytest.raises(ArticleError, match="holds no gold file"):
        list(read_gold(tmp_path, types=None))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.jsonl", r"none\.jsonl does not exist; give a gold file or a folder"),
        (
            "",
            r"holds no gold file \(\.jsonl, \.tsv, \.iob2, \.conllu, "
            r"\.spacy, \.json\)",
        ),
        ("gold.xml", r"files ending in '\.xml' are no gold; allowed are \.jsonl"),
        ("empty.conllu", r"empty\.conllu is empty"),
    ],
)
def test_read_gold_says_what_is_wrong_with_a_path(tmp_path, name, message):
    if name in ("gold.xml", "empty.conllu"):
        write(tmp_path / name, "")
    with pytest.raises(ArticleError, match=message):
        read(tmp_path / name, lang=None)
