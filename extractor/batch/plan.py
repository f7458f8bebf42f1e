"""Inputs and an output folder in, what a run would do out; nothing is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from extractor.articles import read_articles
from extractor.articles.files.walk import list_inputs
from extractor.batch.configuration import find_checksum
from extractor.batch.finish import read_same_as
from extractor.batch.inputs.intake import Intake
from extractor.batch.inputs.spool import build_row
from extractor.batch.settings import Settings, describe_settings
from extractor.batch.store.folder import PARTS, check_folder
from extractor.batch.store.ledger import copy_ledger
from extractor.batch.summary import Plan, Rejections

UNKNOWN = "unknown"


def plan_batch(
    inputs: str | Path | Iterable[str | Path],
    out: str | Path,
    *,
    settings: Settings | None = None,
    force: bool = False,
) -> Plan:
    """Say what a run would do; read everything, write nothing.

    Raises
    ------
    ExtractorError
        As :func:`extractor.batch.run_batch`.
    """
    settings, out, inputs = settings or Settings(), Path(out), list_inputs(inputs)
    configuration = describe_settings(settings)
    check_folder(out, configuration, map(Path, inputs), force=force)
    read_same_as(out)
    items = read_articles(
        inputs,
        lang=settings.lang,
        published=settings.published,
        options=settings.reading,
    )
    rejections, langs = Rejections(), Counter[str]()
    parts, checksum = None if force else out / PARTS, find_checksum(configuration)
    with copy_ledger(parts, checksum) as ledger:
        intake = Intake(ledger)
        for item in items:
            row = {"message": None, "step": None, **build_row("", item)}
            wanted, rejects = intake.sort([row])
            for reject in rejects:
                rejections.add(reject)
            if wanted:
                langs[row["lang"] or UNKNOWN] += 1
    return Plan(
        new=dict(sorted(langs.items())),
        skipped=intake.skipped,
        replaced=intake.replaced,
        repeated=intake.repeated,
        rejected=sum(rejections.steps.values()),
        rejects=tuple(rejections.first),
    )
