"""The page in a real browser, from a file, without a network."""

import json
import random
import re
import shutil
import time

import pytest

from extractor.records import Article, Entity, Extraction, Mention, Relation
from extractor.results.explorer import write_explorer
from extractor.results.files import write_tables
from extractor.results.tables import build_part, merge_tables

pytestmark = pytest.mark.slow

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
OPTIONS = (
    *("--headless=new", "--no-sandbox", "--disable-background-networking"),
    *("--disable-dev-shm-usage", "--window-size=1500,1000", "--lang=en"),
)
EDGE = "#edge=MEETS&from=per%3Aanna-bruni&to=per%3Amarco-sala"
HOSTILE = (
    *("</script><script>window.harmed = 1</script>", "\"onload='x'`${window.harmed=1}"),
    *(
        "<img src=x onerror=window.harmed=1>",
        "\u202egnitfihs\u2066 \u200fRTL",
        "{{7*7}}",
    ),
    *("\x00\x01\x1b[31mred\x7f", "&lt;b&gt; & co\u2028x", "n" * 10_000, "😀" * 300),
)


@pytest.fixture(scope="module")
def browser():
    if CHROMIUM is None or DRIVER is None:
        pytest.skip("chromium or chromedriver is not installed")
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for option in OPTIONS:
        options.add_argument(option)
    options.set_capability(
        "goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"}
    )
    service = webdriver.ChromeService(executable_path=DRIVER)
    started = webdriver.Chrome(options=options, service=service)
    started.set_script_timeout(120)
    yield started
    started.quit()


@pytest.fixture
def visit(browser, tmp_path):
    """Open the page of extractions; at the end nothing may have gone wrong in it."""
    page = tmp_path / "page.html"

    def open_(extractions, fragment="", *, lang="en"):
        write_tables(tmp_path, merge_tables([build_part(extractions)]))
        write_explorer(tmp_path, page, lang=lang)
        browser.get("about:blank")
        browser.get(f"{page.as_uri()}{fragment}")
        return Visitor(browser)

    read_messages(browser), read_requests(browser)
    yield open_
    assert read_messages(browser) == []
    own = ("about:", "data:")  # data: is the calendar that Chromium draws itself
    asked = {url for url in read_requests(browser) if not url.startswith(own)}
    assert {url.partition("#")[0] for url in asked} <= {page.as_uri()}


def read_messages(browser):
    return [entry["message"] for entry in browser.get_log("browser")]


def read_requests(browser):
    events = (
        json.loads(e["message"])["message"] for e in browser.get_log("performance")
    )
    return [
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    ]


class Visitor:
    """What a person does on the page."""

    def __init__(self, browser):
        self.browser = browser

    def run(self, script, *values):
        return self.browser.execute_script(script, *values)

    def find(self, selector):
        return self.browser.find_element("css selector", selector)

    def all(self, selector):
        return self.browser.find_elements("css selector", selector)

    def text(self, selector):
        return self.run(
            "return document.querySelector(arguments[0]).textContent", selector
        )

    def texts(self, selector):
        return self.run(
            "return [...document.querySelectorAll(arguments[0])]"
            ".map((each) => each.textContent)",
            selector,
        )

    def wait(self, script, *values):
        for _ in range(200):
            if found := self.run(f"return {script}", *values):
                return found
            time.sleep(0.05)
        raise AssertionError(f"did not come true: {script}")

    def wait_for(self, selector, part):
        """Wait until the text of the mark holds this part."""
        text = "document.querySelector(arguments[0]).textContent"
        self.wait(f"{text}.includes(arguments[1])", selector, part)

    def wait_count(self, selector, count):
        """Wait until there are so many of these marks."""
        marks = "document.querySelectorAll(arguments[0]).length"
        self.wait(f"{marks} === arguments[1]", selector, count)

    def press(self, *keys):
        chain = self.chain()
        for key in keys:
            chain.send_keys(key)
        chain.perform()

    def chain(self):
        from selenium.webdriver import ActionChains

        return ActionChains(self.browser)

    def click_at(self, selector, share=0.5):
        """Click a mark of the network, an edge at a share of its length."""
        x, y = self.run(
            """const mark = document.querySelector(arguments[0]);
            const matrix = mark.getScreenCTM();
            const box = mark.getBBox();
            const middle = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
            const at = mark.classList.contains("edge")
              ? mark.getPointAtLength(mark.getTotalLength() * arguments[1]) : middle;
            const point = new DOMPoint(at.x, at.y).matrixTransform(matrix);
            return [Math.round(point.x), Math.round(point.y)];""",
            selector,
            share,
        )
        chain = self.chain()
        chain.w3c_actions.pointer_action.move_to_location(x, y)
        chain.w3c_actions.pointer_action.click()
        chain.perform()

    def rows(self):
        return self.texts("#sheet tbody tr")


