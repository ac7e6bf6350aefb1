"""Values of a schema's types: filled in, changed in one field, or taken away in part."""

from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

from incremental.fields import ENTRY, ITEM, Field, Type, is_valid, leaves, parts_of
from incremental.values import SELECTED, WORDS, Values

At = tuple[str | int, ...]
"""Where something stands in a file's values: keys, and numbers of items."""


class Form:
    """What one kind of file holds, to be filled in and changed at random."""

    def __init__(self, kind: str, type_: Type, rng: Random, values: Values) -> None:
        self.kind, self.type, self.rng, self.values = kind, type_, rng, values

    def filled(self, type_: Type, path: tuple[str, ...] = ()) -> Any:
        """A value with every field that may stand beside the others."""
        parts = parts_of(type_)
        if not parts:
            return self.values.of(Field(self.kind, path, type_))
        (first, *_) = parts
        if first.step == ITEM:
            items = (self.filled(self.rng.choice(first.types), (*path, ITEM)) for _ in range(self.rng.randint(1, 2)))
            return each_once(items)
        if first.step == ENTRY:
            return {self.key(path): self.filled(first.types[0], (*path, ENTRY))}
        value = {part.step: self.filled(self.rng.choice(part.types), (*path, part.step)) for part in parts}
        return self.fitting(type_, value)

    def key(self, path: tuple[str, ...]) -> str:
        """A key of a mapping: the grounds in an article's head stand under the names of its fields, whom words mean
        under words that texts have, and why an entry is one of another register under that register."""
        if path == ("evidence",):
            return self.rng.choice([part.step for part in parts_of(self.type)])
        if path == ("mentions",):
            return self.rng.choice(WORDS)
        if path[-1:] == ("grounds",):
            return "wikidata" if self.kind == "outlets" else self.rng.choice(("wikidata", "viaf", "isni", "geonames"))
        raise KeyError(
            f"{self.kind}.{'.'.join(path)}: tests/incremental/editing.py knows no keys of this mapping; add some"
        )

    def fitting(self, type_: Type, value: dict[str, Any], keep: str = "") -> dict[str, Any]:
        """A shape's value without such of its optional fields as may not stand together; ``keep`` stays. A file's values
        get a field that they may not be without, as one that is withdrawn must say why."""
        optional = [part.step for part in parts_of(type_) if not part.required and part.step != keep]
        self.rng.shuffle(optional)
        for name in ("", *optional):
            less = {key: one for key, one in value.items() if key != name}
            if is_valid(type_, less):
                return less
        for part in parts_of(type_) if type_ == self.type else ():
            more = {**value, part.step: value.get(part.step) or self.filled(self.rng.choice(part.types), (part.step,))}
            if is_valid(type_, more):
                return more
        raise ValueError(f"{self.kind}: {value} is not valid, nor without one of {optional}")

    def places(self, field: Field, value: Any, type_: Type | None = None, depth: int = 0) -> Iterator[At]:
        """Where a field stands in a file's values."""
        if depth == len(field.path):
            yield ()
            return
        branch = self.branch(type_ or self.type, field, depth)
        for key, one in inside(value, field.path[depth]):
            if is_valid(branch, one):
                yield from ((key, *rest) for rest in self.places(field, one, branch, depth + 1))

    def branch(self, type_: Type, field: Field, depth: int) -> Type:
        """The type through which the way to a field goes on."""
        (part,) = (part for part in parts_of(type_) if part.step == field.path[depth])
        way = field.path[: depth + 1]
        return next(branch for branch in part.types if field in leaves(self.kind, branch, way))

    def changed(self, field: Field, value: Any, at: At, type_: Type | None = None, depth: int = 0) -> Any:
        """A file's values with another value of a field at one place. ValueError where there is no other."""
        if depth == len(field.path):
            return self.other(field, value)
        type_ = type_ or self.type
        branch = self.branch(type_, field, depth)
        return self.put(type_, value, at[depth], self.changed(field, value[at[depth]], at, branch, depth + 1))

    def other(self, field: Field, value: Any) -> Any:
        for _ in range(50):
            if (found := self.values.of(field)) != value:
                return found
        raise ValueError(f"{field}: {value} is the only value there is")

    def added(self, field: Field, value: Any, type_: Type | None = None, depth: int = 0) -> Any:
        """A file's values with a field where there was none, and what it stands in."""
        if depth == len(field.path):
            return value
        type_ = type_ or self.type
        branch = self.branch(type_, field, depth)
        step = field.path[depth]
        there = [key for key, one in inside(value, step) if is_valid(branch, one)]
        key = (
            self.rng.choice(there)
            if there
            else len(value)
            if step == ITEM
            else self.key(field.path[:depth])
            if step == ENTRY
            else step
        )
        inner = value[key] if there else self.filled(branch, field.path[: depth + 1])
        return self.put(type_, value, key, self.added(field, inner, branch, depth + 1))

    def put(self, type_: Type, value: Any, key: Any, inner: Any) -> Any:
        """The value with something else under a key."""
        if isinstance(value, list):
            return each_once([*value[:key], inner, *value[key + 1 :]])
        whole = {**value, key: inner}
        return whole if parts_of(type_)[0].step == ENTRY else self.fitting(type_, whole, keep=key)

    def lessened(self, value: Any) -> Any:
        """A file's values with something optional gone, or a list's items in another order. Whole entries stay."""
        least = 2 if parts_of(self.type)[0].step == ENTRY else 1
        optional = [at for at in every_place(value) if len(at) >= least and SELECTED.keys().isdisjoint(at)]
        self.rng.shuffle(optional)
        for at in optional:
            if (found := self.without(value, at)) != value and is_valid(self.type, found):
                return found
        return value

    def without(self, value: Any, at: At) -> Any:
        """A value without what stands at a place, or with the list in which it stands turned round."""
        (key, *rest) = at
        less: Any = value.copy()
        if rest:
            less[key] = self.without(value[key], tuple(rest))
        elif isinstance(less, list) and self.rng.random() < 0.5:
            less.reverse()
        else:
            del less[key]
        return less


def each_once(items: Iterable[Any]) -> list[Any]:
    """A list in which no text stands twice, as no id may."""
    found: list[Any] = []
    for item in items:
        if not isinstance(item, str) or item not in found:
            found.append(item)
    return found


def inside(value: Any, step: str) -> list[tuple[str | int, Any]]:
    """What stands in a value at a step: each item, each entry, or the one field."""
    if step == ITEM:
        return list(enumerate(value)) if isinstance(value, list) else []
    if not isinstance(value, dict):
        return []
    return list(value.items()) if step == ENTRY else [(step, value[step])] if step in value else []


def every_place(value: Any) -> Iterator[At]:
    """Where anything stands in a file's values."""
    within = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in within:
        yield (key,)
        yield from ((key, *rest) for rest in every_place(one))
