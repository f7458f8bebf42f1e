"""Gold files in, checked articles with their gold out: what scores are counted against.

One file per format. Ours, also after a correction in other tools: ``jsonl``,
``docbin`` (spaCy), ``labelstudio``, ``conllu_marks``. Sets of the field: ``columns``
(words and IOB tags), ``conllu`` (treebanks with entities), ``crossre``. ``read`` tells
them apart and ``record`` is what they give; ``row`` builds and ``checks`` checks it,
``marks`` joins the marks of a tool with what it does not know, ``lines`` and ``words``
serve the readers, and ``labels.toml`` has the labels of other sets beside ours.
"""

from extractor.articles.gold.read import read_gold
from extractor.articles.gold.record import Gold

__all__ = ["Gold", "read_gold"]
