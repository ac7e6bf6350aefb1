"""By what an article is known again: the key of a library or database, and the address where it was published."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from clippings.importing.databases.export import Value
from clippings.importing.draft import Draft

_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|igshid|mc_[ce]id|cmpid|xtor", re.IGNORECASE)
"""Names in an address that tell who sent the reader."""


def key_of(draft: Draft) -> str:
    """What its library or database calls the record of a draft: ``zotero:8XJ2KQ4M``; empty where it says nothing."""
    return (draft.origin["key"].value if "key" in draft.origin else "") or ""


def address_of(draft: Draft) -> str:
    """The address of a draft as it is compared; empty where none is known."""
    return address_key((draft.origin["url"].value if "url" in draft.origin else "") or "")


def with_key(values: Mapping[str, Value], database: str) -> Mapping[str, Value]:
    """What an export says of an article, with its ``key`` where it numbers its documents: ``factiva:LTN0020160204``."""
    document = values.get("document")
    if not document or "key" in values:
        return values
    name = re.split(r"[\s’]", database.lower())[0]
    if database.endswith("RIS"):
        name = "ris"  # its numbers are those of whoever made the file
    return {**values, "key": document._replace(value=f"{name}:{' '.join(document.value.split())}")}


def address_key(address: str) -> str:
    """An address as it is compared: without scheme, ``www.``, part, last slash, and what tells who sent the reader.
    Empty for a site's first page, which is of no single article, and for what is no address."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    query = urlencode([(name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(name)])
    path = parts.path.rstrip("/")
    if parts.scheme not in ("http", "https") or not parts.netloc or not (path or query):
        return ""
    return f"{parts.netloc.lower().removeprefix('www.')}{path}" + (f"?{query}" if query else "")
