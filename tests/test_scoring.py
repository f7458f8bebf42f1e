"""Gold in, scores out, on a stand-in for the trained model."""

import json

import pytest
import spacy

from extractor import scoring
from extractor.errors import ArticleError, ExtractorError
from extractor.scoring import score

# The model marks the title too; a rule takes it off. It misses the second name.
TEXTS = {
    "it": "Il presidente Ada Levi è arrivato ieri a Pisa da Elena Bruni.",
    "en": "President Ada Levi arrived in Pisa yesterday from Elena Bruni.",
}
MODEL_MARKS = {"it": "presidente Ada Levi", "en": "President Ada Levi"}


def build_gold(lang, **article):
    text = TEXTS[lang]
    mentions = [
        {
            "start": text.index(name),
            "end": text.index(name) + len(name),
            "text": name,
            "label": label,
            "form": "name",
            "entity": name,
        }
        for name, label in (
            ("Ada Levi", "PER"),
            ("Pisa", "LOC"),
            ("Elena Bruni", "PER"),
        )
    ]
    relation = {
        "type": "VISITS",
        "subject": 0,
        "object": 1,
        "trigger": [text.index("arriv"), text.index("arriv") + 7],
        "sentence": [0, len(text)],
    }
    return {
        "article": {"id": lang, "text": text, "lang": lang} | article,
        "mentions": mentions,
        "relations": [relation],
    }


@pytest.fixture(autouse=True)
def stand_in(monkeypatch):
    def load_pipeline(lang, model):
        nlp = spacy.blank(lang)
        nlp.add_pipe("sentencizer")
        ruler = nlp.add_pipe("entity_ruler")
        ruler.add_patterns([{"label": "PER", "pattern": MODEL_MARKS[lang]}])
        return nlp

    monkeypatch.setattr(scoring, "load_pipeline", load_pipeline)
    monkeypatch.setattr(scoring, "check_model", lambda model: None)
    monkeypatch.setattr(scoring, "find_model_dir", lambda: "here")
    monkeypatch.setattr(
        *(scoring, "read_model_meta"),
        lambda folder: {
            "name": "stand_in",
            "version": "9",
            "sha256": {"model.onnx": "0123456789"},
        },
    )


@pytest.fixture
def write(tmp_path):
    def write_rows(name, *rows):
        path = tmp_path / name
        path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        return path

    return write_rows


def find_row(scores, *key):
    for row in scores.table:
        if (row.task, row.measure, row.setting, row.lang, row.label) == key:
            return row
    raise AssertionError(f"no row {key}")


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_puts_model_only_beside_model_and_rules(write, lang):
    scores = score([write("gold.jsonl", build_gold(lang))])
    alone = find_row(scores, "names", "strict", "model only", lang, "PER")
    rules = find_row(scores, "names", "strict", "model + rules", lang, "PER")
    assert (alone.recall, alone.found) == (0.0, 1)
    assert rules.recall == 0.5


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_counts_relations_end_to_end_and_with_gold_mentions(write, lang):
    scores = score([write("gold.jsonl", build_gold(lang))])
    for setting in ("end to end", "gold mentions"):
        assert find_row(scores, "relations", "fact", setting, lang, "all").gold == 1


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_tells_misses_with_their_sentence(write, lang):
    scores = score([write("gold.jsonl", build_gold(lang))])
    missed = [miss for miss in scores.misses if miss.gold == "Elena Bruni"]
    assert [miss.cause for miss in missed] == ["nothing found"]
    assert missed[0].sentence == TEXTS[lang]


def test_score_reads_names_alone_from_tagged_words(tmp_path):
    path = tmp_path / "tagged.tsv"
    path.write_text("Il\tO\npresidente\tO\nAda\tB-PER\nLevi\tI-PER\n", encoding="utf-8")
    scores = score([path], lang="it")
    assert {row.task for row in scores.table} == {"names"}
    assert find_row(scores, "names", "strict", "model + rules", "it", "all").f1 == 1.0


def test_score_of_a_file_compares_the_output_of_anyone(write):
    gold = write("gold.jsonl", *map(build_gold, ("it", "en")))
    scores = score([gold], found=write("found.jsonl", build_gold("it")))
    assert find_row(scores, "relations", "strict", "end to end", "it", "all").f1 == 1.0
    assert find_row(scores, "names", "strict", "model + rules", "en", "all").f1 == 0.0
    assert "model" not in scores.about
    assert scores.about["articles"] == {"en": 1, "it": 1}


