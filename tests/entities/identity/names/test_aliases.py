import pytest

from extractor.entities.identity.names.aliases import join_aliases
from extractor.records import Mention


def join(lang, text, *names):
    people = [
        Mention(text.index(name), text.index(name) + len(name), name, "PER")
        for name in names
    ]
    return join_aliases(text, lang, people, {name: name for name in names})


@pytest.mark.parametrize(
    ("lang", "text", "first", "second"),
    [
        ("it", "Ugo Sala, in arte Rapix, canta.", "Rapix", "Rapix"),
        ("it", "Ugo Sala (meglio noto come “Rapix”) canta.", "Rapix", "Rapix"),
        ("it", "Ugo Sala, alias Rapix, canta.", "Ugo Sala", "Ugo Sala"),
        ("it", "Ugo Sala al secolo Rapix canta.", "Ugo Sala", "Ugo Sala"),
        ("it", "Ugo Sala, amico di Rapix, canta.", "Ugo Sala", "Rapix"),
        ("it", "Ugo Sala, ha detto Rapix, canta.", "Ugo Sala", "Rapix"),
        ("en", "Ugo Sala, better known as Rapix, sings.", "Rapix", "Rapix"),
        ("en", "Ugo Sala (aka “Rapix”) sings.", "Ugo Sala", "Ugo Sala"),
        ("en", "Ugo Sala, also known as Rapix, sings.", "Ugo Sala", "Ugo Sala"),
        ("en", "Ugo Sala, known to Rapix, sings.", "Ugo Sala", "Rapix"),
        ("en", "Ugo Sala, a friend of Rapix, sings.", "Ugo Sala", "Rapix"),
    ],
)
def test_join_aliases_gives_one_full_name_to_one_person(lang, text, first, second):
    names = join(lang, text, "Ugo Sala", "Rapix")

    assert (names["Ugo Sala"], names["Rapix"]) == (first, second)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Ada Roe, nata Lily Poe, canta. Poe è nota."),
        ("en", "Ada Roe, born Lily Poe, sings. Poe is known."),
    ],
)
def test_join_aliases_takes_the_shorter_forms_along(lang, text):
    first, second, short = (
        Mention(text.index(n), text.index(n) + len(n), n, "PER")
        for n in ("Ada Roe", "Lily Poe", "Poe")
    )
    full = {"Ada Roe": "Ada Roe", "Lily Poe": "Lily Poe", "Poe": "Lily Poe"}

    joined = join_aliases(text, lang, (first, second, short), full)

    assert joined == dict.fromkeys(full, "Ada Roe")
