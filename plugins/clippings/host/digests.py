"""What a build is made from, before anything of it is opened: digests of the files, by what depends on them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from clippings.host.doors import Articles, Examine, Read
from clippings.host.intake import Intake
from clippings.host.packing import packed
from clippings.host.version import code
from clippings.model.digest import digest
from clippings.model.dossier import Site
from clippings.model.reference import KIND_OF
from clippings.reading.articles import Reading


@dataclass(frozen=True, slots=True)
class Digests:
    """``own`` has one of each article's own files, ``others`` one of each event and question, by its reference.
    ``entries`` is of the authorities whose entries touch articles by name, ``rest`` of the program, the site and all
    other authorities, ``general`` of both: what any page may show. ``everything`` is of all there is.
    """

    own: Mapping[str, bytes] = field(default_factory=dict)
    others: Mapping[str, bytes] = field(default_factory=dict)
    entries: bytes = b""
    rest: bytes = b""
    general: bytes = b""
    everything: bytes = b""


def digests_of(
    files: Intake, readings: Iterable[Reading], doors: Sequence[Examine], site: Site, said: Iterable[object]
) -> Digests:
    """``readings`` are of files that Pelican has read, ``said`` the problems that were found before."""
    own: dict[str, list[bytes]] = defaultdict(list)
    entries: list[bytes] = []
    register: list[bytes] = []
    shown: list[bytes] = []
    others: dict[str, bytes] = {}
    articles = set()
    for source, key in files.keys.items():
        door = source.door
        named = isinstance(door, Read) and door.names
        if isinstance(door, Articles):
            articles.add(source.path.stem)
        if door.own:
            own[source.path.stem].append(key)
        elif door.field in KIND_OF and door.each:
            others[f"{KIND_OF[door.field]}/{source.path.stem}"] = key
        elif not (isinstance(door, Read) and door.alone):
            (shown if door.each else entries if named else register).append(key)
    for reading in readings:
        own[reading.record.id].append(packed(reading))
        articles.add(reading.record.id)
    rest = digest(code(), repr(site), *(door.facet for door in doors), *register)
    general = digest(rest, digest(*entries), *shown)
    every = (part for source, key in files.keys.items() for part in (source.where, key))
    return Digests(
        {id: digest(*own[id]) for id in sorted(articles)},
        others,
        digest(*entries),
        rest,
        general,
        digest(general, *every, *map(str, said)),
    )
