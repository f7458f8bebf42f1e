"""A pronoun in, the names near it that it may mean, out: the only one, or two.

"Gli Usa hanno promesso droni a Ruto. L'ambasciatrice lo ha visto"; "met premier X and
told him"; "Entrato in Acme, la lasciò"; "their daughter".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extractor.lang.role_words import Gender
from extractor.relations.arguments.genders import (
    find_gender,
    find_noun_gender,
    find_pronoun_gender,
)
from extractor.relations.arguments.places import TOWNS, find_kind
from extractor.relations.trees.tree import Tree

PAIR = 2
PERSON, BODY, PLACE = "PER", "ORG", "LOC"


def is_one_person(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether the tokens are no more than one person, whom "they" cannot mean."""
    if len(tokens) != 1 or tree.children_of(tokens[0], "conjunct"):
        return False
    index = tree.covering[tokens[0]]
    return index is not None and tree.mentions[index].label == PERSON


def is_of_other_gender(tree: Tree, pronoun: int, meant: Sequence[int]) -> bool:
    """Say whether a pronoun cannot mean a noun by its article: "la Corte", "lo".

    Nor somebody of the other gender, by name or title. The pronoun may hang on the end
    of a verb.
    """
    gender = find_pronoun_gender(tree, tree.words[pronoun])
    if gender is not None and _are_others(tree, meant, gender):
        return True
    agreement, word = tree.table.agreement, tree.words[pronoun]
    own = {g for g, ends in agreement.pronouns.items() if word.endswith(ends)}
    said = {
        gender
        for token in meant
        for child in tree.children_of(token, "determiner")
        for gender, articles in agreement.articles.items()
        if tree.words[child] in articles
    }
    if own and not said and any(_is_town(tree, token) for token in meant):
        said = set(agreement.towns)
    return bool(own and said) and own.isdisjoint(said)


def _is_town(tree: Tree, token: int) -> bool:
    index = tree.covering[token]
    return index is not None and find_kind(tree.mentions[index].entity or "") in TOWNS


def _are_others(tree: Tree, meant: Sequence[int], gender: Gender) -> bool:
    """Say whether all that may be meant are people of the other gender."""
    genders = [_read_gender(tree, token) for token in meant]
    return bool(genders) and all(one not in (None, gender) for one in genders)


def _read_gender(tree: Tree, token: int) -> Gender | None:
    """Give the gender of a person's name or of a noun for kin: "his mother"."""
    index = tree.covering[token]
    if index is None:
        kin = tree.lemmas[token] in tree.table.companions
        return find_noun_gender(tree, token) if kin else None
    person = tree.mentions[index].label == PERSON
    return find_gender(tree, index) if person else None


def find_only_of_gender(tree: Tree, pronoun: int) -> list[int]:
    """Give the only one of the sentence before known to have a pronoun's gender."""
    gender = find_pronoun_gender(tree, tree.words[pronoun])
    last = tree.sent_of[pronoun] - 1
    if gender is None or last < 0:
        return []
    people = {
        tree.mentions[index].entity: anchor
        for index in tree.named[last]
        if tree.mentions[index].label == PERSON
        and (anchor := tree.anchors[index]) is not None
        and find_gender(tree, index) == gender
    }
    return list(people.values()) if len(people) == 1 else []


def find_people_between(tree: Tree, first: int, last: int) -> list[int]:
    """Give the persons named behind a verb, each once: "met premier X and told him"."""
    found = {
        tree.mentions[index].entity or str(index): anchor
        for index in tree.named[tree.sent_of[first]]
        if (anchor := tree.anchors[index]) is not None
        and first < anchor < last
        and tree.mentions[index].label == PERSON
    }
    return list(found.values())


def find_person_beside(tree: Tree, token: int, verb: int) -> list[int]:
    """Give the one person that the clause before has, else its one object.

    So in "met X and told him", "ha accusato Roma e la ha minacciata".

    Not for a pronoun that may be a subject ("it").
    """
    before = tree.heads[verb]
    same = tree.is_kind(verb, "conjunct") and not tree.children_of(verb, "subject")
    same = same or (tree.is_kind(verb, "adverbial") and before < verb == token)
    subject_form = tree.words[token] in tree.table.personal_pronouns
    pronoun = token == verb or tree.words[token] in tree.table.dropped.pronouns
    if not (same and pronoun and not subject_form and tree.is_verb(before)):
        return []
    named = [
        child
        for child in tree.children_of(before, "object", "oblique", "dative")
        if child < token and tree.covering[child] is not None
    ]
    people = [child for child in named if is_one_person(tree, [child])]
    people = people or find_people_between(tree, before, token)
    bodies = [child for child in named if tree.is_kind(child, "object")]
    found = people or bodies
    return found if len(found) == 1 else []


