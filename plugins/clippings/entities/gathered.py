"""What one pass over the archive finds of many entities."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from clippings.entities.appearances import unpacked
from clippings.model.dossier import Archive, Dossier, Passage
from clippings.view.card import Card, card_of


@dataclass(frozen=True, slots=True)
class MentionsIn:
    """One article's mentions of an entity, a sentence each."""

    card: Card
    passages: tuple[Passage, ...]


@dataclass(slots=True)
class Gathered:
    """One entity's trace: who names it, packed until its page is made; its articles; and what it is quoted with."""

    named: list[tuple[Dossier, bytes]] = field(default_factory=list)
    written: list[Card] = field(default_factory=list)
    quoted: list[Passage] = field(default_factory=list)


@dataclass(slots=True)
class Appearances:
    """How all articles name an entity. ``beside`` counts the paragraphs that it shares with each other one."""

    mentions: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    beside: Counter[str] = field(default_factory=Counter)
    articles: list[MentionsIn] = field(default_factory=list)


def appearances_in(found: Gathered, archive: Archive) -> Appearances:
    every = Appearances()
    for dossier, packed in found.named:
        one = unpacked(packed, dossier)
        every.mentions += one.mentions
        every.forms.update(dict(one.forms))
        every.beside.update(dict(one.beside))
        every.articles.append(MentionsIn(card_of(dossier, archive), one.passages))
    return every


def gathered(archive: Archive, wanted: frozenset[str]) -> Mapping[str, Gathered]:
    """Everything the archive has of the entities ``wanted``, in the order of its articles."""
    found: dict[str, Gathered] = defaultdict(Gathered)
    naming, quoting = [], []
    for dossier in archive.dossiers.values():
        if entities := wanted.intersection(dossier.traces.of("person", "organisation", "place")):
            naming.append((dossier, entities))
        if wanted.intersection(dossier.speakers):
            quoting.append(dossier)
        for author in dossier.record.authors:
            if author in wanted:
                found[author].written.append(card_of(dossier, archive))
    every = archive.memory.each(dossier.appearances for dossier, _ in naming)
    for (dossier, entities), appearances in zip(naming, every, strict=True):
        for entity in entities:
            found[entity].named.append((dossier, appearances[entity]))
    for dossier, quotations in zip(quoting, archive.memory.each(d.quotations for d in quoting), strict=True):
        for q in quotations:
            if q.speaker is not None and q.speaker in wanted:
                place = f"{dossier.path}#p-{q.paragraph + 1}"
                found[q.speaker].quoted.append(Passage(Markup(q.sentence), q.paragraph + 1, place))
    return found
