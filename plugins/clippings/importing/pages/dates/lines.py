"""The lines of a page that have days, with what is said of each: read once, for all that look for one."""

import re
from typing import NamedTuple

from lxml.html import HtmlElement

from clippings.importing.pages.dates import days, labels
from clippings.importing.pages.dates.days import Day
from clippings.importing.pages.dates.labels import Label, Labelled
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Line, Page
from clippings.reading.folding.forms import fold

_LONGEST = 300
"""Letters of a line that is read: longer ones are paragraphs."""
_LABEL_ALONE = 30
"""Letters of a line that is only what the next one is called: “Last updated”."""
_MAY_HAVE = re.compile(r"\d{4}|\d[./-]\s?\d")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
"""What has a day in its path that the line does not say."""
_DIGIT = re.compile(r"\d")


class DayLine(NamedTuple):
    """A line in which there may be days."""

    at: int
    """The number of the line."""
    line: Line
    """The line on the page."""
    text: str
    """Its text without addresses, of the headline's line without the headline."""
    above: str
    """The line above it, folded, where that may be a label of this one; empty else."""
    days: tuple[Labelled, ...]
    """Its days in their order; empty where only its time elements have one."""

    @property
    def classes(self) -> str:
        """Those of its element and of the one around it."""
        parent = self.line.element.getparent()
        around = "" if parent is None else parent.get("class") or ""
        return f"{self.line.element.get('class') or ''} {around}"

    @property
    def times(self) -> list[HtmlElement]:
        """Its time elements: those in its element whose words it has; other lines may be in that element too."""
        inside = ((one, " ".join(one.text_content().split())) for one in self.line.element.iter("time"))
        return [one for one, text in inside if text in self.line.text]

    def timed(self, day: Day) -> Day:
        """A day of numbers, read as a time element of the line has it."""
        times = (days.in_field(one.get("datetime") or "") for one in self.times)
        return days.read_as(day, {one.day for one in times if one})

    @property
    def is_of_change(self) -> bool:
        """Whether the line is called that of a change, by its words or the classes of its time elements."""
        times = " ".join(one.get("class") or "" for one in self.times)
        return "changed" in (labels.of_words(fold(self.text)), labels.of_classes(f"{self.classes} {times}"))


def day_lines(page: Page, headline: Headline) -> list[DayLine]:
    """The lines that may have days, from top to bottom."""
    with_times = {id(above) for one in page.root.iter("time") for above in (one, *one.iterancestors())}
    found = []
    for at, line in enumerate(page.lines):
        text = _ADDRESS.sub(" ", line.text.replace(headline.title, " ") if at == headline.at else line.text)
        if len(text) > _LONGEST or not (_MAY_HAVE.search(text) or id(line.element) in with_times):
            continue
        above = page.lines[at - 1].text if at else ""
        above = fold(above) if len(above) <= _LABEL_ALONE and not _DIGIT.search(above) else ""
        one = DayLine(at, line, text, above, tuple(labels.labelled(text, page.country_language)))
        called: Label = labels.of_words(above) or labels.of_classes(one.classes)
        found.append(one._replace(days=tuple(Labelled(day, label or called) for day, label in one.days)))
    return found
