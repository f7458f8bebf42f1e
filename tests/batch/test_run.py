import json
import random
from pathlib import Path

import pytest

from extractor.articles import Reject
from extractor.batch import run as module
from extractor.batch.plan import plan_batch
from extractor.batch.progress import Notice, Progress
from extractor.batch.run import run_batch
from extractor.batch.settings import Settings
from extractor.errors import ArticleError, ExtractorError, OutputError
from extractor.results.files import read_tables
from extractor.results.graph import build_graph
from extractor.results.merges import MERGES, Merge, write_merges

ITALIAN = "Il ministro degli Esteri è arrivato ieri a Gyumri."
ENGLISH = "The foreign minister arrived in Gyumri yesterday."


def read_status(out):
    import pyarrow.parquet as pq

    return {
        row.pop("article"): row
        for row in pq.read_table(out / "status.parquet").to_pylist()
    }


def test_run_batch_writes_tables_rejects_and_manifest(run, folder, out):
    summary = run(folder)
    assert sorted(path.name for path in out.iterdir()) == [
        ".parts",
        "articles.parquet",
        "entities.parquet",
        "manifest.json",
        "mentions.parquet",
        "rejected.jsonl",
        "relations.parquet",
        "status.parquet",
    ]
    assert (summary.new, summary.words, summary.rejected) == (2, 16, 1)
    assert read_tables(out)["mentions"]["text"].to_pylist()[::2] == ["Il", "The"]
    rejected = json.loads((out / "rejected.jsonl").read_text())
    assert (rejected["id"], rejected["step"]) == ("empty.txt", "articles")
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["model"] == "auto"
    assert manifest["counts"]["articles"] == 2
    assert manifest["counts"]["rejected"] == {"articles": 1}
    assert len(manifest["files"]["relations.parquet"]["sha256"]) == 64


@pytest.mark.parametrize("form", [str, Path, lambda path: iter([path])])
def test_run_batch_takes_one_input(configuration, fake_route, folder, out, form):
    settings = Settings(lang="it", workers=0)
    summary = run_batch(form(folder), out, settings=settings, route=fake_route.extract)
    assert summary.new == 2


def test_run_batch_gives_each_article_one_status(run, write_jsonl, out, tmp_path):
    rows = [("a", ITALIAN), ("b", ITALIAN), ("c", "FAIL now"), ("d", " ")]
    run(write_jsonl(tmp_path / "feed.jsonl", rows))
    status = read_status(out)
    assert {id: row["status"] for id, row in status.items()} == {
        "a": "done",
        "b": "duplicate",
        "c": "rejected",
        "feed.jsonl:4": "rejected",
    }
    assert status["b"]["duplicate_of"] == "a"
    assert status["c"]["step"] == "extract"
    assert status["c"]["message"] == "It failed. It is in 'feed.jsonl'."


def test_run_batch_does_nothing_twice(run, folder, out, seen, contents, monkeypatch):
    run(folder)
    before = contents(out)
    monkeypatch.setattr(module, "finish_run", None)  # not even the tables anew
    summary = run(folder)
    assert seen() == ["a.txt", "b.txt"]
    assert (summary.new, summary.skipped, summary.counts["articles"]) == (0, 2, 2)
    assert contents(out) == before


def test_run_batch_makes_missing_files_again(run, folder, out, contents):
    run(folder)
    before = contents(out)
    (out / "relations.parquet").unlink()
    run(folder)
    assert contents(out) == before


@pytest.mark.parametrize("name", ["articles.parquet", "rejected.jsonl"])
@pytest.mark.parametrize("content", ["", "damaged"])
def test_run_batch_makes_damaged_files_again(  # fixtures
    run, folder, out, contents, name, content
):
    run(folder)
    before = contents(out)
    (out / name).write_text(content)
    run(folder)
    assert contents(out)[name] == before[name]


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"files": {}}'])
def test_run_batch_makes_a_damaged_manifest_again(run, folder, out, contents, content):
    run(folder)
    before = contents(out)
    (out / "manifest.json").write_text(content)
    run(folder)
    assert contents(out) == before


