"""The standfirst: the sentences between the headline and the text, which the extraction often takes for a teaser."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from clippings.importing.draft import Draft
from clippings.importing.pages import json_ld
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Line, Page, around
from clippings.importing.pages.text.body import bare, words
from clippings.importing.paragraphs import escaped

_WITHIN = 12
"""Lines below the headline in which it stands."""
_LEAST, _LONGEST, _PROSE = 35, 900, 60
"""Letters of one, and of a paragraph by which the text is known to have begun."""
_BEGINNING = 50
"""Letters in which it agrees with what the page’s data call its description, which are often cut."""
_RIGHT_BELOW = 3
"""Lines below the headline in which one is known by its place and its length alone."""
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
_CALLED = re.compile(
    r"standfirst|(?:^|[\s_-])lea?de?(?:$|[\s_-])|lead-?text|\bdek\b|(?:^|[\s_-])deck(?:$|[\s_-])|sub-?(?:title|head|line)|"
    r"summary|excerpt|intro|teaser-?_?text|__teaser|vorspann|chapo|__desc|abstract|bajada|entradilla|ingress|untertitel|"
    r"unterzeile|occhiello|sommario|sumario",
    re.IGNORECASE,
)
"""What pages call it, in the languages in which it was seen."""
_APART = ("li", "nav", "aside", "footer", "figure", "figcaption", "button", "form", "table", "time")
_NOT_THIS = re.compile(
    r"caption|credit|promo|newsletter|related|author|\bbio\b|byline|share|social|comment|disclaimer|affiliate|cookie|"
    r"breadcrumb|menu|subscri|paywall|copyright|toolbar",
    re.IGNORECASE,
)


def put_first(draft: Draft, page: Page, headline: Headline) -> None:
    """Put the standfirst before the text, where that has it not."""
    letters = bare("\n".join(words(line) for line in draft.lines()))
    found = [line.text for line in _lines(page, headline, letters)]
    draft.blocks = [[escaped(text)] for text in found] + draft.blocks
    draft.cut = [text for text in draft.cut if text not in found]


def _lines(page: Page, headline: Headline, letters: str) -> Iterator[Line]:
    """The lines of the standfirst, which stand above the first paragraph that is in the text."""
    if headline.at is None:
        return
    is_description = description_of(page)
    above = {id(one) for one in islice(page.lines[headline.at].element.iterancestors(), 3)}
    for at, line in enumerate(page.lines[headline.at + 1 : headline.at + 1 + _WITHIN], 1):
        own = bare(line.text)
        if len(line.text) >= _PROSE and own[:_PROSE] in letters:
            return
        if not _LEAST <= len(line.text) <= _LONGEST or own in letters or own == bare(headline.title) or _is_apart(line):
            continue
        placed = at <= _RIGHT_BELOW and len(line.text) >= _PROSE and line.text.rstrip("”\"’'»)")[-1:] in ".!?…"
        if is_description(own) or _is_called_so(line) or (placed and _is_in(line, above)):
            yield line


def description_of(page: Page) -> Callable[[str], bool]:
    """A function that says of a text, folded, whether the page’s data call it the page’s description."""
    said = {bare(text)[:_BEGINNING] for text in _descriptions(page) if len(text) >= _LEAST}
    return lambda text: text[:_BEGINNING] in said


def _descriptions(page: Page) -> Iterator[str]:
    for name in _DESCRIPTIONS:
        yield from page.metas.get(name, ())
    for item in page.articles:
        yield from json_ld.texts(item.get("description"))


def _is_apart(line: Line) -> bool:
    """Whether a line is in something else than running text, or is mostly a link."""
    frames = list(around(line.element, 4))
    if any(one.tag in _APART or _NOT_THIS.search(one.get("class") or "") for one in frames):
        return True
    return sum(len(one.text_content()) for one in line.element.iter("a")) > len(line.text) / 2


def _is_called_so(line: Line) -> bool:
    return any(_CALLED.search(one.get("class") or "") for one in around(line.element, 2))


def _is_in(line: Line, frames: set[int]) -> bool:
    return any(id(one) in frames for one in islice(line.element.iterancestors(), 3))
