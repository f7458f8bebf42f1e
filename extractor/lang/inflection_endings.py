"""``inflection.toml``: endings in, the forms of a word that our tables name out.

A learnt lemmatiser errs on verbs it never met. The words we look for are known, so
their forms can be built and recognised whatever the lemmatiser says.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from extractor.lang.tables import Table

Endings = Mapping[str, tuple[str, ...]]


class InflectionTable(Table):
    """One language's endings, by the ending of the lemma, and irregular forms.

    The longest ending of a lemma that stands in ``verb`` (or ``noun``) is taken off and
    each of its endings put on. ``enclitics`` are pronouns that a verb bears at its end,
    after the endings ``hosts`` ("arrestar-lo", "accusando-lo"), ``reflexives`` those
    that its participle bears after ``participle_hosts`` ("dimesso-si"). ``certain`` are
    forms of one verb only, by which the lemmatiser is overruled. ``plurals`` are
    endings of nouns, each with those of the singular.
    """

    verb: Endings
    noun: Endings
    forms: Endings
    hosts: tuple[str, ...]
    enclitics: tuple[str, ...]
    participle_hosts: tuple[str, ...]
    reflexives: tuple[str, ...]
    certain: Mapping[str, str]
    plurals: Endings

    def bends(self, lemma: str) -> bool:
        """Say whether a lemma has the ending of a verb."""
        return lemma.endswith(tuple(self.verb))

    def find_forms(self, lemma: str, *, verb: bool) -> Iterator[str]:
        """Give the forms of a verb or noun, itself included."""
        forms = tuple(self._find_bare_forms(lemma, verb=verb))
        yield from forms
        if verb and self.hosts:
            hosts = (form for form in (lemma[:-1], *forms) if form.endswith(self.hosts))
            yield from (host + pronoun for host in hosts for pronoun in self.enclitics)
        if verb and self.reflexives:
            past = [form for form in forms if form.endswith(self.participle_hosts)]
            yield from (form + pronoun for form in past for pronoun in self.reflexives)

    def _find_bare_forms(self, lemma: str, *, verb: bool) -> Iterator[str]:
        yield lemma
        endings = self.verb if verb else self.noun
        for start in range(len(lemma) + 1):
            if lemma[start:] in endings:
                yield from (lemma[:start] + ending for ending in endings[lemma[start:]])
                break
        yield from self.forms.get(lemma, ())

    def find_singular(self, noun: str, known: Collection[str]) -> str | None:
        """Give the known noun of which another is the plural, if one is.

        A table may name both: "truppe" is what it says, and a form of "truppa".
        """
        for ending, singulars in self.plurals.items():
            if noun.endswith(ending):
                stem = noun.removesuffix(ending)
                found = next((stem + s for s in singulars if stem + s in known), None)
                if found is not None:
                    return found
        return None
