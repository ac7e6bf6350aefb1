"""What a web host wants beside the pages: a sitemap, a feed, and the headers that keep a page to its own files."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from clippings.model.archive import Archive
from clippings.model.page import DataFile, Output
from clippings.output.feed import feed
from clippings.output.policy import HEADER
from clippings.reading.old_addresses import file_of

HEADERS = f"""/*
  Content-Security-Policy: {HEADER}
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  Permissions-Policy: interest-cohort=()
"""
"""The format of Netlify's and Cloudflare Pages' ``_headers`` (https://docs.netlify.com/routing/headers/)."""


def hosting(archive: Archive, paths: Sequence[str]) -> tuple[Output, ...]:
    """The files for a host at the site's address."""
    left_out = {f"articles/{id}.html" for id in archive.withdrawn}
    left_out |= {file_of(old) for dossier in archive.dossiers.values() for old in dossier.record.redirects}
    return (
        DataFile("sitemap.xml", sitemap(archive.site.url, [path for path in paths if path not in left_out])),
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
