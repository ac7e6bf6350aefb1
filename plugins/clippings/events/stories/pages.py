"""The pages of stories: ``stories/ID.html``, called by the id of the earliest article, and the list of them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as day

from clippings.events.accounts.naming import named_together
from clippings.events.accounts.telling import MOST_LETTERS, alone, most_named, together
from clippings.events.accounts.views import Alone
from clippings.events.comparing.pages import pair_lines
from clippings.events.comparing.pairs import LINK_INDEX
from clippings.events.names import name_table
from clippings.events.stories.groups import INDEX, is_joined
from clippings.events.stories.views import StoriesView, StoryAccount, StoryLine, StoryView
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.edtf import Edtf
from clippings.model.entity import FOLDERS, HEADINGS
from clippings.model.page import DataFile, Output, Page
from clippings.view.card import card_of
from clippings.view.order import newest_first
from clippings.view.paging import paged
from clippings.wording.clipping import clipped
from clippings.wording.messages import gettext, ngettext

_LIST = "stories/index.html"
_LEAST_WORDS = 12
"""Words that the first paragraph has."""


def story_ids(archive: Archive) -> Iterable[str]:
    """The ids of all stories: those of their earliest articles."""
    return (id for id, ids in archive.link_indexes[INDEX].items() if id == ids[0])


def stories_page(_: str, archive: Archive) -> Iterator[Output]:
    """The list of stories: ``stories/index.html``."""
    told = archive.link_indexes[INDEX]
    lines = newest_first((_line(told[id], archive) for id in story_ids(archive)), lambda line: line.title.date)
    for path, some, pager in paged(_LIST, lines):
        yield Page(path, "stories.html", StoriesView(tuple(some), pager))


def story_page(id: str, archive: Archive) -> Iterator[Output]:
    """A story's page: ``stories/ID.html``."""
    dossiers = [archive.dossiers[one] for one in archive.link_indexes[INDEX][id]]
    cards = [card_of(one.id, archive) for one in dossiers]
    first, last = cards[0].strip.date.words, cards[-1].strip.date.words
    view = StoryView(
        id=id,
        path=_path(id),
        title=cards[0],
        accounts=tuple(
            _account(one, found, dossiers[0], archive)
            for one, found in zip(dossiers, alone(dossiers, archive), strict=True)
        ),
        outlets=len({card.strip.outlet for card in cards}),
        texts=len({_first_copy(one.id, archive) for one in dossiers}),
        days=first if first == last else gettext("%(first)s to %(last)s", first=first, last=last),
        together=together(dossiers, archive),
        pairs=pair_lines(archive.link_indexes[LINK_INDEX].get(id, ()), archive),
        names=name_table(dossiers, archive),
        network=named_together(dossiers, archive),
        joined=is_joined(archive.link_indexes[INDEX][id], archive),
    )
    yield Page(view.path, "story.html", view)
    yield DataFile(f"data/stories/{id}.json", _story_json(id, dossiers))


def _first_copy(id: str, archive: Archive) -> str:
    """What tells the text of an article from others: the earliest article that has it, as the plugin ``links`` says."""
    copies = archive.link_indexes["copies"].get(id) if "copies" in archive.link_indexes else None
    return copies[0] if copies else id


def _story_json(id: str, dossiers: Sequence[Dossier]) -> str:
    """A story for other programs, and for ``clippings new event --from``: what an event would say."""
    told: dict[str, list[str]] = {FOLDERS[kind]: [] for kind in HEADINGS}
    for reference in most_named(dossiers):
        kind, _, one = reference.partition("/")
        if kind in HEADINGS:
            told[FOLDERS[kind]].append(one)
    first = dossiers[0]
    date = first.date.text if first.date else None
    articles = [dossier.id for dossier in dossiers]
    story = {"id": id, "title": first.record.title, "date": date, "articles": articles, **told}
    return json.dumps(story, ensure_ascii=False) + "\n"


def _path(id: str) -> str:
    return f"stories/{id}.html"


def _line(ids: Sequence[str], archive: Archive) -> StoryLine:
    cards = [archive.cards[id] for id in ids]
    return StoryLine(cards[0], _path(ids[0]), len(cards), tuple(dict.fromkeys(card.strip.outlet for card in cards)))


def _account(dossier: Dossier, alone: Alone, first: Dossier, archive: Archive) -> StoryAccount:
    return StoryAccount(
        card=card_of(dossier.id, archive),
        when=_when(dossier, first),
        beginning="" if dossier.withheld else clipped(_beginning(dossier), MOST_LETTERS),
        withheld=dossier.withheld,
        alone=alone,
    )


def _beginning(dossier: Dossier) -> str:
    """The first paragraph that is no line of a crawler's or an outlet's, such as “This article is old”."""
    texts = [paragraph.text for paragraph in dossier.body.paragraphs]
    return next((text for text in texts if len(text.split()) >= _LEAST_WORDS), "".join(texts[:1]))


def _when(dossier: Dossier, first: Dossier) -> str:
    """How long after the first an account came; empty where a date is no day."""
    if dossier is first:
        return gettext("first")
    began, came = _day(first.date), _day(dossier.date)
    if began is None or came is None:
        return ""
    days = (came - began).days
    return ngettext("%(num)s day later", "%(num)s days later", days) if days else gettext("the same day")


def _day(date: Edtf | None) -> day | None:
    """The day that a date is, where it is one and nothing about it is uncertain."""
    if date is None or date.qualified or date.earliest is None or date.earliest != date.latest:
        return None
    return day.fromisoformat(date.earliest)
