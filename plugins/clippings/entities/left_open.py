"""The names in all texts that stay open: how often each does, and where."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from clippings.model.archive import Archive
from clippings.reading.names.forms import form_of

_MOST_SHOWN = 3
"""Places of a name that an editor is told."""


@dataclass(slots=True)
class LeftOpen:
    """How often a name stays open."""

    mentions: int = 0
    """How often texts have it."""
    articles: set[str] = field(default_factory=set)
    """The ids of those that do."""
    places: tuple[tuple[str, str, str], ...] = ()
    """The first three articles that do: file, name as printed, and the words around it."""

    @property
    def words(self) -> str:
        """How often, in words: “3 times in 2 articles”."""
        times = "once" if self.mentions == 1 else f"{self.mentions:,} times"
        return f"{times} in {len(self.articles):,} article{'' if len(self.articles) == 1 else 's'}"


def left_open(archive: Archive) -> Mapping[str, LeftOpen]:
    """Each name that stays open somewhere, by its form in small letters (`clippings.reading.names.forms.form_of`)."""
    found: dict[str, LeftOpen] = defaultdict(LeftOpen)
    for id, dossier in archive.dossiers.items():
        for name in dossier.open_names:
            uses = found[form_of(name.text)]
            uses.mentions += 1
            if id not in uses.articles and len(uses.places) < _MOST_SHOWN:
                uses.places = (*uses.places, (dossier.record.where, name.text, name.around))
            uses.articles.add(id)
    return dict(found)
