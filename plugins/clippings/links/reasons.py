"""Reasons that stand in the records and the editors' files: events, questions, authors, replies, references."""

from collections import defaultdict
from collections.abc import Iterator

from clippings.links.found import Found
from clippings.links.groups import partners
from clippings.links.scan import Scan
from clippings.links.ties import compared, linked
from clippings.model.digest import digest
from clippings.model.dossier import Archive
from clippings.model.link import Reason


def beside(archive: Archive) -> bytes:
    """A digest of all that reasons tell of events and questions."""
    events = (part for event in archive.events.values() for part in (event.id, event.title))
    questions = (
        part
        for question in archive.questions.values()
        for part in (
            question.id, question.question, *(word for p in question.positions for word in (p.article, p.answer))
        )
    )  # fmt: skip
    return digest(*events, "", *questions)


def same_event(number: int, scan: Scan) -> Iterator[Found]:
    for id in scan.ties(number).events:
        if event := scan.archive.events.get(id):
            reason = Reason("same-event", f"both tell of: {event.title}", 2.0)
            yield from ((other, reason) for other in partners(scan.events[id], number))


def same_question(number: int, scan: Scan) -> Iterator[Found]:
    """Another article with positions on the same questions; one reason for all they answer alike, one for the rest."""
    id = scan.archive.order[number]
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for question in scan.questions.get(id, ()):
        answers = scan.answers[question]
        for other in partners(list(answers), id):
            how = "the same answer" if answers[id] & answers[other] else "different answers"
            found[other, how].append(scan.archive.questions[question].question)
    for (other, how), questions in found.items():
        said = f"{how} to: {' '.join(questions)}"
        yield scan.archive.numbers[other], Reason("same-question", said, 1.0 + len(questions))


def same_author(number: int, scan: Scan) -> Iterator[Found]:
    for author in scan.ties(number).authors:
        known = scan.archive.entities.get(author)
        reason = Reason("same-author", f"both by {known.name if known else author}", 1.0)
        yield from ((other, reason) for other in partners(scan.authors[author], number))


def replies(number: int, scan: Scan) -> Iterator[Found]:
    dossier = scan.article(number)
    for other in named(dossier.record.replies_to, number, scan):
        said = f"this article replies to “{scan.article(other).record.title}”"
        yield other, Reason("replies-to", said, 3.0)
    for other in scan.pointing.get(dossier.id, ()):
        there = scan.article(other).record
        if other != number and dossier.id in there.replies_to:
            yield other, Reason("replies-to", f"“{there.title}” replies to this article", 3.0)


def cites(number: int, scan: Scan) -> Iterator[Found]:
    dossier = scan.article(number)
    for other in named(linked(dossier), number, scan):
        yield other, Reason("cites", "this text links to it", 2.0)
    for other in scan.pointing.get(dossier.id, ()):
        if other != number and dossier.id in linked(scan.article(other)):
            yield other, Reason("cites", "its text links to this article", 2.0)


def by_editor(number: int, scan: Scan) -> Iterator[Found]:
    """Another article that a note compares with this one; of several, the first note on the earlier article counts."""
    order, numbers = scan.archive.order, scan.archive.numbers
    there = scan.pointing.get(order[number], ())
    here = [numbers[id] for id, _ in compared(scan.article(number)) if id in numbers]
    for other in dict.fromkeys((*here, *there)):
        pair = (min(number, other), max(number, other))
        kinds = [kind for a, b in (pair, pair[::-1]) for id, kind in compared(scan.article(a)) if id == order[b]]
        if kinds and other != number:
            yield other, Reason("by-editor", f"a note of the editors compares them ({kinds[0]})", 1.5)


def named(ids: "list[str] | tuple[str, ...]", number: int, scan: Scan) -> Iterator[int]:
    """The numbers of articles that one names; those that are not there have none."""
    found = (scan.archive.numbers[id] for id in dict.fromkeys(ids) if id in scan.archive.numbers)
    yield from (other for other in found if other != number)
