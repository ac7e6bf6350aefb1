"""The archive as the public may have it.

`public` is made before anything is derived: drafts, withdrawn articles and private notes are gone, and with them every
reference to them. A text that must not be published stays until facts are derived from it; `shown` is without it, and
pages are made from that alone.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import partial
from html import unescape
from urllib.parse import unquote, urljoin

from clippings.build.stages.pictures import is_private, shown_by_texts
from clippings.model.annotation import Annotation, Position, Question
from clippings.model.archive import Archive, Withheld
from clippings.model.body import Block, Body, LazyBody, Paragraph
from clippings.model.dossier import Dossier, wordless
from clippings.model.record import Record
from clippings.model.reference import ROOT, path_of
from clippings.reading.rights.pictures import same_path
from clippings.reading.rights.quoting import brief
from clippings.reading.rights.repeating import Repeated
from clippings.reading.schema.fields import references
from clippings.view.names import title_of


@dataclass(frozen=True, slots=True)
class Kept:
    """Where references may lead."""

    pages: frozenset[str]
    """The paths of all articles, events and questions that stay: ``articles/x.html``."""
    private: frozenset[str]
    """The places of private notes, which go: ``articles/x.html#note-y``."""


def public(archive: Archive) -> Archive:
    """The published part of an archive, and why what was withdrawn is not in it."""
    shown = {id: d for id, d in archive.dossiers.items() if d.record.status == "published"}
    records = (dossier.record for dossier in archive.dossiers.values())
    kept = replace(
        archive,
        dossiers=shown,
        withdrawn={
            record.id: record.withdrawn for record in records if record.status == "withdrawn" and record.withdrawn
        },
        events={id: event for id, event in archive.events.items() if event.status != "draft"},
        questions={id: question for id, question in archive.questions.items() if question.status != "draft"},
    )
    stays = _kept(kept)
    return replace(
        kept,
        dossiers={id: public_dossier(dossier, kept, stays) for id, dossier in shown.items()},
        events={
            id: replace(event, body=unlinked(event.body, stays, path_of(f"event/{id}")))
            for id, event in kept.events.items()
        },
        questions={id: public_question(question, kept, stays) for id, question in kept.questions.items()},
        pages={id: replace(page, body=unlinked(page.body, stays)) for id, page in kept.pages.items()},
        notes={
            id: _short_notes(
                (public_note(note, id, kept, stays) for note in notes if note.visibility == "public"), shown[id]
            )
            for id, notes in archive.notes.items()
            if id in shown
        },
    )


def shown(archive: Archive) -> Archive:
    """An archive from which everything is derived, without the words of the texts that are withheld."""
    dossiers = {id: wordless(d) if d.withheld else d for id, d in archive.dossiers.items()}
    return replace(archive, dossiers=dossiers)


def shown_files(archive: Archive, files: Set[str]) -> frozenset[str]:
    """Those files of the content folder, such as pictures, that something in a published archive shows or links to.
    None of a folder ``private`` is."""
    shows = {path for _, paths in shown_by_texts(archive) for path in paths}
    return frozenset(file for file in files if same_path(file) in shows and not is_private(file))


def left_out(archive: Archive, pictures: int) -> Withheld:
    """What a hosted build of a whole archive leaves out, and so many of its pictures."""
    records = [dossier.record for dossier in archive.dossiers.values()]
    status = Counter(record.status for record in records)
    rights = [record.rights for record in records if record.status == "published" and not record.rights.publish]
    facts = sum(one.derive == "facts" for one in rights)
    return Withheld(len(rights), facts, status["draft"], status["withdrawn"], pictures)


def _kept(kept: Archive) -> Kept:
    """Where references may lead in an archive that still has its private notes."""
    pages = (path_of(f"{kind}/{id}") for kind, ids in (
        ("article", kept.dossiers), ("event", kept.events), ("question", kept.questions),
    ) for id in ids)  # fmt: skip
    private = (
        path_of(f"article/{id}#note-{note.id}")
        for id, notes in kept.notes.items()
        for note in notes
        if note.visibility == "private"
    )
    return Kept(frozenset(pages), frozenset(private))


