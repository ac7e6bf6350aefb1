"""The shapes of those fields of an article that have parts: its rights, its original, and its withdrawal."""

from typing import Annotated, Literal

from pydantic import Field

from clippings.reading.schema.scalars import Boolean, Date, Text, Url
from clippings.reading.schema.shared import PartShape


class RightsShape(PartShape):
    """Who owns the text, and what the archive may do with it."""

    statement: Text | None = None
    """What readers are told; None for nothing."""
    holder: Text | None = None
    """Who owns the text; None when not known."""
    publish: Boolean = True
    """Whether a hosted build may show the text."""
    search: Literal["full", "index-only", "none"] = "full"
    """Whether the text is found and shown, only found, or neither."""
    derive: Literal["facts", "none"] = "facts"
    """Whether a hosted build may tell facts of a text that it may not show, such as whom it names."""
    quote: Annotated[int, Field(ge=0)] = 25
    """How many words of such a text a note or a position may quote in a hosted build."""


class WithdrawalShape(PartShape):
    """When and why an article is no longer shown to readers."""

    on: Date
    """When it was withdrawn."""
    because: Text
    """Why, for readers."""


class OriginalShape(PartShape):
    """Where the article was published, and which copy the archive saw."""

    url: Url | None = None
    """Its address where it was published; None when there is none."""
    archived: Url | None = None
    """The address of a copy in a web archive; None when there is none."""
    accessed: Date | None = None
    """When it was seen; None when not said."""
    sha256: Text | None = None
    """The SHA-256 digest of the copy, in hexadecimal; None when not said."""
