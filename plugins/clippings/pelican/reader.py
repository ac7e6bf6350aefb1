"""Pelican's reader for article files with YAML front matter. It never raises: faults go to the session."""

from datetime import datetime
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader
from pelican.urlwrappers import Category
from pelican.utils import SafeDatetime

from clippings.build.job import Job
from clippings.build.sources import where
from clippings.files import text_of
from clippings.hooks import Articles, of_kind
from clippings.model.body import Body
from clippings.model.problem import Result
from clippings.model.record import Record
from clippings.model.reference import ROOT
from clippings.pelican.session import session_of
from clippings.reading.articles import Reading
from clippings.reading.weave import body_html

UNDATED = SafeDatetime(1, 1, 1)


class ArticleReader(BaseReader):  # type: ignore[misc]  # Pelican is untyped
    """Reads an article file for Pelican and keeps its Reading in the session."""

    enabled = True
    file_extensions = ["md", "markdown"]  # noqa: RUF012  # Pelican's interface

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        session = session_of(self.settings)
        path = Path(source_path)
        result = read_article(session.job, path)
        session.problems += result.problems
        if result.value is None:
            session.failed.add(path.stem)
            return "", unreadable(path)
        reading = result.value
        session.readings.append(reading)
        metadata = pelican_metadata(reading.record) | {"category": Category("articles", self.settings)}
        withheld = session.job.site.hosted and not reading.record.rights.publish
        html = body_html(Body() if withheld else reading.body).replace(ROOT, f"{self.settings['SITEURL']}/")
        return str(html), metadata


def read_article(job: Job, path: Path) -> Result[Reading | None]:
    """One article file, read; None with every problem when it cannot stand."""
    name = where(path, job.content)
    text = text_of(path, name)
    if text.value is None:
        return Result(None, text.problems)
    (hook,) = of_kind(Articles, job.hooks)[-1:]
    result: Result[Reading | None] = hook.read(text.value, name, path.stem)
    return result


def pelican_metadata(record: Record) -> dict[str, Any]:
    """What Pelican wants to know of an article; the undated are not dropped but dated to the year 1."""
    date = record.date.edtf
    day = date.earliest or date.latest if date else None
    return {
        "title": record.title,
        "slug": record.id,
        "date": SafeDatetime.fromisoformat(day) if day else UNDATED,
        "status": "published" if record.status == "published" else "draft",
        "lang": record.language,
    }


def unreadable(path: Path) -> dict[str, Any]:
    """A stand-in that lets Pelican go on, so that every other file is checked too."""
    now = datetime.now()
    return {"title": path.name, "slug": path.stem, "date": SafeDatetime(now.year, 1, 1), "status": "draft"}
