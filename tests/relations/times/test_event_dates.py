from dataclasses import replace

import pytest

from extractor import extract_text
from extractor.records import Mention
from extractor.relations.times.event_dates import find_date
from extractor.relations.trees.tree import build_tree

PUBLISHED = "2024-05-16"  # a Thursday


@pytest.mark.parametrize(
    ("name", "word", "date"),
    [
        ("it/meets-active", "incontrato", "4 marzo 2024"),
        ("en/meets-active", "met", "4 March 2024"),
        ("it/date-of-the-other-verb", "incontrato", None),
        ("en/date-of-the-other-verb", "met", None),
        ("it/date-of-both-verbs", "incontrò", "2015"),
        ("en/date-of-both-verbs", "met", "2015"),
        ("it/hosts-passive", "ricevuto", None),
        ("en/hosts-passive", "received", None),
    ],
)
def test_find_date_gives_the_value_of_the_triggers_date(name, word, date, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)

    assert find_date(tree, (parse.find(word),)) == date


@pytest.mark.parametrize("name", ["it/agrees-signed", "en/agrees-signed"])
def test_find_date_close_takes_no_date_of_the_verb_above(name, parsed):
    parse = parsed(name)
    tree = build_tree(parse.doc, parse.mentions)
    noun = (parse.find("trattato" if name.startswith("it") else "treaty"),)

    assert find_date(tree, noun) == "1979"
    assert find_date(tree, noun, close=True) is None


@pytest.mark.parametrize(
    ("lang", "case", "noun", "date"),
    [
        ("it", "del", "accordo", None),
        ("en", "of", "accord", None),
        ("it", "del", "maggio", "2015"),
        ("en", "of", "May", "2015"),
    ],
)
def test_the_date_of_a_thing_is_not_that_of_its_verb(read_rows, lang, case, noun, date):
    rows = [
        "Roma roma PROPN nsubj 1",
        "loda lodare VERB ROOT 1",
        f"{noun} {noun} NOUN obj 1",
        f"{case} {case} ADP case 4",
        "2015 2015 NUM nmod 2",
    ]
    tree = read_rows(rows, lang=lang)
    start = tree.starts[4]
    mention = Mention(start, start + 4, "2015", "DATE", value="2015")
    tree = replace(tree, mentions=(mention,), spans=((4, 4),), named=[[0]], anchors=[4])

    assert find_date(tree, (1,)) == date


def test_a_name_alone_has_no_date(read_rows):
    # "Il 5 maggio Neri (Labour)": no word says that he was in it then.
    rows = [
        "Neri neri PROPN ROOT 0",
        "5 5 NUM nmod 0",
        "Labour labour PROPN appos 0",
    ]
    tree = read_rows(rows, [(0, "PER"), (2, "ORG")])
    date = Mention(tree.starts[1], tree.ends[1], "5", "DATE", value="2024-05-05")
    tree = replace(
        tree,
        mentions=(*tree.mentions, date),
        spans=(*tree.spans, (1, 1)),
        named=[[0, 1, 2]],
        anchors=[*tree.anchors, 1],
    )
    other = replace(tree, covering=[None] * 3, memo={})

    assert find_date(tree, (0,), close=True) is None
    assert find_date(other, (0,), close=True) == "2024-05-05"


