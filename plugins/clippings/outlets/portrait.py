"""An outlet by its articles: when they appeared, whom they name most, what they share with others, what they answer."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple

from clippings.model.archive import Archive
from clippings.view.card import Card
from clippings.view.counted import articles
from clippings.view.names import Named
from clippings.view.periods import name_of, without_gaps, year_of

NAMED, POSITIONS, SHARED = "named by outlets", "positions of outlets", "shared by outlets"
"""The names of the indexes."""
_MOST_NAMED, _MOST_WORDS, _MOST_SHARED, _MOST_POSITIONS = 12, 4, 12, 60
"""What a page shows of each, at most; of words, for each who is named."""
_LEAST_WORDS = 2
"""How often an outlet has words before a name that are said to be what it calls them."""


class YearCount(NamedTuple):
    """How much it published in a year."""

    name: str
    """The year: “2016”; “Undated articles”."""
    articles: int
    """How many articles; 0 for a year between others that have some."""
    share: int
    """The same in hundredths of the year with most, 1 at least where there are any."""


@dataclass(frozen=True, slots=True)
class Words:
    """What an outlet calls someone just before the name."""

    text: str
    """The words: “Foreign Minister”."""
    count: int
    """How many sentences have them."""
    language: str
    """The language of the articles, a BCP 47 tag."""


class Who(NamedTuple):
    """Someone or something that an outlet names."""

    entity: Named
    """It, with how many of the outlet's articles name it."""
    words: tuple[Words, ...]
    """What it calls them, the commonest first; empty where it has no words twice."""


class Shared(NamedTuple):
    """What an outlet has in common with another."""

    outlet: Named
    """The other outlet."""
    stories: int
    """How many stories both tell."""
    links: int
    """How many pairs of their articles are linked."""


class Answer(NamedTuple):
    """A position of an article of the outlet on a question."""

    question: Named
    """The question."""
    answer: str
    """What it answers, in the editors' words."""
    article: Card
    """The article."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """What an outlet's articles tell of it."""

    years: tuple[YearCount, ...]
    """How much it published year by year; empty where all of it is of one year."""
    named: tuple[Who, ...]
    """Whom and what most of its articles name, several at least, each with how many do, and what they call them."""
    shared: tuple[Shared, ...]
    """With which outlets it has most in common."""
    answers: tuple[Answer, ...]
    """Its positions on questions in dispute."""
    more_answers: int
    """How many there are beside these."""


def portrait_of(id: str, ids: Sequence[str], archive: Archive) -> Portrait:
    """What the articles of an outlet, ``ids``, tell of it."""
    named: Iterable[tuple[str, int, Iterable[tuple[str, int, str]]]] = archive.indexes[NAMED].get(id, ())
    shared: Iterable[tuple[str, int, int]] = archive.link_indexes[SHARED].get(id, ())
    positions = archive.indexes[POSITIONS].get(id, ())
    return Portrait(
        _years(ids, archive),
        tuple(
            Who(_entity(one, count, archive), tuple(Words(*words) for words in called))
            for one, count, called in named
            if one in archive.entities
        ),
        tuple(Shared(_outlet(other, archive), *counts) for other, *counts in shared),
        tuple(
            Answer(Named(archive.questions[question].question, f"questions/{question}.html"), said, archive.cards[one])
            for question, said, one in positions[:_MOST_POSITIONS]
        ),
        max(0, len(positions) - _MOST_POSITIONS),
    )


