"""An article's text: numbered paragraphs of plain text, and the HTML around them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from clippings.model.pickling import PickledByArguments


@dataclass(frozen=True, slots=True)
class Span(PickledByArguments):
    """Inline markup over a stretch of a paragraph's text."""

    start: int
    """Where it begins: a code point of the text, from 0."""
    end: int
    """Where it ends, exclusive. A void element (an image, a line break) ends where it starts."""
    open: str
    """The opening tag, such as ``<em>``."""
    close: str
    """The closing tag, such as ``</em>``; empty for a void element."""


@dataclass(frozen=True, slots=True)
class Paragraph(PickledByArguments):
    """One numbered unit of a text: a paragraph, heading, list item or row of a table."""

    text: str
    """The plain text. Offsets in it are code points."""
    spans: tuple[Span, ...] = ()
    """The inline markup over it, an outer element before an inner one."""


@dataclass(frozen=True, slots=True)
class Block(PickledByArguments):
    """A top-level element of a text, such as a paragraph or a whole list."""

    frame: tuple[str, ...]
    """The HTML before, between and after the paragraphs: one string more than there are paragraphs."""
    paragraphs: tuple[Paragraph, ...]
    """The paragraphs in it."""


@dataclass(frozen=True, slots=True)
class Body(PickledByArguments):
    """A text: its blocks, in reading order."""

    blocks: tuple[Block, ...] = ()
    """The top-level elements."""
    paragraphs: tuple[Paragraph, ...] = field(init=False, compare=False, repr=False)
    """All paragraphs of all blocks; an offset in this tuple is a paragraph's number, from 0."""

    def __post_init__(self) -> None:
        found = tuple(p for block in self.blocks for p in block.paragraphs)
        object.__setattr__(self, "paragraphs", found)

    def numbered(self) -> Iterator[tuple[int, Block]]:
        """Each block with the number of its first paragraph, from 0."""
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
    """A passage of a text."""

    paragraph: int
    """The number of its paragraph, from 0."""
    start: int
    """Where it begins in the paragraph's text: a code point, from 0."""
    end: int
    """Where it ends, exclusive."""
    exact: str
    """The words that stand there."""


@dataclass(frozen=True, slots=True)
class Selector(PickledByArguments):
    """What an editor writes to point at a passage: its words (as in
    https://www.w3.org/TR/annotation-model/#text-quote-selector) or a paragraph's number."""

    exact: str | None = None
    """The words of the passage; None where a paragraph is given."""
    prefix: str = ""
    """Words that stand just before it, where it stands more than once."""
    suffix: str = ""
    """Words that stand just after it."""
    paragraph: int | None = None
    """The paragraph's number, from 1; None where words are given."""
