"""Web archives that are longer than the memory may be: read in batches, by one process."""

from collections.abc import Iterator
from itertools import islice

from clippings.importing.draft import Context
from clippings.importing.sources.inputs import Input
from clippings.importing.sources.opened import captured
from clippings.importing.sources.part import More, Parts
from clippings.importing.sources.unreadable import Unreadable

_LONG = 100_000_000
"""Bytes from which on a web archive is read in batches."""
_BATCH = 200
"""Articles in a batch: some ten megabytes."""


def is_long(one: Input) -> bool:
    """Whether an input is to be read in batches."""
    try:
        return one.kind == "capture" and not one.refused and one.size() > _LONG
    except (OSError, Unreadable):
        return False  # told where it is read


def batches(one: Input, context: Context, done: int) -> Iterator[Parts]:
    """The articles of an input but for so many that are done: `More` for each batch but the last."""
    found = islice(captured(one, context), done, None)
    try:
        batch = tuple(islice(found, _BATCH))
        while following := tuple(islice(found, _BATCH)):
            yield More(batch)
            batch = following
    except Unreadable as wrong:
        batch = (wrong,)
    yield batch
