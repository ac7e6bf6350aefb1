"""Which outlet of the register a file means."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from clippings.model.outlet import Outlet, names_of
from clippings.reading.folding.forms import fold

_WIKIDATA = re.compile(r"Q[1-9]\d*")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")


class Matcher:
    """Finds outlets by id, Wikidata id, domain and name."""

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        self.ids: set[str] = set()
        self.known: dict[str, set[str]] = defaultdict(set)
        for outlet in outlets:
            self.ids.add(outlet.id)
            names = (fold(name) for name in names_of(outlet))
            for key in (*names, *map(host_of, outlet.domains), *filter(None, (outlet.wikidata,))):
                self.known[key].add(outlet.id)

    def outlet(self, named: Iterable[str]) -> str:
        """The id of the one outlet that something in ``named`` tells, the surest first; empty where nothing does."""
        for one in named:
            if one in self.ids:
                return one
            for key in _keys(one):
                if len(found := self.known.get(key, ())) == 1:
                    return next(iter(found))
        return ""


def _keys(named: str) -> Iterable[str]:
    """Under what an outlet may be known that is named so: a host, and those above it (``news.gazette.example`` is of
    ``gazette.example``)."""
    if _WIKIDATA.fullmatch(named):
        return (named,)
    if host := host_of(named):
        parts = host.split(".")
        return (".".join(parts[at:]) for at in range(len(parts) - 1))
    return (fold(named),)


def host_of(address: str) -> str:
    """The host of an address or a domain, without ``www.``: ``gazette.example`` of ``https://www.gazette.example/a``.
    Empty for what is none."""
    try:
        host = urlsplit(address if "://" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if _HOST.fullmatch(host) else ""


def unmatched(named: Iterable[Iterable[str]]) -> Mapping[str, int]:
    """What an editor reads of outlets that the register lacks: the last of the names of each, and how often."""
    counts: dict[str, int] = defaultdict(int)
    for names in named:
        counts[[*names][-1]] += 1
    return counts
