import pytest

from extractor import extract_text


def find(lang, text):
    """Give the modality of the attack that a text tells of."""
    found = extract_text(text, lang=lang).relations
    return [r.modality for r in found if r.type == "ATTACKS"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("it", "La Russia ha attaccato la Polonia?", "possible"),
        ("en", "Did Russia attack Poland?", "possible"),
        ("it", "È vero che la Russia ha attaccato la Polonia?", "possible"),
        ("en", "Is it true that Russia attacked Poland?", "possible"),
        # What a question word asks more of, and a clause beside the question.
        ("it", "Perché la Russia ha attaccato la Polonia?", "fact"),
        ("en", "Why did Russia attack Poland?", "fact"),
        ("it", "Arrivano aiuti dopo che la Russia ha attaccato la Polonia?", "fact"),
        ("en", "Will aid come after Russia attacked Poland?", "fact"),
    ],
)
def test_is_supposed_knows_what_is_asked(lang, text, modality):
    assert find(lang, text) == [modality]


@pytest.mark.model
@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("it", "Nel caso in cui la Russia attacchi la Polonia, andremo.", "possible"),
        ("en", "In the event that Russia attacks Poland, we will go.", "possible"),
        ("it", "In caso di attacco della Russia alla Polonia andremo.", "possible"),
        ("en", "In the event of an attack by Russia on Poland we will go.", "possible"),
        ("it", "Dovesse la Russia attaccare la Polonia, andremo.", "possible"),
        ("en", "Had Russia attacked Poland, we would have gone.", "possible"),
        # Such words elsewhere.
        ("it", "La Russia ha attaccato la Polonia, e nel caso andremo.", "fact"),
        ("en", "Russia attacked Poland, and in that event we will go.", "fact"),
        ("en", "By then Russia had attacked Poland.", "fact"),
    ],
)
def test_is_supposed_knows_conditions_without_a_marker(lang, text, modality):
    assert find(lang, text) == [modality]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Russia to attack Poland", "planned"),
        ("Putin, who had Russia to attack Poland, is there.", "fact"),
    ],
)
def test_is_announced_knows_infinitives_of_headlines(text, modality):
    # Italian headlines have no infinitive for what is to come.
    assert find("en", text) == [modality]