def test_run_batch_adds_replaces_and_removes_as_if_done_at_once(
    run, folder, out, tmp_path, seen, contents
):
    (folder / "gone.txt").write_text("Anna Bruni è partita.")
    run(folder)
    (folder / "gone.txt").unlink()
    (folder / "a.txt").write_text(f"{ITALIAN} Poi è partito.", encoding="utf-8")
    (folder / "0.txt").write_text("Carla Dini è arrivata a Roma.")
    summary = run(folder, prune=True)
    assert seen() == ["a.txt", "b.txt", "gone.txt", "0.txt", "a.txt"]
    counts = summary.new, summary.replaced, summary.skipped, summary.removed
    assert counts == (2, 1, 1, 1)
    run(folder, tmp_path / "anew")
    assert contents(out) == contents(tmp_path / "anew")
    one, other = build_graph(out), build_graph(tmp_path / "anew")
    assert list(one.edges(data=True)) == list(other.edges(data=True))


def test_run_batch_keeps_what_is_missing_without_prune(run, folder, out):
    run(folder)
    (folder / "a.txt").unlink()
    assert run(folder).counts["articles"] == 2


def test_run_batch_prunes_no_article_of_a_file_that_is_damaged(
    run, tmp_path, write_jsonl
):
    feed = write_jsonl(tmp_path / "feed.jsonl", [("a", ITALIAN), ("b", ENGLISH)])
    run(feed)
    feed.write_text(feed.read_text()[:-30])
    summary = run(feed, prune=True)
    assert (summary.removed, summary.counts["articles"]) == (0, 2)


def test_run_batch_does_not_prune_everything(run, folder, tmp_path):
    run(folder)
    (tmp_path / "unmounted").mkdir()
    with pytest.raises(OutputError, match="--prune would remove all"):
        run(tmp_path / "unmounted", prune=True)


def test_run_batch_gives_the_same_bytes_in_any_order(
    run, tmp_path, write_jsonl, contents, monkeypatch
):
    from extractor.batch.store import merge

    monkeypatch.setattr(merge, "BUCKET", 7)
    rows = [(f"{n:02}", f"Anna{n % 9} Marco{n % 4} si sono visti.") for n in range(40)]
    files = {}
    for seed in range(3):
        random.Random(seed).shuffle(rows)
        feed = write_jsonl(tmp_path / "feed.jsonl", rows)
        out = tmp_path / str(seed)
        run(feed, out)
        files[seed] = contents(out)
        monkeypatch.setattr(merge, "BUCKET", 1000 if seed else 3)
    assert files[0] == files[1] == files[2]


def test_run_batch_extracts_a_text_once(run, tmp_path, write_jsonl, seen, out):
    feed = write_jsonl(tmp_path / "1.jsonl", [("m", ITALIAN), ("z", ITALIAN)])
    run(feed)
    run(write_jsonl(tmp_path / "2.jsonl", [("a", ITALIAN)]))
    assert seen() == ["m"]
    tables = read_tables(out)
    assert set(tables["mentions"]["article"].to_pylist()) == {"a"}
    notes = map(json.loads, tables["articles"]["notes"].to_pylist())
    assert [note.get("duplicate_of") for note in notes] == [None, "a", "a"]


def test_run_batch_marks_or_drops_near_duplicates(run, tmp_path, write_jsonl, out):
    words = [f"parola{n}" for n in range(200)]
    copy = [*words[:100], "altra", *words[101:]]
    rows = [("a", " ".join(words)), ("b", " ".join(copy)), ("c", ITALIAN)]
    feed = write_jsonl(tmp_path / "feed.jsonl", rows)
    counts = run(feed).counts
    assert counts["near_duplicates"] == 1
    assert counts["relations"] == {"MEETS": 3}
    assert read_status(out)["b"]["duplicate_of"] == "a"
    assert run(feed, near_duplicates="drop").counts["relations"] == {"MEETS": 2}
    assert run(feed, near_duplicates="off").counts["near_duplicates"] == 0


