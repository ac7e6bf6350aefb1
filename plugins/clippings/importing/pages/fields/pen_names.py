"""Pen names: one word that the page marks as its author’s, such as ``gullwatcher``, where it names no person."""

import re
from collections.abc import Collection, Iterator

from clippings.importing.pages.fields.marked_authors import ABOVE, AUTHORS_PAGE, is_marked
from clippings.importing.pages.fields.name_parts import pieces
from clippings.importing.pages.fields.names import names_an_office
from clippings.importing.pages.fields.publisher import squeezed
from clippings.importing.pages.fields.said import Said
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Line, Page

_BELOW, _LONGEST = 6, 100
"""Lines below the headline in which one may stand, and the letters of such a line."""
_SHORT = 4
"""Letters of a site’s name that a pen name may begin with by chance."""
_BY = re.compile(
    r"^(?:(?:written|posted|published|geschrieben|verfasst) )?(?:by|von|par|por|di|door|autor(?:in)?)\b\W*",
    re.IGNORECASE,
)
_PEN_NAME = re.compile(r"(?=.*[^\W\d_])[^\W_][\w.'’-]{1,23}[^\W_]")
_NOBODY = re.compile(
    r".*admin.*|facebook|twitter|instagram|linkedin|whatsapp|e-?mail|print|drucken|teilen|rss|login|profile?|faculty|text",
    re.IGNORECASE,
)
"""What accounts of programs and links beside a name are called."""


def signed(page: Page, headline: Headline, strangers: Collection[str]) -> Iterator[Said]:
    """The one word that marked elements and links to an author’s page by the headline have, where all have the same.

    Abbreviations in capitals are agencies and papers, and what begins the site’s name is the site.
    """
    if headline.at is None:
        return
    found: dict[str, str] = {}
    for line in page.lines[max(0, headline.at - ABOVE) : headline.at + _BELOW + 1]:
        if len(line.text) <= _LONGEST and line is not page.lines[headline.at]:
            found |= {name: line.text for name in _of_line(line) if _may_be_one(name, strangers)}
    if len(found) == 1:
        ((name, text),) = found.items()
        yield Said(name, "a pen name in an element marked as the author’s", text, "printed")


def _of_line(line: Line) -> Iterator[str]:
    for one in line.element.iter():
        leads = one.tag == "a" and (AUTHORS_PAGE.search(one.get("href") or "") or "author" in (one.get("rel") or ""))
        words = " ".join(one.text_content().split()) if leads or is_marked(one) else ""
        if words and words in line.text:  # other lines may be in its element too
            text = _BY.sub("", words)
            yield text if _PEN_NAME.fullmatch(text) else "".join(pieces(text)[:1])


def _may_be_one(name: str, strangers: Collection[str]) -> bool:
    if not _PEN_NAME.fullmatch(name) or name.isupper() or names_an_office(name) or _NOBODY.fullmatch(name):
        return False
    own = squeezed(name)
    return not any(one.startswith(own) or (len(one) > _SHORT and own.startswith(one)) for one in strangers)
