"""RTF by striprtf (https://github.com/joshy/striprtf): the words of each paragraph."""

from clippings.importing.documents.paper import Paper, plain

_MOST = 40_000_000
"""Bytes; half a megabyte is read in a second."""


def read(raw: bytes) -> Paper:
    """A document's paragraphs. ValueError where it is no RTF."""
    if not raw.lstrip().startswith(b"{\\rtf"):
        raise ValueError("is an old Word document or something else, and no RTF")
    if len(raw) > _MOST:
        raise ValueError(f"is longer than {_MOST / 1e6:.0f} MB")
    from striprtf.striprtf import rtf_to_text  # needed for RTF only

    text = rtf_to_text(raw.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return Paper(tuple(plain(line) for line in lines if line.strip("| ")))
