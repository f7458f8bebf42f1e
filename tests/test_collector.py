import gc

import pytest

from extractor.collector import pause_collector


@pytest.fixture(autouse=True)
def _put_back():
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("on", [True, False])
def test_pause_collector_leaves_the_collector_as_it_was(on):
    (gc.enable if on else gc.disable)()
    with pause_collector():
        assert not gc.isenabled()
    assert gc.isenabled() is on


def test_pause_collector_ends_with_an_error_too():
    gc.enable()
    with pytest.raises(ValueError, match="no graph"), pause_collector():
        raise ValueError("no graph")
    assert gc.isenabled()
