import pytest

from extractor.articles.gold.conllu_marks import (
    HEADER,
    is_conllu_of_ours,
    read_gold_conllu_marks,
)
from extractor.errors import ArticleError

# Number, word, MISC.
IT = """\
1 Ieri Entity=(#0-DATE---2023%2D12%2D05-article)|start_char=0|end_char=4
2 il start_char=5|end_char=7
3 premier Entity=(per:ada-PER-role|start_char=8|end_char=15
4 turco Entity=(loc:tr-LOC-demonym)per:ada)|start_char=16|end_char=21|SpacesAfter=\\n\\n
1 Pisa Entity=(loc:pisa-LOC)|SpaceAfter=No|start_char=23|end_char=27
"""
EN = """\
1 Yesterday Entity=(#0-DATE---2023%2D12%2D05-article)|start_char=0|end_char=9
2 the start_char=10|end_char=13
3 Turkish Entity=(per:ada-PER-role(loc:tr-LOC-demonym)|start_char=14|end_char=21
4 premier Entity=per:ada)|start_char=22|end_char=29|SpacesAfter=\\n\\n
1 Pisa Entity=(loc:pisa-LOC)|SpaceAfter=No|start_char=31|end_char=35
"""


def conllu(rows, lang):
    lines = [HEADER, "# newdoc id = a b%25", f"# lang = {lang}", "# layers = names"]
    for row in rows.splitlines():
        number, word, misc = row.split()
        lines.append("\t".join((number, word, *"_______", misc)))
    return "\n".join(lines) + "\n"


def read(tmp_path, text):
    path = tmp_path / "x.conllu"
    path.write_text(text, encoding="utf-8")
    return list(read_gold_conllu_marks(path, types=()))


@pytest.mark.parametrize(
    ("lang", "rows", "text", "role", "demonym"),
    [
        ("it", IT, "Ieri il premier turco\n\nPisa", "premier turco", "turco"),
        (
            "en",
            EN,
            "Yesterday the Turkish premier\n\nPisa",
            "Turkish premier",
            "Turkish",
        ),
    ],
)
def test_read_gold_conllu_marks_keeps_offsets_and_nested_marks(
    tmp_path, lang, rows, text, role, demonym
):
    (gold,) = read(tmp_path, conllu(rows, lang))
    article = gold.extraction.article
    assert (article.id, article.text, article.lang) == ("a b%", text, lang)
    found = {(m.text, m.label, m.form, m.entity) for m in gold.extraction.mentions}
    assert found == {
        (text.split()[0], "DATE", None, None),
        (role, "PER", "role", "per:ada"),
        (demonym, "LOC", "demonym", "loc:tr"),
        ("Pisa", "LOC", "name", "loc:pisa"),
    }
    assert gold.extraction.mentions[0].value == "2023-12-05"
    assert gold.layers == {"names"}


def test_is_conllu_of_ours_tells_other_treebanks():
    assert is_conllu_of_ours(HEADER)
    assert not is_conllu_of_ours("# global.Entity = GRP-etype-infstat")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("\til\t", "\tgli\t", r"line 6: 'gli' stands at \[5, 8\], but start_char and"),
        (
            "start_char=5",
            "start_char=6",
            r"line 6: 'il' stands at \[5, 7\], but start_",
        ),
        ("per:ada)", "per:ugo)", r"line 8, \[16, 21\]: 'per:ugo' closes what was not"),
        (
            "per:ada)|start",
            "x=|start",
            r"line 2: the mention that begins at 8 is never",
        ),
        ("(loc:pisa-LOC)", "(loc)", r"line 9: a mention has 1 fields; allowed are eid"),
        ("(loc:pisa-LOC)", "(x-FISH)", r"line 2, .*label = 'FISH'; allowed are PER"),
        ("\tturco\t_", "\tturco", r"line 8: 9 columns instead of 10"),
        ("# newdoc id = a b%25\n", "", "line 4: no '# newdoc id = ' before it"),
    ],
)
def test_read_gold_conllu_marks_names_line_and_span(tmp_path, old, new, message):
    text = conllu(IT, "it")
    assert old in text
    with pytest.raises(ArticleError, match=message):
        read(tmp_path, text.replace(old, new, 1))
