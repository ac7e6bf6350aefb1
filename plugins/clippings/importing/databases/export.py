"""What an export of a press database holds, whichever one it is from: articles with labelled values, and how many."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from clippings.importing.draft import Beside, Named
from clippings.model.evidence import How
from clippings.model.record import TextKind


class Value(NamedTuple):
    """What an export says of one field."""

    value: str
    """Without its label, on one line."""
    quote: str
    """The line of the export."""
    rule: str
    """Such as ``the export’s label BYLINE``."""
    how: How = "printed"
    """``extracted`` for what no reader of the paper saw."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of an export."""

    part: str
    """Which it is, such as ``#3``."""
    values: Mapping[str, Value]
    """A field → what the export says of it, in its own words: ``title``, ``byline``, ``source``, ``date``, ``language``
    and ``keywords``, of which an article knows more, and any other, which the report has."""
    blocks: tuple[str, ...]
    """The paragraphs of its text, each on one line."""
    cut: tuple[str, ...] = ()
    """Lines of it that belong to none of these."""
    extent: TextKind = "full"
    """How much of the article's text it is; ``precis`` where the export has an abstract only."""
    files: tuple[str, ...] = ()
    """Files that have its text, from the folder of the export, the best first."""
    named: tuple[Named, ...] = ()
    """The columns or fields that import.yaml may speak of."""
    beside: Beside | None = None
    """What a reference manager has beside the fields."""
    remarks: tuple[str, ...] = ()
    """What the export says of the article that an editor should know: ``Correction Appended``."""


@dataclass(frozen=True, slots=True)
class Export:
    """A whole export."""

    database: str
    """Such as ``Nexis``."""
    entries: tuple[Entry, ...]
    """In their order."""
    missing: str = ""
    """How the number that it names differs from that of its articles; empty where it does not, or names none."""
    loose_notes: int = 0
    """Notes that belong to none of its records."""
    lists_authors: bool = False
    """Whether it lists authors one by one: “Roe, Jane; Doe, John”, “Jane Roe; John Doe”."""


def labelled(label: str, value: str, line: str = "") -> Value:
    """The value that stands behind a label; ``line`` is the whole of it where it is not ``label: value``."""
    return Value(value, (line or f"{label}: {value}")[:300], f"the export’s label {label}")


def placed(value: str, where: str) -> Value:
    """The value of a line without a label, by its place: ``the line above the date``."""
    return Value(value, value[:300], where)


def counted(said: int, found: Iterable[int]) -> str:
    """How a number of articles that an export names differs from those whose numbers were found; empty where it does
    not. ``counted(3, [1, 3])`` says that 2 is missing."""
    numbers = set(found)
    missing = [number for number in range(1, said + 1) if number not in numbers]
    if not missing:
        return ""
    which = ", ".join(map(str, missing[:8])) + (" …" if len(missing) > 8 else "")
    are = "is" if len(numbers) == 1 else "are"
    return f"says that it has {said:,} articles, and {len(numbers):,} {are} in it: number {which} is missing"
