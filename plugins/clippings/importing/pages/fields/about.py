"""What else a page says of its article: language, keywords, section, and the lead picture's caption."""

import re
from collections.abc import Iterator

from clippings.importing.draft import Found
from clippings.importing.pages import json_ld
from clippings.importing.pages.fields.said import Said, found
from clippings.importing.pages.page import Page
from clippings.reading.folding.forms import fold

_KEYWORDS = (
    "article:tag",
    "news_keywords",
    "parsely-tags",
    "sailthru.tags",
    "keywords",
    "dc.subject",
    "dcterms.subject",
)
_SECTIONS = (
    "article:section",
    "parsely-section",
    "sailthru.section",
    "dc.subject",
    "section",
    "category",
    "cxenseparse:section",
)
_MOST_KEYWORDS = 25
_NO_WORD = re.compile(r"://|[_{}<>=]|^\w+:")
"""What pages have among their keywords for machines: addresses, ``type_review``, ``Category: News``."""
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3}))*", re.IGNORECASE)


def declared_languages(page: Page) -> Iterator[Said]:
    """The languages that a page declares, as tags without a country: ``en-GB`` is ``en``."""
    places = (
        (page.articles[0].get("inLanguage") if page.articles else None, "JSON-LD inLanguage"),
        (page.language, "html lang"),
        *(
            (text, f"meta {name}")
            for name in ("og:locale", "dc.language", "language")
            for text in page.metas.get(name, ())[:1]
        ),
    )
    for text, place in places:
        for one in json_ld.texts(text):
            if match := _LANGUAGE.fullmatch(one):
                yield Said(match[1].lower(), place, one)


def keywords(page: Page) -> tuple[tuple[str, ...], Found | None]:
    """The keywords of the first place that has some, each once, and how they are known."""
    places = [(list(json_ld.texts(item.get("keywords"))), "JSON-LD keywords") for item in page.articles]
    places += [(list(page.metas.get(name, ())), f"meta {name}") for name in _KEYWORDS]
    for texts, place in places:
        words = [" ".join(word.split()).strip("«»„“”\"'# ") for text in texts for word in re.split(r"[,;|]|،", text)]
        once = {fold(word): word for word in reversed(words) if 1 < len(word) <= 60 and not _NO_WORD.search(word)}
        kept = tuple(word for word in words if once.get(fold(word)) is word)[:_MOST_KEYWORDS]
        kept = tuple(dict.fromkeys(kept))
        if kept:
            return kept, Found("; ".join(kept), "extracted", "; ".join(texts)[:300], place)
    return (), None


def section(page: Page) -> Found | None:
    """The part of the paper that the article stands in."""
    said = [
        Said(text, "JSON-LD articleSection", text)
        for item in page.articles
        for text in json_ld.texts(item.get("articleSection"))
    ]
    said += [Said(text, f"meta {name}", text) for name in _SECTIONS for text in page.metas.get(name, ())[:1]]
    said = [one for one in said if len(one.value) < 80 and "://" not in one.value]
    return found(said[0], said, said[0].place) if said else None


def caption(page: Page) -> Found | None:
    """The caption of the first picture that has one of its own."""
    for one in page.root.iter("figcaption"):
        if text := " ".join(one.text_content().split()):
            return Found(text[:500], "printed", text[:300], "the caption of the first picture")
    return None
