"""A surname alone, after the full name: *Vera Orlova came. Orlova left.* The register need not have *Orlova*."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clippings.reading.folding.words import places_of, stands_alone
from clippings.reading.names.bearers import Bearer
from clippings.reading.names.beside.initials import initials_before
from clippings.reading.names.beside.parts import in_longer, is_others
from clippings.reading.names.beside.words import beside
from clippings.reading.names.forms import can_be_surname
from clippings.reading.names.matcher import Matcher
from clippings.reading.names.place import Place, apart


def surnames_in(texts: Sequence[str], places: Sequence[Place], matcher: Matcher, language: str) -> Iterator[Place]:
    """The places of surnames in the paragraphs after the full names at ``places``. One that two of them have, or that
    is a name in the register, is nobody's."""
    introduced = _introduced(texts, places, matcher)
    if not introduced:
        return
    known = apart(places)
    for number, text in enumerate(texts):
        for start, end in _of_words(introduced, text):
            since, first, bearer = introduced[text[start:end]]
            if (number, start) <= since or any(one.start <= start < one.end for one in known.get(number, ())):
                continue
            if not stands_alone(text, start, end):
                continue
            name = beside(text, start, end, language)
            if None in initials_before(name, (first,)):
                continue
            if not (in_longer("person", name, matcher) or is_others("person", name, matcher)):
                yield Place(number, start, end, bearer, "surname")


def _of_words(words: Iterable[str], text: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text, whole or not, the longest where several begin and none within another. (A pattern of
    them would be made for each article.)"""
    done = 0
    for start, less in sorted((at, -len(word)) for word in words if word in text for at in places_of(word, text)):
        if start >= done:
            done = start - less
            yield start, done


def _introduced(
    texts: Sequence[str], places: Sequence[Place], matcher: Matcher
) -> Mapping[str, tuple[tuple[int, int], str, Bearer]]:
    """Surname → where somebody of that name is first named in full, the first name, and who."""
    found: dict[str, dict[Bearer, tuple[tuple[int, int], str]]] = defaultdict(dict)
    for number, start, end, bearer, _ in places:
        if bearer.kind != "person":
            continue
        first, _, last = texts[number][start:end].rpartition(" ")
        if first and bearer not in found.get(last, ()) and _is_surname(last, matcher):
            found[last].setdefault(bearer, ((number, start), first))
    return {last: (*where, bearer) for last, some in found.items() if len(some) == 1 for bearer, where in some.items()}


def _is_surname(word: str, matcher: Matcher) -> bool:
    """Whether the last word of a full name can be looked for by itself."""
    return can_be_surname(word) and word[0].isupper() and not matcher.has_name(word)
