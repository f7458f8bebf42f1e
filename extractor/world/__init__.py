"""What the world is: states, seats of government, organisations; see ``facts.py``."""
