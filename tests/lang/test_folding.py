import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lang.folding import fold_name, join_apostrophes, make_slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lukašenko", "LUKASENKO"),
        ("Costa d’Avorio", "costa d'avorio"),
        ("Nagorno–Karabakh", "Nagorno Karabakh"),
        ("N. V. Pashinyan", "n v  pashinyan"),
        ("Wałęsa", "walesa"),
    ],
)
def test_fold_name_makes_spellings_equal(one, other):
    assert fold_name(one) == fold_name(other)


def test_fold_name_keeps_what_differs():
    assert fold_name("Austria") != fold_name("Australia")
    assert fold_name("Consiglio europeo") != fold_name("Consiglio d'Europa")


@given(st.text())
def test_fold_name_twice_is_once(text):
    assert fold_name(fold_name(text)) == fold_name(text)


@given(st.text())
def test_make_slug_has_no_gap(text):
    assert not any(c.isspace() for c in make_slug(text))


def test_make_slug_keeps_other_scripts():
    assert make_slug("Владимир Путин") == "владимир-путин"


@given(st.text())
def test_join_apostrophes_keeps_the_length(text):
    assert len(join_apostrophes(text)) == len(text)
