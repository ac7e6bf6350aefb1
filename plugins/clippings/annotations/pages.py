"""The list of all notes, and each article's notes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/)."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from clippings.model.annotation import KIND_MEANING, Placed
from clippings.model.archive import Archive
from clippings.model.body import Target
from clippings.model.dossier import Dossier
from clippings.model.edtf import instant
from clippings.model.page import DataFile, Output, Page
from clippings.reading.edtf import parse
from clippings.view.language import language_of
from clippings.view.names import people
from clippings.view.notes import NoteOfArticle, notes_in_list
from clippings.view.paging import ONE_PAGE, Pager, page_path, pager

_LIST = "annotations/index.html"
"""The first page of the list of all notes."""
_MOST_NOTES = 100
"""Notes on a page of it; the notes of one article stand together."""
_CONTEXT = 32
"""Characters before and after a passage that a TextQuoteSelector quotes."""
_MOTIVATION = {
    "question": "questioning",
    "correction": "editing",
    "translation": "commenting",
    "source": "linking",
}
"""Kind of note → its motivation in the W3C vocabulary; ``commenting`` for the others."""


@dataclass(frozen=True, slots=True)
class KindView:
    """A kind of notes."""

    kind: str
    """Its name: ``correction``."""
    meaning: str
    """What notes of this kind do, in a sentence."""
    count: int
    """How many public notes are of this kind; at least 1."""


@dataclass(frozen=True, slots=True)
class AnnotationsView:
    """What the list of notes shows."""

    kinds: tuple[KindView, ...]
    """The kinds that notes have, and how many there are of each."""
    total: int
    """How many notes there are."""
    notes: tuple[NoteOfArticle, ...]
    """The notes on this page, by article."""
    pager: Pager = ONE_PAGE
    """Where in the list it is, by pages: not which notes they are, for pages end with an article's."""


def kinds_of_notes(archive: Archive) -> Mapping[str, int]:
    """Kind of note → how many notes are of it: for `clippings.hooks.Index`."""
    return Counter(placed.annotation.kind for dossier in archive.dossiers.values() for placed in dossier.annotations)


def in_pages(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Number of a page of the list → the ids of the articles whose notes it has; ``1`` is there in any case."""
    pages: dict[str, list[str]] = {"1": []}
    notes = 0
    for id, dossier in archive.dossiers.items():
        if dossier.annotations:
            if notes + len(dossier.annotations) > _MOST_NOTES and notes:
                pages[str(len(pages) + 1)] = []
                notes = 0
            pages[str(len(pages))].append(id)
            notes += len(dossier.annotations)
    return {number: tuple(ids) for number, ids in pages.items()}


def page_numbers(archive: Archive) -> Iterable[str]:
    """The pages of the list of all notes."""
    return archive.indexes["pages of notes"]


def list_page(number: str, archive: Archive) -> Iterator[Output]:
    """A page of the list of all notes: ``annotations/index.html``, ``annotations/index.2.html``."""
    pages, counts = archive.indexes["pages of notes"], archive.indexes["kinds of notes"]
    notes = tuple(note for id in pages[number] for note in notes_in_list(archive.dossiers[id], archive))
    kinds = tuple(KindView(kind, meaning, counts[kind]) for kind, meaning in KIND_MEANING.items() if kind in counts)
    count = len(tuple(pages))
    path = page_path(_LIST, int(number))
    shown = replace(pager(_LIST, int(number), count, 1), first=0, last=0, total=0)
    yield Page(path, "annotations.html", AnnotationsView(kinds, sum(k.count for k in kinds), notes, shown))


def article_file(id: str, archive: Archive) -> Iterator[Output]:
    """An article's notes as W3C Web Annotations: ``data/articles/ID.annotations.jsonld``."""
    dossier = archive.dossiers[id]
    yield DataFile(f"data/articles/{dossier.id}.annotations.jsonld", _web_annotations(dossier, archive))


def _web_annotations(dossier: Dossier, archive: Archive) -> str:
    """The first and only page of an article's annotations (AnnotationPage), as JSON-LD; private notes are not
    exported."""
    source = f"{archive.site.url}/{dossier.path}" if archive.site.url else f"../../{dossier.path}"
    items = [
        _web_annotation(placed, source, dossier, archive)
        for placed in dossier.annotations
        if placed.annotation.visibility == "public"
    ]
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": f"{source}#notes", "type": "AnnotationPage",
            "items": items}  # fmt: skip
    return json.dumps(page, ensure_ascii=False) + "\n"


def _web_annotation(placed: Placed, source: str, dossier: Dossier, archive: Archive) -> dict[str, Any]:
    """One note as an Annotation of the W3C data model."""
    note = placed.annotation
    language = language_of(note.text, archive.site.language, note.language)
    found: dict[str, Any] = {
        "id": f"{source}#note-{note.id}",
        "type": "Annotation",
        "motivation": _MOTIVATION.get(note.kind, "commenting"),
        "body": [
            {
                "type": "TextualBody",
                "value": note.text,
                "format": "text/plain",
                "language": language,
                "purpose": "commenting",
            },
            {"type": "TextualBody", "value": note.kind, "purpose": "tagging"},
        ],
        "target": {"source": source},
    }
    if note.by:
        found["creator"] = [{"type": "Person", "name": by.name} for by in people(note.by, archive)]
    if note.made and (created := instant(parse(note.made))):
        found["created"] = created
    if placed.target:
        fragment = {"type": "FragmentSelector", "value": f"p-{placed.target.paragraph + 1}"}
        found["target"]["selector"] = [fragment, *_quote_selectors(placed.target, dossier)]
    return found


def _quote_selectors(target: Target, dossier: Dossier) -> Iterator[dict[str, str]]:
    """The words of a passage and those around it; of a withheld text only words that may be quoted."""
    selector = {"type": "TextQuoteSelector", "exact": target.exact}
    if not dossier.withheld:
        text = dossier.body.paragraphs[target.paragraph].text
        selector["prefix"] = text[max(0, target.start - _CONTEXT) : target.start]
        selector["suffix"] = text[target.end : target.end + _CONTEXT]
    if target.exact:
        yield selector
