"""A model that finds names, from a folder of this machine: one of spaCy (https://spacy.io/usage/saving-loading) or of
GLiNER (https://github.com/urchade/GLiNER). Nothing is fetched from anywhere."""

import os
from collections.abc import Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from clippings.model.problem import CommandErrors, Problem

_LABELS = {
    "PERSON": "person", "PER": "person", "ORG": "organisation", "ORGANIZATION": "organisation",
    "GPE": "place", "LOC": "place", "FAC": "place", "LOCATION": "place",
}  # fmt: skip
"""What models call a name → the kind of entry that it would be."""
_ASKED = ("person", "organization", "location")
"""What GLiNER is asked for: it finds what it is told to."""
_FINDERS = frozenset(("ner", "beam_ner", "entity_ruler", "span_ruler"))
"""The parts of a pipeline of spaCy that find names."""


class Span(NamedTuple):
    """A name where a model found it."""

    start: int
    """Where it begins: a code point."""
    end: int
    """Where it ends, exclusive."""
    kind: str
    """``person``, ``organisation`` or ``place``."""


class Model(Protocol):
    """What finds names in texts."""

    language: str
    """The language whose texts it reads, as ``en``; empty for all."""

    def spans(self, paragraphs: Sequence[str]) -> Iterator[list[Span]]:
        """The names in each of some paragraphs, in reading order."""


class _OfSpacy:
    def __init__(self, pipeline: Any) -> None:
        self.pipeline, self.language = pipeline, "" if pipeline.lang == "xx" else str(pipeline.lang)

    def spans(self, paragraphs: Sequence[str]) -> Iterator[list[Span]]:
        for found in self.pipeline.pipe(paragraphs):
            yield list(_spans((one.start_char, one.end_char, one.label_) for one in found.ents))


class _OfGliner:
    language = ""

    def __init__(self, model: Any) -> None:
        self.model = model

    def spans(self, paragraphs: Sequence[str]) -> Iterator[list[Span]]:
        for paragraph in paragraphs:
            found = self.model.predict_entities(paragraph, list(_ASKED))
            yield list(_spans((one["start"], one["end"], one["label"]) for one in found))


def _spans(found: Iterator[tuple[int, int, str]]) -> Iterator[Span]:
    for start, end, label in sorted(found):
        if kind := _LABELS.get(label.upper()):
            yield Span(start, end, kind)


def model_of(said: str) -> Model:
    """The model in a folder, or one of spaCy that is installed as a package. CommandErrors where there is none, or what
    would read it is not installed."""
    folder = Path(said)
    if (folder / "gliner_config.json").is_file():
        _need("gliner", said)
        os.environ["HF_HUB_OFFLINE"] = "1"  # the words of its tokenizer, too, are to be in the folder
        gliner = import_module("gliner")
        return _OfGliner(_loaded(lambda: gliner.GLiNER.from_pretrained(said, local_files_only=True), said, "GLiNER"))
    if folder.exists() and not (folder / "config.cfg").is_file():
        raise _refused(said, "is no model of spaCy (config.cfg) nor of GLiNER (gliner_config.json)")
    if not folder.exists() and not (said.isidentifier() and find_spec(said)):
        raise _refused(said, "is no folder, and no package of a model")
    _need("spacy", said)
    spacy = import_module("spacy")
    pipeline = _loaded(lambda: spacy.load(folder if folder.exists() else said), said, "spaCy")
    if not _FINDERS.intersection(pipeline.pipe_names):
        raise _refused(said, f"has no part that finds names: it has {', '.join(pipeline.pipe_names) or 'none'}")
    return _OfSpacy(pipeline)


def _loaded(load: Any, said: str, by: str) -> Any:
    try:
        return load()
    except (OSError, ValueError, KeyError, ImportError) as wrong:
        raise _refused(said, f"cannot be read by {by}: {' '.join(str(wrong).split())[:200]}") from wrong


def _need(package: str, said: str) -> None:
    if find_spec(package) is None:
        extra = "'clippings[ner]'" if package == "spacy" else package
        raise _refused(said, f"needs {package}, which is not installed", f"pip install {extra}, in this environment")


def _refused(said: str, why: str, try_: str = "") -> CommandErrors:
    try_ = try_ or "give the folder of a model that has been saved on this machine; without --model capitals tell names"
    return CommandErrors([Problem("clippings suggest", 0, "--model", said, why, try_)])
