"""What the world is: facts that no language owns, one row each, named in all.

``rows.py`` says what the tables hold, ``facts.py`` loads states, places, organisations,
institutions and seats, and persons of history; ``memberships.py`` who was in which body
when, ``leaders.py`` who led what; ``national_bodies.py`` reads "esercito israeliano" as
the army of a state.
"""
