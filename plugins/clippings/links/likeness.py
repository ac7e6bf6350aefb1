"""Reasons found in the texts: rare names shared, words quoted by both."""

from collections import defaultdict
from collections.abc import Iterator
from math import ceil, log

from clippings.links.found import Found, listed, mutual
from clippings.links.reasons import pairs
from clippings.links.words import WORD
from clippings.model.dossier import Archive
from clippings.reading.anchoring import alike

RARE_SHARE, RARE_MOST = 0.05, 60
"""A name is rare when at most this share of the articles has it, and at most so many (two always may)."""
LEAST_RARE_NAMES = 2
LEAST_QUOTED_WORDS = 4


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


def clipped(text: str, most: int = 80) -> str:
    """At most ``most`` characters, cut between words where there are any."""
    return text if len(text) <= most else text[: max(text.rfind(" ", 0, most), most // 2)] + " …"
