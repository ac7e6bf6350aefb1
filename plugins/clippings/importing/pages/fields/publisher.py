"""Which outlet a page is of: by its domain in the register, by the names it gives itself, else by its printed name."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from clippings.importing.draft import Context, Doubt, Found
from clippings.importing.pages import json_ld
from clippings.importing.pages.fields.addresses import FEED, Addresses, host, hosts_around
from clippings.importing.pages.fields.said import Said, candidates
from clippings.importing.pages.page import Page
from clippings.model.outlet import names_of
from clippings.reading.folding.forms import fold

_METAS = (
    "application-name", "al:ios:app_name", "al:android:app_name", "apple-mobile-web-app-title", "publisher",
    "dc.publisher", "dcterms.publisher", "citation_journal_title", "twitter:app:name:iphone", "copyright",
)  # fmt: skip
_COMPANY = re.compile(
    r"\b(?:GmbH|AG|KG|Ltd|Limited|Inc|LLC|PLC|plc|S\.?A\.?|SAS|S\.?p\.?A|Verlags?\w*|Verlagsgesellschaft|B\.?V)\b"
)
"""What names of companies have."""
_PUBLISHERS = frozenset(("Organization", "NewsMediaOrganization", "WebSite"))
_SIGNS = re.compile(
    r"^\W*(?:copyright|©|\(c\))\s*(?:\d{4})?\s*|^https?://(?:www\.)?|/$|"
    r"版权所有|\W*(?:all rights reserved|alle rechte vorbehalten|todos los derechos reservados|"
    r"tous droits réservés)\W*$",
    re.IGNORECASE,
)
_TITLE_ENDS = re.compile(r"\s+[|–—·»•:-]{1,2}\s+|\s*\|\s*")


_SAID_OFTEN = 3
"""Places that must say a name which goes before the first."""
_SHORT = 4
"""Letters of parts of a domain that are often initials: “BfS” is no better name than that of the office."""


class Publisher(NamedTuple):
    """Who published: an outlet of the register, or the name that the page gives."""

    outlet: Found | None
    """The outlet's id; None where the register has none that fits."""
    printed: Found | None
    """Its name as the page has it, where the register has none."""
    doubt: Doubt | None = None
    """What an editor should look at."""


def publisher(page: Page, where: Addresses, context: Context, titles: Sequence[str] = ()) -> Publisher:
    """The outlet whose domain the page's address has, else the one that bears its name; else the name as it stands.

    A page whose address and name are of two outlets is of the first; an editor is told.
    """
    own = [one._replace(value=host(one.value)) for one in where.said]
    hosts = own or hosts_around(page)
    own = own or [one for one in hosts if one.place != FEED]
    beside = [*_beside(titles[:1], page)] or [one for one in _beside(titles, page) if _is_in_domain(one, hosts)]
    said = _most_said_first(_companies_last([*names(page), *beside]), hosts)
    by_domain = {id: one for one in reversed(hosts) for id in _of_domain(one.value, context)}
    by_name = {id: one for one in reversed(said) for id in _of_name(one.value, context)}
    every = candidates([*said, *hosts])
    said = [_as_printed(one, said) for one in said[:1]]
    if known := next(iter(_ordered(by_domain, hosts)), None):
        one = by_domain[known]
        other = next((id for id in by_name if id != known), None)
        why = f"its address is of {known}, and it calls itself {by_name[other].value}" if other else ""
        doubt = Doubt("outlet", why, "look who published it") if other else None
        return Publisher(Found(known, "extracted", one.value, f"its domain, by {one.place}", None, every), None, doubt)
    if len(by_name) == 1:
        ((known, one),) = by_name.items()
        return Publisher(Found(known, "extracted", one.value, f"its name, by {one.place}", None, every), None)
    if said or own:
        one = (said or own)[0]
        rule = one.place if said else f"the domain of its address, by {one.place}"
        others = tuple(other for other in every if other.value != one.value)
        return Publisher(None, Found(one.value, "extracted", one.quote[:300], rule, None, others))
    return Publisher(None, None)


def _most_said_first(said: list[Said], hosts: list[Said]) -> list[Said]:
    """Names in their order. Where the first is not in the domain, another goes before it: one that the domain is, such
    as “Daily Echo” of ``dailyecho.example``; else one that three places say where the first stands in one place alone:
    a section’s name, where the site’s should be."""
    labels = {squeezed(label) for one in hosts for label in one.value.split(".")[:-1]} - {"", "www"}
    first = squeezed(said[0].value) if said else ""
    if first in labels:
        return said
    other = not any(label in first for label in labels if len(label) > 2)
    if other and any(is_domain := [len(name) > _SHORT and name in labels for name in map(_squeezed, said)]):
        return sorted(said, key=lambda one: not is_domain[said.index(one)])
    if other and any(begins := [_begins_as(name, labels) for name in map(_squeezed, said)]):
        return sorted(said, key=lambda one: not begins[said.index(one)])
    times = Counter(squeezed(one.value) for one in said)
    most, many = times.most_common(1)[0] if times else ("", 0)
    if many < _SAID_OFTEN or times[squeezed(said[0].value)] > 1:
        return said
    return sorted(said, key=lambda one: squeezed(one.value) != most)


