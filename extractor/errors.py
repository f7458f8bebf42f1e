"""What can go wrong, said for people: what, where, what is allowed, what to do."""


class ExtractorError(Exception):
    """Base of every error that this package raises on purpose."""


class ArticleError(ExtractorError):
    """An article or an input file cannot be read or used."""


class LanguageError(ExtractorError):
    """A language was asked for, or found, that is not supported."""


class SchemaError(ExtractorError):
    """A relation schema or a pattern in it is invalid."""


class TableError(ExtractorError):
    """A language or world table is invalid."""


class ModelError(ExtractorError):
    """An analysis model is missing or cannot be used."""


class OutputError(ExtractorError):
    """An output folder or file cannot be written, or belongs to another run."""
