"""Addresses: where a page was published, where it was saved from, and where a web archive has it."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from clippings.importing.pages.fields.said import Said
from clippings.importing.pages.page import Page

_ARCHIVE = re.compile(
    r"https?://(?:web\.archive\.org/web|archive\.wikiwix\.com/cache/index2\.php\?url=|arquivo\.pt/wayback|"
    r"www\.webarchive\.org\.uk/wayback/archive|archive\.(?:today|ph|is|md|li|fo|vn))/(\d{4,14})(?:[a-z]{2}_)?/(https?:/.+)"
)
"""Addresses of web archives that hold the time of the copy and the address of what was copied."""
_READER_VIEW = "reader-domain"
"""The class of the link to a page in Firefox's reader view."""
_FEED = re.compile(r"(?:rss|atom)\+xml$")
FEED = "link rel=alternate"
"""Where a page says the address of its feed (https://html.spec.whatwg.org/#rel-alternate)."""
_OF_SITE = frozenset("pingback edituri search prev next".split())
"""Relations that lead to other parts of the same site (https://html.spec.whatwg.org/#linkTypes, and WordPress’)."""


class Addresses(NamedTuple):
    """Where an article is."""

    said: tuple[Said, ...]
    """Its own addresses, the most reliable first."""
    archived: Said | None
    """A copy in a web archive."""
    archived_on: str
    """The day of that copy, such as ``2016-02-04``; empty where there is none."""


def addresses(page: Page) -> Addresses:
    """The addresses that a page says, those of web archives told apart."""
    own: list[Said] = []
    copy: Said | None = None
    on = ""
    for one in _said(page):
        match = _ARCHIVE.fullmatch(one.value)
        if match:
            copy = copy or one
            on = on or (f"{match[1][:4]}-{match[1][4:6]}-{match[1][6:8]}" if len(match[1]) >= 8 else "")
        inner = re.sub(r"^(https?:/)(?=[^/])", r"\1/", match[2]) if match else one.value
        if host(inner) and "." in host(inner):
            own.append(one._replace(value=inner))
    return Addresses(tuple(own), copy, on)


def host(address: str) -> str:
    """The host of an address of the web, without ``www.``; empty for what is none: ``gazette.example``."""
    try:
        parts = urlsplit(address)
        name = parts.hostname if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""
    return (name or "").removeprefix("www.")


def hosts_around(page: Page) -> list[Said]:
    """The host that the page’s own feed, search and other parts of its site have, where all that it names have one: it
    tells of the site where a page does not say its address. Where its feed alone names it, feeds of many sites may
    stand there: such a host is no site’s name."""
    found = sorted((one for one in _of_site(page) if not _ARCHIVE.match(one.quote)), key=lambda one: one.place == FEED)
    return found[:1] if len({one.value for one in found}) == 1 else []


def _of_site(page: Page) -> Iterator[Said]:
    places = [(one, "base") for one in page.root.iter("base")]
    for one in page.root.iter("link"):
        rel = (one.get("rel") or "").lower().split()
        is_feed = "alternate" in rel and _FEED.search(one.get("type") or "")
        if is_feed or _OF_SITE & set(rel):
            places.append((one, FEED if is_feed else f"link rel={rel[0]}"))
    for one, place in places:
        address = (one.get("href") or "").strip()
        if name := host(address):
            yield Said(name, place, address)


def _said(page: Page) -> Iterator[Said]:
    """Where pages say their address. One that leads nowhere by itself is taken as seen from the place of saving."""
    links = [one for one in page.root.iter("link") if "canonical" in (one.get("rel") or "").lower().split()]
    for one in links[:1]:
        yield from _absolute(one.get("href"), "link rel=canonical", page)
    for name in ("og:url", "twitter:url", "parsely-link", "bt:url"):
        for text in page.metas.get(name, ())[:1]:
            yield from _absolute(text, f"meta {name}", page)
    for item in page.articles:
        for name in ("mainEntityOfPage", "url", "@id"):
            value = item.get(name)
            yield from _absolute(value.get("@id") if isinstance(value, dict) else value, f"JSON-LD {name}", page)
    if _READER_VIEW in page.decoded.text:  # above the headline in Firefox's reader view
        for one in (one for one in page.root.find_class(_READER_VIEW) if one.tag == "a"):
            yield from _absolute(one.get("href"), "reader view", page)
    yield from _absolute(page.saved_from, "the program that saved it", page)


def _absolute(text: object, place: str, page: Page) -> Iterator[Said]:
    if isinstance(text, str) and text.strip():
        try:
            address = urljoin(page.saved_from, text.strip())
        except ValueError:
            return
        if host(address) and not re.search(r"[\s<>\"]", address):
            yield Said(address.partition("#")[0] or address, place, text.strip())
