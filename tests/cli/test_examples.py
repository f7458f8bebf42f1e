"""Examples of a help text."""

from extractor.cli.examples import EXAMPLES, list_examples


def test_examples_are_paragraphs():
    assert list_examples(["a b"]) == "Example:\n\na b"
    assert list_examples(["a", "b"]) == "Examples:\n\na\n\nb"
    assert list_examples([]) is None


def test_no_example_stands_twice():
    shown = [example for examples in EXAMPLES.values() for example in examples]
    assert len(shown) == len(set(shown))
