"""What the first page of an entity says of it, beside the articles that name it."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from clippings.entities.appearances import deserialised
from clippings.entities.called import MOST_SENTENCES, called
from clippings.entities.maps.drawing import surroundings
from clippings.entities.telling import in_one, once, said_of, telling
from clippings.entities.views import EntityView, Form, Identifier, MentionsIn, SaidIn
from clippings.model.archive import Archive
from clippings.model.dossier import Passage
from clippings.model.entity import FOLDERS, HEADINGS, STATE_WORDS, Alias, Entity
from clippings.view.card import Card, date_words
from clippings.view.date_words import span_words
from clippings.view.names import Named
from clippings.view.notes import notes_named
from clippings.wording.messages import gettext
from clippings.wording.numbers import number

_MOST_CARDS, _MOST_QUOTED, _MOST_FORMS, _MOST_BESIDE, _MOST_NOTES = 60, 40, 24, 12, 12
"""Articles that it wrote, sentences that quote it or speak of it, names as printed, others beside it, and notes on its
first page; the search has them all."""
_FEW = 12
"""Articles up to which all sentences are seen at once, so that none need be chosen."""
_ADDRESSES = {
    "Wikidata": ("wikidata", "https://www.wikidata.org/wiki/{}"),
    "VIAF": ("viaf", "https://viaf.org/viaf/{}"),
    "ISNI": ("isni", "https://isni.org/isni/{}"),
    "GeoNames": ("geonames", "https://www.geonames.org/{}"),
}
"""Register of others → the entry's field, and the address of one of theirs."""


@dataclass(slots=True)
class Appearances:
    """How all articles name an entity."""

    mentions: int = 0
    """How often they do, together."""
    forms: Counter[str] = field(default_factory=Counter)
    """Each name as printed, and how often."""
    languages: dict[str, str] = field(default_factory=dict)
    """Form → the language of the first article that prints it."""
    beside: Counter[str] = field(default_factory=Counter)
    """Other entities, with the number of paragraphs in which both are named."""
    articles: list[MentionsIn] = field(default_factory=list)
    """The articles, in their order, each with its first sentences."""
    calls: list[tuple[Card, tuple[str, ...]]] = field(default_factory=list)
    """Those of them that call it something, in their order, with the words by which each does."""


def profile(id: str, every: Appearances, archive: Archive) -> EntityView:
    """All but the articles that name an entity."""
    entity = archive.entities[id]
    forms = sorted(every.forms.items(), key=lambda item: (-item[1], item[0]))
    wrote = archive.indexes["written by"].get(id, ())
    quoted, quoted_count = once(_quoted(id, archive), _MOST_QUOTED)
    about, about_count = once(said_of(every.articles), _MOST_QUOTED)
    names = [entity.name, *(alias.name for alias in entity.aliases if " " in alias.name)]
    return EntityView(
        id=id,
        kind=entity.kind,
        kind_heading=gettext(HEADINGS[entity.kind]),
        index_path=f"{FOLDERS[entity.kind]}/index.html",
        name=entity.name,
        path=entity.path,
        description=entity.description or "",
        aliases=tuple(_by_script(entity.aliases)),
        life=span_words(entity.from_, entity.to) if entity.from_ or entity.to else "",
        identifiers=tuple(_identifiers(entity)),
        coordinates=entity.coordinates,
        map=surroundings(entity, archive),
        state=gettext(STATE_WORDS[entity.state]),
        forms=tuple(Form(text, n, every.languages[text]) for text, n in forms[:_MOST_FORMS]),
        written=tuple(archive.cards[article] for article in wrote[:_MOST_CARDS]),
        written_count=len(wrote),
        quoted=quoted,
        quoted_count=quoted_count,
        quoted_in=tuple(_quoted_in(id, archive)),
        events=tuple(_events(id, archive)),
        named_with=_named_with(every.beside, archive),
        mention_count=every.mentions,
        telling=telling(every.articles, names) if len(every.articles) > _FEW else (),
        said_of=about,
        said_of_count=about_count,
        called=called(every.calls, archive),
        notes=notes_named(archive.indexes["notes of entities"].get(id, ())[:_MOST_NOTES], archive),
        article_count=len(every.articles),
    )


def _by_script(aliases: Iterable[Alias]) -> Iterator[tuple[tuple[str, str | None], ...]]:
    """Names script by script, in the order in which the register has them."""
    scripts: dict[str, list[tuple[str, str | None]]] = {}
    for alias in aliases:
        letter = next((c for c in alias.name if c.isalpha()), "")
        script = unicodedata.name(letter, "").partition(" ")[0] if letter else ""
        scripts.setdefault(script, []).append((alias.name, alias.language))
    yield from map(tuple, scripts.values())


def _identifiers(entity: Entity) -> Iterator[Identifier]:
    grounds = dict(entity.grounds)
    for register, (field_, address) in _ADDRESSES.items():
        if number := getattr(entity, field_):
            yield Identifier(register, number, address.format(number), grounds.get(field_, ""))


def appearances_of(id: str, archive: Archive) -> Appearances:
    """How all articles name an entity."""
    every = Appearances()
    for article, data in archive.inverted["appearances"].get(id, ()):
        card = archive.cards[article]
        one = deserialised(data, card.path)
        every.mentions += one.mentions
        for form, count in one.forms:
            every.forms[form] += count
            every.languages.setdefault(form, card.language)
        for other, count in one.beside:
            every.beside[other] += count
        if one.calls:
            every.calls.append((card, one.calls))
        every.articles.append(MentionsIn(card, one.passages[:MOST_SENTENCES], one.mentions, len(one.passages)))
    return every


def _quoted(id: str, archive: Archive) -> Iterator[SaidIn]:
    """The sentences in which someone is quoted; none where no plugin finds quotations."""
    for article, sentences in _sayings(id, archive):
        card = archive.cards[article]
        for html, paragraph in in_one((html, paragraph) for html, paragraph in sentences if html):
            yield SaidIn(Passage(Markup(html), paragraph, f"{card.path}#p-{paragraph}"), card.language, card)


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
        yield Named(event.title, f"events/{event.id}.html", date_words(event.date, lasting=True))


def _named_with(beside: Counter[str], archive: Archive) -> tuple[Named, ...]:
    """Who and what stands in the same paragraphs most often, at least twice."""
    often = sorted((-n, id) for id, n in beside.items() if n > 1 and id in archive.entities)[:_MOST_BESIDE]
    return tuple(
        Named(
            archive.entities[id].name,
            archive.entities[id].path,
            f"{number(-n)}×",
        )
        for n, id in often
    )
