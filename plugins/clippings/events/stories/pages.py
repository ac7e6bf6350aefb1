"""The pages of stories: ``stories/ID.html``, called by the id of the earliest article, and the list of them."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date as day

from clippings.events.names import name_table
from clippings.events.stories.alone import named_alone, quoted_alone
from clippings.events.stories.groups import INDEX, is_joined
from clippings.events.stories.views import QuotedAlone, StoriesView, StoryAccount, StoryLine, StoryView
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.edtf import UNDATED, Edtf
from clippings.model.entity import Quotation
from clippings.model.page import DataFile, Output, Page
from clippings.view.card import card_of
from clippings.view.names import Named, named
from clippings.view.paging import paged
from clippings.wording.clipping import clipped
from clippings.wording.messages import gettext, ngettext, npgettext

_LIST = "stories/index.html"
_KINDS = {"person": "people", "organisation": "organisations", "place": "places"}
"""What an event says of those who took part."""
_MOST_NAMES, _MOST_SHARED, _MOST_QUOTED = 8, 12, 2
"""Names that an account alone has, names that accounts share, and quotations, that a page shows at most."""
_MOST_LETTERS, _LEAST_WORDS = 300, 12
"""Characters of a paragraph or quotation that are shown, and words that the first paragraph has."""


def story_ids(archive: Archive) -> Iterable[str]:
    """The ids of all stories: those of their earliest articles."""
    return (id for id, ids in archive.link_indexes[INDEX].items() if id == ids[0])


def stories_page(_: str, archive: Archive) -> Iterator[Output]:
    """The list of stories: ``stories/index.html``."""
    told = archive.link_indexes[INDEX]
    lines = [_line(told[id], archive) for id in story_ids(archive)]
    lines.sort(key=lambda line: line.title.date.sort_key if line.title.date else UNDATED, reverse=True)
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
        accounts=tuple(_account(one, dossiers, archive) for one in dossiers),
        outlets=len({card.strip.outlet for card in cards}),
        texts=len({_first_copy(one.id, archive) for one in dossiers}),
        days=first if first == last else gettext("%(first)s to %(last)s", first=first, last=last),
        shared=tuple(_shared(dossiers, archive)),
        names=name_table(dossiers, archive),
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
    told = {kind: [] for kind in _KINDS.values()}  # type: dict[str, list[str]]
    for reference in _most_named(dossiers):
        kind, _, one = reference.partition("/")
        if kind in _KINDS:
            told[_KINDS[kind]].append(one)
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


def _account(dossier: Dossier, dossiers: Sequence[Dossier], archive: Archive) -> StoryAccount:
    others = [one for one in dossiers if one is not dossier]
    quotations = quoted_alone(dossier, others)
    longest = sorted(sorted(quotations, key=lambda one: -len(one.text))[:_MOST_QUOTED], key=quotations.index)
    return StoryAccount(
        card=card_of(dossier.id, archive),
        when=_when(dossier, dossiers[0]),
        beginning="" if dossier.withheld else clipped(_beginning(dossier), _MOST_LETTERS),
        withheld=dossier.withheld,
        names=tuple(named(reference, archive) for reference in named_alone(dossier, others)[:_MOST_NAMES]),
        quotations=tuple(_quoted(one, dossier, archive) for one in longest),
        quoted_alone=len(quotations),
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


def _quoted(quotation: Quotation, dossier: Dossier, archive: Archive) -> QuotedAlone:
    number = quotation.paragraph + 1
    entity = archive.entities.get(quotation.speaker or "")
    printed = Named(quotation.speaker_text) if quotation.speaker_text else None
    speaker = Named(entity.name, entity.path) if entity else printed
    return QuotedAlone(clipped(quotation.text, _MOST_LETTERS), f"{dossier.path}#p-{number}", number, speaker)


def _shared(dossiers: Sequence[Dossier], archive: Archive) -> Iterator[Named]:
    """Those, with how many accounts name them."""
    accounts = Counter(reference for one in dossiers for reference in _references(one))
    for reference in _most_named(dossiers)[:_MOST_SHARED]:
        count = accounts[reference]
        words = npgettext("who name someone", "%(num)s of %(all)s", "%(num)s of %(all)s", count, all=len(dossiers))
        yield replace(named(reference, archive), detail=words)


def _most_named(dossiers: Sequence[Dossier]) -> list[str]:
    """Whom and what at least half of the accounts name, and two: those that most name first."""
    accounts = Counter(reference for one in dossiers for reference in _references(one))
    most = sorted(accounts, key=lambda reference: (-accounts[reference], reference))
    return [reference for reference in most if accounts[reference] >= max(2, len(dossiers) / 2)]


def _references(dossier: Dossier) -> set[str]:
    return {f"{kind}/{id}" for id, kind in zip(dossier.named.entities, dossier.named.kinds, strict=True)}
