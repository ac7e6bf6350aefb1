"""The names of an archive, ready to be looked for in one pass over a text (`clippings.reading.names.finding`)."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache, partial
from typing import Any, NamedTuple

from clippings.model.archive import Archive
from clippings.model.entity import Entity, How, Kind
from clippings.reading.folding.forms import plain
from clippings.reading.names.bearers import Bearer, Name, names_of_archive
from clippings.reading.names.forms import form_of, is_exact, spelled, spelled_as, written
from clippings.reading.names.lookup import Lookup, has_capital
from clippings.reading.names.spellings.cldr import in_language
from clippings.reading.names.spellings.misread import LEAST, halves_of, likes_of


class Chosen(NamedTuple):
    """Those who may be meant by some words."""

    bearers: Sequence[Bearer]
    """All of them."""
    how: How
    """What tells that it is theirs: it is printed as the register has it, or else how it differs."""
    firsts: Sequence[str]
    """The first name of each, where it is a surname that needs a title or initials before it."""


NO_CHOICE: dict[str, Chosen] = {}
_MOST_WORDS = 1 << 15
"""Words of which is remembered what they are."""


class Names(NamedTuple):
    """What some words of a searched text may be."""

    length: int
    """How many characters the names have."""
    names: Sequence[Name]
    """All names that the words can be."""
    written: str
    """How they are all written in a searched text with its capitals; empty where they differ."""
    districts: bool = False
    """Whether one is the name of a district, too."""
    capital: bool = False
    """Whether all of them begin with a capital."""
    chosen: dict[str, "Chosen"] = NO_CHOICE
    """Words that a text has had → those who may be meant by them, so that each is worked out once."""


def _nobody(_: str) -> Set[Bearer]:
    """Nobody, whatever the word."""
    return frozenset()


def _nowhere(_: str) -> None:
    """No names of places in any language."""


@dataclass(frozen=True)
class Matcher:
    """Every name of the authority files, ready to be looked for."""

    words: Lookup[Names]
    """Words of a searched text → the `Names` that they may be. Those that must stand with the capitals they have,
    acronyms and what has few letters, are looked up in a text with its capitals: without, they would be parts of most
    words."""
    size: int
    """How many names it has."""
    names_of: Mapping[str, Names] = field(default_factory=dict, compare=False)
    """What of a searched text in small letters can be such a name → the `Names` that it may be."""
    known: Mapping[str, Bearer] = field(default_factory=dict, compare=False)
    """Reference (``person/anna-smith``) → who is named by it; an id → the one that has it, entities before outlets."""

    are_confirmed: bool = False
    """Whether editors are known to have confirmed all of them."""
    firsts: Set[str] = field(default=frozenset(), compare=False)
    """The first names of people in the register."""
    misread: Callable[[str], Set[Bearer]] = field(default=_nobody, compare=False)
    """Word → those whose name it is but for one letter (`clippings.reading.names.misread`)."""
    language: str = field(default="", compare=False)
    """The language of the archive, a BCP 47 tag without subtags, in which it is said who is who."""
    abroad: Callable[[str], "Matcher | None"] = field(default=_nowhere, compare=False)
    """Language → the names that places of the register have there; None where they have none."""

    @cached_property
    def _kinds(self) -> dict[str, Set[Kind]]:
        """Words of which the kinds were asked → what was found: most are asked for again and again."""
        return {}

    @cached_property
    def _are_names(self) -> dict[str, bool]:
        """Words of which was asked whether they are names, and whether they are."""
        return {}

    def has_name(self, word: str) -> bool:
        """Whether a word is a name in the register, and not only a surname."""
        found = self._are_names.get(word)
        if found is None:
            _make_room(self._are_names)
            names = (name for form in spelled(word) for name in self._names(form))
            found = self._are_names[word] = any(not name.first and name.how == "name" for name in names)
        return found

    def kinds_of(self, word: str) -> Set[Kind]:
        """The kinds of those who have a word as a name or surname."""
        kinds = self._kinds.get(word)
        if kinds is None:
            _make_room(self._kinds)
            kinds = self._kinds[word] = frozenset(bearer.kind for bearer in self.bearers_of(word))
        return kinds

    def firsts_of(self, bearer: Bearer, word: str) -> Sequence[str]:
        """The first names of somebody whose surname a word is."""
        names = (name for form in spelled(word) for name in self._names(form))
        return [name.first for name in names if name.bearer is bearer and name.first]

    def bearers_of(self, words: str) -> Iterator[Bearer]:
        """All who have a name, surnames that need a title included."""
        for form in spelled(words):
            yield from (name.bearer for name in self._names(form))

    def _names(self, form: str) -> Sequence[Name]:
        """All names that what of a searched text can be a name may be."""
        found = self.names_of.get(form) or self.words.get(form)
        return found.names if found else ()


def _make_room(words: dict[str, Any]) -> None:
    """Forget words, if there are too many."""
    if len(words) >= _MOST_WORDS:
        words.clear()


def matcher_of(archive: Archive) -> Matcher:
    """The matcher for the names of an archive's entities and outlets."""
    names: dict[tuple[str, int], list[Name]] = defaultdict(list)
    known: dict[str, Bearer] = {}
    firsts: set[str] = set()
    long: list[tuple[str, Bearer]] = []
    last = None
    for name, bearer, first, how in names_of_archive(archive):
        if bearer is not last:
            last = known.setdefault(f"{bearer.kind}/{bearer.id}", bearer)
            known.setdefault(bearer.id, bearer)
        cased = written(name)
        one = Name(plain(name) if how == "name" else "", cased, bearer, first, how)
        for form in spelled_as(cased).items():
            names[form].append(one)
        if first:
            firsts.add(first.split(" ")[0])
        elif bearer.kind != "person" and len(name) >= LEAST:
            long.append((one.plain, bearer))
    own = archive.site.language.split("-")[0]
    return replace(
        matcher_for(names, known),
        are_confirmed=all(bearer.is_confirmed for bearer in known.values()),
        firsts=firsts,
        language=own,
        misread=lru_cache(1 << 16)(partial(likes_of, halves=halves_of(long))),
        abroad=cache(partial(_abroad, archive.entities, known, own)),
    )


