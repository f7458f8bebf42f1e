"""What the readers give in, the articles that are still to do out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from extractor.articles.rejects import Reject
from extractor.batch.parts import Entry, find_digest
from extractor.records import Article


class Intake:
    """Sort what is read into new, already done, repeated and rejected articles.

    ``rejects`` holds the rejects so far; ``read`` counts articles, ``skipped`` those
    done by an earlier run, ``replaced`` those that changed since, ``repeated`` those
    that this run's inputs give twice.
    """

    def __init__(self, ledger: Mapping[str, Entry]) -> None:
        self.rejects: list[Reject] = []
        self.read = self.skipped = self.replaced = self.repeated = 0
        self._ledger = ledger
        self._digests: dict[str, str] = {}

    def find_new(self, items: Iterable[Article | Reject]) -> Iterator[Article]:
        """Yield each article that is to be extracted, once."""
        for item in items:
            if isinstance(item, Reject):
                self.rejects.append(item)
                continue
            self.read += 1
            if self._is_new(item):
                yield item

    def get_digest(self, id: str) -> str:
        """Get the digest of an article that :meth:`find_new` has given."""
        return self._digests[id]

    def _is_new(self, article: Article) -> bool:
        digest = find_digest(article)
        if article.id in self._digests:
            self._note_second(article, digest)
            return False
        self._digests[article.id] = digest
        known = self._ledger.get(article.id)
        if known is not None and known.digest == digest:
            self.skipped += 1
            return False
        self.replaced += known is not None and known.digest is not None
        return True

    def _note_second(self, article: Article, digest: str) -> None:
        if self._digests[article.id] == digest:
            self.repeated += 1
        else:
            self.rejects.append(_reject_id(article))


def _reject_id(article: Article) -> Reject:
    return Reject(
        article.id,
        "articles",
        f"The id {article.id!r} was used before by another article of this run; give "
        "each article an id of its own.",
    )
