"""Names and nouns in that the parse hung on a word near theirs; hung anew, in place.

What stands between, and what nothing marks, tells where they belong.
"""

from __future__ import annotations

from extractor.relations.trees.clauses import find_cases
from extractor.relations.trees.tree import Tree

ADJECTIVE = frozenset({"adjective"})
APPOSITION = frozenset({"apposition"})
COMPOUND = frozenset({"compound"})
DATIVE = frozenset({"dative"})
NOMINAL = frozenset({"nominal"})
OBJECT = frozenset({"object"})
PREDICATE = frozenset({"open_complement"})
NUMBER = "NUM"
RELATIVE = frozenset({"relative"})


def mend_owned(tree: Tree, name: int) -> None:
    """Hang what the first of a row is of on him: "politicians A of X and B of Y"."""
    row = tree.children_of(name, "conjunct")
    if not any(tree.children_of(other, "nominal") for other in row):
        return
    for owner in tree.children_of(tree.heads[name], "nominal"):
        if name < owner < min(row) and min(find_cases(tree, owner), default=0) > name:
            tree.move(owner, name, NOMINAL)


def mend_forward(tree: Tree, token: int) -> None:
    """Hang a phrase on the name before it: "Rossi of Italy and Spain's Ruiz".

    No phrase with a preposition stands before the noun that it belongs to.
    """
    first = min(find_cases(tree, token), default=0)
    index = tree.covering[first - 1] if 0 < first < token else None
    name = tree.anchors[index] if index is not None else None
    if name is not None and tree.is_kind(tree.heads[token], "conjunct"):
        tree.move(token, name, NOMINAL)


def mend_called(tree: Tree, name: int) -> None:
    """Take a name for the object that a word says something of: "called X mad"."""
    verb = tree.heads[name]
    if tree.covering[name] is None or tree.children_of(verb, "object"):
        return
    named = verb < name and tree.is_verb(verb) and not tree.is_verb(name)
    if named and any(t > name for t in tree.children_of(verb, "open_complement")):
        tree.change_kind(name, OBJECT)


def mend_coloured(tree: Tree, participle: int) -> None:
    """Take a participle before an object for its adjective: "beat top-rated X"."""
    verb, table = tree.heads[participle], tree.table
    plain = tree.words[participle] == tree.lemmas[participle]  # "helped oust X"
    if plain or not tree.is_verb(participle) or not table.surface.premodifiers:
        return
    between = range(verb + 1, participle)
    own = [tree.heads[token] == participle for token in between]
    objects = tree.children_of(participle, "object")
    named = [t for t in objects if t > participle and tree.covering[t] is not None]
    marked = tree.children_of(participle, "marker", "subject", "auxiliary")
    direct = verb < participle and tree.is_verb(verb) and all(own)
    direct = direct and not tree.children_of(verb, "object")
    past = tree.words[participle][-1:] in table.participle_endings
    if direct and past and named and not marked:
        tree.move(named[0], verb, OBJECT)
        tree.move(participle, named[0], ADJECTIVE)


def mend_named(tree: Tree, name: int) -> bool:
    """Take a name before a noun for a part of it: "the leftist Nuevo Perú party"."""
    index, noun = tree.covering[name], tree.heads[name]
    if index is None or tree.covering[noun] is not None or noun < name:
        return False
    if tree.mentions[index].form != "name" or not tree.table.surface.premodifiers:
        return False
    tree.change_kind(name, COMPOUND)
    return True


def mend_indirect(tree: Tree, name: int) -> None:
    """Take a name right behind a verb for its object: "fined Acme a million euros".

    The parse took it for the owner of what follows, though nothing marks it as one.
    """
    noun, index = tree.heads[name], tree.covering[name]
    verb = tree.heads[noun]
    if index is None or tree.mentions[index].form != "name":
        return
    behind = verb == name - 1 and tree.is_verb(verb) and tree.is_kind(noun, "object")
    if not behind or tree.children_of(name, "case"):  # nor "'s"
        return
    span = tree.spans[index]
    if span is None or noun <= span[1]:  # another word of the name
        return
    after = tree.pos[span[1] + 1]
    opens = after == NUMBER or after in tree.table.surface.determiner_pos
    if opens or not tree.is_kind(name, "compound"):
        tree.move(name, verb, OBJECT)


