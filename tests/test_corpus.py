"""The corpus is sound gold, and what its README says of it is true."""

import re
from collections import Counter
from pathlib import Path

import pytest

from extractor.articles.gold import read_gold
from extractor.records import LANGUAGES
from extractor.schemas import load_schema

CORPUS = Path(__file__).parent.parent / "corpus"
README = (CORPUS / "README.md").read_text(encoding="utf-8")
HALVES = ("dev", "test")
TYPES = tuple(load_schema("news").relations)
HEADINGS = {
    "dev": ("\n## Development: counts\n", "\n## Test\n"),
    "test": ("\n## Test\n", "\n### Agreement\n"),
}


@pytest.fixture(scope="module")
def corpus():
    """All gold by language and half; reading it checks offsets, overlaps and types."""
    return {
        (lang, half): list(read_gold([CORPUS / lang / f"{half}.jsonl"], types=TYPES))
        for lang in LANGUAGES
        for half in HALVES
    }


def count(golds):
    """Count a half as its README does."""
    counts = Counter(articles=len(golds))
    for gold in golds:
        article = gold.extraction.article
        counts["words"] += len(article.text.split())
        counts["articles without a date of publication"] += article.published is None
        counts["entities"] += len(gold.extraction.entities)
        for at, mention in enumerate(gold.extraction.mentions):
            counts.update(name_mention(mention))
            counts["date value not judged (`judged: false`)"] += at in gold.unjudged
        for at, relation in enumerate(gold.extraction.relations):
            firm = at not in gold.optional
            counts["relations" if firm else "optional"] += 1
            counts[relation.type, firm] += 1
            for name in name_relation(relation):
                counts["any", name] += 1
                counts["firm", name] += firm
    return counts


def name_mention(mention):
    yield f"{mention.label} {mention.form or ''}".strip()
    if mention.metonym:
        yield "capitals that act for a government"
    if mention.label == "DATE":
        yield f"value from {mention.value_from}"
        if mention.bound:
            yield "date with a bound"


def name_relation(relation):
    yield relation.modality
    if relation.negated:
        yield "negated"
    if relation.attribution:
        yield "with attribution"
    if relation.date:
        yield "with a date"
    if relation.place is not None:
        yield "with a place"


def read_rows(half):
    """Give what the tables of a half say: name, Italian and English count."""
    start, end = (README.index(heading) for heading in HEADINGS[half])
    for line in README[start:end].splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        for first in range(0, len(cells) - 2, 3):
            if re.match(r"\d", cells[first + 1]):
                yield tuple(cells[first : first + 3])


def find_dev(counts, name):
    form = {"names": "name", "demonyms": "demonym", "role descriptions": "role"}
    label, _, kind = name.partition(" ")
    if kind in form:
        return str(counts[f"{label} {form[kind]}"])
    if name in TYPES:
        return str(counts[name, True])
    if name.startswith("arguable relations"):
        return str(counts["optional"])
    if name == "of them dates without a value":
        return str(counts["value from None"])
    return str(counts["firm", name[8:]] if name.startswith("of them") else counts[name])


def find_test(counts, name):
    values = {
        "date value stated in full": "value from stated",
        "date value from the date of the article": "value from article",
        "date value from a date in the text": "value from text",
    }
    if name in TYPES or name == "all":
        firm, optional = counts[name, True], counts[name, False]
        if name == "all":
            firm, optional = counts["relations"], counts["optional"]
        return f"{firm} ({optional})" if optional else str(firm)
    if name.startswith("relations"):
        return str(counts["any", re.sub(r"^relations:? ", "", name)])
    return str(counts[values.get(name, name)])


@pytest.mark.parametrize("half", HALVES)
def test_counts_in_the_readme_are_those_of_the_files(corpus, half):
    counts = {lang: count(corpus[lang, half]) for lang in LANGUAGES}
    find = {"dev": find_dev, "test": find_test}[half]
    rows = list(read_rows(half))
    assert len(rows) >= len(TYPES)
    assert rows == [
        (name, find(counts["it"], name), find(counts["en"], name))
        for name, _, _ in rows
    ]
    assert {name for name, _, _ in rows} >= set(TYPES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_has_24_articles_of_its_own(corpus, lang):
    golds = [gold for half in HALVES for gold in corpus[lang, half]]
    articles = [gold.extraction.article for gold in golds]
    assert len(articles) >= 24
    assert {article.lang for article in articles} == {lang}
    assert all(200 <= len(article.text.split()) <= 500 for article in articles)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_relation_type_is_there_five_times_in_each_language(corpus, lang):
    counts = sum((count(corpus[lang, half]) for half in HALVES), Counter())
    assert {kind for kind in TYPES if counts[kind, True] < 5} == set()


def test_no_article_and_no_text_is_there_twice(corpus):
    articles = [g.extraction.article for golds in corpus.values() for g in golds]
    assert len({article.id for article in articles}) == len(articles)
    assert len({article.text for article in articles}) == len(articles)


def test_every_mention_has_an_entity_or_is_a_date(corpus):
    for golds in corpus.values():
        for gold in golds:
            known = {entity.id for entity in gold.extraction.entities}
            for mention in gold.extraction.mentions:
                assert (mention.entity in known) is (mention.label != "DATE")


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_demonyms_inside_role_descriptions_are_marked(corpus, lang, half):
    """What is marked as a demonym elsewhere in the half is marked inside roles too."""
    mentions = [
        (gold, mention)
        for gold in corpus[lang, half]
        for mention in gold.extraction.mentions
    ]
    demonyms = {m.text for _, m in mentions if m.form == "demonym"}
    for gold, role in mentions:
        if role.form != "role":
            continue
        inside = {
            m.text
            for m in gold.extraction.mentions
            if role.start <= m.start and m.end <= role.end
        }
        assert demonyms & set(role.text.split()) <= inside
