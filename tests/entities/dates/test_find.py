# ruff: noqa: E501  # a marked sentence is one line
"""Dates in running text: marked as ``[words|value|bound]``; ``?`` is no value."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from extractor.articles.gold.jsonl import read_gold_jsonl
from extractor.entities.dates.edtf_values import find_limits, is_edtf
from extractor.entities.dates.find import find_anchor, find_dates
from extractor.errors import LanguageError

# A Tuesday.
ANCHOR = "2023-11-28"
MARK = re.compile(r"\[([^|\]]+)\|([^|\]]+)(?:\|(\w+))?\]")


@cache
def blank(lang: str) -> Language:
    return spacy.blank(lang)


def check(lang: str, marked: str, anchor: str | None = ANCHOR) -> None:
    """Compare what is marked with what is found."""
    wanted = [
        (words, None if value == "?" else value, bound or None)
        for words, value, bound in MARK.findall(marked)
    ]
    doc = blank(lang)(MARK.sub(r"\1", marked))
    mentions = find_dates(doc, anchor=anchor)
    assert all(doc.text[m.start : m.end] == m.text for m in mentions)
    assert [(m.text, m.value, m.bound) for m in mentions] == wanted


FULL = [
    ("it", "Il [23 novembre 2023|2023-11-23] Minsk ha ospitato il vertice."),
    ("en", "On [23 November 2023|2023-11-23] Minsk hosted the summit."),
    ("it", "Il trattato del [15 maggio 1992|1992-05-15] è in vigore."),
    ("en", "Signed on [May 15, 1992|1992-05-15], by six states."),
    ("it", "Il [1º gennaio 2024|2024-01-01] e il [1° gennaio 2024|2024-01-01]."),
    ("en", "The [1st of January 2024|2024-01-01], [January 1st, 2024|2024-01-01]."),
    ("it", "Dal [primo gennaio 2024|2024-01-01|since] cambia tutto."),
    ("en", "From the [first of January 2024|2024-01-01|since] all changes."),
    ("it", "L'[11 settembre 2001|2001-09-11] e l’[8 marzo 2022|2022-03-08]."),
    ("en", "[September 11, 2001|2001-09-11] and [8 March 2022|2022-03-08]."),
    ("it", "[Lunedì 5 maggio 2021|2021-05-05] e [mercoledì 13 luglio 2016|2016-07-13]."),
    ("en", "[Monday 5 May 2021|2021-05-05] and [Wednesday, July 13, 2016|2016-07-13]."),
    ("it", "Il [12 nov. 2023|2023-11-12] e l'[8 MAR 2020|2020-03-08]."),
    ("en", "On [Nov. 12, 2023|2023-11-12] and [8 Mar 2020|2020-03-08]."),
    ("it", "La legge dell'[11 maggio 1971|1971-05-11], n. 390."),
    ("en", "The act of [11 May 1971|1971-05-11], no. 390."),
    ("it", "Data [2023-11-23|2023-11-23], [23.11.2022|2022-11-23], [06.12.23|2023-12-06]."),
    ("en", "Dates [2023-11-23|2023-11-23], [23.11.2022|2022-11-23], [06.12.23|2023-12-06]."),
    ("it", "Nel [settembre 2023|2023-09], poi [sett. 2021|2021-09]."),
    ("en", "In [September 2023|2023-09], then [Sept. 2021|2021-09]."),
    ("it", "Nel [luglio del 1918|1918-07] finì la guerra."),
    ("en", "In [July of 1918|1918-07] the war ended."),
]  # fmt: skip

YEARS = [
    ("it", "Nel [2023|2023], dal [1984|1984|since], fino al [2025|2025|until]."),
    ("en", "In [2023|2023], since [1984|1984|since], until [2025|2025|until]."),
    ("it", "Prima del [2020|2020|before], dopo il [2021|2021|after]."),
    ("en", "Before [2020|2020|before], after [2021|2021|after]."),
    ("it", "Il film del [2011|2011] e gli Europei [2024|2024] in Germania."),
    ("en", "The [2011|2011] film and the Tokyo [2020|2020] Games."),
    ("it", "Il [1987|1987] fu proclamato anno della pace."),
    ("en", "[1987|1987] was proclaimed the year of peace."),
    ("it", "Nel [2019|2019], [2020|2020] e [2021|2021]."),
    ("en", "In [2019|2019], [2020|2020] and [2021|2021]."),
    ("it", "Il vertice ([2019|2019]) e il poeta ([1940-2012|1940/2012])."),
    ("en", "The summit ([2019|2019]) and the poet ([1940-2012|1940/2012])."),
    ("it", "Nel ['68|1968] e nell'anno [2030|2030]."),
    ("en", "In ['68|1968] and by the year [2030|2030|by]."),
    ("it", "Nell'[833 d.C.|0833] e nel [V secolo a.C.|-0499/-0400]."),
    ("en", "In [833 AD|0833] and in the [5th century BC|-0499/-0400]."),
    ("it", "Il [15 marzo 44 a.C.|-0043-03-15] e il [XX secolo|1901/2000]."),
    ("en", "On [15 March 44 BC|-0043-03-15] and the [20th century|1901/2000]."),
    ("it", "Gli [anni Novanta|1990/1999], gli [anni '80|1980/1989]."),
    ("en", "The [1990s|1990/1999], the ['80s|1980/1989], the [nineties|1990/1999]."),
    ("it", "Negli [anni Sessanta|1960/1969] e [Settanta|1970/1979]."),
    ("en", "In the ['60s|1960/1969] and ['70s|1970/1979]."),
]

RANGES = [
    ("it", "A Minsk il [26-27 ottobre|2023-10-26/2023-10-27]."),
    ("en", "In Minsk on [26-27 October|2023-10-26/2023-10-27]."),
    ("it", "Dal [5 all'8 dicembre|2023-12-05/2023-12-08] si vota."),
    ("en", "From [5 to 8 December|2023-12-05/2023-12-08] they vote."),
    ("it", "Tra il [20 e il 21 ottobre|2023-10-20/2023-10-21] si è giocato."),
    ("en", "Between [October 20 and 21|2023-10-20/2023-10-21] they played."),
    ("en", "It ran [May 3-5, 2021|2021-05-03/2021-05-05]."),  # Italian: day first
    (
        "it",
        "Tra [marzo e aprile 2024|2024-03/2024-04], [gennaio-marzo 2023|2023-01/2023-03].",
    ),
    (
        "en",
        "Between [March and April 2024|2024-03/2024-04], [January-March 2023|2023-01/2023-03].",
    ),
    ("it", "Nel periodo [2024-2025|2024/2025], la stagione [1976-77|1976/1977]."),
    ("en", "In the period [2024-2025|2024/2025], the [1976-77|1976/1977] season."),
    ("it", "Nel [2011-12|2011/2012] e in data [2022-01|2022-01]."),
    ("en", "In [2011-12|2011/2012] and on [2022-01|2022-01]."),
    ("it", "Dal [2019 al 2021|2019/2021], tra il [1983 e il 1984|1983/1984]."),
    ("en", "From [2019 to 2021|2019/2021], between [1983 and 1984|1983/1984]."),
    ("it", "Dal [28 dicembre al 3 gennaio 2024|2023-12-28/2024-01-03]."),
    ("en", "From [28 December to 3 January 2024|2023-12-28/2024-01-03]."),
    ("it", "Aperto da [lunedì a venerdì|2023-11-27/2023-12-01]."),
    ("en", "Open from [Monday to Friday|2023-11-27/2023-12-01]."),
    ("it", "([31 ottobre 1950 – 31 marzo 2016|1950-10-31/2016-03-31])"),
    ("en", "([31 October 1950 – 31 March 2016|1950-10-31/2016-03-31])"),
    ("it", "Il [3|2024-05-03] e il [5 maggio|2024-05-05]."),
    (
        "en",
        "On [3|2024-05-03] and [5 May|2024-05-05], [June 8|2023-06-08] and [9|2023-06-09].",
    ),
]

PERIODS = [
    ("it", "Nel [primo trimestre del 2024|2024-33], [Q1 2024|2024-33]."),
    ("en", "In the [first quarter of 2024|2024-33], [Q1 2024|2024-33]."),
    (
        "it",
        "Nella [seconda metà del 2023|2023-41], nel [primo semestre dell'anno|2023-40].",
    ),
    (
        "en",
        "In the [second half of 2023|2023-41], the [first half of the year|2023-40].",
    ),
    ("it", "Nell'[estate del 2021|2021-22] e l'[estate scorsa|2023-22]."),
    ("en", "In the [summer of 2021|2021-22] and [last summer|2023-22]."),
    ("it", "Entro la [fine dell'anno|2023|by], a [metà giugno|2023-06]."),
    ("en", "By the [end of the year|2023|by], in [mid-June|2023-06]."),
    (
        "it",
        "Nei [primi mesi del 2022|2022], all'[inizio del 2020|2020], a [fine 2024|2024].",
    ),
    ("en", "The [first months of 2022|2022], [early 2020|2020], [late 2024|2024]."),
    ("it", "All'[inizio di quest'anno|2023], negli [inizi degli anni '90|1990/1999]."),
    ("en", "[Earlier this year|2023], the [early 1990s|1990/1999]."),
    (
        "it",
        "A [Natale|2023-12-25], a [Ferragosto 2022|2022-08-15]. Fino a [Capodanno|2024-01-01|until].",
    ),
    ("en", "At [Christmas|2023-12-25], on [New Year's Eve 2022|2022-12-31]."),
]

RELATIVE = [
    ("it", "[Ieri|2023-11-27] sera, [oggi|2023-11-28] e [domani|2023-11-29]."),
    ("en", "[Last night|2023-11-27], [today|2023-11-28] and [tomorrow|2023-11-29]."),
    ("it", "[L'altro ieri|2023-11-26] e [dopodomani|2023-11-30], [stamattina|2023-11-28]."),
    ("en", "The [day before yesterday|2023-11-26] and [this morning|2023-11-28]."),
    ("it", "Lo [scorso anno|2022] e l'[anno scorso|2022], l'[anno in corso|2023]."),
    ("en", "[Last year|2022] and [this year|2023], the [current year|2023]."),
    ("it", "Il [mese prossimo|2023-12], la [settimana scorsa|2023-11-20/2023-11-26]."),
    ("en", "[Next month|2023-12], [last week|2023-11-20/2023-11-26]."),
    ("it", "[Due giorni fa|2023-11-26] e [tre anni fa|2020]."),
    ("en", "[Two days ago|2023-11-26] and [three years ago|2020]."),
    ("it", "[Tra due settimane|2023-12-11/2023-12-17], [un mese fa|2023-10]."),
    ("en", "In [two weeks' time|2023-12-11/2023-12-17], [a month ago|2023-10]."),
    ("it", "[Giovedì scorso|2023-11-23] ha parlato."),
    ("en", "[Last Thursday|2023-11-23] he spoke."),
    ("it", "Il ministro ha incontrato [giovedì|2023-11-23] il collega."),
    ("en", "The minister met his colleague on [Thursday|2023-11-23]."),
    ("it", "Il ministro incontrerà [giovedì|2023-11-30] il collega."),
    ("en", "The minister will meet his colleague on [Thursday|2023-11-30]."),
    ("it", "Il [17 marzo scorso|2023-03-17], lo [scorso ottobre|2023-10]."),
    ("en", "[Last March 17|2023-03-17], [last October|2023-10]."),
    ("it", "Il [20 maggio|2023-05-20] ha firmato. Il [20 maggio|2024-05-20] firmerà."),
    ("en", "He signed on [May 20|2023-05-20]. He will sign on [May 20|2024-05-20]."),
    ("it", "Nel [giugno dello scorso anno|2022-06]."),
    ("en", "In [June of last year|2022-06]."),
    ("it", "Nato il [13 luglio 2016|2016-07-13]. Il [giorno dopo|2016-07-14], sì."),
    ("en", "Born on [13 July 2016|2016-07-13]. The [next day|2016-07-14], yes."),
    ("it", "Nel [marzo 2014|2014-03] partì; due anni dopo pianse, ma tornò [quell'anno|2014]."),
    ("en", "In [March 2014|2014-03] he left; two years later he wept, but came [that year|2014]."),
]  # fmt: skip

# What other libraries get wrong, from a comparison with this anchor.
KNOWN_TRAPS = [
    ("it", "Il [23 novembre 2023|2023-11-23] e nel [settembre 2023|2023-09]."),
    ("en", "On [23 November 2023|2023-11-23] and in [September 2023|2023-09]."),
    ("it", "Il [26-27 ottobre|2023-10-26/2023-10-27], il [15 maggio 1992|1992-05-15]."),
    ("en", "On [26-27 October|2023-10-26/2023-10-27], on [15 May 1992|1992-05-15]."),
    ("it", "Nel periodo [2024-2025|2024/2025]; la [fine dell'anno|2023]."),
    ("en", "In the period [2024-2025|2024/2025]; the [end of the year|2023]."),
    ("it", "[Ieri|2023-11-27] è già [oggi|2023-11-28] e [domani|2023-11-29]."),
    ("en", "[Yesterday|2023-11-27] is [today|2023-11-28] and [tomorrow|2023-11-29]."),
    ("it", "Lo [scorso anno|2022], l'[anno scorso|2022], [giovedì scorso|2023-11-23]."),
    ("en", "[Last year|2022], [last Thursday|2023-11-23]."),
    ("it", "[Giovedì|2023-11-23] ha parlato, [giovedì|2023-11-30] parlerà."),
    ("en", "On [Thursday|2023-11-23] he spoke, on [Thursday|2023-11-30] he will."),
    ("it", "Il [1º gennaio 2024|2024-01-01], il [primo gennaio 2024|2024-01-01]."),
    ("en", "On [1st January 2024|2024-01-01], the [first of January 2024|2024-01-01]."),
    ("it", "Dal [5 all'8 dicembre|2023-12-05/2023-12-08]."),
    ("en", "From [5 to 8 December|2023-12-05/2023-12-08]."),
    ("it", "Tra [marzo e aprile 2024|2024-03/2024-04]."),
    ("en", "Between [March and April 2024|2024-03/2024-04]."),
    ("it", "[Due giorni fa|2023-11-26], [tre anni fa|2020]."),
    ("en", "[Two days ago|2023-11-26], [three years ago|2020]."),
    ("it", "L'[11 settembre 2001|2001-09-11]; il [primo trimestre del 2024|2024-33]."),
    ("en", "[September 11, 2001|2001-09-11]; the [first quarter of 2024|2024-33]."),
    ("it", "Gli [anni Novanta|1990/1999], [inizio 2024|2024], [metà 2024|2024]."),
    ("en", "The [1990s|1990/1999], [early 2024|2024], [mid-2024|2024], [Q1 2024|2024-33]."),
    ("it", "La risoluzione 2758 e le 5 repubbliche. Mar Nero: Sab Kiev."),
    ("en", "Resolution 2758 and the 5 republics. The Black Sea: Sat Kiev."),
    ("it", "Firmato il [15 maggio 1992|1992-05-15] da sei Stati; [15/05/1992|1992-05-15]."),
    ("en", "Signed on [May 15, 1992|1992-05-15] by six; on [15/05/1992|1992-05-15]."),
    ("it", "Marzo, 41 anni, ha detto che a [marzo|2024-03] potrà venire."),
    ("en", "May said they may meet in [March|2024-03]."),
    ("it", "Il giorno [martedì 23 aprile 2019|2019-04-23], [sett. 2023|2023-09]."),
    ("en", "The day [Tuesday 23 April 2019|2019-04-23], [Sept. 2023|2023-09]."),
    ("it", "Alle 17 di [martedì|2023-11-28]; hash /a/3f2021-05-0a1."),
    ("en", "At 5 pm on [Tuesday|2023-11-28]; hash /a/3f2021-05-0a1."),
]  # fmt: skip

FEASTS = [
    ("it", "A [Pasqua|2024-03-31] si voterà; a [Pasqua 2016|2016-03-27] c'era la tregua."),
    ("en", "They will vote at [Easter|2024-03-31]; the [Easter 2016|2016-03-27] truce."),
    ("it", "Il [venerdì santo|2024-03-29] e a [Pasquetta|2024-04-01]."),
    ("en", "On [Good Friday|2024-03-29] and [Easter Monday|2024-04-01]."),
    ("it", "Lo [scorso Natale|2022-12-25]; la [Pasqua di quest'anno|2023-04-09]."),
    ("en", "[Last Christmas|2022-12-25]; [Easter this year|2023-04-09]."),
    ("it", "Il [primo maggio|2024-05-01] e il [giovedì grasso|2024-02-08]."),
    ("en", "On [May Day|2024-05-01], [Ash Wednesday|2024-02-14], [Labor Day|2023-09-04]."),
    ("it", "L'isola di Pasqua, l'albero di Natale."),
    ("en", "Easter Island, the Christmas tree, the Good Friday Agreement."),
]  # fmt: skip

WORDS_AND_ANAPHORS = [
    ("it", "Il [tre maggio|2024-05-03] e il [venti ottobre duemilaventidue|2022-10-20]."),
    ("en", "The [third of May|2024-05-03] and the [20th of October 2022|2022-10-20]."),
    ("it", "Nato nel [1939|1939]. [Quell'ottobre|1939-10] partì."),
    ("en", "Born in [1939|1939]. [That October|1939-10] he left."),
    ("it", "Il [10 giugno 1940|1940-06-10] entrò. L'[indomani|1940-06-11] cadde."),
    ("en", "He came on [10 June 1940|1940-06-10] and the [next day|1940-06-11] fell."),
    ("it", "Il [3 maggio 2021|2021-05-03]; il [lunedì successivo|2021-05-10]."),
    ("en", "On [3 May 2021|2021-05-03]; the [following Monday|2021-05-10]."),
    ("it", "[Martedì della scorsa settimana|2023-11-21], il [12 dello scorso mese|2023-10-12]."),
    ("en", "[Tuesday of last week|2023-11-21], the [12th of last month|2023-10-12]."),
    ("it", "Entro l'[anno|2023|by], entro [fine mese|2023-11|by]."),
    ("en", "By [year-end|2023|by], by the [end of the month|2023-11|by]."),
    ("it", "Dagli [anni Novanta|1990/1999|since], dal [1990 al 1999|1990/1999]."),
    ("en", "Since the [1990s|1990/1999|since], from [1990 to 1999|1990/1999]."),
    ("it", "Nel [476|0476], nel 476 per cento dei casi, non in 300."),
    ("en", "In [476|0476], in 476 cases, not in 300 of them."),
    ("it", "Nato il [3 marzo 1960|1960-03-03], è ricoverato dal [5 novembre|2023-11-05|since]."),
    ("en", "Born on [3 March 1960|1960-03-03], he fell ill on [5 November|2023-11-05]."),
    ("it", "Il voto di [domenica|2023-11-26], dopo il pareggio di [lunedì|2023-11-27]."),
    ("en", "The budget for [2025|2025] after [Sunday|2023-11-26]'s vote."),
]  # fmt: skip

CLAUSES = [
    ("it", "Ada Serra, che da [giugno|2023-06|since] guida la giunta, ha detto sì."),
    ("en", "Since [June|2023-06|since] she leads the party."),
    ("it", "L'intesa, firmata [sabato|2023-11-25], chiude una lite."),
    ("en", "The deal, signed on [Saturday|2023-11-25], ends a row."),
    ("it", "Nel [2020|2020] vinse. Nel [giugno dell'anno prima|2019-06] la giunta cadde."),
    ("en", "In [2013|2013] Rome left, and the [next year|2014] Paris did. Over the next year."),
    ("it", "[Domenica|2023-12-03] Anna Maria Serra sarà a Roma con Domenica Conti."),
    ("en", "From [January to March|2023-01/2023-03] he was ill."),
    ("it", "[Mercoledì|2023-11-22], a Tbilisi, la premier ha visto Conti."),
    ("en", "On [Friday|2023-11-24], in Oslo, the minister met Ann."),
    ("it", "Il [3 maggio 2021|2021-05-03] partì come nel [2015|2015]. Il [giorno prima|2021-05-02] rise."),
    ("en", "On [3 May 2021|2021-05-03], as in [2015|2015], he left. The [next day|2021-05-04] he fell."),
]  # fmt: skip

WEEKDAYS_OF_MONTHS = [
    ("it", "Il [primo sabato di luglio|2024-07-06] si voterà."),
    ("en", "They will vote on the [first Saturday of July|2024-07-06]."),
    ("it", "L'[ultima domenica di maggio 2022|2022-05-29], una [domenica di maggio|2022-05]."),
    ("en", "The [last Sunday in May 2022|2022-05-29], a [Sunday in May 2022|2022-05]."),
    ("it", "Ogni 25 aprile e ogni lunedì; la domenica; circa 1900 in piazza. Oltre 2000."),
    ("en", "Every 25 April, every Monday, Monday nights; some 1900. Over 2000."),
    ("it", "Una folla di 1900 in piazza, dopo un [2022|2022] difficile."),
    ("en", "A 2000-strong crowd; the firm will close [2023|2023] with a loss."),
]  # fmt: skip

NO_DATES = [
    ("it", "La risoluzione 2758, l'articolo 4, la legge 194 e il volo 2023."),
    ("en", "Resolution 2758, Article 4, section 194 and flight 2023."),
    ("it", "Le 5 repubbliche, i 2000 soldati e 1500 persone."),
    ("en", "The 5 republics, the 2000 soldiers and 1500 people in 2000 cases."),
    ("it", "Mar Nero: Sab Kiev, Dom Perignon."),
    ("en", "May said he may march; the March on Rome; she sat in the sun."),
    ("it", "Ottobre rosso, la rivoluzione d'ottobre, il signor Marzo, Domenica Rossi."),
    ("en", "Black Friday, the Sunday Times, Theresa May, the October Revolution."),
    ("it", "Durò tre anni, aveva 45 anni, alle 11.30, finì 2-1, 2,5 mila, 1.500 euro."),
    ("en", "It took three years, aged 45, at 11:30, 2-1, 2.5 million, 1,500 euros."),
    ("it", "Nei giorni scorsi e nelle ultime settimane; la domenica si riposa."),
    ("en", "In recent days and in the coming weeks; he is in his 80s."),
    ("it", "Il 30 febbraio, piazza 25 aprile, l'Agenda 2030."),
    ("en", "February 30, Agenda 2030, the show Today."),
    ("it", "Vedi https://iz.ru/2023-11-20/3-maggio-2021 e MILEX-2023."),
    ("en", "See https://iz.ru/2023-11-20/3-may-2021 and MILEX-2023."),
    ("it", "Il giorno dopo l'attacco; due anni dopo Mosca."),
    ("en", "The day after the attack; the day before Brexit."),
]


@pytest.mark.parametrize(
    ("lang", "marked"),
    [
        *(*FULL, *YEARS, *RANGES, *PERIODS, *RELATIVE, *NO_DATES),
        *(*KNOWN_TRAPS, *FEASTS, *WORDS_AND_ANAPHORS, *WEEKDAYS_OF_MONTHS, *CLAUSES),
    ],
)
def test_find_dates_marks_and_values(lang, marked):
    check(lang, marked)


@pytest.mark.parametrize(
    ("lang", "marked"),
    [
        ("it", "Il [26 ottobre|XXXX-10-26], a [marzo|XXXX-03], [ieri|?] e [lunedì|?]."),
        (
            "en",
            "On [26 October|XXXX-10-26], in [June|XXXX-06], [yesterday|?], [Monday|?].",
        ),
        ("it", "Il [26-27 ottobre|XXXX-10-26/XXXX-10-27] e [quella sera|?]."),
        ("en", "On [26-27 October|XXXX-10-26/XXXX-10-27] and [that evening|?]."),
        ("it", "Il [13 aprile 2014|2014-04-13], dopo [fine febbraio|2014-02|after]."),
        ("en", "On [13 April 2014|2014-04-13], after [late February|2014-02|after]."),
    ],
)
def test_find_dates_without_anchor_never_uses_today(lang, marked):
    check(lang, marked, anchor=None)


@pytest.mark.parametrize(
    ("anchor", "marked"),
    [
        ("2023", "[Ieri|?], l'[anno scorso|2022], a [giugno|2023-06]."),
        ("2023-11", "[Oggi|?], il [mese scorso|2023-10], il [26 ottobre|2023-10-26]."),
        ("2023-11-28T10:00", "[Ieri|2023-11-27]."),
        ("soon", "[Ieri|?]."),
    ],
)
def test_find_dates_is_never_more_precise_than_the_anchor(anchor, marked):
    check("it", marked, anchor=anchor)  # the words play no part: no English twin


@pytest.mark.parametrize(
    ("lang", "text", "anchor"),
    [
        (
            "it",
            "Il vertice (Opinione Pubblica 06.12.23)\ndi Anna Rossi\n",
            "2023-12-06",
        ),
        ("en", "The summit (Public Opinion 06.12.23)\nby Anna Rossi\n", "2023-12-06"),
        ("it", "(ANSA) - ROMA, 8 MAR 2021 - Il premier è a Mosca.", "2021-03-08"),
        ("en", "(AP) - ROME, 8 MAR 2021 - The premier is in Moscow.", "2021-03-08"),
        ("it", "Milano, 3 maggio 2021 - Si vota.", "2021-05-03"),
        ("en", "Title.\nDILI, East Timor 1996-12-06\nThe bishop left.", "1996-12-06"),
        ("it", "Vai al sito date 2022-01 Dichiarazione del ministero.", "2022-01"),
        ("en", "Published on May 3, 2021 by the ministry.", "2021-05-03"),
        ("it", "Il trattato del 15 maggio 1992 è in vigore.", None),
        ("en", "The treaty of 15 May 1992 is in force.", None),
        ("it", "La legge, in data 25 gennaio 2013, è stata firmata.", None),
        ("en", "The pact (signed on 25 January 2013) is in force.", None),
        ("it", "Ieri si è votato.", None),
        ("en", "They voted yesterday.", None),
    ],
)
def test_find_anchor_reads_datelines_and_bylines(lang, text, anchor):
    assert find_anchor(blank(lang)(text)) == anchor


@pytest.mark.parametrize(
    ("lang", "text", "anchor", "sources"),
    [
        ("it", "Nel 2019 e ieri.", ANCHOR, ["stated", "article"]),
        ("en", "In 2019 and yesterday.", ANCHOR, ["stated", "article"]),
        ("it", "ROMA, 8 MAR 2021 - Ieri ha parlato.", None, ["stated", "text"]),
        ("en", "ROME, 8 MAR 2021 - Yesterday he spoke.", None, ["stated", "text"]),
        ("it", "Il 3 marzo 2014; quella sera.", ANCHOR, ["stated", "text"]),
        ("en", "On 3 March 2014; that evening.", ANCHOR, ["stated", "text"]),
        ("it", "Il 3 marzo e ieri.", None, ["stated", None]),
        ("en", "On 3 March and yesterday.", None, ["stated", None]),
    ],
)
def test_find_dates_says_where_a_value_is_from(lang, text, anchor, sources):
    mentions = find_dates(blank(lang)(text), anchor=anchor)
    assert [m.value_from for m in mentions] == sources


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 12/11/2023 they met.", "2023-11-12"),
        ("On 15/05/1992 they met.", "1992-05-15"),
        ("On 05/15/1992 they met.", "1992-05-15"),
        ("On 12/11/2023 they met. It was May 15, 1992.", "2023-12-11"),
        ("On 12/11/2023 they met, and on 11/25/2023.", "2023-12-11"),
        ("On 12/11/2023 they met. It was 15 May 1992.", "2023-11-12"),
    ],
)
def test_find_dates_orders_english_figures_by_the_text(text, value):
    assert find_dates(blank("en")(text))[0].value == value


def test_find_dates_orders_italian_figures_day_first():
    assert find_dates(blank("it")("Il 12/11/2023."))[0].value == "2023-11-12"


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_dates_crosses_the_breaks_of_hard_wrapped_text_only(lang):
    month = {"it": "novembre", "en": "November"}[lang]
    filler = "lorem ipsum dolor sit amet consectetur elit sed"
    wrapped = "\n".join(
        [filler, f"{filler[:-3]}23", f"{month} 2023 {filler[:33]}", filler, filler]
    )
    texts = [m.text for m in find_dates(blank(lang)(wrapped))]
    assert texts == [f"23\n{month} 2023"]
    headline = f"Roma 23\n{month} 2023"
    assert [m.text for m in find_dates(blank(lang)(headline))] == [f"{month} 2023"]


def test_find_dates_refuses_other_languages():
    with pytest.raises(LanguageError, match="'fr' is not supported"):
        find_dates(SimpleNamespace(text="hier", lang_="fr"))


PIECES = """il dal al 5 8 31 '90 2023 2023-24 maggio marzo lunedì ieri dopo prima fa tra e
- , . ( ) scorso anno giorno secolo V a.C. fine di the of May March 3rd next last two weeks
ago later day year between and from to early quarter first 12/11/2023 1799-18 30 half Q1
Pasqua Easter Thanksgiving 29 febbraio February prima seconda metà second half trimestre
settimana week scorsa following seguente indomani quell' That entro by until fino 476 II
secolo centuries c.m. tre duemilaventi sarà was will ha firmato Natale dell'800 mese month"""
WORDS = st.sampled_from(PIECES.split())


