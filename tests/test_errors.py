import inspect

import pytest

from extractor import errors
from extractor.errors import ExtractorError

CHILDREN = [
    error
    for _, error in inspect.getmembers(errors, inspect.isclass)
    if error is not ExtractorError
]


@pytest.mark.parametrize("error", CHILDREN)
def test_every_error_is_caught_as_extractor_error(error):
    with pytest.raises(ExtractorError, match="what was wrong"):
        raise error("what was wrong")


def test_errors_have_one_level_of_inheritance():
    assert {error.__base__ for error in CHILDREN} == {ExtractorError}
