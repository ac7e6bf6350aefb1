"""A page for each version: where it stands in the history of its article, and what differs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from clippings.model.annotation import Version
from clippings.model.archive import Archive, direction
from clippings.model.evidence import Original
from clippings.model.page import Output, Page
from clippings.reading.anchoring import places
from clippings.reading.edtf import parse
from clippings.reading.versions.differing import Difference, Part, difference, words
from clippings.records.rows import Row, evidence_view
from clippings.records.versions.history import ARTICLE, HistoryLine, compared, history_of
from clippings.view.card import Card, card_of, date_view
from clippings.view.names import Named
from clippings.wording.messages import gettext

_FOLDED = 3
"""Paragraphs in a row that are as they were, from which on they are folded away."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs in a row that are shown, or folded away because nothing changed in them."""

    rows: Difference
    """The paragraphs."""
    folded: bool
    """Whether they are folded away."""


@dataclass(frozen=True, slots=True)
class VersionView:
    """What the page of a version shows."""

    card: Card
    """The article that it is a version of."""
    direction: str
    """The writing direction of its language, as HTML's ``dir`` has it."""
    number: int
    """The version's number."""
    history: tuple[HistoryLine, ...]
    """All texts of the article, in the order of time."""
    rows: tuple[Row, ...]
    """What is known of the version, with its grounds."""
    original: str | None
    """The address of the original. None where it is not known."""
    archived: str | None
    """The address of an archived copy. None where there is none."""
    older: HistoryLine
    """The older of the two texts that are compared."""
    newer: HistoryLine
    """The newer of them."""
    heads: Difference
    """How title and byline differ, a row each. Empty where they do not."""
    stretches: tuple[Stretch, ...]
    """How the texts differ, in the order of both."""
    gone: int
    """How many words only the older has."""
    new: int
    """How many words only the newer has."""
    lost: tuple[Named, ...]
    """The notes on the article that quote what this version does not have, by the words they quote."""


def version_ids(archive: Archive) -> Iterable[str]:
    """The versions of all articles that there are, as ``x/1``."""
    return [f"{article}/{number}" for article, numbers in archive.indexes["histories"].items() for number in numbers
            if number != ARTICLE]  # fmt: skip


def version_page(id: str, archive: Archive) -> Iterator[Output]:
    """The page of a version: ``versions/x/1.html``."""
    version = archive.versions[id]
    yield Page(version.path, "version.html", version_view(version, archive))


def version_view(version: Version, archive: Archive) -> VersionView:
    """What the page of a version shows."""
    card = card_of(version.article, archive)
    history = tuple(history_of(version.article, archive))
    by_number = {line.number: line for line in history}
    older, newer = compared(tuple(by_number), version.number)
    (old_heads, old_text), (new_heads, new_text) = (_text(version.article, n, archive) for n in (older, newer))
    heads = tuple(words(*pair) for pair in zip(old_heads, new_heads, strict=True) if pair[0] != pair[1])
    rows = difference(old_text, new_text)
    return VersionView(
        card=card,
        direction=direction(card.language),
        number=version.number,
        history=history,
        rows=tuple(_rows(version, card.language)),
        original=version.original.url,
        archived=version.original.archived,
        older=by_number[older],
        newer=by_number[newer],
        heads=heads,
        stretches=tuple(_stretches(rows)),
        gone=_words(rows, "gone"),
        new=_words(rows, "new"),
        lost=tuple(_lost(version, archive)),
    )


def _text(article: str, number: int, archive: Archive) -> tuple[tuple[str, str], tuple[str, ...]]:
    """The title and byline of a text, and its paragraphs."""
    if number == ARTICLE:
        dossier = archive.dossiers[article]
        paragraphs = tuple(paragraph.text for paragraph in dossier.body.paragraphs)
        return (dossier.record.title, dossier.record.byline or ""), paragraphs
    version = archive.versions[f"{article}/{number}"]
    return (version.title, version.byline or ""), version.paragraphs


def _stretches(rows: Difference) -> Iterator[Stretch]:
    """Rows in their order; several in a row that are as they were are folded away."""
    for same, some in groupby(rows, _is_same):
        found = tuple(some)
        yield Stretch(found, same and len(found) >= _FOLDED)


def _is_same(row: tuple[Part, ...]) -> bool:
    return all(part.state == "same" for part in row)


def _words(rows: Difference, state: str) -> int:
    return sum(len(part.words.split()) for row in rows for part in row if part.state == state)


def _rows(version: Version, language: str) -> Iterator[Row]:
    """What is known of a version, each with its ground."""
    original = version.original
    said = {
        "original": (gettext("Seen"), _seen(original)),
        "date": (gettext("Published"), date_view(version.date).words if version.date else ""),
        "modified": (gettext("Changed, as it says"), date_view(version.modified).words if version.modified else ""),
        "title": (gettext("Title as printed"), version.title),
        "byline": (gettext("Byline as printed"), version.byline or ""),
        "added": (gettext("Came into the archive"), date_view(version.added).words if version.added else ""),
        "rights": (gettext("Rights"), _rights(version)),
    }
    for field, (heading, text) in said.items():
        found = version.evidence.get(field)
        if text:
            printed = language if field in ("title", "byline") else None
            yield Row(heading, (text,), language=printed, evidence=evidence_view(found, True) if found else None)


def _rights(version: Version) -> str:
    """What is said of its rights; of one that a hosted build leaves out, that too."""
    left_out = "" if version.rights.publish else gettext("left out of what is published")
    return " · ".join(filter(None, (version.rights.statement, left_out)))


def _seen(original: Original) -> str:
    """When a copy was seen: by a web archive, and where it says so too, by the editors."""
    captured, accessed = (date_view(parse(one)).words if one else "" for one in (original.captured, original.accessed))
    if captured and accessed:
        return " · ".join((captured, gettext("accessed %(date)s", date=accessed)))
    return captured or accessed


def _lost(version: Version, archive: Archive) -> Iterator[Named]:
    """The notes on an article whose words a version does not have, by these words; a note stays with the text that it
    quotes."""
    dossier = archive.dossiers[version.article]
    for placed in dossier.annotations:
        on = placed.annotation.on
        if placed.target and placed.target.exact and on and on.exact and not places(on, version.paragraphs):
            path = f"{dossier.path}#note-{placed.annotation.id}"
            yield Named(placed.target.exact, path, language=dossier.record.language)
