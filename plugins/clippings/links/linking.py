"""The links of each article: every reason it shares with others, weighed, and told of the strongest."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, zip_longest
from math import inf
from typing import Any, NamedTuple

from clippings.links.affected import affected
from clippings.links.declaration import Inputs, LinkReason, Pair, Sharing
from clippings.links.keys import sharings
from clippings.links.nearness import days_apart
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.link import Link, Reason
from clippings.model.outlet import UNKNOWN

MOST_LINKS = 8
"""Links that an article has at most, where its editors did not pin more."""
MOST_OF_AN_OUTLET = 4
"""Of those, how many lead to articles of one outlet, if no editor linked them."""


class Weighed(NamedTuple):
    """A reason found between two articles, before its sentence is told."""

    weight: float
    """What it adds to the weight of their link."""
    pair: Pair
    """The two, and what they share."""


class Considered(NamedTuple):
    """An article with which another has anything in common, and what came of it."""

    to: str
    """Its id."""
    link: Link
    """The reasons, told as they would be on the page."""
    place: int
    """Its place among those that are linked, from 1; 0 where it is not."""
    links_alone: bool
    """Whether any of the reasons makes a link by itself."""
    forbidden: str = ""
    """Where the editors forbid it; empty where they do not."""


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
        self._linking = [one for one in every_reason if one.reason.has_keys]
        self._accompanying = [one for one in every_reason if not one.reason.has_keys]

    def affected(self, before: Mapping[str, Mapping[str, Any] | None], given: Mapping[str, Inputs]) -> set[str]:
        """The articles whose links may be others, where articles had the link keys ``before``, None of a new one, and
        reasons took ``given`` from events and questions."""
        order, dossiers = self._archive.order, self._archive.dossiers
        edited = {id: (old or {}, dict(dossiers[id].link_keys)) for id, old in before.items()}
        more = sum(old is None for old in before.values())
        return {order[n] for one in self._linking for n in affected(one, edited, given[one.reason.kind], more)}

    def linker(self, ids: Sequence[str]) -> Callable[[Sequence[str]], Iterator[tuple[str, Sequence[Link]]]]:
        """A function that gives the links of some of ``ids``, for each of them."""
        numbers = [self._archive.numbers[id] for id in ids]
        for one in self._linking:
            one.index.prepare(numbers)
        return self._links

    def considered(self, id: str) -> list[Considered]:
        """Every article with which one has anything in common, the strongest first, where `linker` was asked for the
        one."""
        forbidden = self._forbidden(id)
        sharing = self._sharing(id)
        every = self._with_nearness(id, {to: sharing.get(to, []) for to in (*sharing, *forbidden)})
        chosen = self._worth_most(id, self.weighed(id))
        places = {to: place for place, to in enumerate(chosen, 1)}
        found = [
            Considered(
                to, Link(to, tuple(map(_told, reasons))), places.get(to, 0), any(map(_links_alone, reasons)),
                forbidden.get(to, ""),
            )
            for to, reasons in every.items() if reasons or to in forbidden
        ]  # fmt: skip
        return sorted(found, key=lambda one: (one.place or len(places) + 1, -one.link.weight, one.to))

    def weighed(self, id: str) -> Mapping[str, Sequence[Weighed]]:
        """Every article that one might be linked with → all reasons for that, where `linker` was asked for the one."""
        every, forbidden = self._sharing(id), self._forbidden(id)
        linked = {to: some for to, some in every.items() if to not in forbidden and any(map(_links_alone, some))}
        return self._with_nearness(id, linked)

    def _forbidden(self, id: str) -> dict[str, str]:
        """The articles that one must not be linked with → where that is said."""
        dossiers, order, number = self._archive.dossiers, self._archive.order, self._archive.numbers[id]
        article = dossiers[id]
        return {
            order[at]: one.reason.because(Pair(article, dossiers[order[at]], tuple(keys), one))
            for one in self._linking if one.reason.forbids
            for at, keys in one.index.candidates(number, one.keys_of(article)).items()
        }  # fmt: skip

    def _sharing(self, id: str) -> dict[str, list[Weighed]]:
        """Every article that shares anything with one → the reasons."""
        dossiers, order, number = self._archive.dossiers, self._archive.order, self._archive.numbers[id]
        article = dossiers[id]
        every: dict[str, list[Weighed]] = defaultdict(list)
        for one in self._linking:
            for at, keys in one.index.candidates(number, one.keys_of(article)).items():
                every[order[at]] += _weighed(_pairs(one, article, dossiers[order[at]], keys))
        return every

    def _with_nearness(self, id: str, found: dict[str, list[Weighed]]) -> dict[str, list[Weighed]]:
        """The reasons that are told beside others, too."""
        dossiers = self._archive.dossiers
        for one in self._accompanying:
            for other, reasons in found.items():
                reasons += _weighed([Pair(dossiers[id], dossiers[other], (), one)])
        return found

    def _links(self, ids: Sequence[str]) -> Iterator[tuple[str, Sequence[Link]]]:
        """The strongest few links of each article, strongest first."""
        for id in ids:
            # weighed first and told after: a large group gives an article many more links than are shown
            found = self.weighed(id)
            yield id, tuple(Link(to, tuple(map(_told, found[to]))) for to in self._worth_most(id, found))

    def _worth_most(self, id: str, found: Mapping[str, Sequence[Weighed]]) -> list[str]:
        """The articles to link one with: those that its editors pinned, in their order; then the strongest, of equally
        strong ones the nearest in time, then in turn the nearest before it and after it in the archive's order. No
        outlet has more than four, but for what editors linked."""
        dossiers = self._archive.dossiers
        article = dossiers[id]
        pinned = {to: place for place, to in enumerate(article.record.pinned)}
        most = max(MOST_LINKS, len(pinned))

        def rank(to: str) -> tuple[float, float, float]:
            weight = round(sum(why.weight for why in found[to]), 4)
            apart = days_apart(article.date, dossiers[to].date)
            return pinned.get(to, inf), -weight, inf if apart is None else apart

        chosen: list[str] = []
        outlets: Counter[str] = Counter()
        for to in (to for _, equal in groupby(sorted(found, key=rank), rank) for to in self._in_turn(id, equal)):
            outlet = dossiers[to].record.outlet
            by_editors = any(why.pair.sharing.reason.by_editors for why in found[to])
            if by_editors or outlet == UNKNOWN.id or outlets[outlet] < MOST_OF_AN_OUTLET:
                chosen.append(to)
                outlets[outlet] += 1
            if len(chosen) == most:
                break
        return chosen

    def _in_turn(self, id: str, equal: Iterable[str]) -> Iterator[str]:
        """Articles in turn, the nearest before one and the nearest after it first. So an article that comes in between
        changes nothing between the others."""
        numbers = self._archive.numbers
        others = sorted(equal, key=numbers.__getitem__)
        at = bisect_left(others, numbers[id], key=numbers.__getitem__)
        in_turn = zip_longest(reversed(others[:at]), others[at:])
        return (to for both in in_turn for to in both if to is not None)


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


def _links_alone(weighed: Weighed) -> bool:
    return weighed.pair.sharing.reason.alone(weighed.pair)


def _told(weighed: Weighed) -> Reason:
    reason = weighed.pair.sharing.reason
    quotations = reason.which(weighed.pair) if reason.which else None
    passages = reason.passages(weighed.pair) if reason.passages else ()
    return Reason(reason.kind, reason.because(weighed.pair), weighed.weight, quotations, passages)
