"""What differs between two texts, paragraph by paragraph and word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from rapidfuzz.distance import LCSseq

WORD = re.compile(r"\w+(?:['’]\w+)*\s*|[^\w\s]\s*|\s+")
"""A word or another character, with the spaces behind it: what differs in two texts is told in such."""
_MOST_COMPARED = 4_000_000
"""Pairs of words above which a paragraph counts as another one: difflib's time grows with their product."""
_ALIKE = 0.4
"""Share of its words that a paragraph must keep, in their order, to count as the same one, changed."""
_AHEAD = 12
"""Paragraphs among which the one is looked for that another has become."""


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
    for tag, a, b, c, d in SequenceMatcher(None, older, newer).get_opcodes():
        if tag == "equal":
            yield from ((Part("same", text),) for text in older[a:b])
        else:
            yield from _replaced(older[a:b], newer[c:d])


def _replaced(older: Sequence[str], newer: Sequence[str]) -> Iterator[tuple[Part, ...]]:
    """Paragraphs in the place of others: each beside the next of the others that it is like, in their order."""
    at = 0
    for text in newer:
        found = next((n for n in range(at, min(at + _AHEAD, len(older))) if _alike(older[n], text)), None)
        if found is None:
            yield (Part("new", text),)
            continue
        yield from ((Part("gone", gone),) for gone in older[at:found])
        yield words(older[found], text)
        at = found + 1
    yield from ((Part("gone", gone),) for gone in older[at:])


def _alike(one: str, other: str) -> bool:
    a, b = one.split(), other.split()
    return len(a) * len(b) <= _MOST_COMPARED and 2 * LCSseq.similarity(a, b) >= _ALIKE * (len(a) + len(b))


def words(one: str, other: str) -> tuple[Part, ...]:
    """How two paragraphs differ, word by word. Spaces between words do not count."""
    a, b = WORD.findall(one), WORD.findall(other)
    found: list[Part] = []
    space = ""
    matcher = SequenceMatcher(None, [word.strip() for word in a], [word.strip() for word in b])
    for tag, start, end, first, last in matcher.get_opcodes():
        old, new = "".join(a[start:end]), "".join(b[first:last])
        if tag == "equal":
            apart = end < len(a) or last < len(b)  # what follows is a word in one of the two
            found.append(Part("same", space + old + " " * (apart and new[-1].isspace() and not old[-1].isspace())))
            space = ""
            continue
        found += (Part(state, text.rstrip()) for state, text in _sides(old, new) if text.strip())
        space = " " if (new or old)[-1].isspace() else ""
    return tuple(found)


def _sides(old: str, new: str) -> Iterator[tuple[Literal["gone", "new"], str]]:
    yield "gone", old
    yield "new", new
