"""Markdown of other programs – Hugo, Jekyll, Obsidian, Zettlr, MkDocs, Pelican – with what their front matter says."""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from clippings.importing import language, outlet
from clippings.importing.databases.languages import tag_of
from clippings.importing.documents.front_matter import parted, texts
from clippings.importing.draft import Context, Doubt, Draft, Found
from clippings.importing.pages.fields.names import people
from clippings.importing.pages.text.body import words
from clippings.importing.plain_text import alike
from clippings.importing.printed import dates

_NAMES = {
    "title": "title headline",
    "date": "date published pubdate publishdate publish_date date_published published_at created datum",
    "modified": "modified lastmod updated last_modified_at date_modified",
    "byline": "author authors creator by autor autoren auteur",
    "keywords": "tags tag keywords topics categories category themen schlagworte",
    "url": "original source url link canonical canonical_url canonicalurl source_url original_url",
    "language": "lang language locale sprache",
    "outlet": "outlet publication newspaper publisher site site_name journal paper medium",
    "section": "section rubrik",
    "summary": "description summary excerpt subtitle lead abstract",
    "slug": "slug permalink aliases redirect_from",
}
"""A field → the names that front matters have for it."""
_PASSED_OVER = frozenset("layout type template weight draft status toc math id uid cssclass cssclasses".split())
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}
_ADDRESS = re.compile(r"https?://\S+")
_IN_A_NAME = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[-_ ]*(?P<rest>.*)")
_HEADING = re.compile(r"\s*#\s+(?P<title>[^\n]+?)\s*#*\s*(?:\n|\Z)")
_SHORTCODE = r"(?:\{\{[<%].*?[>%]\}\}|\{%[^\n]*?%\})"
_FOREIGN = {
    "embedded files": (rf"[ \t]*!\[(?:\[[^\[\]\n]+\]\]|[^\[\]\n]*\]\({_SHORTCODE}[^)\n]*\))", ""),
    "comments": (r"[ \t]*%%[^%]+%%", ""),
    "shortcodes": (rf"(?<!\]\()[ \t]*{_SHORTCODE}", ""),
    "links to other notes": (
        rf"\[\[(?:[^\[\]|\n]+\|)?([^\[\]|\n]+)\]\]|\[([^\[\]\n]+)\]\({_SHORTCODE}[^)\n]*\)",
        r"\1\2",
    ),
}
"""What Markdown has not, by kind → how it looks, and what becomes of it."""


def draft(text: str, name: str, context: Context) -> Draft:
    """An article of a file's text. ValueError where its front matter is no such, or it has no text."""
    head, body, kind = parted(text.replace("\r\n", "\n"))
    if {"evidence", "title"} <= head.keys():
        raise ValueError("is an article of an archive already, which may be copied into the articles/ of this one")
    made = Draft([], is_markdown=True)
    said = _said(made, head, kind)
    _fields(made, said, context)
    body = _without_title(made, body, name)
    body = _translated(made, body)
    made.blocks = [block.split("\n") for block in re.split(r"\n(?:[ \t]*\n)+", body.strip("\n")) if block.strip()]
    if not made.blocks:
        raise ValueError("has no text below its front matter")
    outlet.given(made, context)
    if made.found("outlet"):
        made.fields.pop("printed_outlet", None)
    sample = Draft([[words(line) for line in block] for block in made.blocks[:40]], fields=made.fields)
    if "language" not in made.fields:
        language.language(sample, context)
        made.doubts += sample.doubts
    return made


def _said(made: Draft, head: Mapping[str, Any], kind: str) -> dict[str, Found]:
    """What the front matter says of fields that are known here; what it says besides is told."""
    said: dict[str, Found] = {}
    unread = []
    for name, value in head.items():
        values = texts(value)
        field = _FIELDS.get(name.replace("-", "_"))
        if field == "url":
            values = [one for one in values if _ADDRESS.fullmatch(one)]
        if field and values:
            quote = f"{name}: {', '.join(values)}"[:300]
            found = Found("; ".join(values), "extracted", quote, f"the front matter’s {name}")
            said[field] = said.get(field, found) if field != "keywords" else _with(said.get(field), found, name)
        elif values and name not in _PASSED_OVER:
            unread.append(name)
    if head.get("draft") in ("true", True) or head.get("published") in ("false", False):
        made.doubts.append(Doubt("file", "is a draft, by its front matter", "look whether it is to be published"))
    if unread:
        why = f"{kind} has {', '.join(sorted(unread)[:12])}, which no field of an article is"
        made.doubts.append(Doubt("file", why, "write what you need of it where it belongs"))
    return said


