"""``pronouns.toml``: pronouns of one person, which stand for a name said before."""

from __future__ import annotations

from functools import cached_property

from extractor.lang.role_words import Gender
from extractor.lang.tables import Table


class Pronouns(Table):
    """Pronouns of one person; ``either`` says nothing of the gender."""

    masculine: frozenset[str] = frozenset()
    feminine: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()

    def find_gender(self, word: str) -> Gender | None:
        """Give the gender that a pronoun says, or None."""
        if word in self.masculine:
            return "m"
        return "f" if word in self.feminine else None

    @property
    def words(self) -> frozenset[str]:
        """All of them."""
        return self.masculine | self.feminine | self.either


class PronounTable(Table):
    """One language's pronouns of the third person singular.

    ``free`` ones stand for people alone. ``clitic`` ones stand for things too, so they
    count beside a verb of ``personal_verbs`` (lemmas), which take people as objects,
    and ``dative`` ones beside any verb of ``addressing``. ``possessive`` ones count
    before a noun of ``kin``, which only people have.
    """

    free: Pronouns
    clitic: Pronouns
    dative: Pronouns
    possessive: Pronouns
    personal_verbs: frozenset[str]
    addressing: frozenset[str]
    kin: frozenset[str]

    @cached_property
    def all_words(self) -> frozenset[str]:
        """All pronouns of whatever sort."""
        sorts = (self.free, self.clitic, self.dative, self.possessive)
        return frozenset().union(*(pronouns.words for pronouns in sorts))
