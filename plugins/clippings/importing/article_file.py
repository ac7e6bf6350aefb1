"""A draft as an article file: front matter with evidence, and the body."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from clippings.importing.draft import Draft, Found
from clippings.model.outlet import UNKNOWN
from clippings.reading.folding.latin import in_latin
from clippings.reading.schema.fields import FIELDS, LISTS
from clippings.reading.schema.scalars import NO_IDS

LONGEST_ID = 80
_NOT_FROM_FIELDS = {
    "text": "says how much of the text it is in draft.extent",
    "original": "fills draft.origin",
    "rights": "leaves the rights to an editor",
}
"""A field whose value is not taken from ``draft.fields`` → what a rule does in place of that."""
_ONE_LINE = 10_000
"""The width of the front matter: a text that were broken before a hyphen would read as a list to an editor."""

_FAST = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""PyYAML is built without libyaml on some systems."""


def article_id(draft: Draft) -> str:
    """``<date>-<outlet>-<title>`` of what is known, cut between words."""
    known = (draft.found("date"), draft.found("outlet"), draft.found("title") or "untitled")
    return slug(" ".join(filter(None, known)))


def slug(text: str) -> str:
    """Lower-case ASCII letters, digits and single hyphens; other scripts are written in Latin letters.

    A text that has none (only signs, say) is named by its digest, so that no id is empty.
    """
    plain = in_latin(re.sub(r"['’‘]", "", text))
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    if not words:
        return "x" + hashlib.sha256(text.encode()).hexdigest()[:11]
    if words in NO_IDS:
        return f"{words}-1"
    return words if len(words) <= LONGEST_ID else words[:LONGEST_ID].rsplit("-", 1)[0]


def file_text(head: Mapping[str, Any], body: str) -> str:
    """A file of front matter and Markdown."""
    return f"---\n{_yaml(dict(head))}---\n{body}"


def _yaml(head: dict[str, Any]) -> str:
    """Front matter. libyaml, in a fifth of the time, writes the same but for signs that it escapes, such as emoji."""
    fast: str = yaml.dump(head, Dumper=_FAST, allow_unicode=True, sort_keys=False, width=_ONE_LINE)
    if "\\" not in fast:
        return fast
    return yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=_ONE_LINE)


def head_of(draft: Draft, authors: Sequence[str], sha256: str, added: str = "") -> dict[str, Any]:
    """The front matter of an article; ``added`` is the day of the import.

    The body is not cleared for publishing: an editor must say so.

    LookupError where a rule has found a field that articles do not have, or that is not taken from what rules find.
    """
    for name in draft.fields:
        if name in _NOT_FROM_FIELDS:
            raise LookupError(f"a rule of the import fills {name} in draft.fields; it {_NOT_FROM_FIELDS[name]} instead")
    found = {name: _value(name, one.value) for name, one in draft.fields.items() if one.value and name != "authors"}
    written: dict[str, Any] = {"title": "Untitled", "outlet": UNKNOWN.id, "language": "und"} | found
    own = {"authors": list(authors), "keywords": list(draft.keywords), "redirects": list(draft.redirects)}
    written |= {name: values for name, values in own.items() if values}
    written["text"] = draft.extent
    written["rights"] = {"statement": "Imported text; rights not cleared", "publish": "false"}
    written["original"] = {name: one.value for name, one in draft.origin.items()} | {"sha256": sha256}
    if added:
        written["added"] = added
    known = draft.fields | ({"original": draft.origin["url"]} if "url" in draft.origin else {})
    grounds = {name: ground(one) for name, one in known.items() if one.value or one.candidates}
    written["evidence"] = grounds
    names = [field.name for field in FIELDS]
    if strange := sorted((written.keys() | grounds.keys()) - set(names)):
        raise LookupError(f"no field of an article is called {strange[0]}; declare it in ArticleShape first")
    return {name: written[name] for name in names if name in written}


def _value(name: str, said: str) -> str | list[str]:
    """A field's value as its file has it: of a field that holds several, a list."""
    return said.split("; ") if name in LISTS else said


def ground(found: Found) -> dict[str, Any]:
    """A field's evidence; what was rejected stays as candidates."""
    shown: dict[str, Any] = {"how": found.how}
    for name in ("quote", "because", "rule"):
        if value := getattr(found, name):
            shown[name] = value
    if found.how == "supplied":
        shown["source"] = {"title": found.source or "given by the editor at import"}
    if found.candidates:
        shown["candidates"] = [
            {k: v for k, v in (("value", c.value), ("how", c.how), ("quote", c.quote), ("because", c.because)) if v}
            for c in found.candidates
        ]
    return shown
