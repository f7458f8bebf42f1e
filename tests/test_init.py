"""The public names: all there, loaded when used."""

import subprocess
import sys

import pytest

import extractor


def test_every_public_name_is_there():
    assert all(getattr(extractor, name) for name in extractor.__all__)
    assert dir(extractor) == sorted(extractor.__all__)


def test_an_unknown_name_is_said_to_be_unknown():
    with pytest.raises(AttributeError, match="no attribute 'extracts'"):
        extractor.extracts  # noqa: B018  # the access is the test


@pytest.mark.parametrize("module", ["extractor", "extractor.cli"])
def test_importing_waits_for_heavy_libraries(module):
    heavy = {"networkx", "pandas", "spacy"}
    code = f"import sys, {module}; print(*{heavy} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
