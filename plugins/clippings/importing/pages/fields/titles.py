"""The title: what readers see as the headline, where the page's own data agree with it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml.html import HtmlElement
from rapidfuzz import fuzz

from clippings.importing.draft import Found
from clippings.importing.pages.fields.addresses import Addresses, host
from clippings.importing.pages.fields.kickers import without_kicker
from clippings.importing.pages.fields.publisher import names, squeezed
from clippings.importing.pages.fields.said import Said, found
from clippings.importing.pages.page import Line, Page, around, folded
from clippings.reading.folding.forms import fold

_METAS = ("og:title", "twitter:title", "headline", "parsely-title", "sailthru.title", "dc.title", "dcterms.title",
          "citation_title", "title")  # fmt: skip
_HEADINGS = {"h1": 4, "h2": 2, "h3": 1}
_SUFFIX = re.compile(r"\s+[|–—·»•:-]{1,2}\s+|\s*\|\s*|\s+::\s+")
_SIGN = re.compile(r"\s*[|｜:：_–—-]\s*")
"""What parts a title from the name of its site, where that is known to be one."""
_ALIKE = 82
"""Per cent of letters that agree, from which on two titles are one."""
_SURE = 90
"""The likeness from which on a line goes before a main heading above it that is about the same."""
_PATH = re.compile(r"breadcrumb|brotkrume", re.IGNORECASE)
"""What pages call the path that leads to them: “Home › World › Talks end”."""
LONGEST = 300
_LONG, _LEAST_WORDS = 5, 3
"""Letters of a word that tells what a title is about, and words of a heading that may be one."""


class Headline(NamedTuple):
    """The title, and where readers see it."""

    field: Found | None
    """None where nothing is known."""
    at: int | None
    """The number of its line; None where no line has it."""

    @property
    def title(self) -> str:
        """Empty where nothing is known."""
        return (self.field.value or "") if self.field else ""


def headline(page: Page, where: Addresses) -> Headline:
    """The line that is most like what the page's data call its title; else the main heading that is about the same;
    else those data; else the only main heading."""
    site = {squeezed(name) for name in (*(one.value for one in names(page)), *_domains(where))}
    all_said = list(_said(page, site))
    said = [one for one in all_said if squeezed(one.value) not in site] or all_said
    seen = [(at, line) for at, line in enumerate(page.lines) if len(line.text) <= LONGEST]
    levels = {at: level(line) for at, line in seen}
    headings = [(at, line) for at, line in seen if levels[at] == "h1" and squeezed(line.text) not in site]
    headings = [one for one in headings if len(headings) > 1 or _may_be_one(one[1].text, said)]
    printed = [Said(line.text, "its main heading", line.text, "printed") for _, line in headings[:3]]
    forms = [(fold(one.value), fold(one.quote)) for one in said]
    firsts = {fold(_SUFFIX.split(one.quote)[0]) for one in said if one.place != "title element"}
    ranked = ((_likeness(line, levels[at], forms, firsts), -at, line) for at, line in seen)
    likeness, at, line = max(ranked, default=(0.0, 0, None), key=lambda one: one[:2])
    about = next((one for one in headings if _is_about(one[1].text, said, 1 + (one is not headings[0]))), None)
    is_below = about is not None and about[0] < -at and likeness < _SURE and _is_about(about[1].text, said, 2)
    is_alike = line is not None and likeness >= _ALIKE and (level(line) == "h1" or not is_below)
    if line is not None and is_alike and (level(line) or not about or len(headings) > 1):
        alone = without_kicker(line, said)
        title = _without_site_name(_clean(alone), site)
        title = _whole(title, line, said) if alone == line.text else title
        chosen = Said(title, "a line", line.text, "printed")
        return Headline(found(chosen, [*said, *printed], "the line that its data call its title"), -at)
    if about or len(headings) == 1 or (headings and not said):
        at, line = about or headings[0]
        main = Said(_without_site_name(without_kicker(line, said), site), "its main heading", line.text, "printed")
        return Headline(found(main, [*said, *printed], "its main heading"), at)
    if said:
        rule = f"{said[0].place}; no line has it"
        return Headline(found(said[0], [*said, *printed], rule), headings[0][0] if headings else None)
    return Headline(None, None)


def _domains(where: Addresses) -> list[str]:
    """The hosts that the page’s addresses have, with and without their ends: ``echo.example`` and ``echo``."""
    hosts = {host(one.value) for one in where.said}
    return [part for one in hosts for part in (one, one.rpartition(".")[0].rpartition(".")[2])]


def _is_about(heading: str, said: list[Said], least: int) -> bool:
    """Whether a heading of some words speaks of the same as a title in the data: they share so many long words."""
    words = _long_words(heading)
    return heading.count(" ") >= _LEAST_WORDS - 1 and any(len(words & _long_words(one.value)) >= least for one in said)


def _may_be_one(heading: str, said: list[Said]) -> bool:
    """Whether the only main heading may be the title: one of a word or two that no title in the data has is the label
    of something else, as of a translation."""
    if heading.count(" ") >= _LEAST_WORDS - 1 or not said or not heading.isascii():
        return True
    words = [word for word in re.findall(r"\w+", fold(heading)) if len(word) >= _LEAST_WORDS]
    return any(word in fold(one.quote) for word in words for one in said)


def _long_words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", fold(text)) if len(word) >= _LONG}


def _without_site_name(title: str, site: set[str]) -> str:
    """A title without the name of the site behind or before it, where the page calls itself so."""
    ends = [match.span() for match in _SUFFIX.finditer(title)] or [match.span() for match in _SIGN.finditer(title)]
    if ends and _is_site(title[slice(*ends[-1])], title[ends[-1][1] :], site):
        return title[: ends[-1][0]]
    return title[ends[0][1] :] if ends and squeezed(title[: ends[0][0]]) in site else title


def _is_site(sign: str, end: str, site: set[str]) -> bool:
    """Whether what stands behind a sign is the site’s name, or behind an upright stroke a longer form of it: “Harbour
    Echo News” of ``harbourecho.example``."""
    if squeezed(end) in site:
        return True
    named = (name for name in site if len(name) >= _LONG)
    return "|" in sign and end.count(" ") < _LEAST_WORDS and any(squeezed(end).startswith(name) for name in named)


def _whole(title: str, line: Line, said: list[Said]) -> str:
    """The title as the data have it, where a line has only its first part: that ends with a colon, or its heading goes
    on in another line."""
    heading = next((one for one in around(line.element, 3) if one.tag in _HEADINGS), None)
    text = "" if heading is None else squeezed(heading.text_content())
    said = [one for one in said if one.value != line.text]
    longer = [one.value for one in said if squeezed(title) in squeezed(one.value) != squeezed(title)]
    begun = (one for one in longer if title.endswith(":") and one.startswith(title))
    joined = (one.value for one in said if squeezed(one.value) == squeezed(title) and _signs(one.value) > _signs(title))
    return next((one for one in longer if squeezed(one) == text), next(begun, next(joined, title)))


def _signs(title: str) -> int:
    """How many signs part what a title says first from what it says then: headings in two elements often have none."""
    return len(re.findall(r"[:–—-] ", title))


def _said(page: Page, site: set[str]) -> Iterator[Said]:
    """What the page's data call its title, the most reliable first; the name of the site is taken off."""
    for item in page.articles:
        for name in ("headline", "name"):
            if isinstance(text := item.get(name), str) and text.strip():
                yield Said(_without_site_name(_clean(text), site), f"JSON-LD {name}", text)
    for name in _METAS:
        for text in page.metas.get(name, ())[:1]:
            yield Said(_without_site_name(_clean(text), site), f"meta {name}", text)
    for one in page.root.iter("title"):
        if text := " ".join((one.text_content() or "").split()):
            named = _without_site_name(text, site)
            for short in dict.fromkeys(((named,) if named != text else ()) + tuple(_without_site(text))):
                yield Said(short, "title element", text)
        break


