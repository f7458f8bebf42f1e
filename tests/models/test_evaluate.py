import gzip
import json

from training.evaluate import (
    build_gold_names,
    group,
    read_gold_texts,
    score_names,
)
from training.sentences import Sentence


def build_sentence(ner):
    return Sentence(["A", "Roma", "."], [True, False, False], ner=ner)


def test_build_gold_names_counts_characters_over_lines():
    first = build_sentence(["O", "B-LOC", "O"])
    second = build_sentence(["B-ORG", "I-ORG", "O"])
    text, spans = build_gold_names([first, second])
    assert text == "A Roma.\nA Roma."
    assert {(text[a:b], label) for a, b, label in spans} == {
        ("Roma", "LOC"),
        ("A Roma", "ORG"),
    }


def test_group_takes_six_at_a_time():
    sentences = [build_sentence(None)] * 13
    assert [len(some) for some in group(sentences)] == [6, 6, 1]
    assert [len(some) for some in group(sentences, 10)] == [10, 3]


class Marker:
    """A pipeline that calls every word Roma a place."""

    def __call__(self, text):
        import spacy

        doc = spacy.blank("it")(text)
        spans = [doc[t.i : t.i + 1] for t in doc if t.text == "Roma"]
        doc.set_ents([type(s)(doc, s.start, s.end, label="LOC") for s in spans])
        return doc


def test_score_names_counts_what_is_missed_and_what_is_wrong():
    sentences = [
        build_sentence(["O", "B-LOC", "O"]),
        build_sentence(["B-ORG", "O", "O"]),
    ]
    scores = score_names(Marker(), [build_gold_names(sentences)])
    assert scores["LOC"] == {"p": 0.5, "r": 1.0, "f1": 0.6667, "gold": 1}
    assert scores["ORG"]["f1"] == 0.0
    assert scores["all"]["f1"] == 0.5


def test_read_gold_texts_takes_names_of_one_language(tmp_path):
    rows = [
        {
            "article": {"lang": lang, "text": "Roma ieri"},
            "mentions": [
                {"start": 0, "end": 4, "label": "LOC", "form": "name"},
                {"start": 5, "end": 9, "label": "DATE", "form": None},
            ],
        }
        for lang in ("it", "en")
    ]
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    assert list(read_gold_texts(path, "it")) == [("Roma ieri", {(0, 4, "LOC")})]
