"""Countries, continents, regions and cities in the language of a text: *Germany* is *Allemagne*, *London* is *Londres*.

The names are those of the Unicode Common Locale Data Repository (https://cldr.unicode.org), in the Babel package.
``places.json`` has what these lack, a place a line. A name is there once, for the largest place that has it:

- England, Scotland and Wales, which that repository has among its subdivisions (Unicode licence 3);
- cities of Natural Earth 4 (https://www.naturalearthdata.com, in the public domain): those with 100,000 inhabitants or
  more, or of note on a map, whose names differ between languages;
- the regions of forty countries whose names differ, by ISO 3166-2: in English as that repository has them, in others
  from iso-codes 4.15 of the Debian project (LGPL 2.1 or later). Without names of
  three letters, and with words for what a region is, such as *Province*.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from clippings.model.entity import Entity
from clippings.reading.folding.forms import unaccented
from clippings.reading.names.forms import whole_names_of
from clippings.reading.names.spellings.endings import declined

LANGUAGES = tuple("ar de en es fa fi fr he it ja nl pl pt ru sv tr uk zh".split())
"""The languages whose names are known."""
_LATIN = frozenset("de en es fi fr it nl pl pt sv tr".split())
_HERE = "clippings.reading.names.spellings"
_UNIONS = frozenset(("UN", "EU"))
"""Codes of organisations."""


def in_language(entity: Entity, language: str) -> Iterator[str]:
    """The name of a place in a language, a BCP 47 tag without subtags: that of what its own name means in CLDR, or else
    its other names; none where that has several names."""
    if entity.kind in ("place", "organisation") and language in LANGUAGES:
        own, *others = (_called(name, language, entity.kind == "place") for name in whole_names_of(entity))
        names = own or frozenset().union(*others)
        if len(names) == 1:
            yield from names


def _called(name: str, language: str, is_place: bool) -> frozenset[str]:
    """What all that has a name in some language is called in another."""
    found = (_codes().get(unaccented(form), ()) for form in (name, *declined(name)))
    codes = [code for code in next(filter(None, found), ()) if (code in _UNIONS) != is_place]
    return frozenset(_names()[code][language] for code in codes if language in _names()[code])


def in_other_languages(entity: Entity) -> Iterator[str]:
    """The names of a place in all languages that are known."""
    for language in LANGUAGES:
        yield from in_language(entity, language)


@cache
def _names() -> Mapping[str, Mapping[str, str]]:
    """Code of a country, time zone that is named after a city, or number of a place → language → its name."""
    from babel import Locale  # needed where a text is in another language than the archive

    found: dict[str, dict[str, str]] = defaultdict(dict)
    for language in LANGUAGES:
        locale = Locale(language)
        for code, name in locale.territories.items():
            found[code][language] = name
        for zone, data in locale.time_zones.items():
            if zone.count("/") == 1 and "city" in data:
                found[zone][language] = data["city"]
    for zone, names in found.items():
        if "/" in zone:  # what CLDR falls back to, in the scripts that it is written in
            names |= {language: zone.rpartition("/")[2].replace("_", " ") for language in _LATIN - names.keys()}
    places: list[dict[str, str]] = json.loads(files(_HERE).joinpath("places.json").read_text("utf-8"))
    return found | {f"place {number}": names for number, names in enumerate(places)}


@cache
def _codes() -> Mapping[str, frozenset[str]]:
    """Name without accents → the codes of what it means in some language."""
    found: dict[str, set[str]] = defaultdict(set)
    for code, names in _names().items():
        for name in names.values():
            found[unaccented(name)].add(code)
    return {name: frozenset(codes) for name, codes in found.items()}
