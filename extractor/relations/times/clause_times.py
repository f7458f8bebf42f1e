"""Two clauses in; whether time stands still between them, so that a date is of both."""

from __future__ import annotations

from extractor.lang.cue_words import CueTable
from extractor.lang.tables import load_table
from extractor.relations.qualifiers import is_charge
from extractor.relations.times.distances import has_own_unit, is_unit
from extractor.relations.times.tenses import find_tense, is_perfect_infinitive
from extractor.relations.trees.clauses import is_infinitive, is_subject
from extractor.relations.trees.control import is_apart
from extractor.relations.trees.main_clauses import climb
from extractor.relations.trees.tree import Tree

# How a participle depends on what it describes or goes with.
PARTICIPIAL = ("participial", "adverbial")
# A value as long as this is of one day.
DAY = "2023-11-28"


def is_shared(tree: Tree, date: int, verb: int, clause: int) -> bool:
    """Say whether a date of a verb is also that of a clause coordinated with it.

    It is at the same time only ("On Monday A left, but B accuses C" is not). A date
    behind its verb goes on to what the same subject did, unless that was later, or a
    month or year stands behind the verb's object.
    """
    first, second = find_tense(tree, verb), find_tense(tree, clause)
    same = first == second
    if has_own_unit(tree, clause):
        return False
    if any(is_subject(tree, child) for child in tree.children[clause]):
        joined = _is_joined(tree, clause)
        return same and first is not None and date < verb and joined
    if date < verb:
        return True
    later = load_table(tree.lang, "cues", CueTable).later
    moved = any(tree.words[child] in later for child in tree.children[clause])
    if moved or (date < clause and _is_closed(tree, date, verb)):
        return False
    return same or second is None


def _is_closed(tree: Tree, date: int, verb: int) -> bool:
    """Say whether a date behind the object of its verb is of that verb alone.

    So in "won the cup in May and hired X"; a day is that of all that is told of it.
    """
    behind = any(verb < noun < date for noun in tree.children_of(verb, "object"))
    return behind and any(
        tree.anchors[index] == date
        and len((tree.mentions[index].value or DAY).partition("/")[0]) < len(DAY)
        for index in tree.named[tree.sent_of[date]]
    )


def _is_joined(tree: Tree, clause: int) -> bool:
    """Say whether a word, and no semicolon alone, joins a clause to another.

    In a row it stands before the last one only ("A left, B stayed and C slept").
    """
    joining = tree.table.surface.coordinator_pos
    return any(
        tree.pos[child] in joining
        for member in (clause, *tree.children_of(clause, "conjunct"))
        for child in tree.children[member]
    )


def leads_out(tree: Tree, token: int) -> bool:
    """Say whether the date of what is above a token is not that of the token.

    So it is around a clause beside another, an event set apart ("after the talks"), a
    relative clause of another time or, where the language says so, any, a participle
    between commas, what somebody says and what somebody is accused of.
    """
    table = load_table(tree.lang, "cues", CueTable)
    if tree.is_kind(token, "parataxis"):
        return not _is_explained(tree, token, table)
    if _is_another_time(tree, token, table):
        return True
    if tree.is_kind(token, "relative"):
        # "The same day Rome left", whatever the parse says.
        dated = table.dated_relatives or is_unit(tree, tree.heads[token])
        return not (dated or _goes_on(tree, token))
    if _is_loose_participle(tree, token) or is_charge(tree, token, table.reported):
        return True
    if not is_speech(tree, tree.heads[token], table):
        return False
    told = tree.is_verb(token) and is_infinitive(tree, token)
    return told or tree.is_kind(token, "complement")


def _is_explained(tree: Tree, clause: int, table: CueTable) -> bool:
    """Say whether a clause behind a colon tells what the one before it is about.

    "On Monday the talks failed: Rome accused Paris", but nothing that somebody says.
    """
    above = tree.heads[clause]
    colons = tree.table.surface.colons
    parted = any(tree.words[token] in colons for token in range(above, clause))
    tense = find_tense(tree, clause)
    alike = tense is not None and tense == find_tense(tree, above)
    return parted and alike and not is_speech(tree, above, table)


