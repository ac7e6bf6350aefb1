"""What editors made of the made-up articles: notes on passages, and questions that several articles answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from made import SEED
from made.articles import Draft, id_of
from made.register import Entity
from made.words import pool

ANNOTATED = 0.2
"""How many articles have notes."""
KINDS = ("context", "context", "source", "framing", "correction", "contradiction", "translation", "question")
PASSAGE = 7
"""Words of a passage at most."""


@dataclass(frozen=True)
class Passage:
    """The words that something stands on, or a paragraph's number where they stand twice."""

    exact: str
    paragraph: int


@dataclass(frozen=True)
class Note:
    kind: str
    on: Passage
    body: str
    source: str
    """A source's title, or nothing."""
    see: str
    """A reference, or nothing."""


@dataclass(frozen=True)
class Position:
    """What an article answers to a question."""

    article: str
    on: Passage
    answer: str
    stance: str


def notes_on(draft: Draft) -> list[Note]:
    """One to five notes, or none."""
    rng = Random(f"{SEED} notes {draft.id}")
    if rng.random() > ANNOTATED:
        return []
    return [_note(rng, draft) for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 5)))]


def positions_of(drafts: Sequence[Draft]) -> list[Position]:
    """Those of a story's articles that answer its question, and how."""
    rng = Random(f"{SEED} positions {drafts[0].story.number}")
    answers = [_said(rng, 2, 6) for _ in range(3)]
    some = rng.sample(drafts, min(len(drafts), rng.randint(2, 6)))
    return [Position(d.id, passage(rng, d), rng.choice(answers), _said(rng, 8, 20)) for d in some]


def passage(rng: Random, draft: Draft) -> Passage:
    """Some words of an article that stand in it once."""
    paragraphs = draft.paragraphs
    number = rng.randrange(len(paragraphs))
    words = paragraphs[number].split(" ")
    at = rng.randint(0, max(0, len(words) - PASSAGE))
    exact = " ".join(words[at : at + PASSAGE])
    once = len(exact) > 12 and sum(text.count(exact) for text in paragraphs) == 1
    return Passage(exact if once else "", number + 1)


def _note(rng: Random, draft: Draft) -> Note:
    source = f"{_said(rng, 3, 8)} of {draft.day}" if rng.random() < 0.5 else ""
    references = [*_references(draft)]
    see = rng.choice(references) if references and rng.random() < 0.3 else ""
    body = f"{_said(rng, 6, 20)} *{rng.choice(pool('en'))}* {_said(rng, 4, 25)}"
    return Note(rng.choice(KINDS), passage(rng, draft), body, source, see)


def _references(draft: Draft) -> Iterator[str]:
    """What a note on an article may lead to."""
    yield from (f"article/{id_of(other)}" for other in draft.story.articles if id_of(other) != draft.id)
    yield from (_reference(entity) for entity in draft.named[:3])
    if draft.story.event:
        yield f"event/{draft.story.event}"


def _reference(entity: Entity) -> str:
    return f"{entity.kind}/{entity.id}"


def _said(rng: Random, least: int, most: int) -> str:
    return " ".join(rng.choices(pool("en"), k=rng.randint(least, most))).capitalize() + "."
