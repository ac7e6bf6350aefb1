"""An outlet through time, as a drawn line and as a table: what it was called, who owned, published and edited it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from clippings.model.archive import Archive
from clippings.model.edtf import Edtf
from clippings.model.outlet import CLAIM_STATES, Outlet
from clippings.reading.claims import disagreements
from clippings.reading.edtf import has_century
from clippings.view.claims.claim import heading_of, value_words
from clippings.view.date_words import span_words
from clippings.view.timeline_drawing import Scale, Tick, ticks_of
from clippings.wording.clipping import clipped
from clippings.wording.messages import gettext

_LANES = ("name", "owner", "publisher", "editor", "place", "continues", "merged-into")
"""The properties that are drawn, from the top."""
_ROW, _HEAD = 36.0, 24.0
"""The height of a row of lines with their words, and of a lane's heading."""
_MOST_ROWS = 8
"""Rows of a lane; what would need more stands in the table alone."""
_MOST_HELD = 30
"""Names, owners … that a page tells of each; data/outlets.json has all."""
_LETTERS, _LETTER = 44, 7.4
"""Characters of what stands below a line, at most, and the width of one."""
_LEFT, _RIGHT = 20.0, 1180.0
"""The ends of the drawing's lines."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which something held: a line with words below it."""

    words: str
    """What held: “Workers Press”."""
    drawn: str
    """The same, as far as there is room for it."""
    time: str
    """When, in words: “from 1969 to 1976”; empty for always."""
    said_by: str
    """Who says so; empty where the register says it without a source."""
    x: float = 0
    """Where it begins."""
    text_x: float = 0
    """Where its words begin."""
    width: float = 0
    """How long it is, at least 4."""
    y: float = 0
    """Where it stands, from the top."""
    open: bool = False
    """Whether its beginning or its end is not known, or there is none yet."""
    doubt: str = ""
    """Why it is not sure, in a word: “contested”, “unconfirmed”; empty where nobody doubts it."""


@dataclass(frozen=True, slots=True)
class Lane:
    """What is drawn of one property."""

    heading: str
    """What the property is called."""
    y: float
    """Where the heading stands, from the top."""
    stretches: tuple[Stretch, ...]
    """What held, the earliest first."""


@dataclass(frozen=True, slots=True)
class History:
    """The drawing, 1,200 wide. It is empty where nothing of the outlet is dated."""

    ticks: tuple[Tick, ...] = ()
    """The years on the axis."""
    lanes: tuple[Lane, ...] = ()
    """What is drawn below one another."""
    axis: float = 0
    """Where the axis stands, from the top."""
    first_year: int = 0
    """The first year on the axis; 0 where it is empty."""
    last_year: int = 0
    """The last."""

    @property
    def height(self) -> float:
        """The height of the drawing."""
        return self.axis + 32


class _Held(NamedTuple):
    """What held of a property."""

    words: str
    from_: Edtf | None
    to: Edtf | None
    said_by: str = ""
    doubt: str = ""


def history_of(outlet: Outlet, years: Sequence[int], archive: Archive) -> History:
    """An outlet's history; ``years`` are those of its articles, up to the last of which the line goes on."""
    lanes = {one: sorted(_held(one, outlet, archive), key=_since)[:_MOST_HELD] for one in _LANES}
    dates = [date for held in lanes.values() for one in held for date in (one.from_, one.to) if date]
    known = [int(day[:4]) for date in dates if has_century(date) for day in (date.earliest, date.latest) if day]
    if not known:
        return History()
    known += years
    scale = Scale(min(known), max(max(known), min(known) + 1))
    top, drawn = 0.0, []
    for one, held in lanes.items():
        if held:
            lane, top = _lane(one, held, scale, top)
            drawn.append(lane)
    return History(ticks_of(scale), tuple(drawn), top + 8, scale.first_year, scale.last_year)


def _held(property: str, outlet: Outlet, archive: Archive) -> Iterator[_Held]:
    claims = [claim for claim in outlet.claims if claim.what == property]
    apart = {id(claim) for claim in disagreements(claims)}
    if property == "name":
        yield from _names(outlet, {claim.value for claim in claims})
    for claim in claims:
        doubt = "contested" if id(claim) in apart else claim.state
        word = gettext(CLAIM_STATES[doubt][0]) if doubt in ("contested", "extracted") else ""
        yield _Held(value_words(claim, archive), claim.from_, claim.to, claim.by or claim.source.title, word)


def _names(outlet: Outlet, claimed: Iterable[str]) -> Iterator[_Held]:
    """The names that the register gives it without a source, and its present one after the last of those that ended."""
    plain = [one for one in outlet.names if one.name not in claimed]
    yield from (_Held(one.name, one.from_, one.to) for one in plain)
    ends = [one.to for one in outlet.names if one.to]
    if outlet.names and outlet.name not in {one.name for one in outlet.names} and len(ends) == len(outlet.names):
        yield _Held(outlet.name, max(ends, key=lambda end: end.sort_key), None)


def _since(held: _Held) -> tuple[str, str, str]:
    return held.from_.sort_key if held.from_ else ("", "", "")


def _lane(property: str, held: Sequence[_Held], scale: Scale, top: float) -> tuple[Lane, float]:
    """A lane, and where the next begins: what overlaps stands in rows below one another."""
    ends: list[float] = []
    stretches = []
    for words, start, end, said_by, doubt in held:
        x = scale.at(start.earliest) if start and start.earliest and has_century(start) else _LEFT
        to = scale.at(end.latest) if end and end.latest and has_century(end) else _RIGHT
        ended = (
            scale.at(end.earliest) if end and end.earliest and has_century(end) else to
        )  # until 1954 may be from 1954
        text, width = clipped(words, _LETTERS), max(4.0, round(to - x, 1))
        text_x = round(max(_LEFT, min(x, _RIGHT - len(text) * _LETTER)), 1)
        row = next((n for n, last in enumerate(ends) if last <= min(x, text_x)), len(ends))
        if row < _MOST_ROWS:
            ends[row : row + 1] = [max(ended, text_x + len(text) * _LETTER + 6)]
        y = top + _HEAD + row * _ROW if row < _MOST_ROWS else 0
        is_open = not (start and end and start.earliest and end.latest)
        stretches.append(Stretch(words, text, span_words(start, end), said_by, x, text_x, width, y, is_open, doubt))
    heading = gettext("What it was called") if property == "name" else heading_of(property)
    return Lane(heading, top + 14, tuple(stretches)), top + _HEAD + len(ends) * _ROW + 6
