"""Which articles a change in the authorities can touch: those that have a name or an id of an entry that changed.

An article that no change touches is not examined again: the entries of its last examination find in it what those of
today would find. The digest of those earlier entries is the article's base, and stays part of its key.
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
from clippings.reading.folding.forms import plain, unaccented
from clippings.reading.names.forms import searched, spelled
from clippings.reading.names.spellings.misread import misreading
from clippings.reading.schema.fields import references

NAME, ENTRIES = "authority", "entries"
Entries = Mapping[str, Mapping[str, Any]]
_Words = Callable[[Any], Iterable[str]]


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
    reads = of_kind(Read, hooks)
    named = {hook.field: hook.names for hook in reads if hook.names}
    entries: Entries = {field: getattr(read, field) for field in named}
    before: Before | None = memory.recall(NAME)
    same = before and before.entries == now
    old = entries if same else _entries_of(before, memory)
    articles = {id: (digest, now) for id, digest in own.items()}
    if before and before.rest == rest and old is not None:
        known = {id: found for id, found in before.articles.items() if own.get(id) == found[0]}
        names, ids = (set[str](), set[str]()) if same else changed(old, entries, named)
        if names or ids:
            names |= come_and_gone(old, entries, {hook.field: hook.shared for hook in reads if hook.shared})
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


def changed(before: Entries, now: Entries, names: Mapping[str, _Words]) -> tuple[set[str], set[str]]:
    """The names and ids of all entries that are not as they were, as they are and as they were."""
    found: set[str] = set()
    ids: set[str] = set()
    for field, names_of in names.items():
        for id, entries in _other_ones(before.get(field, {}), now[field]).items():
            ids.add(id)
            found.update(name for entry in entries for name in names_of(entry))
    return found, ids


def come_and_gone(before: Entries, now: Entries, shared: Mapping[str, _Words]) -> set[str]:
    """The words that some entry has now and none had before, and those that some had and none has any more. Others
    change nothing."""
    found: set[str] = set()
    for field, words_of in shared.items():
        old, new = before.get(field, {}), now[field]
        others = _other_ones(old, new)
        words = _words(map(old.get, others), words_of) ^ _words(map(new.get, others), words_of)
        if words:
            found |= words - _words((entry for id, entry in new.items() if id not in others), words_of)
    return found


def _other_ones(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Id of each entry that is not as it was → it as it was and as it is."""
    ids = (id for id in old.keys() | new.keys() if old.get(id) != new.get(id))
    return {id: [entry for entry in (old.get(id), new.get(id)) if entry] for id in ids}


def _words(entries: Iterable[Any], words_of: _Words) -> set[str]:
    return {word for entry in entries if entry for word in words_of(entry)}


def touching(names: set[str], ids: set[str], read: Archive) -> Callable[[Dossier], bool]:
    """Whether a change touches an article: its text has one of the names, or one of them misread, or its record or
    notes have one of the ids. A name that is empty may stand in any text."""
    if "" in names:
        return lambda _: True
    automaton = ahocorasick.Automaton()
    forms = {form for name in names for form in spelled(name)}
    for form in forms:
        automaton.add_word(form, form)
    if forms:
        automaton.make_automaton()
    is_misread = misreading(map(plain, names))

    def touches(dossier: Dossier) -> bool:
        record = dossier.record
        noted = (id for note in read.notes.get(dossier.id, ()) for id in note.by)
        named = (id for _, some in references(record, HEADINGS) for id in some)
        said = (said.rpartition("/")[2] for said in record.mentions.values())
        linked = (path.rpartition("/")[2].partition(".html")[0] for path in dossier.references)
        if not ids.isdisjoint((record.outlet, *named, *noted, *said, *linked)):
            return True
        texts = [paragraph.text for paragraph in dossier.body.paragraphs]
        found = (next(automaton.iter(searched(unaccented(text)).text), None) for text in texts)
        return (bool(forms) and any(found)) or any(map(is_misread, texts))

    return touches
