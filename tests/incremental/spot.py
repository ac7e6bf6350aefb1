"""A plugin that shows whatever it can reach of an archive, drawn at random; a test writes copies with other seeds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from hashlib import sha256
from html import escape
from random import Random
from typing import Any

from clippings.hooks import Examine, Finish, Index, Pages, Relate, each_article, use
from clippings.model.archive import Archive
from clippings.model.dossier import Description, Dossier
from clippings.model.page import DataFile, Output, Page
from clippings.model.problem import Result

SEED = 0
ARTICLES = ["a1", "a2", "a3", "a4", "a5", "a6", "x1"]
FITTING = {
    **dict.fromkeys(("dossiers", "cards", "links", "linked", "notes", "numbers"), ARTICLES),
    "entities": ["p1", "p2", "p3", "o1", "o2", "l1", "l2"],
    "outlets": ["u1", "u2", "u3"],
    "labels": ["t1", "t2"],
    "events": ["e1", "e2"],
    "questions": ["q1", "q2"],
    "pages": ["s1", "about"],
    "versions": ["a1/1", "a1/2", "a2/1"],
    "indexes": [
        "accounts",
        "annotated",
        "citing",
        "counts",
        "neighbours",
        "published by",
        "spot",
        "written by",
        "years",
    ],
    "inverted": ["appearances", "sayings"],
}
"""Keys that a table is likely to have."""
KNOWN = ["", "2016", "undated", *(key for name, keys in FITTING.items() if name[:2] != "in" for key in keys[:2])]
"""Keys that one table or another may have."""
WALKS = 100
PRIVATE = {"memory", "finish", "digests", "general", "_"}
"""What is the machinery's own."""
LATER = {"links", "linked", "indexes", "inverted", "cards", "numbers", "order"}
"""What is there only when pages are made."""
EXAMINABLE = ("site", "entities", "outlets", "labels")
LONG = 2000


def parts_of(value: Any) -> list[str]:
    """The names of a value's fields and properties."""
    names = value._fields if hasattr(value, "_fields") else [field.name for field in fields(value)]
    return [*names, *(name for name, one in vars(type(value)).items() if isinstance(one, property))]


