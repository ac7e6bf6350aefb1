"""Who wrote an article: the people whom the page's data and its byline name, where readers see them too."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from clippings.importing.draft import Found
from clippings.importing.pages import json_ld
from clippings.importing.pages.fields import bylines
from clippings.importing.pages.fields.names import people
from clippings.importing.pages.fields.said import Said, candidates, found
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Page
from clippings.reading.folding.forms import fold

_METAS = (
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "citation_author", "byl", "og:article:author", "dc.contributor", "article.author", "bt:author",
    "cxenseparse:author", "rbauthors", "vr:author", "article_author", "authors", "twitter:data1",
    "twitter:misc:written",
)  # fmt: skip
_ABOVE, _BELOW, _LONGEST = 12, 16, 140
_BESIDE = 25
"""Letters that may stand beside names in a line that is theirs."""


class Authors(NamedTuple):
    """Who wrote it, as printed and as people."""

    byline: Found | None
    """The line that names them; None where readers see none."""
    people: Found | None
    """Their names with “; ” between them; None where the page says nothing of authors."""


def authors(page: Page, headline: Headline, strangers: Collection[str]) -> Authors:
    """The people of the first place that names some whom readers see; else none, and candidates."""
    said = [Said("; ".join(names), place, text) for text, place in _data(page) if (names := people(text, strangers))]
    printed = list(bylines.printed(page, headline, strangers))
    shown = [one for one in said if _is_seen(one, page, headline)]
    every = [*said, *printed]
    near = [one for one in printed if one.place.endswith(("near the headline", "beside the date"))]
    far = [one for one in printed if one not in near and not said]
    chosen = next(iter([*_agreeing(printed, said), *near, *shown, *far]), None)
    if not chosen:
        return Authors(None, Found(None, candidates=candidates(every)) if every else None)
    line = next((one.quote for one in printed if one.value == chosen.value or chosen.value in one.quote), "")
    byline = Found(line, "printed", line, "the line that names them") if line else None
    agree = "" if chosen not in shown else ", and readers see it"
    return Authors(byline, found(chosen, every, f"{chosen.place}{agree}"))


def _agreeing(printed: list[Said], data: list[Said]) -> list[Said]:
    """What readers see of those whom the data name too, where one has more of them the fuller one."""
    for one in data:
        for other in printed:
            mine, its = set(one.value.split("; ")), set(other.value.split("; "))
            if mine & its:
                return [other if mine <= its else one]
            line = fold(other.quote)
            if all(" " in name and fold(name) in line for name in mine):
                return [one]
    return []


def _is_seen(one: Said, page: Page, headline: Headline) -> bool:
    """Whether readers see all of these names: in short lines around the headline, or below it as most of a line."""
    at, names = headline.at or 0, [fold(name) for name in one.value.split("; ")]
    around = (line.text for line in page.lines[max(0, at - _ABOVE) : at + _BELOW])
    near = fold("\n".join(text for text in around if len(text) <= _LONGEST))
    if all(name in near for name in names):
        return True
    far = [fold(line.text) for line in page.lines[at:] if len(line.text) <= len(one.value) + _BESIDE]
    return all(" " in name and any(name in text for text in far) for name in names)


def _is_no_person(item: json_ld.Item) -> bool:
    types = json_ld.types(item)
    return "Organization" in types and "Person" not in types


def _data(page: Page) -> Iterator[tuple[str, str]]:
    """What the page tells machines of its authors."""
    for item in page.articles:
        for name in ("author", "creator"):
            values = item.get(name) if isinstance(item.get(name), list) else [item.get(name)]
            ones = [one for one in values or () if not (isinstance(one, dict) and _is_no_person(one))]
            if texts := list(json_ld.texts(ones)):
                yield "; ".join(texts), f"JSON-LD {name}"
    for name in _METAS:
        if texts := [text for text in page.metas.get(name, ()) if "://" not in text]:
            yield "; ".join(texts), f"meta {name}"
