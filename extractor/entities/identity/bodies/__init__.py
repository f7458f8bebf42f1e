"""Nouns for bodies and places in, what the article means by them out.

``body_phrases.py`` reads the nouns, ``owners.py`` whose government "il governo" is,
``body_profiles.py`` what is said of the names, ``body_sorts.py`` of what sort they are,
``salience.py`` which one is spoken of; ``bodies.py`` gives what "the bloc" is,
``place_nouns.py`` what "the island" is, ``teams.py`` for whom "the Springboks" play and
``clubs.py`` which club "the Gunners" are.
"""
