import pytest

from extractor.entities.identity.names.figures import find_figures, load_figure_ids
from extractor.records import Mention
from extractor.world.facts import load_people


def find(text, *names, full_names=None):
    """Give the ids of the figures that names of a text mean."""
    people = [
        Mention(
            start=text.index(name),
            end=text.index(name) + len(name),
            text=name,
            label="PER",
            form="name",
        )
        for name in names
    ]
    full = full_names or {name: name for name in names}
    return {name: fact.id for name, fact in find_figures(text, people, full).items()}


@pytest.mark.parametrize(
    ("text", "name", "id"),
    [
        ("Il trono di Caterina la Grande.", "Caterina la Grande",
         "per:catherine-the-great"),
        ("The throne of Catherine the Great.", "Catherine the Great",
         "per:catherine-the-great"),
        ("Ieri papa Francesco ha parlato.", "Francesco", "per:pope-francis"),
        ("Yesterday Pope Francis spoke.", "Francis", "per:pope-francis"),
        ("Le opere di Tommaso d’Aquino.", "Tommaso d’Aquino", "per:thomas-aquinas"),
        ("The works of Thomas Aquinas.", "Thomas Aquinas", "per:thomas-aquinas"),
        ("Tiberio e Carlo V.", "Carlo V", "per:charles-v"),
    ],
)  # fmt: skip
def test_find_figures_is_the_same_in_both_languages(text, name, id):
    assert find(text, name) == {name: id}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ieri Francesco ha segnato.", "Francesco"),
        ("Yesterday Francis scored.", "Francis"),
        ("Il signor Augusto tace.", "Augusto"),
        ("Mr Homer said no.", "Homer"),
        ("La pittura di Francis Bacon.", "Francis Bacon"),
    ],
)
def test_find_figures_leaves_names_that_anybody_has(text, name):
    assert find(text, name) == {}


def test_find_figures_uses_the_full_name_of_the_article():
    text = "Joseph Ratzinger nacque in Baviera. Il papa Ratzinger tace."
    full = {"Joseph Ratzinger": "Joseph Ratzinger", "Ratzinger": "Joseph Ratzinger"}
    found = find(text, "Joseph Ratzinger", "Ratzinger", full_names=full)
    assert found == {"Joseph Ratzinger": "per:pope-benedict-xvi"}


def test_find_figures_at_the_start_of_a_text():
    assert find("Nefertiti", "Nefertiti") == {}


def test_load_figure_ids_are_all():
    assert load_figure_ids() == {fact.id for fact in load_people()}
