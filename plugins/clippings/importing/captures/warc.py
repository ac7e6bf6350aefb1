"""WARC: what a crawler was answered, record after record (https://iipc.github.io/warc-specifications/).

Read by warcio, from a stream: such a file may be longer than the memory of a machine.
"""

from collections.abc import Iterator
from typing import IO, Any, NamedTuple

from clippings.model.problem import shortened

_PAGES = ("text/html", "application/xhtml+xml")
_OK = "200"
_LONGEST_LINE = 1_000_000
"""Bytes of a line in the head of a record, which may be a long address."""
_BLOCK = 16_384
"""Packed bytes that are unpacked at a time: at most a thousand times as many come of them."""


class Capture(NamedTuple):
    """A page as it was answered."""

    number: int
    """Which of the file's records it is, from 1."""
    address: str
    """The address that was asked for."""
    time: str
    """When, in UTC, such as ``2016-02-04T09:30:00Z``."""
    html: bytes
    """The page, undecoded."""
    charset: str
    """What the answer says of its encoding; empty where it says nothing."""


class Revisit(NamedTuple):
    """A record that says a page was as it had been before, and does not hold it again."""

    address: str
    """The address that was asked for."""
    time: str
    """When, in UTC."""


class TooLong(NamedTuple):
    """A page that is longer than any."""

    number: int
    """Which of the file's records it is, from 1."""
    address: str
    """The address that was asked for."""


def captures(stream: IO[bytes], most: int) -> Iterator[Capture | Revisit | TooLong]:
    """The pages in a WARC file, packed or not, of at most so many bytes each. ValueError where it is damaged: what
    stood before has been given by then."""
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    try:
        for number, record in enumerate(_records(stream), 1):
            address, time = record.rec_headers.get_header("WARC-Target-URI"), record.rec_headers.get_header("WARC-Date")
            if record.rec_type == "revisit":
                yield Revisit(address or "", time or "")
            elif record.rec_type == "response" and record.http_headers and _is_page(record.http_headers):
                html = record.content_stream().read(most + 1)
                if len(html) > most:
                    yield TooLong(number, address or "")
                elif getattr(record.raw_stream, "limit", 0) > 0:
                    raise EOFError("the file ends before it does")
                else:
                    yield Capture(number, address or "", time or "", html, _charset(record.http_headers))
    except (ArchiveLoadFailed, EOFError, OSError, ValueError) as wrong:
        raise ValueError(f"is damaged at its record {number or 1}: {shortened(str(wrong))}") from None
    if not number:
        raise ValueError("has no record of a web archive in it")


def _records(stream: IO[bytes]) -> Any:
    """The records, with no line longer than any is: warcio would read one of gigabytes into memory."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.bufferedreaders import DecompressingBufferedReader

    class Lines(DecompressingBufferedReader):  # type: ignore[misc]
        def readline(self, length: int | None = None) -> Any:
            return super().readline(_LONGEST_LINE if length is None else length)

    records = ArchiveIterator(stream)
    records.reader = Lines(records.fh, block_size=_BLOCK)
    return records


def _is_page(headers: Any) -> bool:
    type_ = (headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    return headers.get_statuscode() == _OK and type_ in _PAGES


def _charset(headers: Any) -> str:
    said = (headers.get_header("Content-Type") or "").lower().partition("charset=")[2]
    return str(said.split(";")[0].strip(" \"'"))
