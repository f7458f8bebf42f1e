import pytest

from extractor.relations import check_schema
from extractor.schemas import load_schema

OWN = """
[relation.SEES]
subject = ["PER"]
object = ["PER"]
label.it = "vede"
label.en = "sees"

[[relation.SEES.pattern]]
id = "it-sees-1"
lang = "it"
trigger = ["incontrare"]
subject = "subject"
object = "object"
examples = ["{example}"]
counterexamples = ["{counterexample}"]
"""
GOOD = (
    "[Mattarella:subject] ha incontrato [Lula:object] a [Brasilia:LOC] "
    "il [4 marzo 2024:DATE]."
)
OTHER = "[Tajani:PER] ha avuto un colloquio con [Blinken:PER]."


@pytest.fixture
def check(tmp_path, parsed):
    docs = {parsed(name).doc.text: parsed(name).doc for name in SENTENCES}

    def run(example, counterexample, langs=("it",)):
        path = tmp_path / "own.toml"
        path.write_text(OWN.format(example=example, counterexample=counterexample))
        return check_schema(load_schema(path), dict.fromkeys(langs, docs.__getitem__))

    return run


SENTENCES = ("it/meets-active", "it/meets-light-verb", "it/meets-relative")


def test_check_schema_counts_what_it_ran(check):
    report = check(GOOD, OTHER)

    assert (report.patterns, report.examples, report.failures) == (1, 2, ())


def test_check_schema_says_which_example_is_not_found(check):
    report = check(OTHER.replace("PER", "subject", 1).replace("PER", "object"), OTHER)

    assert report.failures[0].reason == "is not found"
    assert report.failures[0].pattern == "it-sees-1"


def test_check_schema_says_which_example_gives_another_pair(check):
    swapped = GOOD.replace("subject", "x").replace("object", "subject")
    report = check(swapped.replace(":x", ":object"), OTHER)

    assert report.failures[0].reason == "finds another pair"


def test_check_schema_says_which_counterexample_is_found(check):
    report = check(GOOD, "[Lula:PER], che [Mattarella:PER] ha incontrato, ripartirà.")

    assert report.failures[0].reason == "is found but should not be"


def test_check_schema_uses_the_names_the_parser_finds_without_marks(check):
    assert check(GOOD, "Tajani ha avuto un colloquio con Blinken.").failures == ()


def test_check_schema_counts_patterns_without_a_parser(check):
    report = check(GOOD, OTHER, langs=())

    assert (report.patterns, report.skipped) == (0, 1)
