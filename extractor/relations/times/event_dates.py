"""A trigger in; the date of what it says out, as the sentence gives it.

It is the date in the trigger's own clause, or else that of the clause it depends on
while time does not move between the two: not into what somebody says, not from
"met" to "had met", and never from the date of the article.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.times.clause_times import (
    is_gerund,
    is_meanwhile,
    is_set_apart,
    is_shared,
    is_speech,
    leads_out,
)
from extractor.relations.times.date_clauses import (
    climb_date,
    find_verb,
    is_in_dateline,
)
from extractor.relations.times.date_phrases import (
    MAX_CLOSE_PATH,
    Dated,
    is_enclosed,
    is_in_aside,
    is_of_noun,
    is_of_state,
    is_under,
)
from extractor.relations.times.elapsed_dates import (
    find_elapsed,
    find_top,
    find_undated,
    shift_date,
)
from extractor.relations.times.occasions import find_occasions, is_known
from extractor.relations.times.tenses import find_tense
from extractor.relations.trees.main_clauses import climb
from extractor.relations.trees.tree import Tree
from extractor.relations.triggers.triggers import find_head

# Dependency steps from trigger to date; further away only the sentence's only date.
MAX_DATE_PATH = 4
# Sentences back in which the date of an event named again may stand.
MAX_SENTENCES = 2
DAY = "2023-11-28"
# A date with one of these bounds is not that of what happened ("until 2009").
NO_DATES = ("until", "before", "after")


def find_date(tree: Tree, tokens: Sequence[int], *, close: bool = False) -> str | None:
    """Give the EDTF value of the date that belongs to the trigger, None if unclear.

    ``close`` takes only a date that depends on the trigger itself.
    """
    head = find_head(tree, tokens)
    dates = [
        date
        for date in find_dates(tree, tree.sent_of[tokens[0]])
        if date.bound not in NO_DATES
        and (is_under(tree, date.token, head) if close else belongs(tree, date, head))
    ]
    if not dates or (close and tree.covering[head] is not None):
        return None  # a name alone ("X (Labour)") says nothing that has a date
    path = climb(tree, head)
    ranked = sorted(
        (
            _is_added(tree, date.token, path),
            _measure_path(tree, head, date.token),
            abs(date.token - head),
            at,
        )
        for at, date in enumerate(dates)
    )
    _, steps, _, best = ranked[0]
    if steps > (MAX_CLOSE_PATH if close else MAX_DATE_PATH) and len(ranked) > 1:
        return None
    return dates[best].value


def find_dates(tree: Tree, sentence: int) -> list[Dated]:
    """Give the dates of a sentence, those counted from others too, in no order."""
    key = "dates", sentence
    known: list[Dated] | None = tree.memo.get(key)
    if known is None:
        known = _read_dates(tree, sentence)
        if sentence and _is_cut_off(tree, sentence - 1):
            known = [*_read_dates(tree, sentence - 1), *known]
        counted = find_elapsed(tree).get(sentence, ())
        known = [*known, *(Dated(*found) for found in counted)]
        again = [
            *_read_occasions(tree, sentence, known),
            *_read_retold(tree, sentence),
        ]
        known = [*known, *again] or _read_colon(tree, sentence)
        tree.memo[key] = known
    return known


def _read_occasions(tree: Tree, sentence: int, dates: Sequence[Dated]) -> list[Dated]:
    """Give the events named again, each with the date that stands before.

    A part of the day is that of the sentence just before, and of one day.
    """
    said = {tree.heads[date.token] for date in dates}
    found = []
    for event, is_daypart in find_occasions(tree).get(sentence, ()):
        verb, reach = tree.heads[event], 1 if is_daypart else MAX_SENTENCES
        near = {
            date.value
            for date in dates
            if date.token < event and _is_of_story(tree, date)
        }
        if not near:
            value = _find_told(tree, sentence, verb, reach)
        else:  # "On 3 May they met: on that occasion ..."
            value = near.pop() if len(near) == 1 else None
        plain = value is not None and (not is_daypart or len(value) == len(DAY))
        if plain and verb not in said:
            found.append(Dated(event, value))
    return found


def _is_of_story(tree: Tree, dated: Dated) -> bool:
    """Say whether a date is of what is told, not of what describes somebody."""
    above = climb(tree, dated.token)
    return dated.bound is None and not any(tree.is_kind(t, "relative") for t in above)


def _read_retold(tree: Tree, sentence: int) -> list[Dated]:
    """Give what is counted from an event named again ("two days after the attack")."""
    found = []
    for distance in find_undated(tree, sentence):
        event, top = distance.event, find_top(tree, distance)
        verb = next((t for t in climb(tree, top) if tree.is_verb(t)), None)
        if event is None or verb is None or not is_known(tree, event):
            continue
        told = _find_told(tree, sentence, verb, MAX_SENTENCES)
        value = told and shift_date(told, distance.unit, -distance.shift)
        if value:
            found.append(Dated(top, value))
    return found


def _read_colon(tree: Tree, sentence: int) -> list[Dated]:
    """Give what is said behind a colon the date of what stands before it."""
    last = tree.sents[sentence][0] - 1
    if last < 0 or tree.words[last] not in tree.table.surface.colons:
        return []
    main, above = (_find_main_verb(tree, at) for at in (sentence, sentence - 1))
    table = load_table(tree.lang, "cues", CueTable)
    if main is None or above is None or is_speech(tree, above, table):
        return []
    value = _find_told(tree, sentence, main, 1)
    return [] if value is None else [Dated(main, value)]


def _find_told(tree: Tree, sentence: int, verb: int, reach: int) -> str | None:
    """Give the date of the last sentence that has one and is of a verb's time."""
    tense = find_tense(tree, verb)
    for before in range(sentence - 1, max(-1, sentence - 1 - reach), -1):
        main = _find_main_verb(tree, before)
        if main is None:
            continue
        value = find_date(tree, (main,))
        if value is not None:
            return value if tense == find_tense(tree, main) is not None else None
    return None


