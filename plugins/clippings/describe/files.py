"""The data beside the pages: a file of each article, and the files of the whole archive, which are one list."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from clippings.describe.bibliography import bibtex, csl, ris
from clippings.describe.claims import outlets_json
from clippings.describe.rows import COLUMNS, cells, csv_line
from clippings.describe.shapes import article_json, as_json, record_json
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, evolved, published
from clippings.model.page import DataFile, Output
from clippings.model.problem import Result
from clippings.reading.schema.shapes import FILES


class Article(NamedTuple):
    """What an article's lines are made from, and nothing else: they are made anew only when one of these changes."""

    dossier: Dossier
    """Its record and text, and what is found in them; its outlet and labels too, but no links to other articles."""
    archive: Archive
    """Its people, organisations, places, outlets and labels, by their ids."""
    record: dict[str, Any]
    """What `record_json` gives."""


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """A file of the whole archive, such as the table of all articles."""

    path: str
    """From the root of the output: ``data/articles.csv``."""
    text: Callable[[Sequence[str], Archive], str]
    """The whole text, from the lines of all articles in their order, and the archive without its links."""
    line: Callable[[Article], str] | None = None
    """One article's line or lines; without it, ``text`` gets none."""


def _archive_json(records: Sequence[str], archive: Archive) -> str:
    return f'{{"name":{as_json(archive.site.name)},"articles":[{",".join(records)}]}}\n'


ARCHIVE_FILES = (
    ArchiveFile("data/archive.json", _archive_json, lambda article: as_json(article.record)),
    ArchiveFile("data/outlets.json", outlets_json),
    ArchiveFile(
        "data/articles.csv",
        lambda rows, _: csv_line(COLUMNS) + "".join(rows),
        lambda article: csv_line(cells(article.record)),
    ),
    ArchiveFile(
        "data/citations.csl.json",
        lambda items, _: f"[{','.join(items)}]\n",
        lambda article: as_json(csl(article.dossier, article.archive)),
    ),
    ArchiveFile(
        "data/citations.bib",
        lambda entries, _: "\n".join(entries),
        lambda article: bibtex(article.dossier, article.archive),
    ),
    ArchiveFile(
        "data/citations.ris",
        lambda entries, _: "\r\n".join(entries),
        lambda article: ris(article.dossier, article.archive),
    ),
)


def lines(dossier: Dossier, archive: Archive) -> Result[dict[str, str]]:
    """Path of a file of the archive → what it says of an article: its line or lines. Files without lines are left
    out."""
    known = evolved(dossier, published(dossier, archive.outlets))
    article = Article(known, archive, record_json(known, archive))
    return Result({file.path: file.line(article) for file in ARCHIVE_FILES if file.line})


def authorities(archive: Archive) -> Archive:
    """What an article's lines are made from beside its dossier: people, organisations, places, outlets and labels."""
    return archive


def archive_files(_: str, archive: Archive) -> Iterator[Output]:
    """The files of the whole archive, in the order of `ARCHIVE_FILES`. One article's lines are in memory at a time, and
    the text of the files."""
    found: dict[str, list[str]] = {file.path: [] for file in ARCHIVE_FILES}
    for one in archive.memory.each(dossier.rows for dossier in archive.dossiers.values()):
        for path, line in one.items():
            found[path].append(line)
    yield from (DataFile(file.path, file.text(found[file.path], archive)) for file in ARCHIVE_FILES)


def schema_files(_: str, archive: Archive) -> Iterator[Output]:
    """The JSON Schema of each kind of editors' file: ``data/schemas/article.json``.

    They are the same for every archive, so that only another version of the program makes them anew."""
    for name, shape in FILES.items():
        schema = TypeAdapter(shape).json_schema(by_alias=True)
        yield DataFile(f"data/schemas/{name}.json", as_json(schema) + "\n")


def article_file(id: str, archive: Archive) -> Iterator[Output]:
    """One article with everything derived from it: ``data/articles/ID.json``."""
    yield DataFile(f"data/articles/{id}.json", as_json(article_json(archive.dossiers[id], archive)) + "\n")
