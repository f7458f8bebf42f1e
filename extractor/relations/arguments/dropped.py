"""A clause in, who its dropped subject and its pronouns mean, out.

Italian leaves a subject out when it is that of the sentence before. It is looked for
there and only there: the subject of the last main clause, if the verbs agree in number.
A subject that is no name ends the search, so that nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.relations.trees.agreement import is_plural
from extractor.relations.trees.clauses import is_personal
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree

# Sentences looked back into for a subject.
MAX_SENTENCES = 6
# Those looked back into for the one person that "his" can mean.
NEAR = 2
# Clauses climbed to the main clause.
MAX_CLIMB = 5
PERSON = "PER"
DATE = "DATE"


def find_actors(tree: Tree, verb: int) -> list[int]:
    """Give the subjects of a verb, those of an earlier sentence if it has none."""
    return find_subjects(tree, verb) or find_dropped(tree, verb)


def find_dropped(tree: Tree, verb: int) -> list[int]:
    """Give the subject that a clause leaves out, as tokens of an earlier clause."""
    if not tree.table.dropped.plural_endings:
        return []
    top = _find_top(tree, verb)
    if top is None or tree.children_of(top, "impersonal"):
        return []
    if tree.is_kind(top, "relative"):
        return _find_around(tree, top)
    number = is_plural(tree, top)
    return [] if number is None else find_topic(tree, tree.sent_of[top], plural=number)


def _find_around(tree: Tree, relative: int) -> list[int]:
    """Give the subject of the clause around a relative one, unless it is described."""
    head = tree.heads[relative]
    above = next((t for t in _climb(tree, head) if tree.is_verb(t)), None)
    if above is None or is_plural(tree, above) != is_plural(tree, relative):
        return []
    subjects = find_subjects(tree, above)
    return [] if head in subjects else subjects


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
        root = _find_root(tree, earlier)
        if root is None:
            return []
        said = find_subjects(tree, root)
        number = is_plural(tree, root)
        if number not in (None, plural):
            if any(tree.covering[token] is not None for token in said):
                return []
        elif said and not is_personal(tree, said):
            if _is_name_predicate(tree, root):  # "the winner is Rossi"
                return [root]
            return _if_agreeing(tree, root, said, plural=plural)
        elif number is None:
            return []
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
    plural = tree.words[token].endswith(tree.table.dropped.plural_pronouns)
    own = set(find_actors(tree, verb))
    if not plural and (beside := _find_person_beside(tree, token, verb)):
        return beside
    above = find_clause_above(tree, verb)
    if above is not None and verb > above:  # not in "Per sostituirlo Rossi sceglie ..."
        outer = _find_outer(tree, above, own)
        several = len(outer) > 1 or any(tree.children_of(s, "conjunct") for s in outer)
        alone = plural and _is_one_person(tree, outer) if outer else True
        if not alone and (plural or not several):
            return outer
    topic = find_topic(tree, tree.sent_of[verb], plural=plural)
    return [] if own & set(topic) else topic


def _find_outer(tree: Tree, clause: int, own: set[int]) -> list[int]:
    """Give the subjects of a clause above, or of the one that it goes on in turn."""
    subjects = find_actors(tree, clause)
    if subjects and own.issuperset(subjects) and tree.is_kind(clause, "conjunct"):
        subjects = find_actors(tree, tree.heads[clause])
    return [s for s in subjects if s not in own]


def _find_person_beside(tree: Tree, token: int, verb: int) -> list[int]:
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
    people = [child for child in named if _is_one_person(tree, [child])]
    bodies = [child for child in named if tree.is_kind(child, "object")]
    found = people or bodies
    return found if len(found) == 1 else []


def _is_one_person(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether the tokens are no more than one person, whom "they" cannot mean."""
    if len(tokens) > 1 or tree.children_of(tokens[0], "conjunct"):
        return False
    index = tree.covering[tokens[0]]
    return index is not None and tree.mentions[index].label == PERSON


def find_owners(tree: Tree, noun: int) -> list[int]:
    """Give who "his", "its" before a noun means: the subject of its clause, or before.

    Of the subject itself ("i suoi aerei hanno colpito ...") it is the one before, and
    of what stands before a verb with its subject behind it ("al suo posto arriva ...").
    """
    own = tree.table.dropped.possessives
    said = [child for child in tree.children[noun] if tree.words[child] in own]
    if not said:
        return []
    placed = tree.children_of(noun, "copula") and tree.children_of(noun, "case")
    if placed and (subjects := find_subjects(tree, noun)):  # "who was on his way"
        return subjects
    meant, word = _find_meant(tree, noun, said[0]), tree.words[said[0]]
    if word not in tree.table.dropped.neuter | tree.table.dropped.personal:
        return meant
    person = word in tree.table.dropped.personal
    fitting = [t for t in meant if _may_mean(tree, t, person=person)]
    if not person:  # "governments sided with Chad in its quarrel": of one only
        fitting = [t for t in fitting if not _is_several(tree, t)]
    if person and all(_is_common(tree, t) for t in fitting):
        return _find_only_person(tree, noun) or fitting
    return fitting or _find_only_before(tree, noun, person=person)


