"""Every table of every language: same files, same keys, nothing empty or twice."""

import re
import tomllib

import pytest

from extractor.errors import LanguageError, TableError
from extractor.lang.name_words import NameTable, NationalName
from extractor.lang.tables import HERE, load_table, read_toml, read_tsv
from extractor.records import LANGUAGES

HEADER = "# source: ours\n# licence: MIT\n# checked: 2026-11-21\n"
TABLES = sorted(path for lang in LANGUAGES for path in (HERE / lang).glob("*.toml"))
# Tables that are nothing but lists of words.
LISTS = {"names", "titles", "organisations", "demonyms", "metonyms"}
# What only one language has, with the reason in the table.
SINGLE = {
    "names.endings",  # English "'s"
    "names.lines",  # English tokens never have a hyphen between two names
    "demonyms.modified_pos",  # English adjectives precede their nouns
    "demonyms.articles",  # Italian "la turca Baykar" has no noun; English adds one
    "demonyms.before_names",
}

# Official Italian pipelines are trained on UD; only English ones need this table.
SINGLE_FILES = {"clearnlp.toml"}


def walk(value, path=()):
    """Give every key path and its value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, (*path, key))
    else:
        yield path, value


def read(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_languages_have_the_same_files():
    names = [{path.name for path in (HERE / lang).iterdir()} for lang in LANGUAGES]
    assert names[0] ^ names[1] <= SINGLE_FILES


@pytest.mark.parametrize("name", sorted(LISTS))
def test_languages_have_the_same_keys(name):
    keys = [
        {path for path, _ in walk(read(HERE / lang / f"{name}.toml"))}
        for lang in LANGUAGES
    ]
    different = {f"{name}.{'.'.join(path)}" for path in keys[0] ^ keys[1]}
    assert different - {"titles.offices.either"} <= SINGLE


@pytest.mark.parametrize("path", TABLES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_tables_have_nothing_empty_that_the_other_language_lacks_too(path):
    places = [HERE / lang / path.name for lang in LANGUAGES if lang != path.parent.name]
    others = [place for place in places if place.exists()]
    filled = {keys for other in others for keys, value in walk(read(other)) if value}
    empty = {keys for keys, value in walk(read(path)) if value in ("", [], {})}
    assert empty <= filled


@pytest.mark.parametrize(
    "path",
    [path for path in TABLES if path.stem in LISTS],
    ids=lambda p: f"{p.parent.name}/{p.name}",
)
def test_word_lists_are_sorted_without_duplicates(path):
    for keys, value in walk(read(path)):
        if isinstance(value, list):
            assert value == sorted(set(value)), keys


@pytest.mark.parametrize("path", TABLES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_regular_expressions_compile(path):
    for keys, value in walk(read(path)):
        if keys[-1].endswith("_regex"):
            for pattern in [value] if isinstance(value, str) else value:
                re.compile(pattern)


def test_tables_differ_between_languages():
    for path in (HERE / "it").iterdir():
        assert path.read_bytes() != (HERE / "en" / path.name).read_bytes()


def test_load_table_names_the_languages_it_knows():
    with pytest.raises(
        LanguageError, match="'fr' is not supported; allowed are it, en"
    ):
        load_table("fr", "names", NameTable)


def test_read_toml_asks_for_the_header(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text("articles = []\n", encoding="utf-8")
    with pytest.raises(TableError, match="'# source: ' is missing"):
        read_toml(path, NameTable)


def test_read_toml_says_which_key_is_wrong(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text(HEADER + 'artcles = ["il"]\n', encoding="utf-8")
    with pytest.raises(TableError, match=r"names\.toml: .*artcles"):
        read_toml(path, NameTable)


def test_read_toml_says_where_it_is_no_toml(tmp_path):
    path = tmp_path / "names.toml"
    path.write_text(HEADER + "articles = [\n", encoding="utf-8")
    with pytest.raises(TableError, match="no valid TOML"):
        read_toml(path, NameTable)


def test_read_toml_says_that_a_file_is_missing(tmp_path):
    with pytest.raises(TableError, match=r"none\.toml cannot be read: No such file"):
        read_toml(tmp_path / "none.toml", NameTable)


def test_read_tsv_says_which_line_is_wrong(tmp_path):
    path = tmp_path / "gazetteer.tsv"
    path.write_text(
        HEADER + "id\tname\tlabel\tform\norg:x\tX\tTHING\tname\n", encoding="utf-8"
    )
    with pytest.raises(TableError, match=r"line 5: label = 'THING'"):
        read_tsv(path, NationalName)


def test_read_tsv_counts_cells(tmp_path):
    path = tmp_path / "gazetteer.tsv"
    path.write_text(HEADER + "id\tname\tlabel\tform\norg:x\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"line 5: 1 cells, but the table has 4"):
        read_tsv(path, NationalName)
