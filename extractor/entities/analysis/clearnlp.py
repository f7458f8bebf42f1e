"""A Doc with a ClearNLP tree in, the Doc with a tree of Universal Dependencies out.

The official English pipelines of spaCy let prepositions govern nouns and the verb "be"
govern its predicate; the relation rules read UD, where nouns and predicates govern. The
steps are those by which UD defines its difference from such trees
(universaldependencies.org, "Universal Dependencies v2: content words are heads").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from extractor.lang.clearnlp_labels import ClearNLPTable
from extractor.lang.tables import load_table

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

PARSER = "parser"
TABLE = "clearnlp"
LANG = "en"
# spaCy keeps the way to a head as a number modulo this.
WRAP = 2**64


def load_clearnlp_table() -> ClearNLPTable:
    """Load the table of labels."""
    table: ClearNLPTable = load_table(LANG, TABLE, ClearNLPTable)
    return table


class ClearNLPTree:
    """The heads and labels of one sentence while they change.

    Notes
    -----
    `heads` count from the first token of the sentence, a root is its own head.
    """

    def __init__(self, sentence: Span, table: ClearNLPTable) -> None:
        self.table = table
        self.pos = [token.pos_ for token in sentence]
        self.lemmas = [token.lemma_.lower() for token in sentence]
        self.heads = [token.head.i - sentence.start for token in sentence]
        self.labels = [token.dep_ for token in sentence]

    def convert(self) -> None:
        """Change the tree: prepositions, then copulas, coordinators and labels."""
        tokens = range(len(self.heads))
        for token in reversed(tokens):  # the inner of two prepositions comes first
            if self._is_preposition(token):
                self._turn_preposition(token)
        for token in tokens:
            if self.lemmas[token] in self.table.copula_lemmas:
                self._turn_copula(token)
        for token in tokens:
            if self.labels[token] in self.table.coordinators:
                self._move_coordinator(token)
            elif self._is_infinitive_marker(token):
                self.labels[token] = self.table.become.marker
        rename = self.table.rename
        self.labels = [rename.get(label, label) for label in self.labels]

    def _children(self, token: int, labels: frozenset[str] | None = None) -> list[int]:
        return [
            child
            for child, head in enumerate(self.heads)
            if head == token
            and child != token
            and (labels is None or self.labels[child] in labels)
        ]

    def _is_preposition(self, token: int) -> bool:
        """Say whether the word governs what follows as a preposition, or is such one's.

        The conjunct of a preposition ("in Rome and at Milan") is one as well.
        """
        if self.pos[token] not in self.table.preposition_pos:
            return False
        governed = (
            self.table.prepositional_objects | self.table.prepositional_clauses
        ) - {self.labels[token]}
        return bool(self._children(token, governed)) or (
            self.labels[token] in self.table.prepositions
            and bool(self._find_turned(token))
        )

    def _find_turned(self, token: int) -> list[int]:
        """Find what a preposition inside this one governed ("out of Rome")."""
        become = self.table.become
        risen = frozenset((become.oblique, become.nominal))
        return [child for child in self._children(token, risen) if child > token]

    def _turn_preposition(self, token: int) -> None:
        table, become = self.table, self.table.become
        clauses = self._children(token, table.prepositional_clauses)
        nouns = self._children(token, table.prepositional_objects)
        risen = [*nouns, *clauses, *self._find_turned(token)][0]
        head, label = self.heads[token], self.labels[token]
        clausal = risen in clauses and self.pos[risen] in table.clause_pos
        for child in self._children(token):
            if child != risen:
                self.heads[child] = risen
        self.heads[risen] = risen if head == token else head
        self.heads[token] = risen
        self.labels[token] = become.marker if clausal else become.case
        self.labels[risen] = self._find_label(head, label, clausal=clausal)

    def _find_label(self, head: int, label: str, *, clausal: bool) -> str:
        """Give the label of what rises into the place of its preposition."""
        table, become = self.table, self.table.become
        if label not in table.prepositions:
            return label  # a conjunct or a root stays one
        if label in table.agents:
            return become.agent
        verbal = self.pos[head] in table.clause_pos
        if clausal:
            return become.adverbial if verbal else become.adnominal
        return become.oblique if verbal else become.nominal

    def _turn_copula(self, verb: int) -> None:
        """Let the predicate of "be" take its place, with all that depends on it."""
        predicate = self._find_predicate(verb)
        if predicate is None:
            return
        head = self.heads[verb]
        for child in self._children(verb):
            if child != predicate:
                self.heads[child] = predicate
        self.heads[predicate] = predicate if head == verb else head
        self.labels[predicate] = self.labels[verb]
        self.heads[verb] = predicate
        self.labels[verb] = self.table.become.copula

    def _find_predicate(self, verb: int) -> int | None:
        fitting = [
            child
            for child in self._children(verb, self.table.predicates)
            if self.pos[child] in self.table.predicate_pos
        ]
        if not fitting:  # "She is in Rome": the place is the predicate
            risen = self._children(verb, frozenset([self.table.become.oblique]))
            fitting = [child for child in risen if child > verb][:1]
        return fitting[-1] if fitting else None

    def _is_infinitive_marker(self, token: int) -> bool:
        table = self.table
        return (
            self.labels[token] in table.infinitive_markers
            and self.pos[token] in table.infinitive_marker_pos
        )

    def _move_coordinator(self, token: int) -> None:
        """Let "and" depend on the conjunct that follows it."""
        behind = [
            child
            for child in self._children(self.heads[token], self.table.conjuncts)
            if child > token
        ]
        if behind:
            self.heads[token] = behind[0]


def set_universal_tree(doc: Doc) -> Doc:
    """Replace the ClearNLP tree of a Doc by one of Universal Dependencies."""
    if not doc.has_annotation("DEP"):
        return doc
    table = load_clearnlp_table()
    strings = doc.vocab.strings
    rows: list[tuple[int, int]] = []
    for sentence in doc.sents:
        tree = ClearNLPTree(sentence, table)
        tree.convert()
        for token, (head, label) in enumerate(
            zip(tree.heads, tree.labels, strict=True)
        ):
            rows.append(((head - token) % WRAP, strings.add(label)))
    values: Any = np.asarray(rows, dtype=np.uint64)
    return doc.from_array(["HEAD", "DEP"], values)


def speaks_clearnlp(nlp: Language) -> bool:
    """Say whether the parser of a pipeline gives ClearNLP labels."""
    if nlp.lang != LANG or not nlp.has_pipe(PARSER):
        return False
    return load_clearnlp_table().signs <= set(nlp.pipe_labels[PARSER])
