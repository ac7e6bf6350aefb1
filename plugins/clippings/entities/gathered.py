"""What one pass over the archive finds of many entities."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from clippings.entities.appearances import unpacked
from clippings.model.dossier import Appearance, Archive, Passage
from clippings.view.card import Card, card_of
from clippings.view.passages import sentence_around


@dataclass(frozen=True, slots=True)
class MentionsIn:
    """One article's mentions of an entity, a sentence each."""

    card: Card
    passages: tuple[Passage, ...]


@dataclass(slots=True)
class Gathered:
    """One entity's trace so far. ``beside`` counts the paragraphs that it shares with each other one."""

    mentions: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    beside: Counter[str] = field(default_factory=Counter)
    articles: list[MentionsIn] = field(default_factory=list)
    written: list[Card] = field(default_factory=list)
    quoted: list[Passage] = field(default_factory=list)

    def add(self, card: Card, found: Appearance) -> None:
        self.mentions += found.mentions
        self.forms.update(dict(found.forms))
        self.beside.update(dict(found.beside))
        self.articles.append(MentionsIn(card, found.passages))


def gathered(archive: Archive, wanted: Set[str]) -> Mapping[str, Gathered]:
    """Everything the archive has of the entities ``wanted``, in the order of its articles."""
    found: dict[str, Gathered] = defaultdict(Gathered)
    for dossier in archive.dossiers.values():
        card = card_of(dossier, archive)
        if not wanted.isdisjoint(dossier.traces.entities):
            for entity, appearance in dossier.appearances.items():
                if entity in wanted:
                    found[entity].add(card, unpacked(appearance, dossier))
        for author in dossier.record.authors:
            if author in wanted:
                found[author].written.append(card)
        for q in dossier.quotations:
            if q.speaker is not None and q.speaker in wanted:
                found[q.speaker].quoted.append(sentence_around(dossier, q.paragraph, q.start, q.end))
    return found
