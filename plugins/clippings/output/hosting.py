"""What a web host wants beside the pages: a sitemap, a feed, and the headers that keep a page to its own files."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape

from feedgenerator import Atom1Feed

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, outlet_name
from clippings.model.page import DataFile, Output
from clippings.reading.edtf import has_century
from clippings.view.names import people

MOST_ENTRIES = 50
HEADERS = """/*
  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
form-action 'self'; base-uri 'none'; frame-ancestors 'none'
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  Permissions-Policy: interest-cohort=()
"""
"""The format of Netlify's and Cloudflare Pages' ``_headers`` (https://docs.netlify.com/routing/headers/)."""


def hosting(archive: Archive, paths: Sequence[str]) -> tuple[Output, ...]:
    """The files for a host at the site's address."""
    withdrawn = {f"articles/{id}.html" for id in archive.withdrawn}
    return (
        DataFile("sitemap.xml", sitemap(archive.site.url, [path for path in paths if path not in withdrawn])),
        DataFile("feed.xml", feed(archive)),
        DataFile("_headers", HEADERS),
        DataFile("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {archive.site.url}/sitemap.xml\n"),
    )


def sitemap(url: str, paths: Sequence[str]) -> str:
    """https://www.sitemaps.org/protocol.html, without dates: a page's change is not its article's publication."""
    tools = ("404.html", "search.html", "compare.html")
    pages = (path for path in paths if path.endswith(".html") and path not in tools)
    rows = "".join(f"<url><loc>{escape(f'{url}/{path}')}</loc></url>\n" for path in pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{rows}</urlset>\n"
    )


class Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator is untyped
    """An Atom feed (RFC 4287) that says no more of time than its entries do. Its entries have a language and several
    authors, and carry text as text."""

    def latest_post_date(self) -> datetime:
        """Where nothing is dated not now, or the same archive would give other bytes."""
        latest: datetime = super().latest_post_date()
        return latest if self.items else datetime(1970, 1, 1, tzinfo=UTC)

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """The entry's language, where it is not the feed's."""
        language = item["item_language"]
        return {} if language == self.feed["language"] else {"xml:lang": language}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """What Django's feed writes, and what it cannot: a summary that is text (§3.1.1.1), each author (§4.2.1)."""
        super().add_item_elements(handler, item)
        if item["text_summary"]:
            handler.addQuickElement("summary", item["text_summary"], {"type": "text"})
        for name in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")


def _authors(dossier: Dossier, archive: Archive) -> list[str]:
    """Who wrote an article; its outlet where nobody is known, and the archive where that is not known either: an entry
    must have one (§4.1.2)."""
    authors = [person.name for person in people(dossier.record.authors, archive)]
    return authors or [outlet_name(dossier) or archive.site.name]


def feed(archive: Archive) -> str:
    """The latest dated articles as Atom; each is dated by the last day it can have been published. Those of which not
    even the century is known are left out, as the undated are."""
    site = archive.site
    made = Feed(
        title=site.name, link=f"{site.url}/", description=site.subtitle or site.name, language=site.language,
        feed_url=f"{site.url}/feed.xml",
    )  # fmt: skip
    dated = [(d.date.latest, d) for d in archive.dossiers.values() if d.date and d.date.latest and has_century(d.date)]
    for day, dossier in sorted(dated, key=lambda item: (item[0], item[1].id), reverse=True)[:MOST_ENTRIES]:
        moment = datetime.fromisoformat(day).replace(tzinfo=UTC)
        link = f"{site.url}/{dossier.path}"
        description = archive.finished(dossier.id).description
        made.add_item(
            dossier.record.title, link, None, unique_id=link, pubdate=moment, updateddate=moment,
            item_language=dossier.record.language, text_summary=description.summary if description else "",
            authors=_authors(dossier, archive),
        )  # fmt: skip
    text: str = made.writeString("utf-8")
    return text + "\n"
