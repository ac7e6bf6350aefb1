"""Reasons found in the texts: rare names shared, words quoted by both."""

from collections import defaultdict
from collections.abc import Iterator
from math import ceil, log

from clippings.links.found import Found, clipped, listed
from clippings.links.groups import partners
from clippings.links.scan import Scan
from clippings.model.dossier import Archive
from clippings.model.link import Reason

RARE_SHARE, RARE_MOST = 0.05, 60
"""A name is rare when at most this share of the articles has it, and at most so many (two always may)."""
LEAST_RARE_NAMES = 2


def rare(articles: int) -> int:
    """In how many of so many articles a rare name may stand."""
    return max(2, min(RARE_MOST, ceil(RARE_SHARE * articles)))


def shared_names(number: int, scan: Scan) -> Iterator[Found]:
    """Another article that names people or things few others name; rarer weighs more (inverse document frequency)."""
    total = len(scan.archive.order)
    most = rare(total)
    shared: dict[int, list[str]] = defaultdict(list)
    for entity in scan.ties(number).names:
        if 1 < len(scan.names[entity]) <= most:
            for other in partners(scan.names[entity], number):
                shared[other].append(entity)
    for other, entities in shared.items():
        if len(entities) >= LEAST_RARE_NAMES:
            # in an order that is the same on both sides
            entities.sort(key=lambda entity: (len(scan.names[entity]), name_of(entity, scan.archive), entity))
            names = listed([name_of(entity, scan.archive) for entity in entities])
            few = max(len(scan.names[entity]) for entity in entities)
            rarity = "no other article here does" if few == 2 else f"at most {few} of {total} articles do"
            weight = min(2.0, sum(log((total + 1) / len(scan.names[e])) for e in entities) / 4)
            yield other, Reason("shared-names", f"both name {names}; {rarity}", round(weight, 4))


def name_of(entity: str, archive: Archive) -> str:
    known = archive.entities.get(entity) or archive.outlets.get(entity)
    return known.name if known else entity


def shared_quotation(number: int, scan: Scan) -> Iterator[Found]:
    """Another article that has the same words in quotation marks."""
    for words in scan.ties(number).quoted:
        for other in partners(scan.quoted[words], number):
            text = scan.ties(min(number, other)).quoted[words]
            yield other, Reason("shared-quotation", f"both quote: “{clipped(text)}”", 2.0)
