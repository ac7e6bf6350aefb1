"""The pages of families of copies: ``copies/ID.html``, called by the id of the earliest article, and the list of
them."""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from clippings.links.copies.families import INDEX, source_of
from clippings.links.copies.views import Copy, FamiliesView, FamilyLine, FamilyView, Stretch
from clippings.links.reuse.credits import compared_codes, credits_in, names
from clippings.links.reuse.passages import grams_of, passages
from clippings.links.words import words_in
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.page import DataFile, Output, Page
from clippings.reading.versions.differing import Difference, difference
from clippings.view.card import card_of
from clippings.view.order import newest_first
from clippings.view.paging import paged

_LIST = "copies/index.html"
_MOST_COMPARED = 6
"""Copies whose differences a page shows."""


def family_ids(archive: Archive) -> Iterable[str]:
    """The ids of all families: those of their earliest articles."""
    return (id for id, ids in archive.link_indexes[INDEX].items() if id == ids[0])


def families_page(_: str, archive: Archive) -> Iterator[Output]:
    """The list of families: ``copies/index.html``."""
    every = archive.link_indexes[INDEX]
    lines = newest_first((_line(every[id], archive) for id in family_ids(archive)), lambda line: line.title.date)
    for path, some, pager in paged(_LIST, lines):
        yield Page(path, "copies.html", FamiliesView(tuple(some), pager))


def family_page(id: str, archive: Archive) -> Iterator[Output]:
    """A family's page, and its data: ``copies/ID.html``, ``data/copies/ID.json``."""
    dossiers = [archive.dossiers[one] for one in archive.link_indexes[INDEX][id]]
    source = source_of(dossiers)
    compared = next((one for one in dossiers if one.id == source.id), dossiers[0])
    copies = [_copy(one, compared, bool(source.id), n < _MOST_COMPARED, archive) for n, one in enumerate(dossiers)]
    view = FamilyView(
        path=_path(id),
        title=card_of(compared.id, archive),
        known="credits" if source.credited else "dates" if source.id else "",
        credited=source.credited,
        copies=tuple(copies),
        outlets=len({copy.card.strip.outlet for copy in copies}),
    )
    yield Page(view.path, "copy.html", view)
    told = [
        {"id": copy.card.id, "share": copy.share / 100, "words": copy.words, "credit": copy.credit or None}
        for copy in copies
    ]
    found = {"id": id, "source": source.id or None, "compared_with": compared.id, "articles": told}
    yield DataFile(f"data/copies/{id}.json", json.dumps(found, ensure_ascii=False) + "\n")


def _copy(dossier: Dossier, compared: Dossier, known: bool, shown: bool, archive: Archive) -> Copy:
    is_compared = dossier is compared
    withheld = dossier.withheld or compared.withheld
    common = _NOTHING if is_compared or withheld else _in_common(dossier, compared)
    printed = [] if dossier.withheld else [text for _, text in credits_in(dossier.body) if not _is_own(text, dossier)]
    return Copy(
        card=card_of(dossier.id, archive),
        is_source=is_compared and known,
        share=common.share,
        words=common.words,
        stretches=common.stretches,
        credit=printed[0] if printed else "",
        withheld=dossier.withheld,
        difference=() if is_compared or withheld or not shown else _difference(compared, dossier),
    )


def _is_own(credit: str, dossier: Dossier) -> bool:
    """Whether a credit names the outlet that published it, as “© 2016 The Gazette” below its own text does."""
    return dossier.outlet.is_known and names(f" {' '.join(words_in(credit))} ", dossier.outlet)


class _Common(NamedTuple):
    share: int
    words: int
    stretches: tuple[Stretch, ...]


_NOTHING = _Common(0, 0, ())


def _in_common(one: Dossier, compared: Dossier) -> _Common:
    """How much of the shorter of two texts stands in the other, in per cent, how many words are the same, and which
    stretches these are of the second text."""
    own, its = grams_of(compared_codes(one)), grams_of(compared_codes(compared))
    shorter, longer = sorted((own, its), key=lambda grams: grams.words)
    both = passages(shorter, longer)
    of = sorted((same.at if shorter is its else same.there, same.words) for same in both.same)
    stretches = tuple(Stretch(*(round(1000 * part / its.words, 1) for part in one)) for one in of)
    return _Common(round(100 * min(1.0, both.length / max(1, shorter.words))), both.words, stretches)


def _difference(older: Dossier, newer: Dossier) -> Difference:
    return difference(*([paragraph.text for paragraph in one.body.paragraphs] for one in (older, newer)))


def _line(ids: tuple[str, ...], archive: Archive) -> FamilyLine:
    cards = [archive.cards[id] for id in ids]
    outlets = tuple(dict.fromkeys(card.strip.outlet for card in cards))
    return FamilyLine(cards[0], _path(ids[0]), len(cards), outlets)


def _path(id: str) -> str:
    return f"copies/{id}.html"
