"""Pen names: one word that the page says to be its author’s, such as ``gullwatcher``, where it names no person."""

import re
from collections.abc import Collection, Iterator
from itertools import islice

from lxml.html import HtmlElement

from clippings.importing.pages import json_ld
from clippings.importing.pages.fields.marked_authors import ABOVE, AUTHORS_PAGE, is_marked
from clippings.importing.pages.fields.name_parts import pieces
from clippings.importing.pages.fields.names import names_an_office
from clippings.importing.pages.fields.publisher import squeezed
from clippings.importing.pages.fields.said import Said
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Line, Page, around

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
_CARD = re.compile(r"author\b.*\bvcard\b|\bvcard\b.*author", re.IGNORECASE)
_OTHERS = re.compile(r"comment|kommentar|widget|sidebar|related", re.IGNORECASE)
_FRAMES = 8
"""Elements around a name in which it may be said to be another’s."""


def signed(page: Page, headline: Headline, strangers: Collection[str]) -> Iterator[Said]:
    """The one word that marked elements and links to an author’s page by the headline have, where all have the same;
    else that of the page’s data, if it has a line; else that of the card in the text’s foot.

    Abbreviations in capitals are agencies and papers, and what begins the site’s name is the site.
    """
    if headline.at is None:
        return
    around_it = page.lines[max(0, headline.at - ABOVE) : headline.at + _BELOW + 1]
    near = [line for line in around_it if len(line.text) <= _LONGEST and line is not page.lines[headline.at]]
    for found, place in (
        (((name, line) for line in near for name in _of_line(line)), "in an element marked as the author’s"),
        (_told(page), "that the page’s data call the author, and readers see it"),
        (_on_cards(page, headline.at), "on the author’s card, below"),
    ):
        names = {name: line.text for name, line in found if _may_be_one(name, strangers)}
        if len(names) == 1:
            ((name, text),) = names.items()
            yield Said(name, f"a pen name {place}", text, "printed")
        if names:
            return


def _of_line(line: Line) -> Iterator[str]:
    for one in line.element.iter():
        leads = one.tag == "a" and (AUTHORS_PAGE.search(one.get("href") or "") or "author" in (one.get("rel") or ""))
        words = " ".join(one.text_content().split()) if leads or is_marked(one) else ""
        if words and words in line.text:  # other lines may be in its element too
            text = _BY.sub("", words)
            yield text if _PEN_NAME.fullmatch(text) else "".join(pieces(text)[:1])


def _told(page: Page) -> Iterator[tuple[str, Line]]:
    """The authors of the page’s data that have a line of their own."""
    said = {text for item in page.articles for text in json_ld.texts(item.get("author"))}
    said |= set(page.metas.get("author", ()))
    return ((line.text, line) for line in page.lines if line.text in said)


def _on_cards(page: Page, at: int) -> Iterator[tuple[str, Line]]:
    """The names on an author’s hCards (https://microformats.org/wiki/hcard) below a line, but those of comments."""
    lines = {id(line.element): line for line in reversed(page.lines[at + 1 :]) if len(line.text) <= _LONGEST}
    for one in page.marked:
        if "fn" in (one.get("class") or "").split() and _is_card(one):
            text = " ".join(one.text_content().split())
            found = (lines[id(up)] for up in around(one, _FRAMES) if id(up) in lines)
            yield from ((text, line) for line in islice(found, 1) if text in line.text)


def _is_card(name: HtmlElement) -> bool:
    marks = [one.get("class") or "" for one in around(name, _FRAMES)]
    return any(map(_CARD.search, marks)) and not any(map(_OTHERS.search, marks))


def _may_be_one(name: str, strangers: Collection[str]) -> bool:
    if not _PEN_NAME.fullmatch(name) or name.isupper() or names_an_office(name) or _NOBODY.fullmatch(name):
        return False
    own = squeezed(name)
    return not any(one.startswith(own) or (len(one) > _SHORT and own.startswith(one)) for one in strangers)
