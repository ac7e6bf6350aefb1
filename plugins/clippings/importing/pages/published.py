"""When a page says that it was published and changed: every place where it does, and what stands there."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from clippings.importing.pages import days
from clippings.importing.pages.addresses import Addresses
from clippings.importing.pages.days import Day
from clippings.importing.pages.page import Line, Page
from clippings.importing.pages.titles import Headline

_PUBLISHED = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished",
    "og:pubdate", "article.published", "parsely-pub-date", "sailthru.date", "citation_publication_date",
    "originalpublicationdate", "article_date_original", "bt:pubdate", "vr:published_time", "rnews:datepublished",
    "cxenseparse:recs:publishtime", "shareaholic:article_published_time", "publication_date", "publish-date",
    "publish_date", "publishdate", "publishtime", "pubdate", "pub_date", "date_published", "published",
)  # fmt: skip
_OFTEN = (
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "dc.created",
    "citation_date", "date", "date.created", "created", "last-published",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "article:modified", "og:updated_time", "og:modified_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "last-modified", "lastmod", "sailthru.updated", "bt:moddate", "parsely-modified-date",
)  # fmt: skip
_CHANGED = re.compile(
    r"updat|modif|aktualisier|geänd|stand:|mis à jour|maj\b|actuali[sz]|aggiorn|bijgewerkt|atualiz|обновл|änder|"
    r"last edited|bearbeitet|revised|upd\b|opdateret|uppdaterad|oppdatert|päivit|zaktualiz|güncelle", re.IGNORECASE
)  # fmt: skip
_ISSUED = re.compile(
    r"publi|posted|veröffentlicht|erschienen|pubblicat|gepubliceerd|опублик|udgivet|erstellt|written|first|"
    r"geschrieben|datum|created|eingestellt|vom\b|am\b|by\b|von\b|\bon\b|نشر", re.IGNORECASE
)  # fmt: skip
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b(?![.\d])")
_CLASSES = re.compile(r"publi|pubdate|entry-date|post-date|posted|article-?date|created|byline|dateline", re.IGNORECASE)
_ABOVE, _BELOW = 14, 16
"""Lines around the headline in which a date is looked for."""
_LONGEST = 160


class Dated(NamedTuple):
    """A day that a page says, where, and how much that place is worth."""

    day: Day
    place: str
    worth: int
    """Of 10: how often what stands there is the day of publication."""
    printed: bool = False
    """Whether readers see it."""


def published(page: Page, headline: Headline, where: Addresses) -> Iterator[Dated]:
    """What may be the day of publication."""
    for one in where.said:
        if day := days.in_address(_path(one.value)):
            yield Dated(day, f"the address ({one.place})", 9)
    if day := days.in_address(page.name):
        yield Dated(day, "the file’s name", 4)
    for item in page.articles:
        for name, worth in (("datePublished", 8), ("dateCreated", 5), ("uploadDate", 5)):
            yield from _field(item.get(name), f"JSON-LD {name}", worth, page)
    for item in page.items:
        if item not in page.articles and "WebPage" in str(item.get("@type")):
            yield from _field(item.get("datePublished"), "JSON-LD datePublished of the page", 6, page)
    for names, worth in ((_PUBLISHED, 8), (_OFTEN, 5)):
        for name in names:
            for text in page.metas.get(name, ())[:1]:
                yield from _field(text, f"meta {name}", worth, page)
    yield from _marked(page, "datePublished", 7)
    yield from _visible(page, headline)
    yield from _far(page)
    yield from _scripted(page)


def modified(page: Page) -> Iterator[Dated]:
    """What may be the day of the last change."""
    for item in page.articles:
        yield from _field(item.get("dateModified"), "JSON-LD dateModified", 8, page)
    for name in _MODIFIED:
        for text in page.metas.get(name, ())[:1]:
            yield from _field(text, f"meta {name}", 7, page)
    yield from _marked(page, "dateModified", 7)


_IN_SCRIPT = re.compile(
    r"""["'](?:datePublished|date_published|published_?(?:At|On|Date|First|Time)|publish_?(?:Date|Time|ed)|pub_?Date|"""
    r"""first-?_?publish(?:ed|edAt|ication)|first-publication|publication_?Date|article_?publish\w*|createdAt)["']\s*:\s*"""
    r"""["'](?P<day>\d{4}-\d\d-\d\d[^"']{0,25}|\d{1,2}\.\d{1,2}\.\d{4}[^"']{0,16})["']""", re.IGNORECASE
)  # fmt: skip


