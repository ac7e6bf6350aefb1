"""Who wrote an article: the people whom the page's data and its byline name, where readers see them too."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from clippings.importing.draft import Doubt, Found
from clippings.importing.pages import json_ld
from clippings.importing.pages.fields import bylines
from clippings.importing.pages.fields.addresses import addresses, host
from clippings.importing.pages.fields.bylines import SAID
from clippings.importing.pages.fields.names import is_full, people
from clippings.importing.pages.fields.own_names import only_published, own_names
from clippings.importing.pages.fields.pen_names import signed
from clippings.importing.pages.fields.publisher import squeezed
from clippings.importing.pages.fields.said import Said, candidates, found
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Page, folded
from clippings.reading.folding.forms import fold

_METAS = (
    "author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "citation_author", "byl", "og:article:author", "dc.contributor", "article.author", "bt:author",
    "cxenseparse:author", "rbauthors", "vr:author", "article_author", "authors", "twitter:data1",
    "twitter:misc:written",
)  # fmt: skip
_ABOVE, _BELOW, _LONGEST = 12, 16, 140
_BEGINS, _BY = re.compile(r"(?:by|von|par|por|di|door)\s", re.IGNORECASE), 5
"""How long lines begin that go on to tell about their author, and the letters of that word."""
_ABBREVIATION = re.compile(r"\b[A-ZÀ-Þ]{3,}\b")
_BESIDE_HEADLINE = 6
"""Lines above and below the headline in which an author may stand whose name is the site’s."""
_BESIDE = 25
"""Letters that may stand beside names in a line that is theirs."""


class Authors(NamedTuple):
    """Who wrote it, as printed and as people."""

    byline: Found | None
    """The line that names them; None where readers see none."""
    people: Found | None
    """Their names with “; ” between them; None where the page says nothing of authors."""
    doubt: Doubt | None = None
    """What an editor is to look at, where only the page’s data name them."""


def authors(page: Page, headline: Headline, strangers: Collection[str]) -> Authors:
    """The people of the first place that names some whom readers see; else none, and candidates."""
    strangers = frozenset(strangers) - _own(page, headline)
    said = [Said("; ".join(names), place, text) for text, place in _data(page) if (names := people(text, strangers))]
    printed = list(_of_names(bylines.printed(page, headline, strangers), said, page))
    shown = [one for one in said if _is_seen(one, page, headline)]
    every = [*said, *printed]
    near = [one for one in printed if one.place.endswith(("near the headline", "beside the date"))]
    near = [one for one in near if is_full(one.value) or _is_sure(one, said, strangers)]
    far = [one for one in printed if one not in near and not said and _may_be_alone(one)]
    by_name = [one for one in near if one.place.startswith(SAID) and is_full(one.value)]
    agreeing = _agreeing([one for one in printed if not by_name or one in near], said, shown)
    chosen = next(iter([*agreeing, *near, *shown, *far]), None)
    if not chosen and (chosen := next(signed(page, headline, strangers), None)):
        printed.append(chosen)
    if not chosen and (chosen := next(_trusted(said, page), None)):
        why = f"only the page’s data name {chosen.value}, and readers see no author"
        doubt = Doubt("authors", why, "look who wrote it")
        return Authors(None, found(chosen, every, f"{chosen.place}; no line has it"), doubt)
    if not chosen:
        return Authors(None, Found(None, candidates=candidates(every)) if every else None)
    line = next((one.quote for one in printed if one.value == chosen.value or chosen.value in one.quote), "")
    byline = Found(line, "printed", line, "the line that names them") if line else None
    agree = "" if chosen not in shown else ", and readers see it"
    return Authors(byline, found(chosen, every, f"{chosen.place}{agree}"))


def _of_names(printed: Iterable[Said], data: list[Said], page: Page) -> Iterator[Said]:
    """What is printed, without what is no name: words that the page has small too, all of them, where no data call it
    an author."""
    for one in printed:
        names = one.value.split("; ")
        kept = [name for name in names if not _is_of_words(name, page) or any(name in other.value for other in data)]
        if kept:
            yield one if kept == names else one._replace(value="; ".join(kept))


def _is_of_words(name: str, page: Page) -> bool:
    words = re.findall(r"[^\W\d_]+", name)
    return len(words) > 1 and all(word.lower() in page.small_words for word in words)


def _trusted(data: list[Said], page: Page) -> Iterator[Said]:
    """Full names that a paper’s data give although readers see no author: of what calls itself news, and of the meta
    element that HTML has for it (4.2.5.1), of which in German, where all nouns have capitals, other data must say that
    it is a person. What programs for blogs call the author is often who put the page up."""
    is_news = any(json_ld.types(item) & json_ld.NEWS for item in page.articles)
    persons = {fold(text) for item in page.items if "Person" in json_ld.types(item) for text in json_ld.texts(item)}
    for one in data:
        names = one.value.split("; ")
        by_meta = one.place == "meta author" and (
            page.language[:2] != "de" or all(fold(name) in persons for name in names)
        )
        is_trusted = by_meta or (is_news and one.place == "JSON-LD author")
        if is_trusted and all(is_full(name) and not _is_no_name(name, page) for name in names):
            yield one


def _is_no_name(name: str, page: Page) -> bool:
    """Whether a name is made of words of the page, has an abbreviation, or has the domain as its initials: “Harbour
    Echo” of ``he.example`` is the paper."""
    initials = "".join(word[0] for word in name.split()).lower()
    labels = {label for one in addresses(page).said for label in host(one.value).split(".")}
    return _is_of_words(name, page) or initials in labels or bool(_ABBREVIATION.search(name))


def _is_sure(one: Said, data: list[Said], strangers: Collection[str]) -> bool:
    """Whether a name of one word is that of an author: the data have it too, and it begins no name of the site."""
    begun = any(stranger.startswith(squeezed(one.value)) for stranger in strangers)
    return not begun and any(one.value in other.value for other in data)


def _may_be_alone(one: Said) -> bool:
    """Whether a name is believed that no data have: one of one word far below is not."""
    return is_full(one.value) or not one.place.endswith("below")


def _own(page: Page, headline: Headline) -> frozenset[str]:
    """The names of authors that are the site’s too, and the words of them, squeezed."""
    named = [name for text, _ in _data(page) for name in text.split("; ")]
    at = headline.at or 0
    alone = {line.text for line in page.lines[max(0, at - _BESIDE_HEADLINE) : at + _BESIDE_HEADLINE + 1]}
    own = [part for name in own_names(page, named, alone) for part in (name, *name.split())]
    return frozenset(map(squeezed, (*own, *only_published(page, named))))


def _agreeing(printed: list[Said], data: list[Said], shown: list[Said]) -> list[Said]:
    """What readers see of those whom the data name too, where one has more of them the fuller one: the data only where
    readers see all of these."""
    for one in data:
        for other in printed:
            mine, its = set(one.value.split("; ")), set(other.value.split("; "))
            if mine & its:
                return [one if one in shown and not mine <= its else other]
            line = fold(other.quote)
            if all(is_full(name) and fold(name) in line for name in mine):
                return [one]
    return []


def _is_seen(one: Said, page: Page, headline: Headline) -> bool:
    """Whether readers see all of these names: in short lines around the headline, or below it as most of a line."""
    at, names = headline.at or 0, [fold(name) for name in one.value.split("; ")]
    longest = _LONGEST if is_full(one.value) else len(one.value) + _BESIDE
    around = (line.text for line in page.lines[max(0, at - _ABOVE) : at + _BELOW])
    near = fold("\n".join(text for text in around if len(text) <= longest))
    begins = [fold(text) for text in (line.text for line in page.lines[at + 1 : at + _BELOW]) if _BEGINS.match(text)]
    if all(name in near or any(text[: len(name) + _BY].find(name) >= 0 for text in begins) for name in names):
        return True
    far = [folded(line.text) for line in page.lines[at:] if len(line.text) <= len(one.value) + _BESIDE]
    return all(is_full(name) and any(name in text for text in far) for name in names)


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