@pytest.mark.parametrize("lang", ["it", "en"])
@settings(max_examples=150, deadline=None)
@given(
    words=st.lists(WORDS, max_size=14), anchor=st.sampled_from([None, "2023", ANCHOR])
)
def test_find_dates_gives_valid_ordered_values_at_right_offsets(lang, words, anchor):
    doc = blank(lang)(" ".join(words))
    mentions = find_dates(doc, anchor=anchor)
    assert mentions == find_dates(doc, anchor=anchor)
    for mention in mentions:
        assert doc.text[mention.start : mention.end] == mention.text
        assert mention.text == mention.text.strip() != ""
        if mention.value is not None:
            assert is_edtf(mention.value)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    for value in {m.value for m in mentions[:2] if m.value and m.value[0] not in "X-"}:
        low, high = find_limits(value)
        assert low <= high


@pytest.mark.parametrize(
    ("lang", "piece"),
    [
        *(("it", "maggio "), ("it", "5 "), ("it", "dal 5 al "), ("it", "12.")),
        *(("it", "2023-"), ("it", "il 3 e "), ("it", "anni '"), ("it", "((")),
        *(("it", "di "), ("it", "prima metà del "), ("it", "quell'"), ("it", "II e ")),
        *(("en", "May "), ("en", "by May "), ("en", "Ms May "), ("en", "first half of ")),
        *(("en", "2nd and "), ("en", "twenty-"), ("en", "that year "), ("en", "a ")),
    ],
)  # fmt: skip
def test_find_dates_takes_time_in_proportion_to_length(lang, piece):
    # A quadratic way would take minutes.
    text = piece * 2000
    assert len(find_dates(Doc(blank(lang).vocab, words=[text]))) <= 2000


