from typer.testing import CliRunner

from extractor.cli import app
from extractor.results.files import write_tables
from extractor.results.merges import MERGES
from extractor.results.tables import build_part, merge_tables

run = CliRunner().invoke


def test_merge_writes_the_file_and_says_what_is_in_it(tmp_path, make_extraction):
    found = make_extraction("a", "[Nikol Pashinyan:PER] e [Nikol Pashinian:PER].")
    write_tables(tmp_path, merge_tables([build_part([found])]))
    done = run(app, ["merge", str(tmp_path)])
    assert done.exit_code == 0
    assert "1 same" in done.output
    assert "1 entities joined" in done.output
    assert (tmp_path / MERGES).is_file()


def test_merge_refuses_a_folder_that_holds_no_results(tmp_path):
    done = run(app, ["merge", str(tmp_path)])
    assert done.exit_code == 1
    assert "entities.parquet is missing" in done.output
