"""What the made-up articles tell of. A story has a few articles in a row, a day, a cast, and words that were said.

Few stories have many articles, many have one. All of a story follows from its number, so that any article can be made
without those before it.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from random import Random

from made import SEED
from made.register import Entity, entities
from made.words import pool

SIZES = (1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 6, 6, 9, 14, 30)
"""How many articles twenty stories have."""
FIRST, YEARS = date(2000, 1, 1), 21
QUESTION_EVERY = 6


@dataclass(frozen=True)
class Statement:
    """Words that somebody said, as every article quotes them."""

    words: str
    speaker: Entity


@dataclass(frozen=True)
class Story:
    number: int
    first: int
    """The number of its first article."""
    size: int
    day: date
    cast: tuple[Entity, ...]
    """Those it is about, the chief first."""
    said: tuple[Statement, ...]
    title: str

    @property
    def event(self) -> str:
        """The id of its event; an article alone has none."""
        return f"e{self.number}" if self.size > 1 else ""

    @property
    def question(self) -> str:
        """The id of the question that its articles answer, if they do."""
        return f"q{self.number}" if self.size > 2 and self.number % QUESTION_EVERY == 0 else ""

    @property
    def articles(self) -> range:
        """The numbers of its articles."""
        return range(self.first, self.first + self.size)


@lru_cache
def starts(articles: int) -> list[int]:
    """The number of each story's first article."""
    rng = Random(f"{SEED} stories")
    found = [0]
    while found[-1] < articles:
        for size in rng.sample(SIZES, len(SIZES)):
            found.append(found[-1] + size)
    return [start for start in found if start < articles]


def story_of(article: int, articles: int) -> Story:
    """The story of an article."""
    return story(bisect_right(starts(articles), article) - 1, articles)


@lru_cache(maxsize=4096)
def story(number: int, articles: int) -> Story:
    """A story of an archive of so many articles."""
    begins = starts(articles)
    first = begins[number]
    size = (begins[number + 1] if number + 1 < len(begins) else articles) - first
    rng = Random(f"{SEED} story {number}")
    cast = _cast(rng, articles)
    people = [one for one in cast if one.kind == "person"]
    words = pool("en")
    said = [
        Statement(" ".join(rng.choices(words, k=rng.randint(6, 24))), rng.choice(people))
        for _ in range(min(12, 2 + size // 3))
    ]
    title = " ".join([cast[0].name, *rng.choices(words, k=rng.randint(2, 6))])
    return Story(
        number, first, size, FIRST + timedelta(rng.randrange(YEARS * 365)), cast, tuple(said), title,
    )  # fmt: skip


def _cast(rng: Random, articles: int) -> tuple[Entity, ...]:
    """A few whom everybody names, and some who are named here and hardly elsewhere."""
    every, known = entities(articles), frequent(articles)
    common = rng.choices(known, k=rng.randint(3, 6))
    seldom = rng.choices(every, k=rng.randint(4, 10))
    people = rng.choices([one for one in every[:200] if one.kind == "person"], k=2)
    return tuple(dict.fromkeys((*common, *people, *seldom)))


@lru_cache
def frequent(articles: int) -> list[Entity]:
    """Entities as often as texts name them."""
    every = entities(articles)
    weights = [1 / (rank + 2) for rank in range(len(every))]
    return Random(f"{SEED} frequent").choices(every, weights, k=1 << 16)
