import json
import re
from html.parser import HTMLParser

import pytest

from extractor.lang.explorer_words import ExplorerWords
from extractor.lang.tables import load_table
from extractor.records import LANGUAGES
from extractor.results.explorer import page as module
from extractor.results.explorer.page import (
    PAGE,
    SCRIPTS,
    build_page,
    embed,
    find_hash,
    read_script,
)
from extractor.results.explorer.page_data import build_page_data
from extractor.results.files import write_tables
from extractor.results.tables import build_part, merge_tables
from extractor.schemas import load_schema

HOSTILE = [
    *("</script><script>alert(1)</script>", "<!--<script>", "]]>", "a\"b'c`d${e}"),
    *("\u202egnirts\u202c", "\u200f\u061c", "\x00\x1b[31m\x7f", "\u2028\u2029"),
    *(
        "<img src=x onerror=alert(1)>",
        "&lt;&amp;",
        "{{ 7 * 7 }}{% raw %}",
        "x" * 10_000,
    ),
]


def test_words_of_the_interface_are_text(monkeypatch):
    def load(lang, name, model):
        table = load_table(lang, name, model)
        words = dict.fromkeys(table.words, "<img src=x onerror=alert(1)>")
        return table.model_copy(update={"words": words})

    monkeypatch.setattr(module, "load_table", load)
    assert "<img" not in build_page({})


class Page(HTMLParser):
    """What stands in a page: elements, attributes, and the text of scripts."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.texts, self.open = [], {}, None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.open = len(self.elements)
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        self.open = None

    def handle_data(self, data):
        place = self.open
        self.texts[place] = self.texts.get(place, "") + data

    def find(self, tag):
        return [
            (attributes, self.texts.get(place, ""))
            for place, (name, attributes) in enumerate(self.elements)
            if name == tag
        ]


@pytest.fixture
def make_page(found, tmp_path):
    def make(extractions=found, **options):
        write_tables(tmp_path, merge_tables([build_part(extractions)]))
        data = build_page_data(tmp_path, schema=load_schema("news"))
        return build_page(data, **options)

    return make


def test_build_page_allows_its_own_script_and_style_only(make_page):
    page = Page(make_page())
    policy = next(
        attributes["content"]
        for attributes, _ in page.find("meta")
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    scripts = [text for attributes, text in page.find("script") if not attributes]
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == f"'{find_hash(scripts[0])}'"
    assert rules["style-src"] == f"'{find_hash(page.find('style')[0][1])}'"
    assert len(scripts) == len(page.find("style")) == 1
    assert "unsafe" not in policy


def test_build_page_names_no_address_and_no_inline_handler(make_page):
    text = make_page()
    for _, attributes in Page(text).elements:
        assert not [name for name in attributes if name.startswith("on")]
        assert "style" not in attributes
        assert "src" not in attributes
        assert attributes.get("href", "#").startswith("#")
    outside = set(re.findall(r"https?://[^\s\"'<>)]+", text))
    assert outside == {"http://www.w3.org/2000/svg"}  # the name of SVG, never fetched


def test_build_page_keeps_what_it_is_given(make_page):
    page = Page(make_page())
    [text] = [text for given, text in page.find("script") if given.get("id") == "data"]
    data = json.loads(text)
    assert {each["id"] for each in data["relations"]} == {
        "a.txt#0",
        "b.txt#0",
        "c.txt#0",
    }
    assert set(data["words"]) == set(LANGUAGES)


@pytest.mark.parametrize(("lang", "title"), [("it", "Rete"), ("en", "Network")])
def test_build_page_begins_in_the_language_asked_for(make_page, lang, title):
    page = Page(make_page(lang=lang))
    assert page.find("html")[0][0]["lang"] == lang
    assert title in [text.strip() for _, text in page.find("h2")]


def test_build_page_gives_the_same_text_twice(make_page, found):
    assert make_page() == make_page(reversed(found))


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: ascii(name)[:24])
def test_embed_is_read_back_and_can_end_nothing(name):
    text = embed({name: [name]})
    assert json.loads(text) == {name: [name]}
    assert not set("<>&") & set(text)
    assert text.isascii()
    assert text.isprintable()


@pytest.mark.parametrize("name", HOSTILE[:9], ids=lambda name: ascii(name)[:24])
def test_build_page_has_no_more_elements_for_hostile_names(
    make_page, make_extraction, name
):
    def extract(who):
        clean = re.sub(r"[\[\]:]", "", who)
        text = f"[{clean}:PER] incontra [Bo Neri:PER]."
        return [
            make_extraction(
                who, text, ("MEETS", 0, 1, "incontra"), title=who, source=who
            )
        ]

    harmless, hostile = Page(make_page(extract("Ada"))), Page(make_page(extract(name)))
    assert [tag for tag, _ in harmless.elements] == [tag for tag, _ in hostile.elements]


def test_read_script_reads_every_script_once():
    assert sorted(SCRIPTS) == sorted(path.name for path in PAGE.glob("*.js"))
    assert "</script" not in read_script()


def test_read_script_turns_no_text_into_code_or_markup():
    forbidden = (
        r"\beval\b|\bFunction\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write"
        r"|setTimeout\(\s*[\"'`]|import\(|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket"
        r"|setAttribute\(\"style|localStorage|\.cookie"
    )
    assert not re.findall(forbidden, read_script())


def test_scripts_and_template_say_only_words_that_the_tables_have():
    text = "\n".join(path.read_text("utf-8") for path in sorted(PAGE.iterdir()))
    words = set(re.findall(r"\bsay\(\s*\"(\w+)\"", text))
    words |= set(re.findall(r"data-word(?:-\w+)?=\"(\w+)\"", text))
    words |= set(re.findall(r"\bword(?:s\[|\()\"(\w+)\"", text))
    counts = set(re.findall(r"\bcount\(\"(\w+)\"", text))
    assert len(words) > 50
    for lang in LANGUAGES:
        table = load_table(lang, "explorer", ExplorerWords)
        assert words <= set(table.words)
        assert counts <= set(table.counts)


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1, 2], ids=["light", "dark", "dark by switch"])
def test_style_has_enough_contrast(scheme):
    style = (PAGE / "page.css").read_text("utf-8")
    blocks = re.findall(r"\{[^{}]*--paper:[^{}]*\}", style)
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[scheme]))
    for ground in ("paper", "card"):
        assert contrast(colours["ink"], colours[ground]) >= 7
        assert contrast(colours["soft"], colours[ground]) >= 4.5
        for family in ("roles", "ties", "talks", "help", "words", "force", "other"):
            assert contrast(colours[family], colours[ground]) >= 3
    assert contrast(colours["ink"], colours["pen"]) >= 4.5