def _may_mean(tree: Tree, token: int, *, person: bool) -> bool:
    index = tree.covering[token]
    return index is None or (tree.mentions[index].label == PERSON) == person


def _find_only_before(tree: Tree, noun: int, *, person: bool) -> list[int]:
    """Give the only name before a noun in its sentence that "its" or "his" can mean."""
    before = {
        tree.mentions[index].entity or str(index): anchor
        for index in tree.named[tree.sent_of[noun]]
        if (anchor := tree.anchors[index]) is not None
        and anchor < noun
        and tree.mentions[index].form == "name"
        and tree.mentions[index].label != DATE
        and (tree.mentions[index].label == PERSON) == person
    }
    return list(before.values()) if len(before) == 1 else []


def _find_only_person(tree: Tree, noun: int) -> list[int]:
    """Give the only person before "his" noun, or that did something just before."""
    found = _find_only_before(tree, noun, person=True)
    if found:
        return found
    last = tree.sent_of[noun]
    for sentence in range(last - 1, max(-1, last - 1 - NEAR), -1):
        people = {
            tree.mentions[index].entity or str(index): anchor
            for index in tree.named[sentence]
            if (anchor := tree.anchors[index]) is not None
            and tree.mentions[index].label == PERSON
            and tree.is_kind(anchor, "subject", "passive_subject", "agent")
        }
        if people:
            return list(people.values()) if len(people) == 1 else []
    return []


def find_only_other(tree: Tree, pronoun: int) -> list[int]:
    """Give the mention of the only person before "him" who does not do it himself."""
    own = {tree.covering[t] for t in find_actors(tree, tree.heads[pronoun])}
    doers = {tree.mentions[i].entity for i in own if i is not None}
    others = {
        tree.mentions[index].entity: index
        for index in tree.named[tree.sent_of[pronoun]]
        if (anchor := tree.anchors[index]) is not None
        and anchor < pronoun
        and tree.mentions[index].label == PERSON
        and tree.mentions[index].form == "name"
        and tree.mentions[index].entity not in doers
    }
    return list(others.values()) if doers and len(others) == 1 else []


def _is_several(tree: Tree, token: int) -> bool:
    """Say whether a common noun is a plural."""
    return _is_common(tree, token) and tree.words[token] != tree.lemmas[token]


def _is_common(tree: Tree, token: int) -> bool:
    """Say whether a word is a common noun: no name, and no pronoun."""
    nouns = tree.table.surface.noun_pos
    return tree.covering[token] is None and tree.pos[token] in nouns


def _find_meant(tree: Tree, noun: int, possessive: int) -> list[int]:
    """Give whom a possessive means, by the subjects of the clauses around it."""
    verb = find_clause_above(tree, noun)
    if verb is None:
        copular = tree.children_of(tree.heads[noun], "copula")
        return find_topic(tree, tree.sent_of[noun], plural=False) if copular else []
    subjects = find_actors(tree, verb)
    presented = any(noun < verb < subject for subject in subjects)
    if presented and not tree.children_of(verb, "object"):
        return find_topic(tree, tree.sent_of[noun], plural=False)
    return find_referents(tree, possessive, verb) if noun in subjects else subjects


def find_clause_above(tree: Tree, verb: int) -> int | None:
    """Give the head of the clause that a verb's clause is part of."""
    for token in _climb(tree, tree.heads[verb]):
        clause = tree.is_verb(token) or tree.children_of(token, "copula")
        if token != verb and clause:
            return token
    return None


def has_enclitic(tree: Tree, verb: int) -> bool:
    """Say whether an object hangs on the end of a verb: "arrestarlo"."""
    endings = tree.table.dropped.enclitic_endings
    return bool(endings) and tree.words[verb].endswith(endings)


def has_enclitic_dative(tree: Tree, verb: int) -> bool:
    """Say whether to whom hangs on the end of a verb: "chiedergli"."""
    endings = tree.table.dropped.enclitic_datives
    return bool(endings) and tree.words[verb].endswith(endings)
