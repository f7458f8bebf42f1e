from extractor.results.explorer.evidence import Sentences


def mention(text, word, index, label="PER", entity="x", value=None):
    start = text.index(word)
    return {
        **{"article": "a", "mention": index, "start": start, "label": label},
        **{"end": start + len(word), "text": word, "entity": entity, "value": value},
    }


def units(text, span):
    raw = text.encode("utf-16-le")
    return raw[2 * span[0] : 2 * span[1]].decode("utf-16-le")


TEXT = "😀 Prima. 😀😀 Ada Levi incontra 😀 Bo Neri lunedì. Fine."
START, END = TEXT.index("😀😀"), TEXT.index(" Fine")


def make():
    rows = [
        mention(TEXT, "Prima", 0),
        mention(TEXT, "Ada Levi", 1),
        mention(TEXT, "Bo Neri", 2),
        mention(TEXT, "lunedì", 3, "DATE", None, "2024-01-01"),
    ]
    return Sentences({"a": {"text": TEXT}}, rows)


def test_add_cuts_the_sentence_and_marks_its_mentions():
    sentences = make()
    assert sentences.add("a", START, END) == 0
    found = sentences.found[0]
    assert found["text"] == TEXT[START:END]
    said = [units(found["text"], mark["at"]) for mark in found["marks"]]
    assert said == ["Ada Levi", "Bo Neri", "lunedì"]
    assert [mark["mention"] for mark in found["marks"]] == [1, 2, 3]
    assert found["marks"][2]["value"] == "2024-01-01"


def test_add_keeps_each_sentence_once():
    sentences = make()
    places = [
        sentences.add("a", *span) for span in ((START, END), (0, 9), (START, END))
    ]
    assert places == [0, 1, 0]
    assert len(sentences.found) == 2


def test_find_offsets_counts_as_browsers_do():
    sentences = make()
    start = TEXT.index("incontra")
    span = sentences.find_offsets("a", START, (start, start + 8))
    assert units(TEXT[START:END], span) == "incontra"


def test_find_offsets_of_what_stands_before_the_sentence_are_its_start():
    assert make().find_offsets("a", START, (0, 1)) == [0, 0]
