import pytest

from extractor.relations.roles.rulers import find_rulers, is_of_kind, is_party

STATE = [
    "La il DET det 1",
    "Germania Germania PROPN nsubj 4",
    "di di ADP case 3",
    "Kohl Kohl PROPN nmod 1",
    "tace tacere VERB ROOT 4",
    "{noun} {noun} NOUN obj 4",
    ". . PUNCT punct 4",
]
BODY = [
    "{name} {name} PROPN nsubj 3",
    "di di ADP case 2",
    "Brandi Brandi PROPN nmod 0",
    "tace tacere VERB ROOT 3",
    ". . PUNCT punct 3",
]
OWNED = [
    "Brand Brand PROPN nmod:poss 2",
    "'s 's PART case 0",
    "{name} {name} PROPN nsubj 3",
    "won win VERB ROOT 3",
    ". . PUNCT punct 3",
]


@pytest.fixture
def find_words(read_rows):
    """Give the words found for the first or last name of rows."""

    def find(rows, marks, at, lang="it", entities=()):
        tree = read_rows(rows, marks, lang=lang)
        for mention, entity in zip(tree.mentions, entities, strict=False):
            object.__setattr__(mention, "entity", entity)
        return [tree.words[token] for token in find_rulers(tree, (at,))]

    return find


@pytest.mark.parametrize(
    ("noun", "person", "found"),
    [
        ("patto", "per:kohl", ["kohl"]),
        ("patto", "per:goethe", []),  # nobody known to have led it
        ("partita", "per:kohl", []),  # a report on sports
    ],
)
def test_a_state_is_called_by_who_is_known_to_have_led_it(
    find_words, noun, person, found
):
    rows = [row.format(noun=noun) for row in STATE]
    marks = [(1, "LOC"), (3, "PER")]

    assert find_words(rows, marks, 1, entities=("loc:de", person)) == found


@pytest.mark.parametrize(
    ("name", "found"), [("Lega", ["brandi"]), ("Comune", ["brandi"]), ("Norda", [])]
)
def test_a_party_or_a_town_hall_is_called_by_who_leads_it(find_words, name, found):
    rows = [row.format(name=name) for row in BODY]

    assert find_words(rows, [(0, "ORG"), (2, "PER")], 0) == found


@pytest.mark.parametrize(("name", "found"), [("Labour", ["brand"]), ("Acme", [])])
def test_english_says_it_before_the_party(find_words, name, found):
    rows = [row.format(name=name) for row in OWNED]

    assert find_words(rows, [(0, "PER"), (2, "ORG")], 2, lang="en") == found


@pytest.mark.parametrize(
    ("lang", "rows", "name"),
    [("it", BODY, 0), ("en", OWNED, 2)],
)
@pytest.mark.parametrize(
    ("body", "led"),
    [("org:epp", True), ("org:al-qaeda", True), ("org:eu", False), ("org:au", False)],
)
def test_a_body_of_no_one_state_is_called_by_who_leads_it_but_for_unions(
    find_words, lang, rows, name, body, led
):
    person = 2 - name
    rows = [row.format(name="Norda") for row in rows]
    entities = (body, None) if name < person else (None, body)
    marks = sorted([(name, "ORG"), (person, "PER")])

    found = find_words(rows, marks, name, lang, entities)

    assert found == ([rows[person].split()[0].lower()] if led else [])


@pytest.mark.parametrize(("name", "found"), [("Lega", True), ("Norda", False)])
def test_a_party_has_a_word_of_parties(read_rows, name, found):
    rows = [row.format(name=name) for row in BODY]

    assert is_party(read_rows(rows, [(0, "ORG")]), 0) is found


WHOSE = {
    "en": ["whose whose PRON nmod:poss 3", "Labour Labour PROPN nsubj 4"],
    "it": ["cui cui PRON nmod 3", "Verdi Verdi PROPN nsubj 4"],
}


@pytest.mark.parametrize(
    ("lang", "head", "found"),
    [("en", 3, ["brand"]), ("it", 3, ["brand"]), ("en", 4, []), ("it", 4, [])],
)
def test_find_rulers_gives_the_person_whose_party_it_is(find_words, lang, head, found):
    pronoun, party = WHOSE[lang]
    rows = ["Brand Brand PROPN ROOT 0", ", , PUNCT punct 4", pronoun[:-1] + str(head)]
    rows += [party, "lost lose VERB acl:relcl 0"]

    entities = (None, "org:labour-party" if lang == "en" else "org:verdi")

    assert find_words(rows, [(0, "PER"), (3, "ORG")], 3, lang, entities) == found


@pytest.mark.parametrize(
    ("name", "label", "entity", "kinds", "found"),
    [
        ("Juventus", "ORG", "org:it-juventus", {"club", "party"}, True),
        ("Juventus", "ORG", "org:it-juventus", {"company", "party"}, False),
        ("Hamas", "ORG", "org:ps-hamas", {"party"}, False),
        ("Partito", "ORG", None, {"party"}, False),
        ("Veba", "ORG", None, {"party", "club"}, False),
        ("Juventus", "LOC", "org:it-juventus", {"club"}, False),
    ],
)
def test_is_of_kind_asks_the_tables_of_the_world(
    read_rows, name, label, entity, kinds, found
):
    rows = [f"{name} {name} PROPN nsubj 1", "tace tacere VERB ROOT 1"]
    tree = read_rows(rows, [(0, label)], lang="it")
    object.__setattr__(tree.mentions[0], "entity", entity)

    assert is_of_kind(tree, 0, kinds) is found
