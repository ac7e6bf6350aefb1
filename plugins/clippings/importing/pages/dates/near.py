"""Days that readers see by the headline."""

import re
from collections.abc import Iterator, Sequence

from clippings.importing.pages.dates import days
from clippings.importing.pages.dates.dated import Dated, readings
from clippings.importing.pages.dates.lines import DayLine
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Page, around

_ABOVE, _BELOW = 14, 16
"""Lines around the headline in which a date is looked for."""
_LONGEST = 160
_BY = re.compile(r"\b(?:by|von|vom|am|on)\b", re.IGNORECASE)
_WRITER = re.compile(r"\b(?:by|von|par|por|door|di|av|af)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b(?![.\d])")
_CLASSES = re.compile(r"publi|pubdate|entry-date|post-date|posted|article-?date|created|byline|dateline", re.IGNORECASE)
_PUBLISHED = re.compile(r"publi[sc]", re.IGNORECASE)
"""Classes of what is the day of publication."""
_APART = ("figcaption", "figure", "blockquote")
"""Where days stand that are others’: in captions and in posts that are shown."""
_READING_TIME = re.compile(r"\d+ ?-?min(?:ute)?s?(?: read| lesezeit)?|読了時間 ?\d+ ?分", re.IGNORECASE)
_SIGNS = re.compile(r"\s[|•·⋅‧∙●–—]\s")
"""What parts a day from other things in its line."""
_SENTENCE = re.compile(r"[^\W\d_]{4}[.!?]$")
_ISSUE = re.compile(r"\b(?:issue|ausgabe|heft)\b", re.IGNORECASE)
"""The day of a printed issue, which is often not the day on which the page was put up."""
_OF_ISSUE = 4
"""What such a day is worth less."""
_MOST_WORDS, _MOST_UNNAMED, _MOST_IN_HEADING = 14, 6, 3
"""Words that may stand beside a day in a line that says what it is, and in one that does not."""


def published(page: Page, headline: Headline, lines: Sequence[DayLine]) -> Iterator[Dated]:
    """In a line that says what it is, in one with a time element, in any that is little else than a date. The nearest
    is worth most, those below the headline before those above it."""
    seen = 0
    for distance, line in _around(headline, lines):
        in_list = distance < 0 and line.line.element.tag == "li"
        found = list(_in_line(line, page, 8 - min(seen, 4) - abs(distance) // 6 - 2 * in_list))
        seen += bool(found)
        yield from found


def changed(headline: Headline, lines: Sequence[DayLine]) -> Iterator[Dated]:
    """The days that are called those of a change."""
    for _, line in _around(headline, lines):
        for day, label in line.days:
            if label == "changed":
                yield from readings(line.timed(day), "a line near the headline", 6, True)


def _around(headline: Headline, lines: Sequence[DayLine]) -> list[tuple[int, DayLine]]:
    """The short lines around the headline, each with its distance; none where no line is the headline."""
    if headline.at is None:
        return []
    placed = [(line.at - headline.at, line) for line in lines if len(line.text) <= _LONGEST]
    near = [(distance, line) for distance, line in placed if -_ABOVE <= distance <= _BELOW]
    kept = [one for one in near if not any(up.tag in _APART for up in around(one[1].line.element, 3))]
    return sorted(kept, key=lambda one: (one[0] < 0, abs(one[0])))


def _in_line(line: DayLine, page: Page, worth: int) -> Iterator[Dated]:
    """The first day of a line that is none of a change, or that of its time element where its words have none."""
    times = line.times[:1]
    if not line.days and not line.is_of_change:
        for one in times:
            day = days.in_field(one.get("datetime") or "", page.country_language)
            yield from readings(day, "a time element near the headline", worth - 1, True)
    for found, label in [one for one in line.days if one.label != "changed"][:1]:
        beside = next((part for part in _SIGNS.split(line.text) if _first_day(part, page) == found.day), line.text)
        words = len(_READING_TIME.sub("", beside).split()) - len(found.quote.split())
        if label != "published" and words > _most_words(line):
            return
        named = bool(label or times or any(form.search(line.text) for form in (_BY, _CLOCK)))
        named = named or bool(_CLASSES.search(line.classes))
        if words <= (_MOST_WORDS if named else 0 if line.line.element.tag == "li" else _MOST_UNNAMED):
            called = " that says so" if label == "published" or _PUBLISHED.search(line.classes) else ""
            sure = (worth if named or words < 3 else worth - 2) - _OF_ISSUE * bool(_ISSUE.search(line.text))
            yield from readings(line.timed(found), f"a line near the headline{called}", sure, True)


def _most_words(line: DayLine) -> int:
    """How many words may stand beside a day that nothing says to be that of publication: a sentence, or a heading with
    more, tells of something else that is to happen or has happened."""
    if re.fullmatch("h[2-6]", str(line.line.element.tag)) and not _WRITER.search(line.text):
        return _MOST_IN_HEADING
    return _MOST_UNNAMED if _SENTENCE.search(line.text.rstrip()) else _MOST_WORDS


def _first_day(text: str, page: Page) -> str:
    found = next(days.in_words(text, page.country_language), None)
    return found.day if found else ""
