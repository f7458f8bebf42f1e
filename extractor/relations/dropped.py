"""A clause in, who its dropped subject, its pronouns and its "the company" mean, out.

Italian leaves a subject out when it is that of the sentence before. It is looked for
there and only there: the subject of the last main clause, if the verbs agree in number.
A subject that is no name ends the search, so that nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.relations.agreement import is_plural
from extractor.relations.clauses import find_subjects, is_personal
from extractor.relations.tree import Tree

# Sentences looked back into for a subject.
MAX_SENTENCES = 6
# Clauses climbed to the main clause.
MAX_CLIMB = 5
# A pair is two: "i due", "the two countries".
PAIR = 2
PERSON = "PER"


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
    above = _find_clause_above(tree, verb)
    if above is not None:
        outer = [s for s in find_actors(tree, above) if s not in own]
        if outer and not (plural and _is_one_person(tree, outer)):
            return outer
    topic = find_topic(tree, tree.sent_of[verb], plural=plural)
    return [] if own & set(topic) else topic


def _is_one_person(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether the tokens are no more than one person, whom "they" cannot mean."""
    if len(tokens) > 1 or tree.children_of(tokens[0], "conjunct"):
        return False
    index = tree.covering[tokens[0]]
    return index is not None and tree.mentions[index].label == PERSON


def find_owners(tree: Tree, noun: int) -> list[int]:
    """Give who "his", "its" before a noun means: the subject of its clause, or before.

    Of the subject itself ("i suoi aerei hanno colpito ...") it is the one before.
    """
    own = tree.table.dropped.possessives
    said = [child for child in tree.children[noun] if tree.words[child] in own]
    verb = _find_clause_above(tree, noun)
    if not said or verb is None:
        return []
    subjects = find_actors(tree, verb)
    return find_referents(tree, said[0], verb) if noun in subjects else subjects


def _find_clause_above(tree: Tree, verb: int) -> int | None:
    """Give the verb of the clause that a verb's clause is part of."""
    for token in _climb(tree, tree.heads[verb]):
        if token != verb and tree.is_verb(token):
            return token
    return None


def has_enclitic(tree: Tree, verb: int) -> bool:
    """Say whether an object hangs on the end of a verb: "arrestarlo"."""
    endings = tree.table.dropped.enclitic_endings
    return bool(endings) and tree.words[verb].endswith(endings)


def find_anaphor(tree: Tree, noun: int) -> int | None:
    """Give the mention that "the company", "the country" stands for, if one fits.

    The noun is definite and says nothing more; one entity of its label stands before it
    in its sentence and the one before, or is the subject there.
    """
    label = tree.table.dropped.labels.get(tree.lemmas[noun])
    single = tree.words[noun] == tree.lemmas[noun]
    if label is None or not single or not _is_bare_definite(tree, noun):
        return None
    plural = False
    topic = find_topic(tree, tree.sent_of[noun], plural=plural)
    named = [i for t in topic if (i := tree.covering[t]) is not None]
    fitting = [i for i in named if tree.mentions[i].label == label]
    if len(fitting) == 1 and tree.mentions[fitting[0]].form == "name":
        return fitting[0]
    first = tree.sents[max(0, tree.sent_of[noun] - 1)][0]
    latest = _find_latest(tree, first, noun, label)
    if len(latest) != 1:
        return None
    found = next(iter(latest.values()))
    return None if _is_of_another_kind(tree, noun, found) else found


def _is_of_another_kind(tree: Tree, noun: int, index: int) -> bool:
    """Say whether a name says it is something else: "the firm" is no "hospital X"."""
    span, bodies = tree.spans[index], tree.table.bodies
    said = set(tree.words[span[0] : span[1] + 1]) & bodies if span else set()
    return bool(said) and tree.lemmas[noun] not in said


def _is_bare_definite(tree: Tree, noun: int) -> bool:
    """Say whether a noun has a definite article and nothing that tells it apart."""
    dropped, definite = tree.table.dropped, False
    for child in tree.children[noun]:
        word = tree.words[child]
        if word in dropped.indefinite | dropped.possessives:
            return False
        if tree.is_kind(child, "determiner", "case"):
            definite = definite or word in dropped.definite
        elif _tells_apart(tree, noun, child):
            return False
    return definite


def _tells_apart(tree: Tree, noun: int, child: int) -> bool:
    """Say whether a word says which one of its kind a noun is."""
    if tree.is_kind(child, "relative"):
        return not _is_apart(tree, noun)
    surface = tree.table.surface
    small = surface.determiner_pos | surface.preposition_pos | surface.punctuation_pos
    before = child < noun and tree.pos[child] not in small
    return before or tree.is_kind(child, "nominal", "adjective", "possessive")


def _is_apart(tree: Tree, noun: int) -> bool:
    """Say whether a comma follows: what comes then does not tell the noun apart."""
    after = noun + 1
    return after < len(tree.words) and tree.words[after] in tree.table.surface.commas


def _is_definite(tree: Tree, noun: int) -> bool:
    definite = tree.table.dropped.definite
    return any(tree.words[child] in definite for child in tree.children[noun])


def _find_latest(tree: Tree, first: int, end: int, label: str) -> dict[str, int]:
    """Give the last name of each entity of a label between two tokens."""
    found: dict[str, int] = {}
    for sentence in range(tree.sent_of[first], tree.sent_of[end] + 1):
        for index in tree.named[sentence]:
            mention, span = tree.mentions[index], tree.spans[index]
            inside = span is not None and first <= span[0] and span[1] < end
            if inside and mention.label == label and mention.form == "name":
                found[mention.entity or str(index)] = index
    return found


def find_both(tree: Tree, token: int) -> Sequence[int]:
    """Give the two mentions that "i due", "the two leaders" stand for."""
    dropped = tree.table.dropped
    number = tree.words[token] in dropped.both or any(
        tree.words[child] in dropped.both and child < token
        for child in tree.children[token]
    )
    if not number:
        return ()
    label = dropped.labels.get(tree.lemmas[token], PERSON)
    told = tree.lemmas[token] in dropped.labels or _is_definite(tree, token)
    if not (told or tree.words[token] in dropped.both):  # "two missiles"
        return ()
    sentence = tree.sent_of[token]
    for earlier in range(sentence, max(-1, sentence - PAIR), -1):
        found = _find_latest(tree, tree.sents[earlier][0], token, label)
        if len(found) == PAIR or (len(found) > PAIR and label == PERSON):
            return tuple(sorted(found.values())[-PAIR:])
        if found:
            return ()
    return ()
