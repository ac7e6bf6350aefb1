"""Names looked up in a text: those that begin with a Latin capital by their first words, all others letter by letter.

A text has few capitals, and each is looked up in a table; to follow every letter of it through an automaton of a
hundred thousand names takes longer. The automaton is that of Aho and Corasick (https://doi.org/10.1145/360825.360855),
from the pyahocorasick package. Neither grows with the number of names.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

import ahocorasick

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

    def __init__(self, names: Mapping[str, tuple[_Names, bool]], exact: Mapping[str, _Names]) -> None:
        """``names`` are in small letters, each with whether it begins with a Latin capital where it is written;
        ``exact`` must stand with the capitals they have."""
        self._names = {words: found for words, (found, _) in names.items()}
        self._exact = exact
        short = {words for words, (_, begins_with_capital) in names.items() if begins_with_capital}
        self._lengths = _lengths_of(short, filter(has_capital, exact))
        others = {words: found for words, found in self._names.items() if words not in short}
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
        text, cased = look.text, look.cased
        begun = [(start, lengths[word], len(word)) for start, word in starts if word in lengths]
        for start, own, size in begun:
            more = lengths.get(text[start : start + size + _MORE], _NONE) if own.has_more else _NONE
            for length in own.names + more.names if more.names else own.names:
                found = names.get(text[start : start + length])
                if found is not None and found.length == length:  # the text may end sooner
                    yield start + length - 1, found
            for length in own.exact + more.exact:
                found = exact.get(cased[start : start + length])
                if found is not None and found.length == length:
                    yield start + length - 1, found
        is_ascii = text.isascii()
        for automaton, is_exact, may_be_ascii in self._automata:
            if may_be_ascii or not is_ascii:
                yield from automaton.iter(cased if is_exact else text)


_NONE = _Lengths()


def _lengths_of(names: Iterable[str], exact: Iterable[str]) -> dict[str, _Lengths]:
    """How names begin → how long they are: their first word, and of longer ones some characters more."""
    lengths_of_names, lengths_of_exact = defaultdict[str, set[int]](set), defaultdict[str, set[int]](set)
    longer: set[str] = set()
    for lengths, some in ((lengths_of_names, names), (lengths_of_exact, exact)):
        for words in some:
            first = _first(words.lower())
            begins = words[: len(first) + _MORE].lower()
            if len(begins) == len(first) + _MORE:
                longer.add(first)
            else:
                begins = first
            lengths[begins].add(len(words))
    return {
        begins: _Lengths(
            tuple(lengths_of_names.get(begins, ())), tuple(lengths_of_exact.get(begins, ())), begins in longer
        )
        for begins in {*lengths_of_names, *lengths_of_exact, *longer}
    }


def _first(words: str) -> str:
    found = _FIRST.match(words)
    return found[0] if found else ""


def _automaton(names: Mapping[str, _Names], *, is_ascii: bool) -> Any:
    """An automaton of those names that are ASCII, or of all others; None without any."""
    automaton = ahocorasick.Automaton()
    for words, found in names.items():
        if words.isascii() == is_ascii:
            automaton.add_word(words, found)
    if not len(automaton):
        return None
    automaton.make_automaton()
    return automaton


def has_capital(name: str) -> bool:
    """Whether a name begins with a Latin capital."""
    return "A" <= name[:1] <= "Z"


def starts_in(look: Searched, *, with_endings: bool) -> Starts:
    """The words of a text that begin with a capital; ``with_endings``, also without those that a genitive or a dative
    may have: *Berlin* of *Berlins*, *Bundesrat* of *Bundesrates*."""
    text = look.text
    starts = [(one.start(), text[one.start() : one.end()]) for one in _WORD.finditer(look.cased)]
    if with_endings:
        shorter = [(at, word[:-1]) for at, word in starts if word[-1] in "es"]
        starts += shorter + [(at, word[:-1]) for at, word in shorter if word[-1:] == "e"]
    return starts
