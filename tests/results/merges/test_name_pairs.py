import itertools

import pyarrow as pa
import pytest

from extractor.lang.folding import fold_name, make_slug
from extractor.results.columns import ENTITIES
from extractor.results.merges.name_pairs import WINDOW, find_merges, fold_sounds


def build_entities(*names, label="PER", articles=None):
    """Build the merged table of entities with these names."""
    rows = [
        {
            "entity": f"{label.lower()}:{make_slug(name)}",
            "label": label,
            "name": name,
            "aliases": [],
            "ids": "{}",
            "mentions": 1,
            "articles": (articles or {}).get(name, 1),
        }
        for name in names
    ]
    rows.sort(key=lambda row: row["entity"])
    return pa.Table.from_pylist(rows, schema=ENTITIES)


def decide(*names, **options):
    return [merge.decision for merge in find_merges(build_entities(*names, **options))]


@pytest.mark.parametrize(
    "names",
    [
        ("Aleksandr Lukashenko", "Aleksandr Lukašenko"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyj"),
        ("Nikol Pashinyan", "Nikol Pashinian"),
        ("Nikol Pashinyan", "Nikol Pašinyan"),
        ("Sergei Shoigu", "Sergei Šojgu"),
    ],
)
def test_find_merges_joins_transcriptions_of_one_surname(names):
    assert decide(*names) == ["same"]


@pytest.mark.parametrize(
    "names",
    [
        ("Aleksandr Lukashenko", "Alexander Lukashenko"),
        ("Imangali Tasmagambetov", "Imangali Tasmagambetova"),
        ("Xi Jinping", "Jinping Xi"),
        ("N. Pashinyan", "Nikol Pashinyan"),
        ("N.V. Pashinyan", "Nikol Pashinyan"),
    ],
)
def test_find_merges_leaves_doubtful_pairs_to_a_person(names):
    assert decide(*names) == ["undecided"]


@pytest.mark.parametrize(
    "names",
    [
        ("George Bush", "George W. Bush"),
        ("Maria Rossi", "Mario Rossi"),
        ("Enzo Ferrari", "Enzo Ferrara"),
        ("Donald Trump", "Melania Trump"),
        ("Marco Rossi", "Marco Russo"),
        ("Anna Bruni", "Luca Bruni"),
        ("A. Bruni", "L. Bruni"),
        ("Bruni", "Brunì"),
    ],
)
def test_find_merges_keeps_two_people_apart(names):
    assert decide(*names) == []


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("LOC", ("Austria", "Australia")),
        ("LOC", ("Niger", "Nigeria")),
        ("LOC", ("Corea del Nord", "Corea del Sud")),
        ("LOC", ("North Korea", "South Korea")),
        ("LOC", ("Iran", "Iraq")),
        ("ORG", ("Consiglio europeo", "Consiglio d'Europa")),
        ("ORG", ("European Council", "Council of Europe")),
    ],
)
def test_find_merges_never_compares_places_and_bodies(label, names):
    assert decide(*names, label=label) == []


def test_find_merges_keeps_who_is_in_more_articles():
    names = ("Nikol Pashinyan", "Nikol Pashinian")
    [merge] = find_merges(build_entities(*names, articles={"Nikol Pashinyan": 5}))
    assert (merge.kept, merge.other) == ("per:nikol-pashinyan", "per:nikol-pashinian")
    assert (merge.kept_name, merge.other_name) == names
    assert 0 < merge.score <= 1
    assert merge.why == "transcription"


def test_find_merges_does_not_depend_on_the_order_of_rows():
    names = ("Nikol Pashinyan", "Nikol Pashinian", "N. Pashinyan", "Anna Bruni")
    table = build_entities(*names)
    backwards = table.take(list(range(len(table)))[::-1])
    assert find_merges(table) == find_merges(backwards)


def test_find_merges_compares_each_name_with_few_of_a_large_block():
    letters = "abcdefghilmnopqrstuvz"
    surnames = (f"Ka{a}{b}{c}n" for a, b, c in itertools.product(letters, repeat=3))
    names = [f"Anton {surname}" for surname in itertools.islice(surnames, 400)]
    assert len(find_merges(build_entities(*names))) <= WINDOW * len(names)


def test_find_merges_of_no_people_is_empty():
    assert find_merges(build_entities()) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zelensky", "Zelenskij"), ("Khrushchev", "Hrusev"), ("Šojgu", "Shoigu")],
)
def test_fold_sounds_sets_transcriptions_aside(one, other):
    assert fold_sounds(fold_name(one)) == fold_sounds(fold_name(other))


@pytest.mark.parametrize(
    ("one", "other"), [("Rossi", "Russo"), ("Niger", "Nigeria"), ("Bianchi", "Branchi")]
)
def test_fold_sounds_keeps_names_apart(one, other):
    assert fold_sounds(fold_name(one)) != fold_sounds(fold_name(other))
