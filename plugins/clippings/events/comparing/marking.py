"""What differs in two paragraphs that tell the same, or what they have in common word for word, marked in both."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from clippings.reading.folding.forms import fold
from clippings.reading.versions.differing import WORD

_ALIKE = 0.5
"""How much of two paragraphs must be the same for what differs to be marked, and not what is the same."""
_MOST_COMPARED = 1_000_000
"""Pairs of words above which nothing is marked: difflib's time grows with their product."""
_ROW = 4
"""Words in a row that are told where little is the same."""


class Marked(NamedTuple):
    """Words of a paragraph."""

    state: Literal["plain", "differs", "shared"]
    """Whether the other has others in their place, or has the same where little is alike."""
    words: str
    """The words, with the spaces between them."""


class Both(NamedTuple):
    """A paragraph of each of two texts."""

    one: tuple[Marked, ...]
    """That of the first."""
    other: tuple[Marked, ...]
    """That of the second."""


def marked(one: str, other: str) -> Both:
    """Two paragraphs that tell the same; of ``"Two met."`` and ``"Three met."`` *Two* and *Three* differ."""
    a, b = WORD.findall(one), WORD.findall(other)
    if len(a) * len(b) > _MOST_COMPARED:
        return Both(plain(one), plain(other))
    matcher = SequenceMatcher(None, [fold(word.strip()) for word in a], [fold(word.strip()) for word in b], False)
    alike = matcher.ratio() >= _ALIKE
    left: list[Marked] = []
    right: list[Marked] = []
    for tag, start, end, first, last in matcher.get_opcodes():
        for side, words in ((left, a[start:end]), (right, b[first:last])):
            if words:
                side.append(Marked(_state(tag == "equal", alike, words), "".join(words)))
    return Both(tuple(_joined(left)), tuple(_joined(right)))


def plain(text: str) -> tuple[Marked, ...]:
    """A paragraph that only one of two texts has."""
    return (Marked("plain", text),)


def _state(same: bool, alike: bool, words: list[str]) -> Literal["plain", "differs", "shared"]:
    if alike:
        return "plain" if same or not any(word[0].isalnum() for word in words) else "differs"
    return "shared" if same and sum(word[0].isalnum() for word in words) >= _ROW else "plain"


def _joined(parts: list[Marked]) -> Iterator[Marked]:
    """Neighbours of one state as one; a mark ends with its last word, and not with the space behind it."""
    words = ""
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        words += part.words
        if following is None or following.state != part.state:
            shown = words if part.state == "plain" else words.rstrip()
            yield Marked(part.state, shown)
            words = words[len(shown) :]
