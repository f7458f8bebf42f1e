"""The training project lies beside the package and is no part of it."""

import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent / "models"

if str(PROJECT) not in sys.path:
    sys.path.insert(0, str(PROJECT))
