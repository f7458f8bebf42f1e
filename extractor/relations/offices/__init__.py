"""An office noun in ("president", "sindaco"), who has it and of which body out.

Files: ``offices`` (from the words beside it), ``office_fronts`` (what stands before
it), ``office_phrases``, ``office_marks``, ``office_people`` (what stands behind it),
``nations_of_others`` ("of the Welsh actor"), ``rows`` ("the ministers of A and B, X and
Y"), ``bearers``, ``qualified``, ``posts`` (whom the parse says it describes), ``ranks``
(offices of several),
``employers`` (the body that the context gives it), ``represented`` (the body somebody
acts for), ``spoken_states`` (the state spoken of), ``known_leaders`` (the state that
readers give it).
"""
