"""A Markdown file of another site: one of our article files, where records is on and it lies in their folder; else a
post, which Pelican's own reader reads."""

import logging
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from pelican.urlwrappers import Author
from pelican.utils import SafeDatetime

from clippings.build.sources import SUFFIXES, where
from clippings.files import text_of
from clippings.hooks import Articles, Hooks, of_kind
from clippings.model.body import Body
from clippings.model.problem import ContentErrors, Problem, Result, errors
from clippings.model.record import Record
from clippings.reading.articles import Reading
from clippings.reading.standoff import body_html

_log = logging.getLogger(__name__)
FOLDERS = (
    "articles", "versions", "annotations", "authority", "events", "questions", "pages", "private", "articles/private",
)  # fmt: skip
"""What the plugins read, in CLIPPINGS_PATH, and Pelican does not; article files in the first it is told to read."""
_OF_PELICAN = (
    "category", "tags", "slug", "summary", "modified", "author", "lang", "template", "url", "save_as", "translation",
)  # fmt: skip
_FIELD = re.compile(
    rf"^({'|'.join(_OF_PELICAN)}|authors(?=:[ \t]*[^\[\s])|status(?=:[ \t]*(?:hidden|skip)\b)):"
    r"(.*(?:\n(?:[ \t]+\S.*|- .*))*)", re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
"""A field that Pelican knows and an article file does not, or not so: authors by name, and not in a list of ids."""
_TIME = re.compile(r"^date:[ \t]*[\"']?(\d{4}-\d\d-\d\d)([ T]\d\d:\d\d[^\"'\n]*).*$", re.MULTILINE)


def tell(problems: Iterable[Problem]) -> None:
    """Say what is wrong as Pelican does."""
    for problem in problems:
        _log.log(logging.ERROR if problem.severity == "error" else logging.WARNING, "%s", problem)


def begin_reading(readers: Any, hooks: Hooks) -> None:
    """Have Pelican's readers know article files."""
    content = Path(readers.settings["PATH"])
    # as Pelican writes the paths of what it reads
    folder = Path(os.path.abspath(content / readers.settings["CLIPPINGS_PATH"] / "articles"))  # noqa: PTH100
    for extension in (suffix[1:] for suffix in SUFFIXES):
        if (posts := readers.reader_classes.get(extension)) is not None:
            readers.reader_classes[extension] = _reader(posts, folder, content, hooks)


def _reader(posts: Any, folder: Path, content: Path, hooks: Hooks) -> Any:
    """The reader of posts, which reads article files in a folder as such."""

    def read(self: Any, source_path: str) -> tuple[str, dict[str, Any]]:
        path = Path(source_path)
        if not path.is_relative_to(folder):
            found: tuple[str, dict[str, Any]] = posts.read(self, source_path)
            return found
        result, pelicans = article_in(path, content, hooks, path.stem)
        tell(result.problems)
        if result.value is None or errors(result.problems):
            raise ContentErrors(result.problems)  # Pelican goes on without the file, and does not say why
        metadata = _metadata(result.value.record)
        if not pelicans.keys() & {"author", "authors"}:
            # or Pelican signs it with the site's AUTHOR
            metadata |= {"author": _nobody(self.settings), "authors": []}
        metadata |= {name: self.process_metadata(name, value) for name, value in pelicans.items()}
        record = result.value.record
        withheld = not record.rights.publish or record.status == "withdrawn"  # every build here is for readers
        return str(body_html(Body() if withheld else result.value.body)), metadata

    return type("MarkdownReader", (posts,), {"read": read})


def _nobody(settings: Mapping[str, Any]) -> Author:
    """Pelican's author of what nobody is known to have written."""
    nobody = Author("", settings)
    nobody.slug = ""  # else Pelican warns that it can make none
    return nobody


def _metadata(record: Record) -> dict[str, Any]:
    """What Pelican wants to know of an article; the undated are not dropped but dated to the year 1."""
    date = record.date.edtf
    day = date.earliest or date.latest if date else None
    return {
        "title": record.title,
        "slug": record.id,
        "date": SafeDatetime.fromisoformat(day) if day else SafeDatetime(1, 1, 1),
        "status": "published" if record.status == "published" else "draft",
        "lang": record.language,
    }


def article_in(path: Path, content: Path, hooks: Hooks, id: str) -> tuple[Result[Reading | None], dict[str, str]]:
    """What an article file holds, and the fields in it that are Pelican's own. None with every problem in it."""
    name = where(path, content)
    text = text_of(path, name)
    if text.value is None:
        return Result(None, text.problems), {}
    ours, pelicans = split_fields(text.value)
    (hook,) = of_kind(Articles, hooks)[-1:]
    return hook.read(ours, name, id), pelicans


def split_fields(text: str) -> tuple[str, dict[str, str]]:
    """An article file without the fields that are Pelican's own, its lines where they were; and those fields.

    ``tags: talks, Geneva`` is Pelican's, and so are the time in ``date: 2016-03-03 10:20`` and ``authors: Jane Roe``.
    """
    head, fence, body = _parts(text)
    found = {name.lower(): _said(value) for name, value in _FIELD.findall(head)}
    head = _FIELD.sub(lambda field: "\n" * field[0].count("\n"), head)
    for day, time in _TIME.findall(head):
        found["date"] = day + time
    return _TIME.sub(r"date: \1", head) + fence + body, found


def _parts(text: str) -> tuple[str, str, str]:
    """The front matter with the line that begins it, the line that ends it, and the rest."""
    end = text.find("\n---", 3)
    return (text[:end], text[end : end + 4], text[end + 4 :]) if end != -1 else (text, "", "")


def _said(value: str) -> str:
    """A value as Pelican has it, a list with commas. It need not be YAML."""
    try:
        said = yaml.load(value, yaml.BaseLoader)
    except yaml.YAMLError:
        return value.strip()
    return ", ".join(map(str, said)) if isinstance(said, list) else said if isinstance(said, str) else value.strip()