GOLD = Path(__file__).parents[3] / "corpus" / "dates"


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_dates_reaches_its_target_on_the_development_half(lang):
    rows = tuple(read_gold_jsonl(GOLD / lang / "dev.jsonl", types=None))
    assert len(rows) > 50
    both = wanted = shared = right = 0
    for gold in rows:
        article = gold.extraction.article
        found = find_dates(blank(lang)(article.text), anchor=article.published)
        both += len(found) + len(gold.extraction.mentions)
        for at, mention in enumerate(gold.extraction.mentions):
            near = [m for m in found if m.start < mention.end and mention.start < m.end]
            shared += len(near[:1])
            if near and at not in gold.unjudged:
                wanted += 1
                right += same_days(near[0].value, mention.value)
    assert 2 * shared / both >= 0.96
    assert right / wanted >= 0.96


def same_days(found: str | None, gold: str | None) -> bool:
    """Compare what two values mean: 2023-33 is 2023-01/2023-03."""
    if found is None or gold is None:
        return found == gold
    return found == gold or find_limits(found) == find_limits(gold)


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        (
            "it",
            "Il 2 aprile 1982 invase le isole. Il 14 giugno si arrese.",
            ["1982-04-02", "1982-06-14"],
        ),
        (
            "en",
            "On 2 April 1982 it invaded the islands. On 14 June it surrendered.",
            ["1982-04-02", "1982-06-14"],
        ),
        (
            "it",
            "Il 2 aprile 1982 invase.\nIl 14 giugno si arrese.",
            ["1982-04-02", None],
        ),
        (
            "en",
            "On 2 April 1982 it invaded.\nOn 14 June it fell.",
            ["1982-04-02", None],
        ),
        ("it", "Nacque il 2 aprile 1982. Ha perso al voto del 14 marzo.", None),
        ("en", "She was born on 2 April 1982. She lost the vote of 14 March.", None),
    ],
)
def test_a_story_of_years_ago_shares_its_year(lang, text, values):
    near = {"it": "2023-06-14", "en": "2023-06-14"}[lang]
    wanted = ["1982-04-02", "2023-03-14"] if values is None else values

    found = find_dates(spacy.blank(lang)(text), anchor="2023-09-01")

    assert [m.value for m in found] == [value or near for value in wanted]