def _is_in_domain(one: Said, hosts: list[Said]) -> bool:
    """Whether a name has a part of a domain: “Evening Echo” of ``echo.example``."""
    labels = {squeezed(label) for host in hosts for label in host.value.split(".")[:-1]}
    return any(label in _squeezed(one) for label in labels if len(label) >= _SHORT)


def _begins_as(name: str, labels: set[str]) -> bool:
    """Whether a name begins as the domain does: “Echo Media” of ``echo.example``."""
    return any(name.startswith(label) for label in labels if len(label) >= _SHORT)


def names(page: Page) -> Iterator[Said]:
    """What the page calls its site and its publisher, the most reliable first."""
    for text in page.metas.get("og:site_name", ())[:1]:
        yield from _named(text, "meta og:site_name")
    for item in page.articles:
        for text in json_ld.texts(item.get("publisher")):
            yield from _named(text, "JSON-LD publisher")
    authors = {text for item in page.articles for text in json_ld.texts(item.get("author"))}
    publishers = {text for item in page.articles for text in json_ld.texts(item.get("publisher"))}
    for item in page.items:
        if authors & set(json_ld.texts(item)) - publishers:
            continue  # what an author is called wrongly
        if json_ld.types(item) & _PUBLISHERS and "Person" not in json_ld.types(item):
            for text in json_ld.texts(item):
                yield from _named(text, f"JSON-LD {' '.join(sorted(json_ld.types(item)))}")
    for name in _METAS:
        for text in page.metas.get(name, ())[:1]:
            yield from _named(text, f"meta {name}")


def _companies_last(said: list[Said]) -> list[Said]:
    """Names with those of companies at the end: “Echo Verlags GmbH” publishes the Echo."""
    return sorted(said, key=lambda one: bool(_COMPANY.search(one.value)))


def _beside(titles: Sequence[str], page: Page) -> Iterator[Said]:
    """What stands beside a title in the title element: “Talks end – Harbour Echo”."""
    for text in (" ".join(one.text_content().split()) for one in islice(page.root.iter("title"), 1)):
        parts = _TITLE_ENDS.split(text)
        title = next((one for one in titles if one and fold(one) in fold(text) and len(one) < len(text)), "")
        if len(parts) > 1 and title:
            rest = [part for part in (parts[-1], parts[0]) if fold(part) not in fold(title)]
            for part in rest[:1]:
                yield from _named(part, "the title element, beside the title")


def strangers(page: Page, where: Addresses) -> frozenset[str]:
    """What the site is called, squeezed as `squeezed` has it: none of it is an author's name. A domain that is the name
    of a person in the page’s data, such as ``janeroe.example``, may be."""
    hosts = {part for one in where.said for part in (host(one.value), *host(one.value).split(".")[:-1])}
    hosts -= {squeezed(text) for item in page.items if "Person" in json_ld.types(item) for text in json_ld.texts(item)}
    titles = [" ".join(one.text_content().split()) for one in list(page.root.iter("title"))[:1]]
    ends = [part for title in titles for part in _TITLE_ENDS.split(title)[1:][-1:]]
    return frozenset(filter(None, map(squeezed, (*hosts, *ends, *(one.value for one in names(page))))))


@lru_cache(maxsize=10_000)
def squeezed(text: str) -> str:
    """A name for comparing with a domain: ``deutsche-wirtschafts-nachrichten`` and “Deutsche Wirtschafts Nachrichten”
    are one."""
    return re.sub(r"[\W_]+", "", fold(text))


def _squeezed(one: Said) -> str:
    return squeezed(one.value)


def _named(text: str, place: str) -> Iterator[Said]:
    """A name without its sign for copyright and its address; nothing where that is no name."""
    name = _SIGNS.sub("", text.strip()).strip()
    if 1 < len(name) < 60:
        yield Said(name, place, text)


def _as_printed(one: Said, said: list[Said]) -> Said:
    """A name as it is written elsewhere on the page, where that has more words: “PC Gamer” for ``pcgamer``."""
    same = [other for other in said if squeezed(other.value) == squeezed(one.value)]
    return max(
        same, key=lambda other: (other.value.count(" "), sum(map(str.isupper, other.value)) < len(other.value) / 2)
    )


def _of_domain(name: str, context: Context) -> list[str]:
    """The outlets whose domain a host is or is below of, the one with the longest first."""
    fitting = [
        (len(domain), id)
        for id, outlet in context.outlets.items()
        for domain in outlet.domains
        if name == domain.removeprefix("www.") or name.endswith(f".{domain.removeprefix('www.')}")
    ]
    longest = max((length for length, _ in fitting), default=0)
    return sorted({id for length, id in fitting if length == longest})


def _of_name(name: str, context: Context) -> list[str]:
    wanted = squeezed(name)
    return [id for id, outlet in context.outlets.items() if wanted in map(squeezed, names_of(outlet))]


def _ordered(found: dict[str, Said], said: list[Said]) -> list[str]:
    """Ids in the order of the places that gave them."""
    return sorted(found, key=lambda id: said.index(found[id]))
