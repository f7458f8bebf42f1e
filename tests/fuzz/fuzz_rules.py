"""Files that people write: a schema, a table of entities, a list of merges."""

import atexit
import contextlib
import shutil
import tempfile
from pathlib import Path

from extractor.entities.names.own_entities import join_facts, read_entities
from extractor.errors import OutputError, SchemaError, TableError
from extractor.results.merges.review import read_merges, update_merges, write_merges
from extractor.results.merges.same_as import find_same_as
from extractor.schemas import load_schema, read_marked
from extractor.schemas.model import Pattern, RelationType

FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-rules-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
# A message is for people, even of a file with many mistakes.
MAX_MESSAGE = 20_000
WORDS = (
    "[relation.ACQUIRED]\n", "[[relation.ACQUIRED.pattern]]\n", 'extends = "news"\n',
    'extends = "../', "relation.", '"ORG"', '["PER", "LOC"]', '"subject"', "'''",
    "[Eni:subject] ha acquisito [Versalis:object].", "[[", "]]", "{", "9" * 40, "inf",
    "2023-02-30", "\\u0000", "\\ud800", "true", "MEETS", "label.it = ", "a.b.c.d",
    *(f"{name} = " for name in (*Pattern.model_fields, *RelationType.model_fields)),
    "id\tname_it\tname_en\n", "org:my-club", "loc:it", "|", "\t", "\r\n", "\ufeff",
    "decision\tkept\tother\tscore\tkept_name\tother_name\twhy\n", "same", "different",
    "undecided", "per:a", "nan", "inf", "1e400", "0.5", "# ",
)  # fmt: skip


def check_message(message: str, path: Path) -> None:
    """A message names the file, and people can read it to its end."""
    assert str(path) in message
    assert len(message) <= MAX_MESSAGE


def check_schema(data: bytes) -> None:
    """Load a schema, or say what is wrong with it."""
    path = FOLDER / "own.toml"
    path.write_bytes(data)
    try:
        schema = load_schema(path)
    except SchemaError as error:
        check_message(str(error), path)
        return
    assert load_schema(path).hash == schema.hash
    for relation in schema.relations.values():
        for pattern in relation.pattern:
            for sentence in pattern.examples:
                text, marks = read_marked(sentence)
                assert all(0 <= m.start <= m.end <= len(text) for m in marks)


def check_entities(data: bytes) -> None:
    """Read a table of entities, or say what is wrong with it."""
    path = FOLDER / "entities.tsv"
    path.write_bytes(data)
    try:
        facts = read_entities(path)
    except TableError as error:
        check_message(str(error), path)
        return
    joined = join_facts((), facts)
    assert [fact.id for fact in joined] == [fact.id for fact in facts]
    assert all(any(fact.names.values()) for fact in facts)


def check_merges(data: bytes) -> None:
    """Read decisions, apply them, and write them back as they were."""
    path = FOLDER / "merges.tsv"
    path.write_bytes(data)
    try:
        merges = read_merges(path)
    except OutputError as error:
        check_message(str(error), path)
        return
    with contextlib.suppress(OutputError):
        same_as = find_same_as(merges)
        assert not set(same_as) & set(same_as.values())
        assert find_same_as(reversed(merges)) == same_as
    assert set(update_merges(merges, merges)) == set(merges)
    write_merges(path, merges)
    again = read_merges(path)
    assert {(m.decision, m.pair) for m in again} == {
        (m.decision, m.pair) for m in merges
    }
    before = path.read_bytes()
    write_merges(path, again)
    assert path.read_bytes() == before


TARGETS = {"schema": check_schema, "entities": check_entities, "merges": check_merges}