def test_run_batch_adds_another_day(run, folder, out, tmp_path):
    (tmp_path / "day2.txt").write_text(ITALIAN, encoding="utf-8")
    run(folder, published="2023-12-06")
    run(tmp_path / "day2.txt", published="2023-12-07")
    articles = read_tables(out)["articles"]
    assert articles["article"].to_pylist() == ["a.txt", "b.txt", "day2.txt"]
    assert articles["published"].to_pylist() == ["2023-12-06"] * 2 + ["2023-12-07"]


def test_run_batch_rejects_what_fails_and_tries_it_again(run, folder, out):
    (folder / "c.txt").write_text("FAIL here", encoding="utf-8")
    summary = run(folder)
    assert Reject("c.txt", "extract", "It failed.") in summary.rejects
    assert summary.causes == {
        "articles: The file is empty; put the text of one article in it": 1,
        "extract: It failed": 1,
    }
    assert "c.txt" not in read_tables(out)["articles"]["article"].to_pylist()
    (folder / "c.txt").write_text("Fine now.", encoding="utf-8")
    summary = run(folder)
    assert [reject.id for reject in summary.rejects] == ["empty.txt"]
    assert summary.counts["articles"] == 3


def test_run_batch_drops_an_article_whose_new_text_fails(run, folder):
    run(folder)
    (folder / "a.txt").write_text("FAIL here", encoding="utf-8")
    assert run(folder).counts["articles"] == 1


def test_run_batch_rejects_what_is_too_long(run, folder):
    summary = run(folder, max_characters=49)
    (reject,) = [reject for reject in summary.rejects if reject.id == "a.txt"]
    assert "50 characters; --max-characters allows 49" in reject.message
    assert run(folder).counts["articles"] == 2


def test_run_batch_rejects_another_article_with_the_same_id(run, tmp_path, write_jsonl):
    rows = [("a", ITALIAN), ("a", ENGLISH), ("a", ITALIAN)]
    summary = run(write_jsonl(tmp_path / "feed.jsonl", rows))
    assert (summary.read, summary.new, summary.repeated) == (3, 1, 1)
    assert "was used before by another" in summary.rejects[0].message


def test_run_batch_sorts_rejects_by_file_and_line(run, tmp_path):
    (tmp_path / "feed.jsonl").write_text("{x\n" * 11)
    summary = run(tmp_path / "feed.jsonl")
    lines = [f"feed.jsonl:{n}" for n in range(1, 12)]
    assert [reject.id for reject in summary.rejects] == lines


def test_run_batch_keeps_finished_articles_when_stopped(
    run, tmp_path, write_jsonl, seen, out, contents
):
    rows = [(f"{n:02}", f"Anna Marco{n}") for n in range(30)]
    feed = write_jsonl(tmp_path / "feed.jsonl", [*rows[:20], ("x", "STOP")])
    with pytest.raises(KeyboardInterrupt):
        run(feed)
    assert not (out / "articles.parquet").exists()
    done = len(seen())
    assert done > 4
    run(write_jsonl(feed, rows))
    assert len(seen()) < 30 + done
    run(feed, tmp_path / "anew")
    assert contents(out) == contents(tmp_path / "anew")


def test_run_batch_refuses_another_configuration_unless_forced(run, folder):
    run(folder)
    with pytest.raises(OutputError, match=r"schema: 'news' -> 'my\.toml'"):
        run(folder, schema="my.toml")
    summary = run(folder, schema="my.toml", force=True)
    assert (summary.new, summary.skipped) == (2, 0)


def test_run_batch_refuses_a_wrong_date_before_it_writes(run, folder, out):
    with pytest.raises(ArticleError, match="is no EDTF date"):
        run(folder, published="ieri")
    assert not out.exists()


