"""The names that users rely on, frozen: changing one breaks their code.

``public_names.json`` lists them. To add a name is a minor version, to remove or rename
one a major version (semantic versioning); both are written down by
``python tests/test_public_names.py`` and stand in the changes of README.md.
"""

import inspect
import json
from dataclasses import fields
from pathlib import Path

from typer.main import get_command

import extractor
from extractor import components, errors, records
from extractor.cli import app
from extractor.components.factories import COMPONENTS
from extractor.entities import factories
from extractor.results.columns import TABLES
from extractor.results.slices import make_slice

FILE = Path(__file__).with_name("public_names.json")
RECORDS = ("Article", "Entity", "Extraction", "Mention", "Relation")
VIEWS = (extractor.Extraction, extractor.ExtractionSet)


def list_names():
    """List the public names by where they stand."""
    functions = {
        name: list_parameters(getattr(extractor, name))
        for name in extractor.__all__
        if inspect.isfunction(getattr(extractor, name))
    }
    methods = {
        f"{cls.__name__}.{name}": list_parameters(method)
        for cls in VIEWS
        for name, method in inspect.getmembers(cls, callable)
        if not name.startswith("_")
    }
    others = {
        f"components.{name}": list_parameters(getattr(components, name))
        for name in components.__all__
    }
    options = {"slices.make_slice": list_parameters(make_slice)}
    return {
        "extractor": sorted(extractor.__all__),
        "errors": sorted(
            name
            for name, value in vars(errors).items()
            if inspect.isclass(value) and issubclass(value, Exception)
        ),
        "fields": {
            name: [field.name for field in fields(getattr(records, name))]
            for name in RECORDS
        },
        "functions": functions | methods | others | options,
        "columns": {name: schema.names for name, schema in TABLES.items()},
        "components": sorted({*COMPONENTS, *factories.COMPONENTS}),
        "commands": {
            name: sorted(
                spelling for param in command.params for spelling in param.opts
            )
            for name, command in sorted(get_command(app).commands.items())
        },
    }


def list_parameters(function):
    """Give the parameters as they are called: name, kind, default."""
    signature = inspect.signature(function)
    plain = [
        parameter.replace(annotation=inspect.Parameter.empty)
        for parameter in signature.parameters.values()
    ]
    return str(inspect.Signature(plain))


def test_public_names_are_as_they_were():
    frozen = json.loads(FILE.read_text(encoding="utf-8"))
    now = list_names()
    changed = {
        part: (frozen.get(part), now.get(part))
        for part in sorted({*frozen, *now})
        if frozen.get(part) != now.get(part)
    }
    assert not changed, "see the first lines of this file"


def test_every_public_name_says_what_it_is():
    for name in extractor.__all__:
        assert inspect.getdoc(getattr(extractor, name)), name


def test_every_public_function_is_typed():
    for name in list_names()["functions"]:
        if name.startswith("slices."):
            continue
        function = extractor
        for part in name.split("."):
            function = getattr(function, part)
        signature = inspect.signature(function)
        assert signature.return_annotation is not inspect.Signature.empty, name
        for parameter in signature.parameters.values():
            typed = parameter.annotation is not inspect.Parameter.empty
            assert typed or parameter.name == "self", name


def write_names():
    """Write down the names as they are now."""
    text = json.dumps(list_names(), indent=1, ensure_ascii=False)
    FILE.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    write_names()
