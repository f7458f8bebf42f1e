import subprocess
import sys
from dataclasses import replace

import pytest

from extractor import batch
from extractor.articles import Reject
from extractor.articles.options import ReadingOptions
from extractor.batch import Plan, Settings, Summary
from extractor.errors import OutputError, SchemaError

COUNTS = {
    "articles": 1,
    "duplicates": 0,
    "near_duplicates": 0,
    "entities": 0,
    "mentions": {},
    "relations": {},
}
REJECT = Reject("a.txt", "articles", "The file is empty.")


class Calls(list):
    """Stands in for the batch functions and keeps what they are called with."""

    rejects = ()
    error = None

    def run_batch(self, inputs, out, **options):
        self.append(("run", inputs, out, options))
        if self.error:
            raise self.error
        return Summary(
            read=1,
            new=1,
            words=10,
            rejected=len(self.rejects),
            rejects=self.rejects,
            counts=COUNTS,
        )

    def plan_batch(self, inputs, out, **options):
        self.append(("plan", inputs, out, options))
        return Plan({"it": 1}, 0, 0, 0, len(self.rejects), self.rejects)


@pytest.fixture
def calls(monkeypatch):
    calls = Calls()
    monkeypatch.setattr(batch, "run_batch", calls.run_batch)
    monkeypatch.setattr(batch, "plan_batch", calls.plan_batch)
    return calls


def test_help_shows_the_example(invoke):
    result = invoke("--help")
    assert result.exit_code == 0
    assert "extractor run articles/ -o out" in result.output
    assert "extractor graph out -o graph.graphml" in result.output


def test_version_and_help_import_nothing_slow():
    code = (
        "import sys; from extractor.cli import app\n"
        "app(['--help'], standalone_mode=False)\n"
        "print(sorted({'spacy', 'pandas', 'numpy', 'networkx'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_version_is_shown(invoke):
    result = invoke("--version")
    assert result.exit_code == 0
    assert result.output.startswith("extractor")


def test_run_hands_its_options_on(invoke, calls, tmp_path):
    own = tmp_path / "my.tsv"
    own.touch()
    result = invoke(
        *("run", tmp_path, "-o", tmp_path / "out", "--lang", "it", "--force"),
        *("--published", "2023-12-06T10:00:00Z", "--schema", "my.toml"),
        *("--model", "it_core_news_lg", "--workers", 3, "--prune"),
        *("--near-duplicates", "drop", "--max-seconds", 2, "--max-characters", 9),
        *("--max-memory", 1.5, "--entities", own),
        *("--engine", "ray", "--ray-address", "auto"),
    )
    assert result.exit_code == 0
    ((command, inputs, out, options),) = calls
    assert (command, inputs, out) == ("run", [tmp_path], tmp_path / "out")
    assert options["force"] is True
    assert options["prune"] is True
    assert replace(options["settings"], reading=ReadingOptions()) == Settings(
        lang="it",
        published="2023-12-06",
        schema="my.toml",
        model="it_core_news_lg",
        entities=str(own),
        workers=3,
        engine="ray",
        ray_address="auto",
        max_seconds=2,
        max_characters=9,
        max_memory_gib=1.5,
        near_duplicates="drop",
    )


@pytest.mark.parametrize("command", ["run", "score"])
def test_entities_that_are_missing_are_refused(invoke, tmp_path, command):
    rest = ["-o", tmp_path / "out"] if command == "run" else []
    result = invoke(command, tmp_path, *rest, "--entities", tmp_path / "my.tsv")
    assert result.exit_code == 2
    assert "--entities" in result.stderr


def test_run_takes_as_many_workers_as_the_machine_feeds(invoke, calls, tmp_path):
    assert invoke("run", tmp_path, "-o", tmp_path / "out").exit_code == 0
    assert calls[0][3]["settings"].workers is None


def test_run_logs_for_programs(invoke, calls, tmp_path):
    result = invoke("run", tmp_path, "-o", tmp_path / "out", "--log", "json")
    assert result.exit_code == 0
    assert result.output == ""


def test_run_dry_only_plans(invoke, calls, tmp_path):
    result = invoke("run", tmp_path, "-o", tmp_path / "out", "--dry-run")
    assert result.exit_code == 0
    assert [call[0] for call in calls] == ["plan"]
    assert "Would extract 1 article (it 1)" in result.output


@pytest.mark.parametrize("dry", [[], ["--dry-run"]])
@pytest.mark.parametrize(("strict", "code"), [([], 0), (["--strict"], 1)])
def test_run_fails_on_rejects_if_strict(invoke, calls, tmp_path, dry, strict, code):
    calls.rejects = (REJECT,)
    result = invoke("run", tmp_path, "-o", tmp_path / "out", *dry, *strict)
    assert result.exit_code == code
    assert "a.txt: The file is empty." in result.output


def test_run_strict_without_rejects_is_fine(invoke, calls, tmp_path):
    assert invoke("run", tmp_path, "-o", tmp_path / "out", "--strict").exit_code == 0


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ([], "Missing argument"),
        (["missing.txt", "-o", "out"], "does not exist"),
        (["."], "Missing option"),
        ([".", "-o", "out", "--lang", "fr"], "allowed are it, en"),
        ([".", "-o", "out", "--published", "ieri"], "is no EDTF date"),
        ([".", "-o", "out", "--speed"], "No such option"),
        ([".", "-o", "out", "--workers", "many"], "give auto, a number"),
        ([".", "-o", "out", "--near-duplicates", "x"], "allowed are mark, drop, off"),
        ([".", "-o", "out", "--log", "xml"], "allowed are text, json"),
        ([".", "-o", "out", "--max-seconds", "0"], "0.1"),
    ],
)
def test_run_refuses_wrong_usage(invoke, calls, args, message, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    result = invoke("run", *args)
    assert result.exit_code == 2
    assert message in result.output
    assert not calls


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (OutputError("out is a file."), 1, "Error: out is a file."),
        (SchemaError("my.toml is wrong."), 1, "Error: my.toml is wrong."),
        (KeyboardInterrupt(), 130, "Stopped. Finished articles are kept"),
        (SystemExit(143), 143, "Stopped. Finished articles are kept"),
    ],
)
def test_run_ends_with_a_message_and_a_code(
    invoke, calls, tmp_path, error, code, message
):
    calls.error = error
    result = invoke("run", tmp_path, "-o", tmp_path / "out")
    assert result.exit_code == code
    assert message in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("failures", "code", "line"),
    [
        ((), 0, "2 patterns, 5 examples, 0 failures"),
        (("it-meets-1",), 1, "it-meets-1: Anna e Marco. (is not found)"),
    ],
)
def test_check_counts_and_shows_failures(invoke, monkeypatch, failures, code, line):
    from extractor import relations
    from extractor.entities import pipeline
    from extractor.relations import CheckReport
    from extractor.relations.examples import Failure

    failed = tuple(Failure(id, "Anna e Marco.", "is not found") for id in failures)
    monkeypatch.setattr(pipeline, "check_model", lambda model: None)
    monkeypatch.setattr(pipeline, "load_pipeline", lambda lang, model: None)
    monkeypatch.setattr(
        relations, "check_schema", lambda schema, parsers: CheckReport(2, 5, 0, failed)
    )
    result = invoke("check")
    assert result.exit_code == code
    assert line in result.output


def test_check_refuses_a_missing_schema(invoke):
    result = invoke("check", "none.toml")
    assert result.exit_code == 1
    assert "none.toml" in result.stderr
