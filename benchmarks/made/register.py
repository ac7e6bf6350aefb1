"""Who is named in the made-up archive: people, organisations and places, with aliases; outlets and their writers.

The first are named most often, by far most are named seldom.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Literal

from made import SEED
from made.words import LANGUAGES, SYLLABLES, pool

Kind = Literal["person", "organisation", "place"]
LEAST = 500
"""Entities of a small archive; large ones have more, as their square root grows."""
OUTLETS = 40
KNOWN_ABROAD = 300
"""Of the most named, how many have names in other alphabets."""
ALPHABETS = ("ru", "ar", "he")
KINDS: tuple[Kind, ...] = (
    "person", "place", "organisation", "person", "person", "organisation", "person", "place", "person", "person",
)  # fmt: skip
"""Kinds by rank, again and again."""
FAMILIES = ("man", "ski", "ov", "ini", "berg", "ton", "ez", "ar", "dottir", "anen")
LANDS = ("ia", "burg", "abad", "ville", "stan", "mouth", "ora")
BODIES = tuple("Party Front Union Council Bank Agency Ministry Committee Court League Group Institute".split())
FOREIGN = {8: "fr", 13: "de", 14: "es", 15: "ar", 16: "ru", 20: "de", 21: "he", 30: "fr"}
"""Which outlets do not write in English."""


@dataclass(frozen=True)
class Entity:
    """Someone or something with a name."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...]
    foreign: tuple[tuple[str, str], ...] = ()
    """Names in other alphabets: a language's tag and the name."""
    not_near: tuple[str, ...] = ()
    """Words beside which the name means another."""

    def called(self, tag: str) -> tuple[str, ...]:
        """Its names in a language, the full one first."""
        return tuple(name for language, name in self.foreign if language == tag) or (self.name, *self.aliases)


@dataclass(frozen=True)
class Outlet:
    """Who publishes. ``footer`` stands below each of its articles, ``aside`` within some; both may be empty."""

    id: str
    name: str
    language: str
    marks: tuple[str, str]
    """Its quotation marks."""
    footer: str
    aside: str
    writers: tuple[Entity, ...]
    capitals: bool
    """Whether it writes titles with capitals."""


def size(articles: int) -> int:
    """How many entities an archive of so many articles has."""
    return max(LEAST, int(40 * articles**0.5))


@lru_cache
def entities(articles: int) -> tuple[Entity, ...]:
    """All entities, the most named first."""
    rng = Random(f"{SEED} names")
    taken: set[str] = set()
    return tuple(_entity(rng, rank, taken) for rank in range(size(articles)))


def _entity(rng: Random, rank: int, taken: set[str]) -> Entity:
    kind = KINDS[rank % len(KINDS)]
    make = {"person": _person, "place": _place, "organisation": _organisation}[kind]
    name, *aliases = next(names for names in iter(lambda: make(rng), ()) if names[0] not in taken)
    aliases = [alias for alias in aliases if alias not in taken]
    taken.update((name, *aliases))
    abroad = ALPHABETS if rank < KNOWN_ABROAD and "&" not in name else ()
    foreign = [(tag, LANGUAGES[tag].spelled(name.lower()).title()) for tag in abroad]
    not_near = (rng.choice(pool("en")),) if rank % 40 == 7 else ()
    return Entity(slug(name), kind, name, tuple(aliases), tuple(foreign), not_near)


def _person(rng: Random) -> tuple[str, ...]:
    given, family = _word(rng, 2), _word(rng, 2) + rng.choice(FAMILIES)
    fuller = (f"{given} {rng.choice('ABDEFGJKLMPRST')}. {family}",) if rng.random() < 0.15 else ()
    return (f"{given} {family}", family, *fuller)


def _place(rng: Random) -> tuple[str, ...]:
    name = _word(rng, rng.choice((1, 2, 2))) + rng.choice(LANDS)
    return (name, f"{name}n") if name.endswith("a") else (name,)


def _organisation(rng: Random) -> tuple[str, ...]:
    if rng.random() < 0.05:
        return (f"{_word(rng, 2)} & {_word(rng, 2)}",)
    words = [*(_word(rng, 2) for _ in range(rng.choice((1, 2, 2, 3)))), rng.choice(BODIES)]
    short = "".join(word[0] for word in words)
    return (" ".join(words), *((short,) if len(short) > 2 else ()))


def _word(rng: Random, syllables: int) -> str:
    return "".join(rng.choices(SYLLABLES, k=syllables)).title()


def stranger(rng: Random) -> str:
    """Somebody whom the register does not know."""
    given, family = (some[int(len(some) * rng.random() * rng.random() * rng.random())] for some in _strange())
    return f"{given} {family}"


@lru_cache
def _strange() -> tuple[list[str], list[str]]:
    """Given names and families of strangers."""
    rng = Random(f"{SEED} strangers")
    return [_word(rng, 2) for _ in range(400)], [_word(rng, 2) + rng.choice(FAMILIES) for _ in range(5000)]


def slug(name: str) -> str:
    """An id: ``Bace & Difo`` → ``bace-difo``."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


@lru_cache
def outlets(articles: int) -> tuple[Outlet, ...]:
    """All outlets, the largest first. Their writers are not among the `entities`."""
    rng = Random(f"{SEED} outlets")
    taken = {entity.name for entity in entities(articles)}
    return tuple(_outlet(rng, number, taken) for number in range(OUTLETS))


def _outlet(rng: Random, number: int, taken: set[str]) -> Outlet:
    tag = FOREIGN.get(number, "en")
    language = LANGUAGES[tag]
    straight = tag == "en" and number % 4 == 3
    words = pool(tag)

    def line(share: float, least: int, most: int) -> str:
        size = rng.randint(least, most) if rng.random() < share else 0
        return " ".join(rng.choices(words, k=size)).capitalize() + "." if size else ""

    writers = tuple(_writer(rng, taken) for _ in range(max(3, 24 - number)))
    title = f"{_word(rng, 2)} {('Post', 'Gazette', 'Times', 'News')[number % 4]}"
    return Outlet(
        f"o{number}", title, tag, ('"', '"') if straight else language.marks, line(0.7, 6, 50), line(0.3, 1, 9),
        writers, number % 2 == 0,
    )  # fmt: skip


def _writer(rng: Random, taken: set[str]) -> Entity:
    name = next(name for name in _strangers(rng) if name not in taken)
    taken.add(name)
    return Entity(slug(name), "person", name, ())


def _strangers(rng: Random) -> Iterator[str]:
    while True:
        yield stranger(rng)
