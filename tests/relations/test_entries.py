import pytest

from extractor import extract_text
from extractor.relations.entries import find_entry

ROWS = {
    "it": [
        "Roe Roe PROPN nsubj 1",
        "tornerà tornare VERB ROOT 1",
        "come come ADP case 3",
        "presidente presidente NOUN obl 1",
    ],
    "en": [
        "Roe Roe PROPN nsubj 1",
        "returns return VERB ROOT 1",
        "as as ADP case 3",
        "president president NOUN obl 1",
    ],
}


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_entry_gives_the_verb_by_which_somebody_comes_into_an_office(
    read_rows, lang
):
    rows = ROWS[lang]
    people = [(0, "PER")]
    assert find_entry(read_rows(rows, people, lang), (3,), 0) == 1
    left = "parte partire" if lang == "it" else "leaves leave"
    rows = [rows[0], f"{left} VERB ROOT 1", *rows[2:]]
    assert find_entry(read_rows(rows, people, lang), (3,), 0) is None


def read_heads(lang, text):
    """Give how each holder's office is meant."""
    found = extract_text(text, lang=lang)
    return {
        found.mentions[one.subject].text: (one.modality, one.negated)
        for one in found.relations
        if one.type == "HEAD_OF"
    }


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (
            "it",
            "Anna Roe sostituirà Tom Lee come amministratore delegato di Eni.",
            {"Anna Roe": ("planned", False)},
        ),
        (
            "en",
            "Ann Roe may replace Tom Lee as chief executive of Acme Bank.",
            {"Ann Roe": ("possible", False)},
        ),
        (
            "it",
            "Anna Roe prenderà il posto di Tom Lee alla guida di Eni.",
            {"Anna Roe": ("planned", False), "Tom Lee": ("fact", False)},
        ),
        (
            "en",
            "Ann Roe has been asked to take over as chairman of Acme Bank.",
            {"Ann Roe": ("planned", False)},
        ),
        (
            "it",
            "Anna Roe non è tornata alla guida della Francia.",
            {"Anna Roe": ("fact", True)},
        ),
        (
            "en",
            "Ann Roe refused to serve as chairman of Acme Bank.",
            {"Ann Roe": ("fact", True)},
        ),
        (
            "it",
            "Eni nominerà Anna Roe amministratore delegato.",
            {"Anna Roe": ("planned", False)},
        ),
        (
            "en",
            "Ann Roe will be sworn in as president of France.",
            {"Ann Roe": ("planned", False)},
        ),
        (
            "it",
            "Anna Roe potrebbe dimettersi da presidente della Francia.",
            {"Anna Roe": ("fact", False)},
        ),
        (
            "en",
            "Ann Roe may quit as president of France.",
            {"Ann Roe": ("fact", False)},
        ),
        (
            "en",
            "Ann Roe will not be replaced as president of France by Tom Lee.",
            {"Ann Roe": ("fact", False)},
        ),
        (
            "en",
            "Ann Roe replaced Tom Lee as chief executive of Acme Bank.",
            {"Ann Roe": ("fact", False)},
        ),
    ],
)
def test_who_may_come_into_an_office_does_not_hold_it(lang, text, wanted):
    assert read_heads(lang, text) == wanted
