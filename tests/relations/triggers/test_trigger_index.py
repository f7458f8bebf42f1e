import pytest

from extractor.relations.triggers.trigger_index import Entry, WordEntries, build_index
from extractor.schemas import load_schema

NEWS = load_schema("news")


@pytest.mark.parametrize("lang", ["it", "en"])
def test_build_index_has_every_trigger_of_a_language(lang):
    index = build_index(NEWS, lang)

    listed = sum(len(entries.every) for entries in index.by_word.values())

    assert listed == sum(len(p.trigger) for _, p in NEWS.find_patterns(lang))


def test_find_gives_entries_whose_words_are_all_said():
    plain, complete = (
        next(p for _, p in NEWS.find_patterns("en") if bool(p.complement) is has)
        for has in (False, True)
    )
    alone, long = Entry("A", plain, ()), Entry("B", plain, ("part", "of"))
    governing = Entry("C", complete, ())
    entries = WordEntries((alone, governing), {"part": (long,)}, frozenset({"part"}))

    assert list(entries.find(frozenset({"take"}))) == [alone]
    assert list(entries.find(frozenset({"take", "part"}))) == [alone]
    assert list(entries.find(frozenset({"part", "of"}))) == [alone, long]
    assert list(entries.find(frozenset(complete.complement))) == [alone, governing]