def mend_late(tree: Tree, name: int) -> None:
    """Take a second subject for what it is: "gave X a win", "member country X"."""
    head = tree.heads[name]
    if tree.covering[name] is None:
        return
    if not tree.is_verb(head) and not tree.children_of(head, "copula"):
        if name == head + 1:
            tree.change_kind(name, APPOSITION)
        return
    for noun in tree.children_of(head, "object"):  # "beat world number one X"
        beside = name - 1 in (noun, *tree.children[noun])
        if head < noun < name and beside and tree.covering[noun] is None:
            tree.move(name, noun, APPOSITION)
            return
    if any(other < head for other in tree.children_of(head, "subject")):
        tree.change_kind(name, DATIVE if tree.children_of(head, "object") else OBJECT)


def mend_aside(tree: Tree, noun: int) -> None:
    """Take kin behind a fronted participle for an apposition to the subject.

    "Born in Leeds, the son of Neri, he studied law": who was born is the subject.
    """
    participle, table = tree.heads[noun], tree.table
    verb = tree.heads[participle]
    kin = tree.lemmas[noun] in table.companions and tree.covering[noun] is None
    fronted = tree.is_kind(participle, "adverbial") and participle < noun < verb
    if not (kin and fronted):
        return
    subjects = [s for s in tree.children_of(verb, "subject") if s > noun]
    if subjects:
        tree.move(noun, subjects[0], APPOSITION)


def mend_relative(tree: Tree, clause: int) -> None:
    """Let a clause describe the name before its pronoun: "Chad, with which Mali is"."""
    pronouns, commas = tree.table.relative_pronouns, tree.table.surface.commas
    for pronoun in tree.children[clause]:
        if tree.words[pronoun] not in pronouns or pronoun < 2:
            continue
        before = pronoun - 1
        if before not in tree.children[pronoun]:
            continue  # no preposition: "who", "that"
        before -= 1
        before -= before > 0 and tree.words[before] in commas
        index = tree.covering[before]
        name = tree.anchors[index] if index is not None else None
        if name is not None and name not in (clause, tree.heads[clause]):
            tree.move(clause, name, RELATIVE)
        return


def mend_appointed(tree: Tree, clause: int) -> None:
    """Take a bare noun for what "whom" is made: "X, whom Y appointed minister"."""
    table = tree.table
    if tree.lemmas[clause] not in table.employers.appointing:
        return
    whom = [
        child
        for child in tree.children[clause]
        if tree.words[child] in table.relative_pronouns and not tree.kinds[child]
    ]
    offices = [
        o
        for o in tree.children_of(clause, "object")
        if tree.covering[o] is None and not tree.children_of(o, "determiner", "case")
    ]
    if whom and offices and tree.children_of(clause, "subject"):
        tree.change_kind(whom[0], OBJECT)
        tree.change_kind(offices[0], PREDICATE)


def mend_whom(tree: Tree, pronoun: int) -> None:
    """Take "whom" without a preposition for the object: "X, whom Y accuses of it"."""
    verb, table = tree.heads[pronoun], tree.table
    said = tree.words[pronoun] in table.relative_pronouns and tree.is_verb(verb)
    if not said or not table.surface.premodifiers or pronoun > verb:
        return
    bare = not tree.children_of(pronoun, "case")
    if (
        bare
        and tree.children_of(verb, "subject")
        and not (tree.children_of(verb, "object"))
    ):
        tree.change_kind(pronoun, OBJECT)
