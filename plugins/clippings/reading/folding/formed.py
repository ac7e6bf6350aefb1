"""A text in a form, with the way back to the text as it is written."""

from collections.abc import Mapping, Sequence
from itertools import compress
from typing import NamedTuple

Places = tuple[tuple[int, int], ...]
"""For each character of a form, from where to where it stands in the text as it is written."""


class Formed:
    """A text in a form, with the way back."""

    __slots__ = ("_parts", "_places", "text", "written")

    def __init__(self, written: str, text: str, parts: "Parts | None") -> None:
        """``parts`` is None where each character of the form has its own place."""
        self.written = written
        """The text as it is written."""
        self.text = text
        """Its form."""
        self._parts = parts
        self._places: tuple[Sequence[int], Sequence[int]] | None = None

    @property
    def is_in_place(self) -> bool:
        """Whether each character of the form is known to stand in its own place."""
        return self._parts is None and self._places is None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where characters ``start:end`` of the form stand in the text as it is written. IndexError where there are
        none."""
        if self._parts is not None:  # worked out when it is first asked for: most texts never are
            self._places, self._parts = self._parts.places(), None
        if self._places is None:
            return start, end
        starts, ends = self._places
        return starts[start], ends[end - 1]


class Parts(NamedTuple):
    """What a form was made of."""

    typed: str
    """The text with its common signs plain, one character of one."""
    loose: str
    """Its form, with as many spaces as it has."""
    of_token: Mapping[str, Places | None]
    """Token → where each character of its form stands in it; None where each has its own place."""

    def places(self) -> tuple[Sequence[int], Sequence[int]] | None:
        """Where each character of the form begins, and where it ends; None where each has its own place."""
        tokens = self.typed.split(" ")
        of_token = self.of_token
        inside = [None if token.isascii() else of_token[token] for token in tokens]
        if all(own is None for own in inside) and "  " not in self.loose:
            return None
        starts, ends = list[int](), list[int]()
        at = 0
        for token, own in zip(tokens, inside, strict=True):
            following = at + len(token) + 1
            if own is None:
                starts += range(at, following)
                ends += range(at + 1, following + 1)
            else:
                starts += [*(at + start for start, _ in own), following - 1]
                ends += [*(at + end for _, end in own), following]
            at = following
        if "  " not in self.loose:
            return starts, ends
        kept = [c != " " or before != " " for c, before in zip(self.loose, f"-{self.loose}", strict=False)]
        return tuple(compress(starts, kept)), tuple(compress(ends, kept))
