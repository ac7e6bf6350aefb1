"""A surname alone, after the full name: *Vera Orlova came. Orlova left.* The register need not have *Orlova*."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from clippings.reading.folding.words import stands_alone
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
    wanted = re.compile("|".join(sorted(map(re.escape, introduced), key=len, reverse=True)))
    for number, text in enumerate(texts):
        for word in wanted.finditer(text):
            since, first, bearer = introduced[word[0]]
            start, end = word.span()
            if (number, start) <= since or any(one.start <= start < one.end for one in known.get(number, ())):
                continue
            if not stands_alone(text, start, end):
                continue
            name = beside(text, start, end, language)
            if None in initials_before(name, (first,)):
                continue
            if not (in_longer("person", name, matcher) or is_others("person", name, matcher)):
                yield Place(number, start, end, bearer, "surname")


def _introduced(
    texts: Sequence[str], places: Sequence[Place], matcher: Matcher
) -> Mapping[str, tuple[tuple[int, int], str, Bearer]]:
    """Surname → where somebody of that name is first named in full, the first name, and who."""
    found: dict[str, dict[Bearer, tuple[tuple[int, int], str]]] = defaultdict(dict)
    for number, start, end, bearer, _ in places:
        first, _, last = texts[number][start:end].rpartition(" ")
        if bearer.kind == "person" and first and bearer not in found.get(last, ()) and _is_surname(last, matcher):
            found[last].setdefault(bearer, ((number, start), first))
    return {last: (*where, bearer) for last, some in found.items() if len(some) == 1 for bearer, where in some.items()}


def _is_surname(word: str, matcher: Matcher) -> bool:
    """Whether the last word of a full name can be looked for by itself."""
    return can_be_surname(word) and word[0].isupper() and not matcher.has_name(word)
