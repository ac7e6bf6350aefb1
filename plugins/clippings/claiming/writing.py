"""Claims written into outlets.yaml, and confirmed there, with every other line as it was."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from clippings.editing.changes import Change, Insert, Put, Remove
from clippings.editing.text import edited
from clippings.editing.tree import data_of, entries, root_of

_ORDER = ("name", "names", "aliases", "description", "domains", "signatures", "boilerplate", "wikidata", "labels")
"""The fields of an outlet that usually stand before its claims."""
Entries = Mapping[str, Any]
"""Outlet id → its entry, as it is written."""


def entries_of(text: str) -> Entries:
    """The entries of outlets.yaml. Refused where it is none."""
    return data_of(root_of(text)) or {}


def is_there(claim: Mapping[str, Any], entry: Mapping[str, Any]) -> bool:
    """Whether an entry has a claim already, whatever its editors made of it since."""
    return any(_same(one, claim) for one in entry.get("claims") or ())


def _same(one: Any, claim: Mapping[str, Any]) -> bool:
    fields = ("property", "value", "from", "to", "by")
    titles = [said.get("source", {}).get("title") for said in (one, claim)]
    return [one.get(name) for name in fields] == [claim.get(name) for name in fields] and titles[0] == titles[1]


def with_claims(text: str, claims: Mapping[str, Sequence[Mapping[str, Any]]]) -> str:
    """outlets.yaml with more claims, each by the id of its outlet, as *extracted*."""

    def added(id: str, entry: Mapping[str, Any]) -> Iterable[Change]:
        new = [{**claim, "state": "extracted"} for claim in claims.get(id, ())]
        if entry.get("claims"):
            return [Insert((id, "claims"), one) for one in new]
        return [Put((id, "claims"), new, (*_ORDER, "claims"))] if new else ()

    return _by_entry(text, added)


def confirmed(text: str, is_meant: Callable[[str, Mapping[str, Any]], bool]) -> tuple[str, int]:
    """outlets.yaml with the labels and claims confirmed that are meant, by outlet and claim; and how many they are."""
    found = [0]

    def changed(id: str, entry: Mapping[str, Any]) -> Iterator[Change]:
        for field in ("labels", "claims"):
            for number, claim in enumerate(entry.get(field) or ()):
                if claim.get("state") == "extracted" and is_meant(id, claim):
                    found[0] += 1
                    yield Remove((id, field, number, "state"))

    return _by_entry(text, changed), found[0]


def _by_entry(text: str, changes: Callable[[str, Mapping[str, Any]], Iterable[Change]]) -> str:
    """A text with the changes of each of its entries made, an entry at a time: to read a long file again for every
    change would take minutes."""
    root = root_of(text)
    if root is None:
        return text
    if root.flow_style:
        return edited(text, [one for id, entry in data_of(root).items() for one in changes(id, entry or {})])
    starts = [entry.start for entry in entries(text, root)]
    parts = [text[: starts[0]]]
    for start, end in zip(starts, (*starts[1:], len(text)), strict=True):
        part = text[start:end]
        ((id, entry),) = (data_of(root_of(part)) or {}).items()
        parts.append(edited(part, changes(id, entry if isinstance(entry, dict) else {})))
    return "".join(parts)
