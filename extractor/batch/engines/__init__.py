"""Partitions in, their results out: processes of this machine, or actors of Ray.

Files: ``engine`` (what every engine offers), ``supervisor`` (workers watched and
replaced), ``local`` and ``worker`` (processes of this machine), ``ray_engine``,
``ray_actor``, ``ray_start`` (a Ray cluster), ``processes`` (what all processes have in
common), ``limits`` (what one article and one worker may take).
"""
