"""A trigger in; who says it and where it was, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.lang.cue_words import CueTable, Reports
from extractor.lang.tables import load_table
from extractor.relations.arguments.fillers import find_fillers
from extractor.relations.arguments.referents import find_actors
from extractor.relations.governors import is_claimed
from extractor.relations.roles.syntax import find_roles
from extractor.relations.trees.clauses import find_preposition_roles, has_preposition
from extractor.relations.trees.main_clauses import climb, is_aside
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree
from extractor.relations.trees.voice import is_passive
from extractor.relations.triggers.triggers import find_head

# Clauses climbed in search of a speaker.
MAX_CLIMB = 8
# How a clause that says who says the rest, or its noun, depends on what is said.
ASIDE = ("parataxis", "adverbial", "oblique")
# A word for a nation's people names no place where something happens.
DEMONYM = "demonym"


def find_attribution(tree: Tree, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """Give the mentions that say what the trigger says, nearest first."""
    reports = load_table(tree.lang, "cues", CueTable).reported
    speakers = _find_speakers(tree, tokens, reports)
    if not speakers:  # as mostly
        return ()
    found: list[int] = []
    own = find_subjects(tree, find_head(tree, tokens))
    for token in speakers:
        # "Secondo i pm, Rossi ..." is not said by Rossi, whatever the parse says.
        others = token not in own and has_preposition(
            tree, tree.sent_of[token], "source"
        )
        for index, _ in find_fillers(tree, token):
            if index not in found and not (others and tree.anchors[index] in own):
                found.append(index)
    return tuple(found)


def is_reported(tree: Tree, tokens: tuple[int, ...]) -> bool:
    """Say whether somebody, named or not, says what the trigger says."""
    table = load_table(tree.lang, "cues", CueTable)
    if _find_speakers(tree, tokens, table.reported):
        return True
    if _is_hearsay(tree, find_head(tree, tokens), table.reported):
        return True
    return any(
        is_charge(tree, token, table.reported)
        or is_claimed(tree, token, table.negated)
        or _find_teller(tree, token, table.reported) not in (None, *tokens)
        for token in _climb_within(tree, find_head(tree, tokens))
    )


def _climb_within(tree: Tree, token: int) -> Iterator[int]:
    """Give a token and those above it, within what is told of a name in passing."""
    for one in climb(tree, token):
        if is_aside(tree, one):
            return
        yield one


def _is_hearsay(tree: Tree, head: int, reports: Reports) -> bool:
    """Say whether a word of the trigger's clause says so: "reportedly met"."""
    for token in climb(tree, head):
        if any(tree.words[child] in reports.words for child in tree.children[token]):
            return True
        if tree.is_verb(token):
            return False
    return False


def _find_speakers(
    tree: Tree, tokens: tuple[int, ...], reports: Reports
) -> Sequence[int]:
    """Give who says what a trigger says, nearest first; read once."""
    key = "speakers", tokens
    known: Sequence[int] | None = tree.memo.get(key)
    if known is None:
        known = tree.memo[key] = tuple(_climb_to_speakers(tree, tokens, reports))
    return known


def _climb_to_speakers(
    tree: Tree, tokens: tuple[int, ...], reports: Reports
) -> Iterator[int]:
    token = find_head(tree, tokens)
    spoken = False
    for _ in range(MAX_CLIMB):
        yield from _find_sources(tree, token)
        for comment in _find_comments(tree, token, reports):
            spoken = True
            yield from _find_commenters(tree, comment)
        head = tree.heads[token]
        if head == token or is_aside(tree, token):
            break
        teller = _find_teller(tree, token, reports)
        if teller is not None and teller not in tokens:
            spoken = True
            yield from _find_tellers(tree, teller)
        elif is_charge(tree, token, reports):
            spoken = True
            yield from _find_accusers(tree, token)
        elif tree.is_kind(token, "parataxis") and tree.lemmas[token] in reports.lemmas:
            break  # "..., said X, who met Y": what is said stands above
        token = head
    if not spoken and _is_quoted(tree, tokens[0], reports):
        yield from _find_quoted_speaker(tree, tokens[0], reports)


def _find_commenters(tree: Tree, comment: int) -> list[int]:
    """Give who comments: "as X reports", "as reported by X", where nobody else does."""
    passive = tree.is_kind(comment, "adverbial") and not tree.children_of(
        comment, "subject", "passive_subject"
    )
    if not passive:
        return find_subjects(tree, comment)
    roles = find_roles(tree, (comment,))
    return list(roles.get("agent", {}) or roles.get("by", {}))


def _find_tellers(tree: Tree, verb: int) -> list[int]:
    """Give who says something, never who is said to: "X is reported to have left"."""
    if not is_passive(tree, verb):
        return find_actors(tree, verb)
    roles = find_roles(tree, (verb,))
    return list(roles.get("agent", {}) or roles.get("by", {}))


