import gzip

import pytest
from training.gum_names import NameRules, read_gum

RULES = NameRules(titles=frozenset({"President"}), inside=frozenset({"of"}))
TAIL = "new-nnnnn-cf1-1-sgl"


def build_row(number, word, xpos, head, entity):
    upos = "PROPN" if xpos.startswith("NNP") else "ADP" if xpos == "IN" else "NOUN"
    mark = f"Entity={entity}" if entity else "_"
    return f"{number}\t{word}\t{word}\t{upos}\t{xpos}\t_\t{head}\tdep\t_\t{mark}"


@pytest.fixture
def find_tags(tmp_path):
    def run(rows):
        lines = [build_row(at, *row) for at, row in enumerate(rows, 1)]
        path = tmp_path / "gum.conllu.gz"
        path.write_bytes(gzip.compress("\n".join([*lines, "", ""]).encode()))
        (sentence,) = read_gum(path, RULES)
        return sentence.ner

    return run


def test_titles_stand_outside_the_name(find_tags):
    rows = [
        ("President", "NNP", 2, f"(1-person-{TAIL}"),
        ("Obama", "NNP", 3, "1)"),
        ("spoke", "VBD", 0, ""),
    ]
    assert find_tags(rows) == ["O", "B-PER", "O"]


def test_a_name_goes_on_after_the_words_of_the_rules(find_tags):
    rows = [
        ("the", "DT", 2, f"(1-organization-{TAIL}"),
        ("Department", "NNP", 0, ""),
        ("of", "IN", 5, ""),
        ("Homeland", "NNP", 5, ""),
        ("Security", "NNP", 2, "1)"),
    ]
    assert find_tags(rows) == ["O", "B-ORG", "I-ORG", "I-ORG", "I-ORG"]


def test_a_mention_without_a_proper_noun_is_no_name(find_tags):
    rows = [("the", "DT", 2, f"(1-person-{TAIL}"), ("king", "NN", 0, "1)")]
    assert find_tags(rows) == ["O", "O"]


def test_the_name_of_the_article_is_the_name(find_tags):
    article = "Bay_of_Bengal"
    rows = [
        ("Bay", "NNP", 0, f"(1-place-{TAIL}-{article}"),
        ("of", "IN", 3, ""),
        ("Bengal", "NNP", 1, ""),
        ("area", "NN", 1, "1)"),
    ]
    assert find_tags(rows) == ["B-LOC", "I-LOC", "I-LOC", "O"]


def test_names_inside_names_are_left_out(find_tags):
    rows = [
        ("Durham", "NNP", 2, f"(1-organization-{TAIL}(2-place-{TAIL})"),
        ("University", "NNP", 0, "1)"),
    ]
    assert find_tags(rows) == ["B-ORG", "I-ORG"]


def test_other_types_are_no_names(find_tags):
    assert find_tags([("Titanic", "NNP", 0, f"(1-object-{TAIL})")]) == ["O"]
