"""The archive made ready: assembled, examined and related, and for the public, without what the public may not have."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from clippings.build.cache.affected import bases
from clippings.build.cache.inputs import Known
from clippings.build.cache.inverted import Keys as InvertedKeys
from clippings.build.cache.inverted import keys_of as inverted_keys
from clippings.build.cache.keys import article_keys, public_keys
from clippings.build.cache.memory import LastingMemory
from clippings.build.cache.serialise import serialised
from clippings.build.cache.store import Store, batched
from clippings.build.job import Clock, Job
from clippings.build.stages.assemble import assemble
from clippings.build.stages.check import problems_of
from clippings.build.stages.content import Content
from clippings.build.stages.examine import examine_all
from clippings.build.stages.gather import gather
from clippings.build.stages.publish import left_out, public, shown, shown_files
from clippings.build.stages.redact import redacted
from clippings.build.stages.relate import in_order, relate, settle
from clippings.digest import digest
from clippings.hooks import Examine, Read, of_kind
from clippings.model.archive import NOTHING_WITHHELD, Archive, Withheld
from clippings.model.dossier import Dossier, evolved
from clippings.model.problem import Problem, errors
from clippings.reading.rights.shingles import shingles_in


@dataclass(frozen=True, slots=True)
class Prepared:
    """An archive that is ready to be linked and written."""

    archive: Archive
    """All but its links, as pages get it: without the words of texts that are withheld."""
    words: Archive
    """The same with those words, which links are found in."""
    related: Mapping[str, Mapping[str, Any]]
    """Article id → the facets that were found in the whole archive."""
    known: Known
    """The digests of what its tables hold, where they are kept."""
    problems: Callable[[], tuple[Problem, ...]]
    """Everything that is wrong with it, worked out when it is first asked for: links may be found meanwhile."""
    copied: frozenset[str]
    """The paths in the output of files that are to be copied there."""
    withheld: Withheld
    """What a hosted build leaves out."""


def prepare(job: Job, content: Content, clock: Clock) -> Prepared:
    """The archive of what was read; its articles are not yet linked."""
    keys = content.keys
    with clock("read"):
        assembled = assemble(job.site, content.sources, content.files, job.store, content.readings)
    archive = assembled.archive
    names = [hook.facet for hook in of_kind(Examine, job.hooks)]
    memory = LastingMemory(job.store, "hosted" if job.site.hosted else "local", names)
    own = {id: keys.own[id] for id in archive.dossiers}
    base = bases(archive, own, keys.rest, keys.entries, job.hooks, memory)
    derived = _derive(job, archive, article_keys(keys, base, own), keys.general, clock)
    problems: Callable[[], tuple[Problem, ...]] = cache(
        partial(problems_of, job, content, assembled, derived.problems, derived.archive)
    )
    if job.site.hosted:
        problems = partial(tuple, problems())  # of the whole archive, which need not stay in memory
    if job.site.hosted and not errors(problems()):
        # Everything was checked; now the same again on what the public may have.
        left = public(archive)
        published = redacted(left, archive, partial(_kept_shingles, own, job.store))
        digests, general = public_keys(derived.archive.digests, keys.general, published, _changed(left, published))
        derived = _derive(job, published, digests, general, clock)
    seen = shown(derived.archive)
    site = replace(seen.site, empty=seen.empty)  # part of every page, but another only with a first or a last entry
    archive = in_order(replace(seen, site=site, memory=memory), job.hooks, derived.keys)
    memory.gathered = gather(archive, job.hooks, job.store, job.workers)
    words = replace(archive, dossiers=derived.archive.dossiers)
    shows = shown_files(archive, job.pictures) if job.site.hosted else job.pictures
    leaves = left_out(assembled.archive, len(job.pictures - shows)) if job.site.hosted else NOTHING_WITHHELD
    copied = frozenset(job.copied.keys() - (job.pictures - shows))
    return Prepared(archive, words, derived.related, assembled.known, problems, copied, leaves)


def _kept_shingles(own: Mapping[str, bytes], store: Store, dossiers: Iterable[Dossier]) -> Iterator[Iterable[int]]:
    """The shingles of each of some texts, kept until its file changes; ``own`` has a digest of each."""
    dossiers = list(dossiers)
    keys = [digest(own[dossier.id], "shingles") for dossier in dossiers]
    known = store.known_in_row(keys)
    new = {key: dossier for key, dossier in zip(keys, dossiers, strict=True) if key not in known}
    for some in batched(new):
        store.put([(key, serialised(shingles_in(new[key].body).tobytes())) for key in some])
    for data in store.every(keys):
        yield array("Q", data)


def _changed(before: Archive, after: Archive) -> Mapping[str, bytes]:
    """A digest of the notes and the record of each article of which any was cut."""
    return {
        id: serialised((after.notes.get(id), dossier.record))
        for id, dossier in after.dossiers.items()
        if dossier is not before.dossiers[id] or after.notes.get(id) is not before.notes.get(id)
    }


@dataclass(frozen=True, slots=True)
class _Derived:
    """An archive with all facets but those made when a dossier is shown."""

    archive: Archive
    keys: Mapping[str, Mapping[str, InvertedKeys]]
    related: Mapping[str, Mapping[str, Any]]
    problems: tuple[Problem, ...]


def _derive(job: Job, archive: Archive, digests: Mapping[str, bytes], general: bytes, clock: Clock) -> _Derived:
    problems: list[Problem] = []
    dossiers = dict(archive.dossiers)
    keys = {}
    with clock("examine"):
        hooks, reads = of_kind(Examine, job.hooks), of_kind(Read, job.hooks)
        for id, found in examine_all(archive, hooks, reads, digests, job.store, job.workers):
            dossiers[id] = evolved(dossiers[id], found.facets)
            keys[id] = found.keys
            problems += found.problems
        if settled := settle(replace(archive, dossiers=dossiers), job.hooks):
            some = replace(archive, dossiers={id: archive.dossiers[id] for id in settled})
            again = {id: digest(digests[id], serialised(facets)) for id, facets in settled.items()}
            for id, found in examine_all(some, hooks, reads, again, job.store, job.workers, settled):
                dossiers[id] = evolved(archive.dossiers[id], found.facets)
                keys[id] = found.keys
            digests = {**digests, **again}
    with clock("relate"):
        related = relate(replace(archive, dossiers=dossiers, digests=digests, general=general), job.hooks)
    for id, facets in related.facets.items():
        keys[id] = keys[id] | {name: inverted_keys(facets[name]) for name in keys[id].keys() & facets.keys()}
    return _Derived(related.archive, keys, related.facets, (*problems, *related.problems))
