import json

from extractor.results.annotations.annotated import build_row
from extractor.results.annotations.jsonl import write_jsonl


def test_write_jsonl_writes_a_line_for_each_article(make_annotated, tmp_path):
    items = [make_annotated(lang) for lang in ("it", "en")]
    path = tmp_path / "out.jsonl"
    write_jsonl(items, path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [build_row(item) for item in items]
