"""The shape of what an article says of its withdrawal."""

from clippings.reading.schema.scalars import Date, Text
from clippings.reading.schema.shared import PartShape


class WithdrawalShape(PartShape):
    """When and why an article is no longer shown to readers."""

    on: Date
    """When it was withdrawn."""
    because: Text
    """Why, for readers."""