def _find_main_verb(tree: Tree, sentence: int) -> int | None:
    tokens = range(*tree.sents[sentence])
    return next((t for t in tokens if tree.heads[t] == t and tree.is_verb(t)), None)


def _read_dates(tree: Tree, sentence: int) -> list[Dated]:
    return [
        Dated(anchor, tree.mentions[index].value, tree.mentions[index].bound)
        for index in tree.named[sentence]
        if tree.mentions[index].label == "DATE"
        and (anchor := tree.anchors[index]) is not None
        and tree.covering[anchor] is None
        and not is_in_dateline(tree, index)
    ]


def _is_cut_off(tree: Tree, sentence: int) -> bool:
    """Say whether a sentence is a piece of the next: "In March | X's party left"."""
    first, end = tree.sents[sentence]
    closed = tree.pos[end - 1] in tree.table.surface.punctuation_pos
    if closed or not tree.words[end - 1].strip():
        return False
    return not any(tree.is_verb(token) for token in range(first, end))


def belongs(tree: Tree, dated: Dated, head: int) -> bool:
    """Say whether the clause that a date stands in can date the trigger.

    The clause is that of the trigger or one above it. Not of a verb of speech, nor the
    main clause around a relative one of another time. Below the trigger only a
    participle of a noun counts ("the meeting held on 3 May") and a clause of what
    goes on meanwhile ("speaking on 3 May", "when X met Y on 3 May").
    """
    date = dated.token
    above, path = climb_date(tree, date), climb(tree, head)
    verb = find_verb(tree, date, above)
    shared = next((token for token in above if token in path), path[-1])
    if verb is None:
        inner = path[: path.index(shared)]
        return not any(leads_out(tree, token) for token in inner)
    below = above[: above.index(verb)]
    if is_in_aside(tree, below, path) or is_of_noun(tree, below, path):
        return False
    if is_enclosed(tree, dated, head) or is_of_state(tree, dated, path):
        return False
    if verb not in path:
        return _is_beneath(tree, date, verb, path)
    between = path[: path.index(shared)]
    for token in between:
        beside = tree.is_kind(token, "conjunct") and tree.heads[token] == verb
        if beside and not is_shared(tree, date, verb, token):
            return False
    return not any(leads_out(tree, token) for token in between)


def _is_beneath(tree: Tree, date: int, verb: int, path: Sequence[int]) -> bool:
    """Say whether a date's verb tells of the trigger: "held on 3 May", "speaking".

    ``path`` is what stands from the trigger up. The verb may tell of one before it in
    a row ("speaking on 3 May X praised Y and accused Z"), or be one of the row itself.
    """
    head, above = path[0], tree.heads[verb]
    if above == head:
        return _is_told(tree, verb, head)
    if above in path[1:]:
        clause = path[path.index(above) - 1]
        if not tree.is_kind(clause, "conjunct") or not is_shared(
            tree, date, verb if tree.is_kind(verb, "conjunct") else above, clause
        ):
            return False
        before = tree.is_kind(verb, "conjunct") and verb < clause
        inner = path[: path.index(clause)]
        told = before or (tree.is_verb(above) and _is_told(tree, verb, above))
        return told and not any(leads_out(tree, token) for token in inner)
    return _is_described(tree, verb, head)


def _is_told(tree: Tree, verb: int, head: int) -> bool:
    table = load_table(tree.lang, "cues", CueTable)
    if not tree.is_verb(head):
        known = tree.lemmas[verb] in table.reported.lemmas
        return not (known or tree.lemmas[verb] in table.published)
    if not tree.is_kind(verb, "adverbial"):
        return False
    gathered = tree.lemmas[verb] in table.gathering
    return gathered or is_gerund(tree, verb) or is_meanwhile(tree, verb, head)


def _is_described(tree: Tree, verb: int, head: int) -> bool:
    """Say whether a verb dates the event, or those, that the trigger goes with.

    "The ministers, gathered on Monday, approved", "in a letter dated 3 May X accused".
    """
    noun, table = tree.heads[verb], load_table(tree.lang, "cues", CueTable)
    if not tree.is_kind(verb, "participial", "relative"):
        return False
    if tree.is_kind(head, "object"):
        head = tree.heads[head]  # "signed a deal at a summit that was held on 3 May"
    if tree.heads[noun] != head:
        return False
    if tree.is_kind(noun, "subject", "passive_subject"):
        gathered = tree.lemmas[verb] in table.gathering
        return gathered and tree.is_kind(verb, "participial")
    held = tree.lemmas[verb] in table.held and tree.covering[noun] is None
    return (
        held and tree.is_kind(noun, "oblique") and not is_set_apart(tree, noun, table)
    )


def _is_added(tree: Tree, date: int, path: Sequence[int]) -> bool:
    """Say whether a relative clause adds a date: "a meeting, which resumed today"."""
    above = climb(tree, date)
    return any(tree.is_kind(t, "relative") and t not in path for t in above)


def _measure_path(tree: Tree, first: int, second: int) -> int:
    """Count dependency steps between two tokens of a sentence."""
    up = {token: steps for steps, token in enumerate(climb(tree, first))}
    for steps, token in enumerate(climb(tree, second)):
        if token in up:
            return steps + up[token]
    return len(tree.heads)
