"""Captures on their way to articles: those that look like one, each with its address and its time."""

import hashlib
import re
from collections.abc import Iterator
from typing import IO

from clippings.importing.captures.warc import Capture, Revisit, TooLong, captures
from clippings.importing.draft import Context, Draft, Found
from clippings.importing.pages.drafted import of_page
from clippings.importing.pages.mhtml import Unpacked
from clippings.importing.pages.page import ARTICLE_TYPE, read
from clippings.importing.sources.part import Opened
from clippings.importing.sources.unreadable import LeftOut, Unreadable

_LONG_ENOUGH = 150
"""Words of a text that is an article, though its page does not say so."""
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
_MOST_NAMED = 3
"""Addresses of what was left out that are named."""


def parts(stream: IO[bytes], most: int, context: Context) -> Iterator[Opened | Unreadable]:
    """The drafts of a WARC file's pages, and last what was left out. Where the file is damaged, the reason after those
    that could be read."""
    no_articles: list[str] = []
    revisits = 0
    try:
        for one in captures(stream, most):
            if not one.address.startswith(context.url):
                continue
            if isinstance(one, Revisit):
                revisits += 1
            elif isinstance(one, TooLong):
                yield Unreadable(
                    f"is longer than any page: {one.address}", "save that page by itself", f"#{one.number}"
                )
            elif (draft := _draft(one, context)) is None:
                no_articles.append(one.address)
            else:
                yield Opened(draft, hashlib.sha256(one.html).hexdigest(), f"#{one.number}")
    except ValueError as wrong:
        yield Unreadable(str(wrong), "get the file again, or import what could be read of it")
    if no_articles:
        named = ", ".join(no_articles[:_MOST_NAMED]) + (" …" if len(no_articles) > _MOST_NAMED else "")
        why = f"{_counted(len(no_articles), 'page looks', 'pages look')} like no article: {named}"
        yield LeftOut(why, "choose pages by their address: --url")
    if revisits:
        say = _counted(revisits, "record says", "records say")
        yield LeftOut(f"{say} that a page was as before", "nothing need be done")


def _counted(count: int, one: str, several: str) -> str:
    return f"{count:,} {one if count == 1 else several}"


def _draft(one: Capture, context: Context) -> Draft | None:
    """The draft of a page that looks like an article; None for a list, a front page or the like."""
    saved = Unpacked(one.html, one.charset, one.address, one.time[:10])
    try:
        page = read(one.html, one.address, saved)
        draft = of_page(page, context)
    except (ValueError, RecursionError):
        return None
    if moment := _MOMENT.match(one.time):
        draft.origin["captured"] = Found(f"{moment[0]}Z", "extracted", one.time, "the web archive’s record")
    says_so = bool(page.articles) or ARTICLE_TYPE in page.metas.get("og:type", ())
    is_long = "title" in draft.fields and "date" in draft.fields and _words(draft) >= _LONG_ENOUGH
    return draft if says_so or is_long or context.url else None


def _words(draft: Draft) -> int:
    return sum(len(line.split()) for line in draft.lines())