def public_dossier(dossier: Dossier, kept: Archive, stays: Kept) -> Dossier:
    """A dossier as it was read, without references to what is gone.

    A text that must not be published is marked as withheld, and gone where not even facts may be derived from it.
    """
    record, rights = dossier.record, dossier.record.rights
    withheld = not rights.publish
    found = rights.search == "index-only" or (rights.search == "full" and not withheld)
    body = LazyBody(partial(unlinked, stays=stays, here=dossier.path), dossier.body)
    return Dossier(
        public_record(record, kept),
        Body() if withheld and rights.derive == "none" else body,
        withheld=withheld,
        findable=body if found else Body(),
        references=tuple(path for path in dossier.references if not gone(path, stays)),
        pictures=() if withheld else dossier.pictures,
    )


def public_record(record: Record, kept: Archive) -> Record:
    """A record without the ids of events and articles that are gone, in whatever field they stand.

    The grounds of its fields quote no more than a few words of a text that must not be published.
    """
    stays: dict[str, Mapping[str, object]] = {"event": kept.events, "article": kept.dossiers}
    named = {field.name: tuple(id for id in ids if id in stays[field.of]) for field, ids in references(record, stays)}
    if not record.rights.publish:
        record = replace(record, evidence={field: brief(ground) for field, ground in record.evidence.items()})
        record = replace(record, date=replace(record.date, evidence=record.evidence.get("date")))
    return replace(record, **named)  # type: ignore[arg-type]  # every such field is a tuple of ids


def public_question(question: Question, kept: Archive, stays: Kept) -> Question:
    """A question without events and articles that are gone."""
    return replace(
        question,
        body=unlinked(question.body, stays, path_of(f"question/{question.id}")),
        events=tuple(id for id in question.events if id in kept.events),
        positions=tuple(
            _short_position(position, kept.dossiers[position.article])
            for position in question.positions
            if position.article in kept.dossiers
        ),
    )


def _short_notes(notes: Iterable[Annotation], dossier: Dossier) -> tuple[Annotation, ...]:
    """Notes that repeat no more of a text that must not be published than its rights allow."""
    notes = tuple(notes)
    if dossier.record.rights.publish or not notes:
        return notes
    words = Repeated(dossier.body, dossier.record.rights.quote)
    return tuple(replace(note, body=words.short_body(note.body), text=words.short(note.text)) for note in notes)


def _short_position(position: Position, dossier: Dossier) -> Position:
    """A position that repeats no more of such a text than its rights allow."""
    if dossier.record.rights.publish:
        return position
    words = Repeated(dossier.body, dossier.record.rights.quote)
    stance = words.short(position.stance) if position.stance else position.stance
    return replace(position, answer=words.short(position.answer), stance=stance)


def public_note(note: Annotation, article: str, kept: Archive, stays: Kept) -> Annotation:
    """A note on an article without references to what is gone."""
    see = tuple(one for one in note.see if title_of(one, kept) is not None and not gone(path_of(one), stays))
    return replace(note, see=see, body=unlinked(note.body, stays, path_of(f"article/{article}")))


def gone(path: str, stays: Kept) -> bool:
    """Whether a path leads to an article, event, question or note that does not stay."""
    page = path.partition("#")[0]
    return path in stays.private or (
        page.startswith(("articles/", "events/", "questions/")) and page not in stays.pages
    )


def unlinked(body: Body, stays: Kept, here: str = "") -> Body:
    """A text whose links to what is gone are plain words; ``here`` is the path of the page on which it stands."""

    def leads_nowhere(opened: str) -> bool:
        address = unquote(unescape(opened.partition('href="')[2].partition('"')[0]))
        return gone(address[len(ROOT) :] if address.startswith(ROOT) else urljoin(here, address), stays)

    def plain(paragraph: Paragraph) -> Paragraph:
        return replace(paragraph, spans=tuple(s for s in paragraph.spans if not leads_nowhere(s.open)))

    return Body(tuple(Block(block.frame, tuple(map(plain, block.paragraphs))) for block in body.blocks))
