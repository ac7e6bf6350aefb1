"""Facets of each article from it alone: found by several workers where anything changed, else taken from the store."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from clippings.build.cache.inverted import Keys, keys_of
from clippings.build.cache.lazy import LAZY, large_key, small_key
from clippings.build.cache.serialise import serialised
from clippings.build.cache.store import Store
from clippings.build.work.dask import Cluster
from clippings.build.work.processes import by_parts, shares
from clippings.build.work.progress import Progress
from clippings.build.work.workers import Workers
from clippings.hooks import Examine, Read
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, evolved, wordless
from clippings.model.memory import Memory
from clippings.model.pickling import PickledByArguments
from clippings.model.problem import Problem
from clippings.wording.messages import speak

WRITTEN = (
    "entities", "outlets", "labels", "lexicon", "events", "questions", "notes", "pages", "story_verdicts", "utterances",
)  # fmt: skip
"""The tables of the archive that editors write."""
NOTHING: Mapping[str, Any] = {}
"""Of an article in which nothing is settled."""
Rows = list[tuple[bytes, bytes]]
"""Keys and serialised values for the store."""


@dataclass(frozen=True, slots=True)
class Examined(PickledByArguments):
    """What was found in one article."""

    facets: dict[str, Any]
    """Facet → its value."""
    problems: tuple[Problem, ...]
    """What was wrong with the article."""
    keys: dict[str, Keys] = field(default_factory=dict)
    """The keys of each inverted facet."""


class _Refused:
    """What an examination may not read of an archive, since it is not made again when that changes."""

    def __init__(self, name: str) -> None:
        self.name = name

    def _refuse(self, *_: object) -> Any:
        raise LookupError(f"an examination reads one article and the authorities, not archive.{self.name}: use Relate")

    __getitem__ = __iter__ = __len__ = __contains__ = _refuse


class _Unreadable(_Refused, Mapping[str, Any]):
    """A table that an examination may not read."""


class _UnreadableOrder(_Refused, Sequence[str]):
    """The order of the articles, which an examination may not read."""


class _Own(Mapping[str, Any]):
    """A table of which an examination may read one entry: that of the article that it examines."""

    def __init__(self, name: str, entries: Mapping[str, Any], current: list[str]) -> None:
        self.name, self.entries, self.current = name, entries, current

    def __getitem__(self, id: str) -> Any:
        if [id] != self.current:
            raise self._refused()
        return self.entries[id]

    def __iter__(self) -> Iterator[str]:
        raise self._refused()

    def __len__(self) -> int:
        raise self._refused()

    def _refused(self) -> LookupError:
        return LookupError(f"an examination reads {self.name} of its own article, not those of others: use Relate")


class Examination:
    """The hooks that examine, with what they need beside an article."""

    def __init__(self, hooks: Sequence[Examine], reads: Sequence[Read], archive: Archive) -> None:
        self.hooks = hooks
        self.current: list[str] = []
        own = {read.field for read in reads if read.own}
        entries = {read.field for read in reads if not read.each}
        unread = set(WRITTEN) - {read.field for read in reads}  # empty in every build
        tables: dict[str, Any] = {}
        for table in (one.name for one in fields(archive) if isinstance(getattr(archive, one.name), Mapping)):
            if table in own:
                tables[table] = _Own(table, getattr(archive, table), self.current)
            elif table not in entries | unread:
                tables[table] = _Unreadable(table)
        readable = replace(archive, order=_UnreadableOrder("order"), **tables)
        self.contexts = [hook.context(readable) for hook in hooks]

    def __call__(self, dossier: Dossier, settled: Mapping[str, Any] = NOTHING) -> Examined:
        """One article through every hook in turn; each sees what those before it found, and what is settled.

        Of a withheld text, those that give facts are asked about its words, and then the others as if it had none.
        """
        self.current[:] = [dossier.id]
        facets, problems = self._through(dossier, settled)
        if dossier.withheld:
            facts = {hook.facet: facets[hook.facet] for hook in self.hooks if hook.facts}
            facets, _ = self._through(wordless(dossier), facts)
        keys = {hook.facet: keys_of(facets[hook.facet]) for hook in self.hooks if hook.inverted}
        return Examined(facets, tuple(problems), keys)

    def _through(self, dossier: Dossier, known: Mapping[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
        """What every hook finds, in turn, and what is wrong; facets that are known are not asked for."""
        facets: dict[str, Any] = {}
        problems: list[Problem] = []
        for hook, context in zip(self.hooks, self.contexts, strict=True):
            if hook.facet in known:
                facets[hook.facet] = known[hook.facet]
            else:
                result = hook.examine(dossier, context)
                problems.extend(result.problems)
                facets[hook.facet] = result.value
            dossier = evolved(dossier, {hook.facet: facets[hook.facet]})
        return facets, problems


@dataclass(frozen=True, slots=True)
class _Work:
    """Articles to be examined."""

    archive: Archive
    hooks: Sequence[Examine]
    reads: Sequence[Read]
    keys: Mapping[str, bytes]
    """Article id → its place in the store."""
    settled: Mapping[str, Mapping[str, Any]]
    """Article id → the facets that are settled."""


def examine_all(
    archive: Archive, hooks: Sequence[Examine], reads: Sequence[Read], keys: Mapping[str, bytes], store: Store,
    workers: Workers, settled: Mapping[str, Mapping[str, Any]] = NOTHING,
) -> Iterator[tuple[str, Examined]]:  # fmt: skip
    """What is found in every article, by its id, in the archive's order.

    ``keys`` has a digest for each id of all that its examination depends on; ``reads`` are the hooks that say which
    files an examination may depend on; ``settled`` has the facets of articles that the archive has settled.
    """
    names = [hook.facet for hook in hooks]
    small = {id: small_key(key, names) for id, key in keys.items()}
    known = store.known_in_row(small.values())
    new = [id for id in archive.dossiers if small[id] not in known]
    if new:
        store.close()
        work = _Work(archive, hooks, reads, {id: small[id] for id in new}, settled)
        cluster = workers.cluster(len(new))
        for rows in _there(work, cluster, workers.progress) if cluster else _here(work, workers):
            store.put(rows)
    larges = [(hook.facet, LAZY[hook.large], large_key(b"", hook.facet)) for hook in hooks if hook.large]
    for (id, key), found in zip(small.items(), store.every(small.values(), len(larges)), strict=True):
        lazy = {name: kind(store, key, part) for name, kind, part in larges}
        yield id, Examined(found.facets | lazy, found.problems, found.keys)


def _here(work: _Work, workers: Workers) -> Iterator[Rows]:
    """What the store is to keep of each article, found by processes of this machine."""
    examine = Examination(work.hooks, work.reads, work.archive)

    def found(ids: Sequence[str]) -> Rows:
        settled = work.settled
        each = ((examine(work.archive.dossiers[id], settled.get(id, NOTHING)), work.keys[id]) for id in ids)
        return [row for one, key in each for row in _rows_of(one, work.hooks, key)]

    count = workers.count(len(work.keys))
    parts = shares(list(work.keys), count)
    for _, rows in by_parts(found, parts, count, workers.progress, "examining", len):
        yield rows


def _there(work: _Work, cluster: Cluster, progress: Progress) -> Iterator[Rows]:
    """The same by a cluster: what all articles share is sent once, and with each article what is its own."""
    archive = work.archive
    own = tuple(dict.fromkeys(read.field for read in work.reads if read.own))
    nothing: dict[str, Any] = {field: {} for field in (*own, "dossiers")}
    shared = (replace(archive, memory=Memory(), **nothing), work.hooks, work.reads)
    sent = (
        (key, archive.dossiers[id], {field: getattr(archive, field).get(id) for field in own},
         work.settled.get(id, NOTHING))
        for id, key in work.keys.items()
    )  # fmt: skip
    done = 0
    for part, rows in cluster.by_parts(_examine_sent, shared, sent, lambda one: _length(one[1])):
        yield rows
        done += len(part)
        progress("examining", done, len(work.keys))


def _length(dossier: Dossier) -> int:
    return sum(len(paragraph.text) for paragraph in dossier.body.paragraphs)


def _examine_sent(
    shared: tuple[Archive, Sequence[Examine], Sequence[Read]],
    sent: Sequence[tuple[bytes, Dossier, Mapping[str, Any], Mapping[str, Any]]],
) -> Rows:
    """A cluster's worker's part."""
    archive, hooks, reads = shared
    speak(archive.site.interface)
    fields: dict[str, Any] = {}
    for _, dossier, own, _ in sent:
        for name, value in own.items():
            fields.setdefault(name, {}).update({dossier.id: value} if value is not None else {})
    examine = Examination(hooks, reads, replace(archive, **fields))
    found = ((examine(dossier, settled), key) for key, dossier, _, settled in sent)
    return [row for one, key in found for row in _rows_of(one, hooks, key)]


def _rows_of(found: Examined, hooks: Sequence[Examine], key: bytes) -> Rows:
    """What the store keeps of an article's facets, the large ones apart."""
    larges = {hook.facet for hook in hooks if hook.large}
    rest = replace(found, facets={name: value for name, value in found.facets.items() if name not in larges})
    return [
        (key, serialised(rest)),
        *((large_key(key, name), serialised(found.facets[name])) for name in sorted(larges)),
    ]
