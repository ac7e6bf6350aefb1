"""An import that is only tried: nothing is written."""

from collections.abc import Iterator
from pathlib import Path

from clippings.importing.journal.journal import Journal, Step
from clippings.importing.journal.order import Order
from clippings.importing.sources.inputs import Input


class Rehearsal(Journal):
    """What a journal would have, in memory, without the texts."""

    def __init__(self, into: Path, order: Order) -> None:
        super().__init__(into, order)
        self._steps: list[Step] = []

    def steps(self) -> Iterator[Step]:
        """Every step so far."""
        yield from self._steps

    def begin(self) -> None:
        """Nothing is written."""

    def opening(self, _: Input) -> bool:
        """Nothing was stopped."""
        return False

    def add(self, step: Step) -> None:
        """Remember what would be done."""
        self._steps.append(step._replace(writes={}, said={}, met=()))

    def remove(self) -> None:
        """Nothing is left to be removed."""
