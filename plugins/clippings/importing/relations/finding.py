"""Which article of an import a link or relation means: by the path of its file, or by any name that it has."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from clippings.reading.folding.forms import fold


class Names:
    """The articles of one import by what others call them."""

    def __init__(self) -> None:
        self._ids: dict[str, set[str]] = {}
        self._paths: dict[str, tuple[str, ...]] = {}

    def add(self, id: str, source: str, names: Iterable[str]) -> None:
        """Add an article: ``source`` is its file as the report names it; ``names`` what else it is called."""
        path = tuple(map(fold, PurePosixPath(source.replace("!/", "/")).with_suffix("").parts))
        self._paths[id] = path
        for name in {path[-1], *map(fold, names)}:
            self._ids.setdefault(name, set()).add(id)

    def find(self, said: str) -> str | None:
        """The one article that is called so; of several files of a name, the one whose path ends so. None where there
        is none, or no telling which."""
        parts = [part for part in fold(said).split("/") if part.strip(".")]
        whole = self._ids.get(fold(said), set())
        if len(whole) == 1 or not parts:
            return next(iter(whole), None) if len(whole) == 1 else None
        ends = [id for id in self._ids.get(parts[-1], ()) if self._paths[id][-len(parts) :] == tuple(parts)]
        return ends[0] if len(ends) == 1 else None
