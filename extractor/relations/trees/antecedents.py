"""A relative pronoun in, the noun or name that its clause describes out."""

from __future__ import annotations

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.trees.clauses import is_subject
from extractor.relations.trees.surface import is_person
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_passive

# Clauses climbed from a relative pronoun to the one that describes.
MAX_CLIMB = 4


def resolve_relative(tree: Tree, token: int) -> int:
    """Put the antecedent in the place of a relative pronoun."""
    if tree.words[token] not in tree.table.relative_pronouns:
        return token
    climbing = tree.heads[token]
    for _ in range(MAX_CLIMB):
        if tree.is_kind(climbing, "relative", "participial"):
            parsed = _choose_antecedent(tree, token, tree.heads[climbing])
            return _find_led(tree, _find_singled_out(tree, parsed))
        if tree.is_kind(climbing, "apposition") and tree.is_kind(token, "possessive"):
            return tree.heads[climbing]  # "a group whose leader is X"
        if tree.heads[climbing] == climbing:
            break
        climbing = tree.heads[climbing]
    return _find_name_before(tree, token)


def _choose_antecedent(tree: Tree, pronoun: int, parsed: int) -> int:
    """Prefer the person right before a pronoun to a word that it does not depend on."""
    name = _find_name_before(tree, pronoun)
    index = tree.covering[name]
    if name == pronoun or index is None:
        return parsed
    if tree.mentions[index].label != "PER":
        thing = tree.words[pronoun] in tree.table.thing_relatives
        if thing and is_person(tree, parsed):  # "X, head of the bank, which lends"
            return name
        if _is_led(tree, pronoun, parsed):
            return name
        return name if _is_of_the_name(tree, pronoun, name, parsed) else parsed
    anchor = tree.anchors[index]
    last = anchor is not None and tree.is_kind(anchor, "conjunct")
    if last and _is_of_one(tree, pronoun):
        return name  # "A, B, che è presidente di Y, e C"
    climbing, inside = name, False
    while climbing not in (parsed, tree.heads[climbing]):
        climbing = tree.heads[climbing]
        inside = inside or (climbing != parsed and tree.is_verb(climbing))
    # "the platform owned by X, who ..." is of the one named in the clause before.
    inside = inside and tree.table.surface.premodifiers
    return parsed if climbing == parsed and not inside else name


def _is_of_one(tree: Tree, pronoun: int) -> bool:
    """Say whether a relative pronoun is the subject of a verb in the singular."""
    verb, endings = tree.heads[pronoun], tree.table.dropped.plural_endings
    if not endings or not tree.is_kind(pronoun, "subject", "passive_subject"):
        return False
    helpers = tree.children_of(verb, "auxiliary", "copula")
    return not tree.words[min(helpers, default=verb)].endswith(endings)


def _is_led(tree: Tree, pronoun: int, parsed: int) -> bool:
    """Say whether "whose" leads to who leads a body or state: "to Oman, whose emir"."""
    noun = tree.heads[pronoun]
    owner = tree.is_kind(pronoun, "possessive", "determiner")
    index = tree.covering[parsed]
    person = index is None or tree.mentions[index].label == "PER"
    return owner and person and tree.lemmas[noun] in tree.table.people


def _is_of_the_name(tree: Tree, pronoun: int, name: int, parsed: int) -> bool:
    """Say whether a clause describes the name behind a noun that does nothing.

    "Cut its ties with Qatar, which they accused", "a visit to Oman, which hosts": the
    pronoun is the subject, or of a verb that only takes somebody for its object.
    """
    table, verb = tree.table, tree.heads[pronoun]
    noun = tree.lemmas[parsed]
    acts = noun in table.transparent or noun in table.bodies
    if acts or tree.covering[parsed] is not None or pronoun - name == 1:
        return False
    somebody = tree.lemmas[verb] in table.control.object_verbs
    subject = is_subject(tree, pronoun) and not is_passive(tree, verb)
    return tree.heads[name] == parsed and (subject or somebody)


def _find_singled_out(tree: Tree, name: int) -> int:
    """Give whom "it" singles out in the place of the last of a row.

    "It was A, and not B, who did it."
    """
    first, neuter = tree.heads[name], tree.table.dropped.neuter
    if not neuter or not tree.is_kind(name, "conjunct"):
        return name
    single = tree.children_of(first, "copula") and any(
        tree.words[said] in neuter
        for said in tree.children_of(first, "subject", "expletive")
    )
    denials = load_table(tree.lang, "cues", CueTable).negated.words
    denied = single and any(tree.words[t] in denials for t in tree.children[name])
    return first if denied else name


def _find_led(tree: Tree, name: int) -> int:
    """Give the body that a clause behind its leader describes: "A di Rossi, che"."""
    index = tree.covering[name]
    span = tree.spans[index] if index is not None else None
    if (
        index is None
        or span is None
        or span[0] < 2
        or tree.mentions[index].label != "PER"
    ):
        return name
    case, body = span[0] - 1, tree.covering[span[0] - 2]
    led = body is not None and tree.mentions[body].label == "ORG"
    bare = "of_bare" in tree.table.preposition_roles.get(tree.words[case], ())
    return case - 1 if led and bare else name


def _find_name_before(tree: Tree, pronoun: int) -> int:
    """Give the name right before a relative pronoun that the parse hung elsewhere."""
    before = pronoun - 1
    if before > 0 and tree.pos[before] in tree.table.surface.preposition_pos:
        before -= 1  # "Israel, with which"
    if before > 0 and tree.words[before] in tree.table.surface.commas:
        before -= 1
    nouns = tree.table.surface.noun_pos
    named = before >= 0 and tree.covering[before] is not None
    led = before >= 0 and tree.pos[before + 1] in tree.table.surface.preposition_pos
    noun = led and tree.pos[before] in nouns  # "a body of which"
    return before if named or noun else pronoun


def is_of_another(tree: Tree, relative: int) -> bool:
    """Say whether a clause hung on a person describes the name right before it.

    "Neri, presidente del Pd, da cui si è dimesso": he is its subject.
    """
    head = tree.heads[relative]
    index = tree.covering[head]
    if index is None or tree.mentions[index].label != "PER":
        return False
    pronouns = tree.table.relative_pronouns
    said = (c for c in tree.children_of(relative, "oblique") if c < relative)
    pronoun = next((c for c in said if tree.words[c] in pronouns), None)
    if pronoun is None:
        return False
    name = tree.covering[_find_name_before(tree, pronoun)]
    return name not in (None, index) and tree.mentions[name].label == "ORG"
