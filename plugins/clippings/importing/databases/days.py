"""The line of an export that has the day: with its day of the week, hour and edition, in the interface's language."""

import re
from typing import NamedTuple

from clippings.importing.printed import dates
from clippings.reading.folding.forms import fold

_UP_TO_THE_YEAR = re.compile(r"(?P<day>\D*\d.{0,40}?\b(?:1[6-9]|20)\d\d)(?P<after>(?:\W.*)?)")
_HOUR = re.compile(r"\W*\b\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:uhr|uur|[a-z]{3,4}\b))?", re.IGNORECASE)
_WORD = re.compile(r"[\s,(]*([^\W\d_]+)\.?[\s,)]*")
_LONGEST = 120


class Dated(NamedTuple):
    """A line with a date."""

    reading: dates.Reading
    """The day; what it may be where that is in doubt."""
    after: str = ""
    """What else stands there, such as an edition: ``Late Edition - Final``."""


def dated(line: str) -> Dated | None:
    """What a line says that begins with a date; None for any other. The day of the week may stand on either side:
    ``dated("January 11, 2010 Monday Final Edition")`` has the day 2010-01-11 and the edition after it."""
    if len(line) > _LONGEST or not re.search(r"\d", line):
        return None
    tidy = re.sub(r"(\d\.)(?=[^\W\d_])", r"\1 ", line.strip())
    if reading := dates.read(tidy):
        return Dated(reading)
    if not (match := _UP_TO_THE_YEAR.fullmatch(tidy)):
        return None
    day, after = match["day"].strip(), _HOUR.sub("", match["after"], count=1)
    if (word := _WORD.match(after)) and fold(word[1]) in dates.weekdays():
        after = after[word.end() :]
        day = f"{word[1]}, {day}" if dates.read(f"{word[1]}, {day}") else day
    reading = dates.read(day)
    after = after.strip(" ,;-–—·")
    return Dated(reading, after) if reading and len(after.split()) <= 8 else None
