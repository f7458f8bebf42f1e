"""A trigger in; who says it, when and where it was, out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.lang.cue_words import CueTable, Reports
from extractor.lang.tables import load_table
from extractor.relations.arguments.dropped import find_actors
from extractor.relations.arguments.fillers import find_fillers
from extractor.relations.cues import is_apart
from extractor.relations.roles.syntax import find_roles
from extractor.relations.trees.clauses import (
    find_preposition_roles,
    has_preposition,
    is_subject,
)
from extractor.relations.trees.subjects import find_subjects
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import find_head

# Clauses climbed in search of a speaker.
MAX_CLIMB = 8
# Dependency steps from trigger to date; further away only the sentence's only date.
MAX_DATE_PATH = 4
MAX_CLOSE_PATH = 3
# What stands aside of its clause.
ASIDES = ("apposition", "relative", "parataxis")


def find_attribution(tree: Tree, tokens: Sequence[int]) -> tuple[int, ...]:
    """Give the mentions that say what the trigger says, nearest first."""
    reports = load_table(tree.lang, "cues", CueTable).reported
    found: list[int] = []
    for token in _find_speakers(tree, tokens, reports):
        for index, _ in find_fillers(tree, token):
            if index not in found:
                found.append(index)
    return tuple(found)


def is_reported(tree: Tree, tokens: Sequence[int]) -> bool:
    """Say whether somebody, named or not, says what the trigger says."""
    reports = load_table(tree.lang, "cues", CueTable).reported
    if next(iter(_find_speakers(tree, tokens, reports)), None) is not None:
        return True
    path = _climb(tree, find_head(tree, tokens))
    return any(_is_charge(tree, token, reports) for token in path)


def _find_speakers(
    tree: Tree, tokens: Sequence[int], reports: Reports
) -> Iterator[int]:
    token = find_head(tree, tokens)
    spoken = False
    for _ in range(MAX_CLIMB):
        yield from _find_sources(tree, token)
        for comment in _find_comments(tree, token, reports):
            spoken = True
            yield from find_subjects(tree, comment)
        head = tree.heads[token]
        if head == token:
            break
        if head not in tokens and _is_told(tree, token, reports):
            spoken = True
            yield from find_actors(tree, head)
        elif _is_charge(tree, token, reports):
            spoken = True
            yield from _find_accusers(tree, token)
        token = head
    if not spoken and _is_quoted(tree, tokens[0], reports):
        yield from _find_quoted_speaker(tree, tokens[0], reports)


def _is_told(tree: Tree, token: int, reports: Reports) -> bool:
    """Say whether a token heads the clause of a verb of speech."""
    clause = tree.is_kind(token, "complement", "parataxis") or (
        tree.is_kind(token, "open_complement") and tree.is_verb(token)
    )
    return clause and tree.lemmas[tree.heads[token]] in reports.lemmas


def _find_accusers(tree: Tree, charge: int) -> list[int]:
    """Give who accuses somebody of a charge, never who is accused."""
    accused = find_subjects(tree, charge)
    accusers = find_roles(tree, (tree.heads[charge],)).get("subject", {})
    return [who for who in accusers if who not in accused]


def _is_charge(tree: Tree, token: int, reports: Reports) -> bool:
    """Say whether a clause or noun tells of what somebody is accused."""
    if tree.lemmas[tree.heads[token]] not in reports.charges:
        return False
    if tree.is_kind(token, "complement", "open_complement"):
        return True
    return tree.is_kind(
        token, "adverbial", "participial", "oblique", "nominal"
    ) and any(
        tree.words[child] in reports.charge_markers
        for child in tree.children_of(token, "marker", "case")
    )


def _find_sources(tree: Tree, token: int) -> Iterator[int]:
    """Give those according to whom a token is said."""
    told = has_preposition(tree, tree.sent_of[token], "source")
    for child in tree.children[token] if told else ():
        if "source" in find_preposition_roles(tree, child):
            yield child


def _find_comments(tree: Tree, token: int, reports: Reports) -> list[int]:
    """Give clauses that say who says the rest ("..., he said"), and no more."""
    return [
        clause
        for clause in tree.children_of(token, "parataxis")
        if tree.lemmas[clause] in reports.lemmas
        and not tree.children_of(clause, "complement")
    ]


def _is_quoted(tree: Tree, token: int, reports: Reports) -> bool:
    """Say whether a quotation of the sentence is open at the token."""
    inside = False
    for before in range(tree.sents[tree.sent_of[token]][0], token):
        word = tree.words[before]
        if inside and word in reports.close_quotes:
            inside = False
        elif word in reports.open_quotes:
            inside = True
    return inside


def _find_quoted_speaker(tree: Tree, token: int, reports: Reports) -> Iterator[int]:
    first, end = tree.sents[tree.sent_of[token]]
    for verb in range(first, end):
        speech = tree.is_verb(verb) and tree.lemmas[verb] in reports.lemmas
        if speech and not _is_quoted(tree, verb, reports):
            yield from find_subjects(tree, verb)


def find_date(tree: Tree, tokens: Sequence[int], *, close: bool = False) -> str | None:
    """Give the EDTF value of the date that belongs to the trigger, None if unclear.

    ``close`` takes only a date that depends on the trigger itself.
    """
    head = find_head(tree, tokens)
    dates = _find_dates(tree, tokens)
    if close:
        dates = [i for i in dates if _is_under(tree, _anchor(tree, i), head)]
    else:
        dates = [i for i in dates if _belongs(tree, i, head)]
    ranked = sorted(
        (_measure_path(tree, head, _anchor(tree, i)), abs(_anchor(tree, i) - head), i)
        for i in dates
    )
    if not ranked:
        return None
    path, _, best = ranked[0]
    if path > (MAX_CLOSE_PATH if close else MAX_DATE_PATH) and len(ranked) > 1:
        return None
    return tree.mentions[best].value


def _find_dates(tree: Tree, tokens: Sequence[int]) -> list[int]:
    named = tree.named[tree.sent_of[tokens[0]]]
    return [
        index
        for index in named
        if tree.mentions[index].label == "DATE"
        and tree.covering[_anchor(tree, index)] is None
        and not _is_in_dateline(tree, index)
    ]


def _is_in_dateline(tree: Tree, index: int) -> bool:
    """Say whether a date stands in a dateline: "OSLO, March 14 (Reuters) - ..."."""
    span, surface = tree.spans[index], tree.table.surface
    if span is None:
        return False
    first, end = tree.sents[tree.sent_of[span[0]]]
    before = range(first, span[0])
    after = span[1] + 1
    if after < end and tree.words[after] in surface.openers:
        closing = (t for t in range(after, end) if tree.words[t] in surface.closers)
        after = next(closing, end) + 1
    dashed = after < end and tree.words[after] in tree.table.surface.dashes
    return dashed and all(
        tree.covering[t] is not None or tree.pos[t] in surface.punctuation_pos
        for t in before
    )


def _belongs(tree: Tree, index: int, head: int) -> bool:
    """Say whether the clause that a date stands in can date the trigger.

    The clause is that of the trigger or one above it. Not of a verb of speech, nor the
    main clause around a relative one; of a coordinated clause only a date before its
    verb ("On 3 May X met Y and signed ..."). Below the trigger only a participle of a
    noun counts ("the meeting held on 3 May").
    """
    date = _anchor(tree, index)
    above, path = _climb(tree, date), _climb(tree, head)
    verb = next((token for token in above if tree.is_verb(token)), None)
    if verb is None:
        return not any(_leads_out(tree, token) for token in path[:-1])
    if _is_in_aside(tree, above[: above.index(verb)], path):
        return False
    if verb not in path:
        return tree.heads[verb] == head and not tree.is_verb(head)
    between = path[: path.index(verb)]
    shared = [t for t in between if tree.is_kind(t, "conjunct")]
    beside = [token for token in shared if tree.heads[token] == verb]
    if any(date > verb or _has_own_subject(tree, token) for token in beside):
        return False
    return not any(_leads_out(tree, token) for token in between)


def _has_own_subject(tree: Tree, clause: int) -> bool:
    """Say whether a clause names who does it: "On Monday A left, but B accuses C"."""
    return any(is_subject(tree, child) for child in tree.children[clause])


def _is_in_aside(tree: Tree, above: Sequence[int], path: Sequence[int]) -> bool:
    """Say whether a date is in an apposition, or a clause, that the trigger is not."""
    return any(tree.is_kind(t, *ASIDES) and t not in path for t in above)


def _leads_out(tree: Tree, token: int) -> bool:
    """Say whether the date of what is above a token is not that of the token.

    So it is around a clause beside another, an event set apart ("after the talks"), a
    relative clause where the language says so, a participle between commas, what
    somebody says and what somebody is accused of.
    """
    table = load_table(tree.lang, "cues", CueTable)
    if tree.is_kind(token, "parataxis") or is_apart(tree, token, table):
        return True
    if tree.is_kind(token, "relative"):
        return not (table.dated_relatives or _opens_scene(tree, token))
    if _is_set_off(tree, token) or _is_charge(tree, token, table.reported):
        return True
    said = tree.lemmas[tree.heads[token]] in table.reported.lemmas
    return said and tree.is_kind(token, "complement")


def _is_set_off(tree: Tree, token: int) -> bool:
    """Say whether a participle stands behind a comma: "X, born in Y, today said"."""
    commas = tree.table.surface.commas
    if not (tree.is_kind(token, "participial") and tree.is_verb(token)):
        return False
    return token > 0 and tree.words[token - 1] in commas


def _opens_scene(tree: Tree, clause: int) -> bool:
    """Say whether a relative clause goes on at the same place: "where he met X"."""
    adverbs = tree.table.relative_adverbs
    return any(tree.words[child] in adverbs for child in tree.children[clause])


def _anchor(tree: Tree, index: int) -> int:
    """Give the head token of a date; it has one, or it would not be listed."""
    anchor = tree.anchors[index]
    return -1 if anchor is None else anchor


def _climb(tree: Tree, token: int) -> list[int]:
    path = [token]
    while tree.heads[token] != token:
        token = tree.heads[token]
        path.append(token)
    return path


def _is_under(tree: Tree, token: int, head: int) -> bool:
    """Say whether the token depends on the head, with no other verb between them."""
    path = _climb(tree, token)[: MAX_CLOSE_PATH + 1]
    if head not in path:
        return False
    between = path[: path.index(head)]
    return not any(tree.is_verb(t) or tree.is_kind(t, *ASIDES) for t in between)


def _measure_path(tree: Tree, first: int, second: int) -> int:
    """Count dependency steps between two tokens of a sentence."""
    up = {token: steps for steps, token in enumerate(_climb(tree, first))}
    for steps, token in enumerate(_climb(tree, second)):
        if token in up:
            return steps + up[token]
    return len(tree.heads)


def find_place(tree: Tree, tokens: Sequence[int], taken: Sequence[int]) -> int | None:
    """Give the place in which it happened, unless it is an argument already."""
    entities = {tree.mentions[index].entity for index in taken} - {None}
    for token in find_roles(tree, tokens).get("in", {}):
        for index, _ in find_fillers(tree, token):
            mention = tree.mentions[index]
            new = index not in taken and mention.entity not in entities
            if mention.label == "LOC" and new:
                return index
    return None
