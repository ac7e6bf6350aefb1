"""Reasons found in the texts: rare names shared, words quoted by both, wording reused."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from math import ceil, log
from zlib import crc32

from clippings.links.found import Found, listed, mutual
from clippings.links.reasons import pairs
from clippings.model.dossier import Archive, Dossier
from clippings.reading.anchoring import alike

RARE_SHARE, RARE_MOST = 0.05, 60
"""A name is rare when at most this share of the articles has it, and at most so many (two always may)."""
LEAST_RARE_NAMES = 2
SHINGLE = 8
"""Words in a row that two texts must share to count as reuse."""
WINDOW = 5
LEAST_QUOTED_WORDS = 4
WORD = re.compile(r"\w+(?:['’]\w+)?")


def shared_names(archive: Archive) -> Iterator[Found]:
    """Two articles that both name people or things few others name; rarer weighs more (inverse document frequency)."""
    articles: dict[str, list[str]] = defaultdict(list)
    for dossier in archive.dossiers.values():
        for entity in dict.fromkeys(m.entity for m in dossier.mentions):
            articles[entity].append(dossier.id)
    total = len(archive.dossiers)
    most = max(2, min(RARE_MOST, ceil(RARE_SHARE * total)))
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entity, ids in articles.items():
        if 1 < len(ids) <= most:
            for pair in pairs(ids):
                shared[pair].append(entity)
    for (a, b), entities in shared.items():
        if len(entities) >= LEAST_RARE_NAMES:
            entities.sort(key=lambda entity: (len(articles[entity]), name_of(entity, archive)))
            names = listed([name_of(entity, archive) for entity in entities])
            few = max(len(articles[entity]) for entity in entities)
            rarity = "no other article here does" if few == 2 else f"at most {few} of {total} articles do"
            weight = min(2.0, sum(log((total + 1) / len(articles[e])) for e in entities) / 4)
            yield mutual(a, b, "shared-names", f"both name {names}; {rarity}", round(weight, 4))


def name_of(entity: str, archive: Archive) -> str:
    known = archive.entities.get(entity) or archive.outlets.get(entity)
    return known.name if known else entity


def shared_quotation(archive: Archive) -> Iterator[Found]:
    """Two articles that put the same words in quotation marks."""
    places: dict[str, dict[str, str]] = defaultdict(dict)
    for dossier in archive.dossiers.values():
        for quotation in dossier.quotations:
            words = WORD.findall(alike(quotation.text).casefold())
            if len(words) >= LEAST_QUOTED_WORDS:
                places[" ".join(words)].setdefault(dossier.id, quotation.text)
    for found in places.values():
        for a, b in pairs(list(found)):
            yield mutual(a, b, "shared-quotation", f"both quote: “{clipped(found[a])}”", 2.0)


def text_reuse(archive: Archive) -> Iterator[Found]:
    """Two articles that share eight words in a row or more; the longest shared run is shown.

    Fingerprints are chosen by winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): of every `WINDOW` shingles the
    least, so that a shared run of `SHINGLE + WINDOW - 1` words is always found and a fraction of the shingles is kept.
    """
    # a text is kept as one number a word: a tenth of the memory, and compared faster
    codes = {dossier.id: array("I", map(coded, words_of(dossier))) for dossier in archive.dossiers.values()}
    where: dict[int, dict[str, int]] = {}
    for id, text in codes.items():
        for fingerprint, at in winnowed(text):
            where.setdefault(fingerprint, {}).setdefault(id, at)
    longest: dict[tuple[str, str], tuple[int, int]] = {}
    for places in where.values():
        for a, b in pairs(list(places)) if len(places) > 1 else ():
            at, length = longest.get((a, b), (0, 0))
            if at <= places[a] < at + length:
                continue
            start, run = common_run(codes[a], places[a], codes[b], places[b])
            if run > max(length, SHINGLE - 1):
                longest[a, b] = (start, run)
    for a, found in groupby(sorted(longest.items()), key=lambda item: item[0][0]):
        words = words_of(archive.dossiers[a])
        for (_, b), (at, length) in found:
            text_shared = clipped(" ".join(words[at : at + length]))
            yield mutual(a, b, "text-reuse", f"{length} words in a row are the same: “{text_shared}”", 1.5)


@lru_cache(maxsize=1 << 17)
def coded(word: str) -> int:
    """A number for a word, the same in every build."""
    return crc32(word.encode())


def winnowed(codes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Fingerprints of a text with their positions."""
    shingles = list(map(hash, zip(*(codes[n:] for n in range(SHINGLE)), strict=False)))  # of numbers: stable
    where = {shingle: at for at, shingle in enumerate(shingles)}
    if len(shingles) < WINDOW:
        yield from ((shingle, where[shingle]) for shingle in sorted(where)[:1])
        return
    for least in dict.fromkeys(map(min, *(shingles[n:] for n in range(WINDOW)))):
        yield least, where[least]


def words_of(dossier: Dossier) -> list[str]:
    return [w for p in dossier.body.paragraphs for w in WORD.findall(alike(p.text).casefold())]


def common_run(a: Sequence[int], at: int, b: Sequence[int], there: int) -> tuple[int, int]:
    """Where in ``a`` the words around two positions begin to agree, and for how many words they do."""
    back = 0
    while at > back and there > back and a[at - back - 1] == b[there - back - 1]:
        back += 1
    n = 0
    while at + n < len(a) and there + n < len(b) and a[at + n] == b[there + n]:
        n += 1
    return at - back, back + n


def clipped(text: str, most: int = 80) -> str:
    """At most ``most`` characters, cut between words where there are any."""
    return text if len(text) <= most else text[: max(text.rfind(" ", 0, most), most // 2)] + " …"
