"""Names that stand by themselves where authors do: below the headline, and above a line about them at the end."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from lxml.html import HtmlElement

from clippings.importing.pages.dates import labels
from clippings.importing.pages.fields.marked_authors import Byline
from clippings.importing.pages.fields.names import names_an_office, people
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Line, Page, around
from clippings.reading.folding.forms import fold

_BELOW, _FAR = 4, 7
"""Lines below the headline in which a name may stand alone, and of which one may be set off above the text."""
_OFFICE = 60
"""Letters of a line that says the office of whoever is named above it."""
_LONGEST, _PROSE = 60, 100
"""Letters of a line that is a name and its degrees, and of a paragraph."""
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|, (?:19|20)\d\d|\d ?min|\bmin(?:ute)?s?\b")
"""What has a day, or the time it takes to read."""
_DEGREE = re.compile(r"[A-Z][A-Za-z]?[A-Z.]*[A-Z.]®?")
_BETWEEN = re.compile(r"[,;&/]|\b(?:and|und|et|y|e|en|och|og)\b")
"""What stands between names."""
_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_A-Z]\S*(?: \S+){0,2} [A-ZÀ-Þ][^\W\d_A-Z]\S*")
"""Two to four words, none of capitals alone."""
_CARD = 120
"""Letters of the frame of a name with its picture, and of little else."""
_AUTHOR = re.compile(r"author|\bbio|writer|autor|auteur|profile", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_BOLD = ("strong", "b", "em", "i")
_NOT_HERE = ("nav", "aside", "footer", "figcaption", "figure", "blockquote")
_OTHERS = re.compile(r"tag|topic|categor|breadcrumb|menu|related|caption", re.IGNORECASE)
WRITES = re.compile(r"(?:is|was|has|ist|war|hat|est|es|ha|writes|schreibt|works|arbeitet)\b")
"""What stands behind a name where a line says who that is."""


def below(page: Page, headline: Headline, strangers: Collection[str]) -> Iterator[Byline]:
    """A full name alone in a line right below the headline, near a day, of somebody of whom neither the
    headline nor the text speaks: the people that articles are about are no authors."""
    if headline.at is None:
        return
    first = headline.at + 1
    near = page.lines[max(0, headline.at - 1) : first + _BELOW + 1]
    is_dated = any(_DATED.search(line.text) for line in near)
    for at in range(first, min(first + _FAR, len(page.lines) - 1)):
        line, after = page.lines[at], page.lines[at + 1]
        names = _alone(line, strangers)
        if not names or any(_is_told_of(name, headline.title, page) for name in names):
            continue
        is_marked_out = at < first + _BELOW and _is_marked_out(line, names, page)
        if (is_dated and (is_marked_out or _is_set_off(line, after, page))) or _is_introduced(names, at, page):
            yield at, "; ".join(names), line.text
            return


def about(page: Page, headline: Headline, strangers: Collection[str]) -> Iterator[Byline]:
    """A name alone in a line, and below it, or below its bearer’s office, a line that begins with it and says who that
    is, where there is one such."""
    first = (headline.at or 0) + 1
    found = []
    for at, line in enumerate(page.lines[first:], first):
        may_be = len(line.text) <= _LONGEST
        said = may_be and any(map(WRITES.match, _behind(line.text, page.lines[at + 1 : at + 3])))
        if said and _is_of_authors(line) and (names := _alone(line, strangers)):
            found.append((at, "; ".join(names), line.text))
    if len({names for _, names, _ in found}) == 1:
        yield found[0]


def _behind(name: str, below: Sequence[Line]) -> Iterator[str]:
    """What a line says behind a name that it begins with: the first of two, and the second below an office."""
    for number, line in enumerate(below):
        if line.text.startswith(name) and (not number or _is_office(below[0])):
            yield line.text.removeprefix(name).lstrip(" ,")


def _alone(line: Line, strangers: Collection[str]) -> list[str]:
    """The names of a line that has nothing else but degrees; empty for other lines, and in lists of other things."""
    if (
        line.text.isupper()
        or len(line.text) > _LONGEST
        or not (_BETWEEN.search(line.text) or 2 <= len(line.text.split()) <= 4)
    ):
        return []
    names = [name for name in people(line.text, strangers) if _NAME.fullmatch(name)]
    rest = line.text
    for name in names:
        rest = rest.replace(name, " ")
    if not names or not all(map(_DEGREE.fullmatch, _BETWEEN.sub(" ", rest).split())):
        return []
    if labels.of_words(fold(line.text)) or any(one.tag in _NOT_HERE for one in around(line.element, 5)):
        return []
    return [] if any(_OTHERS.search(one.get("class") or "") for one in _inside(line)) else names


def _inside(line: Line) -> Iterator[HtmlElement]:
    """What is around a line, but not around the whole article: programs write there which tags that has."""
    frames = around(line.element, 3)
    return takewhile(
        lambda one: one.tag not in ("article", "body") and "hentry" not in (one.get("class") or ""), frames
    )


def _is_marked_out(line: Line, names: list[str], page: Page) -> bool:
    """Whether a name begins another line too, as above one about them, or has a link or a picture beside it."""
    if sum(other.text.startswith(names[0]) for other in page.lines) > 1:
        return True
    small = [one for one in around(line.element, 4) if len(" ".join(one.text_content().split())) <= _CARD]
    return page.language[:2] != "de" and any(next(one.iter("a", "img"), None) is not None for one in small)


def _is_introduced(names: list[str], at: int, page: Page) -> bool:
    """Whether a line below says who that is: “Jane Roe is a writer.”"""
    begun = (
        line.text.removeprefix(name) for name in names for line in page.lines[at + 1 :] if line.text.startswith(name)
    )
    return any(WRITES.match(rest.lstrip(" ,")) for rest in begun)


def _is_set_off(line: Line, after: Line, page: Page) -> bool:
    """Whether a name stands above its bearer’s office, or in bold letters above the first paragraph: some papers print
    who wrote there. In German, where all nouns have capitals, two of them may be anything."""
    if page.language[:2] == "de":
        return False
    if _is_office(after):
        return True
    bold = any(one.tag in _BOLD for one in (*around(line.element, 3), *line.element.iter(*_BOLD)))
    return bold and len(after.text) > _PROSE


def _is_office(line: Line) -> bool:
    return len(line.text) <= _OFFICE and names_an_office(line.text)


def _is_of_authors(line: Line) -> bool:
    return any(_AUTHOR.search(one.get("class") or "") for one in around(line.element, 5))


def _is_told_of(name: str, title: str, page: Page) -> bool:
    """Whether a name is of what the headline or a paragraph speaks, or is made of words that are none of names."""
    last = name.split()[-1]
    if last in title or any(word.lower() in page.small_words for word in _WORD.findall(name)):
        return True
    return any(last in line.text and not line.text.startswith(name) for line in page.lines if len(line.text) > _PROSE)
