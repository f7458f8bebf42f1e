import json
from dataclasses import replace

import pytest

from extractor.articles import Reject
from extractor.batch import run as module
from extractor.batch.run import Settings, plan_batch, run_batch
from extractor.errors import ArticleError, OutputError
from extractor.records import Extraction
from extractor.results.files import read_tables

ITALIAN = "Il ministro degli Esteri è arrivato ieri a Gyumri."
ENGLISH = "The foreign minister arrived in Gyumri yesterday."


class Engine:
    """Stands in for the route: takes the first word of each article for a person."""

    def __init__(self, make_extraction):
        self.make_extraction = make_extraction
        self.seen = []
        self.options = {}
        self.stop_at = None

    def extract(self, articles, **options):
        self.options = options
        for article in articles:
            if article.id == self.stop_at:
                raise KeyboardInterrupt
            self.seen.append(article.id)
            yield self._extract(article)

    def _extract(self, article):
        if "FAIL" in article.text:
            return Extraction(article, error="It failed.")
        first, rest = article.text.split(" ", 1)
        made = self.make_extraction(article.id, f"[{first}:PER] {rest}")
        return replace(made, article=replace(article, lang=article.lang or "it"))


@pytest.fixture
def engine(monkeypatch, make_extraction):
    engine = Engine(make_extraction)
    monkeypatch.setattr(module, "extract", engine.extract)
    monkeypatch.setattr(
        module,
        "describe_configuration",
        lambda schema, model: {"schema": schema, "model": model},
    )
    return engine


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(ITALIAN, encoding="utf-8")
    (folder / "b.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "empty.txt").write_text("")
    return folder


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def contents(out):
    return {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}


def test_run_batch_writes_tables_rejects_and_manifest(engine, folder, out):
    summary = run_batch([folder], out)
    assert sorted(path.name for path in out.iterdir()) == [
        ".parts",
        "articles.parquet",
        "entities.parquet",
        "manifest.json",
        "mentions.parquet",
        "rejected.jsonl",
        "relations.parquet",
    ]
    assert (summary.new, summary.words, len(summary.rejects)) == (2, 16, 1)
    assert read_tables(out)["mentions"]["text"].to_pylist() == ["Il", "The"]
    rejected = json.loads((out / "rejected.jsonl").read_text())
    assert (rejected["id"], rejected["step"]) == ("empty.txt", "articles")
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["model"] == "auto"
    assert manifest["counts"]["read"] == 2
    assert manifest["counts"]["rejected"] == {"articles": 1}


def test_run_batch_hands_its_settings_on(engine, folder, out):
    settings = Settings("en", "2023-12", "my.toml", "it_core_news_lg")
    run_batch([folder], out, settings=settings)
    assert engine.options == {"schema": "my.toml", "model": "it_core_news_lg"}
    articles = read_tables(out)["articles"]
    assert set(articles["lang"].to_pylist()) == {"en"}
    assert set(articles["published"].to_pylist()) == {"2023-12"}


def test_run_batch_does_nothing_twice(engine, folder, out):
    run_batch([folder], out)
    before = contents(out)
    summary = run_batch([folder], out)
    assert engine.seen == ["a.txt", "b.txt"]
    assert (summary.new, summary.skipped) == (0, 2)
    assert contents(out) == before


def test_run_batch_gives_the_same_bytes_elsewhere(engine, folder, out, tmp_path):
    run_batch([folder], out)
    run_batch([folder], tmp_path / "again")
    assert contents(tmp_path / "again") == contents(out)


def test_run_batch_adds_and_replaces_as_if_done_at_once(engine, folder, out, tmp_path):
    run_batch([folder], out)
    (folder / "a.txt").write_text(f"{ITALIAN} Poi è partito.", encoding="utf-8")
    (folder / "0.txt").write_text(ENGLISH, encoding="utf-8")
    summary = run_batch([folder], out)
    assert engine.seen == ["a.txt", "b.txt", "0.txt", "a.txt"]
    assert (summary.new, summary.replaced, summary.skipped) == (2, 1, 1)
    run_batch([folder], tmp_path / "anew")
    assert contents(out) == contents(tmp_path / "anew")


def test_run_batch_adds_another_day(engine, folder, out, tmp_path):
    (tmp_path / "day2.txt").write_text(ITALIAN, encoding="utf-8")
    run_batch([folder], out, settings=Settings(published="2023-12-06"))
    run_batch([tmp_path / "day2.txt"], out, settings=Settings(published="2023-12-07"))
    articles = read_tables(out)["articles"]
    assert articles["article"].to_pylist() == ["a.txt", "b.txt", "day2.txt"]
    assert articles["published"].to_pylist() == ["2023-12-06"] * 2 + ["2023-12-07"]


def test_run_batch_rejects_what_fails_and_tries_it_again(engine, folder, out):
    (folder / "c.txt").write_text("FAIL here", encoding="utf-8")
    summary = run_batch([folder], out)
    assert Reject("c.txt", "extract", "It failed.") in summary.rejects
    assert "c.txt" not in read_tables(out)["articles"]["article"].to_pylist()
    (folder / "c.txt").write_text("Fine now.", encoding="utf-8")
    summary = run_batch([folder], out)
    assert [reject.id for reject in summary.rejects] == ["empty.txt"]
    assert summary.counts["articles"] == 3


def test_run_batch_sorts_rejects_by_file_and_line(engine, out, tmp_path):
    (tmp_path / "feed.jsonl").write_text("x\n" * 11)
    summary = run_batch([tmp_path / "feed.jsonl"], out)
    lines = [f"feed.jsonl:{n}" for n in range(1, 12)]
    assert [reject.id for reject in summary.rejects] == lines


def test_run_batch_keeps_finished_articles_when_stopped(engine, folder, out):
    engine.stop_at = "b.txt"
    with pytest.raises(KeyboardInterrupt):
        run_batch([folder], out)
    assert not (out / "articles.parquet").exists()
    engine.stop_at = None
    summary = run_batch([folder], out)
    assert engine.seen == ["a.txt", "b.txt"]
    assert (summary.new, summary.skipped) == (1, 1)


def test_run_batch_refuses_another_configuration_unless_forced(engine, folder, out):
    run_batch([folder], out)
    other = Settings(schema="my.toml")
    with pytest.raises(OutputError, match=r"schema: 'news' -> 'my\.toml'"):
        run_batch([folder], out, settings=other)
    summary = run_batch([folder], out, settings=other, force=True)
    assert (summary.new, summary.skipped) == (2, 0)


def test_run_batch_refuses_a_wrong_date_before_it_writes(engine, folder, out):
    with pytest.raises(ArticleError, match="is no EDTF date"):
        run_batch([folder], out, settings=Settings(published="ieri"))
    assert not out.exists()


def test_run_batch_reports_each_article_and_reject(engine, folder, out):
    seen = []
    run_batch([folder], out, report=seen.append)
    assert [type(item).__name__ for item in seen] == ["Extraction"] * 2 + ["Reject"]


def test_run_batch_never_makes_paths_of_ids(engine, out, tmp_path):
    ids = ["../../x", "/etc/x", "a\0b", "x" * 5000, "CON"]
    rows = [
        json.dumps({"id": id, "text": f"{n} {ITALIAN}"}) for n, id in enumerate(ids)
    ]
    (tmp_path / "feed.jsonl").write_text("\n".join(rows))
    summary = run_batch([tmp_path / "feed.jsonl"], out)
    assert summary.new == len(ids)
    assert sorted(read_tables(out)["articles"]["article"].to_pylist()) == sorted(ids)
    assert {path.name for path in tmp_path.iterdir()} == {"feed.jsonl", "out"}


def test_plan_batch_counts_and_writes_nothing(engine, folder, out):
    (folder / "c.txt").write_text("Le ministre est arrivé hier soir à Gyumri.")
    plan = plan_batch([folder], out)
    assert not out.exists()
    assert engine.seen == []
    assert plan.new == {"en": 1, "it": 1}
    assert [reject.id for reject in plan.rejects] == ["c.txt", "empty.txt"]


def test_plan_batch_knows_what_is_done(engine, folder, out):
    run_batch([folder], out)
    (folder / "d.txt").write_text("Un altro ministro è arrivato a Gyumri oggi.")
    plan = plan_batch([folder], out)
    assert (plan.new, plan.skipped) == ({"it": 1}, 2)
    assert plan_batch([folder], out, force=True).skipped == 0


def test_plan_batch_takes_the_language_an_article_says(engine, out, tmp_path):
    (tmp_path / "a.txt").write_text("OK")
    plan = plan_batch([tmp_path / "a.txt"], out, settings=Settings(lang="en"))
    assert plan.new == {"en": 1}
