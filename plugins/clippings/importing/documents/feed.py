"""RSS and Atom, read by feedparser (https://feedparser.readthedocs.io): an article for each entry."""

import re
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

from clippings.importing import boilerplate, language, outlet
from clippings.importing.documents.html_blocks import blocks_of
from clippings.importing.documents.packed import tree_of
from clippings.importing.draft import Context, Doubt, Draft, Found
from clippings.importing.pages.fields.names import people
from clippings.importing.sources.unreadable import OfAnotherType

_ROOTS = ("rss", "feed", "RDF")


def drafts(raw: bytes, context: Context) -> Iterator[tuple[str, Draft | str]]:
    """The parts of a feed with their drafts, or with why they have none. ValueError where it is no feed."""
    root = tree_of(raw)
    if str(root.tag).rpartition("}")[2] not in _ROOTS:
        raise OfAnotherType
    import feedparser  # a fifth of a second, needed for feeds only

    feed = feedparser.parse(raw, resolve_relative_uris=False, sanitize_html=False)
    if not feed.entries:
        raise ValueError("is a feed without entries")
    for number, entry in enumerate(feed.entries, 1):
        yield f"#{number}", _draft(entry, feed.feed, context)


def _draft(entry: Any, feed: Any, context: Context) -> Draft | str:
    contents = [content.get("value", "") for content in entry.get("content", ())]
    html = max([*contents, entry.get("summary", "")], key=len)
    draft = Draft(blocks_of(html) if html.strip() else [], is_markdown=True)
    if not draft.blocks:
        return "has no text in this feed, only a title and an address"
    _fields(draft, entry, context)
    outlet.given(draft, context)
    _outlet(draft, entry.get("link", ""), feed, context)
    if not contents:
        draft.extent = "excerpt"
        why = "the feed has a summary of it only, which can be its beginning"
        draft.doubts.append(Doubt("text", why, "save the page itself, and import that"))
    boilerplate.cut(draft, context)
    language.language(draft, context)
    return draft


def _fields(draft: Draft, entry: Any, context: Context) -> None:
    if title := " ".join(re.sub(r"<[^>]+>", "", entry.get("title", "")).split()):
        draft.fields["title"] = _said(title, "the entry’s title")
    else:
        draft.doubts.append(Doubt("title", "the feed gives this entry no title", "write the title yourself"))
    for name, field in (("published", "date"), ("updated", "modified")):
        parsed = dict.get(entry, f"{name}_parsed")  # its own `get` gives the other of the two
        if parsed and (written := entry.get(name)):
            into = draft.fields if field == "date" else draft.noted
            into[field] = Found(_day(written, parsed), "extracted", written, f"the entry’s {name} time")
    if by := entry.get("author", ""):
        draft.fields["byline"] = _said(by, "the entry’s author")
        if names := people(by, context.agencies):
            draft.fields["authors"] = _said("; ".join(names), "the entry’s author", by)
    if link := entry.get("link", ""):
        draft.origin["url"] = _said(link, "the entry’s link")
    draft.keywords = tuple(dict.fromkeys(tag.get("term") or "" for tag in entry.get("tags", ()) if tag.get("term")))
    if draft.keywords:
        draft.fields["keywords"] = _said("; ".join(draft.keywords), "the entry’s categories")


def _said(value: str, rule: str, quote: str = "") -> Found:
    return Found(value, "extracted", (quote or value)[:300], rule)


def _day(written: str, parsed: time.struct_time) -> str:
    """The day where the paper is: that which is written, before it is put into universal time."""
    if match := re.match(r"\d{4}-\d\d-\d\d", written):
        return match[0]
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return time.strftime("%Y-%m-%d", parsed)


def _outlet(draft: Draft, link: str, feed: Any, context: Context) -> None:
    """The outlet whose domain the link has; else the feed's name as printed."""
    if draft.found("outlet"):
        return
    host = re.sub(r"^https?://(?:www\.)?|[/:?#].*$", "", link.lower())
    known = [
        one.id for one in context.outlets.values() if any(host == d or host.endswith(f".{d}") for d in one.domains)
    ]
    if len(known) == 1:
        draft.fields["outlet"] = Found(known[0], "extracted", link, "the domain of the entry’s link")
    elif name := " ".join((feed.get("title") or "").split()):
        draft.fields["printed_outlet"] = _said(name, "the feed’s title")