def steps(value: Any, rng: Random, without: Set[str], way: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """A way on from a value: what was asked of it, and what it gave."""
    if isinstance(value, Mapping):
        yield from asked(value, rng, FITTING.get(way[-1].removeprefix("get ") if way else "", KNOWN))
    elif is_dataclass(value) or hasattr(value, "_fields"):
        name = rng.choice([name for name in parts_of(value) if name not in without])
        yield name, getattr(value, name)
    elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
        how = rng.randrange(4)
        if how == 0 or not len(value):
            yield "length", len(value)
        else:
            at = rng.randrange(len(value))
            yield (f"item {at}", value[at]) if how < 3 else (f"from {at}", value[at:])


def asked(table: Mapping[str, Any], rng: Random, fitting: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """One question to a table: each of the ways in which a mapping can be asked."""
    key, how = rng.choice(fitting if rng.random() < 0.8 else KNOWN), rng.randrange(-2, 9)
    if how < 3:
        yield f"get {key}", table.get(key)
    elif how == 3:
        try:
            yield f"[{key}]", table[key]
        except KeyError:
            yield f"no {key}", None
    elif how == 4:
        yield f"has {key}", key in table
    elif how == 5:
        yield "length", len(table)
    elif how == 6:
        keys = list(table.keys()) if rng.random() < 0.5 else [key for key in table]  # noqa: C416 (which asks its length)
        yield ("keys", keys) if not keys or rng.random() < 0.5 else (keys[0], table[keys[rng.randrange(len(keys))]])
    else:
        yield ("values", list(table.values())) if how == 7 else ("items", list(table.items()))


def walk(value: Any, name: object, without: Set[str] = frozenset()) -> str:
    """What stands at the end of a way through a value, and the way."""
    rng = Random(f"{SEED} {name}")
    way: list[str] = []
    for _ in range(rng.randint(2, 9)):
        for step, there in steps(value, rng, PRIVATE | without, way):
            way.append(step)
            value = there
    said = told(value)
    return f"{' · '.join(way)} = {said if len(said) < LONG else sha256(said.encode()).hexdigest()}"


def told(value: Any) -> str:
    """All that a value holds, as text."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {told(one)}' for key, one in value.items())}}}"
    if is_dataclass(value):
        names = [field.name for field in fields(value) if field.name not in PRIVATE]
        return f"{type(value).__name__}({', '.join(f'{name}={told(getattr(value, name))}' for name in names)})"
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return f"({', '.join(map(told, value))})"
    return value.hex() if isinstance(value, bytes) else str(value)


class Lazily:
    """A view that reads the archive only when its template shows it."""

    def __init__(self, archive: Archive, name: object) -> None:
        self.archive, self.name = archive, name

    def __str__(self) -> str:
        return walk(self.archive, self.name)


def walks(id: str, archive: Archive) -> Iterator[Output]:
    """Anything of the archive."""
    yield DataFile(f"spot/walks/{id}.txt", walk(archive, f"walk {id}"))


def of_article(id: str, archive: Archive) -> Iterator[Output]:
    """Anything of an article, as it is finished, and of the archive, read while it is rendered."""
    yield Page(f"spot/{id}.html", "spot.html", Lazily(archive, f"page {id}"))
    yield DataFile(f"spot/{id}.txt", walk(archive.finished(id), f"article {id}"))
    yield DataFile(f"spot/{id}.later.txt", make=lambda: walk(archive, f"later {id}"))


def of_key(key: str, archive: Archive) -> Iterator[Output]:
    """What the index and inverted facets have under a key."""
    found = [archive.indexes["spot"][key], *(archive.inverted[facet].get(key) for facet in archive.inverted)]
    text = told(found)
    yield DataFile(f"spot/keys/{key or 'none'}.txt", make=lambda: text, made_from=sha256(text.encode()).digest())


def index(archive: Archive) -> dict[str, Any]:
    """Under some ids, anything of the archive but what comes later."""
    rng = Random(f"{SEED} index")
    return {key: (walk(archive, f"index {key}", LATER), tuple(archive.dossiers)) for key in rng.sample(KNOWN, 12)}


def relate(archive: Archive) -> Result[Mapping[str, Mapping[str, Any]]]:
    """Anything of the archive as a facet of some articles."""
    found = {
        id: {"references": (f"spot: {walk(archive, f'relate {id}', LATER)}",)}
        for id in archive.dossiers
        if Random(f"{SEED} {id}").random() < 0.7
    }
    return Result(found)


def finish(dossier: Dossier, archive: Archive) -> Description:
    """Anything of the archive as what an article's page says of itself."""
    return Description(walk(archive, f"finish {dossier.id}"), dossier.record.title, None, "{}", walk(dossier, "cite"))


def context(archive: Archive) -> Archive:
    """An examination reads what it may."""
    return archive


def examine(dossier: Dossier, archive: Archive) -> Result[dict[str, tuple[tuple[str, int], ...]]]:
    """Under some ids, anything of the authorities and of the article."""
    rng = Random(f"{SEED} examine {dossier.id}")
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for key in rng.sample(KNOWN, 4):
        table = getattr(archive, rng.choice(EXAMINABLE))
        said = walk(table, f"examine {key}") + walk(dossier, key, {"outlet", "labels", "links"})
        said += told(archive.notes.get(dossier.id, ()))
        found[key] = ((escape(said), 1),)
    return Result(found)


def ids(_: Archive) -> Iterable[str]:
    return map(str, range(WALKS))


def keys(archive: Archive) -> Iterable[str]:
    return archive.indexes["spot"]


def register() -> None:
    use(
        Examine("sayings", examine, context, inverted=True),
        Relate(relate),
        Index("spot", index),
        Finish("description", finish),
        Pages("spot walks", walks, ids),
        Pages("spot keys", of_key, keys, prefetch=("sayings",)),
        Pages("articles", of_article, each_article),
    )
