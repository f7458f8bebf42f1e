import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.results.exports.values import (
    escape,
    flatten,
    neutralise,
    restore,
    unescape,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT)
def test_escape_is_undone(text):
    assert unescape(escape(text)) == text


@given(TEXT)
def test_escape_gives_what_xml_keeps(text):
    element = ElementTree.Element("a")
    element.text = escape(text)
    back = ElementTree.fromstring(ElementTree.tostring(element)).text or ""
    assert unescape(back) == text


def test_escape_keeps_two_texts_apart():
    assert escape("a\x01") == "a_x0001_"
    assert escape("a_x0001_") == "a_x005F_x0001_"
    assert escape("snake_case x_x") == "snake_case x_x"


@given(TEXT)
def test_neutralise_is_undone(text):
    assert restore(neutralise(text)) == text


@given(TEXT.map(lambda text: f"={text}"))
def test_neutralise_lets_no_formula_through(text):
    assert neutralise(text).startswith("'")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "  =", "＋"])
def test_neutralise_knows_what_starts_a_formula(start):
    assert neutralise(f"{start}1") == f"'{start}1"


@pytest.mark.parametrize("text", ["", "'Ndrangheta", "Anna", "a=b", "(1)", "3-2"])
def test_neutralise_leaves_other_texts(text):
    assert neutralise(text) == text


def test_flatten_gives_json_that_comes_back():
    for value in (["a;b", 'c"d'], {"MEETS": 2, "AIDS": 1}, []):
        assert json.loads(flatten(value)) == value
    assert [flatten(value) for value in (1, 0.5, True, None, "a")] == [
        1,
        0.5,
        True,
        None,
        "a",
    ]
