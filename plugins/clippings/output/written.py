"""What a write came to, and the parts that it is shared out in."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from clippings.build.cache.ledger import Unit
from clippings.build.cache.reads import Input
from clippings.build.stages.pages import Kind


@dataclass
class Written:
    """What a write came to."""

    changed: int = 0
    """How many files are not as they were."""
    untemplated: Counter[str] = field(default_factory=Counter)
    """Template → how many pages the theme has no such template for."""
    made: dict[str, Unit] = field(default_factory=dict)
    """The units that were made, by their names."""
    kept: set[str] = field(default_factory=set)
    """The names of the units that were left as they are."""
    reads: set[Input] = field(default_factory=set)
    """Everything that was read."""
    seconds: dict[str, float] = field(default_factory=partial(defaultdict, float))
    """Kind of page → seconds spent on it by all processes together."""
    postponed: list[tuple[str, str]] = field(default_factory=list)
    """The kinds and ids of units that need the links, which are not found yet."""

    def add(self, other: "Written") -> None:
        """Add what another process wrote."""
        self.changed += other.changed
        self.untemplated.update(other.untemplated)
        self.made.update(other.made)
        self.kept |= other.kept
        self.reads |= other.reads
        self.postponed += other.postponed
        for name, spent in other.seconds.items():
            self.seconds[name] += spent


@dataclass(frozen=True)
class Part:
    """Some units of a kind, which one process makes."""

    number: int
    """No two parts of a build have the same."""
    kind: Kind
    """The kind of page."""
    ids: Sequence[str]
    """The ids of its units."""
