import pytest

from extractor.batch.progress import Notice, Progress


@pytest.mark.parametrize(
    ("words", "is_read", "working_s", "expected"),
    [
        (100, True, 10.0, 20.0),
        (100, False, 10.0, None),
        (0, True, 10.0, None),
        (100, True, 0.0, None),
    ],
)
def test_progress_tells_the_rest_when_it_can(words, is_read, working_s, expected):
    reached = Progress(1, words, 0, 200, is_read, 12.0, working_s)
    assert reached.rest_s == expected


def test_notice_has_values_of_its_own():
    assert Notice("start").values == {}
    assert Notice("start", {"workers": 2}).values["workers"] == 2
