"""Quotation marks in one paragraph, paired by their balance and by where they stand; apostrophes are none.

“…”, "…", „…“, »…«, «…», ‹…›, ‚…‘, ‘…’, ”…”, 「…」 and the like, one within another. What does not balance is left
alone. The pairs are those of Unicode's CLDR (https://cldr.unicode.org, ``delimiters``), and those that papers mix.
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

_CLOSED_BY = {
    "“": "”\"“", "„": "“”\"", "‟": "”\"", "”": "”", '"': '"”', "«": "»", "»": "«»", "‹": "›", "›": "‹›", "‘": "’",
    "‚": "‘’", "‛": "’", "「": "」", "『": "』", "《": "》",
}  # fmt: skip
"""Opening mark → the marks that may close it."""
_MARK = re.compile(f"[{''.join({*_CLOSED_BY, *''.join(_CLOSED_BY.values())})}]")
_OPENING = re.compile(f"[{''.join(_CLOSED_BY)}]")
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f([{<—–-―/¿¡*_“‘„«‹\"'”»")
"""What may stand before a mark that opens."""
_LATER = re.compile(r"(?<=[^\ss])’(?!\w)|’(?=[.,;:!?]|$)")
"""A single mark that is surely no apostrophe."""
_POSSESSIVE = re.compile(r"[sxz]’\s+[^\W\d_A-ZÀ-Þ]")
"""What may be a plural's apostrophe: *the envoys’ car*."""


class Opened(NamedTuple):
    """A mark that has opened and is not closed yet."""

    mark: str
    """The mark itself."""
    paragraph: int
    """The number of its paragraph, from 0."""
    start: int
    """The code point after it."""


class Pair(NamedTuple):
    """An opening mark and the one that closes it."""

    opened: Opened
    """The opening mark."""
    paragraph: int
    """The number of the paragraph of the closing mark."""
    end: int
    """The place of the closing mark, a code point from 0."""


def paired(text: str, number: int, carried: Sequence[Opened] = ()) -> tuple[list[Pair], list[Opened]]:
    """The pairs of a paragraph, those within others too, and what is still open where it ends.

    ``carried`` are marks that an earlier paragraph opened, and that the first mark of this one repeats.
    """
    open_: list[Opened] = list(carried)
    pairs: list[Pair] = []
    marks = _MARK.finditer(text)
    if carried:
        next(marks)
    for match in marks:
        place, mark = match.start(), match[0]
        closes = _closes(text, place, open_) if open_ else None
        if closes is not None:
            pairs.append(Pair(open_[closes], number, place))
            del open_[closes:]
        elif mark in _CLOSED_BY and _opens(text, place, open_):
            if any(one.mark == mark for one in open_) and not _nests(text, place):
                open_ = [one for one in open_ if one.mark != mark]
            open_.append(Opened(mark, number, place + 1))
    return pairs, open_


def may_quote(text: str) -> bool:
    """Whether a paragraph has a mark that may open a quotation."""
    return _OPENING.search(text) is not None


def opening(text: str) -> str:
    """The quotation mark with which a paragraph begins; empty where it begins with none."""
    first = text.lstrip()[:1]
    return first if first in _CLOSED_BY else ""


def _closes(text: str, place: int, open_: Sequence[Opened]) -> int | None:
    """Which open mark a mark closes: the innermost it can; None where it closes none."""
    mark = text[place]
    for at in range(len(open_) - 1, -1, -1):
        if mark not in _CLOSED_BY[open_[at].mark]:
            continue
        if mark == "’" and not _ends_single(text, place):
            return None
        if (mark == open_[at].mark or mark == '"') and _looks_opening(text, place):
            return None
        return at
    return None


def _ends_single(text: str, place: int) -> bool:
    """Whether ’ ends words in single marks, and is neither an apostrophe nor a plural's possessive."""
    if text[place + 1 : place + 2].isalnum():
        return False
    following = text.find("‘", place)
    later = _LATER.search(text, place + 1, following if following >= 0 else len(text))
    return not (later and _POSSESSIVE.match(text, place - 1))


def _opens(text: str, place: int, open_: Sequence[Opened]) -> bool:
    mark, before, after = text[place], text[place - 1 : place] or " ", text[place + 1 : place + 2]
    if not after.strip("\n"):
        return False
    if mark in "‘‚‛":
        return not before.isalnum() and not after.isspace()
    if mark in '"”»›':
        if _looks_opening(text, place):
            return mark == '"' or any(text.find(other, place + 1) > 0 for other in _CLOSED_BY[mark])
        return mark == '"' and not open_ and before in ",.;:?!" and after.isalnum()
    return mark != "“" or not after.isspace() or text.find("”", place) > 0


def _nests(text: str, place: int) -> bool:
    """Whether a mark may stand within another of its kind: two close before the next one opens."""
    mark = text[place]
    closers = _CLOSED_BY[mark]
    marks = (match.start() for match in _MARK.finditer(text, place + 1))
    following = list(islice((at for at in marks if text[at] == mark or text[at] in closers), 2))
    close = (text[at] in closers and not (text[at] == mark and _looks_opening(text, at)) for at in following)
    return len(following) > 1 and all(close)


def _looks_opening(text: str, place: int) -> bool:
    """Whether a mark stands where words begin."""
    before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2]
    return before in _BEFORE_OPENING and bool(after) and not after.isspace()
