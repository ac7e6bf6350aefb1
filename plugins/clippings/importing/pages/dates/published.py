"""When a page says that it was published and changed: every place where it does, and what stands there."""

import re
from collections.abc import Iterator, Sequence

from clippings.importing.pages.dates import anywhere, days, near
from clippings.importing.pages.dates.dated import Dated, alone, days_of, readings
from clippings.importing.pages.dates.lines import DayLine
from clippings.importing.pages.fields.addresses import Addresses
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Page

_PUBLISHED = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished",
    "og:pubdate", "article.published", "parsely-pub-date", "sailthru.date", "citation_publication_date",
    "originalpublicationdate", "article_date_original", "bt:pubdate", "vr:published_time", "rnews:datepublished",
    "cxenseparse:recs:publishtime", "shareaholic:article_published_time", "publication_date", "publish-date",
    "publish_date", "publishdate", "publishtime", "pubdate", "pub_date", "date_published", "published",
    "published-date", "published_date", "publication-date", "date-published", "publisheddate", "published_at",
)  # fmt: skip
_OFTEN = (
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "dc.created",
    "citation_date", "date", "date.created", "created", "last-published",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "article:modified", "og:updated_time", "og:modified_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "sailthru.updated", "bt:moddate",
    "parsely-modified-date", "modified-date", "modified_date", "date-modified", "date_modified", "modified_at",
)  # fmt: skip
_IN_SCRIPT = re.compile(
    r"""["']\s*:\s*["'](?P<day>\d{4}-\d\d-\d\d[^"']{0,25}|\d{1,2}\.\d{1,2}\.\d{4}[^"']{0,16})["']"""
)
"""The values of a script’s data that are days: there are few of them."""
_NAMED = re.compile(
    r"""["'](?:datePublished|date_published|published_?(?:At|On|Date|First|Time)|publish_?(?:Date|Time|ed)|pub_?Date|"""
    r"""first-?_?publish(?:ed|edAt|ication)|first-publication|publication_?Date|article_?publish\w*|createdAt)$""",
    re.IGNORECASE,
)  # fmt: skip
"""What stands before the day of publication, and how long it is."""
_LONGEST_NAME = 60
_MOST_SCRIPTED = _MOST_MARKED = 50
_SEVERAL = 4
"""What microdata and meta elements of one name are worth less where they have several days."""


def published(page: Page, headline: Headline, where: Addresses, lines: Sequence[DayLine]) -> Iterator[Dated]:
    """What may be the day of publication."""
    for one in where.said:
        yield from readings(days.in_address(_path(one.value)), f"the address ({one.place})", 9)
    yield from readings(days.in_address(page.name), "the file’s name", 4)
    for item in page.articles:
        for name, worth in (("datePublished", 8), ("dateCreated", 5), ("uploadDate", 5)):
            yield from _field(item.get(name), f"JSON-LD {name}", worth, page)
    for item in page.items:
        if item not in page.articles and "WebPage" in str(item.get("@type")):
            yield from _field(item.get("datePublished"), "JSON-LD datePublished of the page", 6, page)
    for names, worth in ((_PUBLISHED, 8), (_OFTEN, 5)):
        for name in names:
            texts = page.metas.get(name, ())
            several = len({day.day for text in texts[:_MOST_MARKED] if (day := days.in_field(text, page.language))}) > 1
            for text in texts[:1]:
                yield from _field(text, f"meta {name}", worth - _SEVERAL * several, page)
    yield from _marked(page, "datePublished", 7)
    yield from near.published(page, headline, lines)
    yield from anywhere.published(page, lines)
    yield from _scripted(page)


def modified(page: Page, headline: Headline, lines: Sequence[DayLine]) -> Iterator[Dated]:
    """What may be the day of the last change."""
    told = list(_modified_by_data(page))
    yield from told
    yield from list(near.changed(headline, lines)) or anywhere.changed(lines, days_of(told))


def _modified_by_data(page: Page) -> Iterator[Dated]:
    for item in page.articles:
        yield from _field(item.get("dateModified"), "JSON-LD dateModified", 8, page)
    for name in _MODIFIED:
        for text in page.metas.get(name, ())[:1]:
            yield from _field(text, f"meta {name}", 7, page)
    yield from _marked(page, "dateModified", 7)


def _path(address: str) -> str:
    return re.sub(r"^https?://[^/]+", "", address)


def _field(value: object, place: str, worth: int, page: Page) -> Iterator[Dated]:
    for text in value if isinstance(value, list) else [value]:
        if isinstance(text, str):
            yield from readings(days.in_field(text, page.language), place, worth)


def _marked(page: Page, name: str, worth: int) -> Iterator[Dated]:
    """Microdata and RDFa. The first of several different days may be that of another article."""
    of_name = [one for one in page.described if name in (one.get("itemprop"), one.get("property"))]
    inside = [one for one in of_name if one.getparent() is None or one.getparent().tag != "head"]
    texts = [one.get("datetime") or one.get("content") or one.text_content() for one in inside]
    found = [day for text in texts[:_MOST_MARKED] if (day := days.in_field(text, page.language))]
    sure = len({day.day for day in found}) == 1
    yield from readings(found[0] if found else None, f"microdata {name}", worth if sure else worth - _SEVERAL)


def _scripted(page: Page) -> Iterator[Dated]:
    """What the page's scripts are told of it, where all say one day."""
    found = (match for one in page.root.iter("script") for match in _IN_SCRIPT.finditer(one.text or ""))
    said = [match["day"] for match in found if _is_named(match)]
    read = [days.in_field(text, page.language) for text in said[:_MOST_SCRIPTED]]
    yield from alone([day for day in read if day], "a script’s data", 5)


def _is_named(value: re.Match[str]) -> bool:
    """Whether the name before a value is one for the day of publication."""
    at = value.start()
    return _NAMED.search(value.string, max(0, at - _LONGEST_NAME), at) is not None
