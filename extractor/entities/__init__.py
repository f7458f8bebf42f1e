"""Step 2, who, where and when: an Article's text in, mentions and entities out.

``pipeline.py`` chooses the spaCy pipeline; ``analysis/`` is the embedded model in it
and gives the Doc; ``names/`` and ``dates/`` find mentions in the Doc, ``identity/``
tells which of them are the same; ``mentions.py`` joins all that in one screen.
``factories.py`` registers the components with spaCy.
"""
