from pathlib import Path

import pytest
import typer

from extractor.batch.settings import ENGINES
from extractor.batch.store.merge import NEAR_DUPLICATES
from extractor.cli import run_options
from extractor.cli.run_options import (
    check_engine,
    check_inputs,
    check_log,
    check_near_duplicates,
    check_workers,
)


def test_check_inputs_takes_files_patterns_and_the_standard_input(tmp_path):
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "missing")  # the run rejects it and goes on
    values = [tmp_path, link, Path("-"), tmp_path / "*.txt"]
    assert check_inputs(values) == values


def test_check_inputs_refuses_what_is_not_there(tmp_path):
    with pytest.raises(typer.BadParameter, match=r"'.*none' does not exist"):
        check_inputs([tmp_path, tmp_path / "none"])


def test_check_inputs_refuses_an_address_of_the_web():
    with pytest.raises(
        typer.BadParameter, match=r"'https://example.*nothing is fetched"
    ):
        check_inputs([Path("https://example.org/a.html?id=1")])


@pytest.mark.parametrize("value", ["auto", "0", "1", "64"])
def test_check_workers_takes_numbers_and_auto(value):
    assert check_workers(value) == value


@pytest.mark.parametrize("value", ["-1", "1.5", "all", "1000", ""])
def test_check_workers_refuses_others(value):
    with pytest.raises(typer.BadParameter, match="give auto, a number"):
        check_workers(value)


def test_choices_are_those_of_the_batch():
    assert run_options.NEAR_DUPLICATES == NEAR_DUPLICATES
    assert check_near_duplicates("drop") == "drop"
    assert check_log("json") == "json"
    assert run_options.ENGINES == ENGINES
    assert check_engine("ray") == "ray"
    with pytest.raises(typer.BadParameter, match="allowed are local, ray"):
        check_engine("dask")
    with pytest.raises(typer.BadParameter, match="allowed are text, json"):
        check_log("xml")
