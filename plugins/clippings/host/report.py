"""data/report.json: what a build did. The only file that may differ between two builds of the same input."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from clippings.host.desk import Desk
from clippings.host.standing import File
from clippings.host.writer import Written, report_in, write_report


def report_of(desk: Desk, written: Written, files: Sequence[File]) -> dict[str, Any]:
    """Counts, warnings, seconds by phase and the files written."""
    archive = desk.archive
    if archive is None:
        raise ValueError("a build without an archive has nothing to report")
    return {
        "counts": {
            "articles": len(archive.dossiers),
            "drafts": sum(d.record.status == "draft" for d in archive.dossiers.values()),
            "outlets": len(archive.outlets),
            "entities": len(archive.entities),
            "events": len(archive.events),
            "questions": len(archive.questions),
            "annotations": sum(len(d.annotations) for d in archive.dossiers.values()),
            "links": sum(len(linked.to) for linked in archive.linked.values()),
        },
        "problems": [asdict(p) | {"text": str(p)} for p in sorted(desk.problems)],
        "seconds": desk.seconds,
        "seconds_of_all_workers": {name: round(spent, 2) for name, spent in sorted(written.seconds.items())},
        "bytes": sum(file.size for file in files),
        "reused": len(files) - written.changed,
        "files": [file.path for file in files],
        "without_template": written.untemplated,
    }


def note_reuse(output: Path, desk: Desk) -> None:
    """Say in the report that all of it stands as the build before left it."""
    report = report_in(output) or {}
    report |= {"seconds": desk.seconds, "reused": desk.files}
    write_report(output, report)
