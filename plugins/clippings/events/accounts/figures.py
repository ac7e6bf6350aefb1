"""Figures of one thing in several accounts: those that differ, “200 people” and “thousands”, and those that agree.

Two figures are of one thing where the same is counted, and their sentences have another word in common: two where they
do not stand at the beginning of both texts, and one more where what is counted may be counted of anything. An account
that has another's figure, too, does not differ from it.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from clippings.events.accounts.views import FigureCell, FigureRow
from clippings.model.dossier import Dossier
from clippings.reading.figures.found import Figure, figures

_MOST = 8
"""Rows that a page shows."""
_BEGINNING = 5
"""Paragraphs in which a report tells of its event, and not of others."""
_Account = Sequence[Figure]


def compared(dossiers: Sequence[Dossier]) -> tuple[tuple[FigureRow, ...], tuple[FigureRow, ...]]:
    """The figures in which some accounts differ, and those in which at least two agree and none differ: a row for each
    thing, with a cell for each account. A précis counts for nothing: its words are the editors'."""
    found = [_figures(dossier) for dossier in dossiers] if len(dossiers) > 1 else []
    things = dict.fromkeys(figure.what for each in found for figure in each)
    differ: list[FigureRow] = []
    agree: list[FigureRow] = []
    for what in things:
        own = [[figure for figure in each if figure.what == what] for each in found]
        pairs = list(_of_one_thing(own))
        apart = [pair for pair in pairs if not _overlap(own[pair[0]], own[pair[1]])]
        alike = [pair for pair in pairs if pair not in apart and _same(pair[2], pair[3])]
        if apart:
            differ.append(_row(apart, dossiers))
        elif alike:
            agree.append(_row(alike, dossiers))
    return tuple(differ[:_MOST]), tuple(agree[:_MOST])


_Pair = tuple[int, int, Figure, Figure]


def _figures(dossier: Dossier) -> list[Figure]:
    if dossier.withheld or dossier.record.text == "precis":
        return []
    found = figures([paragraph.text for paragraph in dossier.body.paragraphs], dossier.record.language)
    return [figure for figure in found if not _is_in_name(figure, dossier)]


def _is_in_name(figure: Figure, dossier: Dossier) -> bool:
    paragraph, at = figure.paragraph, figure.start
    return any(m.paragraph == paragraph and m.start <= at < m.end for m in dossier.mentions)


def _of_one_thing(accounts: Sequence[_Account]) -> Iterator[_Pair]:
    """The two figures of each two accounts that agree, or whose sentences have most in common."""
    for one, other in combinations(range(len(accounts)), 2):
        pairs = [(a, b) for a in accounts[one] for b in accounts[other] if _is_one_thing(a, b)]
        if pairs:
            a, b = max(pairs, key=lambda pair: (_same(*pair), len(pair[0].beside & pair[1].beside)))
            yield one, other, a, b


def _is_one_thing(one: Figure, other: Figure) -> bool:
    late = max(one.paragraph, other.paragraph) >= _BEGINNING
    return len(one.beside & other.beside) >= 1 + late + (one.is_general or other.is_general)


def _same(one: Figure, other: Figure) -> bool:
    return one.least <= other.most and other.least <= one.most


def _overlap(one: _Account, other: _Account) -> bool:
    return any(_same(a, b) for a in one for b in other)


def _row(pairs: Sequence[_Pair], dossiers: Sequence[Dossier]) -> FigureRow:
    cells: dict[int, Figure] = {}
    for one, other, a, b in pairs:
        cells.setdefault(one, a)
        cells.setdefault(other, b)
    return FigureRow(
        tuple(_cell(cells[n], dossier) if n in cells else FigureCell() for n, dossier in enumerate(dossiers))
    )


def _cell(figure: Figure, dossier: Dossier) -> FigureCell:
    return FigureCell(figure.printed, f"{dossier.path}#p-{figure.paragraph + 1}", dossier.record.language)