def test_page_shows_network_tables_and_counts(visit, found):
    page = visit(found)
    assert page.text("#standfirst") == "3 articles · 4 names · 3 relations"
    assert len(page.all(".node")) == 3
    assert len(page.all(".edge")) == 2
    assert len(page.rows()) == 3
    assert "Anna Bruni" in page.texts("#names text")
    assert page.text("#shown") == "3 of 3"


def test_click_on_a_node_shows_the_entity(visit, found):
    page = visit(found)
    page.click_at(".node.org")
    page.wait_for("#details-title", "Lega dei Porti")
    assert "entity=" in page.run("return location.hash")
    panel = page.text("#details")
    assert "1 mention · 1 article · 1 relation" in panel
    assert "guida" in page.text("#details .offices")
    assert page.all(".edge.near")


def test_entity_shows_names_timeline_and_relations(visit, found):
    page = visit(found, "#entity=per%3Aanna-bruni")
    panel = page.text("#details")
    assert "3 mentions · 3 articles · 3 relations" in panel
    assert page.texts("#details .timeline .date") == ["6 Dec 2023"]
    assert len(page.all("#details .claims li")) == 2
    visit(found, "#entity=loc%3Arome", lang="it")
    assert page.text("#details-title") == "Roma"
    assert "Rome" in page.text("#details .names")


def test_click_on_an_edge_shows_every_sentence_marked(visit, found):
    page = visit(found)
    page.click_at(".edge.talks")
    page.wait_count("#details .clipping", 2)
    assert "edge=MEETS" in page.run("return location.hash")
    clippings = page.texts("#details .clipping")
    first = "#details .clipping:first-of-type"
    assert page.text(f"{first} blockquote") == found[0].article.text
    assert page.text(f"{first} .trigger") == "ha incontrato"
    assert page.text(f"{first} .mention.subject") == "Anna Bruni"
    assert page.text(f"{first} .mention.object") == "Marco Sala"
    assert page.text(f"{first} h4") == "Vertice a Roma"
    for fact in ("6 Dec 2023", "it-meets-1", "Roma"):
        assert fact in clippings[0]
    assert "denied" in clippings[1]


def test_evidence_says_who_says_so(visit, found):
    page = visit(found, "#article=a.txt")
    clipping = page.text("#details .clipping")
    assert "According to" in clipping
    assert "reported" in clipping
    assert page.text("#details .facts a") == "Marco Sala"


def test_filters_hide_and_count(visit, found):
    page = visit(found)
    page.find('input[data-family="roles"]').click()
    assert page.text("#shown") == "2 of 3"
    assert len(page.rows()) == 2
    assert len(page.all(".edge:not([hidden])")) == 1
    assert len(page.all(".node:not([hidden])")) == 2
    page.find('input[data-facet="polarity"][data-value="denied"]').click()
    assert page.text("#shown") == "1 of 3"
    assert "no-polarity=denied" in page.run("return location.hash")
    page.find('input[data-facet="polarity"][data-value="affirmed"]').click()
    assert "No relation passes" in page.find("#nothing").text
    page.find("#nothing button").click()
    assert page.text("#shown") == "3 of 3"
    assert not page.find("#nothing").is_displayed()


