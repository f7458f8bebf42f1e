import gzip

import pytest
from training.read_treebanks import read_treebank

ITALIAN = """# text = dell'Eni
1-2\tdell'\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
1\tdi\tdi\tADP\tE\t_\t3\tcase\t_\t_
2\tl'\til\tDET\tRD\t_\t3\tdet\t_\t_
3\tEni\tEni\tPROPN\tSP\t_\t0\troot\t_\t_

"""
CLITIC = """1-2\tDirlo\t_\t_\t_\t_\t_\t_\t_\t_
1\tDir\tdire\tVERB\tV\t_\t0\troot\t_\t_
2\tlo\tlo\tPRON\tPC\t_\t1\tobj\t_\t_
3\tsubito\tsubito\tADV\tB\t_\t1\tadvmod\t_\tSpaceAfter=No
4\t.\t[PUNCT]\tPUNCT\tFS\t_\t1\tpunct\t_\t_

"""
ENGLISH = """1\tI\tI\tPRON\tPRP\t_\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\t_

"""
JOINED = """1\tand\tand\tCCONJ\tCC\t_\t4\tcc\t_\tSpaceAfter=No
2\t/\t/\tSYM\tSYM\t_\t3\tcc\t_\tSpaceAfter=No
3\tor\tor\tCCONJ\tCC\t_\t1\tconj\t_\t_
4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_

"""


@pytest.fixture
def read(tmp_path):
    def run(text, lang):
        path = tmp_path / "bank.conllu.gz"
        path.write_bytes(gzip.compress(text.encode()))
        (sentence,) = read_treebank(path, lang)
        return sentence

    return run


def test_preposition_and_article_become_the_preposition(read):
    sentence = read(ITALIAN, "it")
    assert sentence.words == ["dell'", "Eni"]
    assert sentence.upos == ["ADP", "PROPN"]
    assert sentence.lemmas == ["di", "Eni"]
    assert sentence.heads == [2, 0]
    assert sentence.deprels == ["case", "root"]
    assert sentence.text == "dell'Eni"


def test_verb_and_clitic_become_the_verb(read):
    sentence = read(CLITIC, "it")
    assert sentence.words == ["Dirlo", "subito", "."]
    assert sentence.upos == ["VERB", "ADV", "PUNCT"]
    assert sentence.heads == [0, 1, 1]


def test_a_placeholder_lemma_of_punctuation_becomes_the_mark(read):
    assert read(CLITIC, "it").lemmas == ["dire", "subito", "."]


def test_what_spacy_splits_stays_apart(read):
    sentence = read(ENGLISH, "en")
    assert sentence.words == ["I", "do", "n't", "know"]
    assert sentence.heads == [4, 4, 4, 0]


def test_what_spacy_joins_is_joined(read):
    sentence = read(JOINED, "en")
    assert sentence.words == ["and/or", "go"]
    assert sentence.heads == [2, 0]
    assert sentence.lemmas == ["and", "go"]
