"""data/report.json: what a build did. The only file that may differ between two builds of the same input."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from clippings.build.cache.output_state import File
from clippings.model.archive import Archive, Withheld
from clippings.model.problem import Problem
from clippings.output.write import report_in, write_report
from clippings.output.written import Written


def report_of(
    archive: Archive, problems: Sequence[Problem], withheld: Withheld, seconds: Mapping[str, float], written: Written,
    files: Sequence[File],
) -> dict[str, Any]:  # fmt: skip
    """Counts, warnings, seconds by phase and the files written. A hosted build only counts its warnings: they name
    files that are not published."""
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
            "withheld_texts": withheld.texts,
            "withdrawn": withheld.withdrawn,
            "problems": len(problems),
        },
        "problems": [] if archive.site.hosted else [asdict(p) | {"text": str(p)} for p in sorted(problems)],
        "seconds": dict(seconds),
        "seconds_of_all_workers": {name: round(spent, 2) for name, spent in sorted(written.seconds.items())},
        "bytes": sum(file.size for file in files),
        "reused": len(files) - written.changed,
        "files": [file.path for file in files],
        "without_template": written.untemplated,
    }


def note_unchanged(output: Path, seconds: Mapping[str, float], files: int) -> None:
    """Say in the report that all of it stands as the build before left it."""
    report = report_in(output) or {}
    report |= {"seconds": dict(seconds), "reused": files}
    write_report(output, report)
