"""Open sources on bytes, as the readers get them."""

import io

import pytest

from extractor.articles.files.sources import Source
from extractor.articles.options import ReadingOptions


@pytest.fixture
def make_source():
    """The function that gives bytes as an open file."""

    def make(content, *, name="a.txt", options=None, **more):
        stream = io.BufferedReader(io.BytesIO(content))
        return Source(name, name, stream, options or ReadingOptions(), **more)

    return make