# Clauses beside one with a date: of the same time and joined to it, or not.
COORDINATED = [
    ("it", "Ieri Mosca ha accusato Kiev e Parigi ha elogiato Roma.", "SUPPORTS", 15),
    ("en", "Yesterday Moscow accused Kyiv and Paris praised Rome.", "SUPPORTS", 15),
    ("it", "Ieri Mosca ha elogiato Kiev, ma Parigi accusa Roma.", "ACCUSES", None),
    ("en", "Yesterday Moscow praised Kyiv, but Paris accuses Rome.", "ACCUSES", None),
    ("it", "Macron ha visto ieri Scholz e ha accusato Mosca.", "ACCUSES", 15),
    ("en", "Macron met Scholz yesterday and accused Moscow.", "ACCUSES", 15),
    ("it", "Macron ha visto ieri Scholz e poi ha accusato Mosca.", "ACCUSES", None),
    ("en", "Macron met Scholz yesterday and then accused Moscow.", "ACCUSES", None),
]
# Clauses around and beneath: at the same time, before it, or only told.
SUBORDINATED = [
    ("it", "Scholz, che sostiene Kiev, ha visto ieri Macron.", "SUPPORTS", None),
    ("en", "Scholz, who supports Kyiv, met Macron yesterday.", "SUPPORTS", None),
    ("it", "Ieri Scholz è volato a Parigi, dove ha visto Macron.", "MEETS", 15),
    ("en", "Yesterday Scholz flew to Paris, where he met Macron.", "MEETS", 15),
    ("it", "Parlando ieri a Roma, Scholz ha accusato Mosca.", "ACCUSES", 15),
    ("en", "Speaking in Rome yesterday, Scholz accused Moscow.", "ACCUSES", 15),
    ("it", "Scholz ha annunciato ieri di aver incontrato Macron.", "MEETS", None),
    ("en", "Scholz said yesterday that he had met Macron.", "MEETS", None),
    ("it", "Quando ieri Kiev attaccò Minsk, Scholz accusò Mosca.", "ACCUSES", 15),
    ("en", "When Kyiv attacked Minsk yesterday, Scholz accused Moscow.", "ACCUSES", 15),
    ("en", "Scholz, after talks with Macron yesterday, left.", "MEETS", 15),
    ("it", "Scholz, dopo il colloquio con Macron di ieri, è partito.", "MEETS", 15),
    ("it", "Dopo il voto di ieri Scholz ha accusato Mosca.", "ACCUSES", None),
    ("en", "After the vote of yesterday Scholz accused Moscow.", "ACCUSES", None),
]
# Dates that somebody else's clause or phrase has.
ELSEWHERE = [
    ("it", "Fino a ieri Parigi ha accusato Mosca.", "ACCUSES", None),
    ("en", "Until yesterday Paris accused Moscow.", "ACCUSES", None),
    ("it", "Ieri Parigi ha accusato Mosca, mentre Roma elogia Kiev.", "SUPPORTS", None),
    (
        "en",
        "Yesterday Paris accused Moscow, while Rome praises Kyiv.",
        "SUPPORTS",
        None,
    ),
    ("it", "Scholz, sindaco di Roma da ieri a oggi, ha visto Macron.", "MEETS", None),
    ("en", "Scholz, in office in Rome since Monday, met Macron.", "MEETS", None),
    ("it", "Macron ha fatto sapere ieri di sostenere Kiev.", "SUPPORTS", None),
    ("en", "Macron made clear yesterday that he supports Kyiv.", "SUPPORTS", None),
    ("it", "Scholz, riunito ieri con i suoi, ha elogiato Macron.", "SUPPORTS", 15),
    ("en", "Scholz, speaking yesterday in Rome, praised Macron.", "SUPPORTS", 15),
    ("it", "Scholz, tornato ieri a casa, ha elogiato Macron.", "SUPPORTS", None),
    ("en", "Scholz, elected yesterday, praised Macron.", "SUPPORTS", None),
    ("it", "In una lettera datata 3 maggio Scholz accusa Mosca.", "ACCUSES", 3),
    ("en", "In a letter dated 3 May Scholz accused Moscow.", "ACCUSES", 3),
    ("it", "Parlando ieri Macron elogiò Kiev e accusò Mosca.", "ACCUSES", 15),
    ("en", "Speaking yesterday Macron praised Kyiv and accused Moscow.", "ACCUSES", 15),
    (
        "it",
        "Ieri Macron ha detto che Parigi partirà e ha accusato Mosca.",
        "ACCUSES",
        15,
    ),
    (
        "en",
        "Yesterday Macron said that Paris will go and accused Moscow.",
        "ACCUSES",
        15,
    ),
]
# Dates of things and people that the clause is about.
TOPICS = [
    (
        "it",
        "Continua la lite tra Roma e Parigi sui fatti di ieri.",
        "DISPUTES_WITH",
        None,
    ),
    ("en", "Rome and Paris are at odds over yesterday's raid.", "DISPUTES_WITH", None),
    (
        "it",
        "La lite tra Roma e Parigi continuò alla gara di ieri.",
        "DISPUTES_WITH",
        15,
    ),
    (
        "it",
        "Ieri c'è stato un incontro tra Macron e Scholz, che è ripreso oggi.",
        "MEETS",
        15,
    ),
    (
        "en",
        "Yesterday there was a meeting between Macron and Scholz, which resumed today.",
        "MEETS",
        15,
    ),
    (
        "it",
        "Scholz, che guida Kiev dal 2018, dopo la gara elogiò Macron.",
        "SUPPORTS",
        None,
    ),
    (
        "en",
        "Scholz, who has led Kyiv since 2018, hailed Macron after the match.",
        "SUPPORTS",
        None,
    ),
]
# Dates counted from others.
COUNTED = [
    ("it", "Il 2 maggio Kiev cadde. Pochi minuti dopo Scholz vide Macron.", "MEETS", 2),
    ("en", "Kyiv fell on 2 May. Minutes later Scholz met Macron.", "MEETS", 2),
    ("it", "Il 2 maggio Kiev cadde. Il giorno dopo Scholz vide Macron.", "MEETS", 3),
    ("en", "Kyiv fell on 2 May. The day after Scholz met Macron.", "MEETS", None),
    ("it", "Il 2 maggio Kiev cadde. La sera prima Scholz vide Macron.", "MEETS", 1),
    ("en", "Kyiv fell on 2 May. The evening before, Scholz met Macron.", "MEETS", 1),
    (
        "it",
        "Roma attaccò Kiev il 2 maggio. Tre giorni dopo l'attacco Scholz vide Macron.",
        "MEETS",
        5,
    ),
    (
        "en",
        "Rome attacked Kyiv on 2 May. Three days after the attack Scholz met Macron.",
        "MEETS",
        5,
    ),
    (
        "it",
        "Roma attaccò Kiev il 2 maggio. Alla vigilia dell'attacco Scholz vide Macron.",
        "MEETS",
        1,
    ),
    (
        "en",
        "Rome attacked Kyiv on 2 May. On the eve of the attack Scholz met Macron.",
        "MEETS",
        1,
    ),
    (
        "it",
        "Roma attaccò Kiev il 2 maggio. Tre giorni dopo un attacco Scholz vide Macron.",
        "MEETS",
        None,
    ),
    (
        "en",
        "Rome attacked Kyiv on 2 May. Three days after an attack Scholz met Macron.",
        "MEETS",
        None,
    ),
    ("it", "Il 2 maggio Kiev cadde. Tre giorni dopo Scholz vide Macron.", "MEETS", 5),
    ("en", "Kyiv fell on 2 May. Three days later Scholz met Macron.", "MEETS", 5),
    (
        "it",
        "Scholz vide Macron due giorni dopo l'attacco del 9 maggio a Roma.",
        "MEETS",
        11,
    ),
    (
        "en",
        "Scholz met Macron two days after the attack of 9 May on Rome.",
        "MEETS",
        11,
    ),
    ("it", "Il 2 maggio Kiev cadde. In serata Scholz vide Macron.", "MEETS", 2),
    ("en", "Kyiv fell on 2 May. In the evening Scholz met Macron.", "MEETS", 2),
    ("it", "Tre giorni dopo Scholz vide Macron.", "MEETS", None),
    ("en", "Three days later Scholz met Macron.", "MEETS", None),
]


