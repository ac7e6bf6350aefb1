"""What stands above or before a title in its heading: “Meeting in Lowtown: Talks end without a result”."""

import re
from collections.abc import Iterator, Sequence

from clippings.importing.pages.fields.said import Said
from clippings.importing.pages.page import Line, around
from clippings.importing.printed import dates
from clippings.reading.folding.forms import fold

_BETWEEN = " :|/–—-•·"
"""Signs between a kicker and its title."""
_CALLED = re.compile(r"kicker|overline|dachzeile|roofline|eyebrow|topline|spitzmarke|catchline|surtitre", re.IGNORECASE)
_LEAST_WORDS = 3
"""Words of what is a title by itself."""
_HEADINGS = ("h1", "h2", "h3")


def without_kicker(line: Line, said: Sequence[Said]) -> str:
    """A heading without its kicker: what stands above or below the title in an element of its own, where the page's
    data have the title alone. Where the data do not have the whole heading, what an element's class calls a kicker is
    left out, too, and so is what a sign such as a colon parts from the title in the data."""
    return next(_shorter(line, said), line.text)


def _shorter(line: Line, said: Sequence[Said]) -> Iterator[str]:
    parts = {
        " ".join(one.text_content().split()).strip(_BETWEEN)
        for one in line.element.iter("span", "small", "em", "strong", "b", "i")
    }
    for value in (one.value for one in said):
        rest = line.text.removeprefix(value).removesuffix(value).strip()
        if rest != line.text and len(value) > len(rest) > 0 and parts & {rest.strip(_BETWEEN), value.strip(_BETWEEN)}:
            yield value
    whole = [one for one in said if one.place != "title element" and one.quote.startswith(one.value)]
    if not any(_plain(one.value) == _plain(line.text) for one in whole):
        yield from _called_so(line)
        yield from _said_alone(line.text, said)


def _called_so(line: Line) -> Iterator[str]:
    """What is left behind an element of the heading whose class says what it is."""
    if not any(one.tag in _HEADINGS for one in around(line.element, 3)):
        return
    for one in line.element.iter("span", "small", "em", "strong", "b", "i"):
        kicker = " ".join(one.text_content().split())
        rest = line.text.removeprefix(kicker).lstrip(_BETWEEN) if _CALLED.search(one.get("class") or "") else ""
        if kicker and rest != line.text and rest.count(" ") >= _LEAST_WORDS - 1:
            yield rest


def _said_alone(text: str, said: Sequence[Said]) -> Iterator[str]:
    """The end of a heading, behind a sign or a day, that the data have as the title."""
    for one in (one for one in said if one.quote.startswith(one.value)):
        end = text[-len(one.value) :]
        before = text[: -len(one.value)].rstrip()
        day = dates.read(before)
        parted = before[-1:] in tuple(_BETWEEN.strip()) or bool(day and day.value)
        parted = parted and one.value.count(" ") >= _LEAST_WORDS - 1
        if parted and _plain(end) == _plain(one.value):
            yield end


def _plain(text: str) -> str:
    """Letters and digits, for comparing titles whose signs differ."""
    return re.sub(r"\W+", " ", fold(text)).strip()
