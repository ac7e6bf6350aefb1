"""The passages of an article that others have, too, as the plugin ``links`` finds them, marked in its text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.reference import ROOT
from clippings.reading.standoff import Mark, Marks, links_in
from clippings.view.card import card_of
from clippings.wording.messages import gettext, spoken

_LEAST = 40
"""Characters of a passage that are marked where the others of it are marked for another article already."""
_NO_WORD = " \u00a0\n–—-,;"
"""What stands between the words of two passages, and begins or ends neither."""
_Stretch = tuple[int, int]


def shared_marks(dossier: Dossier, archive: Archive) -> Marks:
    """Paragraph → marks over what another article has word for word or nearly so, each with a way to the paragraph of
    the other; of several others the one whose link is strongest. None of a withheld text."""
    if dossier.withheld or "shared passages" not in archive.link_indexes:
        return {}
    marked: dict[int, list[_Stretch]] = defaultdict(list)
    found: dict[int, list[Mark]] = defaultdict(list)
    for other, (here, *stretch, there, _, _) in archive.link_indexes["shared passages"].get(dossier.id, ()):
        for start, end in _left_of((stretch[0], stretch[1]), marked[here]):
            marked[here].append((start, end))
            if end - start >= _LEAST:
                text = dossier.body.paragraphs[here].text[start:end]
                start, end = end - len(text.lstrip(_NO_WORD)), start + len(text.rstrip(_NO_WORD))
                widened = _widened((start, end), _elements(dossier, here))
                found[here].append(_mark(widened, other, there + 1, archive))
    return {paragraph: tuple(marks) for paragraph, marks in found.items()}


def _left_of(stretch: _Stretch, marked: Sequence[_Stretch]) -> list[_Stretch]:
    """What of a stretch is not marked yet."""
    left = [stretch]
    for start, end in marked:
        parts = ((part, (max(part[0], start), min(part[1], end))) for part in left)
        left = [piece for part, both in parts for piece in _without(part, both)]
    return left


def _without(part: _Stretch, both: _Stretch) -> Iterator[_Stretch]:
    if both[0] >= both[1]:
        yield part
        return
    for start, end in ((part[0], both[0]), (both[1], part[1])):
        if start < end:
            yield start, end


def _elements(dossier: Dossier, paragraph: int) -> Iterator[_Stretch]:
    """What is a link already, or a name that is made one: no link may stand in another."""
    yield from links_in(dossier.body.paragraphs[paragraph])
    yield from ((one.start, one.end) for one in dossier.mentions if one.paragraph == paragraph)


def _widened(stretch: _Stretch, elements: Iterable[_Stretch]) -> _Stretch:
    """A stretch with the whole of each element in which it begins or ends."""
    start, end = stretch
    for first, last in elements:
        start = first if first < start < last else start
        end = last if first < end < last else end
    return start, end


def _mark(stretch: _Stretch, other: str, number: int, archive: Archive) -> Mark:
    """A passage, and behind it the way to the other. The style sheet shows the link: it has no words that would be
    copied with the text."""
    card = card_of(other, archive)
    words = gettext(
        "The same words in %(outlet)s, %(date)s, ¶%(number)s",
        outlet=card.strip.outlet, date=card.strip.date.words, number=number,
    )  # fmt: skip
    told = f'lang="{spoken()}" aria-label="{escape(words)}" title="{escape(words)}"'
    link = f'<a class="same" href="{ROOT}{card.path}#p-{number}" {told}></a>'
    return Mark(*stretch, '<span class="shared">', "</span>", '<span class="shared on">', link)
