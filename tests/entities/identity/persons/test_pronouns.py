import pytest

from extractor import extract_text
from extractor.entities.identity.names.genders import find_genders
from extractor.entities.identity.persons.profiles import find_people
from extractor.entities.identity.persons.pronouns import find_pronouns
from extractor.lang.pronoun_words import PronounTable
from extractor.lang.role_words import RoleTable
from extractor.lang.tables import load_table


def find(frozen, name, strangers=()):
    layout = frozen(name).build_layout()
    lang = layout.parsed.lang
    named = [m for m in layout.mentions if m.label == "PER"]
    genders = find_genders(layout.parsed.text, layout.parsed.lang, named)
    people, _ = find_people(layout, load_table(lang, "roles", RoleTable), genders)
    table = load_table(lang, "pronouns", PronounTable)
    return find_pronouns(layout, table, people, strangers), people


@pytest.mark.parametrize(
    ("name", "text", "entity"),
    [
        ("it/pronoun-of-one", "lei", "per:anna-bruni"),
        ("en/pronoun-of-one", "her", "per:anna-brown"),
        ("it/clitic-beside-a-verb-of-people", "lo", "per:luca-sala"),
        ("it/dative-beside-a-verb-of-asking", "gli", "per:luca-sala"),
        ("it/possessive-before-kin", "Suo", "per:luca-sala"),
        ("en/possessive-before-kin", "His", "per:luke-hall"),
        ("en/pronoun-of-the-last-subject", "He", "per:luke-hall"),
    ],
)
def test_find_pronouns_finds_the_person_meant(frozen, name, text, entity):
    [mention, *_], people = find(frozen, name)
    assert (mention.text, mention.entity) == (text, entity)
    assert (mention.form, mention.label) == ("pronoun", "PER")
    # A pronoun is a place of the person, so that a chain goes on.
    assert len(people[entity].tokens) > 1


@pytest.mark.parametrize(
    "name",
    [
        "it/pronoun-of-the-other-gender",
        "en/pronoun-of-the-other-gender",
        "it/pronoun-of-two",
        "en/pronoun-of-two",
        "it/clitic-of-a-thing",
        "en/pronoun-beside-its-person",
        "it/possessive-before-a-thing",
        "en/possessive-before-a-thing",
    ],
)
def test_find_pronouns_leaves_doubtful_pronouns_alone(frozen, name):
    assert find(frozen, name)[0] == []


@pytest.mark.parametrize("lang", ["it", "en"])
def test_find_pronouns_gives_up_where_a_stranger_may_be_meant(frozen, lang):
    assert find(frozen, f"{lang}/possessive-before-kin", strangers=[1])[0] == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    [
        (
            "it",
            "Andrea Roe ha incontrato Lou Lee e lo ha ringraziato.",
            "per:lou-lee",
        ),
        ("en", "Kim Roe met Lou Lee and thanked him.", "per:lou-lee"),
        ("en", "Kim Roe beat Lou Lee after accusing him of fraud.", "per:lou-lee"),
        ("en", "Kim Roe asked Lou Lee to support him.", "per:kim-roe"),
        ("en", "Lou Lee fired Kim Roe, who had sued him.", "per:lou-lee"),
        ("en", "Kim Roe, criticising him for the defeat, replaced Lou Lee.", None),
        ("en", "Kim Roe wants to meet him.", None),
    ],
)
def test_find_pronouns_leaves_out_who_does_it(lang, text, meant):
    found = [
        mention.entity
        for mention in extract_text(text, lang=lang).mentions
        if mention.form == "pronoun"
    ]
    assert found == ([meant] if meant else [])


@pytest.mark.model
@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("Succede a Lou Lee.", []),
        ("Arrestato Lou Lee.", ["per:lou-lee"]),
        ("La polizia ha arrestato Lou Lee.", ["per:lou-lee"]),
        ("Hanno arrestato Lou Lee.", ["per:lou-lee"]),
    ],
)
def test_find_pronouns_leaves_out_to_whom_somebody_unsaid_does_it(before, meant):
    text = f"{before} Kim Roe lo riceverà domani."
    found = [
        mention.entity
        for mention in extract_text(text, lang="it").mentions
        if mention.form == "pronoun"
    ]
    assert found == meant
