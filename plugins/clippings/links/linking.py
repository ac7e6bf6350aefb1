"""The links of each article: every reason it shares with others, weighed, and told of the strongest."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from typing import Any, NamedTuple

from clippings.links.affected import affected
from clippings.links.declaration import Inputs, LinkReason, Pair, Sharing
from clippings.links.keys import sharings
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.link import Link, Reason

_MOST_LINKS = 8
"""Links that an article has at most."""


class Weighed(NamedTuple):
    """A reason found between two articles, before its sentence is told."""

    weight: float
    """What it adds to the weight of their link."""
    pair: Pair
    """The two, and what they share."""


class Linking:
    """All articles under the link keys that they share, for every reason: it links them, and knows what a change
    affects."""

    def __init__(
        self,
        reasons: Sequence[LinkReason],
        archive: Archive,
        every: Iterable[Mapping[str, Any]],
        given: Mapping[str, Inputs],
    ) -> None:
        self._archive = archive
        every_reason = sharings(reasons, archive, every, given)
        self._linking = [one for one in every_reason if one.reason.links]
        self._accompanying = [one for one in every_reason if not one.reason.links]

    def affected(self, before: Mapping[str, Mapping[str, Any]], given: Mapping[str, Inputs]) -> set[str]:
        """The articles whose links may be others, where articles had the link keys ``before`` and reasons took
        ``given`` from events and questions."""
        order, dossiers = self._archive.order, self._archive.dossiers
        edited = {id: (old, dict(dossiers[id].link_keys)) for id, old in before.items()}
        return {order[n] for one in self._linking for n in affected(one, edited, given[one.reason.kind])}

    def linker(self, ids: Sequence[str]) -> Callable[[Sequence[str]], Iterator[tuple[str, Sequence[Link]]]]:
        """A function that gives the links of some of ``ids``, for each of them."""
        numbers = [self._archive.numbers[id] for id in ids]
        for one in self._linking:
            one.index.prepare(numbers)
        return self._links

    def weighed(self, id: str) -> Mapping[str, Sequence[Weighed]]:
        """Every article that one might be linked with → all reasons for that, where `linker` was asked for the one."""
        dossiers, order, number = self._archive.dossiers, self._archive.order, self._archive.numbers[id]
        article = dossiers[id]
        every: dict[str, list[Weighed]] = defaultdict(list)
        for one in self._linking:
            for at, keys in one.index.candidates(number, one.keys_of(article)).items():
                every[order[at]] += _weighed(_pairs(one, article, dossiers[order[at]], keys))
        found = {other: reasons for other, reasons in every.items() if reasons}
        for one in self._accompanying:
            for other, reasons in found.items():
                reasons += _weighed([Pair(article, dossiers[other], (), one)])
        return found

    def _links(self, ids: Sequence[str]) -> Iterator[tuple[str, Sequence[Link]]]:
        """The strongest few links of each article, strongest first."""
        for id in ids:
            # weighed first and told after: a large group gives an article many more links than are shown
            found = self.weighed(id)
            weights = ((-round(sum(why.weight for why in reasons), 4), to) for to, reasons in found.items())
            yield id, tuple(Link(to, tuple(map(_told, found[to]))) for _, to in nsmallest(_MOST_LINKS, weights))


def _pairs(sharing: Sharing, article: Dossier, other: Dossier, keys: Sequence[Any]) -> list[Pair]:
    """Two articles that share link keys: once for each sentence that is to be told of them."""
    reason = sharing.reason
    if reason.words:
        keys = [key for key in keys if key in sharing.inputs.words]
    if len(keys) < reason.least:
        return []
    if not reason.together:
        return [Pair(article, other, (key,), sharing) for key in keys]
    pair = Pair(article, other, tuple(keys), sharing)
    told: dict[object, list[Any]] = defaultdict(list)
    for key in keys:
        told[reason.together(pair, key)].append(key)
    return [pair._replace(keys=tuple(some)) for some in told.values()]


def _weighed(pairs: Iterable[Pair]) -> Iterator[Weighed]:
    """Those that weigh anything."""
    for pair in pairs:
        weight = pair.sharing.reason.weight
        weight = weight(pair) if callable(weight) else weight
        if weight:
            yield Weighed(weight, pair)


def _told(weighed: Weighed) -> Reason:
    reason = weighed.pair.sharing.reason
    return Reason(reason.kind, reason.because(weighed.pair), weighed.weight)
