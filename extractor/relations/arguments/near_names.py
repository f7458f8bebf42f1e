"""A pronoun in, the names near it that it may mean, out: the only one, or two.

"Gli Usa hanno promesso droni a Ruto. L'ambasciatrice lo ha visto"; "met premier X and
told him"; "Entrato in Acme, la lasciò"; "their daughter".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

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
    """Say whether an article shows that a pronoun cannot mean a noun: "la Corte", "lo".

    The pronoun may hang on the end of a verb.
    """
    agreement, word = tree.table.agreement, tree.words[pronoun]
    own = {g for g, ends in agreement.pronouns.items() if word.endswith(ends)}
    said = {
        gender
        for token in meant
        for child in tree.children_of(token, "determiner")
        for gender, articles in agreement.articles.items()
        if tree.words[child] in articles
    }
    return bool(own and said) and own.isdisjoint(said)


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