def find_thing_beside(tree: Tree, token: int, verb: int) -> list[int]:
    """Give the one body or state of the clause before: "broke with Qatar, accusing it".

    None if "it" may be a person whom that clause does something to ("ha espulso
    l'ambasciatore del Qatar, accusandolo").
    """
    before, words = tree.heads[verb], tree.table.dropped
    goes_on = tree.is_kind(verb, "conjunct", "adverbial") and before < verb
    goes_on = goes_on and not tree.children_of(verb, "subject")
    clitic = token == verb or tree.words[token] in words.pronouns - words.personal
    clitic = clitic and not tree.is_kind(token, "subject")
    if not (goes_on and clitic and tree.is_verb(before)):
        return []
    if any(_may_be(tree, token, o) for o in tree.children_of(before, "object")):
        return []
    named = {
        tree.mentions[index].entity or str(index): anchor
        for index in tree.named[tree.sent_of[verb]]
        if (anchor := tree.anchors[index]) is not None
        and before < anchor < token
        and tree.mentions[index].label in (BODY, PLACE)
        and not _is_town(tree, anchor)
    }
    found = list(named.values())
    return (
        found if len(found) == 1 and not is_of_other_gender(tree, token, found) else []
    )


def _may_be(tree: Tree, pronoun: int, noun: int) -> bool:
    """Say whether a pronoun may mean a noun for somebody: "l'ambasciatore", "lo"."""
    table, lemma = tree.table, tree.lemmas[noun]
    people = (table.people, table.companions, table.transparent)
    thing = tree.words[pronoun] in table.dropped.neuter or tree.words[noun] != lemma
    if thing or tree.covering[noun] is not None:
        return False
    return any(lemma in nouns for nouns in people) and not is_of_other_gender(
        tree, pronoun, [noun]
    )


def find_only_person(tree: Tree, token: int, own: Collection[int]) -> list[int]:
    """Give the only person of the sentence before, for an Italian pronoun.

    "Gli Usa hanno promesso droni a Ruto. L'ambasciatrice lo ha visto ieri": the subject
    before is of another number.
    """
    last = tree.sent_of[token]
    if not last or not tree.table.dropped.plural_endings:
        return []
    doers = {
        tree.mentions[index].entity or str(index)
        for token in own
        if (index := tree.covering[token]) is not None
    }
    people = {
        tree.mentions[index].entity or str(index): anchor
        for index in tree.named[last - 1]
        if tree.mentions[index].label == PERSON
        and (anchor := tree.anchors[index]) is not None
    }
    others = [anchor for entity, anchor in people.items() if entity not in doers]
    return others if len(people) == 1 else []


def find_couple(tree: Tree, token: int) -> list[int]:
    """Give the only two people of the sentence before, by name or pronoun."""
    last = tree.sent_of[token]
    near = tree.named[last - 1] if last else ()
    people = {
        tree.mentions[index].entity or str(index): anchor
        for index in near
        if tree.mentions[index].label == PERSON
        and (anchor := tree.anchors[index]) is not None
    }
    return sorted(people.values()) if len(people) == PAIR else []


def find_only_thing(tree: Tree, token: int) -> list[int]:
    """Give the only body or place of the sentence before: "flew to Oman. Its emir"."""
    last = tree.sent_of[token]
    near = tree.named[last - 1] if last else ()
    named = {
        tree.mentions[index].entity or str(index): anchor
        for index in near
        if tree.mentions[index].label in (BODY, PLACE)
        and tree.mentions[index].form != "demonym"
        and (anchor := tree.anchors[index]) is not None
    }
    return list(named.values()) if len(named) == 1 else []


def find_fronted(tree: Tree, token: int, verb: int) -> list[int]:
    """Give the one body or place of a clause before: "Entrato in Acme, la lasciò"."""
    named = {
        tree.covering[child]: child
        for clause in tree.children_of(verb, "adverbial", "participial")
        if clause < token
        for child in tree.children_of(clause, "object", "oblique", "dative")
        if (index := tree.covering[child]) is not None
        and tree.mentions[index].label != PERSON
    }
    return list(named.values()) if len(named) == 1 else []


def is_several(tree: Tree, token: int) -> bool:
    """Say whether a pronoun, alone or on the end of a verb, is of several.

    "Gli" is not, though it ends as "li" does.
    """
    dropped, word = tree.table.dropped, tree.words[token]
    alone = word.endswith(dropped.single_pronouns)
    return word.endswith(dropped.plural_pronouns) and not alone


def find_row_beside(tree: Tree, token: int, verb: int) -> list[int]:
    """Give the row that the clause before has for object: "vide X e Y e li lodò"."""
    before = tree.heads[verb]
    gerund = tree.is_kind(verb, "adverbial") and before < verb == token
    if not (gerund or tree.is_kind(verb, "conjunct")) or not tree.is_verb(before):
        return []
    objects = [o for o in tree.children_of(before, "object") if o < token]
    alone = len(objects) == 1 and bool(tree.children_of(objects[0], "conjunct"))
    return objects if alone else []
