import pytest

from extractor import extract_text
from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.persons.office_holders import KNOWN, PLAUSIBLE
from extractor.entities.identity.persons.roles import GUESSED, find_roles
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def find(frozen, name):
    layout = frozen(name).build_layout()
    table = load_table(layout.parsed.lang, "roles", RoleTable)
    named = [m for m in layout.mentions if m.label == "PER"]
    return find_roles(
        layout, table, find_genders(layout.parsed.text, layout.parsed.lang, named)
    )


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize(
    ("name", "score"),
    [
        ("role-of-one-holder", KNOWN),
        ("role-with-a-nation", KNOWN),
        ("role-of-a-leader-everybody-knows", PLAUSIBLE),
    ],
)
def test_find_roles_scores_how_sure_a_role_is(frozen, lang, name, score):
    [role], _ = find(frozen, f"{lang}/{name}")
    assert (role.label, role.form, role.score) == ("PER", "role", score)
    assert GUESSED < PLAUSIBLE < KNOWN


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_roles_adds_the_role_to_its_person(frozen, lang):
    [role], people = find(frozen, f"{lang}/role-of-one-holder")
    person = people[role.entity]
    assert len(person.offices) == 2
    assert person.tokens == sorted(person.tokens)


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "role", "entity"),
    [
        (
            "it",
            "Rishi Sunak ha visto a Parigi Emmanuel Macron. "
            "Il premier britannico ha lodato l'intesa.",
            "premier britannico",
            "per:rishi-sunak",
        ),
        (
            "en",
            "Rishi Sunak saw Emmanuel Macron in Paris. "
            "The British prime minister praised the deal.",
            "British prime minister",
            "per:rishi-sunak",
        ),
        (
            "it",
            "Rishi Sunak ha visto a Parigi Theresa May e Tony Blair. "
            "Il premier britannico ha lodato l'intesa.",
            "premier britannico",
            None,
        ),
        (
            "en",
            "Rishi Sunak saw Theresa May and Tony Blair in Paris. "
            "The British prime minister praised the deal.",
            "British prime minister",
            None,
        ),
    ],
)
def test_find_roles_knows_who_has_led_a_state(lang, text, role, entity):
    mentions = extract_text(text, lang=lang).mentions
    assert {m.text: m.entity for m in mentions if m.form == "role"}.get(role) == entity


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "roles"),
    [
        ("it", "Mario Draghi, il romano a capo della Bce, ha lasciato Atene.", []),
        ("en", "Mario Draghi, the Italian at the head of the ECB, left Athens.", []),
        (
            "it",
            "Mario Draghi ha lasciato Atene. Il capo della Bce torna a Roma.",
            ["capo della Bce"],
        ),
        (
            "en",
            "Mario Draghi left Athens. The head of the ECB goes back to Rome.",
            ["head of the ECB"],
        ),
    ],
)
def test_find_roles_passes_over_who_is_at_the_head(lang, text, roles):
    mentions = extract_text(text, lang=lang).mentions
    assert [m.text for m in mentions if m.form == "role"] == roles
