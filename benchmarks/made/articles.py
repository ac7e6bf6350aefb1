"""The made-up articles: all of them, one after the other, or any by its number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from random import Random

from made import SEED
from made.prose import Voice, name
from made.register import OUTLETS, Entity, Outlet, outlets
from made.stories import Story, frequent, story_of
from made.texts import text
from made.words import LANGUAGES

MARKED = 0.4
"""How many articles have links and emphasis in their text."""
NAMED = (6, 10, 12, 14, 16, 18, 20, 24, 28, 40)
"""How many an article may name, at each tenth of all."""
BYLINES, SIGNED, TOGETHER = 0.74, 0.8, 0.12
"""How many have a byline; of these, how many authors the register knows, and how many are by two."""
KEYWORDS = 200
REPLIES = 0.04
DATES: tuple[tuple[float, str], ...] = (
    (0.87, "{0}"), (0.91, "{0:%Y-%m}"), (0.93, "{0:%Y-%m}~"), (0.945, "{0}?"), (0.96, "{0}/{1}"), (0.97, "{0:%Y}"),
    (0.98, "{0:%Y-%m}/{1:%Y-%m}"), (0.985, "{0:%Y}-22"), (0.99, "[{0},{1}]"), (1.0, ""),
)  # fmt: skip
"""What is known of the day: up to which share of all, and how it is written; of a few nothing."""
REFERENCE = re.compile(r"\]\(article/([^)]+)\)")
MARKUP = re.compile(r"\[([^\]]*)\]\([^)]*\)|\*+|^(?:## |- |> )", re.MULTILINE)


@dataclass(frozen=True)
class Draft:
    """One made-up article."""

    id: str
    title: str
    outlet: Outlet
    day: str
    """The day it was published, as every program is told."""
    date: str
    """What is known of that day, as EDTF; empty where nothing is."""
    byline: str
    authors: tuple[Entity, ...]
    story: Story
    keywords: tuple[str, ...]
    replies_to: str
    blocks: tuple[str, ...]
    """Paragraphs, headings and lists as Markdown; references to other articles are ``article/<id>``."""
    named: tuple[Entity, ...]
    """Whom it names."""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text of each paragraph, heading and item of a list."""
        return tuple(MARKUP.sub(r"\1", line) for block in self.blocks for line in block.split("\n"))

    @property
    def names(self) -> tuple[str, ...]:
        """The full names of all it names, and of its authors."""
        return tuple(dict.fromkeys(entity.name for entity in (*self.named, *self.authors)))

    def body(self, address: str) -> str:
        """The Markdown, with links to other articles leading to ``address``, where {} is the id."""
        return REFERENCE.sub(lambda m: f"]({address.format(m[1])})", "\n\n".join(self.blocks)) + "\n"


def id_of(number: int) -> str:
    """The id of an article."""
    return f"a{number:06}"


def drafts(articles: int, words: int = 800) -> Iterator[Draft]:
    """All articles of an archive, of about so many words in the mean."""
    return (draft(number, articles, words) for number in range(articles))


def draft(number: int, articles: int, words: int = 800) -> Draft:
    """One article of an archive of so many."""
    rng = Random(f"{SEED} article {number}")
    story = story_of(number, articles)
    outlet = outlets(articles)[_outlet_of(rng)]
    language = LANGUAGES[outlet.language]
    others = tuple(id_of(other) for other in story.articles if other != number)
    said = story.said if outlet.language == "en" else ()
    cast = (*story.cast, *rng.choices(frequent(articles), k=rng.choice(NAMED) // 2))
    voice = Voice(rng, language, outlet.marks, cast, said, rng.random() < MARKED, others)
    title = _title(voice, outlet)
    blocks = text(voice, story, outlet, words)
    day = story.day + timedelta(int(7 * _low(rng)))
    authors = _authors(rng, outlet)
    earlier = [id for id in others if id < id_of(number)]
    return Draft(
        id_of(number), title, outlet, day.isoformat(), _known_of(rng, day), _byline(authors),
        authors if rng.random() < SIGNED else (), story,
        tuple(dict.fromkeys(f"topic {int(KEYWORDS * _low(rng))}" for _ in range(rng.randint(1, 5)))),
        rng.choice(earlier) if earlier and rng.random() < REPLIES else "", blocks, tuple(voice.named.values()),
    )  # fmt: skip


def _low(rng: Random) -> float:
    """A number from 0 to 1, mostly a low one."""
    return rng.random() * rng.random()


@lru_cache
def _shares() -> list[int]:
    """Outlets by their numbers, as often as articles are theirs."""
    weights = [1 / (number + 5) / (1 + number * number / 200) for number in range(OUTLETS)]
    return Random(f"{SEED} shares").choices(range(OUTLETS), weights, k=1 << 12)


def _outlet_of(rng: Random) -> int:
    return rng.choice(_shares())


def _title(voice: Voice, outlet: Outlet) -> str:
    words = voice.words(voice.rng.choice((5, 7, 8, 9, 10, 11, 12, 15)))
    words[voice.rng.randrange(len(words))] = name(voice, voice.cast[0])
    if outlet.capitals:
        words = [word[0].upper() + word[1:] for word in words]
    title = " ".join(words)
    return title[0].upper() + title[1:]


def _authors(rng: Random, outlet: Outlet) -> tuple[Entity, ...]:
    count = 0 if rng.random() > BYLINES else 2 if rng.random() < TOGETHER else 1
    return tuple(dict.fromkeys(outlet.writers[int(len(outlet.writers) * _low(rng))] for _ in range(count)))


def _byline(authors: tuple[Entity, ...]) -> str:
    return f"By {' and '.join(author.name for author in authors)}" if authors else ""


def _known_of(rng: Random, day: date) -> str:
    chance = rng.random()
    form = next(form for share, form in DATES if chance <= share)
    return form.format(day, day + timedelta(40 if "%m}/" in form else 3))
