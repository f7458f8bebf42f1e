"""What each language says: tables of words, read by ``tables.py``, one folder each."""
