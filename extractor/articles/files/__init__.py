"""Inputs found, opened and told apart: paths in, open streams and their kinds out.

``walk.py`` finds the files, ``sources.py`` opens and unpacks them within the limits of
reading, ``kinds.py`` tells by their content what they are, ``decoding.py`` turns bytes
into text, ``timing.py`` ends what takes too long.
"""
