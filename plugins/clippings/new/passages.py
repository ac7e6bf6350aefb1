"""The passage of a new note: it must stand in its article, once."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from clippings.files import text_of
from clippings.model.problem import Problem
from clippings.reading import articles
from clippings.reading.anchoring import advice, places
from clippings.reading.schema.shared import SelectorShape
from clippings.reading.schema.values import selector_of


def unplaced(note: Mapping[str, Any], article: Path) -> Iterator[Problem]:
    """A problem where the words of a note's ``on`` do not stand in the article's file, or stand there more than once.

    Nothing for a note on the whole article, and for what is no passage at all, which its own reading tells.
    """
    if "on" not in note:
        return
    try:
        selector = selector_of(SelectorShape.model_validate(note["on"]))
    except ValidationError:  # told with its line where the notes are read
        return
    reading = articles.read(text_of(article, str(article)).value or "", str(article), article.stem).value
    paragraphs = [paragraph.text for paragraph in reading.body.paragraphs] if reading else []
    found = places(selector, paragraphs)
    if len(found) != 1:
        said = selector.exact or f"paragraph {selector.paragraph}"
        yield Problem(str(article), 0, "on", said, *advice(selector, found, paragraphs))
