"""Dates that are still to come, of what has happened."""

from collections.abc import Iterator

from clippings.model.archive import Archive
from clippings.model.problem import Problem
from clippings.reading import edtf


def still_to_come(archive: Archive, today: str) -> Iterator[Problem]:
    """A warning for each article that was published, seen or withdrawn, and each note that was written, after
    ``today`` (``2026-01-31``)."""
    for dossier in archive.dossiers.values():
        record = dossier.record
        dates = (("date", record.date.edtf.text if record.date.edtf else None), ("original", record.original.accessed),
                 ("withdrawn", record.withdrawn.on.text if record.withdrawn else None))  # fmt: skip
        for field, said in dates:
            if said and _is_after(said, today):
                name = {"original": "original.accessed", "withdrawn": "withdrawn.on"}.get(field, field)
                yield _told(record.where, record.lines.get(field, 0), name, said, today)
        for placed in dossier.annotations:
            note = placed.annotation
            if note.made and _is_after(note.made, today):
                yield _told(note.where, note.lines["id"], f"{note.id}: made", note.made, today)


def _is_after(said: str, today: str) -> bool:
    """Whether a date is wholly after a day. Most are of earlier years, and told by their first four signs."""
    if said[:4] < today[:4] and said[0].isdecimal():
        return False
    return (edtf.parse(said).earliest or "") > today


def _told(where: str, line: int, field: str, said: str, today: str) -> Problem:
    return Problem(where, line, field, said, f"is still to come: today is {today}", "check the year", "warning")
