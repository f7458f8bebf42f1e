"""A clause in, who its dropped subject and its pronouns mean, out.

Italian leaves a subject out when it is that of the sentence before. It is looked for
there and only there: the subject of the last main clause, if the verbs agree in number.
A subject that is no name ends the search, so that nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.relations.arguments.appointed import find_appointed
from extractor.relations.arguments.heroes import find_hero
from extractor.relations.arguments.near_names import (
    find_fronted,
    find_only_person,
    find_person_beside,
    find_row_beside,
    find_thing_beside,
    is_of_other_gender,
    is_one_person,
    is_several,
)
from extractor.relations.arguments.protagonists import find_protagonist
from extractor.relations.trees.agreement import is_plural
from extractor.relations.trees.antecedents import is_of_another
from extractor.relations.trees.clauses import is_infinitive, is_personal
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree

# Sentences looked back into for a subject.
MAX_SENTENCES = 6
# Clauses climbed to the main clause.
MAX_CLIMB = 5
PERSON = "PER"
SAID = ("subject", "passive_subject")


def find_actors(tree: Tree, verb: int) -> list[int]:
    """Give the subjects of a verb, those of an earlier sentence if it has none."""
    return find_subjects(tree, verb) or find_dropped(tree, verb)


def find_dropped(tree: Tree, verb: int) -> list[int]:
    """Give the subject that a clause leaves out, as tokens of an earlier clause."""
    if not tree.table.dropped.plural_endings:
        return []
    top = _find_top(tree, verb)
    if top is None or _is_closed(tree, top, verb):
        return []
    if tree.is_kind(top, "relative"):
        return _find_around(tree, top)
    number = _find_number(tree, top)
    if number is None:
        return []
    chosen = [] if number else find_appointed(tree, top)
    topic = chosen or find_topic(tree, tree.sent_of[top], plural=number)
    if number or (topic and not _are_companions(tree, topic)):
        return topic
    return find_protagonist(tree, top) or topic


def _is_closed(tree: Tree, top: int, verb: int) -> bool:
    """Say whether a clause is nobody's, or says itself who does it.

    An infinitive in it is of nobody before: "ha sventato un piano per uccidere X".
    """
    if tree.children_of(top, "impersonal"):
        return True
    inner = top != verb and is_infinitive(tree, verb)
    return inner and bool(tree.children_of(top, *SAID))


def _find_number(tree: Tree, top: int) -> bool | None:
    """Say whether a clause is plural; a participle has the number of what follows it.

    "Nato a Noto, costruì ..." may be parsed with the participle as its root.
    """
    number = is_plural(tree, top)
    ends = tree.words[top][-1:] in tree.table.participle_endings
    if number is not None or not ends or tree.children_of(top, "auxiliary"):
        return number
    clauses = tree.children_of(top, "conjunct", "parataxis", "complement")
    numbers = (is_plural(tree, clause) for clause in clauses if tree.is_verb(clause))
    return next((n for n in numbers if n is not None), None)


def _are_companions(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether words are nouns for people of somebody: "la moglie"."""
    return all(
        tree.covering[t] is None and tree.lemmas[t] in tree.table.companions
        for t in tokens
    )


def _find_around(tree: Tree, relative: int) -> list[int]:
    """Give the subject of the clause around a relative one, unless it is described."""
    head = tree.heads[relative]
    if is_of_another(tree, relative):  # "X, capo di Y, da cui si è dimesso"
        return [head]
    above = next((t for t in _climb(tree, head) if _is_clause(tree, t)), None)
    number = is_plural(tree, relative)
    if above is None or _find_finite(tree, above) != number:
        adverbs = tree.table.relative_adverbs
        where = any(tree.words[c] in adverbs for c in tree.children[relative])
        told = where and number is False
        return find_topic(tree, tree.sent_of[relative], plural=False) if told else []
    subjects = find_subjects(tree, above)
    if not subjects and not tree.is_kind(above, "relative"):
        subjects = find_dropped(tree, above)
    return [] if head in subjects else subjects


