"""What an import was told to do, by which the same command is known again."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from clippings import __version__
from clippings.importing.sources.standard_input import given


class Order(NamedTuple):
    """An import as it was given."""

    source: str
    """The file or folder, by its whole path."""
    given: str
    """The same as it was given."""
    outlet: str
    """The outlet's id for all of it; empty for none."""
    url: str
    """What the addresses of pages in web archives begin with."""
    added: str
    """The day that its articles say they came in."""
    began: str
    """When it began, in UTC: ``2026-01-31T09:30:00Z``."""
    tool: str
    """The program and its version."""

    def is_again(self, other: "Order") -> bool:
        """Whether another order is the same, given later."""
        return (self.source, self.outlet, self.url) == (other.source, other.outlet, other.url)


def order(source: Path, outlet: str, url: str, added: str) -> Order:
    """The order of an import that begins now: when, by ``SOURCE_DATE_EPOCH`` where it is set."""
    said = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(said), UTC) if said else datetime.now(UTC)
    began = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    return Order(str(source.resolve()), given(source), outlet, url, added, began, f"clippings {__version__}")