def _abroad(entities: Mapping[str, Entity], known: Mapping[str, Bearer], own: str, language: str) -> Matcher | None:
    """The names that places have in a language and that the register may lack; None in that of the
    archive, which its register has."""
    if language == own:
        return None
    names: dict[tuple[str, int], list[Name]] = defaultdict(list)
    for entity in entities.values():
        for name in in_language(entity, language, own):
            one = Name(plain(name), written(name), known[f"{entity.kind}/{entity.id}"], how="language")
            for form in spelled_as(one.written).items():
                names[form].append(one)
    return matcher_for(names, {}) if names else None


def matcher_for(names: Mapping[tuple[str, int], list[Name]], known: Mapping[str, Bearer]) -> Matcher:
    """A matcher for names by what of a searched text they can be (`spelled`)."""
    others, exact, names_of = dict[str, Names](), dict[str, Names](), dict[str, Names]()
    by_word: set[str] = set()
    for (words, other), some in names.items():
        found = _names(len(words) - other, some)
        every = {name.written for name in some}
        if all(map(is_exact, every)):
            names_of[words] = found
            for written in every:
                exact[written] = _names(found.length, [name for name in some if name.written == written])
        else:
            others[words] = found
            if all(map(has_capital, every)):
                by_word.add(words)
    return Matcher(Lookup(others, by_word, exact), len(names), names_of, known)


def _names(length: int, some: list[Name]) -> Names:
    """What some words may be; most are one name."""
    if len(some) == 1:
        cased = some[0].written
        return Names(length, some, cased, bool(some[0].bearer.districts), cased[0].isupper())
    every = {name.written for name in some}
    districts, capital = any(name.bearer.districts for name in some), all(cased[0].isupper() for cased in every)
    names = tuple(dict.fromkeys(some))
    return Names(length, names, every.pop() if len(every) == 1 else "", districts, capital, {})


def matcher_of_words(said: Mapping[str, Bearer]) -> Matcher:
    """A matcher for words that an editor wrote, each with the one whom they mean."""
    names: dict[tuple[str, int], list[Name]] = defaultdict(list)
    for words, bearer in said.items():
        names[form_of(words), 0].append(Name(plain(words), written(words), bearer))
    return matcher_for(names, {})