def _years(ids: Sequence[str], archive: Archive) -> tuple[YearCount, ...]:
    counts = Counter(year_of(archive.cards[id].date) for id in ids)
    most = max(counts.values(), default=1)
    if len(counts) < 2:
        return ()
    years = sorted(year for year in counts if year.isdecimal())
    others = ((id, name_of(id)) for id in sorted(counts.keys() - set(years)))
    return tuple(
        YearCount(name, counts[id], max(1, 100 * counts[id] // most) if id else 0)
        for id, name in (*without_gaps(years), *others)
    )


def _entity(id: str, count: int, archive: Archive) -> Named:
    entity = archive.entities[id]
    return Named(entity.name, entity.path, articles(count))


def _outlet(id: str, archive: Archive) -> Named:
    return Named(archive.outlets[id].name, archive.outlets[id].path)


def named_by(archive: Archive) -> Mapping[str, tuple[tuple[str, int, tuple[tuple[str, int, str], ...]], ...]]:
    """Outlet → the people, organisations and places that most of its articles name, several at least, how many do, and
    what they call them: words, how many sentences have them, and their language."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    calls: dict[str, Counter[tuple[str, str, str]]] = defaultdict(Counter)
    for dossier in archive.dossiers.values():
        counts[dossier.outlet.id].update(dossier.named.of("person", "organisation", "place"))
        language = dossier.record.language
        calls[dossier.outlet.id].update((one, words, language) for one, words in dossier.calls)
    return {outlet: tuple(_with_words(_named_often(found), calls[outlet])) for outlet, found in counts.items()}


def _named_often(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    """Whom several articles name, those whom most do first: that one does says nothing of the outlet."""
    return _most({id: count for id, count in counts.items() if count > 1}, _MOST_NAMED)


def _with_words(
    named: Iterable[tuple[str, int]], calls: Mapping[tuple[str, str, str], int]
) -> Iterator[tuple[str, int, tuple[tuple[str, int, str], ...]]]:
    """Ids and counts with what each is called, where that is said twice at least."""
    words: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for (id, text, language), count in calls.items():
        if count >= _LEAST_WORDS:
            words[id].append((text, count, language))
    for id, count in named:
        yield id, count, tuple(nsmallest(_MOST_WORDS, words[id], key=lambda one: (-one[1], one[0], one[2])))


def _most(counts: Mapping[str, int], most: int) -> tuple[tuple[str, int], ...]:
    return tuple(nsmallest(most, counts.items(), key=lambda one: (-one[1], one[0])))


def positions_of(archive: Archive) -> Mapping[str, tuple[tuple[str, str, str], ...]]:
    """Outlet → the question, the answer and the article of each position that its articles have."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for question in archive.questions.values():
        for one in question.positions:
            if dossier := archive.dossiers.get(one.article):
                found[dossier.outlet.id].append((question.id, one.answer, one.article))
    return {outlet: tuple(dict.fromkeys(positions)) for outlet, positions in found.items()}


def shared_by(archive: Archive) -> Mapping[str, tuple[tuple[str, int, int], ...]]:
    """Outlet → the other outlets with which it has most in common: in how many stories, and how many pairs of articles
    are linked."""
    outlet_of = {id: dossier.outlet.id for id, dossier in archive.dossiers.items() if dossier.outlet.is_known}
    links, stories = defaultdict(Counter), defaultdict(Counter)  # type: dict[str, Counter[str]], dict[str, Counter[str]]
    for (one, other), count in _links_between(archive, outlet_of).items():
        links[one][other] += count
        links[other][one] += count
    told: Mapping[str, Sequence[str]] = archive.link_indexes.get("stories", {})
    for id, ids in told.items():
        if id == ids[0]:
            _count(stories, tuple(dict.fromkeys(map(outlet_of.get, ids))))
    return {
        outlet: tuple(
            (other, stories[outlet][other], count) for other, count in _ranked(links[outlet], stories[outlet])
        )
        for outlet in sorted(links.keys() | stories.keys())
    }


def _links_between(archive: Archive, outlet_of: Mapping[str, str]) -> Counter[tuple[str, str]]:
    """How many pairs of articles of two outlets are linked, from one side or from both."""
    to = {id: linked.to for id, linked in archive.linked.items()}
    between: Counter[tuple[str, str]] = Counter()
    for id, own in outlet_of.items():
        for other in to.get(id, ()):
            its = outlet_of.get(other, own)
            if its != own and (id < other or id not in to.get(other, ())):
                between[own, its] += 1
    return between


def _ranked(links: Mapping[str, int], stories: Mapping[str, int]) -> Sequence[tuple[str, int]]:
    """Other outlets and how many articles are linked with theirs, those with most stories in common first."""
    every = {other: links.get(other, 0) for other in links.keys() | stories.keys()}
    return nsmallest(_MOST_SHARED, every.items(), key=lambda one: (-stories.get(one[0], 0), -one[1], one[0]))


def _count(counts: Mapping[str, Counter[str]], outlets: Sequence[str | None]) -> None:
    """Count each outlet once with each other."""
    known = [outlet for outlet in dict.fromkeys(outlets) if outlet]
    for one in known:
        counts[one].update(other for other in known if other != one)
