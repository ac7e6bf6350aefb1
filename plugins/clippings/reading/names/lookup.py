"""Names looked up in a text: those that begin with a Latin capital by their first words, all others letter by letter.

A text has few capitals, and each is looked up in a table; to follow every letter of it through an automaton of a
hundred thousand names takes longer. The automaton is that of Aho and Corasick (https://doi.org/10.1145/360825.360855),
from the pyahocorasick package. Neither grows with the number of names.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

import ahocorasick

from clippings.reading.folding.words import places_of
from clippings.reading.names.forms import Searched

_WORD = re.compile(r"[A-Z][A-Za-z0-9]*")
_FIRST = re.compile(r"[A-Za-z0-9]+")
"""The first word of a name, or what of it such letters make: *O* of *O'Neill*."""


class Sized(Protocol):
    """What is known of names that have so many characters."""

    @property
    def length(self) -> int:
        """How many."""


_Names = TypeVar("_Names", bound=Sized)
_MORE = 3
"""How many characters after the first word of a longer name it is looked up with: many people have one first name."""


_FEW = 8
"""Names, up to which no automaton is made of them."""


class _Lengths(NamedTuple):
    """How long names are that begin alike."""

    names: tuple[int, ...] = ()
    """How many characters they have."""
    exact: tuple[int, ...] = ()
    """The same of names that must stand with their capitals."""
    has_more: bool = False
    """Whether longer names begin with this word, which are looked up with `_MORE` characters."""


Starts = Sequence[tuple[int, str]]
"""Where words begin in a searched text, and what they are in small letters."""


class Lookup(Generic[_Names]):
    """Names, ready to be looked up."""

    def __init__(self, names: Mapping[str, _Names], by_word: Set[str], exact: Mapping[str, _Names]) -> None:
        """``names`` are in small letters, and ``by_word`` are those of them that begin with a Latin capital where they
        are written; ``exact`` must stand with the capitals they have."""
        self._names = names
        self._exact = exact
        self._lengths = _lengths_of(by_word, [words for words in exact if has_capital(words)])
        others = {words: found for words, found in names.items() if words not in by_word}
        exact_others = {words: found for words, found in exact.items() if not has_capital(words)}
        self._automata = [
            (automaton, is_exact, is_ascii)
            for is_exact, some in ((False, others), (True, exact_others))
            for is_ascii in (True, False)
            if (automaton := _automaton(some, is_ascii=is_ascii)) is not None
        ]

    def get(self, form: str) -> _Names | None:
        """What is known of a name that need not have its capitals."""
        return self._names.get(form)

    def hits(self, look: Searched, starts: Starts) -> Iterator[tuple[int, _Names]]:
        """Where names end in a text, and what is known of them. ``starts`` are those of its words (`starts_in`)."""
        lengths, names, exact = self._lengths, self._names, self._exact
        text, cased, size = look.text, look.cased, len(look.text)
        for start, word in starts:
            own = lengths.get(word)
            if own is None:
                continue
            of_names, of_exact, has_more = own
            if has_more and (more := lengths.get(text[start : start + len(word) + _MORE])):
                of_names, of_exact = of_names + more.names, of_exact + more.exact
            for length in of_names:
                end = start + length
                if end <= size and (found := names.get(text[start:end])) is not None:
                    yield end - 1, found
            for length in of_exact:
                end = start + length
                if end <= size and (found := exact.get(cased[start:end])) is not None:
                    yield end - 1, found
        is_ascii = text.isascii()
        for automaton, is_exact, may_be_ascii in self._automata:
            if may_be_ascii or not is_ascii:
                yield from automaton.iter(cased if is_exact else text)


def _lengths_of(names: Iterable[str], exact: Iterable[str]) -> dict[str, _Lengths]:
    """How names begin → how long they are: their first word, and of longer ones some characters more."""
    of_names, of_exact, longer = dict[str, tuple[int, ...]](), dict[str, tuple[int, ...]](), set[str]()
    for lengths, some in ((of_names, names), (of_exact, exact)):
        for words in some:
            first = _first(words)
            begins, least = words[: len(first) + _MORE].lower(), len(first) + _MORE
            if len(begins) == least:
                longer.add(begins[:-_MORE])
            else:
                begins = first.lower()
            known, length = lengths.get(begins, ()), len(words)
            if length not in known:
                lengths[begins] = (*known, length)
    every = (
        (begins, _Lengths(of_names.get(begins, ()), of_exact.get(begins, ()), begins in longer))
        for begins in {*of_names, *of_exact, *longer}
    )
    alike: dict[_Lengths, _Lengths] = {}  # most names are as long as others
    return {begins: alike.setdefault(one, one) for begins, one in every}


def _first(words: str) -> str:
    found = _FIRST.match(words)
    return found[0] if found else ""


class _Few:
    """A few names, each of which is looked for by itself: that takes less time than an automaton."""

    def __init__(self, names: Mapping[str, Any]) -> None:
        self.names = names

    def iter(self, text: str) -> Iterator[tuple[int, Any]]:
        """Where they end in a text, and what is known of them."""
        for words, found in self.names.items():
            yield from ((at + len(words) - 1, found) for at in places_of(words, text))


def _automaton(names: Mapping[str, _Names], *, is_ascii: bool) -> Any:
    """An automaton of those names that are ASCII, or of all others; None without any."""
    some = {words: found for words, found in names.items() if words.isascii() == is_ascii}
    if len(some) <= _FEW:
        return _Few(some) if some else None
    automaton = ahocorasick.Automaton()
    for words, found in some.items():
        automaton.add_word(words, found)
    automaton.make_automaton()
    return automaton


def has_capital(name: str) -> bool:
    """Whether a name begins with a Latin capital."""
    return "A" <= name[:1] <= "Z"


def starts_in(look: Searched, *, with_endings: bool) -> Starts:
    """The words of a text that begin with a capital; ``with_endings``, also without those that a genitive or a dative
    may have: *Berlin* of *Berlins*, *Bundesrat* of *Bundesrates*."""
    text = look.text
    starts = [(start, text[start:end]) for start, end in map(re.Match.span, _WORD.finditer(look.cased))]
    if with_endings:
        shorter = [(at, word[:-1]) for at, word in starts if word[-1] in "es"]
        starts += shorter + [(at, word[:-1]) for at, word in shorter if word[-1:] == "e"]
    return starts
