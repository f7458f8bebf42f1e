import pytest

from extractor.articles.gold.marks import find_key, join_marks

TEXTS = {
    "it": "Ieri Ada Levi ha incontrato Bo Neri a Pisa.",
    "en": "Ada Levi met Bo Neri in Pisa yesterday.",
}


@pytest.fixture(params=TEXTS)
def stored(request):
    text = TEXTS[request.param]
    mentions = [
        {"start": at, "end": at + len(name), "text": name, "label": label}
        | {"form": "name", "entity": f"x:{name}"}
        for name, label in (("Ada Levi", "PER"), ("Bo Neri", "PER"), ("Pisa", "LOC"))
        for at in [text.index(name)]
    ]
    relation = {"type": "MEETS", "subject": 0, "object": 1, "place": 2, "date": "2023"}
    spans = {"attribution": [2], "trigger": [0, 4], "sentence": [0, len(text)]}
    entities = [{"id": f"x:{name}"} for name in ("Ada Levi", "Bo Neri", "Pisa", "more")]
    return {
        "article": {"id": "a", "text": text, "lang": request.param},
        "mentions": mentions,
        "relations": [relation | spans],
        "entities": entities,
    }


def marks(row):
    return [{key: m[key] for key in ("start", "end", "label")} for m in row["mentions"]]


def test_join_marks_gives_back_what_was_not_touched(stored):
    assert join_marks(stored, reversed(marks(stored))) == stored


def test_join_marks_points_relations_at_the_mentions_of_now(stored):
    text = stored["article"]["text"]
    word = next(word for word in ("Ieri", "met") if word in text)
    at = text.index(word)
    new = {"start": at, "end": at + len(word), "label": "ORG"}
    row = join_marks(stored, [new, *marks(stored)[:2]])
    (relation,) = row["relations"]
    ends = [row["mentions"][relation[end]]["text"] for end in ("subject", "object")]
    assert ends == ["Ada Levi", "Bo Neri"]
    assert (relation["place"], relation["attribution"]) == (None, [])
    (added,) = (m for m in row["mentions"] if m["label"] == "ORG")
    assert (added["text"], added["form"], added["entity"]) == (word, "name", None)
    ids = {entity["id"] for entity in row["entities"]}
    assert ids == {"x:Ada Levi", "x:Bo Neri", "x:more"}


def test_join_marks_drops_relations_whose_argument_is_gone(stored):
    assert join_marks(stored, marks(stored)[1:])["relations"] == []


def test_join_marks_follows_links_and_keeps_what_they_do_not_say(stored):
    ada, bo, pisa = map(find_key, stored["mentions"])
    links = [("VISITS", ada, pisa), ("MEETS", ada, bo), ("MEETS", ada, bo)]
    found = join_marks(stored, marks(stored), links)["relations"]
    by_type = {relation["type"]: relation for relation in found}
    assert len(found) == 2
    assert by_type["MEETS"]["date"] == "2023"
    assert by_type["VISITS"]["trigger"] == [ada[0], pisa[1]]
    assert join_marks(stored, marks(stored), [])["relations"] == []


def test_join_marks_names_an_entity_that_was_typed_in(stored):
    given = marks(stored)
    given[2]["entity"] = "loc:pisa"
    row = join_marks(stored, given)
    new = {"id": "loc:pisa", "label": "LOC", "name": "Pisa"}
    assert new in row["entities"]


def test_join_marks_of_other_sets_leaves_dates_unjudged(stored):
    bare = {"article": stored["article"]}
    row = join_marks(bare, [{"start": 0, "end": 3, "label": "DATE"}])
    (mention,) = row["mentions"]
    assert (mention["form"], mention["judged"]) == (None, False)
    assert row.keys() == {"article", "mentions"}
