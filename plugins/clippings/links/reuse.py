"""Wording that two articles share word for word."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from clippings.links.fingerprints import SHINGLE, prints_in
from clippings.links.found import Found, mutual
from clippings.links.likeness import clipped
from clippings.links.reasons import pairs
from clippings.links.words import Codes, codes_of, words_of
from clippings.model.dossier import Archive

TEXTS_IN_USE = 2048
"""Texts kept as numbers while they are compared, some 3 KB each."""
Place = tuple[int, int]


def text_reuse(archive: Archive) -> Iterator[Found]:
    """Two articles that share eight words in a row or more; the longest shared run is shown."""
    dossiers = list(archive.dossiers.values())
    codes = lru_cache(maxsize=TEXTS_IN_USE)(lambda number: codes_of(dossiers[number]))
    for (a, b), places in sorted(candidates([dossier.fingerprints for dossier in dossiers]).items()):
        at, length = longest(codes(a), codes(b), places)
        if length >= SHINGLE:
            shared = clipped(" ".join(words_of(dossiers[a])[at : at + length]))
            words = f"{length} words in a row are the same: “{shared}”"
            yield mutual(dossiers[a].id, dossiers[b].id, "text-reuse", words, 1.5)


def candidates(facets: list[bytes]) -> dict[tuple[int, int], list[Place]]:
    """Pairs of texts, by number, with the places of each fingerprint that both have."""
    prints = [prints_in(facet) for facet in facets]
    owners = np.repeat(np.arange(len(prints), dtype=np.uint32), [len(found) for found in prints])
    every = np.concatenate(prints) if prints else prints_in(b"")
    order = np.argsort(every["hash"], kind="stable")
    same = np.append(np.diff(every["hash"][order]) == 0, False)
    starts = np.flatnonzero(same & ~np.append(False, same[:-1]))
    ends = np.flatnonzero(~same & np.append(False, same[:-1])) + 1
    found: dict[tuple[int, int], list[Place]] = defaultdict(list)
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        group = order[start:end]
        at = dict(zip(owners[group].tolist(), every["at"][group].tolist(), strict=True))
        for a, b in pairs(list(at)):
            found[a, b].append((at[a], at[b]))
    return found


def longest(a: Codes, b: Codes, places: list[Place]) -> tuple[int, int]:
    """Where in ``a`` the longest run of words begins that both have around one of the places, and its length."""
    best = (0, 0)
    for at, there in sorted(places):
        if not best[0] <= at < best[0] + best[1]:
            best = max(best, common_run(a, at, b, there), key=lambda run: run[1])
    return best


def common_run(a: Codes, at: int, b: Codes, there: int) -> tuple[int, int]:
    """Where in ``a`` the words around two positions begin to agree, and for how many words they do."""
    back = agreeing(a[:at][::-1], b[:there][::-1])
    return at - back, back + agreeing(a[at:], b[there:])


def agreeing(a: Codes, b: Codes) -> int:
    """How many of the first words are the same."""
    length = min(len(a), len(b))
    different = np.flatnonzero(a[:length] != b[:length])
    return int(different[0]) if len(different) else length
