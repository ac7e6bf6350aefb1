"""Lists of names: of keywords, authors and titles, in the order of the alphabet."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from clippings.model.page import Page
from clippings.reading.people.sorting import SortName
from clippings.view.names import Named
from clippings.view.order import by_name, by_person, letter_of
from clippings.view.paging import ONE_PAGE, Pager, paged

MOST_NAMES = 200
"""Names on a page: each is a line."""
_BEFORE = re.compile(r"^[\W_]+")


@dataclass(frozen=True, slots=True)
class NamesView:
    """What a list of names shows."""

    heading: str
    """The heading of the page: “Keywords”."""
    lead: str
    """A sentence on what the list has."""
    entries: tuple[Named, ...]
    """The names on this page, each with its page and how many articles there are."""
    within: Named | None = None
    """The list that it is a part of; None where that is the list of articles."""
    pager: Pager = ONE_PAGE
    """Where in the list the page is."""
    groups: tuple[tuple[Named, tuple[Named, ...]], ...] = ()
    """The entries below headings, in place of ``entries``: each outlet with its articles."""


def names_pages(path: str, heading: str, lead: str, entries: Iterable[tuple[SortName, Named]]) -> Iterator[Page]:
    """The pages of a list of names, in the order of how each is sorted, with links by letters where there are
    several."""
    ordered = sorted(entries, key=lambda entry: by_person(entry[0]))
    for place, some, pager in paged(path, ordered, MOST_NAMES, lambda entry: letter_of(entry[0].family[:4])):
        yield Page(place, "names.html", NamesView(heading, lead, tuple(entry for _, entry in some), pager=pager))


def title_sorted(text: str) -> SortName:
    """How a keyword is sorted: signs before the first letter do not count."""
    return SortName(_BEFORE.sub("", text) or text, "")


def by_title(text: str) -> tuple[str, str]:
    """The key by which titles and keywords are sorted: signs before the first letter do not count."""
    return by_name(_BEFORE.sub("", text) or text)


def letter_of_title(text: str) -> str:
    """The letter under which a title stands: ``E`` for “Élan!”, ``#`` for “3 dead”."""
    return letter_of((_BEFORE.sub("", text) or text)[:4])


def by_letter(
    texts: Iterable[tuple[str, str]], letter: Callable[[str], str] = letter_of_title
) -> dict[str, Sequence[str]]:
    """Letter → the ids of what begins with it: ``by_letter([("a", "Élan")])`` is ``{"E": ["a"]}``."""
    found: dict[str, list[str]] = {}
    for id, text in texts:
        found.setdefault(letter(text), []).append(id)
    return {one: found[one] for one in sorted(found, key=lambda one: (one == "#", one))}
