"""Plugin: events that several articles tell of, the questions on which their accounts differ, and the stories that no
editor has made an event yet.

Writes ``events/``, ``questions/``, ``stories/``, ``timeline.html``, and ``compare/``, two articles side by side.
"""

from clippings.events.check import problems, quoted
from clippings.events.comparing import pairs
from clippings.events.comparing.pages import pair_page
from clippings.events.indexes import by_event, questions_of_events
from clippings.events.pages import (
    event_ids,
    event_page,
    events_page,
    question_ids,
    question_page,
    questions_page,
)
from clippings.events.stories import groups
from clippings.events.stories.pages import stories_page, story_ids, story_page
from clippings.events.timeline import timeline_page
from clippings.hooks import Check, Index, LinkIndex, Pages, Read, Relate, use
from clippings.reading import events, verdicts
from clippings.view.columns import counts_of_periods
from clippings.view.periods import by_month, by_year

_SOME = 60
"""Pages of several texts that one process makes at once: each takes several times as long as that of one article."""


def register() -> None:
    use(
        Read("events", "events/*.md", events.event, each=True),
        Read("questions", "questions/*.md", events.question, each=True),
        Read("story_verdicts", "stories.yaml", verdicts.stories, each=True),
        Relate(quoted),
        Check(problems),
        Index("accounts", by_event),
        Index("questions of events", questions_of_events),
        Index("years", by_year),
        Index("months", by_month),
        Index("counts of periods", counts_of_periods),
        Index(pairs.INDEX, pairs.pairs),
        LinkIndex(groups.INDEX, groups.stories),
        LinkIndex(pairs.LINK_INDEX, pairs.pairs_of_stories),
        Pages("events list", events_page),
        Pages("questions list", questions_page),
        Pages("timeline", timeline_page),
        Pages("stories list", stories_page),
        Pages("stories", story_page, story_ids),
        Pages("events", event_page, event_ids, at_once=_SOME),
        Pages("questions", question_page, question_ids),
        Pages("compared", pair_page, pairs.pair_ids, at_once=_SOME),
    )
