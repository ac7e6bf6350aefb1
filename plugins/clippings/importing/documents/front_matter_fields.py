"""What a front matter says, as fields of an article: by what import.yaml says of its names, or what is usual."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from clippings.importing.databases.languages import tag_of
from clippings.importing.documents.front_matter import texts
from clippings.importing.draft import Context, Doubt, Draft, Found, Named
from clippings.importing.mapping.names import called, is_address
from clippings.importing.pages.fields.names import people
from clippings.importing.plain_text import alike
from clippings.importing.printed import dates
from clippings.reading.old_addresses import file_of
from clippings.reading.schema.shapes import ImportedAs

_PASSED_OVER = frozenset("layout type template weight draft status toc math id uid cssclass cssclasses".split())
"""Names that are told in import.yaml alone: of the program, not of the text."""
_OF_TABLES = ("text", "file")
"""Fields that stand below a front matter, not in it."""
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T ;])")
_OFFSET = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)? ?(?P<offset>Z|[+-]\d\d:?\d\d)\b")


def fill(draft: Draft, head: Mapping[str, Any], kind: str, context: Context) -> None:
    """Put what a front matter says into the fields of a draft; what is no field of an article is told.

    ``kind`` is how it is written: ``YAML``, ``TOML``, ``JSON`` or ``metadata``.
    """
    said: dict[ImportedAs, list[Found]] = {}
    named, unread = [], []
    for name, value in head.items():
        values = texts(value)
        field = context.mapping.of(name, values[0]) if values else None
        field = None if field in _OF_TABLES else field
        quote = f"{name}: {', '.join(values)}"[:300]
        if values:
            named.append(Named(name, ", ".join(values), field))
        if values and field == "redirects":
            _redirects(draft, name, values, kind)
        elif values and field:
            said.setdefault(field, []).append(
                Found("; ".join(values), "extracted", quote, f"the front matter’s {name}")
            )
        elif values and name not in _PASSED_OVER and context.mapping.is_new(name):
            unread.append(name)
    draft.named = tuple(named)
    if head.get("draft") in ("true", True) or head.get("published") in ("false", False):
        draft.doubts.append(Doubt("file", "is a draft, by its front matter", "look whether it is to be published"))
    if unread:
        why = f"{kind} has {', '.join(sorted(unread)[:12])}, which no field of an article is"
        draft.doubts.append(Doubt("file", why, "write what you need of it where it belongs, or change import.yaml"))
    for field, found in said.items():
        _FILLS.get(field, _note(field))(draft, found, context)


def _note(field: ImportedAs) -> "_Fill":
    """What the report has, and an article has no field for."""

    def fill(draft: Draft, found: list[Found], _: Context) -> None:
        draft.noted[field] = found[0]

    return fill


def _title(draft: Draft, found: list[Found], _: Context) -> None:
    draft.fields["title"] = found[0]


def _byline(draft: Draft, found: list[Found], context: Context) -> None:
    byline = draft.fields["byline"] = found[0]
    if names := [one for part in (byline.value or "").split("; ") for one in people(part, context.agencies)]:
        draft.fields["authors"] = Found("; ".join(dict.fromkeys(names)), byline.how, byline.quote, byline.rule)


def _keywords(draft: Draft, found: list[Found], _: Context) -> None:
    """Those of all names that mean them, such as ``tags`` and ``categories``, each once."""
    words: list[str] = []
    for one in found:
        value = one.value or ""
        words += [word.strip(" #") for word in (value.split("; ") if ";" in value else value.split(","))]
    draft.keywords = tuple(dict.fromkeys(filter(None, words)))
    quote = "; ".join(one.quote or "" for one in found)[:300]
    rule = " and ".join([found[0].rule or "", *((one.rule or "").rpartition("’s ")[2] for one in found[1:])])
    draft.fields["keywords"] = Found("; ".join(draft.keywords), found[0].how, quote, rule)


def _url(draft: Draft, found: list[Found], _: Context) -> None:
    for one in found:
        if address := next(filter(is_address, (one.value or "").split("; ")), ""):
            draft.origin["url"] = Found(address, one.how, one.quote, one.rule)
            return


def _archived(draft: Draft, found: list[Found], _: Context) -> None:
    if is_address(found[0].value or ""):
        draft.origin["archived"] = found[0]


def _accessed(draft: Draft, found: list[Found], _: Context) -> None:
    if day := _day(found[0].value or ""):
        draft.origin["accessed"] = Found(day, found[0].how, found[0].quote, found[0].rule)


def _language(draft: Draft, found: list[Found], _: Context) -> None:
    value = found[0].value or ""
    match = re.fullmatch(r"([a-z]{2,3})(?:[-_][A-Za-z]{2,4})?(?:\.\S*)?", value)
    if tag := match[1] if match else tag_of(value):
        draft.fields["language"] = Found(tag, found[0].how, found[0].quote, found[0].rule)


def _outlet(draft: Draft, found: list[Found], context: Context) -> None:
    name = found[0].value or ""
    known = [one.id for one in context.outlets.values() if alike(name) in map(alike, (one.id, one.name, *one.aliases))]
    field = "outlet" if len(known) == 1 else "printed_outlet"
    draft.fields[field] = replace(found[0], value=known[0] if len(known) == 1 else name)


def _date(draft: Draft, found: list[Found], _: Context) -> None:
    one = found[0]
    if day := _day(one.value or ""):
        draft.fields["date"] = Found(day, one.how, one.quote, one.rule, _of_offset(one.value or "", day))
    else:
        draft.doubts.append(Doubt("date", f"“{one.quote}” is no date that is known here", "write the date yourself"))


def _modified(draft: Draft, found: list[Found], _: Context) -> None:
    if day := _day(found[0].value or ""):
        draft.noted["modified"] = Found(day, found[0].how, found[0].quote, found[0].rule)


def _day(value: str) -> str | None:
    """The day, month or year that a value begins with, as EDTF; None where it says none."""
    if match := _DAY.match(value):
        whole = dates.read(match[0]) if len(match[0]) == 10 else None
        return whole.value if whole else match[0] if len(match[0]) < 10 else None
    reading = dates.read(value)
    return reading.value if reading else None


def _of_offset(value: str, day: str) -> str | None:
    """Of a time with an offset, why it is that day: the one where it was written, whatever day it was in Greenwich."""
    if not (match := _OFFSET.match(value)):
        return None
    offset = match["offset"]
    try:
        universal = datetime.fromisoformat(match[0].replace(" ", "T", 1).replace(" ", "")).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    other = universal.date().isoformat()
    return f"the day at its offset {offset}" + (f"; in universal time it was {other}" if other != day else "")


def _redirects(draft: Draft, name: str, values: list[str], kind: str) -> None:
    """Old addresses. A slug is the page of its name, as Pelican writes it, or the folder, as others do; an alias that
    is no path is another name, by which Obsidian's links call a note."""
    is_slug = called(name) in ("slug", "permalink")
    kept = []
    for value in values:
        if "/" in value or is_slug:
            old = value if "/" in value else f"/{value}.html" if kind == "metadata" else f"/{value}/"
            try:
                file_of(old)
            except ValueError as wrong:
                why, _, try_ = str(wrong).partition("; ")
                draft.doubts.append(Doubt("redirects", f"“{old}” of {name} {why}", try_))
            else:
                kept.append(old)
        else:
            draft.names = (*draft.names, value)
    if kept:
        draft.redirects = tuple(dict.fromkeys((*draft.redirects, *kept)))
        rule = f"the front matter’s {name}"
        draft.fields["redirects"] = Found("; ".join(draft.redirects), "extracted", f"{name}: {', '.join(values)}", rule)


_Fill = Callable[[Draft, list[Found], Context], None]
_FILLS: Mapping[ImportedAs, _Fill] = {
    "title": _title, "byline": _byline, "keywords": _keywords, "url": _url, "archived": _archived,
    "accessed": _accessed, "language": _language, "outlet": _outlet, "date": _date, "modified": _modified,
}  # fmt: skip
"""A field → what puts it into a draft; any other stands in the report."""
