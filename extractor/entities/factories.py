"""The spaCy components of this package, registered under their names.

spaCy imports this module through the package's entry points, so that
``nlp.add_pipe("news_encoder")`` works after installation without any import.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from extractor.entities.analysis.clearnlp import set_universal_tree
from extractor.entities.analysis.encoder import Encoder, make_encoder
from extractor.entities.analysis.line_breaks import set_line_breaks
from extractor.entities.analysis.name_pairs import set_name_pairs

# Names of the components, in the order of a pipeline.
COMPONENTS = ("name_pairs", "line_breaks", "news_encoder", "universal_tree")


def make_name_pairs(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that cuts hyphenated pairs of names into tokens."""
    return set_name_pairs


def make_line_breaks(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that lets line breaks end sentences."""
    return set_line_breaks


def make_news_encoder(nlp: Language, name: str) -> Encoder:
    """Make the component that runs the embedded model."""
    return make_encoder(nlp, name)


def make_universal_tree(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component that turns the trees of English pipelines into UD."""
    return set_universal_tree


Language.factory("name_pairs", retokenizes=True, func=make_name_pairs)
Language.factory("line_breaks", assigns=["token.is_sent_start"], func=make_line_breaks)
Language.factory(
    "news_encoder",
    assigns=[
        "doc.ents",
        "token.pos",
        "token.lemma",
        "token.dep",
        "token.head",
        "token.is_sent_start",
    ],
    func=make_news_encoder,
)
Language.factory(
    "universal_tree",
    requires=["token.dep", "token.head", "token.pos", "token.lemma"],
    assigns=["token.dep", "token.head"],
    func=make_universal_tree,
)
