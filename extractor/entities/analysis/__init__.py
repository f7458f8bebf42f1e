"""The embedded model as spaCy components: an unanalysed Doc in, names and trees out.

``name_pairs.py`` cuts "Usa-Cina" into two names; ``line_breaks.py`` marks the sentence
starts that line breaks force; ``encoder.py`` fills the Doc from ``model.py`` (ONNX
Runtime on the files that ``model_files.py`` finds), with ``windows.py`` for long texts
and ``unended.py`` for sentence starts that no sign marks, ``name_tags.py`` to decode
names, ``name_votes.py`` for one label a text, ``trees.py`` for dependency trees,
``lemmas.py``, ``lemma_scripts.py`` and ``lemma_endings.py`` for lemmas, and
``writing.py`` to put all of it on the Doc, or ``reading.py`` to hand it on as lists.
"""
