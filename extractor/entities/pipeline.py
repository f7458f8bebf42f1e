"""A language and a model name in, the spaCy pipeline that analyses articles out.

"auto" is the embedded model; any other name is an installed spaCy pipeline or the
folder of one. English pipelines are followed by a component that gives them the trees
of Universal Dependencies. What is named and missing is an error, never replaced in
silence.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.entities.analysis.model_files import find_model_dir
from extractor.errors import ModelError
from extractor.records import LANGUAGES

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from extractor.entities.analysis.reading import Analysed

AUTO = "auto"
# What nlp.to_disk() always writes.
PIPELINE_FILES = ("config.cfg", "meta.json")
# Characters of one text; more is split by nobody and refused by spaCy with E088.
MAX_LENGTH = 5_000_000
# Words that a pipeline keeps, some 10 MB: nearly all that are not names.
FAMILIAR_WORDS = 20_000


def load_pipeline(lang: str, model: str = AUTO) -> Language:
    """Load the pipeline that analyses articles in ``lang``; loaded once a process.

    Raises
    ------
    ModelError
        The model is not installed or is not made for the language.
    """
    return _load_embedded(lang) if model == AUTO else _load_official(lang, model)


def analyse(nlp: Language, text: str) -> Doc | Analysed:
    """Analyse a text; what the embedded model finds is written on no Doc.

    That all steps behind it read the lists alone saves a hundredth of the time.
    """
    from extractor.entities.analysis.encoder import Encoder  # noqa: PLC0415  # NumPy

    # Whatever gives a Doc of a text may stand for a pipeline.
    components = [component for _, component in getattr(nlp, "pipeline", ())]
    last = components.pop() if components else None
    if not isinstance(last, Encoder):
        return nlp(text)
    doc = nlp.make_doc(text)
    for component in components:
        doc = component(doc)
    return last.read(doc)


def open_zone(nlp: Language) -> AbstractContextManager[object]:
    """Forget the words of a text behind it, once the pipeline knows the common ones.

    To make a word anew for each text that has it costs as much as to split the text.
    """
    familiar = len(nlp.vocab) >= FAMILIAR_WORDS
    return nlp.memory_zone() if familiar else nullcontext()


def check_model(model: str) -> None:
    """Refuse a model that is not there.

    Raises
    ------
    ModelError
        The message has the command that installs it.
    """
    if model == AUTO:
        find_model_dir()
        return
    if Path(model).is_dir():
        _check_folder(Path(model))
        return
    from spacy.util import is_package  # noqa: PLC0415  # spaCy takes a second to import

    if not is_package(model):
        raise ModelError(
            f"Model {model!r} is not installed. Install it with "
            f"'python -m spacy download {model}', or use '{AUTO}', the embedded model."
        )


def _check_folder(folder: Path) -> None:
    missing = [name for name in PIPELINE_FILES if not (folder / name).is_file()]
    if missing:
        raise ModelError(
            f"{folder} is no spaCy pipeline: {' and '.join(missing)} is missing. Give "
            "the folder that nlp.to_disk() wrote, the name of an installed pipeline, "
            f"or '{AUTO}', the embedded model."
        )


@cache
def _load_embedded(lang: str) -> Language:
    import spacy  # noqa: PLC0415  # as in check_model

    from extractor.entities import factories  # noqa: F401, PLC0415  # registers

    nlp = spacy.blank(lang)
    nlp.max_length = MAX_LENGTH
    nlp.add_pipe("name_pairs")
    nlp.add_pipe("line_breaks")
    nlp.add_pipe("news_encoder")
    return nlp


@cache
def _load_official(lang: str, model: str) -> Language:
    import spacy  # noqa: PLC0415  # as in check_model

    from extractor.entities import factories  # noqa: F401, PLC0415  # registers
    from extractor.entities.analysis.clearnlp import speaks_clearnlp  # noqa: PLC0415

    check_model(model)
    with _use_openblas():
        nlp = spacy.load(model)
    if nlp.lang != lang:
        raise ModelError(
            f"Model {model!r} reads {nlp.lang!r}, but the article is in {lang!r}. "
            f"Use '{AUTO}', which reads {' and '.join(LANGUAGES)}, or give "
            f"'--lang {nlp.lang}' if the language was not recognised."
        )
    nlp.max_length = MAX_LENGTH
    nlp.add_pipe("line_breaks", first=True)
    nlp.add_pipe("name_pairs", first=True)
    if speaks_clearnlp(nlp):
        nlp.add_pipe("universal_tree")
    return nlp


def _use_openblas() -> AbstractContextManager[object]:
    """Let pipelines that are loaded meanwhile multiply with NumPy's library.

    Notes
    -----
    spaCy takes BLIS, of whose kernels those for newer AMD processors are missing: there
    OpenBLAS is up to twice as fast, and elsewhere no slower by much. What is found is
    the same. It is not measured here, for all machines of a run to do alike.
    """
    from thinc.api import NumpyOps, get_current_ops, use_ops  # noqa: PLC0415  # spaCy's

    if type(get_current_ops()) is not NumpyOps:  # a graphics card, or Apple's library
        return nullcontext()
    openblas: AbstractContextManager[object] = use_ops("numpy", use_blis=False)
    return openblas
