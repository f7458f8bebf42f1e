import random

import pyarrow as pa
import pytest

from extractor.batch.store import near_duplicates as module
from extractor.batch.store.near_duplicates import CANDIDATES, find_signature

WORDS = [f"parola{n}" for n in range(300)]


def change(words, count, seed=0):
    """Put other words in the place of some, in one run of the text."""
    changed = list(words)
    changed[50 : 50 + count] = [f"altra{seed}{n}" for n in range(count)]
    return " ".join(changed)


def candidate(id, text, group="it 2024"):
    return id, group, find_signature(text)


def find_near_duplicates(rows, pieces=1):
    """Find those of rows that come in some pieces, as parts give them."""
    tables = [CANDIDATES.empty_table()]
    for piece in range(pieces):
        columns = list(zip(*rows[piece::pieces], strict=True)) or [[], [], []]
        tables.append(pa.table(dict(zip(CANDIDATES.names, columns, strict=True))))
    joined = pa.concat_tables(table.cast(CANDIDATES) for table in tables)
    return module.find_near_duplicates(joined)


def test_find_signature_does_not_see_case_and_punctuation():
    text = " ".join(WORDS)
    assert find_signature(text) == find_signature(text.upper().replace(" ", ", "))
    assert len(find_signature(text)) == 4 * module.SIZE


def test_find_signature_leaves_out_short_texts():
    assert find_signature(" ".join(WORDS[:39])) is None
    assert find_signature(" ".join(WORDS[:40])) is not None


@pytest.mark.parametrize("count", [0, 5, 15])
def test_find_near_duplicates_finds_small_changes(count):
    given = [candidate("b", " ".join(WORDS)), candidate("a", change(WORDS, count))]
    assert find_near_duplicates(given) == {"b": "a"}


@pytest.mark.parametrize("count", [120, 200])
def test_find_near_duplicates_leaves_other_texts_alone(count):
    given = [candidate("b", " ".join(WORDS)), candidate("a", change(WORDS, count))]
    assert find_near_duplicates(given) == {}


def test_find_near_duplicates_compares_within_a_group_only():
    text = " ".join(WORDS)
    given = [candidate("a", text, "it 1"), candidate("b", text, "it 2")]
    assert find_near_duplicates(given) == {}


def test_find_near_duplicates_does_not_depend_on_order():
    given = [candidate(f"{n}", change(WORDS, n % 7, n)) for n in range(30)]
    given += [candidate(f"x{n}", change(WORDS, 150, n)) for n in range(10)]
    expected = find_near_duplicates(given)
    assert set(expected) == {f"{n}" for n in range(1, 30)} | set()
    assert set(expected.values()) == {"0"}
    for seed in range(3):
        random.Random(seed).shuffle(given)
        assert find_near_duplicates(given, pieces=1 + 3 * seed) == expected


def test_find_near_duplicates_does_not_follow_chains():
    like = [change(WORDS, 0), change(WORDS, 22), change(WORDS, 44)]
    first, second, third = (find_signature(text) for text in like)
    given = [("a", "", first), ("b", "", second)]
    assert find_near_duplicates(given) == {"b": "a"}
    found = find_near_duplicates([*given, ("c", "", third)])
    assert found.get("c") in (None, "a")


def test_find_near_duplicates_of_nothing():
    assert find_near_duplicates([]) == {}
