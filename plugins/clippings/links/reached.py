"""Which articles' links may be others after some articles changed: those of all they had or have in common with any."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

import numpy as np

from clippings.links.fingerprints import PRINT
from clippings.links.groups import near
from clippings.links.likeness import rare
from clippings.links.reuse import having
from clippings.links.scan import Groups, Scan
from clippings.model.ties import Ties


def reached(before: Mapping[str, Ties], scan: Scan) -> set[str]:
    """``before`` has the ties that the changed articles had. Everything else of the archive is as it was."""
    order, numbers = scan.archive.order, scan.archive.numbers
    pairs = {numbers[id]: (ties, scan.ties(numbers[id])) for id, ties in before.items()}
    found = chain(
        pairs,
        in_groups({number: (a.events, b.events) for number, (a, b) in pairs.items()}, scan.events),
        in_groups({number: (a.authors, b.authors) for number, (a, b) in pairs.items()}, scan.authors),
        in_groups({number: (a.quoted, b.quoted) for number, (a, b) in pairs.items()}, scan.quoted),
        in_wording(pairs, scan),
    )
    reached = {order[number] for number in found}
    for number, (old, new) in pairs.items():
        id = order[number]
        reached.update(other for other in (*old.articles, *new.articles) if other in numbers)
        reached.update(order[other] for other in scan.pointing.get(id, ()))
        reached.update(other for question in scan.questions.get(id, ()) for other in scan.answers[question])
        reached.update(sharing_rarities({*old.names, *new.names}, len(pairs), scan))
    return reached


def in_groups(pairs: Mapping[int, tuple[Iterable[str], Iterable[str]]], groups: Groups) -> Iterator[int]:
    """Those near a changed article in a group that it was or is in."""
    touched: dict[str, set[int]] = defaultdict(set)
    for number, (old, new) in pairs.items():
        for key in chain(old, new):
            touched[key].add(number)
    for key, changed in touched.items():
        yield from near(groups.get(key, ()), changed)


def sharing_rarities(names: Iterable[str], changed: int, scan: Scan) -> Iterator[str]:
    """All that have a name that is or was rare: how rare it is weighs in every link that it makes."""
    most = rare(len(scan.archive.order)) + changed
    for name in names:
        members = scan.names.get(name, ())
        if len(members) <= most:
            yield from (scan.archive.order[number] for number in members)


def in_wording(pairs: Mapping[int, tuple[Ties, Ties]], scan: Scan) -> Iterator[int]:
    """Those near a changed article among all that have one of its fingerprints."""
    touched: dict[int, set[int]] = defaultdict(set)
    for number, both in pairs.items():
        for ties in both:
            for hash in np.frombuffer(ties.prints, PRINT)["hash"].tolist():
                touched[hash].add(number)
    every = having(scan, np.array(sorted(touched), np.uint64))
    for at, hash in enumerate(every.hashes.tolist()):
        owners = every.owners[every.starts[at] : every.starts[at + 1]]
        yield from near(owners, touched[hash])
