"""Days of publication that readers see: in lines around the headline, in time elements, and where a line says so."""

import re
from collections.abc import Iterator
from itertools import islice

from clippings.importing.pages.fields import days
from clippings.importing.pages.fields.dated import Dated, alone, readings
from clippings.importing.pages.fields.days import Day
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Line, Page, around

_CHANGED = re.compile(
    r"updat|modif|aktualisier|geänd|stand:|mis à jour|maj\b|actuali[sz]|aggiorn|bijgewerkt|atualiz|обновл|änder|"
    r"last edited|bearbeitet|revised|upd\b|opdateret|uppdaterad|oppdatert|päivit|zaktualiz|güncelle", re.IGNORECASE
)  # fmt: skip
_ISSUED = re.compile(
    r"publi|posted|veröffentlicht|erschienen|pubblicat|gepubliceerd|опублик|udgivet|erstellt|written|first|"
    r"geschrieben|datum|created|eingestellt|vom\b|am\b|by\b|von\b|\bon\b|نشر", re.IGNORECASE
)  # fmt: skip
_SURELY = re.compile(
    r"publi|pubdate|posted|veröffentlicht|erschienen|entry-date|gepubliceerd|опублик|erstellt am|eingestellt am|"
    r"datum:|date:", re.IGNORECASE
)  # fmt: skip
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b(?![.\d])")
_CLASSES = re.compile(r"publi|pubdate|entry-date|post-date|posted|article-?date|created|byline|dateline", re.IGNORECASE)
_CALLED = re.compile(
    r"(?:post|entry|article|story|single|byline|publi\w*|news)[-_]{0,2}(?:post[-_])?(?:date|time(?!r)|day)|pubdate|dateline|datum",
    re.IGNORECASE,
)  # fmt: skip
_OTHERS = re.compile(r"relat|card|teaser|comment|list|sidebar|widget|recent|more|footer|modif|updat", re.IGNORECASE)
_ABOVE, _BELOW = 14, 16
"""Lines around the headline in which a date is looked for."""
_LONGEST, _SHORT = 160, 90
_LITTLE, _WORDS_BESIDE = 60, 5
"""Letters of a line that is little else than a day, and words that may stand beside it."""
_MOST_TIMES = 100
_SIGNS = re.compile(r"\s[|•·⋅‧∙●–—]\s")
"""What parts a day from other things in its line."""


def near(page: Page, headline: Headline) -> Iterator[Dated]:
    """In a line that says what it is, in one with a time element, in any that is little else than a date. The nearest
    is worth most."""
    seen = 0
    for distance, line in _around(page.lines, headline.at):
        text = line.text.replace(headline.title, " ") if distance == 0 else line.text
        if len(text) > _LONGEST or (_CHANGED.search(text) and not _ISSUED.search(text)):
            continue
        in_list = distance < 0 and line.element.tag == "li"
        found = list(_in_line(text, line, page, 8 - min(seen, 4) - abs(distance) // 6 - 2 * in_list))
        seen += bool(found)
        yield from found


def _in_line(text: str, line: Line, page: Page, worth: int) -> Iterator[Dated]:
    """The first day of a line, or of its time element where its words have none."""
    found = next(days.in_words(text, page.country_language), None)
    times = list(line.element.iter("time"))[:1]
    if not found:
        for one in times:
            day = days.in_field(one.get("datetime") or "", page.country_language)
            yield from readings(day, "a time element near the headline", worth - 1, True)
        return
    beside = next((part for part in _SIGNS.split(text) if _first_day(part, page) == found.day), text)
    words = len(beside.split()) - len(found.quote.split())
    named = bool(_ISSUED.search(text) or _CLOCK.search(text) or times or _CLASSES.search(_classes(line)))
    if words <= (14 if named else 0 if line.element.tag == "li" else 6):
        yield from readings(found, "a line near the headline", worth if named or words < 3 else worth - 2, True)


def _first_day(text: str, page: Page) -> str:
    found = next(days.in_words(text, page.country_language), None)
    return found.day if found else ""


def anywhere(page: Page) -> Iterator[Dated]:
    """In lines that say of themselves that they are the day of publication, where all have the same; and in time
    elements, where all that say so, or all there are, have one day."""
    lines = (line.text for line in page.lines if len(line.text) < _SHORT and _SURELY.search(line.text))
    found = [next(days.in_words(text, page.country_language), None) for text in lines if not _CHANGED.search(text)]
    yield from alone([day for day in found if day], "a line that says so", 5, True)
    yield from alone(list(_called(page)), "a line that the page calls its day", 5, True)
    yield from alone(list(_short(page)), "the only day that readers see", 4, True)
    times = list(page.root.iter("time"))
    sure = [one for one in times if _SURELY.search(f"{one.get('class')} {one.get('itemprop')} {one.get('pubdate')}")]
    for ones, place in ((sure, "time elements that say so"), (times, "all time elements")):
        read = [
            days.in_field(one.get("datetime") or one.text_content(), page.country_language)
            for one in ones[:_MOST_TIMES]
        ]
        if marked := list(alone([day for day in read if day], place, 5)):
            yield from marked
            return


def _called(page: Page) -> Iterator[Day]:
    """The days in short lines whose element is called the day of the article, and not that of others."""
    for line in page.lines:
        if (
            len(line.text) <= _LITTLE
            and _CALLED.search(line.element.get("class") or "")
            and not _CHANGED.search(line.text)
        ):
            above = " ".join(one.get("class") or "" for one in around(line.element, 4))
            if not _OTHERS.search(above):
                yield from islice(days.in_words(line.text, page.country_language), 1)


def _short(page: Page) -> Iterator[Day]:
    """The days in lines that are short and little else."""
    for line in page.lines:
        if len(line.text) > _LITTLE or _CHANGED.search(line.text):
            continue
        day = next(days.in_words(line.text, page.country_language), None)
        if day and len(line.text.split()) - len(day.quote.split()) <= _WORDS_BESIDE:
            yield day


def _around(lines: list[Line], at: int | None) -> Iterator[tuple[int, Line]]:
    """Lines with their distance from a line, those below it first; none where no line is the headline."""
    if at is not None:
        yield from enumerate(lines[at : at + _BELOW + 1])
        yield from ((-distance, lines[at - distance]) for distance in range(1, min(_ABOVE, at) + 1))


def _classes(line: Line) -> str:
    parent = line.element.getparent()
    return f"{line.element.get('class') or ''} {parent.get('class') or '' if parent is not None else ''}"