def _scripted(page: Page) -> Iterator[Dated]:
    """What the page's scripts are told of it, where all say one day."""
    said = [match["day"] for one in page.root.iter("script") for match in _IN_SCRIPT.finditer(one.text or "")]
    found = {day.day: day for text in said[:50] if (day := days.in_field(text, page.language))}
    if len(found) == 1:
        yield Dated(*found.values(), "a script’s data", 5)


def _far(page: Page) -> Iterator[Dated]:
    """A line anywhere that says of itself that it is the day of publication, where there is only one such day; and
    time elements, where all that say so, or all there are, have one day."""
    found = {}
    for line in page.lines:
        if len(line.text) < 90 and _SURELY.search(line.text) and not _CHANGED.search(line.text):
            if day := next(days.in_words(line.text, page.language), None):
                found[day.day] = day
    if len(found) == 1:
        yield Dated(*found.values(), "a line that says so", 5, True)
    times = list(page.root.iter("time"))
    sure = [one for one in times if _SURELY.search(f"{one.get('class')} {one.get('itemprop')} {one.get('pubdate')}")]
    for ones, place in ((sure, "time elements that say so"), (times, "all time elements")):
        read = [days.in_field(one.get("datetime") or one.text_content(), page.language) for one in ones[:100]]
        marked = {day.day: day for day in read if day}
        if len(marked) == 1:
            yield Dated(*marked.values(), place, 5)
            return


_SURELY = re.compile(
    r"publi|pubdate|posted|veröffentlicht|erschienen|entry-date|gepubliceerd|опублик|erstellt am|eingestellt am|"
    r"datum:|date:", re.IGNORECASE
)  # fmt: skip


def _path(address: str) -> str:
    return re.sub(r"^https?://[^/]+", "", address)


def _field(value: object, place: str, worth: int, page: Page) -> Iterator[Dated]:
    for text in value if isinstance(value, list) else [value]:
        if isinstance(text, str) and (day := days.in_field(text, page.language)):
            yield Dated(day, place, worth if not day.others else worth // 2)


def _marked(page: Page, name: str, worth: int) -> Iterator[Dated]:
    """Microdata and RDFa."""
    for one in page.root.xpath(f"//body//*[@itemprop='{name}' or @property='{name}']")[:1]:
        text = one.get("datetime") or one.get("content") or one.text_content()
        yield from _field(text, f"microdata {name}", worth, page)


def _visible(page: Page, headline: Headline) -> Iterator[Dated]:
    """What readers see around the headline: in a line that says what it is, in one with a time element, in any that is
    little else than a date. The nearest is worth most."""
    seen = 0
    for distance, line in _around(page.lines, headline.at):
        text = line.text.replace(headline.title, " ") if distance == 0 else line.text
        if len(text) > _LONGEST or (_CHANGED.search(text) and not _ISSUED.search(text)):
            continue
        found = next(days.in_words(text, page.language), None)
        times = list(line.element.iter("time"))[:3]
        worth = 8 - min(seen, 4) - abs(distance) // 6 - (2 if distance < 0 and line.element.tag == "li" else 0)
        if found:
            words = len(text.split()) - len(found.quote.split())
            named = bool(_ISSUED.search(text) or _CLOCK.search(text) or times or _CLASSES.search(_classes(line)))
            if words <= (12 if named else 6):
                yield Dated(found, "a line near the headline", worth if named or words < 3 else worth - 2, True)
                seen += 1
        for one in () if found else times[:1]:
            if day := days.in_field(one.get("datetime") or "", page.language):
                yield Dated(day, "a time element near the headline", worth - 1, True)
                seen += 1


def _around(lines: list[Line], at: int | None) -> Iterator[tuple[int, Line]]:
    """Lines with their distance from a line, those below it first; none where no line is the headline."""
    if at is None:
        return
    for distance in range(_BELOW + 1):
        if at + distance < len(lines):
            yield distance, lines[at + distance]
    for distance in range(1, _ABOVE + 1):
        if at - distance >= 0:
            yield -distance, lines[at - distance]


def _classes(line: Line) -> str:
    parent = line.element.getparent()
    return f"{line.element.get('class') or ''} {parent.get('class') or '' if parent is not None else ''}"
