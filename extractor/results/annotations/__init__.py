"""Results and gold as files of annotation tools, to be corrected there and come back.

Files: ``annotated`` (what is written: an extraction and what its gold leaves open),
``words`` (tokens cut at the borders of mentions), then one file per format: ``jsonl``,
``docbin`` (spaCy), ``conllu``, ``labelstudio``; ``formats`` knows their endings.
``extractor/articles/gold/`` reads all of them.

What a format drops: JSONL and DocBin nothing; Label Studio nothing, but of a relation
that a person adds there it knows only type and arguments; CoNLL-U relations, names of
entities, scores, sources of mentions and notes of the article.
"""

from extractor.results.annotations.annotated import Annotated
from extractor.results.annotations.formats import FORMATS, find_format
from extractor.results.annotations.labelstudio import build_interface

__all__ = ["FORMATS", "Annotated", "build_interface", "find_format"]
