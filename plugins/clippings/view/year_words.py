"""Years, and parts of a year, in words: “2016”, “AD 622”, “the 2010s”, “the first quarter of 2016”."""

from dataclasses import dataclass

from clippings.wording.messages import N_, NP_, gettext


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A part of a year, such as a season."""

    kind: str
    """What it is: ``season``, ``quarter``, ``months`` or ``half``."""
    name: str
    """What it is called."""
    where: str = ""
    """A season's hemisphere, around its name; empty where none is said."""


_SEASON, _QUARTER = NP_("part of a date", "season"), NP_("part of a date", "quarter")
_MONTHS, _HALF = NP_("part of a date", "months"), NP_("part of a date", "half")
_SEASONS = (N_("spring"), N_("summer"), N_("autumn"), N_("winter"))
_PARTS = (
    *(PartOfYear(_SEASON, name) for name in _SEASONS),
    *(PartOfYear(_SEASON, name, N_("%(season)s in the northern hemisphere")) for name in _SEASONS),
    *(PartOfYear(_SEASON, name, N_("%(season)s in the southern hemisphere")) for name in _SEASONS),
    PartOfYear(_QUARTER, N_("the first quarter")), PartOfYear(_QUARTER, N_("the second quarter")),
    PartOfYear(_QUARTER, N_("the third quarter")), PartOfYear(_QUARTER, N_("the last quarter")),
    PartOfYear(_MONTHS, N_("the first four months")), PartOfYear(_MONTHS, N_("the middle four months")),
    PartOfYear(_MONTHS, N_("the last four months")),
    PartOfYear(_HALF, N_("the first half")), PartOfYear(_HALF, N_("the second half")),
)  # fmt: skip
"""The parts of a year from number 21, in the order of ISO 8601-2:2019."""


def part_of_year(month: str) -> PartOfYear | None:
    """The part of a year that stands in the place of a month: ``21`` is spring. None for a month."""
    return _PARTS[int(month) - 21] if month.isdigit() and int(month) > 20 else None


def plain_year(pattern: str) -> bool:
    """Whether a year is known: ``2016`` is, and ``201X`` is not."""
    return "X" not in pattern


def year_words(pattern: str) -> str:
    """A year in words: ``0622`` is "AD 622", ``201X`` "the 2010s", ``20XX`` "the 2000s (century)"."""
    known = pattern.rstrip("X")
    if plain_year(pattern):
        return pattern if pattern[0] != "0" else gettext("AD %(year)s", year=int(pattern))
    if not known:
        return gettext("an unknown year")
    if "X" in known or known[0] == "0" or len(known) == 1:
        return _some_year(pattern)
    if len(known) == 3:
        return gettext("the %(decade)ss", decade=known + "0")
    return gettext("the %(century)ss (century)", century=known + "00")


def part_words(part: PartOfYear, year: str) -> str:
    """A part of a year in words: "spring 2016 in the northern hemisphere", "the first half of 2016"."""
    link = N_("%(what)s %(year)s") if part.kind == _SEASON else N_("%(what)s of %(year)s")
    name = gettext(part.name)
    if not year.strip("X"):
        return of_year(gettext(part.where, season=name) if part.where else name, year)
    dated = of_year(name, year, link)
    return gettext(part.where, season=dated) if part.where else dated


def of_year(what: str, year: str, link: str = N_("%(what)s %(year)s")) -> str:  # a message
    """A day, month or part of a year with its year: "June 2016", "June of a year in the 2010s", "June, year unknown".

    ``link`` is the message for a year that is known.
    """
    known = year.rstrip("X")
    if plain_year(year):
        return gettext(link, what=what, year=year_words(year))
    if not known:
        return gettext("%(what)s, year unknown", what=what)
    if len(known) == 3 and known.isdigit() and known[0] != "0":
        return gettext("%(what)s of a year in the %(decade)ss", what=what, decade=known + "0")
    return gettext("%(what)s of %(year)s", what=what, year=_some_year(year))


def _some_year(pattern: str) -> str:
    """The first and last year that a pattern can stand for: ``20X6`` is "some year from 2006 to 2096 ending in 6"."""
    tail = pattern.rpartition("X")[2]
    first, last = (pattern.replace("X", digit) for digit in "09")
    if first == "0000":  # there is no such year
        first = pattern.replace("X", "0", pattern.count("X") - 1).replace("X", "1")
    ends = {"first": year_words(first), "last": year_words(last)}
    if tail:
        return gettext("some year from %(first)s to %(last)s ending in %(digits)s", digits=tail, **ends)
    if "X" in pattern.rstrip("X"):
        return gettext("some year from %(first)s to %(last)s, some of its digits unknown", **ends)
    return gettext("some year from %(first)s to %(last)s", **ends)