def _with(before: Found | None, found: Found, name: str) -> Found:
    """Keywords that stand under another name as well, such as ``tags`` and ``categories``."""
    if not before:
        return found
    return Found(
        f"{before.value}; {found.value}", found.how, f"{before.quote}; {found.quote}"[:300], f"{before.rule} and {name}"
    )


def _fields(made: Draft, said: Mapping[str, Found], context: Context) -> None:
    for name, found in said.items():
        value = found.value or ""
        if name == "title":
            made.fields["title"] = found
        elif name in ("date", "modified"):
            _date(made, name, found)
        elif name == "byline":
            made.fields["byline"] = found
            if names := [one for part in value.split("; ") for one in people(part, context.agencies)]:
                made.fields["authors"] = Found("; ".join(dict.fromkeys(names)), found.how, found.quote, found.rule)
        elif name == "keywords":
            parts = value.split("; ") if ";" in value else value.split(",")
            made.keywords = tuple(dict.fromkeys(one.strip(" #") for one in parts if one.strip(" #")))
            made.fields["keywords"] = Found("; ".join(made.keywords), found.how, found.quote, found.rule)
        elif name == "url":
            made.origin["url"] = Found(value.split("; ")[0], found.how, found.quote, found.rule)
        elif name == "language" and (tag := _tag(value)):
            made.fields["language"] = Found(tag, found.how, found.quote, found.rule)
        elif name == "outlet":
            _outlet(made, found, context)
        else:
            made.noted[name] = found


def _tag(value: str) -> str | None:
    match = re.fullmatch(r"([a-z]{2,3})(?:[-_][A-Za-z]{2,4})?(?:\.\S*)?", value)
    return match[1] if match else tag_of(value)


def _outlet(made: Draft, found: Found, context: Context) -> None:
    name = found.value or ""
    known = [one.id for one in context.outlets.values() if alike(name) in map(alike, (one.id, one.name, *one.aliases))]
    field = "outlet" if len(known) == 1 else "printed_outlet"
    made.fields[field] = Found(known[0] if len(known) == 1 else name, found.how, found.quote, found.rule)


def _date(made: Draft, name: str, found: Found) -> None:
    value = found.value or ""
    match = re.match(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T ;])", value)
    reading = dates.read(match[0]) if match and len(match[0]) == 10 else None if match else dates.read(value)
    day = reading.value if reading else match[0] if match and len(match[0]) < 10 else None
    if day:
        into = made.fields if name == "date" else made.noted
        into[name] = Found(day, found.how, found.quote, found.rule)
    elif name == "date":
        made.doubts.append(Doubt("date", f"“{found.quote}” is no date that is known here", "write the date yourself"))


def _without_title(made: Draft, body: str, name: str) -> str:
    """The body without the heading that is its title; title and date of the file's name where nothing else has them."""
    stem = PurePath(name).stem
    match = _IN_A_NAME.fullmatch(stem)
    heading = _HEADING.match(body)
    if heading and alike(heading["title"]) == alike(made.found("title") or heading["title"]):
        body = body[heading.end() :]
        made.fields.setdefault("title", Found(heading["title"], "printed", heading["title"], "its first heading"))
    if "title" not in made.fields:
        title = (match["rest"] if match else stem).replace("-", " ").replace("_", " ").strip() or "Untitled"
        because = "no heading and no front matter has one"
        made.fields["title"] = Found(title, "inferred", name, "the file’s name", because)
        made.doubts.append(Doubt("title", f"“{title}” is of the file’s name", "write the title yourself"))
    if match and "date" not in made.fields and dates.read(match["day"]):
        made.fields["date"] = Found(match["day"], "inferred", name, "the file’s name", "it begins with a day")
    return body


def _translated(made: Draft, body: str) -> str:
    """The body without what Markdown has not; what was taken away is listed, and counted by kind."""
    counts = Counter[str]()
    for kind, (pattern, becomes) in _FOREIGN.items():
        found = [match[0].strip() for match in re.finditer(pattern, body, re.DOTALL if kind == "comments" else 0)]
        counts[kind] += len(found)
        if not becomes:
            made.cut += found
        body = re.sub(pattern, becomes, body, flags=re.DOTALL if kind == "comments" else 0)
    if told := [f"{kind} ({count})" for kind, count in counts.items() if count]:
        why = f"has {', '.join(told)}, which are another program’s"
        made.doubts.append(Doubt("text", why, "look what they should show"))
    return body
