"""Rows of the spool in, the rows that are to be done out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from extractor.articles.rejects import Reject
from extractor.batch.store.ledger import Ledger

STEP = "articles"


class Intake:
    """Sort what was read into new, already done, repeated and rejected articles.

    ``read`` counts articles, ``skipped`` those done by an earlier run, ``replaced``
    those that changed since, ``repeated`` those that this run's inputs give twice;
    ``due`` and ``words`` count what is to be extracted.
    """

    def __init__(self, ledger: Ledger) -> None:
        self.read = self.skipped = self.replaced = self.repeated = 0
        self.due = self.words = 0
        self._ledger = ledger

    def sort(
        self, rows: Iterable[Mapping[str, Any]]
    ) -> tuple[list[tuple[int, bool]], list[Reject]]:
        """Give the rows to be done, each with whether its content is to be extracted.

        The second list has the rejects; the ledger has taken note of all.
        """
        wanted, rejects = [], []
        for number, row in enumerate(rows):
            self._ledger.note_origin(row["file"])
            reject = self._find_reject(row)
            if reject is not None:
                rejects.append(reject)
                self._ledger.add_reject(row["file"], reject)
            elif self._is_wanted(row):
                wanted.append((number, self._ledger.is_due(row["content"])))
                if wanted[-1][1]:
                    self.due += 1
                    self.words += row["words"]
        self._ledger.commit()
        return wanted, rejects

    def _find_reject(self, row: Mapping[str, Any]) -> Reject | None:
        """Give what the reader has rejected, or an id that another article has."""
        id = row["id"]
        if row["message"] is not None:
            return Reject(id, row["step"], row["message"])
        self.read += 1
        known = self._ledger.find_seen(id)
        if known is None or known == row["digest"]:
            return None
        return Reject(
            id,
            STEP,
            f"The id {id!r} in {Path(row['file']).name!r} was used before by another "
            "article of this run; give each an id of its own: another column "
            "(--id-key), or the folder above all files as INPUT.",
        )

    def _is_wanted(self, row: Mapping[str, Any]) -> bool:
        id, digest = row["id"], row["digest"]
        if self._ledger.find_seen(id) is not None:
            self.repeated += 1
            return False
        self._ledger.note_seen(id, digest)
        known = self._ledger.find(id)
        if known is not None and known.digest == digest and not known.failed:
            self.skipped += 1
            return False
        self.replaced += known is not None and known.digest != digest
        return True