def test_run_batch_reports_progress_rejects_and_notices(run, folder):
    items = []
    run(folder, report=items.append)
    events = [item.event for item in items if isinstance(item, Notice)]
    assert events == ["start", "part", "end"]
    last = [item for item in items if isinstance(item, Progress)][-1]
    assert (last.articles, last.words, last.rejected, last.waiting) == (2, 16, 1, 0)
    assert [item.id for item in items if isinstance(item, Reject)] == ["empty.txt"]


def test_run_batch_never_makes_paths_of_ids(run, out, tmp_path, write_jsonl):
    ids = ["../../x", "/etc/x", "a\0b", "x" * 5000, "CON"]
    rows = [(id, f"{n} {ITALIAN}") for n, id in enumerate(ids)]
    summary = run(write_jsonl(tmp_path / "feed.jsonl", rows))
    assert summary.new == len(ids)
    assert sorted(read_tables(out)["articles"]["article"].to_pylist()) == sorted(ids)
    assert {path.name for path in tmp_path.iterdir()} == {"feed.jsonl", "out"}


SAME = Merge("same", "per:il", "per:the")


def read_same_as(out):
    entities = read_tables(out)["entities"]
    rows = entities.select(["entity", "same_as"]).to_pylist()
    return {row["entity"]: row["same_as"] for row in rows if row["same_as"]}


def test_run_batch_honours_merges_of_people(run, folder, out):
    assert run(folder).counts["joined"] == 0
    write_merges(out / MERGES, [SAME])
    summary = run(folder)
    assert (summary.new, summary.counts["joined"]) == (0, 1)
    assert read_same_as(out) == {"per:the": "per:il"}
    assert read_tables(out)["mentions"].num_rows == 4
    # A line that is changed counts in the next run, and so does one that is gone.
    write_merges(out / MERGES, [])
    run(folder)
    assert read_same_as(out) == {}


def test_run_batch_takes_merges_that_are_there_before_it(run, folder, out):
    out.mkdir()
    write_merges(out / MERGES, [SAME])
    run(folder)
    assert read_same_as(out) == {"per:the": "per:il"}


def test_run_batch_keeps_merges_with_force(run, folder, out):
    run(folder)
    write_merges(out / MERGES, [SAME])
    before = (out / MERGES).read_bytes()
    run(folder, schema="other", force=True)
    assert (out / MERGES).read_bytes() == before
    assert read_same_as(out) == {"per:the": "per:il"}


def test_run_batch_does_nothing_twice_with_merges(run, folder, out, contents):
    out.mkdir()
    write_merges(out / MERGES, [SAME])
    run(folder)
    before = contents(out)
    run(folder)
    assert contents(out) == before


@pytest.mark.parametrize("start", ["run", "plan"])
def test_run_batch_refuses_wrong_merges_before_it_reads(
    run, folder, out, seen, configuration, start
):
    out.mkdir()
    (out / MERGES).write_text("decision\tkept\tother\n")
    with pytest.raises(OutputError, match="the columns are decision, kept, other"):
        run(folder) if start == "run" else plan_batch([folder], out)
    assert seen() == []


def test_run_batch_hands_own_entities_on(configuration, folder, out, monkeypatch):
    given = []

    def route(articles, *, entities, **options):
        from extractor.records import Extraction

        given.append(entities)
        return (Extraction(article, error="No.") for article in articles)

    monkeypatch.chdir(folder.parent)
    settings = Settings(workers=0, entities="my.tsv")
    with pytest.raises(ExtractorError, match="No article can be extracted"):
        run_batch([folder], out, settings=settings, route=route)
    assert given == [str(folder.parent / "my.tsv")]


def test_run_batch_stops_where_no_article_can_be_extracted(configuration, folder, out):
    def route(articles, *, schema, model, entities):
        from extractor.records import Extraction

        return (
            Extraction(article, error="A table is missing.") for article in articles
        )

    with pytest.raises(ExtractorError, match=r"No article .* A table is missing\."):
        run_batch([folder], out, settings=Settings(workers=0), route=route)
