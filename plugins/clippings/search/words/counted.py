"""The uses of a subject's terms counted: by outlet, by year, and by term."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from clippings.model.archive import Archive
from clippings.model.outlet import UNKNOWN
from clippings.search.words.uses import PRINTED, Use
from clippings.view.card import Card
from clippings.view.periods import year_of
from clippings.wording.messages import gettext

PRINTED_TEXTS = "printed texts"
"""The name of the index of how many articles have a text as printed."""


class Placed(NamedTuple):
    """A use of a term, and where it stands."""

    card: Card
    """The article."""
    use: Use
    """The use."""
    name: str
    """The name of the article's outlet today."""

    @property
    def outlet(self) -> str:
        """The id of the article's outlet."""
        return self.card.outlet

    @property
    def year(self) -> str:
        """The year of the article, as `clippings.view.periods` names it."""
        return year_of(self.card.date)


class Count(NamedTuple):
    """How often a term is used."""

    own: int
    """In the outlet's own words."""
    quoted: int
    """In quotations."""
    shown: bool
    """Whether any use can be shown."""
    articles: int
    """In how many articles."""


def printed_texts(archive: Archive) -> Mapping[str, int]:
    """For `clippings.hooks.Index`: ``outlet/gazette`` and ``year/2016`` → how many articles have a text as printed;
    ``*`` for all."""
    found: Counter[str] = Counter()
    for dossier in archive.dossiers.values():
        if dossier.record.text in PRINTED:
            found.update(("*", f"outlet/{dossier.outlet.id}", f"year/{year_of(dossier.date)}"))
    return found


def placed(uses: Iterable[tuple[str, Sequence[Use]]], archive: Archive) -> list[Placed]:
    """The uses of each article's id, with its card, in the order of articles and texts."""
    found: list[Placed] = []
    for id, its in uses:
        card = archive.cards[id]
        outlet = archive.outlets.get(card.outlet)
        name = outlet.name if outlet else gettext(UNKNOWN.name)
        found += (Placed(card, use, name) for use in its)
    return found


def count(uses: Iterable[Placed]) -> Count:
    """Some uses together."""
    uses = list(uses)
    quoted = sum(one.use.quoted for one in uses)
    articles = len({one.card.id for one in uses})
    return Count(len(uses) - quoted, quoted, any(one.use.words for one in uses), articles)


def by_term(uses: Iterable[Placed], terms: int) -> list[list[Placed]]:
    """The uses of each of so many terms."""
    found: list[list[Placed]] = [[] for _ in range(terms)]
    for one in uses:
        found[one.use.term].append(one)
    return found


def by_outlet(uses: Iterable[Placed]) -> Mapping[str, list[Placed]]:
    """Outlet's id → its uses."""
    found: dict[str, list[Placed]] = defaultdict(list)
    for one in uses:
        found[one.outlet].append(one)
    return found


def by_year(uses: Iterable[Placed]) -> Mapping[str, list[Placed]]:
    """Year → its uses, in their order."""
    found: dict[str, list[Placed]] = defaultdict(list)
    for one in uses:
        found[one.year].append(one)
    return dict(sorted(found.items()))