def _is_clause(tree: Tree, token: int) -> bool:
    return tree.is_verb(token) or bool(tree.children_of(token, "copula"))


def _find_finite(tree: Tree, verb: int) -> bool | None:
    """Say whether a verb is plural, or the one that an infinitive depends on."""
    numbers = (is_plural(tree, t) for t in _climb(tree, verb) if _is_clause(tree, t))
    return next((number for number in numbers if number is not None), None)


def _find_top(tree: Tree, verb: int) -> int | None:
    """Give the clause whose subject is missing: a main one, or a relative one."""
    for token in _climb(tree, verb):
        if tree.heads[token] == token or tree.is_kind(token, "relative"):
            return token
        kinds = ("conjunct", "adverbial", "complement", "open_complement")
        if not tree.is_kind(token, *kinds):
            return None
    return None


def _climb(tree: Tree, token: int) -> Iterator[int]:
    for _ in range(MAX_CLIMB):
        yield token
        if tree.heads[token] == token:
            return
        token = tree.heads[token]


def find_topic(tree: Tree, sentence: int, *, plural: bool) -> list[int]:
    """Give the subject of the last main clause before a sentence, if number agrees."""
    for earlier in range(sentence - 1, max(-1, sentence - 1 - MAX_SENTENCES), -1):
        root = _find_last_clause(tree, earlier)
        if root is None:
            return []
        said = find_subjects(tree, root)
        number = is_plural(tree, root)
        if number not in (None, plural):
            if any(tree.covering[token] is not None for token in said):
                return []
        elif said and not is_personal(tree, said):
            return _choose_topic(tree, root, said, plural=plural)
        elif number is None:
            return []
    return []


def _choose_topic(
    tree: Tree, clause: int, subjects: list[int], *, plural: bool
) -> list[int]:
    """Give whom a clause is about: its subjects, or whom it says they are."""
    if _is_name_predicate(tree, clause):  # "the winner is Rossi"
        return [clause]
    whom = _find_treated(tree, clause, subjects, plural=plural)
    return whom or _if_agreeing(tree, clause, subjects, plural=plural)


def _find_last_clause(tree: Tree, sentence: int) -> int | None:
    """Give the last main clause of a sentence with a subject of its own, or its root.

    "Hughes la volle a Los Angeles, ma l'attrice tornò" ends with the actress.
    """
    root = _find_root(tree, sentence)
    if root is None:
        return None
    clauses = [
        clause
        for clause in tree.children_of(root, "conjunct")
        if tree.is_verb(clause) and tree.children_of(clause, "subject")
    ]
    return clauses[-1] if clauses else root


def _find_treated(
    tree: Tree, verb: int, subjects: list[int], *, plural: bool
) -> list[int]:
    """Give whom a clause goes on about: "Lo volle a Genova Mantovani. Vinse ...".

    Also behind a thing: "L'incontro gli cambiò la vita. Lavorò ...".
    """
    things = all(_is_thing(tree, subject) for subject in subjects)
    if not things and any(subject < verb for subject in subjects):
        return []
    dropped = tree.table.dropped
    for token in tree.children_of(verb, "object", "dative"):
        several = is_several(tree, token)
        clitic = tree.words[token] in dropped.pronouns
        if clitic and token < verb and several == plural:
            return find_referents(tree, token, verb)
    return []


def _is_name_predicate(tree: Tree, root: int) -> bool:
    named = tree.covering[root] is not None
    return named and not tree.children_of(root, "case")


def _if_agreeing(tree: Tree, root: int, said: list[int], *, plural: bool) -> list[int]:
    """Give the subjects unless they are two where one is wanted."""
    coordinated = any(tree.children_of(token, "conjunct") for token in said)
    clear = is_plural(tree, root) is not None
    return said if clear or coordinated == plural else []


