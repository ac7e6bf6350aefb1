"""Every question that an archive's articles leave open, by their files and the reports of its imports."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from clippings.changing.setting import chosen
from clippings.editing.changes import Refused
from clippings.editing.file import digest_of, text_at
from clippings.files import files_below
from clippings.importing.reports import every_report
from clippings.reading.schema import front_matter
from clippings.review.question import COMMAND, Question, asked, mapping

_OF_NO_ARTICLE = ("duplicate", "edited", "version")
"""Statuses of rows that do not tell of the article's own file."""
Doubts = Mapping[str, Mapping[str, str]]
"""Article → field → what the import that made it found doubtful."""


def questions(content: Path, articles: Sequence[str], doubts: Doubts) -> Iterator[Question]:
    """The open questions, article by article; of all articles, or of those that are named. CommandErrors where a name
    is none."""
    every = files_below(content / "articles", lambda name: name.endswith(".md"))
    for path in chosen(articles, content, COMMAND) if articles else sorted(every):
        yield from questions_in(path, doubts)


def questions_in(path: Path, doubts: Doubts) -> Iterator[Question]:
    """The open questions of one article. A file that cannot be read has none: a check tells of it."""
    was = digest_of(path)
    try:
        document, problems = front_matter.split(text_at(path), str(path))
    except Refused:
        return
    head = document.head.value
    if problems or not isinstance(head, dict):
        return
    evidence = mapping(head.get("evidence"))
    for field, readings, why in asked(head, doubts.get(path.stem, {})):
        yield Question(path, field, readings, why, mapping(evidence.get(field)), was)


def doubts_of(content: Path) -> Doubts:
    """What imports found doubtful, by their reports, the newest first."""
    found: dict[str, dict[str, str]] = {}
    for path in every_report(content):
        try:
            rows = json.loads(path.read_text("utf-8")).get("inputs", ())
        except (ValueError, AttributeError):
            continue  # no report of ours
        for row in rows:
            if row.get("id") and row.get("status") not in _OF_NO_ARTICLE:
                doubts = found.setdefault(row["id"], {})
                for problem in row.get("problems", ()):
                    doubts.setdefault(problem["where"], problem["why"])
    return found
