"""Every notebook is committed with its pictures and runs top to bottom."""

import ast
import re
import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
NAMES = [
    "01_one_article",
    "02_from_articles_to_graph",
    "03_your_own_relations",
    "04_where_it_fails",
]
# A folder of this machine, a temporary file, an object's address.
MACHINE = re.compile(r"/(?:home|tmp|root|work|Users|var)/|file://| at 0x[0-9a-f]{6}")
# Notebooks call the package: what is longer belongs into it, with a test.
MOST_LINES = 20
MOST_LINES_OF_FUNCTION = 10

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def read(path):
    return nbformat.read(path, as_version=4)


def list_code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def list_outputs(notebook):
    return [output for cell in list_code(notebook) for output in cell.outputs]


def check_outputs(notebook):
    """Assert that every cell ran in order, without an error or a warning."""
    counts = [cell.execution_count for cell in list_code(notebook)]
    assert counts == list(range(1, len(counts) + 1))
    outputs = list_outputs(notebook)
    assert outputs
    assert not [o for o in outputs if o.output_type == "error"]
    streams = [o.name for o in outputs if o.output_type == "stream"]
    assert "stderr" not in streams


def test_the_notebooks_are_there():
    assert [path.stem for path in NOTEBOOKS] == NAMES


@each_notebook
def test_notebook_is_committed_executed(path):
    check_outputs(read(path))


@each_notebook
def test_notebook_shows_nothing_of_the_machine(path):
    notebook = read(path)
    shown = [
        str(value)
        for output in list_outputs(notebook)
        for kind, value in (output.get("data") or {"text": output.get("text")}).items()
        if not kind.startswith("image/")
    ]
    assert shown
    assert not [found for text in shown for found in MACHINE.findall(text)]
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    assert not [cell.metadata for cell in notebook.cells if cell.metadata]


@each_notebook
def test_notebook_says_in_both_languages_what_it_is(path):
    first = read(path).cells[0]
    assert first.cell_type == "markdown"
    assert "*English.*" in first.source
    assert "*Italiano.*" in first.source


@each_notebook
def test_notebook_is_thin(path):
    for cell in list_code(read(path)):
        assert cell.source.count("\n") < MOST_LINES
        for node in ast.walk(ast.parse(cell.source)):
            if isinstance(node, ast.FunctionDef):
                assert node.end_lineno is not None
                assert node.end_lineno - node.lineno < MOST_LINES_OF_FUNCTION


@pytest.mark.parametrize("name", [NAMES[0], NAMES[1], NAMES[3]])  # one has tables only
def test_notebook_pictures_are_kept(name):
    path = ROOT / "notebooks" / f"{name}.ipynb"
    kinds = [kind for o in list_outputs(read(path)) for kind in o.get("data", ())]
    assert "image/png" in kinds


@pytest.mark.slow
@pytest.mark.model
@each_notebook
# The kernel's own libraries open sockets and loops that they leave to the interpreter.
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_notebook_runs_top_to_bottom(path, tmp_path):
    here = tmp_path / "notebooks"
    shutil.copytree(ROOT / "notebooks", here, ignore=shutil.ignore_patterns("out*"))
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    notebook = read(path)
    client = NotebookClient(
        notebook, timeout=300, resources={"metadata": {"path": str(here)}}
    )
    client.execute()
    check_outputs(notebook)
