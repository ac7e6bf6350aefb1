"""Long names of the register in which one letter was misread: *Frankpeich*, *Manchefter*.

A name in which one letter is another has its first half or its last as it should be: names are looked up by their
halves, so the time does not grow with their number.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TypeVar

_Whose = TypeVar("_Whose")
LEAST = 8
"""Letters of a name that is told with one of them wrong."""
_KEPT = 3
"""Last letters that must be right: another ending is mostly another word (*Bulgaren*, *Bulgarien*)."""
_LIKE = frozenset("IJ CG BV BR EF fs fl ls ce co nu bh il it lt rx uv hk kt vy ij gq".split())
"""Letters that look alike where print is read, in the order of their code points."""
WORD = re.compile(r"\b[A-ZÀ-Þ][^\W\d_]{6,}")
"""A word of seven letters or more with a capital, which may be a misread or misprinted name."""
_ONE_WORD = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+")

Halves = Mapping[tuple[int, str], Collection[tuple[str, _Whose]]]


def halves_of(names: Iterable[tuple[str, _Whose]]) -> Halves[_Whose]:
    """Length of a long name and one of its halves → the names that have it, and whose they are."""
    found: dict[tuple[int, str], list[tuple[str, _Whose]]] = defaultdict(list)
    for name, whose in names:
        size = len(name)
        if size >= LEAST and " " not in name and _ONE_WORD.fullmatch(name):
            for half in (name[: size // 2], name[size // 2 :]):
                found[size, half].append((name, whose))
    return dict(found)


def likes_of(word: str, halves: Halves[_Whose]) -> set[_Whose]:
    """Those whose name a word is, but for one letter."""
    found: set[_Whose] = set()
    size = len(word)
    for half in (word[: size // 2], word[size // 2 :]):
        found.update(whose for name, whose in halves.get((size, half), ()) if _is_misread(word, name))
    return found


def misreading(names: Iterable[str]) -> Callable[[str], bool]:
    """Whether a text has a word that is one of the names but for one letter."""
    halves = halves_of((name, name) for name in names)
    return lambda text: bool(halves) and any(likes_of(word, halves) for word in WORD.findall(text))


def _is_misread(word: str, name: str) -> bool:
    if word.replace("f", "s") == name.replace("f", "s"):  # the long s of old print
        return word != name
    if len(word) != len(name) or word[-_KEPT:] != name[-_KEPT:]:
        return False
    wrong = [one + other for one, other in zip(word, name, strict=True) if one != other]
    return len(wrong) == 1 and "".join(sorted(wrong[0])) in _LIKE
