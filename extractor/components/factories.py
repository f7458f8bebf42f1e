"""The components of this package, registered with spaCy under their names.

spaCy imports this module through the package's entry points, so that
``nlp.add_pipe("news_relations")`` works after installation without any import.
"""

# spaCy reads the types of a factory's arguments, so they must not be text.

from spacy.language import Language

from extractor.components.dates import NewsDates
from extractor.components.identity import NewsIdentity
from extractor.components.relations import NewsRelations
from extractor.errors import LanguageError
from extractor.records import LANGUAGES

# Names of the components, in the order of a pipeline.
COMPONENTS = ("news_dates", "news_identity", "news_relations")


def make_news_dates(nlp: Language, name: str, published: str | None) -> NewsDates:
    """Make the component that finds dates.

    Raises
    ------
    LanguageError
        The pipeline reads another language.
    ArticleError
        ``published`` is no date.
    """
    _check_lang(nlp, name)
    return NewsDates(published)


def make_news_identity(nlp: Language, name: str, entities: str | None) -> NewsIdentity:
    """Make the component that finds mentions and entities.

    Raises
    ------
    LanguageError
        The pipeline reads another language.
    TableError
        The user's table is wrong.
    """
    _check_lang(nlp, name)
    return NewsIdentity(entities)


def make_news_relations(nlp: Language, name: str, schema: str) -> NewsRelations:
    """Make the component that finds relations.

    Raises
    ------
    LanguageError
        The pipeline reads another language.
    SchemaError
        The schema is wrong.
    """
    _check_lang(nlp, name)
    return NewsRelations(schema)


def _check_lang(nlp: Language, name: str) -> None:
    if nlp.lang not in LANGUAGES:
        raise LanguageError(
            f"{name} cannot be added to a pipeline for {nlp.lang!r}; allowed are "
            f"{', '.join(LANGUAGES)}."
        )


Language.factory(
    "news_dates",
    assigns=["doc._.dates", "doc.spans"],
    default_config={"published": None},
    default_score_weights={
        "news_dates_f": 1.0,
        "news_dates_p": 0.0,
        "news_dates_r": 0.0,
    },
    func=make_news_dates,
)
Language.factory(
    "news_identity",
    requires=["doc.ents", "token.dep", "token.head", "token.lemma"],
    assigns=["doc._.mentions", "doc._.entities", "doc.spans"],
    default_config={"entities": None},
    default_score_weights={
        "news_mentions_f": 1.0,
        "news_mentions_p": 0.0,
        "news_mentions_r": 0.0,
    },
    func=make_news_identity,
)
Language.factory(
    "news_relations",
    requires=["doc._.mentions", "token.dep", "token.head", "token.lemma"],
    assigns=["doc._.relations"],
    default_config={"schema": "news"},
    default_score_weights={
        "news_relations_f": 1.0,
        "news_relations_p": 0.0,
        "news_relations_r": 0.0,
    },
    func=make_news_relations,
)
