"""Days that readers see anywhere on the page: where a line says so, and where there is one alone."""

import re
from collections.abc import Collection, Iterator, Sequence

from lxml.html import HtmlElement

from clippings.importing.pages.dates import days, labels
from clippings.importing.pages.dates.dated import Dated, alone, readings
from clippings.importing.pages.dates.days import Day
from clippings.importing.pages.dates.labels import Labelled
from clippings.importing.pages.dates.lines import DayLine
from clippings.importing.pages.page import Page, around
from clippings.reading.folding.forms import fold

_SURE = re.compile(labels.PUBLISHED)
_SURELY = re.compile(r"publi|pubdate|posted|entry-date", re.IGNORECASE)
"""Classes and properties of time elements that say what they are."""
_SAYS = re.compile(
    r"(?:dieser|this|cet|este|esta|questo|dit)\b.{0,20}\b"
    r"(?:beitrag|artikel|eintrag|entry|post|article|articulo|entrada|articolo)\b"
)
"""How sentences begin that programs write below articles, folded: “This entry was posted on 4 February 2016.”"""
_CALLED = re.compile(
    r"(?:post|entry|article|story|single|byline|publi\w*|news)[-_]{0,2}(?:post[-_])?(?:date|time(?!r)|day)|pubdate|dateline|datum",
    re.IGNORECASE,
)  # fmt: skip
_OTHERS = re.compile(r"relat|card|teaser|comment|list|sidebar|widget|recent|more|footer|modif|updat", re.IGNORECASE)
_SHORT = 90
"""Letters of a line that may say what its day is."""
_LITTLE, _WORDS_BESIDE = 60, 5
"""Letters of a line that is little else than a day, and words that may stand beside it."""
_MOST_TIMES = 100


def published(page: Page, lines: Sequence[DayLine]) -> Iterator[Dated]:
    """In lines that say of themselves that they are the day of publication, where all have the same; in the only one
    that there is; and in time elements, where all that say so, or all there are, have one day."""
    sure = [one.day for line in lines if _may_say(line) for one in line.days if _is_sure(one, line)]
    yield from alone(sure, "a line that says so", 5, True)
    short = [line for line in lines if len(line.text) <= _LITTLE and not _is_a_span(line)]
    first = [(line, one) for line in short for one in sorted(line.days, key=_is_changed)[:1]]
    little = [(line, one) for line, one in first if _words_beside(one, line) <= _WORDS_BESIDE]
    called = [one.day for line, one in little if _is_called(line) and not _is_changed(one)]
    yield from alone(called, "a line that the page calls its day", 5, True)
    if not all(_is_changed(one) for _, one in little):
        yield from alone([one.day for _, one in little], "the only day that readers see", 4, True)
    yield from _times(page, lines)


def changed(lines: Sequence[DayLine], told: Collection[str]) -> Iterator[Dated]:
    """In short lines that call it a change, the days that the page’s data tell as that of one."""
    for line in lines:
        if len(line.text) < _SHORT:
            ones = [one.day for one in line.days if _is_changed(one) and one.day.day in told]
            yield from (found for day in ones for found in readings(day, "a line that says so", 5, True))


def _times(page: Page, lines: Sequence[DayLine]) -> Iterator[Dated]:
    of_changes = {id(one) for line in lines if line.days and all(map(_is_changed, line.days)) for one in line.times}
    times = [one for one in page.root.iter("time") if id(one) not in of_changes and not _says_changed(one)]
    sure = [one for one in times if _SURELY.search(f"{one.get('class')} {one.get('itemprop')} {one.get('pubdate')}")]
    for ones, place in ((sure, "time elements that say so"), (times, "all time elements")):
        texts = (one.get("datetime") or one.text_content() for one in ones[:_MOST_TIMES])
        read: list[Day] = list(filter(None, (days.in_field(text, page.country_language) for text in texts)))
        if marked := list(alone(read, place, 5)):
            yield from marked
            return


def _says_changed(time: HtmlElement) -> bool:
    """Whether the words of a time element, or the classes of those around it, call its day that of a change."""
    classes = " ".join(one.get("class") or "" for one in around(time, 3))
    return labels.of_words(fold(time.text_content()[:_SHORT])) == "changed" or labels.of_classes(classes) == "changed"


def _may_say(line: DayLine) -> bool:
    return len(line.text) < _SHORT or bool(_SAYS.match(fold(line.text)))


def _is_sure(one: Labelled, line: DayLine) -> bool:
    """Whether the words of a line, or those alone in the line above, surely say that its day is that of publication."""
    by_program = len(line.text) >= _SHORT
    return one.label == "published" and (by_program or bool(_SURE.search(f"{line.above} {fold(line.text)}")))


def _words_beside(one: Labelled, line: DayLine) -> int:
    return len(line.text.split()) - len(one.day.quote.split())


def _is_a_span(line: DayLine) -> bool:
    """Whether a line has several days, as from one to another, none of which is called that of a change."""
    return len({one.day.day for one in line.days if not _is_changed(one)}) > 1


def _is_changed(one: Labelled) -> bool:
    return one.label == "changed"


def _is_called(line: DayLine) -> bool:
    """Whether the element of a line is called the day of the article, and not that of others."""
    above = " ".join(one.get("class") or "" for one in around(line.line.element, 4))
    return bool(_CALLED.search(line.line.element.get("class") or "")) and not _OTHERS.search(above)
