"""The import direction, one test file per module, and no side effects of importing."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "extractor"
STEPS = {"articles", "entities", "relations", "results"}
# Each part may import itself and what its row names; rows stand in the order of layers.
ALLOWED = {
    "errors": set(),
    "collector": set(),
    "json_form": {"errors"},
    "records": {"errors", "json_form"},
    "lang": {"errors", "records"},
    "world": {"errors", "records", "lang"},
    "schemas": {"errors", "records", "lang", "world"},
    **{step: {"errors", "records", "lang", "world", "schemas"} for step in STEPS},
}
ALLOWED["articles"] |= {"collector"}
ALLOWED["results"] |= {"collector"}
ALLOWED["route"] = set(ALLOWED)
ALLOWED["components"] = set(ALLOWED) - {"route"}
ALLOWED["conversion"] = set(ALLOWED) - {"route"}
ALLOWED["scoring"] = set(ALLOWED) - {"conversion"}
ALLOWED["batch"] = set(ALLOWED) - {"scoring", "conversion"}
ALLOWED["benchmark"] = set(ALLOWED) - {"scoring", "conversion"}
ALLOWED["cli"] = set(ALLOWED)
ALLOWED["__init__"] = set(ALLOWED)
ALLOWED["__main__"] = {"cli"}
# The views of a record delegate to results by a local import.
EXCEPTIONS = {("records", "results")}

MODULES = sorted(PACKAGE.rglob("*.py"))


def part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_parts(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [str(node.module)]
            if node.module == "extractor":
                names = [f"extractor.{alias.name}" for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("extractor.")}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_in_one_direction(path):
    here = part(path)
    wrong = {
        there
        for there in imported_parts(path) - {here} - ALLOWED[here]
        if (here, there) not in EXCEPTIONS
    }
    assert not wrong, f"{path.name} must not import {sorted(wrong)}"


def test_every_module_has_a_test_file():
    missing = [
        str(path.relative_to(PACKAGE))
        for path in MODULES
        if not path.name.startswith("__")
        and not (
            ROOT / "tests" / path.relative_to(PACKAGE).parent / f"test_{path.name}"
        ).exists()
    ]
    assert not missing


def test_importing_the_package_registers_no_component():
    code = "import sys, extractor\nprint('extractor.entities.factories' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_only_the_command_line_prints_or_exits():
    allowed = {"cli", "__main__"}
    calls = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in MODULES
        if part(path) not in allowed
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"print", "exit", "quit"}
    ]
    assert not calls
