"""A text in, "it" or "en" out, or an error that names the language found."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extractor.errors import LanguageError
from extractor.records import LANGUAGES

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# Below this even readers differ ("Putin in China"): names are the same in both.
MIN_LETTERS = 20
# A third language must reach the first and leave Italian and English together less than
# the second. On 2,250 sentences of Italian and English Universal Dependencies (dev
# parts) this refused two, one Indonesian and one Portuguese.
MIN_FOREIGN = 0.5
MAX_OURS = 0.1
# Below this the words of the language, not the names, say which of ours it is, if they
# have so many letters. Of twelve headlines with names of the other country seven were
# wrong by all their words and none by these; of 395 sentences of our articles none by
# either.
FEW_LETTERS = 60
MIN_PLAIN = 5
# Characters that are looked at; more do not change the answer, and cost time.
MAX_LENGTH = 20_000
FORCE = (
    "give the language (--lang it, --lang en, or lang of the article) to read it anyway"
)


def find_language(text: str) -> str:
    """Tell whether a text is Italian or English.

    Raises
    ------
    LanguageError
        The text is too short to tell, or in a third language.

    Notes
    -----
    py3langid ranks all its languages. Where none of the others is clearly the best,
    the likelier of the two is taken, so that names of foreign people in a short text
    do not make it foreign. In a very short one the words that begin small decide
    between the two.

    References
    ----------
    Lui and Baldwin 2012, langid.py: an off-the-shelf language identification tool.

    Examples
    --------
    >>> find_language("Il ministro degli Esteri è arrivato ieri a Erevan.")
    'it'
    """
    letters = sum(map(str.isalpha, text[:MAX_LENGTH]))
    if letters < MIN_LETTERS:
        raise LanguageError(
            f"The language cannot be told from {letters} letters "
            f"(at least {MIN_LETTERS} are needed); {FORCE}."
        )
    ranked: list[tuple[str, float]] = _identifier().rank(text[:MAX_LENGTH])
    best, likelihood = ranked[0]
    ours = {lang: value for lang, value in ranked if lang in LANGUAGES}
    foreign = best not in LANGUAGES and likelihood >= MIN_FOREIGN
    if foreign and sum(ours.values()) < MAX_OURS:
        raise LanguageError(
            f"The language found is {best!r}; supported are "
            f"{' and '.join(LANGUAGES)}; {FORCE}."
        )
    plain = _leave_names_out(text) if letters < FEW_LETTERS else ""
    if sum(map(str.isalpha, plain)) >= MIN_PLAIN:
        ours = dict(_identifier().rank(plain))
    return max(LANGUAGES, key=lambda lang: ours[lang])


def _leave_names_out(text: str) -> str:
    """Keep the words that begin small: in a headline, names outweigh the others."""
    return " ".join(word for word in text.split() if word[0].islower())


@cache
def _identifier() -> LanguageIdentifier:
    # Loaded at the first question (0.7 s), and apart from py3langid's own shared one,
    # so that no other user of the library sees our settings.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  # slow

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
