from types import SimpleNamespace

from extractor.batch.store.originals import ORIGINALS, Originals

LIVE = {
    1: [(b"\x01\xab", "a.txt"), (b"\x02", "b.txt")],
    2: [],
    7: [(b"\xff", "è.txt")],
}


def test_originals_are_asked_for_once_and_kept_by_part(tmp_path):
    asked = []

    def find_originals(part):
        asked.append(part)
        return LIVE[part]

    path = tmp_path / "originals.arrow"
    live = SimpleNamespace(find_originals=find_originals)
    with Originals(path, live, LIVE) as originals:
        found = {part: originals.find(part).to_pylist() for part in (7, 1, 2, 1)}
    assert asked == [1, 2, 7]
    assert found[1] == [
        {"content": b"\x01\xab", "key": "01ab", "id": "a.txt"},
        {"content": b"\x02", "key": "02", "id": "b.txt"},
    ]
    assert [row["id"] for row in found[7]] == ["è.txt"]
    assert found[2] == []
    assert list(tmp_path.iterdir()) == []


def test_originals_of_no_part(tmp_path):
    with Originals(tmp_path / "originals.arrow", SimpleNamespace(), ()) as originals:
        assert originals._places == {}
    assert ORIGINALS.names == ["content", "key", "id"]
