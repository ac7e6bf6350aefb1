"""Which articles have a label, an author, a keyword or a kind of text, as one index of the archive."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clippings.model.archive import Archive
from clippings.model.record import TEXT_WORDS
from clippings.view.lists.facets import INDEX, UNKNOWN_OUTLET, facets_of, keyword_key, list_path, text_key
from clippings.view.names import Named
from clippings.view.periods import ON_ONE_PAGE, by_month, by_year, year_of
from clippings.wording.messages import N_, gettext
from clippings.wording.numbers import number

_WITHHELD = N_("Not published here")
_ALONE = ("author", "keyword")
"""Kinds of which one article makes no list: it is found by the name itself."""
_OWN = ("text", "outlet")
"""Kinds whose lists have names of the interface; all others have the archive's."""
Years = tuple[tuple[str, int], ...]
"""Years, and how many articles each has."""


def facets(archive: Archive) -> Mapping[str, Any]:
    """For `clippings.hooks.Index`, read by the functions below: each list's articles under its key, and of a list of
    more than two hundred those of each year (``label/left/2016``); its years, its name and whether it has a page under
    other keys, so that a page reads no more than it shows."""
    lists: dict[str, list[str]] = defaultdict(list)
    for id, dossier in archive.dossiers.items():
        for key in facets_of(dossier):
            lists[key].append(id)
    found: dict[str, Any] = {}
    counts: dict[str, list[tuple[str, int]]] = defaultdict(list)
    texts = sum(key.startswith("text/") for key in lists)
    for key, ids in lists.items():
        kind = key.partition("/")[0]
        counts[kind].append((key, len(ids)))
        if (kind in _ALONE and len(ids) == 1) or (kind == "text" and texts == 1):  # that would be the list of all
            found[f"only {key}"] = ids[0]
            continue
        found[f"listed {key}"] = True
        found |= {key: tuple(ids)} if len(ids) <= ON_ONE_PAGE else _of_years(key, ids, archive)
    found |= {f"counts {kind}": tuple(sorted(some)) for kind, some in counts.items()}
    found |= {f"name {key}": name for key, name in _names(archive)}
    if len(archive.dossiers) > ON_ONE_PAGE:
        found |= {f"listed year/{period}": True for period in (*by_year(archive), *by_month(archive))}
    return found


def _of_years(key: str, ids: Sequence[str], archive: Archive) -> dict[str, Any]:
    parts: dict[str, list[str]] = defaultdict(list)
    for id in ids:
        parts[year_of(archive.dossiers[id].date)].append(id)
    years = sorted(parts)
    return {f"years {key}": tuple((year, len(parts[year])) for year in years)} | {
        f"{key}/{year}": tuple(parts[year]) for year in years
    }


def _names(archive: Archive) -> Iterator[tuple[str, tuple[str, str | None]]]:
    """What each list is called, and the language of that; None for the archive's own. A keyword is called as most
    articles print it."""
    forms: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    names = {UNKNOWN_OUTLET: N_("Unknown outlet")}
    for dossier in archive.dossiers.values():
        for words in dossier.record.keywords:
            forms[keyword_key(words)][words, dossier.record.language] += 1
        for author in dossier.record.authors:
            names[f"author/{author}"] = archive.entities[author].name if author in archive.entities else author
        for label in dossier.labels:
            term = archive.labels.get(label.value)
            names[f"label/{label.value}"] = term.words if term else label.value
        names[text_key(dossier)] = _WITHHELD if dossier.withheld else TEXT_WORDS[dossier.record.text]
    yield from ((key, (name, None)) for key, name in names.items())
    yield from ((key, min(some, key=lambda form: (-some[form], form))) for key, some in forms.items())


def facet_ids(archive: Archive) -> Sequence[str]:
    """The keys of all lists that have a page, and of their years: ``label/left``, ``label/left/2016``."""
    found = archive.indexes[INDEX]
    return tuple(key.removeprefix("years ") for key in found if key.startswith("years ") or " " not in key)


def articles_of(key: str, archive: Archive) -> tuple[str, ...]:
    """The articles of a list, in their order; none of one that is divided by years."""
    return tuple(archive.indexes[INDEX].get(key, ()))


def years_of(key: str, archive: Archive) -> Years:
    """The years of a list of more than two hundred articles; none of a shorter one."""
    return tuple(archive.indexes[INDEX].get(f"years {key}", ()))


def named_list(key: str, archive: Archive, count: int | None = None) -> Named:
    """A list with what it is called, “peace talks”, and how many articles it has, where that is given. KeyError for one
    that there is not."""
    name, language = archive.indexes[INDEX][f"name {key}"]
    if key.partition("/")[0] in _OWN:
        name, language = gettext(name), archive.site.interface
    return Named(name, list_path(key), "" if count is None else number(count), language)


def only_article(key: str, archive: Archive) -> str:
    """The one article of a list that has no page for that. KeyError for any other."""
    return str(archive.indexes[INDEX][f"only {key}"])


def counts_of(kind: str, archive: Archive) -> Years:
    """The keys of all lists of a kind, those without a page too, and how many articles each has."""
    return tuple(archive.indexes[INDEX].get(f"counts {kind}", ()))
