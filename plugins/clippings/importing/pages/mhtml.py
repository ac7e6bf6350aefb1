"""MHTML: a page with all that belongs to it, as one mail (https://www.rfc-editor.org/rfc/rfc2557)."""

from email import message_from_bytes
from email.utils import parsedate_to_datetime
from typing import NamedTuple


class Unpacked(NamedTuple):
    """The page in such a file, undecoded."""

    html: bytes
    """Its first part of HTML."""
    charset: str = ""
    """Of the page's part; empty when it does not say."""
    address: str = ""
    """Where the page was saved from; empty when it does not say."""
    day: str = ""
    """The day on which it was saved, such as ``2016-02-04``; empty when it does not say."""


def unpacked(raw: bytes) -> Unpacked:
    """The first part of HTML. ValueError where there is none."""
    mail = message_from_bytes(raw)
    for part in mail.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            html = part.get_payload(decode=True)
            address = mail.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
            return Unpacked(html if isinstance(html, bytes) else b"", part.get_content_charset() or "",
                            "".join(str(address).split()), _day(mail.get("Date")))  # fmt: skip
    raise ValueError("has no page in it")


def _day(date: str | None) -> str:
    """The day of a mail's date; empty where it is none."""
    try:
        return parsedate_to_datetime(date).date().isoformat() if date else ""
    except ValueError:
        return ""