def _clean(text: str) -> str:
    import html

    return " ".join(html.unescape(html.unescape(text)).split())


def _without_site(text: str) -> list[str]:
    """A title without the site's name after or before it, and as it is."""
    ends = [match.span() for match in _SUFFIX.finditer(text)]
    if not ends:
        return [text]
    parts = (text[: ends[-1][0]], text[: ends[0][0]], text[ends[0][1] :], text[ends[-1][1] :])
    return list(dict.fromkeys((*(part for part in parts if len(part) > len(text) / 2), text)))


def level(line: Line) -> str:
    """The heading that a line is in; empty for none, and for one in the path to the page, which is a list often."""
    heading: HtmlElement | None = line.element
    for _ in range(3):
        if heading is None or heading.tag in _HEADINGS:
            break
        heading = heading.getparent()
    if heading is None or heading.tag not in _HEADINGS or any(one.tag == "li" for one in around(heading, 3)):
        return ""
    if any(one.tag == "nav" or _PATH.search(one.get("class") or "") for one in around(heading, 4)):
        return ""
    return str(heading.tag)


def _likeness(line: Line, own: str, said: list[tuple[str, str]], firsts: set[str]) -> float:
    """How much a line is like the title in the page's data, and a heading: up to 100 and a few.

    ``said`` are titles without and with the site's name, folded. A heading may have more (a day, a kicker) or less than
    these; an item of a list is seldom one. ``own`` is the heading that it is in; ``firsts`` are what stands before the
    first sign that may part a title from the site’s name: a heading that reads so is the title, however short it is.
    """
    text, heading = folded(line.text), _HEADINGS.get(own, 0) * 1.5
    best = max((fuzz.ratio(text, title, score_cutoff=_ALIKE) for title, _ in said), default=0.0)
    if heading and text in firsts:
        best = max(best, 95.0)
    if heading and best < 90 and text.count(" ") > 1:
        if any(title.count(" ") > 1 and title in text for title, _ in said):
            best = max(best, 90.0)
        elif any(text in quote for _, quote in said):
            best = max(best, _ALIKE)
    return best + heading - (10 if line.element.tag == "li" else 0) if best else 0.0