def test_score_refuses_output_of_other_articles_and_texts(write):
    gold = write("gold.jsonl", build_gold("it"))
    with pytest.raises(ArticleError, match=r"the article 'en' is not in the gold \(1"):
        score([gold], found=write("found.jsonl", build_gold("en")))
    other = build_gold("it", text=TEXTS["it"] + " Fine.")
    with pytest.raises(ArticleError, match="have different texts from character 61"):
        score([gold], found=write("found.jsonl", other))


def test_scores_say_what_was_scored_with_what(write):
    gold = write("gold.jsonl", build_gold("en"))
    scores = score([gold], by=("lang",), seed=3)
    about = json.loads(json.dumps(scores.to_dict()))["about"]
    assert about["gold"] == [gold.as_posix()]
    assert (about["model"], about["seed"]) == ("auto", 3)
    assert about["weights"] == "stand_in 9 (01234567)"
    assert about["schema"].startswith("news (")
    assert set(about["versions"]) == {"extractor", "spacy", "nervaluate"}
    assert scores.to_markdown().startswith(
        f"- gold: {gold.as_posix()}\n- articles: en 1"
    )


def test_score_passes_errors_of_its_options_on(write):
    with pytest.raises(ExtractorError, match="cannot be split by 'word'"):
        score([write("gold.jsonl", build_gold("it"))], by=("word",))


def test_score_refuses_gold_without_an_article(tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text("\n")
    with pytest.raises(ArticleError, match=r"gold\.jsonl holds no article; give gold"):
        score(path)


def test_score_is_the_same_twice(write):
    gold = write("gold.jsonl", *map(build_gold, ("it", "en")))
    assert score([gold]) == score([gold])


def test_score_reports_each_article(write):
    seen = []
    gold = write("gold.jsonl", *map(build_gold, ("it", "en")))
    score([gold], report=seen.append)
    assert [found.article.id for found in seen] == ["it", "en"]


def test_to_summary_names_gold_from_the_page_and_hides_other_places(write, tmp_path):
    gold = write("gold.jsonl", *map(build_gold, ("it", "en")))
    scores = score([gold])
    here = scores.to_summary(tmp_path / "README.md", "corpus", day="2024-05-17")
    assert here.startswith(
        "```sh\nextractor score gold.jsonl --page README.md --part corpus\n```\n\n"
        "articles: en 1, it 1; versions: extractor "
    )
    assert "weights: stand_in 9 (01234567); schema: news (" in here
    assert "; scored on 2024-05-17." in here
    assert ", model only " in here
    below = scores.to_summary(tmp_path / "sub" / "P.md", "corpus", day="2024-05-17")
    assert " --page P.md " in below
    assert "score PATH/gold.jsonl " in below


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"end": 999}, r"mention \[14, 999\] 'Ada Levi': span .* is outside the text"),
        ({"start": 0}, r"mention \[0, 22\] 'Ada Levi': the article has 'Il presidente"),
    ],
)
def test_score_names_file_line_and_span_of_bad_gold(write, change, message):
    bad = build_gold("it", id="b")
    bad["mentions"][0] |= change
    gold = write("gold.jsonl", build_gold("it"), bad)
    with pytest.raises(ArticleError, match=r"gold\.jsonl, line 2, " + message):
        score([gold])


@pytest.mark.parametrize("lang", ["it", "en"])
def test_score_names_file_line_and_span_of_overlaps_and_unknown_types(write, lang):
    bad = build_gold(lang)
    bad["mentions"].insert(1, bad["mentions"][0] | {"label": "ORG"})
    with pytest.raises(ArticleError, match=r"gold\.jsonl, line 1, mentions .* overlap"):
        score([write("gold.jsonl", bad)])
    bad = build_gold(lang)
    bad["relations"][0]["type"] = "LIKES"
    message = r"gold\.jsonl, line 1, relation 0 LIKES \[\d+, \d+\]: the type 'LIKES' is"
    with pytest.raises(ArticleError, match=message):
        score([write("gold.jsonl", bad)])
