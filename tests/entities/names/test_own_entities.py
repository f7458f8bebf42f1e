import os

import pytest

from extractor.entities.names.gazetteer import load_gazetteer
from extractor.entities.names.known import find_known
from extractor.entities.names.own_entities import join_facts, read_entities
from extractor.errors import TableError
from extractor.lang.parsed_doc import read_doc
from extractor.world.facts import load_facts

HEAD = "id\tname_it\tname_en\taliases_it\tadjectives_it\tstands_for\thomographs"


@pytest.fixture
def write(tmp_path):
    """A function that writes a table of entities and gives its path."""

    def write_lines(*lines):
        path = tmp_path / "my.tsv"
        columns = HEAD.count("\t")
        rows = (line + "\t" * (columns - line.count("\t")) for line in lines)
        path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
        return path

    return write_lines


def test_read_entities_reads_names_of_both_languages(write):
    [fact] = read_entities(write("org:porti\tLega dei Porti\tPort League\tLdP|Porti"))
    assert fact.label == "ORG"
    assert fact.names == {"it": "Lega dei Porti", "en": "Port League"}
    assert fact.aliases["it"] == ("LdP", "Porti")


def test_read_entities_uses_one_name_for_both_languages(write):
    [fact] = read_entities(write("per:x\tAnna Bruni"))
    assert fact.names == {"it": "Anna Bruni", "en": "Anna Bruni"}


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["porti\tPorti"], r"my\.tsv, line 2: id = 'porti'"),
        (["org:porti"], r"my\.tsv, line 2: .*give name_it, name_en, or both"),
        (["org:p\tP", "org:p\tQ"], r"my\.tsv: the id 'org:p' occurs twice"),
        (["org:p\tP\tP\t\t\tRoma"], r"my\.tsv, line 2: stands_for = 'Roma'"),
    ],
)
def test_read_entities_says_where_a_mistake_is(write, lines, message):
    with pytest.raises(TableError, match=message):
        read_entities(write(*lines))


def test_read_entities_refuses_unknown_columns(tmp_path):
    path = tmp_path / "my.tsv"
    path.write_text("id\tname\norg:p\tP\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"line 2: name_it|line 2: name = 'P'"):
        read_entities(path)


def test_read_entities_says_which_columns_a_file_of_another_kind_lacks(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('# ours\nextends = "news"\n[relation.X]\n')
    with pytest.raises(TableError, match=r"line 2: .* no column id\. .*tabs"):
        read_entities(path)


def test_read_entities_refuses_a_missing_file(tmp_path):
    with pytest.raises(TableError, match=r"none\.tsv cannot be read: No such file"):
        read_entities(tmp_path / "none.tsv")


def test_read_entities_takes_what_a_windows_editor_saves(write):
    path = write("org:porti\tLega dei Porti")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    [fact] = read_entities(path)
    assert fact.names["it"] == "Lega dei Porti"


def test_join_facts_adds_names_to_what_is_known(write):
    own = read_entities(write("loc:by\tPaese dei laghi"))
    [known] = [fact for fact in load_facts() if fact.id == "loc:by"]
    joined = {fact.id: fact for fact in join_facts(load_facts(), own)}
    assert "Paese dei laghi" in joined["loc:by"].all_names
    assert joined["loc:by"].names == known.names
    assert len(joined) == len(load_facts())


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("it", "La Lega dei Porti ha scelto.", "Lega dei Porti"),
        ("en", "The Port League has chosen.", "Port League"),
    ],
)
def test_gazetteer_finds_names_of_a_users_table(write, make_doc, lang, text, name):
    gazetteer = load_gazetteer(lang, write("org:porti\tLega dei Porti\tPort League"))
    found = find_known(read_doc(make_doc(lang, text)), gazetteer)
    assert [mention.text for mention in found] == [name]
    assert find_known(read_doc(make_doc(lang, text)), load_gazetteer(lang)) == ()


def test_gazetteer_prefers_the_users_row_among_equal_names(write):
    gazetteer = load_gazetteer("it", write("org:my-nato\tNATO"))
    assert [f.id for f in gazetteer.find_facts("NATO", "ORG")] == ["org:my-nato"]


def test_gazetteer_reads_a_users_table_again_when_it_has_changed(write):
    path = write("org:porti\tLega dei Porti")
    assert load_gazetteer("it", path).find_facts("Lega dei Porti", "ORG")
    write("org:fari\tLega dei Fari")
    os.utime(path, ns=(1, 1))
    assert load_gazetteer("it", path).find_facts("Lega dei Fari", "ORG")
