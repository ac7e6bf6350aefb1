"""Which articles a change in the authorities can touch: those that have a name or an id of an entry that changed.

An article that none of the changes touch is examined no more: what was found in it with the entries of some time ago is
what would be found with those of today. That time's digest, its base, stays part of its key.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import ahocorasick

from clippings.hooks import Examine, Hooks, Read, nothing, of_kind
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.entity import HEADINGS
from clippings.model.memory import Memory
from clippings.reading.folding.forms import unaccented
from clippings.reading.names.forms import searched, spelled
from clippings.reading.schema.fields import references

NAME, ENTRIES = "authority", "entries"
Entries = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Before:
    """What the articles of the last build were examined with."""

    rest: bytes
    """A digest of all that examining depends on but articles and entries."""
    entries: bytes
    """A digest of the entries, which are remembered by themselves: few edits change any."""
    articles: Mapping[str, tuple[bytes, bytes]]
    """Article id → the digest of its own files, and its base."""


def bases(
    read: Archive, own: Mapping[str, bytes], rest: bytes, now: bytes, hooks: Hooks, memory: Memory
) -> dict[str, bytes]:
    """The base of each article; ``own`` has a digest of each one's own files, ``now`` is that of today's entries."""
    if not all(hook.by_name or hook.context is nothing for hook in of_kind(Examine, hooks)):
        return dict.fromkeys(own, now)
    named = {hook.field: hook.names for hook in of_kind(Read, hooks) if hook.names}
    entries: Entries = {field: getattr(read, field) for field in named}
    before: Before | None = memory.recall(NAME)
    same = before and before.entries == now
    old = entries if same else _entries_of(before, memory)
    articles = {id: (digest, now) for id, digest in own.items()}
    if before and before.rest == rest and old is not None:
        known = {id: found for id, found in before.articles.items() if own.get(id) == found[0]}
        names, ids = (set[str](), set[str]()) if same else changed(old, entries, named)
        if names or ids:
            touches = touching(names, ids, read)
            known = {id: found for id, found in known.items() if not touches(read.dossiers[id])}
        articles |= known
    if not same:
        memory.remember(ENTRIES, (now, entries))
    if before is None or (before.rest, before.entries, before.articles) != (rest, now, articles):
        memory.remember(NAME, Before(rest, now, articles))
    return {id: base for id, (_, base) in articles.items()}


def _entries_of(before: Before | None, memory: Memory) -> Entries | None:
    """The entries of the last build; None where they are lost, or of a build that was broken off."""
    kept: tuple[bytes, Entries] | None = memory.recall(ENTRIES)
    return kept[1] if before and kept and kept[0] == before.entries else None


def changed(
    before: Entries, now: Entries, names: Mapping[str, Callable[[Any], Iterable[str]]]
) -> tuple[set[str], set[str]]:
    """The names and ids of all entries that are not as they were, as they are and as they were."""
    found: set[str] = set()
    ids: set[str] = set()
    for field, names_of in names.items():
        old, new = before.get(field, {}), now[field]
        for id in old.keys() | new.keys():
            if old.get(id) != new.get(id):
                ids.add(id)
                found.update(name for entry in (old.get(id), new.get(id)) if entry for name in names_of(entry))
    return found, ids


def touching(names: set[str], ids: set[str], read: Archive) -> Callable[[Dossier], bool]:
    """Whether an article's text has one of the names, or its record or notes one of the ids; a name that is empty may
    stand in any text."""
    if "" in names:
        return lambda _: True
    automaton = ahocorasick.Automaton()
    forms = {form for name in names for form in spelled(name)}
    for form in forms:
        automaton.add_word(form, form)
    if forms:
        automaton.make_automaton()

    def touches(dossier: Dossier) -> bool:
        record = dossier.record
        noted = (id for note in read.notes.get(dossier.id, ()) for id in note.by)
        named = (id for _, some in references(record, HEADINGS) for id in some)
        said = (said.rpartition("/")[2] for said in record.mentions.values())
        linked = (path.rpartition("/")[2].partition(".html")[0] for path in dossier.references)
        if not ids.isdisjoint((record.outlet, *named, *noted, *said, *linked)):
            return True
        texts = (searched(unaccented(paragraph.text)).text for paragraph in dossier.body.paragraphs)
        return bool(forms) and any(next(automaton.iter(text), None) for text in texts)

    return touches