def _find_root(tree: Tree, sentence: int) -> int | None:
    first, end = tree.sents[sentence]
    roots = [token for token in range(first, end) if tree.heads[token] == token]
    return next((t for t in roots if tree.words[t].strip()), None)


def find_referents(tree: Tree, token: int, verb: int) -> list[int]:
    """Give what a pronoun that is no subject of its verb means.

    It is the subject of the clause above, else of the sentence before, never that of
    its own clause.
    """
    plural = is_several(tree, token)
    own = set(find_actors(tree, verb))
    beside = find_row_beside if plural else find_person_beside
    if meant := beside(tree, token, verb):
        return meant
    if not plural and (thing := find_thing_beside(tree, token, verb)):
        return thing
    above = find_clause_above(tree, verb)
    if above is not None and verb < above and tree.is_kind(above, "conjunct"):
        above = tree.heads[above]  # "X è arrivato, ad accoglierlo c'era Y"
    if above is not None and verb > above:  # not in "Per sostituirlo Rossi sceglie ..."
        outer = _find_outer(tree, above, own)
        several = len(outer) > 1 or any(tree.children_of(s, "conjunct") for s in outer)
        alone = plural and is_one_person(tree, outer) if outer else True
        if not alone and (plural or not several):
            return outer
    return _find_said_before(tree, token, verb, own)


def _find_said_before(tree: Tree, token: int, verb: int, own: set[int]) -> list[int]:
    """Give what a pronoun means of what was said before its sentence."""
    plural = is_several(tree, token)
    topic = find_topic(tree, tree.sent_of[verb], plural=plural)
    if own & set(topic):
        return [] if plural else find_fronted(tree, token, verb)
    clitic = not plural and tree.words[token] in tree.table.dropped.pronouns
    if clitic and all(_is_thing(tree, t) for t in topic):
        topic = find_protagonist(tree, token) or topic
    if not plural and (hero := find_hero(tree, token, topic)) is not None:
        return hero
    if topic and not is_of_other_gender(tree, token, topic):
        far = not plural and tree.sent_of[topic[0]] < tree.sent_of[verb] - 1
        return (far and find_only_person(tree, token, own)) or topic
    return _find_row(tree, verb) if plural else find_only_person(tree, token, own)


def _is_thing(tree: Tree, token: int) -> bool:
    """Say whether a word is a noun for neither a name nor people: "la poltrona"."""
    lemma, table = tree.lemmas[token], tree.table
    people = lemma in table.people or lemma in table.companions
    return tree.covering[token] is None and not people


def _find_row(tree: Tree, verb: int) -> list[int]:
    """Give the row that the clause before did something to: "Arrestò X e Y. Li accusa".

    Only if it is its one object, and nobody is plural there.
    """
    sentence = tree.sent_of[verb] - 1
    root = _find_last_clause(tree, sentence) if sentence >= 0 else None
    if root is None or not tree.is_verb(root):
        return []
    objects = tree.children_of(root, "object")
    row = len(objects) == 1 and tree.children_of(objects[0], "conjunct")
    return objects if row else []


def _find_outer(tree: Tree, clause: int, own: set[int]) -> list[int]:
    """Give the subjects of a clause above, or of the one that it goes on in turn."""
    subjects = find_actors(tree, clause)
    if subjects and own.issuperset(subjects):
        if tree.is_kind(clause, "conjunct"):
            subjects = find_actors(tree, tree.heads[clause])
        elif tree.is_kind(clause, "relative"):  # "fled to X, which says it took him in"
            above = find_clause_above(tree, clause)
            subjects = find_actors(tree, above) if above is not None else []
    return [s for s in subjects if s not in own]


def find_clause_above(tree: Tree, verb: int) -> int | None:
    """Give the head of the clause that a verb's clause is part of."""
    for token in _climb(tree, tree.heads[verb]):
        clause = tree.is_verb(token) or tree.children_of(token, "copula")
        if token != verb and clause:
            return token
    return None
