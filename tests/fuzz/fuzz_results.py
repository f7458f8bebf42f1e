"""Results: whatever was found, files hold it, read back the same, and are the same."""

import atexit
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx

from extractor.records import (
    FORMS,
    LANGUAGES,
    MODALITIES,
    Article,
    Entity,
    Extraction,
    Mention,
    Relation,
)
from extractor.results import build_graph, build_tables, write_tables
from extractor.results.exports import write_graph
from extractor.results.extractions import read_extractions
from extractor.results.tables import build_part, merge_tables

FOLDER = Path(tempfile.mkdtemp(prefix="fuzz-results-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
NAMES = (
    "Roma", "Anna Bruni", "L’Aquila", "=1+1", "a;b", 'say "no"', "x\ty", "Łódź",
    "<b>&", "\u202eabc", "e\u0301", "😀", "\x1b[31m", "\u2028", "None", "nan", "-5",
    "[1]", "_x0041_", "'", "\\", "NULL", "true", "a\nb", "名", "\ufeff", "\ufffe", "|",
    "#", "%00", "ſ",
)  # fmt: skip
TYPES = ("MEETS", "VISITS", "OWNS", "ACCUSES", "HEAD_OF")
DATES = (None, "2023", "2023-11", "2023-11-23", "2023-10-26/2023-10-27", "XXXX-10-26",
         "1990/1999", "2023-33", "-0499", "0000", "..", "2023-11-23/..")  # fmt: skip
LABELS = ("PER", "ORG", "LOC")
ENDINGS = (".graphml", ".gexf", ".json", ".ttl")
WORDS = NAMES


def build_articles(data: bytes) -> list[Extraction]:
    """Build up to four articles that share entities."""
    count = 1 + (data[0] if data else 0) % 4
    size = max(1, len(data) // count)
    parts = [data[i * size + 1 : (i + 1) * size + 1] for i in range(count)]
    return [build_article(f"a{i}/{i:03d}", part) for i, part in enumerate(parts)]


def build_article(id: str, data: bytes) -> Extraction:
    """Build one article: names first, relations between them after."""
    given = _draw(data)
    text, mentions = "", list[Mention]()
    for _ in range(next(given) % 6):
        at, start = next(given), len(text)
        name, dated = NAMES[at % len(NAMES)], at >= 200
        text += f"{name} e "
        identity = (
            {"value": DATES[next(given) % len(DATES)]}
            if dated
            else {"form": FORMS[at % len(FORMS)], "entity": f"loc:{at % 7}"}
        )
        label = "DATE" if dated else LABELS[2]
        end = start + len(name)
        mentions.append(Mention(start, end, name, label, **identity))
    names = [i for i, mention in enumerate(mentions) if mention.label != "DATE"]
    relations = [
        build_relation(given, names, len(text)) for _ in range(next(given) % 4) if names
    ]
    meant = {m.entity: m.text for m in mentions if m.entity}
    return Extraction(
        Article(
            id,
            text or "x",
            lang=(*LANGUAGES, None)[next(given) % 3],
            published=DATES[next(given) % 5],
            title=(*NAMES, None)[next(given) % (len(NAMES) + 1)],
            notes={"a": [1, None, NAMES[next(given) % len(NAMES)]]},
        ),
        tuple(mentions),
        tuple(sorted(relations, key=lambda r: (r.sentence, r.trigger, r.type))),
        tuple(
            Entity(id, LABELS[2], name, names={"it": name}, aliases=("b", name[::-1]))
            for id, name in sorted(meant.items())
        ),
    )


def build_relation(given: Iterator[int], names: list[int], end: int) -> Relation:
    """Build a relation between any two of the names."""
    return Relation(
        TYPES[next(given) % len(TYPES)],
        names[next(given) % len(names)],
        names[next(given) % len(names)],
        trigger=(0, 1 + next(given) % end),
        sentence=(0, end),
        negated=next(given) % 2 == 1,
        modality=MODALITIES[next(given) % len(MODALITIES)],
        attribution=tuple(names[: next(given) % 3]),
        date=DATES[next(given) % len(DATES)],
        place=None if next(given) % 2 else names[0],
        rule="it-meets-1",
        score=next(given) / 255,
    )


def _draw(data: bytes) -> Iterator[int]:
    yield from data
    while True:
        yield 0


def check_records(data: bytes) -> None:
    """The JSON form of an extraction reads back the same."""
    for found in build_articles(data):
        written = json.dumps(found.to_dict(), ensure_ascii=False).encode()
        assert Extraction.from_dict(json.loads(written)) == found


def check_tables(data: bytes) -> None:
    """Tables written do not depend on the order of articles, and read back the same."""
    found = build_articles(data)
    tables = merge_tables([build_part(found)])
    again = merge_tables([build_part([one]) for one in found[::-1]])
    assert all(tables[name].equals(again[name]) for name in tables)
    write_tables(FOLDER, tables)
    for one, other in zip(read_extractions(FOLDER), found, strict=True):
        assert one.article == other.article
        assert one.mentions == other.mentions
        assert one.relations == other.relations


def check_graph(data: bytes) -> None:
    """Graphs do not depend on the order of articles, their files are well-formed."""
    found = build_articles(data)
    graph, again = build_graph(found), build_graph(found[::-1])
    assert nx.utils.graphs_equal(graph, again)
    assert sum(table.shape[0] for table in build_tables(found).values())
    for ending in ENDINGS:
        path = FOLDER / f"graph{ending}"
        write_graph(graph, path)
        written = path.read_bytes()
        write_graph(again, path)
        assert path.read_bytes() == written
        if ending in {".graphml", ".gexf"}:
            ET.fromstring(written)


TARGETS = {"records": check_records, "tables": check_tables, "graph": check_graph}
