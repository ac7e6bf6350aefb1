"""Long names of the register in which one letter was misread: *Frankpeich*, *Manchefter*.

A name that differs in one letter has its first half or its last as it should be: names are looked up by their halves,
so the time does not grow with their number.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar

_Whose = TypeVar("_Whose")
LEAST = 8
"""Letters of a name that is told with one of them wrong."""
_KEPT = 3
"""Last letters that must be right: another ending is mostly another word (*Bulgaren*, *Bulgarien*)."""
_LIKE = ({"I", "J"}, {"C", "G"})
"""First letters that are mistaken for one another."""
_ONE_WORD = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+")

Halves = Mapping[tuple[int, str], Collection[tuple[str, _Whose]]]


def halves_of(names: Iterator[tuple[str, _Whose]]) -> Halves[_Whose]:
    """Length of a long name and one of its halves → the names that have it, and whose they are."""
    found: dict[tuple[int, str], list[tuple[str, _Whose]]] = defaultdict(list)
    for name, whose in names:
        size = len(name)
        if size >= LEAST and _ONE_WORD.fullmatch(name):
            for half in (name[: size // 2], name[size // 2 :]):
                found[size, half].append((name, whose))
    return dict(found)


def likes_of(word: str, halves: Halves[_Whose]) -> set[_Whose]:
    """Those whose name a word is, but for one letter."""
    found: set[_Whose] = set()
    for size in (len(word) - 1, len(word), len(word) + 1):
        for half in (word[: size // 2], word[-(size - size // 2) :]):
            for name, whose in halves.get((size, half), ()):
                if _is_misread(word, name):
                    found.add(whose)
    return found


def _is_misread(word: str, name: str) -> bool:
    if word.replace("f", "s") == name.replace("f", "s"):  # the long s of old print
        return True
    begins = word[0] == name[0] or {word[0], name[0]} in _LIKE
    return begins and word[-_KEPT:] == name[-_KEPT:] and differ_in_one(word, name)


def differ_in_one(word: str, name: str) -> bool:
    """Whether two words differ in one letter, put, left out or exchanged, or in two that changed places."""
    if word == name or abs(len(word) - len(name)) > 1:
        return False
    begins = next((n for n, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
    one, other = word[begins:], name[begins:]
    return one[1:] == other[1:] or one[1:] == other or one == other[1:] or (
        one[:2] == other[1::-1] and one[2:] == other[2:]
    )  # fmt: skip
