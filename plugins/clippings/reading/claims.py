"""Claims compared: which of them hold on a day, and which cannot all be right."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from clippings.model.edtf import Edtf
from clippings.model.outlet import Claim, Outlet, claims_on
from clippings.reading.folding.forms import fold

_REFERENCE = re.compile(r"(?:person|organisation|place|outlet)/[a-z0-9]+(?:-[a-z0-9]+)*")
_SEVERAL = frozenset(("label", "founder", "funder", "belongs-to"))
"""Properties of which an outlet has as many as there are, so that two values do not contradict each other."""
_OF_ITS_SITE = frozenset("member controls social vendor customer disclosure contact".split())
"""Those of which there may be hundreds, and which tell nothing of one day; only the outlet's page has them."""


def told_on(outlet: Outlet, date: Edtf | None) -> tuple[Claim, ...]:
    """What is claimed of an outlet for the date of an article, as the article tells it."""
    return tuple(claim for claim in claims_on(outlet, date) if claim.what not in _OF_ITS_SITE)


def is_reference(value: str) -> bool:
    """Whether a claim's value is a reference, such as ``organisation/harbour-press``."""
    return _REFERENCE.fullmatch(value) is not None


def disagreements(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, of one property, that cannot be right beside one another: two sources say different things of one
    time. Where one source has all that the other has, and more, they do not contradict each other.

    Times that only may overlap, as until 2010 and from 2010, do not count.
    """
    if not claims or claims[0].what in _SEVERAL | _OF_ITS_SITE:
        return ()
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[fold(claim.by or claim.source.title)].append(claim)
    apart = {
        id(claim)
        for own, theirs in combinations(by_source.values(), 2)
        for pair in _apart(own, theirs)
        for claim in pair
    }
    return tuple(claim for claim in claims if id(claim) in apart)


def _apart(own: Sequence[Claim], theirs: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims of one time by two sources, of which the other source has neither."""
    for one in own:
        for other in theirs:
            if _overlap(one, other) and not (_said(one, theirs) or _said(other, own)):
                yield one, other


def _said(claim: Claim, by: Iterable[Claim]) -> bool:
    """Whether a source says the same of that time."""
    return any(fold(one.value) == fold(claim.value) and _overlap(one, claim) for one in by)


def _overlap(one: Claim, other: Claim) -> bool:
    """Whether two claims certainly hold at one time."""
    return _certain_start(one) <= _certain_end(other) and _certain_start(other) <= _certain_end(one)


def _certain_start(claim: Claim) -> str:
    return (claim.from_.latest if claim.from_ else "0000") or "9999-12-31"


def _certain_end(claim: Claim) -> str:
    return (claim.to.earliest if claim.to else "9999-12-31") or "0000"
