"""What differs between two texts, paragraph by paragraph and word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_WORD = re.compile(r"\s+|\w+(?:['’]\w+)*|[^\w\s]")
"""A space, a word, or a single other character."""
_MOST_COMPARED = 4_000_000
"""Pairs of words above which a paragraph counts as another one: difflib's time grows with their product."""
_ALIKE = 0.4
"""Share of its characters in words that a paragraph must keep to count as the same one, changed."""


class Part(NamedTuple):
    """Words in a row that both texts have, or only one of them."""

    state: Literal["same", "gone", "new"]
    """Whether both have them, only the older or only the newer."""
    words: str
    """The words, with the spaces between them."""


Difference = tuple[tuple[Part, ...], ...]
"""A row for each paragraph, in the order of both texts: of one that is as it was a single part ``same``."""


def difference(older: Sequence[str], newer: Sequence[str]) -> Difference:
    """How two texts, each a sequence of paragraphs, differ.

    ``difference(["Two met."], ["Three met."])`` is ``((gone "Two", new "Three", same " met."),)``.
    """
    return tuple(_paragraphs(older, newer))


def _paragraphs(older: Sequence[str], newer: Sequence[str]) -> Iterator[tuple[Part, ...]]:
    for tag, a, b, c, d in SequenceMatcher(None, older, newer, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from ((Part("same", text),) for text in older[a:b])
        else:
            yield from _replaced(older[a:b], newer[c:d])


def _replaced(older: Sequence[str], newer: Sequence[str]) -> Iterator[tuple[Part, ...]]:
    """Paragraphs in the place of others: each beside the first of the others that it is like, in their order."""
    at = 0
    for text in newer:
        found = next((n for n in range(at, len(older)) if _alike(older[n], text)), None)
        if found is None:
            yield (Part("new", text),)
            continue
        yield from ((Part("gone", gone),) for gone in older[at:found])
        yield words(older[found], text)
        at = found + 1
    yield from ((Part("gone", gone),) for gone in older[at:])


def _alike(one: str, other: str) -> bool:
    a, b = _WORD.findall(one), _WORD.findall(other)
    if len(a) * len(b) > _MOST_COMPARED:
        return False
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return False
    kept = sum(len("".join(a[m.a : m.a + m.size]).strip()) for m in matcher.get_matching_blocks())
    return 2 * kept >= _ALIKE * (len(one) + len(other))


def words(one: str, other: str) -> tuple[Part, ...]:
    """How two paragraphs differ, word by word; a space between two changes belongs to them."""
    a, b = _WORD.findall(one), _WORD.findall(other)
    steps = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    found: list[Part] = []
    gone = new = ""
    for number, (tag, start, end, first, last) in enumerate(steps):
        old, later = "".join(a[start:end]), "".join(b[first:last])
        if tag == "equal" and not (old.isspace() and 0 < number < len(steps) - 1):
            found += (*_changed(gone, new), Part("same", old))
            gone = new = ""
        else:
            gone, new = gone + old, new + later
    return (*found, *_changed(gone, new))


def _changed(gone: str, new: str) -> Iterator[Part]:
    """Words that only one text has; a space alone is told of neither."""
    if gone.strip():
        yield Part("gone", gone)
    if new.strip():
        yield Part("new", new)