def is_speech(tree: Tree, verb: int, table: CueTable) -> bool:
    """Say whether a verb says something, so that what it says is of another time."""
    reports, lemma = table.reported, tree.lemmas[verb]
    if lemma in reports.lemmas:
        return True
    others = [tree.heads[verb], *tree.children_of(verb, "open_complement", "object")]
    pairs = (f"{tree.lemmas[min(t, verb)]} {tree.lemmas[max(t, verb)]}" for t in others)
    return any(pair in reports.phrases for pair in pairs)  # "fa sapere"


def _is_another_time(tree: Tree, token: int, table: CueTable) -> bool:
    """Say whether a phrase or clause is of another time than what is above it."""
    if is_set_apart(tree, token, table):
        return True
    if not tree.is_verb(token):
        return False
    if is_perfect_infinitive(tree, token):
        return True
    clause = tree.is_kind(token, "relative") or _is_contrasted(tree, token, table)
    if not clause or is_unit(tree, tree.heads[token]):
        return False
    above = next((t for t in climb(tree, token)[1:] if tree.is_verb(t)), token)
    times = find_tense(tree, token), find_tense(tree, above)
    return None not in times and times[0] != times[1]


def _is_contrasted(tree: Tree, clause: int, table: CueTable) -> bool:
    """Say whether a clause is set against the one above it: "while X backs Y"."""
    return tree.is_kind(clause, "adverbial") and any(
        tree.words[mark] in table.contrasts
        for mark in tree.children_of(clause, "marker", "adverb")
    )


def is_set_apart(tree: Tree, token: int, table: CueTable) -> bool:
    """Say whether a word sets an event apart in time, not at the same one."""
    return is_apart(tree, token, table) and not any(
        tree.words[child] in table.meanwhile
        for child in tree.children_of(token, "case", "marker")
    )


def _goes_on(tree: Tree, clause: int) -> bool:
    """Say whether a relative clause goes on with the story behind its main clause.

    So at the same place ("to Kiev, where he met X") or with who was named last ("was
    taken by Rome, which expelled X").
    """
    adverbs = tree.table.relative_adverbs
    if any(tree.words[child] in adverbs for child in tree.children[clause]):
        return True
    named = tree.heads[clause]
    verb = next((t for t in climb(tree, named) if tree.is_verb(t)), clause)
    commas, pronouns = tree.table.surface.commas, tree.table.relative_pronouns
    behind = verb < named and any(
        tree.words[who] in pronouns
        and is_subject(tree, who)
        and tree.words[who - 1] in commas
        for who in tree.children[clause]
        if who > named
    )
    tense = find_tense(tree, clause) if behind else None
    return tense is not None and tense == find_tense(tree, verb)


def _is_loose_participle(tree: Tree, token: int) -> bool:
    """Say whether a participle is set off: "X, born in Y, said", "Born in Y, X"."""
    if not (tree.is_kind(token, *PARTICIPIAL) and tree.is_verb(token)):
        return False
    if tree.is_kind(tree.heads[token], "apposition"):
        return True  # "founded in 1964 by X, a peasant born in Y"
    before = token - 1
    if before < tree.sents[tree.sent_of[token]][0]:
        helped = tree.children_of(token, "auxiliary", "marker", "case", "subject")
        plain = is_gerund(tree, token) or is_infinitive(tree, token)
        return not helped and not plain
    if not tree.is_kind(token, "participial"):
        return False
    return tree.words[before] in tree.table.surface.commas


def is_meanwhile(tree: Tree, clause: int, verb: int) -> bool:
    """Say whether a clause is of the time of its verb: "when X met Y, Z left"."""
    when = load_table(tree.lang, "cues", CueTable).when
    marked = any(
        tree.words[child] in when
        for child in tree.children_of(clause, "marker", "adverb")
    )
    return marked and find_tense(tree, clause) == find_tense(tree, verb)


def is_gerund(tree: Tree, verb: int) -> bool:
    """Say whether a verb goes with another, at its time: "parlando", "speaking"."""
    helped = tree.children_of(verb, "auxiliary", "marker", "case", "subject")
    return tree.words[verb].endswith(tree.table.active_endings) and not helped
