"""Sites that bear the name of who writes them: “by Jane Roe”, on the site of Jane Roe."""

import re
from collections.abc import Collection, Iterator

from lxml.html import HtmlElement

from clippings.importing.pages import json_ld
from clippings.importing.pages.fields.marked_authors import AUTHORS_PAGE
from clippings.importing.pages.fields.names import is_full, names_an_office
from clippings.importing.pages.fields.publisher import names, squeezed
from clippings.importing.pages.page import Page
from clippings.importing.printed.bylines import is_name
from clippings.reading.folding.forms import fold

_PAPER = re.compile(
    r"\b(?:times|post|herald|echo|mail|star|sun|tribune|journal|gazette|chronicle|globe|mirror|guardian|standard|courier|"
    r"kurier|anzeiger|blatt|bild|welt|express|telegraph|observer|record|review|record|today|daily|weekly|radio|tv|fm|"
    r"insider|world|live|digital|studio|labs?|al|le|la|les|el|der|die|das|il|lo|los|las|the)\b"
)
"""Words of papers, stations and companies, folded."""


_BY_HAND = {"meta publisher", "meta dc.publisher", "meta dcterms.publisher", "meta copyright"}
"""Where people write their own name, of pages that they publish."""
_WITH_CAPITALS = ("de", "lb")
_I = re.compile(r"(?<![“\"‘])\b(?:I|I['’]\w+|[Mm]y|je|j['’]\w+|yo|mi|io|ik|jag|jeg)\b")
"""The first person, in languages whose nouns are small."""
_BY = re.compile(r"\b(?:[Bb]y|BY|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor)\s+(.+)")
_SHORT = 140
"""Letters of a line that says who wrote."""
_PROSE, _OFTEN = 80, 3
"""Letters of a paragraph, and how many must say “I”."""


def own_names(page: Page, authors: Collection[str], alone: Collection[str] = ()) -> list[str]:
    """Of the authors whom the page’s data name, those who can be people although the site bears their name.

    Where the data call the site a person, it is one. Else all of this must hold: every word of the name stands in names
    only, and always with a capital (which tells nothing in German, where all nouns have one); no data call it a medium;
    and the page says “I”, or links the name behind “by” to the page of an author, or has it alone in a line near the
    headline while its data call the author a person. ``alone`` are the lines near the headline.
    """
    media = {fold(text) for item in page.items if _is_medium(item) for text in json_ld.texts(item)}
    persons = {fold(text) for item in page.items if _is_person(item) for text in json_ld.texts(item)}
    signed = [*signed_by(page), *(name for name in _persons(page) if name in alone)]
    own = (name for name in dict.fromkeys((*authors, *signed)) if fold(name) not in media)
    return [name for name in own if fold(name) in persons or _is_of_names(name, page, name in signed)]


def signed_by(page: Page) -> list[str]:
    """Whom links to the page of an author name right behind “by”."""
    links = (one for one in page.root.iter("a") if "author" in (one.get("rel") or "") or _leads_to_author(one))
    linked = {" ".join(one.text_content().split()) for one in links}
    names = sorted(filter(is_full, linked))
    short = [line.text for line in page.lines if len(line.text) <= _SHORT] if names else []
    by = {match[1] for text in short for match in _BY.finditer(text)}
    return [name for name in names if any(text.startswith(name) for text in by)]


def _persons(page: Page) -> Iterator[str]:
    """The authors whom the data of the article call persons."""
    for item in page.articles:
        authors = item.get("author")
        for one in authors if isinstance(authors, list) else [authors]:
            if isinstance(one, dict) and json_ld.types(one) == {"Person"}:
                yield from json_ld.texts(one)


def _leads_to_author(link: HtmlElement) -> bool:
    return bool(AUTHORS_PAGE.search(link.get("href") or ""))


def only_published(page: Page, authors: Collection[str]) -> list[str]:
    """Of the authors whom the data name, those whom only a meta element has as publisher too, and who have a page as
    author: whoever puts up a text often writes there who wrote it."""
    places: dict[str, set[str]] = {}
    for one in names(page):
        places.setdefault(squeezed(one.value), set()).add(one.place)
    alone = [name for name in authors if is_full(name) and (places.get(squeezed(name)) or {"nowhere"}) <= _BY_HAND]
    links = (one for one in page.root.iter("a") if alone and _leads_to_author(one))
    linked = {" ".join(one.text_content().split()) for one in links}
    return [name for name in alone if name in linked]


def _is_medium(item: json_ld.Item) -> bool:
    return any("Media" in kind for kind in json_ld.types(item))


def _is_person(item: json_ld.Item) -> bool:
    """Whether a site’s owner is said to be a person, who is its organisation too."""
    return {"Person", "Organization"} <= json_ld.types(item)


def _is_of_names(name: str, page: Page, is_signed: bool) -> bool:
    words = name.split()
    if not 2 <= len(words) <= 4 or not is_name(name) or names_an_office(name) or _PAPER.search(fold(name)):
        return False
    if page.language.lower()[:2] in _WITH_CAPITALS or any(word.lower() in page.small_words for word in words):
        return False
    if is_signed:
        return True
    return sum(len(line.text) > _PROSE and bool(_I.search(line.text)) for line in page.lines) >= _OFTEN
