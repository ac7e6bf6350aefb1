"""What editors write, with no more of the words of withheld texts than was promised, wherever it stands.

Every string that is published beside the texts themselves goes through here: notes, answers, events, pages, records and
their grounds, names and descriptions, the archive's own words. A field that is new does too, for whole values are gone
through.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from html import unescape
from itertools import chain
from typing import Any

from mdurl import decode

from clippings.model.annotation import Version
from clippings.model.archive import Archive
from clippings.model.body import Body
from clippings.model.dossier import Dossier
from clippings.model.evidence import Evidence, Rights
from clippings.reading.rights.parts import ADDRESSES, parts_of, rebuilt
from clippings.reading.rights.quoting import SHORT, folded_words
from clippings.reading.rights.repeating import Repeated
from clippings.reading.rights.shingles import shingles_in, shingles_of

Shingles = Callable[[Iterable[Dossier]], Iterable[Iterable[int]]]
"""The shingles of each of some texts (`shingles_in`)."""
_QUOTE = Rights().quote
"""How many words a title, name or description may have of a withheld text, whatever its rights say of notes."""
_WRITTEN = ("notes", "events", "questions", "pages", "withdrawn")
"""The tables of what editors write about texts."""
_DESCRIBED = ("entities", "outlets", "labels", "lexicon")
"""The tables of what they describe."""


def plain_shingles(dossiers: Iterable[Dossier]) -> Iterator[Iterable[int]]:
    """The shingles of each of some texts, found now."""
    return (shingles_in(dossier.body) for dossier in dossiers)


def redacted(published: Archive, whole: Archive, shingles: Shingles = plain_shingles) -> Archive:
    """What of an archive is published, where nothing says more of a text that is not than it may; ``whole`` is all of
    the archive. What says no more stays the same object."""
    hidden = [
        one for one in whole.dossiers.values() if one.record.status != "published" or not one.record.rights.publish
    ]
    versions = [version for id, version in whole.versions.items() if id not in published.versions]
    if not hidden and not versions:
        return published
    records = {id: dossier.record for id, dossier in published.dossiers.items()}
    heads = {id: replace(version, paragraphs=()) for id, version in published.versions.items()}
    tables = {name: getattr(published, name) for name in (*_WRITTEN, *_DESCRIBED)}
    said = frozenset(shingles_of(folded_words("\n".join(_strings((published.site, records, heads, tables))))))
    found: dict[int, int] = {}
    texts = ((dossier.record.rights.quote, its) for dossier, its in zip(hidden, shingles(hidden), strict=True))
    for may, its in chain(texts, (_shingles_of_version(one, published, whole) for one in versions)) if said else ():
        found |= {one: min(found.get(one, may), may) for one in said.intersection(its)}
    if not found:
        return published
    strict, lenient = Repeated(found), Repeated(found, least=_QUOTE)
    done: dict[str, Any] = {name: _each(tables[name], strict) for name in _WRITTEN}
    done |= {name: _each(tables[name], lenient) for name in _DESCRIBED}
    shorter = {id: _shorter(record, lenient) for id, record in records.items()}
    dossiers = {
        id: dossier if shorter[id] is dossier.record else replace(dossier, record=shorter[id])
        for id, dossier in published.dossiers.items()
    }
    done["versions"] = {
        id: replace(_shorter(head, lenient), paragraphs=published.versions[id].paragraphs) for id, head in heads.items()
    }
    return replace(published, site=_shorter(published.site, lenient), dossiers=dossiers, **done)


def _shingles_of_version(version: Version, published: Archive, whole: Archive) -> tuple[int, Iterable[int]]:
    """How many words of a version that is not shown may be quoted, which its article says, and its shingles: those
    that its article has too may be told where that is shown."""
    found = set(shingles_of(folded_words("\n".join(version.paragraphs))))
    article = whole.dossiers.get(version.article)
    if article is None:
        return SHORT, found
    is_shown = version.article in published.dossiers and article.record.rights.publish
    return article.record.rights.quote, found.difference(shingles_in(article.body)) if is_shown else found


def _each(table: Mapping[str, Any], words: Repeated) -> Mapping[str, Any]:
    return {id: _shorter(value, words) for id, value in table.items()}


def _strings(value: Any) -> Iterator[str]:
    """Every string of a value, in whatever field, as it may be read."""
    if isinstance(value, str):
        yield value
        if "%" in value:
            yield decode(value)
    elif isinstance(value, Body):
        yield " ".join(paragraph.text for paragraph in value.paragraphs)
        tags = (tag for block in value.blocks for tag in block.frame)
        spans = (span for paragraph in value.paragraphs for span in paragraph.spans)
        for tag in (*tags, *(tag for span in spans for tag in (span.open, span.close))):
            yield from _strings(unescape(tag))
    else:
        for one in parts_of(value).values():
            yield from _strings(one)


def _shorter(value: Any, words: Repeated) -> Any:
    """A value whose strings repeat no more than they may; the same object where they do."""
    if isinstance(value, str):
        return words.short(value)
    if isinstance(value, Body):
        body = words.short_body(value)
        return value if body == value else body
    words = replace(words, most=SHORT) if isinstance(value, Evidence) else words

    def made(name: Any, part: Any) -> Any:
        if name in ADDRESSES and isinstance(part, str):  # a part of an address leads nowhere
            return None if words.repeats_in(part) else part
        return _shorter(part, words)

    return rebuilt(value, made)
