"""Words that say what a thing is, and so name it only where that is told besides: *the Kingdom*, *der Staat*, *the Town
Hall*."""

from collections.abc import Iterable
from functools import lru_cache

from clippings.reading.names.beside.words import Beside

_KINDS = {
    "en": "capital church city colony company county crown empire island kingdom nation party press province republic "
    "society state town union",
    "de": "bank gemeinde gesellschaft hauptstadt insel journal kirche königreich nation partei presse provinz republik "
    "staat stadt union verein volk zeitung",
    "fr": "capitale colonie commune compagnie église empire état île journal nation parti patrie presse province "
    "république royaume société union ville",
    "es": "capital ciudad estado iglesia imperio isla nación partido patria prensa provincia pueblo reino república "
    "sociedad unión",
    "it": "capitale chiesa città impero isola nazione partito patria provincia regno repubblica società stampa stato "
    "unione",
    "pt": "capital cidade estado ilha império igreja nação partido pátria província reino república sociedade união",
}
"""Language → words for what a thing is, of which every country or town has one."""
_HOUSES = {
    "en": "all saints, assembly rooms, christ church, city hall, corn exchange, court house, custom house, "
    "high street, market place, post office, town hall, trinity church",
    "fr": "hôtel de ville, palais de justice",
}
"""Language → what houses and streets are called in most towns."""
_QUOTES = '"“”„‟«»‘’‹›'


def is_kind(name: Beside, own: Iterable[str]) -> bool:
    """Whether a name is nothing but a word for what it is, and stands in no quotation marks.

    ``own`` is what the register calls those who have it first: where it has one as *Post Office*, that one is meant.
    """
    words = name.words.lower()
    is_house = words in _houses(name.language)
    if not is_house and words not in _words(name.language):
        return False  # as most are, told at once
    if is_house and words in map(str.lower, own):
        return False
    before, after = name.follows(2).strip()[-1:], name.text[name.end : name.end + 2].strip()[:1]
    return not (before and before in _QUOTES and after and after in _QUOTES)


@lru_cache
def _words(language: str) -> frozenset[str]:
    return frozenset(_KINDS.get(language, "").split())


@lru_cache
def _houses(language: str) -> frozenset[str]:
    return frozenset(_HOUSES.get(language, "").split(", "))
