"""When what a trigger says happened.

``event_dates.py`` takes the date of the trigger's clause or of one above it, as far as
``clause_times.py`` says that time stands still between the two, by their ``tenses.py``;
``date_clauses.py`` says which clause a date stands in and ``date_phrases.py`` whether
it is that of another phrase. ``elapsed_dates.py`` counts dates from others by
``distances.py`` ("three days later"), ``occasions.py`` finds events that have one from
a sentence before ("during the meeting"). ``coming.py`` says what has yet to happen by
its date ("meets X tomorrow").
"""
