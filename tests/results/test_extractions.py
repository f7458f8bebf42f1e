import pytest

from extractor.errors import OutputError
from extractor.results.extractions import read_extractions
from extractor.results.files import write_tables
from extractor.results.tables import build_part, merge_tables


def test_read_extractions_gives_back_what_a_run_wrote(found, tmp_path):
    write_tables(tmp_path, merge_tables([build_part(found)]))
    again = {one.article.id: one for one in read_extractions(tmp_path)}
    assert list(again) == sorted(again)
    for one in found:
        back = again[one.article.id]
        assert (back.article, back.mentions) == (one.article, one.mentions)
        assert back.relations == one.relations
        assert [e.id for e in back.entities] == [e.id for e in one.entities]


def test_read_extractions_refuses_other_folders(tmp_path):
    with pytest.raises(OutputError, match="is missing"):
        list(read_extractions(tmp_path))
