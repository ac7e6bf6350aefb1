"""What is to be written: kinds of pages with their units, and each unit made while its reads are recorded."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from clippings.build.cache.inverted import Inverted
from clippings.build.cache.reads import TEMPLATE, Input, Recorder, of_links, recording
from clippings.build.stages.relate import NotLinkedYet, Unlinked
from clippings.hooks import Hooks, Pages, each_article, of_kind, once
from clippings.model.archive import Archive
from clippings.model.page import Output, Page

ROWS_AT_ONCE = 50_000
"""Values of inverted facets that one process fetches at once, some 1 KB each."""
PARTS_THAT_FETCH = 8
"""Parts of units that fetch inverted facets, as far as that allows: most of them need most articles, which each part
fetches for itself."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: hooks of one name, which make their outputs for one id together."""

    name: str
    """What its units are called in the report."""
    hooks: tuple[Pages, ...]
    """The hooks that have this name, in the order of PLUGINS."""
    ids: Sequence[str]
    """One for each unit."""
    at_once: int
    """How many units one process makes before it tells of them."""

    def unit(self, id: str) -> str:
        """The name of a unit."""
        return f"{self.name}/{id}"

    def missing(self, standing: Set[str]) -> list[str]:
        """The ids of units that are not among those ``standing``."""
        return [id for id in self.ids if self.unit(id) not in standing]


def kinds(archive: Archive, hooks: Hooks, only_articles: bool = False) -> list[Kind]:
    """All kinds of pages, those that take longest first, so that no process waits long for another in the end: what
    there is one of, in reverse; then what there is most of; and articles, which are short, last.

    Before articles are linked, those are left out whose ids are found in links.
    """
    named: dict[str, list[Pages]] = {}
    for hook in of_kind(Pages, hooks):
        named.setdefault(hook.name, []).append(hook)
    single = [name for name, found in named.items() if found[0].ids is once]
    articles = [name for name, found in named.items() if found[0].ids is each_article]
    others = [name for name in named if name not in single and name not in articles]

    def found(names: Iterable[str]) -> list[Kind]:
        return [kind for name in names if (kind := _kind(name, named[name], archive))]

    if only_articles:
        return found(articles)
    several = sorted(found(others), key=lambda kind: len(kind.ids), reverse=True)
    return [*found(reversed(single)), *several, *found(articles)]


def _kind(name: str, hooks: Sequence[Pages], archive: Archive) -> Kind | None:
    try:
        ids = tuple(hooks[0].ids(archive))
    except NotLinkedYet:
        return None
    at_once = min(hook.at_once for hook in hooks)
    if hooks[0].prefetch:
        at_once = max(at_once, len(ids) // PARTS_THAT_FETCH)
    for facet in hooks[0].prefetch:
        inverted = archive.inverted.get(facet)
        if isinstance(inverted, Inverted) and (rows := inverted.count(ids)):
            at_once = max(1, min(at_once, len(ids) * ROWS_AT_ONCE // rows))
    return Kind(name, tuple(hooks), ids, at_once)


class Maker:
    """Makes units of one archive, and records what each reads."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.linked = not isinstance(archive.links, Unlinked)
        self.recorder = Recorder()
        self.recorded = recording(archive, self.recorder)

    def prefetch(self, kind: Kind, ids: Sequence[str]) -> None:
        """Fetch the inverted facets that these units will read."""
        for facet in kind.hooks[0].prefetch:
            inverted = self.archive.inverted.get(facet)
            if isinstance(inverted, Inverted):
                inverted.load(ids)

    def outputs(self, kind: Kind, id: str) -> Iterator[Output]:
        """The outputs of one unit. What it reads is there to take when the last of them has been used."""
        self.recorder.take()
        for hook in kind.hooks:
            for output in hook.make(id, self.recorded):
                if isinstance(output, Page):
                    self.recorder.reads.add((TEMPLATE, output.template))
                yield output

    def reads(self) -> set[Input]:
        """What the last unit read."""
        return self.recorder.take()

    def too_early(self, reads: Iterable[Input]) -> bool:
        """Whether any of these are links, and they are not found yet."""
        return not self.linked and any(of_links(table) for table, _ in reads)
