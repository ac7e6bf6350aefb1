"""Reasons that stand in the records and the editors' files: events, questions, authors, replies, references."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from clippings.links.found import Found, mutual, shared
from clippings.model.dossier import Archive, Reason
from clippings.model.reference import split

T = TypeVar("T")
NEIGHBOURS = 6
"""In a group too large to link everyone with everyone, how many following articles each is linked with."""
ALL_WITH_ALL = 12


def same_event(archive: Archive) -> Iterator[Found]:
    groups: dict[str, list[str]] = defaultdict(list)
    for dossier in archive.dossiers.values():
        for event in dossier.record.events:
            groups[event].append(dossier.id)
    for event, ids in groups.items():
        if event in archive.events:
            reason = Reason("same-event", f"both tell of: {archive.events[event].title}", 2.0)
            yield from (shared(a, b, reason) for a, b in pairs(ids))


def same_question(archive: Archive) -> Iterator[Found]:
    """Two articles with positions on the same questions; one reason for all they answer alike, one for the rest."""
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for question in archive.questions.values():
        answers: dict[str, set[str]] = defaultdict(set)
        for position in question.positions:
            if position.article in archive.dossiers:
                answers[position.article].add(position.answer)
        for a, b in pairs(sorted(answers)):
            how = "the same answer" if answers[a] & answers[b] else "different answers"
            found[a, b, how].append(question.question)
    for (a, b, how), questions in found.items():
        yield mutual(a, b, "same-question", f"{how} to: {' '.join(questions)}", 1.0 + len(questions))


def same_author(archive: Archive) -> Iterator[Found]:
    groups: dict[str, list[str]] = defaultdict(list)
    for dossier in archive.dossiers.values():
        for author in dossier.record.authors:
            groups[author].append(dossier.id)
    for author, ids in groups.items():
        known = archive.entities.get(author)
        reason = Reason("same-author", f"both by {known.name if known else author}", 1.0)
        yield from (shared(a, b, reason) for a, b in pairs(ids))


def replies(archive: Archive) -> Iterator[Found]:
    for dossier in archive.dossiers.values():
        for other in dossier.record.replies_to:
            if other in archive.dossiers and other != dossier.id:
                there = archive.dossiers[other].record.title
                yield Found(
                    dossier.id, other, Reason("replies-to", f"this article replies to “{there}”", 3.0),
                    Reason("replies-to", f"“{dossier.record.title}” replies to this article", 3.0),
                )  # fmt: skip


def cites(archive: Archive) -> Iterator[Found]:
    for dossier in archive.dossiers.values():
        for path in sorted(set(dossier.references)):
            other = path.removeprefix("articles/").partition(".html")[0]
            if path.startswith("articles/") and other in archive.dossiers and other != dossier.id:
                yield Found(
                    dossier.id, other, Reason("cites", "this text links to it", 2.0),
                    Reason("cites", "its text links to this article", 2.0),
                )  # fmt: skip


def by_editor(archive: Archive) -> Iterator[Found]:
    seen: set[tuple[str, ...]] = set()
    for dossier in archive.dossiers.values():
        for placed in dossier.annotations:
            note = placed.annotation
            for reference in note.see:
                kind, other, _ = split(reference)
                pair = tuple(sorted((dossier.id, other)))
                if kind == "article" and other in archive.dossiers and other != dossier.id and pair not in seen:
                    seen.add(pair)
                    yield mutual(
                        dossier.id,
                        other,
                        "by-editor",
                        f"a note of the editors compares them ({note.kind})",
                        1.5,
                    )


def pairs(ids: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Everyone with everyone; in a large group, each with the few that follow, so that work stays linear."""
    if len(ids) <= ALL_WITH_ALL:
        yield from combinations(ids, 2)
        return
    for at, a in enumerate(ids):
        for b in ids[at + 1 : at + 1 + NEIGHBOURS]:
            yield a, b
