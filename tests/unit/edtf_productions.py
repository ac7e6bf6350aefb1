"""Every production of EDTF's grammar, levels 0 to 2, each with what the specification says of it.

The specification is https://www.loc.gov/standards/datetime/ (February 4, 2019), a profile of ISO 8601-1:2019 and ISO 8601-2:2019.
Nothing here asks the program: the days are counted through the calendar, one by one.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import product

from hypothesis import strategies as st

PARTS_OF_YEAR = {
    **dict.fromkeys((21, 25, 31), (3, 5)), **dict.fromkeys((22, 26, 32), (6, 8)),
    **dict.fromkeys((23, 27, 29), (9, 11)), **dict.fromkeys((24, 28, 30), (12, 14)),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip
"""Number in the place of the month → first and last month; the last of a winter is in the next year."""


@dataclass(frozen=True)
class Part:
    """One date of an expression, in pieces: digits, any of which may be X, and a sign before and after each."""

    year: str
    month: str = ""
    day: str = ""
    signs: tuple[str, str, str, str, str, str] = ("",) * 6
    significant: str = ""
    clock: str = ""

    @property
    def text(self) -> str:
        before_year, after_year, before_month, after_month, before_day, after_day = self.signs
        text = f"{before_year}{self.year}{self.significant}{after_year}"
        text += f"-{before_month}{self.month}{after_month}" if self.month else ""
        return text + (f"-{before_day}{self.day}{after_day}" if self.day else "") + self.clock

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and last day it can mean; None where the calendar has none."""
        year = self.year if not self.significant else self.year[: int(self.significant[1:])].ljust(4, "X")
        return days_of(year, self.month, self.day)


@dataclass(frozen=True)
class Form:
    """An expression: its text, the first and last day it can mean (None where open), and the dates it is made of."""

    text: str
    first: date | None
    last: date | None
    parts: tuple[Part, ...]


def fits(pattern: str, digits: str) -> bool:
    return all(sign in ("X", digit) for sign, digit in zip(pattern, digits, strict=True))


@lru_cache(maxsize=4096)
def years_of(pattern: str) -> tuple[int, ...]:
    return tuple(year for year in range(1, 10000) if fits(pattern, f"{year:04}"))


