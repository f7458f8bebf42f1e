import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.articles.apparatus import (
    add_apparatus,
    find_apparatus,
    mask_apparatus,
    restore_words,
)
from extractor.records import Article, Entity, Extraction, Mention

PROSE = {
    "it": "Il ministro ha incontrato il collega armeno a Gyumri.[1] La visita è "
    "durata due giorni.\n\nSecondo il governo, l'accordo vale molto.[2] Nessuno ha "
    "parlato di sanzioni.",
    "en": "The minister met his Armenian colleague in Gyumri.[1] The visit took two "
    "days.\n\nThe government says the deal is worth a lot.[2] Nobody spoke of "
    "sanctions.",
}
NOTES = {
    "it": [
        "\n\n1. Armenpress, 6 dicembre 2023. https://x.example/1\n\n2. Cfr. la nota.",
        "\n\n[1] Ivi, p. 3.\n[2] Rossi, Storia del Caucaso, Roma.",
        "\n\nNote\n1 Rossi, Storia del Caucaso.\n2 Bianchi, La pace.",
        "\n\nBibliografia\nRossi M. (2010), Storia, Roma.\nBianchi, La pace, 2015.",
    ],
    "en": [
        "\n\n1. Armenpress, 6 December 2023. https://x.example/1\n\n2. Cf. the note.",
        "\n\n[1] Ibid., p. 3.\n[2] Smith, A History of the Caucasus, London.",
        "\n\nNotes\n1 Smith, A History.\n2 Brown, Peace.",
        "\n\n## References:\nSmith, J. (2010), A History, London.\nBrown, Peace, 2015.",
    ],
}
CASES = [(lang, notes) for lang in NOTES for notes in NOTES[lang]]


@pytest.mark.parametrize(("lang", "notes"), CASES)
def test_find_apparatus_finds_notes_and_bibliographies(lang, notes):
    text = PROSE[lang] + notes
    *calls, block = find_apparatus(text)
    assert [text[a:b] for a, b in calls] == ["[1]", "[2]"]
    assert text[slice(*block)] == notes.strip()


@pytest.mark.parametrize(
    ("lang", "after"), [("it", "\n\nVai al sito"), ("en", "\n\nGo to the site")]
)
def test_find_apparatus_ends_with_the_last_note(lang, after):
    text = PROSE[lang] + NOTES[lang][0] + after
    assert text[find_apparatus(text)[-1][1] :] == after


@pytest.mark.parametrize(
    "text",
    [
        "I punti sono tre.\n\n1. Entra la Bielorussia.\n2. Il ritiro.\n3. La pace.",
        "There are three points.\n\n1. Belarus joins.\n2. Troops leave.\n3. Peace.",
        "Il governo ha deciso.\n\nNote\n\nLa decisione è stata criticata da tutti.",
        "The cabinet decided.\n\nSources\n\nThe decision was criticised by everyone.",
        "Un'area di 30 km² e poi 5 m³ d'acqua.",
        "An area of 30 mi² and 5 ft³ of water.",
        "Nel [2023] e nella lista [a] e [b].",
        "Tutto bene.",
    ],
)
def test_find_apparatus_leaves_prose_alone(text):
    assert find_apparatus(text) == ()


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("Ha detto di no. [12] Poi è partito.", "[12]"),
        ("He said no [3, 4] and left.", "[3, 4]"),
        ("La NATO¹² ha detto.", "¹²"),
        ("NATO’s answer.³ Then silence.", "³"),
    ],
)
def test_find_apparatus_finds_calls(text, call):
    [(start, end)] = find_apparatus(text)
    assert text[start:end] == call


def test_find_apparatus_does_not_take_a_list_before_the_prose():
    text = "1. https://x.example/1\n2. https://x.example/2\n\n" + PROSE["it"] * 3
    assert all(end - start < 5 for start, end in find_apparatus(text))


def test_mask_apparatus_keeps_every_other_character_in_its_place():
    text = PROSE["it"] + NOTES["it"][0]
    masked = mask_apparatus(text, add_apparatus(Article("a", text)).notes)
    assert len(masked) == len(text)
    assert "Armenpress" not in masked
    assert "[1]" not in masked
    assert all(m in (t, " ", "\n") for m, t in zip(masked, text, strict=True))


@pytest.mark.parametrize("spans", [[], [[5, 3]], [[-1, 2]], [[0, 99]]])
def test_mask_apparatus_passes_over_spans_that_cannot_be(spans):
    assert mask_apparatus("Testo.", {"apparatus": spans}) == "Testo."


def test_add_apparatus_keeps_what_the_notes_say():
    article = Article("a", "No. [1]", notes={"apparatus": []})
    assert add_apparatus(article) is article
    assert add_apparatus(Article("a", "Sì.")).notes == {}
    found = add_apparatus(Article("a", "No. [1]", notes={"b": 1}))
    assert found.notes == {"b": 1, "apparatus": [[4, 7]]}


@given(st.text(alphabet="[]1²a.\n ", max_size=60), st.text(max_size=20))
def test_find_apparatus_gives_sorted_spans_apart(text, rest):
    place = 0
    for start, end in find_apparatus(text + rest):
        assert place <= start < end <= len(text + rest)
        place = end


def test_restore_words_gives_the_words_of_the_text():
    article = Article("a", "Unione[3] europea")
    mention = Mention(0, 17, "Unione    europea", "ORG")
    entity = Entity("e", "ORG", "Unione    europea", {"it": "Unione    europea"})
    found = restore_words(Extraction(article, (mention,), (), (entity,)))
    assert found.mentions[0].text == "Unione[3] europea"
    assert found.entities[0].names == {"it": "Unione europea"}
    assert restore_words(found) is found
