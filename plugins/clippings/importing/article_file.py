"""A draft as an article file: front matter with evidence, and the body."""

import hashlib
import re
from collections.abc import Sequence
from typing import Any

import yaml
from unidecode import unidecode

from clippings.importing import paragraphs
from clippings.importing.found import Draft, Found

LONGEST_ID = 80


def article_id(draft: Draft) -> str:
    """``<date>-<outlet>-<title>`` of what is known, cut between words."""
    known = [draft.fields[name].value for name in ("date", "outlet") if name in draft.fields]
    title = draft.fields["title"].value if "title" in draft.fields else None
    return slug(" ".join(part for part in (*known, title or "untitled") if part))


def slug(text: str) -> str:
    """Lower-case ASCII letters, digits and single hyphens; other scripts are written in Latin letters.

    A text that has none (only signs, say) is named by its digest, so that no id is empty.
    """
    plain = unidecode(re.sub(r"['’‘]", "", text))
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    if not words:
        return "x" + hashlib.sha256(text.encode()).hexdigest()[:11]
    return words if len(words) <= LONGEST_ID else words[:LONGEST_ID].rsplit("-", 1)[0]


def article_text(draft: Draft, authors: Sequence[str], sha256: str) -> str:
    """The file's text. The body is not cleared for publishing: an editor must say so."""
    fields = {name: found.value for name, found in draft.fields.items() if found.value}
    head: dict[str, Any] = {
        "title": fields.get("title", "Untitled"),
        "outlet": fields.get("outlet", "unknown"),
    }
    if "byline" in fields:
        head["byline"] = fields["byline"]
    if authors:
        head["authors"] = list(authors)
    if "date" in fields:
        head["date"] = fields["date"]
    head["language"] = fields.get("language", "und")
    head["text"] = "full"
    head["rights"] = {"statement": "Imported text; rights not cleared", "publish": "false"}
    head["original"] = {"sha256": sha256}
    if draft.keywords:
        head["keywords"] = list(draft.keywords)
    head["evidence"] = {name: ground(found) for name, found in draft.fields.items() if found.value or found.candidates}
    front = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=110)
    return f"---\n{front}---\n{paragraphs.markdown(draft)}"


def ground(found: Found) -> dict[str, Any]:
    """A field's evidence; what was rejected stays as candidates."""
    shown: dict[str, Any] = {"how": found.how}
    for name in ("quote", "because", "rule"):
        if value := getattr(found, name):
            shown[name] = value
    if found.how == "supplied":
        shown["source"] = {"title": "given by the editor at import"}
    if found.candidates:
        shown["candidates"] = [
            {k: v for k, v in (("value", c.value), ("how", c.how), ("quote", c.quote), ("because", c.because)) if v}
            for c in found.candidates
        ]
    return shown
