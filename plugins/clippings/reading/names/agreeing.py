"""Whom a shared name means, by the other forms of it in the article: *Landtag* and *Landtages* are one there, and mean
the one who is called both."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from clippings.model.entity import OpenName
from clippings.reading.names.finding import WITH_S
from clippings.reading.names.forms import form_of
from clippings.reading.names.matcher import Matcher
from clippings.reading.names.place import Place

_ENDING = re.compile(r"e?s$")
_LEAST = 5
"""Letters of a name without its ending."""


def agreeing(
    texts: Sequence[str], places: Sequence[Place], still_open: Sequence[OpenName], matcher: Matcher, language: str
) -> Iterator[tuple[OpenName, Place]]:
    """The names that stay open in paragraphs of which several forms are there, and one bearer has all."""
    if not still_open or language.split("-")[0] not in WITH_S:
        return
    known = [(form_of(texts[one.number][one.start : one.end]), f"{one.bearer.kind}/{one.bearer.id}") for one in places]
    forms: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for form, bearers in [*((form_of(name.text), name.bearers) for name in still_open), *((f, (b,)) for f, b in known)]:
        forms[_ENDING.sub("", form)][form].update(bearers)
    for name in still_open:
        stem = _ENDING.sub("", form_of(name.text))
        several = [bearers for form, bearers in forms[stem].items()]
        common = set.intersection(*several)
        if len(several) > 1 and len(common) == 1 and len(stem) >= _LEAST and common <= set(name.bearers):
            bearer = matcher.known[common.pop()]
            yield name, Place(name.paragraph, name.start, name.start + len(name.text), bearer, "forms")
