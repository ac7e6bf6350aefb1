"""Which texts an article has, in the order of time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.model.edtf import UNDATED, Edtf
from clippings.model.evidence import Original
from clippings.reading.edtf import parse
from clippings.view.card import DateView, date_view

ARTICLE = 0
"""The number of the text that the article's own file has; versions count from 1."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One text of an article."""

    number: int
    """That of its version; 0 for the text of the article itself."""
    seen: DateView
    """When it stood there."""
    path: str
    """Its page, from the root of the output."""
    changes: str
    """The page that shows how it differs from the one before it, from the root of the output. Empty for the first."""
    title: str = ""
    """Its title, where that is not the article's. Empty where it is."""


def histories(archive: Archive) -> Mapping[str, tuple[int, ...]]:
    """Article → the numbers of its texts in the order of time, `ARTICLE` among them; of those that have versions."""
    found: dict[str, list[tuple[tuple[str, str, str], int]]] = defaultdict(list)
    for version in archive.versions.values():
        if version.article in archive.dossiers:
            found[version.article].append((_key(seen_of(version.article, version.number, archive)), version.number))
    own = {article: (_key(seen_of(article, ARTICLE, archive)), ARTICLE) for article in found}
    return {article: tuple(number for _, number in sorted((own[article], *texts))) for article, texts in found.items()}


def _key(seen: Edtf | None) -> tuple[str, str, str]:
    return seen.sort_key if seen else UNDATED


def seen_of(article: str, number: int, archive: Archive) -> Edtf | None:
    """When a text stood there: when a copy was seen; else when it says that it was changed, or published; else when it
    came into the archive. None where nothing is known."""
    if number == ARTICLE:
        record = archive.dossiers[article].record
        return _seen(record.original) or record.date.edtf or record.added
    version = archive.versions[f"{article}/{number}"]
    return _seen(version.original) or version.modified or version.date or version.added


def _seen(original: Original) -> Edtf | None:
    text = original.captured or original.accessed
    return parse(text) if text else None


def history_of(article: str, archive: Archive) -> Iterator[HistoryLine]:
    """The texts of an article, in the order of time; none where it has only one."""
    numbers = archive.indexes["histories"].get(article, ())
    dossier = archive.dossiers[article] if numbers else None
    for at, number in enumerate(numbers):
        version = archive.versions[f"{article}/{number}"] if number else None
        own = version.title if version and dossier and version.title != dossier.record.title else ""
        path = version.path if version else dossier.path if dossier else ""
        seen = date_view(seen_of(article, number, archive))
        yield HistoryLine(number, seen, path, _changes(article, numbers, at), own)


def _changes(article: str, numbers: tuple[int, ...], at: int) -> str:
    """The page that compares a text with the one before it: that of whichever is farther from the article's own."""
    if not at:
        return ""
    farther = numbers[at] if numbers.index(ARTICLE) < at else numbers[at - 1]
    return f"versions/{article}/{farther}.html"


def compared(numbers: tuple[int, ...], number: int) -> tuple[int, int]:
    """The numbers of the older and the newer text that the page of a version compares: it, and the next one on the way
    to the article's own text."""
    at = numbers.index(number)
    return (number, numbers[at + 1]) if at < numbers.index(ARTICLE) else (numbers[at - 1], number)
