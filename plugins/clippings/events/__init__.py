"""Plugin: events that several articles tell of, and the questions on which their accounts differ.

Writes ``events/``, ``questions/`` and ``timeline.html``.
"""

from clippings.events.check import relate
from clippings.events.pages import groups, pages
from clippings.host.doors import Read, Relate, Write
from clippings.host.signals import use
from clippings.reading import events


def register() -> None:
    use(
        Read("events", "events/*.md", events.event, each=True),
        Read("questions", "questions/*.md", events.question, each=True),
        Relate(relate),
        Write(pages, groups=groups),
    )
