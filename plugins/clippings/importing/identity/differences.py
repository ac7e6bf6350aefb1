"""What differs between an article's file and what an import says of it, in lines that an editor reads."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clippings.reading.versions.differing import Part, difference, words

_OF_THE_FILE = frozenset(("added", "evidence", "rights", "status", "revised"))
"""Fields of which an import says nothing that an article's text or record would."""
_OF_THE_COPY = frozenset(("sha256", "accessed", "captured", "key"))
"""The same of an original: they tell of the copy, not of the article."""
Article = tuple[Mapping[str, Any], Sequence[str]]
"""An article's front matter, and the paragraphs of its text."""


def differences(here: Article, there: Article, fields: Sequence[str]) -> tuple[str, ...]:
    """How an article differs from what an import says: a line for each of some fields, and for each paragraph.

    Words that only the article has stand in ``[-…-]``, those of the import in ``{+…+}``, as wdiff writes them:
    ``title: Talks [-end-] {+collapse+}``.
    """
    return (*_fields(here[0], there[0], fields), *paragraphs(here[1], there[1]))


def _fields(here: Mapping[str, Any], there: Mapping[str, Any], fields: Sequence[str]) -> Iterator[str]:
    for name in fields:
        if name == "original":
            parts = [part for part in (*here.get(name, {}), *there.get(name, {})) if part not in _OF_THE_COPY]
            yield from _fields(here.get(name, {}), there.get(name, {}), tuple(dict.fromkeys(parts)))
        elif name not in _OF_THE_FILE and (one := _said(here.get(name))) != (other := _said(there.get(name))):
            yield f"{name}: {_marked(words(one, other))}"


def _said(value: Any) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def paragraphs(here: Sequence[str], there: Sequence[str]) -> Iterator[str]:
    """The paragraphs that differ, each with its number in the first text, or of the one before it: ``¶3: …``."""
    number = 0
    for row in difference(here, there):
        number += any(part.state != "new" for part in row)
        if any(part.state != "same" for part in row):
            yield f"¶{number}: {_marked(row)}"


def _marked(row: Sequence[Part]) -> str:
    signs = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return "".join(signs[part.state].format(part.words) for part in row).replace("-]{+", "-] {+")
