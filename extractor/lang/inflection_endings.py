"""``inflection.toml``: endings in, the forms of a word that our tables name out.

A learnt lemmatiser errs on verbs it never met. The words we look for are known, so
their forms can be built and recognised whatever the lemmatiser says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractor.lang.tables import Table

Endings = Mapping[str, tuple[str, ...]]


class InflectionTable(Table):
    """One language's endings, by the ending of the lemma, and irregular forms.

    The longest ending of a lemma that stands in ``verb`` (or ``noun``) is taken off and
    each of its endings put on.
    """

    verb: Endings
    noun: Endings
    forms: Endings

    def find_forms(self, lemma: str, *, verb: bool) -> Iterator[str]:
        """Give the forms of a verb or noun, itself included."""
        yield lemma
        endings = self.verb if verb else self.noun
        for start in range(len(lemma) + 1):
            if lemma[start:] in endings:
                yield from (lemma[:start] + ending for ending in endings[lemma[start:]])
                break
        yield from self.forms.get(lemma, ())
