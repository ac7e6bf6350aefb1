"""What one pass over the archive finds of many entities."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from clippings.model.dossier import Archive, Dossier, Passage
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


def gathered(archive: Archive, wanted: Collection[str]) -> Mapping[str, Gathered]:
    """Everything the archive has of the entities ``wanted``, in the order of its articles."""
    found: dict[str, Gathered] = defaultdict(Gathered)
    for dossier in archive.dossiers.values():
        card = card_of(dossier, archive)
        note_mentions(dossier, card, wanted, found)
        for author in dossier.record.authors:
            if author in wanted:
                found[author].written.append(card)
        for q in dossier.quotations:
            if q.speaker is not None and q.speaker in wanted:
                found[q.speaker].quoted.append(sentence_around(dossier, q.paragraph, q.start, q.end))
    return found


def note_mentions(dossier: Dossier, card: Card, wanted: Collection[str], found: dict[str, Gathered]) -> None:
    together: dict[int, set[str]] = defaultdict(set)
    here: dict[str, None] = {}
    for mention in dossier.mentions:
        together[mention.paragraph].add(mention.entity)
        if mention.entity in wanted:
            here[mention.entity] = None
            one = found[mention.entity]
            one.mentions += 1
            if dossier.record.text != "precis":
                one.forms[mention.text] += 1
    for entity in here:
        found[entity].articles.append(MentionsIn(card, dossier.passages[entity]))
    for entities in together.values():
        for entity in entities & here.keys():
            found[entity].beside.update(entities - {entity})
