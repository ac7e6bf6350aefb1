"""Mails, one in an .eml or many in an .mbox: newsletters, alerts, articles that somebody sent."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime

from clippings.importing import boilerplate, language, outlet
from clippings.importing.documents.html_blocks import blocks_of
from clippings.importing.draft import Context, Doubt, Draft, Found
from clippings.importing.paragraphs import escaped
from clippings.importing.plain_text import blocks

_FROM = re.compile(rb"(?:\A|(?<=\n))From [^\n]*\d{4}[^\n]*\r?\n")
"""The line above each mail of an mbox (https://www.rfc-editor.org/rfc/rfc4155)."""
_SENT_ON = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|sv|vs|i|enc|rv)\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_LEAST_HEADERS = {"from", "subject", "date", "received", "message-id", "mime-version", "to"}


def drafts(raw: bytes, context: Context) -> Iterator[tuple[str, Draft | str]]:
    """The mails with their drafts, or with why they have none. ValueError where there is no mail."""
    begins = [match.end() for match in _FROM.finditer(raw)]
    if not begins:
        yield "", _draft(raw, context)
        return
    ends = [match.start() for match in _FROM.finditer(raw)][1:]
    for number, (begin, end) in enumerate(zip(begins, [*ends, len(raw)], strict=True), 1):
        yield f"#{number}", _draft(raw[begin:end].replace(b"\n>From ", b"\nFrom "), context)


def _draft(raw: bytes, context: Context) -> Draft | str:
    mail = message_from_bytes(raw, policy=policy.default)
    if not isinstance(mail, EmailMessage) or len(_LEAST_HEADERS & {name.lower() for name in mail}) < 2:
        return "has no head of a mail, so it is none, or is damaged"
    draft = Draft(_blocks(mail), is_markdown=True)
    if not draft.blocks:
        holds = any(part.get_content_type() == "message/rfc822" for part in mail.walk())
        return "has only another mail in it, which is not read" if holds else "is a mail without a text"
    subject = " ".join(str(mail.get("Subject", "")).split())
    draft.fields["title"] = Found(_SENT_ON.sub("", subject) or "Untitled", "printed", subject, "the mail’s subject")
    if sender := " ".join(str(mail.get("From", "")).split()):
        draft.noted["sender"] = Found(sender, "printed", sender, "the mail’s sender")
    if day := _day(str(mail.get("Date", ""))):
        draft.fields["date"] = Found(day, "extracted", str(mail.get("Date")), "the day on which the mail was sent")
    if count := sum(1 for _ in mail.iter_attachments()):
        why = f"has {count} attachment{'s' * (count != 1)}, which {'are' if count != 1 else 'is'} not read"
        draft.doubts.append(Doubt("file", why, "save what is an article, and import that"))
    outlet.given(draft, context)
    outlet.signed(draft, context)
    boilerplate.cut(draft, context)
    language.language(draft, context)
    return draft


def _blocks(mail: EmailMessage) -> list[list[str]]:
    """The text of a mail: of its HTML, which has the paragraphs; else of its plain text, without the signature."""
    part = mail.get_body(preferencelist=("html", "plain"))
    if part is None:
        return []
    text = _decoded(part)
    if part.get_content_type() == "text/html":
        return blocks_of(text)
    return [[escaped(line) for line in block] for block in blocks(_SIGNATURE.split(text)[0])]


def _decoded(part: MIMEPart) -> str:
    """A part's text; what its charset cannot say is put as �."""
    raw = part.get_payload(decode=True)
    raw = raw if isinstance(raw, bytes) else b""
    try:
        return raw.decode(part.get_content_charset() or "utf-8", "replace")
    except LookupError:
        return raw.decode("utf-8", "replace")


def _day(written: str) -> str:
    """The day that a mail says it was sent on, where its sender was; empty where it says none."""
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""
