"""Entries of the registers that may be one: their names are spelled alike but for what transliterations differ in."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from clippings.model.entity import Entity
from clippings.reading.folding.forms import fold

_ALIKE = (
    ("ph", "f"), ("ck", "k"), ("kh", "k"), ("gh", "g"), ("tch", "c"), ("tsch", "c"), ("sch", "s"), ("sh", "s"),
    ("ch", "c"), ("zh", "z"), ("th", "t"), ("x", "ks"), ("q", "k"), ("w", "v"), ("j", "i"), ("y", "i"), ("z", "s"),
    ("c", "k"),
)  # fmt: skip
"""Letters that one name has in one transliteration or another, as in *Lavrov* and *Lawrow*, *Chalid* and *Khalid*."""
_SILENT = re.compile(r"[aeiouh]")
_TWICE = re.compile(r"(.)\1+")
_LEAST = 4
"""Consonants that names alike have together at least: fewer are in too many names."""
_LEAST_OF_FIRST = 3
"""Consonants of a first name by which it can be told."""


class Alike(NamedTuple):
    """Two entries that may be one."""

    one: Entity
    """The first, by its id."""
    other: Entity
    """The second."""
    why: str
    """What they have in common, in words."""


def alike(entities: Iterable[Entity]) -> Iterator[Alike]:
    """Pairs of entries of one kind whose names are spelled alike, or of which one has an initial for the other's first
    name."""
    by_key: dict[tuple[str, str], dict[str, tuple[Entity, str]]] = defaultdict(dict)
    for entity in sorted(entities, key=lambda one: one.id):
        for name in (entity.name, *(alias.name for alias in entity.aliases)):
            for key in _keys(name, entity.kind):
                by_key[entity.kind, key].setdefault(entity.id, (entity, name))
    told: set[tuple[str, str]] = set()
    for some in by_key.values():
        for (one, name), (other, same) in combinations(some.values(), 2):
            if (one.id, other.id) not in told and not _differ(name, same):
                told.add((one.id, other.id))
                yield Alike(one, other, f"“{name}” and “{same}” are spelled alike")


def _keys(name: str, kind: str) -> Iterator[str]:
    """What names that are alike share: the consonants of their words, in any order; of a person also the initial with
    the last name."""
    words = [word for word in re.split(r"[\W_]+", fold(name)) if word]
    key = " ".join(sorted(filter(None, map(consonants, words))))
    if len(key.replace(" ", "")) >= _LEAST:
        yield key
    if kind == "person" and len(words) > 1 and len(words[-1]) >= _LEAST:
        yield f"{words[0][0]}. {words[-1]}"


def consonants(word: str) -> str:
    """What is left of a word when vowels, and letters that transliterations differ in, no longer count."""
    for letters, plain in _ALIKE:
        word = word.replace(letters, plain)
    return _TWICE.sub(r"\1", word[:1].translate(_VOWELS) + _SILENT.sub("", word[1:].replace("i", "")))


_VOWELS = str.maketrans("eiou", "aaaa")


def _differ(one: str, other: str) -> bool:
    """Whether two names that share a key have different first names: *John Kerry* and *Jane Kerry*, of which too few
    consonants are left, and *Ann Able* and *Amy Able*."""
    first, second = (re.split(r"[\W_]+", fold(name)) for name in (one, other))
    if sorted(first) == sorted(second):
        return False
    pairs = zip(first[:-1], second[:-1], strict=False)
    return any(_are_two(a, b) for a, b in pairs if len(a) > 1 and len(b) > 1)


def _are_two(one: str, other: str) -> bool:
    short = len(consonants(one)) < _LEAST_OF_FIRST or len(consonants(other)) < _LEAST_OF_FIRST
    return one != other and (short or consonants(one) != consonants(other))
