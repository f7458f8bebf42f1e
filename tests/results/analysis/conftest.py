"""Small graphs whose answers can be read off."""

import pytest


@pytest.fixture
def make(make_extraction):
    """The function that makes an article that states one relation."""

    def make(id, subject, type, object, **fields):
        published = fields.pop("published", None)
        return make_extraction(
            id,
            f"[{subject}:PER] {type} [{object}:PER].",
            (type, 0, 1, type, fields),
            published=published,
        )

    return make


@pytest.fixture
def star(make):
    """Zoe in the middle of four, two of whom know each other."""
    pairs = [("Zoe", "Al"), ("Zoe", "Bo"), ("Zoe", "Cy"), ("Zoe", "Di"), ("Al", "Bo")]
    return [make(f"{n}", a, "SUPPORTS", b) for n, (a, b) in enumerate(pairs)]
