"""The archive as the public may have it.

`public` is made before anything is derived: drafts, withdrawn articles and private notes are gone, and with them every
reference to them. A text that must not be published stays until facts are derived from it; `shown` is without it, and
pages are made from that alone. What editors' words repeat of it is cut in `redact`.
"""

import re
from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import unquote, urljoin

from clippings.build.stages.pictures import is_private, shown_by_texts
from clippings.model.annotation import Annotation, Question, SameUtterance, StoryVerdict, Version
from clippings.model.archive import Archive, Withheld
from clippings.model.body import Body, LazyBody
from clippings.model.dossier import Dossier, wordless
from clippings.model.outlet import only_confirmed
from clippings.model.record import Record
from clippings.model.reference import ROOT, linked_path, path_of
from clippings.reading.rights.links import without_addresses, without_links
from clippings.reading.rights.pictures import same_path
from clippings.reading.rights.quoting import brief
from clippings.reading.schema.fields import references

_ADDRESSED = ("withdrawn", "versions", "events", "questions", "pages", "entities", "outlets", "labels", "lexicon")
"""Tables whose entries may hold the address of something that goes."""


@dataclass(frozen=True, slots=True)
class Gone:
    """Where no reference may lead."""

    pages: frozenset[str]
    """The paths of all articles, versions, events and questions that go: ``articles/x.html``."""
    notes: frozenset[str]
    """The places of private notes: ``articles/x.html#note-y``."""
    site: str = ""
    """The address at which the archive is hosted."""


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
        versions={id: version for id, version in archive.versions.items() if _is_shown(version, shown)},
        outlets={id: only_confirmed(outlet) for id, outlet in archive.outlets.items()},
    )
    goes = _gone(archive, kept)
    nowhere = partial(_leads_nowhere, goes=goes)
    kept = replace(kept, **{name: without_addresses(getattr(kept, name), nowhere) for name in _ADDRESSED})
    return replace(
        kept,
        dossiers={id: public_dossier(dossier, kept, goes) for id, dossier in shown.items()},
        events={
            id: replace(event, body=unlinked(event.body, goes, path_of(f"event/{id}")))
            for id, event in kept.events.items()
        },
        questions={id: public_question(question, kept, goes) for id, question in kept.questions.items()},
        story_verdicts={id: public_verdicts(said, shown) for id, said in kept.story_verdicts.items()},
        utterances={id: public_utterances(said, shown) for id, said in kept.utterances.items()},
        pages={id: replace(page, body=unlinked(page.body, goes)) for id, page in kept.pages.items()},
        notes={
            id: tuple(
                without_addresses(public_note(note, id, goes), nowhere) for note in notes if note.visibility == "public"
            )
            for id, notes in archive.notes.items()
            if id in shown
        },
    )


def _is_shown(version: Version, shown: Mapping[str, Dossier]) -> bool:
    """Whether a version may be shown: its own rights allow it, and those of its article, which is among ``shown``."""
    article = shown.get(version.article)
    return version.rights.publish and article is not None and article.record.rights.publish


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
    withheld = [record for record in records if record.status == "published" and not record.rights.publish]
    own = sum("publish" in record.own_rights for record in withheld)
    facts = sum(record.rights.derive == "facts" for record in withheld)
    return Withheld(len(withheld), own, facts, status["draft"], status["withdrawn"], pictures)


def _gone(archive: Archive, kept: Archive) -> Gone:
    """What of an archive is not in what is kept of it."""
    notes = (
        path_of(f"article/{id}#note-{note.id}")
        for id, notes in archive.notes.items()
        for note in notes
        if note.visibility == "private"
    )
    return Gone(_pages(archive) - _pages(kept), frozenset(notes), archive.site.url)


def _pages(archive: Archive) -> frozenset[str]:
    """The paths of all articles, versions, events and questions."""
    versions = (version.path for version in archive.versions.values())
    return frozenset(versions).union(path_of(f"{kind}/{id}") for kind, ids in (
        ("article", archive.dossiers), ("event", archive.events), ("question", archive.questions),
    ) for id in ids)  # fmt: skip


