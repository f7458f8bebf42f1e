"""When what a trigger says happened.

``event_dates.py`` takes the date of the trigger's clause or of one above it, as far as
``clause_times.py`` says that time stands still between the two, by their ``tenses.py``;
``elapsed_dates.py`` counts dates from others ("three days later").
"""
