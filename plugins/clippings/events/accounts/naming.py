"""Who is named with whom in accounts of one event: in the same paragraphs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.view.names import Named
from clippings.view.network.drawing import Network, network
from clippings.wording.messages import ngettext
from clippings.wording.numbers import number

_KINDS = ("person", "organisation")


def named_together(dossiers: Sequence[Dossier], archive: Archive) -> Network:
    """A drawing of the people and organisations that the accounts name in the same paragraphs."""
    counts = Counter(pair for one in dossiers for ids in _paragraphs(one) for pair in combinations(sorted(ids), 2))

    def named(id: str) -> Named:
        entity = archive.entities[id]
        return Named(entity.name, entity.path)

    return network(counts, named, _paragraphs_in_words)


def _paragraphs(dossier: Dossier) -> Iterator[set[str]]:
    """Whom each paragraph names."""
    found: dict[int, set[str]] = {}
    for mention in dossier.mentions:
        if mention.kind in _KINDS:
            found.setdefault(mention.paragraph, set()).add(mention.entity)
    yield from found.values()


def _paragraphs_in_words(count: int) -> str:
    return ngettext("%(num)s paragraph", "%(num)s paragraphs", count, num=number(count))
