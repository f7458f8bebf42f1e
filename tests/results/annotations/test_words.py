from dataclasses import replace

import pytest

from extractor.errors import OutputError
from extractor.results.annotations.words import find_words


@pytest.mark.parametrize("lang", ["it", "en", None])
def test_find_words_gives_the_text_back(make_annotated, lang):
    extraction = make_annotated(lang or "it").extraction
    extraction = replace(extraction, article=replace(extraction.article, lang=lang))
    words = find_words(extraction)
    text = extraction.article.text
    assert "".join(word.text + " " * word.space for word in words) == text
    assert all(text[word.start : word.end] == word.text for word in words)


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_words_cuts_where_mentions_begin_and_end(make_annotated, lang):
    extraction = make_annotated(lang).extraction
    words = find_words(extraction)
    for mention in extraction.mentions:
        assert mention.start in {word.start for word in words}
        assert mention.end in {word.end for word in words}


def test_find_words_refuses_a_mention_that_ends_with_a_space(make_extraction):
    extraction = make_extraction("a", "[Ada :PER]vede Bo.")
    with pytest.raises(OutputError, match=r"a, \[0, 4\] 'Ada ': a mention must not"):
        find_words(extraction)
