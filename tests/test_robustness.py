"""Whatever a text is made of: no crash, right offsets, the same result twice."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor import Article, extract

pytestmark = [pytest.mark.model, pytest.mark.slow]

SOFT_HYPHEN = "\u00ad"
ZERO_WIDTH = "\u200b"
RIGHT_TO_LEFT = "\u202b"

# Pieces that real pages hold, alone or within a word.
PIECES = (
    "Angela Merkel ha incontrato ",
    "Vladimir Putin met ",
    "il 3 maggio 2023 ",
    "yesterday in Rome. ",
    f"Vla{SOFT_HYPHEN}dimir Pu{SOFT_HYPHEN}tin ",
    f"{ZERO_WIDTH}Roma{ZERO_WIDTH}, ",
    f"{RIGHT_TO_LEFT}محمد بن سلمان\u202c ",
    "בנימין נתניהו ",
    "🇮🇹🤝🇫🇷 👩‍👩‍👧‍👦 ",
    "e\u0301\u0323\u0323\u0323 ",
    "\r\n\r\n",
    "\t\u00a0\u2003",
    "l’Organizzazione (OTSC) ",
    "N.V. Pashinyan ",
    "((((«“”»'\"'s' ",
    "https://example.org/?q=2023-10-26#a ",
    "\ud7ff\ufffd\U0010ffff ",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "1.000.000,00 12/11/2023 ",
    "\x00\x1b[31m",
)


def check(article):
    """Extract twice; offsets, references and results must hold."""
    [found] = extract([article])
    assert found.error is None, found.error
    for mention in found.mentions:
        assert article.text[mention.start : mention.end] == mention.text
        assert mention.text.strip()
        assert 0.0 <= mention.score <= 1.0
    for relation in found.relations:
        arguments = (relation.subject, relation.object, *relation.attribution)
        assert all(0 <= index < len(found.mentions) for index in arguments)
        for start, end in (relation.trigger, relation.sentence):
            assert 0 <= start < end <= len(article.text)
    assert list(extract([article])) == [found]


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)
@given(
    pieces=st.lists(
        st.one_of(st.sampled_from(PIECES), st.text(max_size=9)), max_size=9
    ),
    lang=st.sampled_from(["it", "en"]),
)
def test_texts_of_any_pieces_are_analysed(pieces, lang):
    text = "".join(pieces)
    if text.strip():
        check(Article("a", text, lang=lang))


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a", id="one letter"),
        pytest.param("R", id="one capital"),
        pytest.param("?", id="one mark"),
        pytest.param("😀🎉🔥" * 40, id="only emoji"),
        pytest.param("\n\n\nRoma\n\n\n", id="mostly line breaks"),
        pytest.param("Putin " * 400, id="one name again and again"),
        pytest.param("Roma-" * 400, id="one long token"),
        pytest.param(
            "محمد بن سلمان التقى في روما إيمانويل ماكرون", id="another script"
        ),
        pytest.param(
            "Il presidente Emmanuel Macron ha detto: “We met Olaf Scholz in Berlin”.",
            id="two languages",
        ),
        pytest.param(
            f"Ma{SOFT_HYPHEN}cron ha incon{SOFT_HYPHEN}trato O{SOFT_HYPHEN}laf Scholz.",
            id="soft hyphens",
        ),
    ],
)
def test_strange_texts_are_analysed(lang, text):
    check(Article("a", text, lang=lang))


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("it", "Il 3 maggio 2023 Angela Merkel ha incontrato Vladimir Putin a Mosca, "),
        ("en", "On 3 May 2023 Angela Merkel met Vladimir Putin in Moscow, and then "),
    ],
)
def test_a_megabyte_in_one_line_without_a_full_stop_is_analysed(lang, sentence):
    text = sentence * (1_000_000 // len(sentence))
    [found] = extract([Article("a", text, lang=lang)])
    assert found.error is None
    assert found.mentions[-1].end > 0.99 * len(text)
    assert all(text[m.start : m.end] == m.text for m in found.mentions[::97])
