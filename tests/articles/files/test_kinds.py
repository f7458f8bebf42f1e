import codecs

import pytest

from extractor.articles.files.kinds import find_kind
from extractor.errors import ArticleError

PAGE = b"<!DOCTYPE html><html><body><p>Ciao</p></body></html>"


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"%PDF-1.7 ...", "a.txt", "pdf"),
        (b"\n%PDF-1.7 ...", "a.txt", "pdf"),
        (b"PK\x03\x04...", "a.txt", "docx"),
        (b"PAR1...", "a.csv", "parquet"),
        (PAGE, "a.txt", "html"),
        (b" <!-- saved from x -->\n<HTML lang=it>", "a.md", "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html>', "a", "html"),
        (codecs.BOM_UTF16_LE + PAGE.decode().encode("utf-16-le"), "a", "html"),
        (b'{"id": "a", "text": "x"}\n{', "a.txt", "jsonl"),
        (b'{"id": "a", "text": "' + b"x" * 4000, "a", "jsonl"),
        (b'{"id": "a", "text": "' + b"x" * 4000, "a.json", "json"),
        (b'{"id": "a", "text": "x"}\n{"id": "b"', "a.json", "jsonl"),
        (b'{"news": [{"text": "x"}]}\n', "a.json", "json"),
        (b"{citt\xe0} e altro", "a.txt", "text"),
        (b"{\n  1", "a.txt", "text"),
        ("Il ministro è qui.".encode(), "a.TXT", "text"),
        (b"# Title", "a.md", "markdown"),
        (b"id,text\n", "a.csv", "csv"),
        (b"id\ttext\n", "a.tsv", "csv"),
        (b"<p>without a beginning</p>", "a.htm", "html"),
        (b"not json", "a.jsonl", "jsonl"),
        (b"not json", "a.json", "json"),
        (b'[{"id": 1}]', "a.json", "json"),
        (b'[\n {"id": 1},', "export.txt", "json"),
        (b'{\n "id": 1\n}', "a.json", "json"),
        (b'{\n "id": 1\n}', "a.jsonl", "json"),
        (b'[\n {"id": 1}\n]', "a.ndjson", "json"),
        (b"[1] Rome, 2 May. [2] Nota.", "a.txt", "text"),
    ],
)
def test_find_kind_looks_at_the_content_first(head, name, kind):
    assert find_kind(head, name) == kind


@pytest.mark.parametrize("name", ["README", "a.log", "a.docx", "a.pdf"])
def test_find_kind_reads_a_text_of_any_name_that_was_named_itself(name):
    assert find_kind(b"Il ministro.", name, direct=True) == "text"


@pytest.mark.parametrize(
    ("head", "name", "message"),
    [
        (b"\x89PNG\r\n", "a.txt", "This is a PNG picture"),
        (b"\xd0\xcf\x11\xe0", "a.doc", "with a password; save it as .docx"),
        (b"{\\rtf1", "a.txt", "an RTF document; save it as .docx"),
        (b"\x1f\x8b\x08", "a.txt", "an archive in an archive"),
        (bytes(257) + b"ustar", "a.tar", "a tar archive; unpack it"),
        (b"<?xml version='1.0'?><rss>", "a.xml", "This is an XML document"),
        (b"body {}", "a.css", "Files ending in '.css' are not read; allowed are .txt"),
        (b"text", "README", "Files without ending are not read"),
        (b"text", "a.docx", "the content is not of that kind"),
    ],
)
def test_find_kind_says_what_it_is_and_what_to_do(head, name, message):
    with pytest.raises(ArticleError, match=message):
        find_kind(head, name)


def test_find_kind_survives_deep_json():
    assert find_kind(b'{"a":' * 2000 + b"\n", "a.txt") == "text"
