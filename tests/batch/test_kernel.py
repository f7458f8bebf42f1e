import gc
import os
from dataclasses import replace
from types import ModuleType

import pyarrow.parquet as pq
import pytest

from extractor.batch.inputs.spool import build_row, write_chunk
from extractor.batch.kernel import Counts, Spec, Work, process_partition, warm_up
from extractor.batch.store.parts import find_parts, read_status
from extractor.errors import ExtractorError, OutputError
from extractor.records import Article, Extraction

TEXTS = ("Anna Marco", "FAIL now", "Carla Dino", "Anna Marco", "x" * 99)


@pytest.fixture
def parts(tmp_path):
    (tmp_path / "parts").mkdir()
    return tmp_path / "parts"


@pytest.fixture
def work(parts, fake_route):
    return Work(
        str(parts), configuration="c", max_characters=50, route=fake_route.extract
    )


@pytest.fixture
def spec(tmp_path):
    path = tmp_path / "0.parquet"
    rows = [
        build_row("f", Article(f"{n}", text, "it", "2024-05-17"))
        for n, text in enumerate(TEXTS)
    ]
    write_chunk(path, rows)
    return Spec(7, str(path), (0, 1, 2, 3, 4), (True, True, True, False, True))


def test_process_partition_writes_a_row_for_each_article(work, spec, parts):
    assert process_partition(spec, work) == Counts(5, 2, 4, rejected_words=3)
    (part,) = find_parts(parts)
    status = read_status(part)
    rows = status.to_pylist()
    assert [row["article"] for row in rows] == ["0", "1", "2", "3", "4"]
    assert [row["extracted"] for row in rows] == [True, True, True, False, True]
    assert [row["message"] and row["message"][:10] for row in rows] == [
        *(None, "It failed.", None, None),
        "The text h",
    ]
    assert rows[0]["content"] == rows[3]["content"]
    assert {row["group"] for row in rows} == {"it 2024-05-17"}
    assert status.schema.metadata == {b"configuration": b"c"}
    mentions = pq.read_table(part / "mentions.parquet")
    contents = {rows[0]["content"].hex(), rows[2]["content"].hex()}
    assert set(mentions["article"].to_pylist()) == contents
    assert pq.read_table(part / "articles.parquet").num_rows == 5


def test_process_partition_extracts_nothing_it_is_told_to_give_up(work, spec, parts):
    def route(articles, **options):
        raise AssertionError

    spec = replace(spec, given_up="It took too long.")
    counts = process_partition(spec, replace(work, route=route))
    assert (counts.articles, counts.rejected) == (5, 4)
    rows = read_status(find_parts(parts)[0]).to_pylist()
    assert {row["message"] for row in rows} == {"It took too long."}


def test_process_partition_stops_when_it_is_asked_to(work, spec, parts):
    beats = []

    def beat(index, words):
        beats.append((index, words))
        return index < 2

    assert process_partition(spec, work, beat=beat).articles == 2
    assert beats == [(0, 0), (1, 2), (2, 2)]  # the second one fails
    rows = read_status(find_parts(parts)[0]).to_pylist()
    assert [row["article"] for row in rows] == ["0", "1"]


def test_process_partition_writes_a_part_whole_or_not_at_all(
    work, spec, parts, monkeypatch
):
    calls, real, messages = 0, os.fsync, []

    def fail(number):
        nonlocal calls
        calls += 1
        if calls == failing:
            raise OSError(28, "No space left on device")
        real(number)

    monkeypatch.setattr(os, "fsync", fail)
    for failing in range(1, 99):
        calls = 0
        try:
            process_partition(spec, work)
        except OutputError as error:
            messages.append(str(error))
        if calls < failing:
            break
        for part in find_parts(parts):
            assert read_status(part).num_rows == 5
            part.rename(parts.parent / f"done-{failing}")
    assert failing == 8
    assert all("No space left" in message for message in messages)


def test_warm_up_loads_both_languages(work, fake_route):
    langs = []

    def route(articles, **options):
        for article in articles:
            langs.append(article.lang)
            yield from fake_route.extract([article], **options)

    warm_up(replace(work, route=route))
    assert langs == ["it", "en"]


def test_warm_up_allows_a_model_of_one_language_only(work):
    def route(articles, *, failing, **options):
        return (
            Extraction(article, error="No model." if article.lang in failing else None)
            for article in articles
        )

    warm_up(replace(work, route=lambda a, **o: route(a, failing=["en"], **o)))
    with pytest.raises(ExtractorError, match="No article can be extracted: No model"):
        warm_up(replace(work, route=lambda a, **o: route(a, failing=["it", "en"], **o)))


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Angela Merkel ha incontrato Vladimir Putin a Mosca il 3 maggio 2007.",
        "Angela Merkel met Vladimir Putin in Moscow on 3 May 2007.",
    ],
)
def test_an_extraction_holds_nothing_of_spacy(text):
    """After its memory zone a Doc, or a part of one, may crash whoever touches it."""
    from extractor.route import extract_text

    left, seen, kinds = [extract_text(text)], set(), set()
    while left:
        one = left.pop()
        if id(one) in seen or isinstance(one, type | ModuleType):
            continue
        seen.add(id(one))
        kinds.add(type(one).__module__.partition(".")[0])
        left += gc.get_referents(one)
    assert kinds <= {"builtins", "extractor"}
    assert len(seen) > 20