# What happened at an event that a sentence before dated, at the same time only.
OCCASIONS = [
    (
        "it",
        "Macron ha visto Scholz lunedì. Durante l'incontro ha accusato Mosca.",
        "ACCUSES",
        13,
    ),
    (
        "en",
        "Macron met Scholz on Monday. In the talks Macron accused Moscow.",
        "ACCUSES",
        13,
    ),
    (
        "it",
        "Macron ha visto Scholz lunedì. Al termine del colloquio Macron ha accusato "
        "Mosca.",
        "ACCUSES",
        13,
    ),
    (
        "en",
        "Macron met Scholz on Monday. After the meeting, Macron accused Moscow.",
        "ACCUSES",
        13,
    ),
    (
        "it",
        "Macron ha visto Scholz lunedì. Durante l'incontro con Meloni aveva accusato "
        "Mosca.",
        "ACCUSES",
        None,
    ),
    (
        "en",
        "Macron met Scholz on Monday. At the meeting Paris had accused Moscow.",
        "ACCUSES",
        None,
    ),
    (
        "it",
        "Lunedì il vertice è fallito: Macron ha accusato Mosca.",
        "ACCUSES",
        13,
    ),
    ("en", "On Monday the talks failed: Macron accused Moscow.", "ACCUSES", 13),
    ("it", "Scholz ha detto lunedì: Macron ha accusato Mosca.", "ACCUSES", None),
    ("en", "Scholz said on Monday: Macron accused Moscow.", "ACCUSES", None),
    ("it", "Macron, a Roma da lunedì, ha visto Scholz.", "MEETS", None),
    ("en", "Macron, in Rome since Monday, met Scholz.", "MEETS", None),
    ("it", "Durante l'incontro Macron ha accusato Mosca.", "ACCUSES", None),
    ("en", "During the meeting Macron accused Moscow.", "ACCUSES", None),
]


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "type_name", "day"),
    [*COORDINATED, *SUBORDINATED, *ELSEWHERE, *TOPICS, *COUNTED, *OCCASIONS],
)
def test_dates_of_clauses(lang, text, type_name, day):
    found = extract_text(text, lang=lang, published=PUBLISHED)

    dates = {r.type: r.date for r in found.relations}

    assert dates[type_name] == (None if day is None else f"2024-05-{day:02d}")


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("it", "Macron ha vinto le elezioni nel 2017 e ha accusato Mosca.", None),
        ("en", "Macron won the election in 2017 and accused Moscow.", None),
        ("it", "Nel 2017 Macron ha vinto le elezioni e ha accusato Mosca.", "2017"),
        ("en", "In 2017 Macron won the election and accused Moscow.", "2017"),
        ("it", "Macron è tornato nel 2017 e ha accusato Mosca.", "2017"),
        ("en", "Macron came back in 2017 and accused Moscow.", "2017"),
    ],
)
def test_a_year_behind_an_object_is_not_that_of_the_next_clause(lang, text, date):
    dates = {r.type: r.date for r in extract_text(text, lang=lang).relations}

    assert dates["ACCUSES"] == date
