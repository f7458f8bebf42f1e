import pytest

from extractor.errors import TableError
from extractor.lang.date_words import DateWords
from extractor.lang.tables import read_toml

HEADER = "# source: ours\n# licence: MIT\n# checked: 2026-11-21\n"
REST = """
month_first = false
numbered = []
before_year = []
before_joined_year = []
before_old_year = []
persons = []
business = []
counted = []
month_only = []
behind_day = []
rules = []
[tense]
past = []
past_endings = []
future = []
future_endings = []
present = []
no_verbs = []
no_verb_endings = []
helpers = []
copulas = []
participle_endings = []
planned = []
ahead = []
clauses = []
attributive = []
modifying = []
before_noun = []
habitual = []
gerund_endings = []
[dateline]
before = []
byline = []
prose = []
[bounds]
[not_before]
[not_after]
"""


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        (
            '[words]\ncolour = ["red"]\n[values]\n',
            "unknown kinds .'colour'.; allowed are",
        ),
        (
            '[words]\narticle = ["il"]\nof = ["il"]\n[values]\n',
            "words with two kinds: il",
        ),
        (
            '[words]\n[values.festival]\nPasqua = "in spring"\n',
            "festivities without a day: Pasqua; write MONTH-DAY, easter",
        ),
    ],
)
def test_date_words_refuses_wrong_tables(tmp_path, tables, message):
    path = tmp_path / "dates.toml"
    path.write_text(HEADER + REST + tables, encoding="utf-8")
    with pytest.raises(TableError, match=message):
        read_toml(path, DateWords)
