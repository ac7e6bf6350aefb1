"""Articles that quote one utterance, found by four words in a row: the index behind the reason ``shared-quotation``."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple
from zlib import crc32

import numpy as np

from clippings.links.quoting.matching import LEAST, in_common
from clippings.links.reuse.fingerprints import PRINT, Prints, hashed
from clippings.links.reuse.table import PrintTable, prints_in
from clippings.links.words import words_in
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier

_NEVER = 1 << 40
"""An outlet may quote the same words as often as it likes."""


class Quoted(NamedTuple):
    """What of an article may be quoted by others."""

    words: tuple[str, ...]
    """The words of each quotation as they are compared, a space between; empty of one that is too short, or that stood
    there before. A string each, not one a word: every edit reads those of all articles."""
    prints: bytes
    """A `PRINT` for each four of them in a row: its hash, and the number of the quotation."""


class Shared(NamedTuple):
    """An utterance that two articles quote."""

    earlier: int
    """The number of the quotation in the article that stands first in the archive, from 0."""
    later: int
    """The number in the other."""
    words: int
    """How many words both have."""
    exact: bool
    """Whether the words of the two are the same."""


def quoted(dossier: Dossier) -> Quoted | tuple[()]:
    """The quotations of an article, as they are compared; nothing where it has none that is long enough."""
    said = [" ".join(words_in(quotation.text)) for quotation in dossier.quotations]
    first = {words: number for number, words in reversed(list(enumerate(said)))}
    compared = tuple(words if _is_long(words) and first[words] == n else "" for n, words in enumerate(said))
    prints = _prints(compared)
    return Quoted(compared, prints.tobytes()) if len(prints) else ()


def _is_long(words: str) -> bool:
    return words.count(" ") + 1 >= LEAST


def _prints(quotations: Sequence[str]) -> Prints:
    """A `PRINT` for each four words in a row of some quotations, by ascending hash: the first that has them counts."""
    each = [words.encode().split() for words in quotations]
    codes = np.fromiter(map(crc32, chain.from_iterable(each)), np.uint32)
    stands = np.repeat(np.arange(len(each)), list(map(len, each)))
    begins, ends = stands[: 1 - LEAST], stands[LEAST - 1 :]
    inside = begins == ends  # not from one quotation into the next
    hashes, first = np.unique(hashed(codes, LEAST)[inside], return_index=True)
    found = np.empty(len(hashes), PRINT)
    found["hash"], found["at"] = hashes, begins[inside][first]
    return found


class Utterances(PrintTable):
    """Which articles quote one utterance. Its link keys are `Quoted`."""

    def __init__(self, archive: Archive) -> None:
        super().__init__(archive, _NEVER)
        self._dossiers, self._order = archive.dossiers, archive.order

    def add(self, number: int, keys: Quoted) -> None:  # type: ignore[override]
        """Note the quotations of an article."""
        super().add(number, keys.prints)

    def candidates(self, number: int, keys: Quoted | tuple[()]) -> Mapping[int, Sequence[Shared]]:
        """The articles that quote what an article quotes → each utterance, the longest first."""
        if not keys:
            return {}
        places: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for at, other, there in self._shared.near(number, prints_in(keys.prints)):
            # the same words are found from both sides
            places[other].add((at, there) if number < other else (there, at))
        found = {other: self._both(min(other, number), max(other, number), at) for other, at in places.items()}
        return {other: shared for other, shared in found.items() if shared}

    def affected(self, changed: Mapping[int, tuple[Quoted, Quoted]]) -> Iterator[int]:  # type: ignore[override]
        """The articles near a changed one under four words that it quoted or quotes."""
        prints = {n: (old.prints if old else b"", new.prints if new else b"") for n, (old, new) in changed.items()}
        return super().affected(prints)

    def _both(self, a: int, b: int, places: Iterable[tuple[int, int]]) -> list[Shared]:
        """What two articles quote, each quotation of the earlier once, and each of the later once that has fewer words;
        ``places`` are those that have words in common, by their numbers."""
        one, other = (self._dossiers[self._order[n]].link_keys["shared-quotation"].words for n in (a, b))
        best: dict[int, Shared] = {}
        for at, there in sorted(places):
            words = in_common(one[at].split(), other[there].split())
            if words and (at not in best or words > best[at].words):
                best[at] = Shared(at, there, words, one[at] == other[there])
        told: dict[tuple[str, int], Shared] = {}  # by the one with fewer words, which is told
        for at, shared in best.items():
            fewer = ("earlier", at) if len(one[at]) <= len(other[shared.later]) else ("later", shared.later)
            if fewer not in told or shared.words > told[fewer].words:
                told[fewer] = shared
        return list(told.values())