def public_dossier(dossier: Dossier, kept: Archive, goes: Gone) -> Dossier:
    """A dossier as it was read, without references to what is gone.

    A text that must not be published is marked as withheld, and gone where not even facts may be derived from it.
    """
    record, rights = dossier.record, dossier.record.rights
    withheld = not rights.publish
    found = rights.search == "index-only" or (rights.search == "full" and not withheld)
    body = LazyBody(partial(unlinked, goes=goes, here=dossier.path), dossier.body)
    return Dossier(
        without_addresses(public_record(record, kept), partial(_leads_nowhere, goes=goes)),
        Body() if withheld and rights.derive == "none" else body,
        withheld=withheld,
        findable=body if found else Body(),
        references=tuple(path for path in dossier.references if not gone(path, goes)),
        pictures=() if withheld else tuple(path for path in dossier.pictures if not is_private(path)),
    )


def public_record(record: Record, kept: Archive) -> Record:
    """A record without the ids of events and articles that are gone, in whatever field they stand.

    The grounds of its fields quote no more than a few words of a text that must not be published.
    """
    stays: dict[str, Mapping[str, object]] = {"event": kept.events, "article": kept.dossiers}
    named = {field.name: tuple(id for id in ids if id in stays[field.of]) for field, ids in references(record, stays)}
    if not record.rights.publish:
        evidence = {field: brief(ground) for field, ground in record.evidence.items()}
        record = replace(record, evidence=evidence)
        record = replace(record, date=replace(record.date, evidence=record.evidence.get("date")))
    return replace(record, **named)  # type: ignore[arg-type]  # every such field is a tuple of ids


def public_verdicts(said: tuple[StoryVerdict, ...], shown: Mapping[str, Dossier]) -> tuple[StoryVerdict, ...]:
    """What is said of articles that stay: of two at least, or of all where they tell no story together."""
    left = [replace(one, articles=tuple(id for id in one.articles if id in shown)) for one in said]
    return tuple(one for one in left if len(one.articles) > 1)


def public_utterances(said: tuple[SameUtterance, ...], shown: Mapping[str, Dossier]) -> tuple[SameUtterance, ...]:
    """What is said of quotations in articles that stay: of two at least."""
    left = [replace(one, places=tuple(place for place in one.places if place.article in shown)) for one in said]
    return tuple(one for one in left if len(one.places) > 1)


def public_question(question: Question, kept: Archive, goes: Gone) -> Question:
    """A question without events and articles that are gone."""
    return replace(
        question,
        body=unlinked(question.body, goes, path_of(f"question/{question.id}")),
        events=tuple(id for id in question.events if id in kept.events),
        positions=tuple(position for position in question.positions if position.article in kept.dossiers),
    )


def public_note(note: Annotation, article: str, goes: Gone) -> Annotation:
    """A note on an article without references to what is gone."""
    see = tuple(one for one in note.see if not gone(path_of(one), goes))
    return replace(note, see=see, body=unlinked(note.body, goes, path_of(f"article/{article}")))


def gone(path: str, goes: Gone) -> bool:
    """Whether a path leads to an article, event, question or note that goes, to the data of one, or into a folder
    ``private``."""
    if path in goes.notes or ("://" not in path and is_private(path.casefold())):
        return True
    page = re.split("[?#]", path)[0].casefold()
    if data := re.match(r"data/(articles/[^/.]+)\.", page):
        page = f"{data[1]}.html"
    return page in goes.pages or (page.endswith(".md") and f"{page[:-3]}.html" in goes.pages)


def _path_in_archive(address: str, here: str, site: str) -> str:
    """The path that the address of a link means, as seen from a page of the archive; any other address is left."""
    address = unquote(address).replace("\\", "/")
    if address.startswith("//"):
        return f"https:{address}"
    if address.startswith(ROOT):
        return address[len(ROOT) :]
    if site and address.startswith(f"{site}/"):
        return address[len(site) + 1 :]
    try:
        return urljoin(f"/{here}", address).lstrip("/")  # none leads out of the archive
    except ValueError:  # no address at all, such as “//[”
        return address


def unlinked(body: Body, goes: Gone, here: str = "") -> Body:
    """A text whose links to what goes are plain words; ``here`` is the path of the page on which it stands."""

    return without_links(body, partial(_leads_nowhere, goes=goes, here=here))


def _leads_nowhere(address: str, goes: Gone, here: str = "") -> bool:
    """Whether the address of a link, or a reference such as ``article/x``, means something that goes."""
    return gone(linked_path(address) or _path_in_archive(address, here, goes.site), goes)