@lru_cache(maxsize=4096)
def days_of(year: str, month: str, day: str) -> tuple[date, date] | None:
    if month.isdigit() and int(month) in PARTS_OF_YEAR:
        first, last = PARTS_OF_YEAR[int(month)]
        years = [y for y in years_of(year) if y < 9999 or last <= 12]
        if not years:
            return None
        end = (years[-1] + last // 13, (last - 1) % 12 + 1)
        return date(years[0], first, 1), date(*end, monthrange(*end)[1])
    months = [m for m in range(1, 13) if fits(month or "XX", f"{m:02}")]
    days = [d for d in range(1, 32) if fits(day or "XX", f"{d:02}")]
    first = next(in_calendar(years_of(year), months, days), None)
    last = next(in_calendar(years_of(year)[::-1], months[::-1], days[::-1]), None)
    return (first, last) if first and last else None


def in_calendar(years: tuple[int, ...], months: list[int], days: list[int]) -> Iterator[date]:
    return (date(y, m, d) for y in years for m in months for d in days if d <= monthrange(y, m)[1])


def form(part: Part) -> Form:
    first, last = part.days or (None, None)
    return Form(part.text, first, last, (part,))


def interval(first: Part | None, last: Part | None, absent: str = "..", link: str = "/") -> Form:
    """Two dates, or one and what stands for none."""
    text = f"{first.text if first else absent}{link}{last.text if last else absent}"
    start, end = first and first.days, last and last.days
    return Form(text, start and start[0], end and end[1], tuple(part for part in (first, last) if part))


def collected(members: list[Form], brackets: str, gap: str) -> Form:
    """A set of dates and ranges."""
    text = brackets[0] + f",{gap}".join(member.text for member in members) + brackets[1]
    firsts, lasts = [member.first for member in members], [member.last for member in members]
    first = None if None in firsts else min(day for day in firsts if day)
    last = None if None in lasts else max(day for day in lasts if day)
    return Form(text, first, last, tuple(part for member in members for part in member.parts))


def real(part: Part) -> bool:
    return part.days is not None


def in_order(ends: tuple[Part, Part]) -> bool:
    first, last = ends[0].days, ends[1].days
    return first is not None and last is not None and first[0] <= last[1]


years = st.integers(1, 9999).map("{:04}".format)
months = st.integers(1, 12).map("{:02}".format)
days = st.integers(1, 31).map("{:02}".format)
sign = st.sampled_from("?~%")
maybe = st.sampled_from(("", "?", "~", "%"))
zones = st.one_of(
    st.just("Z"), st.builds("{}{:02}".format, st.sampled_from("+-"), st.integers(0, 14)),
    st.builds("{}{:02}:{:02}".format, st.sampled_from("+-"), st.integers(0, 14), st.integers(0, 59)),
)  # fmt: skip
times = st.builds("T{:02}:{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59))
year, month = st.builds(Part, years), st.builds(Part, years, months)
day = st.builds(Part, years, months, days).filter(real)
plain = st.one_of(year, month, day)
season = st.builds(Part, years, st.integers(21, 24).map(str)).filter(real)
part_of_year = st.builds(Part, years, st.integers(25, 41).map(str)).filter(real)


def masks(digits: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Digits with at least one X among them, anywhere."""
    marks = digits.flatmap(lambda text: st.sampled_from([m for m in product(*((c, "X") for c in text)) if "X" in m]))
    return marks.map("".join)


def signed(part: st.SearchStrategy[Part], after: st.SearchStrategy[tuple[str, ...]]) -> st.SearchStrategy[Part]:
    def with_signs(part: Part, signs: tuple[str, ...]) -> Part:
        last = 1 + bool(part.month) + bool(part.day)
        kept = tuple(sign if n < 2 * last else "" for n, sign in enumerate(signs))
        return Part(part.year, part.month, part.day, kept)

    return st.builds(with_signs, part, after)


def qualified(part: Part, sign: str) -> Part:
    """The whole date, qualified: a sign at its end."""
    at = 1 + 2 * (bool(part.month) + bool(part.day))
    return Part(part.year, part.month, part.day, tuple(sign if n == at else "" for n in range(6)))


whole = st.builds(qualified, st.one_of(plain, season), sign)
unspecified_right = st.one_of(
    st.builds(lambda y, n: Part(y[: 4 - n] + "X" * n), years, st.integers(1, 2)),
    st.builds(lambda y: Part(y, "XX"), years), st.builds(lambda y, m: Part(y, m, "XX"), years, months),
    st.builds(lambda y: Part(y, "XX", "XX"), years),
).filter(real)  # fmt: skip
either_year, either_month, either_day = (
    st.one_of(years, masks(years)),
    st.one_of(months, masks(months)),
    st.one_of(days, masks(days)),
)
unspecified = st.one_of(
    st.builds(Part, masks(years)), st.builds(Part, either_year, either_month), st.builds(Part, either_year, either_month, either_day),
    st.builds(Part, masks(years), st.integers(21, 41).map(str)),
).filter(real)  # fmt: skip
grouped = signed(
    st.one_of(plain, season, part_of_year), st.tuples(st.just(""), maybe, st.just(""), maybe, st.just(""), maybe)
)
individual = signed(
    st.one_of(plain, season, part_of_year), st.tuples(maybe, st.just(""), maybe, st.just(""), maybe, st.just(""))
)
both_sides = signed(st.one_of(plain, unspecified), st.tuples(maybe, maybe, maybe, maybe, maybe, maybe))
level_1 = st.one_of(plain, whole, season, unspecified_right)
level_2 = st.one_of(level_1, part_of_year, unspecified, grouped, individual, both_sides)
range_ends = st.one_of(st.tuples(year, year), st.tuples(month, month), st.tuples(day, day)).filter(in_order)
ranges = range_ends.map(lambda ends: interval(*ends, link=".."))
members = st.lists(st.one_of(level_2.map(form), ranges), min_size=1, max_size=4)


@st.composite
def sets(draw: st.DrawFn, brackets: str) -> Form:
    found = draw(members)
    if draw(st.booleans()):
        found[0] = interval(None, draw(plain), absent="", link="..")
    if draw(st.booleans()) and len(found) > 1:
        found[-1] = interval(draw(plain), None, absent="", link="..")
    return collected(found, brackets, draw(st.sampled_from(("", " "))))


PRODUCTIONS: dict[str, st.SearchStrategy[Form]] = {
    "level 0: a year": year.map(form),
    "level 0: a month": month.map(form),
    "level 0: a day": day.map(form),
    "level 0: a time of a day": st.builds(
        lambda part, time: form(Part(part.year, part.month, part.day, clock=time)), day, times
    ),
    "level 0: a time in a zone": st.builds(
        lambda part, time, zone: form(Part(part.year, part.month, part.day, clock=time + zone)), day, times, zones
    ),
    "level 0: an interval": st.tuples(plain, plain).filter(in_order).map(lambda ends: interval(*ends)),
    "level 1: a season": season.map(form),
    "level 1: a qualified date": whole.map(form),
    "level 1: unspecified digits from the right": unspecified_right.map(form),
    "level 1: an interval of such dates": st.tuples(level_1, level_1).filter(in_order).map(lambda ends: interval(*ends)),
    "level 1: an interval with an open end": st.builds(lambda part: interval(part, None), level_1),
    "level 1: an interval with an unknown end": st.builds(lambda part: interval(part, None, ""), level_1),
    "level 1: an interval with an open start": st.builds(lambda part: interval(None, part), level_1),
    "level 1: an interval with an unknown start": st.builds(lambda part: interval(None, part, ""), level_1),
    "level 2: significant digits": st.builds(lambda y, n: form(Part(y, significant=f"S{n}")), years, st.integers(1, 4)),
    "level 2: a part of a year": part_of_year.map(form),
    "level 2: one of a set": sets("[]"),
    "level 2: all of a set": sets("{}"),
    "level 2: a qualified group": grouped.map(form),
    "level 2: a qualified component": individual.map(form),
    "level 2: qualified before and after": both_sides.map(form),
    "level 2: unspecified digits anywhere": unspecified.map(form),
    "level 2: an interval of such dates": st.tuples(level_2, level_2).filter(in_order).map(lambda ends: interval(*ends)),
    "level 2: an interval of such a date and none": st.builds(lambda part, absent: interval(part, None, absent), level_2, st.sampled_from(("", ".."))),
}  # fmt: skip
"""What the specification calls it → expressions of this form."""

_far = st.integers(10000, 10**12)
LEFT_OUT: dict[str, st.SearchStrategy[str]] = {
    "level 1: a letter-prefixed year": st.builds("Y{}{}".format, st.sampled_from(("", "-")), _far),
    "level 1: a negative year": st.builds("-{}".format, years),
    "level 1: a month of a negative year": st.builds("-{}-{}".format, years, months),
    "level 2: an exponential year": st.builds("Y{}{}E{}".format, st.sampled_from(("", "-")), st.integers(1, 99), st.integers(1, 9)),
    "level 2: significant digits of such a year": st.builds("Y{}S{}".format, _far, st.integers(1, 9)),
    "an interval from such a year": st.builds("-{}/{}".format, years, years),
    "an interval to such a year": st.builds("{}/Y{}".format, years, _far),
    "such a year in a set": st.builds("[{},-{}]".format, years, years),
}  # fmt: skip
"""Years outside 0001 to 9999, which are left out on purpose."""
