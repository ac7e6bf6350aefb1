"""Links between articles, each with its reasons."""

from dataclasses import dataclass
from typing import NamedTuple

from clippings.model.pickling import PickledByArguments


class Stretch(NamedTuple):
    """Some words of an article, within a paragraph."""

    paragraph: int
    """The number of the paragraph, from 0."""
    start: int
    """Where they begin: a code point of its text, from 0."""
    end: int
    """Where they end, exclusive."""


Places = tuple[int, int, int, int, int, int]
"""A `SharedPassage` as numbers: paragraph, start and end here, and those there."""


class SharedPassage(NamedTuple):
    """Words that two articles have alike, small edits included."""

    here: Stretch
    """Where they stand in the article that has the link."""
    there: Stretch
    """Where they stand in the other."""

    @property
    def places(self) -> Places:
        """The same as plain numbers."""
        return (*self.here, *self.there)


@dataclass(frozen=True, slots=True)
class Reason(PickledByArguments):
    """Why two articles are linked. ValueError where it has no sentence."""

    kind: str
    """Its name in the data beside the pages, such as ``same-event``."""
    because: str
    """A sentence that a reader accepts: “both by Jane Roe”."""
    weight: float
    """What it adds to the weight of the link."""
    quotations: tuple[int, int] | None = None
    """The numbers of the quotations that it tells of: that of the article that has the link, and that of the other."""
    passages: tuple[SharedPassage, ...] = ()
    """The passages that it tells of, in the order of the article that has the link."""

    def __post_init__(self) -> None:
        if not self.because.strip():
            raise ValueError("a link without a reason is a guess")


@dataclass(frozen=True, slots=True)
class Link(PickledByArguments):
    """From one article to another, with every reason found."""

    to: str
    """The id of the other article."""
    reasons: tuple[Reason, ...]
    """Why it is linked, in the order in which reasons are declared."""

    @property
    def weight(self) -> float:
        """What its reasons weigh together."""
        return round(sum(reason.weight for reason in self.reasons), 4)


class Linked(NamedTuple):
    """What an article is linked with, and a digest of the reasons."""

    to: tuple[str, ...]
    """The ids of the other articles, the strongest link first."""
    why: bytes
    """A digest of these ids and of all their reasons."""
    quoted: tuple[tuple[tuple[int, int], ...], ...] = ()
    """The quotations that each of them shares, by their numbers: that of the article, and that of the other."""
    copied: tuple[float, ...] = ()
    """How much of the shorter of two texts stands in the other, for each of them that is a copy; 0 for all others."""
    likeness: tuple[float, ...] = ()
    """How alike by its words each of them is, from 0."""
    passages: tuple[tuple[Places, ...], ...] = ()
    """The passages that each of them shares, as plain numbers: every edit reads those of all articles."""
