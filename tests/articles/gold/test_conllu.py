import pytest

from extractor.articles.gold.conllu import read_gold_conllu
from extractor.errors import ArticleError

# Columns: id, word, upos, xpos, head, misc.
EN = """\
# newdoc id = one
# newpar
1 The DET DT 2 Entity=(7-person-new
2 mayor NOUN NN 4 _
3 Ada PROPN NNP 2 Entity=7)(8-person)
4 saw VERB VBD 0 _
5 the DET DT 7 Entity=(1-place-new
6 United VERB NNP 7 _
7 States PROPN NNPS 4 Entity=1)|SpaceAfter=No
8 . PUNCT . 4 _

# newdoc id = two
1-2 It's _ _ _ _
1 It PRON PRP 3 Entity=(1-place-giv)
2 's AUX VBZ 3 _
3 fine ADJ JJ 0 Entity=(2-abstract-new)
4-5 Ada's _ _ _ _
4 Ada PROPN NNP 3 Entity=(8-person)
5 's PART POS 4 _
"""
IT = """\
# newdoc id = uno
1 Va VERB V 0 _
2-3 alla _ _ _ _
2 a ADP E 4 _
3 la DET RD 4 Entity=(3-organization-new
4 Camera PROPN SP 1 Entity=3)|SpaceAfter=No
5 . PUNCT FS 1 _

# newpar
1 Piove VERB V 0 _
"""


def conllu(text):
    lines = []
    for line in text.splitlines():
        if not line or line.startswith("#"):
            lines.append(line)
            continue
        number, word, upos, xpos, head, misc = line.split()
        row = [number, word, "_", upos, xpos, "_", head, "_", "_", misc]
        lines.append("\t".join(row))
    return "\n".join(lines) + "\n"


def read(tmp_path, text, lang):
    path = tmp_path / "gum.conllu"
    path.write_text(text, encoding="utf-8")
    return list(read_gold_conllu(path, lang))


def test_read_gold_conllu_gives_english_names_with_their_identity(tmp_path):
    one, two = read(tmp_path, conllu(EN), "en")
    assert one.extraction.article.text == "The mayor Ada saw the United States."
    assert [(m.text, m.label, m.entity) for m in one.extraction.mentions] == [
        ("Ada", "PER", "8"),
        ("United States", "LOC", "1"),
    ]
    assert one.layers == {"names", "identity"}
    assert two.extraction.article.text == "It's fine Ada's"
    assert [mention.text for mention in two.extraction.mentions] == ["Ada"]


def test_read_gold_conllu_keeps_italian_words_that_were_split(tmp_path):
    (gold,) = read(tmp_path, conllu(IT), "it")
    assert gold.extraction.article.text == "Va alla Camera.\nPiove"
    (mention,) = gold.extraction.mentions
    assert (mention.text, mention.label) == ("Camera", "ORG")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1\tAda\n", r"gum\.conllu, line 1: 2 columns instead of 10"),
        (conllu("1 Ada PROPN NNP x _"), r"line 1: the head 'x' is no number"),
    ],
)
def test_read_gold_conllu_names_the_line(tmp_path, text, message):
    with pytest.raises(ArticleError, match=message):
        read(tmp_path, text, "en")
