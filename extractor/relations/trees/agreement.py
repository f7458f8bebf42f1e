"""A verb in, the number of its subject out; subjects that disagree are objects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from extractor.lang.cue_words import CueTable
from extractor.lang.parsed_doc import ParsedDoc
from extractor.lang.tables import load_table
from extractor.records import Mention
from extractor.relations.trees.attachments import mend_attachments
from extractor.relations.trees.clauses import is_infinitive
from extractor.relations.trees.headline_pairs import mend_headline_pairs
from extractor.relations.trees.mending import Mend, build_choice
from extractor.relations.trees.misread import mend_misread
from extractor.relations.trees.misread_offices import mend_offices
from extractor.relations.trees.name_rows import mend_rows
from extractor.relations.trees.participles import mend_participles
from extractor.relations.trees.strays import mend_strays
from extractor.relations.trees.tree import OBJECT, Tree, build_tree
from extractor.relations.trees.voice import is_past_participle
from extractor.relations.triggers.lemmas import KnownLemmas

SUBJECT = frozenset({"subject"})
PREDICATE = frozenset({"parataxis"})
COMPLEMENT = frozenset({"open_complement"})
PATIENT = frozenset({"passive_subject"})
# What shows that a verb has another object, or none.
SETTLED = ("object", "passive_auxiliary", "expletive", "copula")


def read_tree(
    doc: Doc | ParsedDoc,
    mentions: Sequence[Mention],
    known: KnownLemmas | None = None,
) -> Tree:
    """Build the tree of a Doc, with the subjects mended that disagree."""
    tree = build_tree(doc, mentions, known)
    mend_offices(tree)
    mend_subjects(tree)
    mend_strays(tree)
    mend_misread(tree)
    mend_participles(tree)
    mend_attachments(tree)
    mend_rows(tree)
    mend_headline_pairs(tree)
    tree.memo.clear()  # what was read before the subjects were mended
    return tree


def is_plural(tree: Tree, verb: int) -> bool | None:
    """Say whether a third person is plural; None for another person or no verb."""
    dropped = tree.table.dropped
    helpers = tree.children_of(verb, "auxiliary", "copula")
    finite = min(helpers, default=verb)
    if not tree.is_verb(finite) or is_infinitive(tree, finite):
        return None
    word = tree.words[finite]
    if word.endswith(dropped.plural_endings):
        return True
    return None if word.endswith(dropped.other_endings) else False


def mend_subjects(tree: Tree) -> None:
    """Make objects, in place, of subjects behind a verb that is of another number.

    "Ha ricevuto gli ambasciatori" has no subject. Only articles tell the number of a
    noun; a verb that is passive or has an object is left alone.
    """
    dropped = tree.table.dropped
    if not dropped.plural_endings:
        return
    for token, kinds in enumerate(tree.kinds):
        if mends := _choose(kinds):  # one at most is mended
            mends[0](tree, token)


def _mend_subject(tree: Tree, token: int) -> None:
    if _is_mislabelled(tree, token):
        tree.change_kind(token, PREDICATE)
    _make_object(tree, token)


def _mend_patient(tree: Tree, token: int) -> None:
    """Mend a passive subject: of "fu eletta sindaca", "ha sposato Rossi"."""
    helpers = tree.children_of(tree.heads[token], "auxiliary")
    if _is_made(tree, token):
        tree.change_kind(token, COMPLEMENT)
    if any(tree.lemmas[h] in tree.table.active_helpers for h in helpers):
        _make_object(tree, token)


def _make_object(tree: Tree, token: int) -> None:
    """Make an object of what is labelled a subject behind a verb and is none."""
    verb = tree.heads[token]
    late = token > verb and tree.is_verb(verb)
    if late and _is_object(tree, verb, token):
        tree.change_kind(token, OBJECT)


def _mend_oblique(tree: Tree, token: int) -> None:
    if _opens_as_predicate(tree, token):
        tree.change_kind(token, PREDICATE)


def _mend_complement(tree: Tree, token: int) -> None:
    if _is_late_event(tree, token):
        tree.change_kind(token, SUBJECT)


def _mend_object(tree: Tree, token: int) -> None:
    """Take for a subject what stands behind a verb that takes no object there."""
    if _is_late_subject(tree, token):
        tree.change_kind(token, SUBJECT)
    elif _is_of_headline(tree, token):
        tree.change_kind(token, PATIENT)


def _is_object(tree: Tree, verb: int, token: int) -> bool:
    """Say whether what is labelled a subject behind a verb is its object."""
    if tree.children_of(verb, *SETTLED) or _tells_before(tree, verb, token):
        return False
    if _is_second(tree, verb, token):
        return True
    if tree.children_of(token, "conjunct"):
        return _is_row_of_objects(tree, verb)
    dropped = tree.table.dropped
    articles = [tree.words[c] for c in tree.children_of(token, "determiner")]
    plural = any(word in dropped.plural_articles for word in articles)
    single = any(word in dropped.single_articles for word in articles)
    disagrees = plural != single and is_plural(tree, verb) is single
    return disagrees or _lacks_object(tree, verb)


def _tells_before(tree: Tree, verb: int, token: int) -> bool:
    """Say whether a verb of speech and who speaks end a sentence, behind what is said.

    So in "Neri ha mentito, ha accusato Sala": it is Sala who accuses.
    """
    head = tree.heads[verb]
    if not head < verb or tree.is_kind(verb, "participial", "relative"):
        return False
    first = min((verb, *tree.children_of(verb, "auxiliary")))
    if tree.words[first - 1] not in tree.table.surface.commas:
        return False
    reports = load_table(tree.lang, "cues", CueTable).reported
    end = tree.sents[tree.sent_of[verb]][1] - 1
    last = tree.find_right_edge(token) + 1
    row = tree.children_of(head, "conjunct") == [verb]
    return row and tree.lemmas[verb] in reports.late and last >= end


def _is_row_of_objects(tree: Tree, verb: int) -> bool:
    """Say whether a row behind a singular verb is what it needs: "accusò A e B"."""
    table, lemma = tree.table, tree.lemmas[verb]
    needs = lemma in table.dropped.transitive or lemma in table.control.object_verbs
    alone = len(tree.children_of(verb, "subject", "passive_subject")) == 1
    return needs and alone and is_plural(tree, verb) is False


def _is_late_subject(tree: Tree, token: int) -> bool:
    """Say whether a name behind a verb without object is its subject: "arriva X"."""
    verb = tree.heads[token]
    alone = token > verb and tree.lemmas[verb] in tree.table.never_passive
    named = alone and tree.covering[token] is not None
    return named and not tree.children_of(verb, "subject", "passive_subject")


def _is_of_headline(tree: Tree, token: int) -> bool:
    """Say whether a bare participle opens a sentence, and says what was done to a noun.

    So in "Bocciata la riforma di Neri, che Roma voleva": nobody is its subject.
    """
    verb = tree.heads[token]
    if verb != tree.sents[tree.sent_of[verb]][0] or tree.heads[verb] != verb:
        return False
    if not tree.is_verb(verb) or tree.covering[token] is not None:
        return False
    bare = not tree.children_of(verb, "auxiliary", "subject", "passive_subject")
    behind = verb < token and bool(tree.children_of(token, "determiner"))
    return behind and bare and is_past_participle(tree, verb)


def _is_late_event(tree: Tree, noun: int) -> bool:
    """Say whether a bare noun behind a verb of coming comes: "arrivano pressioni".

    Not who somebody is or becomes: "torna segretario".
    """
    verb, table = tree.heads[noun], tree.table
    if noun < verb or tree.lemmas[verb] not in table.never_passive:
        return False
    common = tree.pos[noun] in table.surface.noun_pos and tree.covering[noun] is None
    linking = tree.lemmas[verb] in table.predicative_verbs
    if not common or linking or tree.lemmas[noun] in table.people:
        return False
    return not tree.children_of(verb, "subject", "passive_subject")


def _opens_as_predicate(tree: Tree, token: int) -> bool:
    """Say whether a bare noun and a comma open a sentence: "Filosofo, era nato a X".

    It says what the subject, which is left out, is. What goes with the noun may stand
    between if the verb comes right behind the comma: "Figlio di Y, era nato a X".
    """
    if token != tree.sents[tree.sent_of[token]][0] or tree.covering[token] is not None:
        return False
    if tree.pos[token] not in tree.table.surface.common_pos:
        return False
    if tree.children_of(token, "determiner", "case"):
        return False
    commas, end = tree.table.surface.commas, tree.find_right_edge(token) + 1
    if tree.words[token + 1] in commas:
        return True
    behind = end if tree.words[end - 1] in commas else end + 1
    if behind >= len(tree.words) or tree.words[behind - 1] not in commas:
        return False
    return tree.heads[token] in (behind, tree.heads[behind])


def _is_mislabelled(tree: Tree, token: int) -> bool:
    """Say whether what is labelled a subject says what it is, which is left out."""
    return _opens_as_predicate(tree, token) or _is_aside(tree, token)


def _is_made(tree: Tree, token: int) -> bool:
    """Say whether a bare noun says what somebody was made: "fu eletta sindaca".

    Who that is may be left out, or be another subject.
    """
    verb = tree.heads[token]
    if token < verb or tree.covering[token] is not None:
        return False
    if tree.lemmas[token] not in tree.table.people:
        return False
    appointing = tree.lemmas[verb] in tree.table.employers.appointing
    return appointing and not tree.children_of(token, "determiner", "case")


def _is_aside(tree: Tree, token: int) -> bool:
    """Say whether a bare noun for people between commas is no subject of what follows.

    "Nato a X nel 1931, fratello del pittore Y, aveva studiato ..." leaves it out.
    """
    table, verb = tree.table, tree.heads[token]
    kin = tree.lemmas[token] in table.people or tree.lemmas[token] in table.companions
    if not kin or token > verb or tree.words[token - 1] not in table.surface.commas:
        return False
    if tree.children_of(token, "determiner", "case", "conjunct"):
        return False
    end = tree.find_right_edge(token)
    closed = tree.words[end] in table.surface.commas
    return closed or tree.words[end + 1] in table.surface.commas


def _is_second(tree: Tree, verb: int, token: int) -> bool:
    """Say whether a verb has another subject before it: then one behind is none."""
    return any(
        other < verb and not tree.children_of(other, "case")
        for other in tree.children_of(verb, "subject")
        if other != token and tree.words[other] not in tree.table.relative_pronouns
    )


def _lacks_object(tree: Tree, verb: int) -> bool:
    """Say whether a verb that must have an object has nothing but one subject."""
    table, lemma = tree.table, tree.lemmas[verb]
    if verb and tree.words[verb - 1] in table.reflexive_pronouns:
        return False  # "si candida anche Neri"
    return (
        (lemma in table.dropped.transitive or lemma in table.control.object_verbs)
        and len(tree.children_of(verb, "subject", "passive_subject")) == 1
        and not tree.is_kind(verb, "participial")
    )


# What is mended for each kind that a token may have.
MENDS: Mapping[str, Mend] = {
    "subject": _mend_subject,
    "passive_subject": _mend_patient,
    "object": _mend_object,
    "oblique": _mend_oblique,
    "open_complement": _mend_complement,
}
_choose = build_choice(MENDS)
