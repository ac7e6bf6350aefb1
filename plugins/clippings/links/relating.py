"""All reasons between an article and the others, gathered into its links."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from heapq import nsmallest

import numpy as np

from clippings.links import likeness, reasons
from clippings.links.found import Found
from clippings.links.nearness import Span, near_in_time, nearness, span_of
from clippings.links.reuse import Repeated, having, repeated, text_reuse
from clippings.links.scan import Scan
from clippings.links.words import codes_of
from clippings.model.link import Link, Reason

MOST_LINKS = 8
TEXTS_IN_USE = 2048
"""Texts kept as numbers while they are compared, some 3 KB each."""
Linked = Iterator[tuple[str, tuple[Link, ...]]]


def linker(ids: Sequence[str], scan: Scan) -> Callable[[Sequence[str]], Linked]:
    """A function that gives the links of some of ``ids``."""
    if len(ids) == len(scan.archive.order):
        shared = repeated(scan)
    else:
        prints = [scan.prints_of(scan.archive.numbers[id])["hash"] for id in ids]
        shared = having(scan, np.unique(np.concatenate(prints)) if prints else np.empty(0, np.uint64))
    return partial(relate, scan=scan, shared=shared)


def relate(ids: Sequence[str], scan: Scan, shared: Repeated) -> Linked:
    """The links of some articles: the strongest few of each, strongest first. ``shared`` has their fingerprints."""
    archive = scan.archive
    codes = lru_cache(maxsize=TEXTS_IN_USE)(lambda number: codes_of(scan.article(number).body))
    find: tuple[Callable[[int, Scan], Iterator[Found]], ...] = (
        reasons.by_editor,
        reasons.replies,
        reasons.cites,
        reasons.same_event,
        reasons.same_question,
        likeness.shared_quotation,
        partial(text_reuse, shared=shared, codes=codes),
        likeness.shared_names,
        reasons.same_author,
    )
    for id in ids:
        found: dict[int, list[Reason]] = defaultdict(list)
        for reasons_of in find:
            for other, reason in reasons_of(archive.numbers[id], scan):
                found[other].append(reason)
        # weighed first and told after: a large group gives an article many more links than are shown
        date = archive.dossiers[id].date
        weighed = (
            (-weight(why, span_of(date), span_of(scan.article(n).date)), archive.order[n], n)
            for n, why in found.items()
        )
        links = (
            Link(to, (*found[n], *near_in_time(date, scan.article(n).date)))
            for _, to, n in nsmallest(MOST_LINKS, weighed)
        )
        yield id, tuple(links)


def weight(reasons: Sequence[Reason], a: Span | None, b: Span | None) -> float:
    """The weight of a link for these reasons, nearness in time added."""
    return round(sum(reason.weight for reason in reasons) + nearness(a, b), 4)
