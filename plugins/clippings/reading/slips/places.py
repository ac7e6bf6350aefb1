"""A place in a file in an editor's words: “the first label of gazette: source” for ``labels``, 0, ``source``."""

from collections.abc import Sequence

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ONE_OF = {
    "labels": "label",
    "claims": "claim",
    "names": "name",
    "aliases": "alias",
    "disputed": "dispute",
    "domains": "domain",
    "signatures": "signature",
    "boilerplate": "pattern",
    "sources": "source",
    "candidates": "candidate",
    "authors": "author",
    "events": "event",
    "keywords": "keyword",
    "positions": "position",
    "people": "person",
    "organisations": "organisation",
    "places": "place",
    "see": "reference",
    "terms": "term",
}
"""A field that holds a list → what one of the list is called."""


def ordinal(number: int) -> str:
    """A place in a list as people count: ``first`` for 0, ``11th`` for 10."""
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    count = number + 1
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def in_words(path: Sequence[str | int], owner: str = "") -> str:
    """The way to a value in words; ``owner`` is the entry that has it, such as ``gazette``, and may be empty."""
    holder, fields = owner, list[str]()
    for step in path:
        if isinstance(step, str) or not fields:
            fields.append(str(step))
            continue
        *outer, field = fields
        one = f"{ordinal(step)} {_ONE_OF[field]}" if field in _ONE_OF else f"{ordinal(step)} of {field}"
        of = ".".join(outer)
        if holder == owner:
            holder = " of ".join(part for part in (f"the {one}", of, owner) if part)
        else:
            holder = f"{holder}, its {one}" + (f" of {of}" if of else "")
        fields = []
    return ": ".join(part for part in (holder, ".".join(fields)) if part)
