"""A surname alone, after the full name: *Vera Orlova came. Orlova left.* The register need not have *Orlova*."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from clippings.reading.folding.words import stands_alone
from clippings.reading.names.bearers import Bearer
from clippings.reading.names.beside.parts import in_longer, is_others
from clippings.reading.names.beside.words import beside
from clippings.reading.names.forms import can_be_surname, spelled
from clippings.reading.names.matcher import Matcher
from clippings.reading.names.place import Place


def surnames_in(texts: Sequence[str], places: Sequence[Place], matcher: Matcher, language: str) -> Iterator[Place]:
    """The places of surnames in the paragraphs after the full names at ``places``. One that two of them have, or that
    is a name in the register, is nobody's."""
    introduced = _introduced(texts, places, matcher)
    if not introduced:
        return
    known = {(number, at) for number, start, end, *_ in places for at in range(start, end)}
    wanted = re.compile("|".join(sorted(map(re.escape, introduced), key=len, reverse=True)))
    for number, text in enumerate(texts):
        for one in wanted.finditer(text):
            first, bearer = introduced[one[0]]
            start, end = one.span()
            is_new = (number, start) > first and (number, start) not in known
            if not is_new or not stands_alone(text, start, end):
                continue
            name = beside(text, start, end, language)
            if not (in_longer("person", name, matcher) or is_others("person", name, matcher)):
                yield Place(number, start, end, bearer, "surname")


def _introduced(
    texts: Sequence[str], places: Sequence[Place], matcher: Matcher
) -> Mapping[str, tuple[tuple[int, int], Bearer]]:
    """Surname → where somebody of that name is first named in full, and who."""
    found: dict[str, dict[Bearer, tuple[int, int]]] = defaultdict(dict)
    for number, start, end, bearer, _ in places:
        first, _, last = texts[number][start:end].rpartition(" ")
        if bearer.kind == "person" and first and _is_surname(last, matcher):
            found[last].setdefault(bearer, (number, start))
    return {last: (at, bearer) for last, some in found.items() if len(some) == 1 for bearer, at in some.items()}


def _is_surname(word: str, matcher: Matcher) -> bool:
    """Whether the last word of a full name can be looked for by itself."""
    return can_be_surname(word) and word[0].isupper() and not any(map(matcher.has_name, spelled(word)))
