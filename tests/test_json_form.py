"""The JSON form of any frozen dataclass; ``test_records`` reads that of the records."""

from dataclasses import dataclass, field

import pytest

from extractor.errors import ArticleError
from extractor.json_form import JsonForm


@dataclass(frozen=True, slots=True)
class Point(JsonForm):
    x: int
    path: tuple[tuple[int, int], ...] = ()
    inner: JsonForm | None = None
    notes: dict[str, object] = field(default_factory=dict)


def test_to_dict_turns_what_json_lacks_at_any_depth():
    point = Point(1, path=((1, 2),), notes={"of": [Point(2)]}, inner=Point(3))
    empty = {"path": [], "inner": None, "notes": {}}

    assert point.to_dict() == {
        "x": 1,
        "path": [[1, 2]],
        "inner": {"x": 3, **empty},
        "notes": {"of": [{"x": 2, **empty}]},
    }


def test_from_dict_turns_lists_into_tuples_and_fills_what_has_a_default():
    assert Point.from_dict({"x": 1, "path": [[1, 2]]}) == Point(1, path=((1, 2),))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([1], "Point cannot be read from list; give a mapping"),
        ({"x": 1, "y": 2}, "Point has no field 'y'; allowed are x, path, inner, notes"),
        ({"path": []}, "Point is incomplete: 'x' is missing; it needs x"),
    ],
)
def test_from_dict_says_what_is_wrong(values, message):
    with pytest.raises(ArticleError, match=message):
        Point.from_dict(values)
