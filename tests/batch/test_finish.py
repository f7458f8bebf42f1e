import json

import pytest

from extractor.batch import finish as module
from extractor.batch.finish import finish_run, is_finished, read_counts
from extractor.batch.store.durable import move_file
from extractor.batch.store.folder import OURS, PARTS
from extractor.batch.store.ledger import Ledger
from extractor.batch.summary import Rejections
from extractor.errors import OutputError
from extractor.results.files import read_tables
from extractor.results.merges import MERGES


@pytest.fixture
def finish(out):
    (out / PARTS).mkdir(parents=True)

    def finish():
        with Ledger(out / PARTS) as ledger:
            return finish_run(ledger, out, {"model": "m"}, "mark", Rejections())

    return finish


def test_finish_run_writes_all_files_and_vouches_for_them(finish, out):
    counts = finish()
    assert {path.name for path in out.iterdir()} == {PARTS, *OURS}
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["model"] == "m"
    assert manifest["counts"] == counts == read_counts(out)
    assert set(manifest["files"]) == set(OURS) - {"manifest.json"}
    assert read_tables(out)["articles"].num_rows == 0
    assert not (out / PARTS / "merged").exists()


def test_finish_run_leaves_no_manifest_where_it_cannot_end(finish, out):
    finish()
    (out / "relations.parquet").unlink()
    (out / "relations.parquet").mkdir()
    (out / "relations.parquet" / "x").touch()
    with pytest.raises(OutputError, match="cannot be written"):
        finish()
    assert not (out / "manifest.json").exists()


def test_finish_run_moves_each_file_safely_and_the_manifest_last(
    finish, out, monkeypatch
):
    moved = []

    def move(path, target):
        assert not (out / "manifest.json").exists()
        moved.append(target.name)
        move_file(path, target)

    finish()
    monkeypatch.setattr(module, "move_file", move)
    finish()
    assert moved == list(OURS)
    assert moved[-1] == "manifest.json"


def test_is_finished_looks_at_files_options_and_rejects(finish, out):
    finish()
    with Ledger(out / PARTS) as ledger:
        assert is_finished(ledger, out, "mark", Rejections())
        assert not is_finished(ledger, out, "drop", Rejections())
        (out / MERGES).write_text("# a comment is another file\n")
        assert not is_finished(ledger, out, "mark", Rejections())
        (out / MERGES).unlink()
        assert is_finished(ledger, out, "mark", Rejections())
        (out / "status.parquet").unlink()
        assert not is_finished(ledger, out, "mark", Rejections())


@pytest.mark.parametrize("content", ["{", "[]", "{}"])
def test_read_counts_names_a_damaged_manifest(out, content):
    out.mkdir()
    (out / "manifest.json").write_text(content)
    with pytest.raises(OutputError, match="remove it and run again"):
        read_counts(out)
