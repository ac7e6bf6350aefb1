"""A text in a form, with the way back to the text as it is written."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

Places = tuple[tuple[int, int], ...]
"""For each character of a form, from where to where it stands in the text as it is written."""
_SPACES = re.compile("  +")


class Formed:
    """A text in a form, with the way back."""

    __slots__ = ("_parts", "_way", "text", "written")

    def __init__(self, written: str, text: str, parts: "Parts | None") -> None:
        """``parts`` is None where each character of the form has its own place."""
        self.written = written
        """The text as it is written."""
        self.text = text
        """Its form."""
        self._parts = parts
        self._way: _Way | None = None

    @property
    def is_in_place(self) -> bool:
        """Whether each character of the form stands in its own place."""
        return self._worked_out() is None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where characters ``start:end`` of the form stand in the text as it is written. IndexError where there are
        none."""
        way = self._worked_out()
        if way is None:
            return start, end
        if start >= len(self.text) or end > len(self.text):
            raise IndexError(f"characters {start} to {end} of a text of {len(self.text)}")
        return way.place(start)[0], way.place(end - 1)[1]

    def _worked_out(self) -> "_Way | None":
        """The way back, worked out when it is first asked for: most texts never are."""
        if self._parts is not None:
            self._way, self._parts = self._parts.way(), None
        return self._way


class Parts(NamedTuple):
    """What a form was made of."""

    typed: str
    """The text with its common signs plain, one character of one."""
    loose: str
    """Its form, with as many spaces as it has."""
    of_token: Mapping[str, Places | None]
    """Token → where each character of its form stands in it; None where each has its own place."""

    def way(self) -> "_Way | None":
        """The way back; None where each character has its own place."""
        others = list(self._others())
        runs = [(run.start(), run.end() - run.start() - 1) for run in _SPACES.finditer(self.loose)]
        if not (others or runs):
            return None
        less = list(accumulate((more for _, more in runs), initial=0))
        spaces = [start - before for (start, _), before in zip(runs, less, strict=False)]
        return _Way(spaces, less, [other.start for other in others], others)

    def _others(self) -> "Iterator[_Other]":
        tokens = self.typed.split(" ")
        of_token = self.of_token
        found = [(number, own) for number, token in enumerate(tokens)
                 if not token.isascii() and (own := of_token[token]) is not None]  # fmt: skip
        ends = list(accumulate(map(len, tokens))) if found else ()
        longer = 0
        for number, own in found:
            end = ends[number] + number
            start = end - len(tokens[number])
            yield _Other(start + longer, start, end, own)
            longer += len(own) - (end - start)


class _Other(NamedTuple):
    """A token whose characters have other places in its form."""

    start: int
    """Where its form begins, with as many spaces as the text has."""
    written: int
    """Where it begins in the text as it is written."""
    end: int
    """Where it ends there."""
    places: Places
    """Where each character of its form stands in it."""


class _Way(NamedTuple):
    """The way from a form back to the text: of most texts a few tokens differ from their form, and no other place need
    be worked out."""

    spaces: Sequence[int]
    """Where in the form one space stands for several."""
    less: Sequence[int]
    """By how many characters the form is shorter before the first of them, and after each."""
    starts: Sequence[int]
    """Where the forms of `others` begin."""
    others: Sequence[_Other]
    """The tokens that differ, in their order."""

    def place(self, at: int) -> tuple[int, int]:
        """From where to where one character of the form stands."""
        at += self.less[bisect_left(self.spaces, at)]
        number = bisect_right(self.starts, at) - 1
        if number < 0:
            return at, at + 1
        other = self.others[number]
        inside = at - other.start
        if inside < len(other.places):
            start, end = other.places[inside]
            return other.written + start, other.written + end
        after = other.end + inside - len(other.places)
        return after, after + 1
