"""The keys of a build: digests of the files, by what depends on them, before anything is opened."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from clippings.build.cache.serialise import serialised
from clippings.build.sources import Source
from clippings.digest import digest
from clippings.hooks import Articles, Examine, Hook, Hooks, Read, of_kind
from clippings.model.archive import Archive, Site
from clippings.reading.articles import Reading


@dataclass(frozen=True, slots=True)
class Keys:
    """What a build is made from."""

    own: Mapping[str, bytes] = field(default_factory=dict)
    """Article id → a digest of the files that concern it alone."""
    entries: bytes = b""
    """Of the files whose entries touch articles by their names (`clippings.hooks.Read.names`)."""
    rest: bytes = b""
    """Of the program, the site, and all other files that an examination may read."""
    general: bytes = b""
    """Of both: what every examination may read."""
    everything: bytes = b""
    """Of all there is."""


def keys_of(
    files: Mapping[Source, bytes],
    readings: Iterable[Reading],
    hooks: Hooks,
    site: Site,
    program: bytes,
    beside: Iterable[object],
) -> Keys:
    """The keys of a build.

    ``files`` has a digest of each file that is read, ``readings`` are of files that Pelican read itself; ``program`` is
    a digest of the program, ``beside`` is what counts for the whole build alone, such as the theme.
    """
    own: dict[str, list[bytes]] = defaultdict(list)
    named: list[bytes] = []
    others: list[bytes] = []
    articles = set()
    for source, key in files.items():
        hook = source.hook
        if isinstance(hook, Articles):
            articles.add(source.path.stem)
        if hook.own:
            own[source.path.stem].append(key)
        elif not hook.each:  # an examination cannot read those that hold one value each
            (named if isinstance(hook, Read) and hook.names else others).append(key)
    for reading in readings:
        own[reading.record.id].append(serialised(reading))
        articles.add(reading.record.id)
    rest = digest(program, repr(site), *names_of((*of_kind(Read, hooks), *of_kind(Examine, hooks))), *others)
    entries = digest(*named)
    general = digest(rest, entries)
    every = (part for source, key in files.items() for part in (source.where, key))
    return Keys(
        {id: digest(*own[id]) for id in sorted(articles)}, entries, rest, general,
        digest(general, *every, *beside),
    )  # fmt: skip


def article_keys(keys: Keys, bases: Mapping[str, bytes], ids: Iterable[str]) -> dict[str, bytes]:
    """Article id → a digest of everything its facets are made from; ``bases`` as `affected.bases` gives them."""
    return {id: digest(keys.rest, bases[id], keys.own[id]) for id in ids}


def page_key(program: bytes, site: Site, hooks: Hooks) -> bytes:
    """A digest of what every page is made from, beside what it reads of the archive.

    All hooks are: a page may ask for a facet or an index that no plugin gives.
    """
    return digest(program, repr(site), *names_of(hooks), os.environ.get("SEARCH_EXPORT", ""))


def names_of(hooks: Iterable[Hook]) -> Iterator[tuple[str, ...]]:
    """What tells each hook from others, in their order; what its functions do is in the program's digest."""
    for hook in hooks:
        values = vars(hook).values()
        yield type(hook).__name__, *(v if isinstance(v, str) else getattr(v, "__qualname__", "") for v in values)


def public_keys(
    digests: Mapping[str, bytes], general: bytes, shown: Archive, cut: Mapping[str, bytes]
) -> tuple[dict[str, bytes], bytes]:
    """The keys of articles, and the general one, for what the public may have (``shown``).

    Any text may refer to what is withdrawn, so what is left counts for all. What other texts had cut of an article's
    notes or record (``cut``) counts for it.
    """
    kept = digest(*shown.dossiers, "", *shown.events, "", *shown.questions, *shown.versions)
    return {id: digest(digests[id], "public", kept, cut.get(id, b"")) for id in shown.dossiers}, digest(
        general, "public", kept
    )
