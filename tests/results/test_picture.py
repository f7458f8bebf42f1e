from dataclasses import replace
from html.parser import HTMLParser

import pytest

from extractor.records import Article, Extraction, Mention
from extractor.results.picture import build_picture

HOSTILE = "<script>alert(1)</script>\"&'<img src=x onerror=alert(1)>"


class Tags(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.seen = set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.seen |= {tag, *(name for name, _ in attrs)}


@pytest.mark.parametrize("index", [0, 1, 2])
def test_build_picture_shows_text_and_relations(found, index):
    html = build_picture(found[index])
    assert html.count("<mark") == len(found[index].mentions)
    assert found[index].relations[0].type in html
    assert "NaN" not in html
    assert "None" not in html


def test_build_picture_marks_the_longest_of_overlapping_mentions():
    text = "il presidente bielorusso"
    role = Mention(3, 24, "presidente bielorusso", "PER", "role", "per:x")
    demonym = Mention(14, 24, "bielorusso", "LOC", "demonym", "loc:by")
    html = build_picture(Extraction(Article("a", text), (role, demonym)))
    assert html.count("<mark") == 1
    assert html.count("bielorusso") == 1


def test_build_picture_escapes_every_word(found):
    article = replace(found[0].article, text=HOSTILE, title=HOSTILE, id=HOSTILE)
    mentions = tuple(
        replace(mention, start=0, end=len(HOSTILE), text=HOSTILE, label=HOSTILE)
        for mention in found[0].mentions
    )
    relations = tuple(
        replace(relation, type=HOSTILE, rule=HOSTILE, date=HOSTILE)
        for relation in found[0].relations
    )
    hostile = replace(found[0], article=article, mentions=mentions, relations=relations)
    seen = Tags(build_picture(hostile)).seen
    assert not seen & {"script", "img", "src", "onerror"}


def test_build_picture_shows_an_error_escaped():
    html = build_picture(Extraction(Article("<b>", ""), error="<i>no text"))
    assert html == "<h4>&lt;b&gt;</h4><p>&lt;i&gt;no text</p>"


def test_build_picture_says_that_there_are_no_relations(found):
    assert "No relations found" in build_picture(replace(found[0], relations=()))


def test_build_picture_leaves_out_columns_with_nothing_in_them(found):
    relation = replace(
        found[2].relations[0], negated=False, date=None, attribution=(), place=None
    )
    plain = build_picture(replace(found[2], relations=(relation,)))
    for name in ("negated", "date", "attribution", "place"):
        assert f">{name}</th>" not in plain
    denied = build_picture(
        replace(found[2], relations=(replace(relation, negated=True),))
    )
    assert ">negated</th>" in denied
