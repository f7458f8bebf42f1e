"""The steps as spaCy components, for pipelines that are not ours.

``dates.py``, ``identity.py`` and ``relations.py`` are the components, ``factories.py``
registers them with spaCy; ``attributes.py`` says what they write on a Doc and reads it
back, ``universal.py`` gives them trees of Universal Dependencies, ``scores.py``
compares with gold Docs. ``folder.py`` writes our analysis model as the folder of a
pipeline.

Importing this package registers ``doc._.dates``, ``doc._.mentions``,
``doc._.entities``, ``doc._.relations`` and ``doc._.published``, which a Doc read from a
file needs.
"""

from extractor.components.attributes import build_extraction
from extractor.components.folder import write_pipeline

__all__ = ["build_extraction", "write_pipeline"]
