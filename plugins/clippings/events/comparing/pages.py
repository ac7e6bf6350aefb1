"""The page of two articles side by side: ``compare/ONE--OTHER.html``."""

from collections.abc import Iterable, Iterator, Sequence

from clippings.events.accounts.telling import alone, together
from clippings.events.comparing.aligned import aligned
from clippings.events.comparing.marking import Marked, marked, plain
from clippings.events.comparing.pairs import Pair, pair_of
from clippings.events.comparing.views import CellView, ComparedView, PairLine, RowView
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.page import Output, Page
from clippings.view.card import card_of
from clippings.view.names import Named, named

_LONGEST = 40_000
"""Characters of each text that a page shows, up to the end of a paragraph."""
_NOTHING = CellView()


def pair_page(id: str, archive: Archive) -> Iterator[Output]:
    """Two articles side by side, passage by passage."""
    pair = pair_of(id)
    dossiers = [archive.dossiers[pair.one], archive.dossiers[pair.other]]
    one_alone, other_alone = alone(dossiers, archive)
    lengths = [_shown(dossier) for dossier in dossiers]
    rows = tuple(_rows(dossiers[0], dossiers[1], lengths))
    view = ComparedView(
        one=card_of(pair.one, archive),
        other=card_of(pair.other, archive),
        tell=tuple(_tell(pair, archive)),
        one_alone=one_alone,
        other_alone=other_alone,
        together=together(dossiers, archive),
        rows=rows,
        side_by_side=sum(bool(row.one.words and row.other.words) for row in rows),
        is_cut=any(n < len(one.body.paragraphs) for n, one in zip(lengths, dossiers, strict=True)),
    )
    yield Page(pair.path, "compared.html", view)


def pair_lines(pairs: Iterable[Pair], archive: Archive) -> tuple[PairLine, ...]:
    """Pairs for a list of them."""
    return tuple(_pair_line(pair, archive) for pair in pairs)


def _pair_line(pair: Pair, archive: Archive) -> PairLine:
    one, other = card_of(pair.one, archive).strip, card_of(pair.other, archive).strip
    return PairLine(pair, (one.outlet, other.outlet), (one.date.words, other.date.words))


def _tell(pair: Pair, archive: Archive) -> Iterator[Named]:
    """The events and questions that put the two together."""
    one, other = (archive.dossiers[id].record.events for id in pair)
    both = [id for id in one if id in other]
    yield from (named(f"event/{id}", archive) for id in both)
    about = archive.indexes["questions of events"]
    for id in dict.fromkeys(question for event in both for question in about.get(event, ())):
        if set(pair) <= {position.article for position in archive.questions[id].positions}:
            yield named(f"question/{id}", archive)


def _shown(dossier: Dossier) -> int:
    """How many paragraphs of a text are shown."""
    left = _LONGEST
    for number, paragraph in enumerate(dossier.body.paragraphs):
        left -= len(paragraph.text)
        if left < 0:
            return max(1, number)
    return len(dossier.body.paragraphs)


def _rows(one: Dossier, other: Dossier, lengths: Sequence[int]) -> Iterator[RowView]:
    left, right = ([p.text for p in dossier.body.paragraphs] for dossier in (one, other))
    for a, b in aligned(one, other):
        if (a is not None and a >= lengths[0]) or (b is not None and b >= lengths[1]):
            continue
        if a is not None and b is not None:
            words = marked(left[a], right[b])
            yield RowView(_cell(one, a, words.one), _cell(other, b, words.other))
        elif a is not None:
            yield RowView(_cell(one, a, plain(left[a])), _NOTHING)
        elif b is not None:
            yield RowView(_NOTHING, _cell(other, b, plain(right[b])))


def _cell(dossier: Dossier, number: int, words: tuple[Marked, ...]) -> CellView:
    return CellView(words, f"{dossier.path}#p-{number + 1}", number + 1)
