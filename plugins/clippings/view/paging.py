"""Long lists in pages: of an archive of any size, no page has more entries than a reader scrolls through."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
MOST = 100
"""Entries on a page."""
_BESIDE = 2
"""Pages before and after the one shown that it links to by their numbers, besides the first and the last."""


class Step(NamedTuple):
    """A link to another part of a list."""

    name: str
    """What it says: “3”, “K”; “…” where pages are left out."""
    path: str
    """The page, from the root of the output. Empty where there is no link."""
    here: bool = False
    """Whether it is the page that is shown."""


@dataclass(frozen=True, slots=True)
class Pager:
    """Where in a list a page is, and how to get to the others. Of a list that fits one page it has no steps."""

    number: int = 1
    """Which page it is, from 1."""
    count: int = 1
    """How many there are."""
    first: int = 0
    """Which entry of the list the page begins with, from 1; 0 of an empty list."""
    last: int = 0
    """Which it ends with."""
    total: int = 0
    """How many entries the list has; 0 where that is not counted."""
    steps: tuple[Step, ...] = ()
    """The first and last page and those near this one."""
    letters: tuple[Step, ...] = ()
    """The letters that names begin with, each with the page of its first name."""
    previous: str = ""
    """The page before, from the root of the output. Empty on the first."""
    next: str = ""
    """The page after. Empty on the last."""


ONE_PAGE = Pager()
"""Of a list that has no other pages."""


class Part(NamedTuple, Generic[T]):
    """A page of a list."""

    path: str
    """The page, from the root of the output: ``people/index.html``, then ``people/index.2.html``."""
    entries: Sequence[T]
    """What it lists."""
    pager: Pager
    """Where it is in the list."""


def page_path(path: str, number: int) -> str:
    """The address of a page of a list that begins at ``path``. No id has a point, so no other page has that address."""
    return path if number == 1 else f"{path.removesuffix('.html')}.{number}.html"


def paged(path: str, entries: Sequence[T], most: int = MOST, letter: Callable[[T], str] | None = None) -> list[Part[T]]:
    """A list in pages, one at least. ``letter`` gives an entry's letter, where they are to have links by letters."""
    count = max(1, -(-len(entries) // most))
    letters: dict[str, int] = {}
    if letter and count > 1:
        for at, entry in enumerate(entries):
            letters.setdefault(letter(entry), at // most + 1)
    return [
        Part(
            path if n == 1 else page_path(path, n),
            entries[(n - 1) * most : n * most],
            pager(path, n, len(entries), most, letters),
        )
        for n in range(1, count + 1)
    ]


def pager(path: str, number: int, total: int, most: int = MOST, letters: dict[str, int] | None = None) -> Pager:
    """Where page ``number`` of a list stands; ``letters`` has the page on which each letter begins."""
    count = max(1, -(-total // most))
    first = (number - 1) * most + 1 if total else 0
    by_letter = tuple(Step(name, page_path(path, n), n == number) for name, n in (letters or {}).items())
    return Pager(
        number, count, first, min(total, number * most), total,
        _steps(path, number, count), by_letter,
        page_path(path, number - 1) if number > 1 else "", page_path(path, number + 1) if number < count else "",
    )  # fmt: skip


def _steps(path: str, number: int, count: int) -> tuple[Step, ...]:
    """Links to pages by number: ``1 … 7 8 9 10 11 … 40``."""
    if count == 1:
        return ()
    near = {1, count, *range(max(1, number - _BESIDE), min(count, number + _BESIDE) + 1)}
    found: list[Step] = []
    before = 0
    for n in sorted(near):
        if n - before > 1:
            found.append(Step("…", ""))
        found.append(Step(str(n), page_path(path, n), n == number))
        before = n
    return tuple(found)
