"""Pelican's reader for article files with YAML front matter. It never raises: faults go to the desk."""

from datetime import datetime
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader
from pelican.urlwrappers import Category
from pelican.utils import SafeDatetime

from clippings.host.desk import Desk
from clippings.host.doors import Articles
from clippings.host.files import text_of
from clippings.host.pelican import desk_of
from clippings.model.problem import Result
from clippings.model.record import Record
from clippings.model.reference import ROOT
from clippings.reading.articles import Reading
from clippings.reading.weave import body_html

UNDATED = SafeDatetime(1, 1, 1)


class ArticleReader(BaseReader):  # type: ignore[misc]  # Pelican is untyped
    """Reads an article file for Pelican and keeps its Reading on the desk."""

    enabled = True
    file_extensions = ["md", "markdown"]  # noqa: RUF012  # Pelican's interface

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        desk = desk_of(self.settings)
        path = Path(source_path)
        result = read_article(desk, path)
        desk.problems.extend(result.problems)
        if result.value is None:
            desk.failed.add(path.stem)
            return "", unreadable(path)
        reading = result.value
        desk.readings.append(reading)
        metadata = pelican_metadata(reading.record) | {"category": Category("articles", self.settings)}
        html = body_html(reading.body).replace(ROOT, f"{self.settings['SITEURL']}/")
        return str(html), metadata


def read_article(desk: Desk, path: Path) -> Result[Reading | None]:
    """One article file, read; None with every problem when it cannot stand."""
    where = desk.where(path)
    text = text_of(path, where)
    if text.value is None:
        return Result(None, text.problems)
    (door,) = desk.door(Articles)[-1:]
    result: Result[Reading | None] = door.read(text.value, where, path.stem)
    return result


def pelican_metadata(record: Record) -> dict[str, Any]:
    """What Pelican wants to know of an article; the undated are not dropped but dated to the year 1."""
    date = record.date.edtf
    day = date.earliest or date.latest if date else None
    return {
        "title": record.title,
        "slug": record.id,
        "date": SafeDatetime.fromisoformat(day) if day else UNDATED,
        "status": record.status,
        "lang": record.language,
    }


def unreadable(path: Path) -> dict[str, Any]:
    """A stand-in that lets Pelican go on, so that every other file is checked too."""
    now = datetime.now()
    return {"title": path.name, "slug": path.stem, "date": SafeDatetime(now.year, 1, 1), "status": "draft"}
