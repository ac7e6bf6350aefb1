"""What a page says of itself as JSON-LD, in the vocabulary of schema.org."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

Item = dict[str, Any]

ARTICLES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle "
    "ReviewNewsArticle AskPublicNewsArticle BlogPosting LiveBlogPosting SocialMediaPosting Report TechArticle "
    "ScholarlyArticle SatiricalArticle AdvertiserContentArticle Recipe Review VideoObject".split()
)
"""Types of what is an article, or stands where one would."""
NEWS = frozenset(
    "NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle ReviewNewsArticle "
    "AskPublicNewsArticle".split()
)
"""Types of what a paper calls news (https://schema.org/NewsArticle and those below it)."""
_DEEPEST = 12
_FRAME = re.compile(r"^\s*(?://)?\s*(?:<!\[CDATA\[|<!--)|(?://)?\s*(?:\]\]>|-->)\s*$")


def items(root: HtmlElement) -> list[Item]:
    """Every object of a page at any depth that has a type, outer ones first; references by ``@id`` are resolved."""
    texts = (one.text for one in root.iter("script") if "ld+json" in (one.get("type") or "").lower())
    found = [item for text in texts if text for item in _objects(_parsed(text), 0)]
    named = {item["@id"]: item for item in reversed(found) if len(item) > 1 and isinstance(item.get("@id"), str)}
    return [_resolved(item, named) for item in found if types(item)]


def types(item: Item) -> frozenset[str]:
    """The types of an object: ``{"NewsArticle"}``."""
    said = item.get("@type")
    said = said if isinstance(said, list) else [said]
    return frozenset(one.rpartition("/")[2].rpartition(":")[2] for one in said if isinstance(one, str))


def texts(value: Any) -> Iterator[str]:
    """The texts of a property that may be a text, a number of texts, or objects with a name."""
    if isinstance(value, str):
        if value.strip():
            yield value.strip()
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif isinstance(value, dict):
        parts = [value[part] for part in ("givenName", "familyName") if isinstance(value.get(part), str)]
        yield from texts(value.get("name") or value.get("@value") or " ".join(parts))


def _parsed(text: str) -> Any:
    """JSON as pages write it, with line ends in strings and in a frame of comments; None where it cannot be read."""
    text = _FRAME.sub("", text).strip().rstrip(";")
    for one in (text, re.sub(r"[\x00-\x1f]", " ", text), re.sub(r",\s*([}\]])", r"\1", text)):
        try:
            return json.loads(one, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _objects(value: Any, depth: int) -> Iterator[Item]:
    """An object and those in it."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _objects(inner, depth + 1)


def _resolved(item: Item, named: dict[str, Item]) -> Item:
    """An object whose properties that only refer to others are these."""

    def meant(value: Any) -> Any:
        if isinstance(value, list):
            return [meant(one) for one in value]
        if isinstance(value, dict) and isinstance(value.get("@id"), str) and not (value.keys() & {"name", "url"}):
            return named.get(value["@id"], value)
        return value

    return {name: meant(value) for name, value in item.items()}
