"""What the tests of batch share: a route without a model, and a configuration."""

import json
import sys
import textwrap
import time

import pytest

from extractor.batch import settings as settings_module
from extractor.batch.inputs.reading import Reading
from extractor.batch.inputs.spool import read_index
from extractor.batch.run import run_batch
from extractor.batch.settings import Settings
from extractor.batch.store.parts import name_part, write_part
from extractor.records import Article

ITALIAN = "Il ministro degli Esteri è arrivato ieri a Gyumri."
ENGLISH = "The foreign minister arrived in Gyumri yesterday."

# A module of its own, so that worker processes can import it. The first word of a text
# is a person, the second another one that the first meets; words in capitals do harm.
FAKE_ROUTE = """
import ctypes
import os
import signal
import time
from dataclasses import replace
from pathlib import Path

from extractor.records import Entity, Extraction, Mention, Relation


def extract(articles, *, schema, model, entities):
    for article in articles:
        yield _extract(article)


def die(articles, *, schema, model, entities):
    os._exit(3)


def _extract(article):
    words = article.text.split()
    _harm(words[0])
    if words[0] == "FAIL":
        return Extraction(article, error="It failed.")
    found, start = [], 0
    for word in words[:2]:
        start = article.text.index(word, start)
        entity = f"per:{word.lower()}"
        found.append(
            Mention(start, start + len(word), word, "PER", "name", entity)
        )
        start += len(word)
    relations = ()
    if len(found) == 2:
        end = len(article.text)
        relations = (Relation("MEETS", 0, 1, (0, 2), (0, end), rule="it-meets-1"),)
    entities = {m.entity: Entity(m.entity, "PER", m.text) for m in found}
    log = os.environ.get("FAKE_ROUTE_LOG")
    if log and not article.id.startswith("warm-up"):
        with open(log, "a") as file:
            file.write(article.id + "\\n")
    lang = article.lang or "it"
    return Extraction(
        replace(article, lang=lang), tuple(found), relations, tuple(entities.values())
    )


def _harm(word):
    if word == "RAISE":
        raise ValueError("something unforeseen")
    if word == "SLEEP":
        if "FAKE_ROUTE_ASLEEP" in os.environ:
            open(os.environ["FAKE_ROUTE_ASLEEP"], "w").close()
        time.sleep(60)
    if word == "SLOW":
        time.sleep(0.3)
    if word == "SEGFAULT":
        ctypes.string_at(0)
    if word == "SIGKILL":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "EAT":
        eaten = []
        while True:
            eaten.append(bytearray(b"x" * 20_000_000))
            time.sleep(0.005)
    if word == "FULL":
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    if word == "STOP":
        raise KeyboardInterrupt
"""


@pytest.fixture(scope="session")
def fake_route(tmp_path_factory):
    """The module of the fake route; processes that are started find it as well."""
    folder = tmp_path_factory.mktemp("fake")
    (folder / "batch_fake_route.py").write_text(textwrap.dedent(FAKE_ROUTE))
    sys.path.insert(0, str(folder))
    import batch_fake_route

    yield batch_fake_route
    sys.path.remove(str(folder))


@pytest.fixture
def configuration(monkeypatch):
    """Describe a configuration without schema and model."""
    monkeypatch.setattr(
        settings_module,
        "describe_configuration",
        lambda schema, model, entities: {"schema": schema, "model": model},
    )


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def seen(tmp_path, monkeypatch):
    """The ids that the fake route has extracted, in all processes."""
    log = tmp_path / "seen.txt"
    monkeypatch.setenv("FAKE_ROUTE_LOG", str(log))
    return lambda: log.read_text().split("\n")[:-1] if log.exists() else []


@pytest.fixture
def run(fake_route, configuration, out):
    """Run a batch with the fake route, in this process unless ``workers`` is given."""

    def call(inputs, folder=None, **options):
        names = {"force", "prune", "report"}
        rest = {name: options.pop(name) for name in names & set(options)}
        settings = Settings(**({"lang": "it", "workers": 0} | options))
        given = inputs if isinstance(inputs, list) else [inputs]
        return run_batch(
            given, folder or out, settings=settings, route=fake_route.extract, **rest
        )

    return call


@pytest.fixture
def write_jsonl():
    """Write articles, given as pairs of id and text or as dicts, to a JSONL file."""

    def write(path, rows):
        values = [
            row if isinstance(row, dict) else {"id": row[0], "text": row[1]}
            for row in rows
        ]
        path.write_text(
            "".join(json.dumps(value) + "\n" for value in values), encoding="utf-8"
        )
        return path

    return write


@pytest.fixture
def contents():
    """The final files of an output folder, by name."""
    return lambda out: {
        path.name: path.read_bytes() for path in out.iterdir() if path.is_file()
    }


@pytest.fixture
def folder(tmp_path):
    """Two articles, and an empty file that is rejected."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(ITALIAN, encoding="utf-8")
    (folder / "b.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "empty.txt").write_text("")
    return folder


@pytest.fixture
def reading(tmp_path):
    """A reading of five files, each in a folder of its own."""
    for number in range(5):
        (tmp_path / f"in{number}").mkdir()
        path = tmp_path / f"in{number}" / f"{number}.txt"
        path.write_text(f"Anna Bruni è arrivata a Roma {number} volte.")
    (tmp_path / "spool").mkdir()
    inputs = tuple(str(tmp_path / f"in{number}") for number in range(5))
    return Reading(inputs, str(tmp_path / "spool"), "it", "2024-05")


@pytest.fixture
def take_all():
    """Take all chunks of a reader; give the ids of their rows, and the messages."""

    def call(reader):
        ids, end = [], time.monotonic() + 60
        while not reader.is_done and time.monotonic() < end:
            path = reader.take()
            if path:
                ids += [(row["id"], row["message"]) for row in read_index(path)]
                path.unlink()
        return ids

    return call


@pytest.fixture
def row():
    """Give the status row of an article in a part."""

    def build(id, content=None, message=None, extracted=True, file="f"):
        return {
            "article": id,
            "digest": id.encode(),
            "content": (content or id).encode(),
            "file": file,
            "extracted": extracted,
            "step": message and "extract",
            "message": message,
            "words": 2,
            "group": "it ",
            "signature": None,
        }

    return build


@pytest.fixture
def add(tmp_path):
    """Write a part of status rows."""

    def add(number, *rows, configuration=""):
        articles = [Article(row["article"], "text", "it") for row in rows]
        part = name_part(tmp_path, number)
        write_part(part, articles, [], rows, configuration)
        return part

    return add
