import pytest

from extractor.entities.identity.names.people import Genders, join_people


def joined(*names):
    full = join_people(names)
    return [full[name] for name in names]


@pytest.mark.parametrize(
    "names",
    [
        ("Alexander Lukashenko", "Lukashenko"),
        ("Alcide De Gasperi", "De Gasperi"),
        ("Nikol Pashinyan", "N.V. Pashinyan"),
        ("Nikol Pashinyan", "N. Pashinyan"),
        ("N.V. Pashinyan", "N. Pashinyan"),
        ("N.V. Pashinyan", "Pashinyan"),
        ("Imangali Tasmagambetov", "Imangali Tasmagambetova"),
        ("Imangali Tasmagambetov", "Tasmagambetova"),
        ("Aleksandr Lukashenko", "Aleksandr Lukašenko"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyj"),
        ("Xi Jinping", "Xi"),
        ("Salvatore «Totò» Riina", "Salvatore Riina"),
        ("Salvatore «Totò» Riina", "Totò Riina"),
        ("Salvatore «Totò» Riina", "Riina"),
        ("Anna Bruni", "ANNA BRUNI"),
    ],
)
def test_join_people_joins_names_of_one_person(names):
    assert joined(*names) == [names[0]] * len(names)
    full = join_people(names[::-1])
    assert full[names[0]] == full[names[1]]


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Bruni", "Luca Bruni"),
        ("Enzo Ferrari", "Enzo Ferrara"),
        ("George Bush", "George W. Bush"),
        ("Nikol Pashinyan", "A. Pashinyan"),
        ("Marco Rossi", "Marco Russo"),
        ("Maria Rossi", "Mario Rossi"),
        ("Anna Bruni", "Luca"),
    ],
)
def test_join_people_keeps_two_people_apart(names):
    assert joined(*names) == list(names)


def test_join_people_leaves_a_surname_of_two_alone():
    names = ("Anna Bruni", "Luca Bruni", "Bruni")
    assert joined(*names) == list(names)


@pytest.mark.parametrize(
    ("names", "whose"),
    [
        (("Anna Bruni", "Bruni", "Luca Bruni"), "Anna Bruni"),
        (("Luca Bruni", "Bruni", "Anna Bruni", "Aldo Bruni"), "Luca Bruni"),
        (("Bruni", "Anna Bruni", "Luca Bruni"), "Bruni"),
        (("Anna Bruni", "Luca Bruni", "Bruni", "Aldo Bruni"), "Bruni"),
    ],
)
def test_join_people_gives_a_surname_to_the_only_one_named_before(names, whose):
    assert join_people(names)["Bruni"] == whose


def test_join_people_leaves_an_initial_of_two_alone():
    names = ("Anna Bruni", "Aldo Bruni", "A. Bruni")
    assert joined(*names) == list(names)


def test_join_people_does_not_depend_on_where_the_full_name_stands():
    assert joined("Renzi", "Matteo Renzi") == ["Matteo Renzi"] * 2


def test_join_people_of_many_names_is_quick():
    letters = "abcdefghilmnopq"
    surnames = [
        a + b + c + "brunini" for a in letters for b in letters for c in letters
    ]
    names = [f"Anna {surname}" for surname in surnames]
    assert set(join_people([*names, *surnames]).values()) == set(names)


def test_join_people_never_joins_two_genders():
    genders = Genders({"Clinton": "f"}, {"Bill Clinton": "m", "Hilla Clinton": "f"})
    names = ("Bill Clinton", "Clinton")
    assert join_people(names, genders) == dict(zip(names, names, strict=True))
    full = join_people(("Bill Clinton", "Hilla Clinton", "Clinton"), genders)
    assert full["Clinton"] == "Hilla Clinton"


def test_join_people_a_guess_about_a_surname_does_not_count():
    genders = Genders({}, {"Von der Leyen": "m", "Ursula von der Leyen": "f"})
    full = join_people(("Von der Leyen", "Ursula von der Leyen"), genders)
    assert full["Von der Leyen"] == "Ursula von der Leyen"
