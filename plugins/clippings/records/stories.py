"""The story that an article tells with others, and the stories that most outlets tell, as the plugin ``events`` finds
them."""

from collections.abc import Iterator, Mapping, Sequence
from heapq import nsmallest

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.view.names import Named
from clippings.wording.clipping import clipped
from clippings.wording.messages import ngettext
from clippings.wording.numbers import number

_MOST_LETTERS = 80
"""Characters of a quotation that an article's page shows once more."""
_MOST_STORIES = 6
"""Stories on the home page."""


def story_of(id: str, archive: Archive) -> Named | None:
    """The story that an article tells: how many accounts it has, and its page. None where no other tells it."""
    ids = archive.link_indexes["stories"].get(id) if "stories" in archive.link_indexes else None
    return Named(_accounts(ids), _path(ids)) if ids else None


def copies_of(id: str, archive: Archive) -> Named | None:
    """The articles that have the text of one, as the plugin ``links`` finds them: how many, and their page. None where
    no other has it."""
    ids = archive.link_indexes["copies"].get(id) if "copies" in archive.link_indexes else None
    return Named(ngettext("%(num)s article", "%(num)s articles", len(ids)), f"copies/{ids[0]}.html") if ids else None


def quoted_by_others(dossier: Dossier, archive: Archive) -> Iterator[Named]:
    """What an article quotes and others do, too, as the plugin ``links`` finds it: the words as they stand here, and
    the page that has them side by side. Nothing of a withheld text."""
    if dossier.withheld or "quoted again" not in archive.link_indexes:
        return
    for name in archive.link_indexes["quoted again"].get(dossier.id, ()):
        places = archive.link_indexes["utterances"][name]
        number = next(number for id, number in places if id == dossier.id)
        articles = len({id for id, _ in places})
        detail = ngettext("%(num)s article", "%(num)s articles", articles)
        words = clipped(dossier.quotations[number].text, _MOST_LETTERS)
        yield Named(words, f"quotations/{name}.html", detail, dossier.record.language)


def widest_stories(archive: Archive) -> tuple[Named, ...]:
    """The stories that most outlets tell, six at most; of equally many the one with most accounts, then the later."""
    found: Mapping[str, Sequence[str]] = archive.link_indexes.get("stories", {})
    told = [ids for id, ids in found.items() if id == ids[0]]
    ranks = ((-len(_outlets(ids, archive)), -len(ids), -at, ids) for at, ids in enumerate(told))
    first = nsmallest(_MOST_STORIES, ranks)
    return tuple(_named(ids, archive) for _, _, _, ids in first)


def _named(ids: Sequence[str], archive: Archive) -> Named:
    card, outlets = archive.cards[ids[0]], len(_outlets(ids, archive))
    told = ngettext("%(num)s outlet", "%(num)s outlets", outlets, num=number(outlets))
    return Named(card.title, _path(ids), f"{card.strip.date.words} · {_accounts(ids)} · {told}", card.language)


def _outlets(ids: Sequence[str], archive: Archive) -> set[str]:
    return {archive.cards[id].strip.outlet for id in ids}


def _accounts(ids: Sequence[str]) -> str:
    return ngettext("%(num)s account", "%(num)s accounts", len(ids), num=number(len(ids)))


def _path(ids: Sequence[str]) -> str:
    return f"stories/{ids[0]}.html"
