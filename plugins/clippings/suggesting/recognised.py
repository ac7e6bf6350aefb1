"""Names that a model finds in texts and no register has."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from clippings.suggesting.models import Model
from clippings.suggesting.unknown import Suggestion, Text, ranked, suggestion_of, unknown_names

_AT_ENDS = re.compile(r"^(?:[Tt]he\s+)?[\W_]*(.*?)(?:['’]s)?[\W_]*$", re.DOTALL)
"""A name without an article, a possessive and the marks around it."""
_Place = tuple[Text, int, int, int]


def recognised_names(texts: Sequence[Text], model: Model, least: int = 2) -> list[Suggestion]:
    """The names that at least so many articles have, those of most articles first. In texts of a language that a model
    does not read they are found by their capitals."""
    read = [text for text in texts if model.language in ("", text.language)]
    others = [text for text in texts if model.language not in ("", text.language)]
    seen: dict[str, list[tuple[_Place, str]]] = defaultdict(list)
    for text in read:
        for name, kind, place in _whole(list(_names(text, model))):
            seen[name].append((place, kind))
    found = [_suggestion(name, some) for name, some in seen.items()]
    wanted = [one for one in found if len(one.articles) >= least]
    return ranked([*wanted, *(one for one in unknown_names(others, least) if one.name not in seen)])


def _names(text: Text, model: Model) -> Iterator[tuple[str, str, _Place]]:
    """Each name in a text that no register has: the name, its kind, and where it stands."""
    for number, spans in enumerate(model.spans(text.paragraphs)):
        known = text.known.get(number, ())
        for start, end, kind in spans:
            name = _AT_ENDS.sub(r"\1", text.paragraphs[number][start:end])
            if name and not any(start < until and since < end for since, until in known):
                yield " ".join(name.split()), kind, (text, number, start, end)


def _whole(names: Sequence[tuple[str, str, _Place]]) -> Iterator[tuple[str, str, _Place]]:
    """The names of one text, a surname alone as the full name that the text has."""
    full = {name.split()[-1]: name for name, kind, _ in reversed(names) if kind == "person" and " " in name}
    for name, kind, place in names:
        yield (full.get(name, name) if kind == "person" else name), kind, place


def _suggestion(name: str, some: Iterable[tuple[_Place, str]]) -> Suggestion:
    places, kinds = zip(*some, strict=True)
    kind = max(sorted(Counter(kinds).items()), key=lambda item: item[1])[0]
    return suggestion_of(name, kind, places)