def _find_teller(tree: Tree, token: int, reports: Reports) -> int | None:
    """Give the verb of speech, or of a phrase of it, whose clause a token heads."""
    clause = tree.is_kind(token, "complement", "parataxis") or (
        tree.is_kind(token, "open_complement") and tree.is_verb(token)
    )
    head = tree.heads[token]
    if not clause or _describes(tree, token):
        return None
    if tree.lemmas[head] in reports.lemmas:
        return head
    above = tree.heads[head]
    if f"{tree.lemmas[above]} {tree.lemmas[head]}" in reports.phrases:  # "fa sapere"
        return above
    beside = tree.children_of(head, "open_complement", "object")
    pairs = (f"{tree.lemmas[head]} {tree.lemmas[child]}" for child in beside)
    return head if any(pair in reports.phrases for pair in pairs) else None


def _describes(tree: Tree, clause: int) -> bool:
    """Say whether "who" opens a clause behind a name: "said X, who met Y"."""
    pronouns, commas = tree.table.relative_pronouns, tree.table.surface.commas
    return any(
        tree.words[who] in pronouns
        and tree.words[who - 1] in commas
        and tree.covering[who - 2] is not None
        for who in tree.children_of(clause, "subject", "passive_subject")
        if who > 1
    )


def _find_accusers(tree: Tree, charge: int) -> list[int]:
    """Give who accuses somebody of a charge, never who is accused."""
    accused, verb = find_subjects(tree, charge), tree.heads[charge]
    if tree.is_kind(verb, "object"):
        verb = tree.heads[verb]
    accusers = find_roles(tree, (verb,)).get("subject", {})
    return [who for who in accusers if who not in accused]


def is_charge(tree: Tree, token: int, reports: Reports) -> bool:
    """Say whether a clause or noun tells of what somebody is accused."""
    head = tree.heads[token]
    if tree.is_verb(token) and tree.is_kind(head, "object"):
        head = tree.heads[head]  # "accuses X of jailing Y", hung on X
    if tree.lemmas[head] not in reports.charges or token < head:
        return False  # "by order of X police arrested Y" tells no charge
    if tree.is_kind(token, "complement"):
        return True
    # "Is accused of killing", not "has tried to mediate".
    return tree.is_kind(
        token, "open_complement", "adverbial", "participial", "oblique", "nominal"
    ) and any(
        tree.words[child] in reports.charge_markers
        for child in tree.children_of(token, "marker", "case")
    )


def _find_sources(tree: Tree, token: int) -> Iterator[int]:
    """Give those according to whom a token is said."""
    if not has_preposition(tree, tree.sent_of[token], "source"):
        return
    for child in tree.children[token]:
        if "source" in find_preposition_roles(tree, child):
            yield child
        else:
            beneath = tree.children_of(child, "nominal", "oblique")
            yield from (noun for noun in beneath if _is_quoted_by(tree, noun))


def _is_quoted_by(tree: Tree, noun: int) -> bool:
    """Say whether a phrase of several words ends before a noun: "a detta di X"."""
    phrases = [phrase.split() for phrase in tree.table.prepositions["source"]]
    return any(
        len(words) > 2 and list(tree.words[case + 1 - len(words) : case + 1]) == words
        for case in tree.children_of(noun, "case")
        for words in phrases
    )


def _find_comments(tree: Tree, token: int, reports: Reports) -> list[int]:
    """Give clauses that say who says the rest ("..., he said"), and no more."""
    if tree.beneath[token].isdisjoint(ASIDE):  # as of most words
        return []
    beside = list(tree.children_of(token, "parataxis"))
    for clause in tree.children_of(token, "adverbial"):
        markers = tree.children_of(clause, "marker")
        if any(tree.words[mark] in reports.comment_markers for mark in markers):
            beside.append(clause)
    for word in tree.children_of(token, "oblique"):
        if tree.words[word] in reports.comment_words:
            beside += tree.children_of(word, "relative")
    return [
        clause
        for clause in beside
        if tree.lemmas[clause] in reports.lemmas
        and not tree.children_of(clause, "complement")
    ]


def _is_quoted(tree: Tree, token: int, reports: Reports) -> bool:
    """Say whether a quotation of the sentence is open at the token."""
    opening, closing = reports.open_quotes, reports.close_quotes
    inside = False
    for word in tree.words[tree.sents[tree.sent_of[token]][0] : token]:
        if inside and word in closing:
            inside = False
        elif word in opening:
            inside = True
    return inside


def _find_quoted_speaker(tree: Tree, token: int, reports: Reports) -> Iterator[int]:
    first, end = tree.sents[tree.sent_of[token]]
    for verb in range(first, end):
        speech = tree.is_verb(verb) and tree.lemmas[verb] in reports.lemmas
        if speech and not _is_quoted(tree, verb, reports):
            yield from find_subjects(tree, verb)


def find_place(tree: Tree, tokens: Sequence[int], taken: Sequence[int]) -> int | None:
    """Give the place in which it happened, unless it is an argument already."""
    entities = {tree.mentions[index].entity for index in taken} - {None}
    for token in find_roles(tree, tokens).get("in", {}):
        for index, _ in find_fillers(tree, token):
            mention = tree.mentions[index]
            new = index not in taken and mention.entity not in entities
            if mention.label == "LOC" and mention.form != DEMONYM and new:
                return index
    return None
