"""What may be a question: events whose accounts differ in a figure, and of which no question asks. ``clippings check``
tells it to editors, and it stands on no page: a machine asks nothing in their name."""

from collections.abc import Iterator

from clippings.events.accounts.figures import compared
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier

_MOST_EVENTS, _MOST_ACCOUNTS = 100, 12
"""Events that are looked at, those of the latest accounts, and accounts of each."""


def candidates(archive: Archive) -> Iterator[str]:
    """A line for each: “event/talks: “200 people” (gazette-talks), “thousands” (herald-talks)”."""
    asked = {event for question in archive.questions.values() for event in question.events}
    accounts: dict[str, list[Dossier]] = {}
    for dossier in reversed(list(archive.dossiers.values())):
        for event in dossier.record.events:
            if event in archive.events and event not in asked:
                accounts.setdefault(event, []).append(dossier)
    several = [(event, found) for event, found in accounts.items() if len(found) > 1]
    for event, found in several[:_MOST_EVENTS]:
        dossiers = found[:_MOST_ACCOUNTS][::-1]
        for row in compared(dossiers)[0]:
            said = (
                f"“{cell.printed}” ({dossier.id})"
                for cell, dossier in zip(row.cells, dossiers, strict=True)
                if cell.printed
            )
            yield f"event/{event}: {', '.join(said)}"
