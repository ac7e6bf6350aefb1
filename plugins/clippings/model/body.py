"""An article's text: paragraphs of plain text that can be counted in, and the HTML that frames them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from clippings.model.pickling import PickledByArguments


@dataclass(frozen=True, slots=True)
class Span(PickledByArguments):
    """Inline markup over ``text[start:end]``; a void element (an image, a line break) has ``start == end``."""

    start: int
    end: int
    open: str
    close: str


@dataclass(frozen=True, slots=True)
class Paragraph(PickledByArguments):
    """One countable unit: a paragraph, heading, list item or table cell. Offsets are code points of ``text``."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Block(PickledByArguments):
    """A top-level element: ``frame`` has one string more than ``paragraphs``, which stand between them."""

    frame: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Body(PickledByArguments):
    """The blocks of a text, in reading order."""

    blocks: tuple[Block, ...] = ()
    paragraphs: tuple[Paragraph, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        found = tuple(p for block in self.blocks for p in block.paragraphs)
        object.__setattr__(self, "paragraphs", found)

    def numbered(self) -> Iterator[tuple[int, Block]]:
        """Each block with the number (from 0) of its first paragraph."""
        first = 0
        for block in self.blocks:
            yield first, block
            first += len(block.paragraphs)


class LazyBody(Body):
    """A text that is loaded when somebody reads it, so that a large archive need not be in memory whole."""

    __slots__ = ("key", "load")
    key: Any
    load: Callable[[Any], Body]
    __hash__ = object.__hash__
    __eq__ = object.__eq__

    def __init__(self, load: Callable[[Any], Body], key: Any) -> None:
        """``load(key)`` gives the text, the same whenever it is asked."""
        object.__setattr__(self, "load", load)
        object.__setattr__(self, "key", key)

    def __reduce__(self) -> tuple[Any, ...]:
        return Body, (self.blocks,)

    @property
    def blocks(self) -> tuple[Block, ...]:
        return _loaded(self).blocks

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return _loaded(self).paragraphs


@lru_cache(maxsize=256)
def _loaded(body: LazyBody) -> Body:
    """A lazy body's text, remembered while it is in use."""
    return body.load(body.key)


@dataclass(frozen=True, slots=True)
class Target(PickledByArguments):
    """A passage: code points ``start:end`` of paragraph ``paragraph`` (from 0), reading ``exact``."""

    paragraph: int
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Selector(PickledByArguments):
    """What an editor says to point at a passage: its words, or a paragraph's number (from 1), or nothing."""

    exact: str | None = None
    prefix: str = ""
    suffix: str = ""
    paragraph: int | None = None
