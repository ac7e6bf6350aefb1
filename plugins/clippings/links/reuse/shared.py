"""The passages that two articles share, as they stand in their paragraphs; and for each article those of all others."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from clippings.links.declaration import Pair
from clippings.links.reuse.passages import Same
from clippings.links.reuse.runs import Reuse
from clippings.links.reuse.wording import Wording
from clippings.links.words import place_of
from clippings.model.archive import Archive
from clippings.model.body import Body
from clippings.model.dossier import Dossier
from clippings.model.link import Places, SharedPassage, Stretch

INDEX = "shared passages"
"""The name of the index of shared passages."""
_LEAST = 12
"""Words from the first to the last that a paragraph has of a passage, at least, to be told of it: fewer are
mostly names and set phrases."""
_MOST_BETWEEN = 40
"""Words between two runs of the same ones that are told together."""
_MOST = 8
"""Other articles with which an article's passages are kept."""


class _Piece(NamedTuple):
    """Words in a row within a paragraph of either text: the numbers of the paragraphs, and of the words in them."""

    paragraph: int
    first: int
    there: int
    first_there: int
    words: int


def shared_passages(pair: Pair) -> tuple[SharedPassage, ...]:
    """For `clippings.links.declaration.LinkReason.passages`: what both have, paragraph by paragraph."""
    if pair.withheld:
        return ()
    reuse: Reuse = pair.keys[0]
    earlier, later = pair.in_order
    if not reuse.same:
        return ()
    starts = starts_of(earlier, pair), starts_of(later, pair)
    pieces = [piece for same in reuse.same for piece in _pieces(same, *starts)]
    found = [_passage(group, earlier.body, later.body) for group in _together(pieces)]
    if earlier is pair.article:
        return tuple(found)
    return tuple(sorted(SharedPassage(there, here) for here, there in found))


def starts_of(dossier: Dossier, pair: Pair) -> Sequence[int]:
    """How many words of one of the two stand before each of its paragraphs, and in all. TypeError where the reason is
    not declared with `Wording`, which counts them."""
    index = pair.sharing.index
    if not isinstance(index, Wording):
        raise TypeError(f"{pair.sharing.reason.kind} has passages, and is not declared with Wording")
    return index.starts(pair.sharing.archive.numbers[dossier.id])


def passages_by_article(archive: Archive) -> Mapping[str, tuple[tuple[str, Places], ...]]:
    """For `clippings.hooks.LinkIndex`: article id → the passages that it shares, each with the id of the other article;
    those of its own links first, the strongest first."""
    own: dict[str, dict[str, Sequence[Places]]] = {}
    back: dict[str, dict[str, Sequence[Places]]] = {}
    for id, linked in archive.linked.items():
        for to, some in zip(linked.to, linked.passages, strict=True):
            if some and to in archive.cards:
                own.setdefault(id, {})[to] = some
                back.setdefault(to, {})[id] = [(*one[3:], *one[:3]) for one in some]
    every = {id: {**own.get(id, {}), **{o: p for o, p in back.get(id, {}).items() if o not in own.get(id, {})}}
             for id in archive.linked if id in own or id in back}  # fmt: skip
    return {
        id: tuple((other, passage) for other, some in list(others.items())[:_MOST] for passage in some)
        for id, others in every.items()
    }


def _pieces(same: Same, starts: Sequence[int], starts_there: Sequence[int]) -> Iterator[_Piece]:
    """Words in a row, cut where a paragraph ends in one of the two texts."""
    at, there, left = same
    paragraph, other = _paragraph_of(at, starts), _paragraph_of(there, starts_there)
    while left > 0:
        while starts[paragraph + 1] <= at:
            paragraph += 1
        while starts_there[other + 1] <= there:
            other += 1
        words = min(left, starts[paragraph + 1] - at, starts_there[other + 1] - there)
        yield _Piece(paragraph, at - starts[paragraph], other, there - starts_there[other], words)
        at, there, left = at + words, there + words, left - words


def _paragraph_of(word: int, starts: Sequence[int]) -> int:
    """The paragraph in which a word stands."""
    return bisect_right(starts, word) - 1


def _together(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces of the same two paragraphs that stand near each other in the same order; those of enough words."""
    groups: list[list[_Piece]] = []
    for piece in pieces:
        if groups and _goes_on(groups[-1][-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    for group in groups:
        if group[-1].first + group[-1].words - group[0].first >= _LEAST:
            yield group


def _goes_on(one: _Piece, after: _Piece) -> bool:
    same = (one.paragraph, one.there) == (after.paragraph, after.there)
    between = after.first - one.first - one.words, after.first_there - one.first_there - one.words
    return same and max(between) <= _MOST_BETWEEN and after.first >= one.first and after.first_there >= one.first_there


def _passage(group: Sequence[_Piece], body: Body, there: Body) -> SharedPassage:
    first, last = group[0], group[-1]
    own = place_of(body.paragraphs[first.paragraph].text, first.first, last.first + last.words - 1)
    other = place_of(there.paragraphs[first.there].text, first.first_there, last.first_there + last.words - 1)
    return SharedPassage(Stretch(first.paragraph, *own), Stretch(first.there, *other))
