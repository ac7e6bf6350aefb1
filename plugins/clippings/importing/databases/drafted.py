"""An entry of an export on its way to an article: its labelled values as fields, with the line that says each."""

import re
from collections.abc import Iterable
from dataclasses import replace

from clippings.importing import boilerplate, language, outlet, paragraphs
from clippings.importing.databases.days import dated
from clippings.importing.databases.export import Entry, Export, Value
from clippings.importing.databases.languages import tag_of
from clippings.importing.draft import Context, Doubt, Draft, Found
from clippings.importing.identity.keys import with_key
from clippings.importing.pages.fields.names import people
from clippings.importing.plain_text import alike
from clippings.importing.printed import bylines
from clippings.model.evidence import Candidate

_FIELDS = ("title", "byline", "source", "date", "language", "keywords")
_ORIGIN = ("url", "accessed", "key")
_BESIDE_A_NAME = re.compile(r"\s*(?:[(\[].*|[;,]\s.*|\s[–-]\s.*)$")
"""What stands behind a paper's name: ``(London)``, ``, no. 1234``, ``; Lowtown``."""

_NOBODY = re.compile(r"(?:by|from|von|van|de|del) (?:our|unser\w*|onze|notre|nos|nuestr\w*|a|an)\b", re.IGNORECASE)
"""How bylines begin that name an office: “Van onze verslaggever”."""


def drafted(entry: Entry, export: Export, context: Context) -> Draft:
    """An article from an entry. ValueError where it has no text."""
    if not entry.blocks and entry.extent != "none":
        raise ValueError("has no text in this export")
    draft = Draft([[block] for block in entry.blocks], extent=entry.extent, cut=list(entry.cut))
    draft.named, draft.beside = entry.named, entry.beside
    values = with_key(entry.values, export.database)
    _title(draft, values.get("title"))
    _outlet(draft, values.get("source"), context)
    _date(draft, values.get("date"))
    if byline := values.get("byline"):
        draft.fields["byline"] = _found(byline)
        if names := _names(byline.value, export.lists_authors, context):
            draft.fields["authors"] = replace(_found(byline), value="; ".join(names), rule="the names in the byline")
    if words := values.get("keywords"):
        draft.keywords = tuple(words.value.split("; "))
        draft.fields["keywords"] = _found(words)
    draft.origin = {name: _found(values[name]) for name in _ORIGIN if name in values}
    draft.noted = {name: _found(value) for name, value in values.items() if name not in (*_FIELDS, *_ORIGIN)}
    if entry.beside and (count := len(entry.beside.notes) + bool(entry.beside.related)):
        draft.noted["annotations"] = Found(str(count), "supplied", rule=f"{entry.beside.manager}’s notes, kept private")
    draft.doubts += [
        Doubt("text", f"{export.database} says “{remark}”", "look whether the text has it") for remark in entry.remarks
    ]
    if entry.extent == "precis":
        why = f"{export.database} has no full text of it, only an abstract"
        draft.doubts.append(Doubt("text", why, "write the text itself where you have it"))
    boilerplate.cut(draft, context)
    boilerplate.doubled(draft, context)
    paragraphs.joined(draft, context)
    _language(draft, values.get("language"), context)
    return draft


def _found(value: Value) -> Found:
    return Found(value.value, value.how, value.quote, value.rule)


def _title(draft: Draft, title: Value | None) -> None:
    if title:
        draft.fields["title"] = _found(title)
    else:
        draft.doubts.append(Doubt("title", "the export gives this article no headline", "write the title yourself"))


def _outlet(draft: Draft, source: Value | None, context: Context) -> None:
    """The outlet that the editor gave; else the one of the register whose name the source line has."""
    outlet.given(draft, context)
    if draft.found("outlet") or not source:
        return
    names = {alike(source.value), alike(_BESIDE_A_NAME.sub("", source.value))}
    known = [
        one.id for one in context.outlets.values() if names & set(map(alike, (one.name, *one.aliases)))
    ]  # fmt: skip
    if len(known) == 1:
        draft.fields["outlet"] = replace(_found(source), value=known[0])
    else:
        draft.fields["printed_outlet"] = _found(source)


def _date(draft: Draft, date: Value | None) -> None:
    if date and re.fullmatch(r"\d{4}(?:-\d\d)?", date.value):
        draft.fields["date"] = _found(date)
        return
    if not date or not (day := dated(date.value)):
        why = f"“{date.value}” is no date that is known here" if date else "the export gives this article no date"
        draft.doubts.append(Doubt("date", why, "write the date yourself"))
        return
    others = tuple(Candidate(value, "printed", date.quote, why) for value, why in day.reading.candidates)
    draft.fields["date"] = replace(_found(date), value=day.reading.value, candidates=others)
    if day.reading.doubt:
        draft.doubts.append(Doubt("date", f"“{date.value}” {day.reading.doubt}", "write the date yourself"))


def _names(byline: str, lists_authors: bool, context: Context) -> list[str]:
    """The people whom a byline names; behind a semicolon stands their office, but where authors are listed."""
    parts = byline.rstrip(". ").split(";")
    if _NOBODY.match(byline):
        return []
    if lists_authors:
        return _full(name for part in parts for name in people(part, context.agencies))
    line = parts[0] if bylines.is_byline(parts[0]) else f"by {parts[0]}"
    found = bylines.names_in(line, context.agencies) or [byline]
    return _full(name for one in found for name in people(one, context.agencies))


def _full(names: Iterable[str]) -> list[str]:
    """Names of two words or more, each once: “Letters” is nobody. Scripts without capitals write names as one word."""
    return [name for name in dict.fromkeys(names) if " " in name or name.lower() == name.upper()]


def _language(draft: Draft, said: Value | None, context: Context) -> None:
    """The language that the export names, unless the text is surely in another: then that, and a doubt."""
    language.language(draft, context)
    if not said or not (tag := tag_of(said.value)):
        return
    found = draft.fields["language"]
    draft.doubts = [doubt for doubt in draft.doubts if doubt.where != "language"]
    if found.value in (None, tag):
        draft.fields["language"] = replace(_found(said), value=tag)
        return
    other = Candidate(tag, said.how, said.quote, said.rule)
    draft.fields["language"] = replace(found, candidates=(other,))
    why = f"{said.rule} says {language.named(tag)}, and the text reads as {language.named(found.value)}"
    draft.doubts.append(Doubt("language", why, "look which is right"))