def test_filter_counts_say_what_a_choice_would_show(visit, found):
    page = visit(found, "#no-polarity=denied")
    tally = 'label:has([data-facet="{}"][data-value="{}"]) .tally'
    assert page.text(tally.format("polarity", "denied")) == "1"
    assert page.text(tally.format("polarity", "affirmed")) == "2"
    assert page.text(tally.format("lang", "en")) == "0"


def test_filter_by_date_score_and_source(visit, make_extraction):
    def make(day, score):
        return make_extraction(
            day,
            "[Ada Levi:PER] incontra [Bo Neri:PER].",
            ("MEETS", 0, 1, "incontra", {"score": score}),
            published=day,
            source=f"Paper {day[:4]}",
        )

    given = [make("2021-05-01", 0.9), make("2022-05-01", 0.4), make("2023-05-01", 0.8)]
    page = visit(given, "#since=2022-01-01")
    assert page.text("#shown") == "2 of 3"
    page.run(
        "const slider = document.getElementById('score'); slider.value = 0.5;"
        "slider.dispatchEvent(new Event('change'));"
    )
    assert page.text("#shown") == "1 of 3"
    assert "2023-05-01" in page.rows()[0]
    assert "score=0.5" in page.run("return location.hash")
    page.find('input[data-facet="source"][data-value="Paper 2023"]').click()
    assert page.text("#shown") == "0 of 3"


def test_years_of_the_timeline_are_said_once_each(visit, make_extraction):
    given = [
        make_extraction(
            year,
            "[Ada Levi:PER] incontra [Bo Neri:PER].",
            ("MEETS", 0, 1, "incontra"),
            published=f"{year}-05-01",
        )
        for year in ("1995", "2010", "2023")
    ]
    page = visit(given)
    told = [text for text in page.texts(".histogram title") if ": 1 " in text]
    assert told == [f"{year}: 1 relation" for year in ("1995", "2010", "2023")]


def test_search_finds_names_and_sentences(visit, found):
    from selenium.webdriver.common.keys import Keys

    page = visit(found)
    page.press("/", "rom")
    page.wait("document.querySelectorAll('#found li').length === 2")
    assert "Rome" in page.texts("#found li")[0]
    page.press(Keys.ENTER)
    page.wait_for("#details-title", "Rome")
    assert "entity=loc" in page.run("return location.hash")
    assert page.run("return document.activeElement.id") == "details-title"
    page.press(Keys.ESCAPE)
    page.wait("document.activeElement.id === 'search'")
    assert "entity=" not in page.run("return location.hash")
    page.run("document.getElementById('search').value = ''")
    page.press("did not meet", Keys.ARROW_UP, Keys.ENTER)
    assert page.text("#shown") == "1 of 3"
    assert "did not meet" in page.find(".chip").text


def test_switch_of_language_and_appearance(visit, found):
    page = visit(found)
    page.find('#langs [data-lang="it"]').click()
    assert page.run("return document.documentElement.lang") == "it"
    assert page.text("#standfirst") == "3 articoli · 4 nomi · 3 relazioni"
    assert "incontra" in page.rows()[0] + page.rows()[1]
    background = "return getComputedStyle(document.documentElement).backgroundColor"
    light = page.run(background)
    page.find('#themes [data-theme="dark"]').click()
    assert page.run(background) != light
    assert "lang=it" in page.run("return location.hash")
    assert "theme=dark" in page.run("return location.hash")


def test_tables_sort_and_filter(visit, found):
    page = visit(found)
    page.find("#tab-entities").click()
    assert len(page.rows()) == 4
    page.find('#sheet [data-sort="name"]').click()
    names = page.texts("#sheet tbody th")
    assert names == sorted(names)
    page.find('#sheet [data-sort="name"]').click()
    assert page.texts("#sheet tbody th") == names[::-1]
    assert page.find("#sheet th").get_attribute("aria-sort") == "descending"
    page.find("#rows").send_keys("lega")
    assert len(page.rows()) == 1
    page.find("#sheet tbody a").click()
    page.wait(
        "document.getElementById('details-title').textContent === 'Lega dei Porti'"
    )


