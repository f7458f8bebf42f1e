"""Labels made by machine; torch is a dependency of training only."""

import gzip

import pytest

torch = pytest.importorskip(
    "torch", reason="torch is not installed: pip install 'extractor[train]'"
)

ROWS = "0\tRoma\tB-PER\n1\tride\tO\n\n0\tAda\tB-PER\n\n"


def test_mask_file_marks_what_the_network_denies(tmp_path, monkeypatch):
    from training import silver

    source, target = tmp_path / "made.gz", tmp_path / "masked.gz"
    source.write_bytes(gzip.compress(ROWS.encode()))

    def find_labels(rows, judge, sure):
        known = {"Roma": "LOC", "ride": "O", "Ada": None}
        return [[known[row[1]] for row in words] for words in rows]

    monkeypatch.setattr(silver, "find_labels", find_labels)
    counts = silver.mask_file(source, target, None, 0.9)
    assert counts == (3, 1)
    masked = gzip.decompress(target.read_bytes()).decode()
    assert "0\tRoma\tB-DOUBTFUL\n1\tride\tO\n" in masked
    assert "0\tAda\tB-PER\n" in masked


def test_label_is_chosen_only_where_the_network_is_sure():
    from training.silver import _choose

    labels = ["O", "PER", "PER"]
    assert _choose(torch.tensor([0.05, 0.5, 0.45]), labels, 0.9) == "PER"
    assert _choose(torch.tensor([0.3, 0.4, 0.3]), labels, 0.9) is None
