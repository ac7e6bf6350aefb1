"""Pages on who and what is named: every mention in its sentence, article by article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from clippings.entities.appearances import deserialised
from clippings.entities.together import NOBODY_TOGETHER, together_view
from clippings.entities.views import EntitiesView, EntityLine, EntityView, Form, MentionsIn, SaidIn
from clippings.model.archive import Archive
from clippings.model.dossier import Passage
from clippings.model.entity import FOLDERS, HEADINGS, STATE_WORDS
from clippings.model.page import Output, Page
from clippings.view.card import date_view
from clippings.view.names import Named
from clippings.view.order import by_name, letter_of
from clippings.view.paging import paged
from clippings.wording.messages import gettext, ngettext

_MOST_NAMING = 40
"""Articles that name an entity on one of its pages, each with its sentences."""
_MOST_CARDS, _MOST_QUOTED, _MOST_FORMS = 60, 40, 24
"""Articles that it wrote, sentences that quote it and names as printed on its first page; the search has them all."""


@dataclass(slots=True)
class _Appearances:
    """How all articles name an entity."""

    mentions: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    languages: dict[str, str] = field(default_factory=dict)
    """Form → the language of the first article that prints it."""
    beside: Counter[str] = field(default_factory=Counter)
    """Other entities, with the number of paragraphs in which both are named."""
    articles: list[MentionsIn] = field(default_factory=list)


def kind_ids(_: Archive) -> Sequence[str]:
    """The kinds that have a list: ``person``, ``organisation``, ``place``."""
    return tuple(HEADINGS)


def entity_ids(archive: Archive) -> Iterable[str]:
    """The ids of all entities."""
    return archive.entities


def kind_page(id: str, archive: Archive) -> Iterator[Output]:
    """The list of one kind: ``people/index.html``, and of many ``people/index.2.html`` and so on."""
    counts = archive.indexes["counts"]
    kind = next(kind for kind in HEADINGS if kind == id)
    entities = sorted((e for e in archive.entities.values() if e.kind == kind), key=lambda e: by_name(e.name))
    lines = tuple(
        EntityLine(e.name, e.path, e.description or "", STATE_WORDS[e.state] and e.state, *counts[e.id])
        for e in entities
    )
    others = tuple(Named(gettext(heading), f"{FOLDERS[other]}/index.html") for other, heading in HEADINGS.items())
    for path, some, pager in paged(f"{FOLDERS[kind]}/index.html", lines, letter=lambda line: letter_of(line.name)):
        picture = together_view(archive) if kind == "person" and pager.number == 1 else NOBODY_TOGETHER
        heading = gettext(HEADINGS[kind])
        yield Page(path, "entities.html", EntitiesView(kind, heading, others, tuple(some), pager, picture))


def entity_page(id: str, archive: Archive) -> Iterator[Output]:
    """An entity's page, ``people/ID.html``, and where many articles name it ``people/ID.2.html`` and so on."""
    entity = archive.entities[id]
    every = _appearances(id, archive)
    forms = sorted(every.forms.items(), key=lambda item: (-item[1], item[0]))
    wrote = archive.indexes["written by"].get(id, ())
    quoted = tuple(_quoted(id, archive))
    view = EntityView(
        id=id,
        kind=entity.kind,
        kind_heading=gettext(HEADINGS[entity.kind]),
        index_path=f"{FOLDERS[entity.kind]}/index.html",
        name=entity.name,
        path=entity.path,
        description=entity.description or "",
        aliases=tuple((alias.name, alias.language) for alias in entity.aliases),
        wikidata=entity.wikidata,
        coordinates=entity.coordinates,
        state=gettext(STATE_WORDS[entity.state]),
        forms=tuple(Form(text, n, every.languages[text]) for text, n in forms[:_MOST_FORMS]),
        articles=(),
        written=tuple(archive.cards[article] for article in wrote[:_MOST_CARDS]),
        written_count=len(wrote),
        quoted=quoted[:_MOST_QUOTED],
        quoted_count=len(quoted),
        quoted_in=tuple(_quoted_in(id, archive)),
        events=tuple(_events(id, archive)),
        named_with=_named_with(every.beside, archive),
        mention_count=every.mentions,
    )
    for path, some, pager in paged(entity.path, every.articles, _MOST_NAMING):
        yield Page(path, "entity.html", replace(view, articles=tuple(some), pager=pager))


def _appearances(id: str, archive: Archive) -> _Appearances:
    every = _Appearances()
    for article, data in archive.inverted["appearances"].get(id, ()):
        card = archive.cards[article]
        one = deserialised(data, card.path)
        every.mentions += one.mentions
        every.forms.update(dict(one.forms))
        every.languages = dict.fromkeys((form for form, _ in one.forms), card.language) | every.languages
        every.beside.update(dict(one.beside))
        every.articles.append(MentionsIn(card, one.passages, one.mentions))
    return every


def _quoted(id: str, archive: Archive) -> Iterator[SaidIn]:
    """The sentences in which someone is quoted; none where no plugin finds quotations."""
    for article, sentences in _sayings(id, archive):
        for html, paragraph in sentences:
            if html:
                card = archive.cards[article]
                yield SaidIn(Passage(Markup(html), paragraph, f"{card.path}#p-{paragraph}"), card.language)


def _quoted_in(id: str, archive: Archive) -> Iterator[Named]:
    """The withheld texts that quote someone."""
    for article, sentences in _sayings(id, archive):
        if count := sum(not html for html, _ in sentences):
            card = archive.cards[article]
            yield Named(card.title, card.path, f"{count}×", card.language)


def _sayings(id: str, archive: Archive) -> Sequence[tuple[str, Sequence[tuple[str, int]]]]:
    sayings = archive.inverted.get("sayings")
    return sayings.get(id, ()) if sayings is not None else ()


def _events(id: str, archive: Archive) -> Iterator[Named]:
    for event in (archive.events[event] for event in archive.indexes["events of entities"].get(id, ())):
        yield Named(event.title, f"events/{event.id}.html", date_view(event.date, lasting=True).words)


def _named_with(beside: Counter[str], archive: Archive) -> tuple[Named, ...]:
    """Who and what stands in the same paragraphs most often, at least twice."""
    often = sorted((-n, id) for id, n in beside.items() if n > 1 and id in archive.entities)[:8]
    return tuple(
        Named(
            archive.entities[id].name,
            archive.entities[id].path,
            ngettext("%(num)s paragraph", "%(num)s paragraphs", -n),
        )
        for n, id in often
    )