def test_page_is_used_with_the_keyboard_alone(visit, found):
    from selenium.webdriver.common.keys import Keys

    page = visit(found)
    seen = []
    for _ in range(80):
        page.press(Keys.TAB)
        seen.append(page.run("return document.activeElement.id"))
        if seen[-1] == "wide":
            break
    order = ["search", "stage", "zoom-in", "tab-relations", "rows", "wide"]
    assert [each for each in seen if each in order] == order
    page.run("document.getElementById('stage').focus()")
    before = page.run(
        "return document.getElementById('world').getAttribute('transform')"
    )
    page.press("+", Keys.ARROW_LEFT)
    page.wait(
        "document.getElementById('world').getAttribute('transform') !== arguments[0]",
        before,
    )
    page.run("document.getElementById('tab-relations').focus()")
    page.press(Keys.ARROW_RIGHT)
    assert page.run("return document.activeElement.id") == "tab-entities"
    assert len(page.rows()) == 4


def test_names_at_the_edge_of_the_network_are_whole(visit, found):
    from selenium.webdriver.common.keys import Keys

    page = visit(found)
    page.run("document.getElementById('stage').focus()")
    seen = 0
    for key in [
        *[Keys.ARROW_LEFT] * 20,
        *[Keys.ARROW_RIGHT] * 40,
        *[Keys.ARROW_UP] * 9,
    ]:
        page.press(key)
        page.run("return new Promise((done) => requestAnimationFrame(() => done(1)))")
        names, cut = page.run(
            """const stage = document.getElementById("stage").getBoundingClientRect();
            const boxes = [...document.querySelectorAll("#names text:not(.verb)")]
              .map((each) => [each.textContent, each.getBoundingClientRect()]);
            const isCut = ([, box]) => box.left < stage.left - 2
              || box.top < stage.top - 2
              || box.right > stage.right + 2 || box.bottom > stage.bottom + 2;
            return [boxes.length, boxes.filter(isCut).map(([name]) => name)];"""
        )
        assert cut == []
        seen += names
    assert seen > 60


def test_page_names_what_a_screen_reader_meets(visit, found):
    page = visit(found, EDGE)
    nameless = page.run(
        """return [...document.querySelectorAll("button, a, input, select, summary")]
        .filter((each) => !(each.textContent.trim() || each.getAttribute("aria-label")
          || (each.labels && each.labels.length))).map((each) => each.outerHTML)"""
    )
    assert nameless == []
    landmarks = page.run(
        "return [...document.querySelectorAll('header, main, aside, search, section')]"
        ".map((each) => each.localName)"
    )
    assert {"header", "main", "aside", "search", "section"} <= set(landmarks)
    assert len(page.all("h1")) == 1
    assert page.all("caption")
    ids = page.run("return [...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))


def test_link_opens_what_it_says_and_back_goes_back(visit, found):
    page = visit(found, f"{EDGE}&no-lang=en&lang=it")
    assert page.text("#shown") == "2 su 3"
    assert len(page.all("#details .clipping")) == 1
    page.find("#details-title a").click()
    page.wait_count("#details .timeline", 1)
    assert "entity=" in page.run("return location.hash")
    page.browser.back()
    page.wait_count("#details .clipping", 1)
    assert "edge=" in page.run("return location.hash")


def test_link_to_what_is_not_there_opens_the_page(visit, found):
    page = visit(found, "#entity=<script>&score=no&since=yesterday&edge=X&lang=fr")
    assert page.text("#shown") == "3 of 3"


def test_relation_of_a_name_to_itself_is_drawn(visit, make_extraction):
    given = make_extraction(
        "a",
        "[Ada Levi:PER] ha accusato [la Levi:PER].",
        ("ACCUSES", 0, 1, "ha accusato"),
        entities={"Ada Levi": "x", "la Levi": "x"},
    )
    page = visit([given], "#edge=ACCUSES&from=x&to=x")
    assert len(page.all(".node")) == len(page.all(".edge")) == 1
    assert page.text("#details .clipping .trigger") == "ha accusato"


def test_page_of_an_empty_run_says_so(visit, make_extraction):
    page = visit([make_extraction("a", "[Ada Levi:PER] tace.")])
    assert "No relations here" in page.find("#nothing").text
    assert page.text("#standfirst") == "1 article · 1 name · 0 relations"


@pytest.mark.parametrize("who", HOSTILE, ids=lambda who: ascii(who)[:20])
def test_hostile_names_do_no_harm(visit, who):
    page = visit([hostile(who)], "#article=a")
    assert len(page.all("#details .clipping")) == 1
    page.find("#sheet tbody .verb").click()
    page.wait("location.hash.includes('edge=MEETS')")
    page.wait_count("#details .clipping", 1)
    page.find("#tab-entities").click()
    assert len(page.rows()) == 2
    page.find("#sheet tbody a").click()
    page.wait_for("#details", "1 relation")
    assert "entity=" in page.run("return location.hash")
    assert page.run("return window.harmed") is None
    assert page.run("return document.querySelectorAll('script').length") == 2
    assert page.run("return document.querySelectorAll('img').length") == 0
    shown = page.run("return document.body.innerText")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b\x7f]", shown)
    wide = page.run("return document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0


def hostile(who):
    """Build an article in which everything that can be a name is this one."""
    text = f"{who} met {who}."
    mentions = (
        Mention(0, len(who), who, "PER", "name", f"1{who}"),
        Mention(len(who) + 5, len(text) - 1, who, "PER", "name", f"2{who}"),
    )
    trigger = (len(who) + 1, len(who) + 4)
    relation = Relation(
        "MEETS", 0, 1, trigger, (0, len(text)), attribution=(0,), rule=who
    )
    entities = tuple(
        Entity(id, "PER", who, {"it": who, "en": who}, (f"{who}!",), {"wikidata": who})
        for id in (f"1{who}", f"2{who}")
    )
    article = Article("a", text, "en", "2024-01-01", who, who)
    return Extraction(article, mentions, (relation,), entities)


def test_two_thousand_names_can_be_moved_and_filtered(visit):
    page = visit(list(many(2_100)))
    assert len(page.all(".node")) == 2_000
    note = page.text("#note")
    assert "Not on this page: " in note
    assert "100 names with the fewest relations" in note
    before = page.run(
        "return document.getElementById('world').getAttribute('transform')"
    )
    page.find("#zoom-in").click()
    page.wait(
        "document.getElementById('world').getAttribute('transform') !== arguments[0]",
        before,
    )
    page.find("input[data-family]").click()
    assert len(page.all(".edge[hidden]")) > 100
    page.find("#search").send_keys("Name 7")
    assert len(page.all("#found li")) == 9


def many(count):
    """Build one article for each of so many names; the first names meet most often."""
    choice = random.Random(5)
    types = ("MEETS", "ACCUSES", "HEAD_OF", "AIDS")
    for at in range(1, count):
        other = choice.randrange(max(at // 4, 1))
        text = f"Name {at} met Name {other}."
        start = text.index(" met")
        mentions = (
            Mention(0, start, text[:start], "PER", "name", f"n{at:05}"),
            Mention(
                start + 5, len(text) - 1, f"Name {other}", "ORG", "name", f"n{other:05}"
            ),
        )
        trigger = (start + 1, start + 4)
        relation = Relation(types[at % 4], 0, 1, trigger, (0, len(text)), rule="en-1")
        entities = tuple(
            Entity(m.entity, "ORG", m.text, {"en": m.text}) for m in mentions
        )
        yield Extraction(
            Article(f"{at:05}", text, "en", "2024-01-01"),
            mentions,
            (relation,),
            entities,
        )
