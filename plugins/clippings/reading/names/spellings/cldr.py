"""Countries, continents, regions and cities in the language of a text: *Germany* is *Allemagne*, *London* is *Londres*.

The names are those of the Unicode Common Locale Data Repository (https://cldr.unicode.org), in the Babel package.
``cities.json`` and ``regions.json`` have what these lack, a place a line. A name is there once, for the largest place
that has it:

- England, Scotland and Wales, which that repository has among its subdivisions (Unicode licence 3);
- cities of Natural Earth 4 (https://www.naturalearthdata.com, in the public domain): those with 100,000 inhabitants or
  more, or of note on a map, whose names differ between languages;
- the regions of forty countries whose names differ, by ISO 3166-2: in English as that repository has them, in others
  from iso-codes 4.15 of the Debian project (LGPL 2.1 or later). Without names of
  three letters, and with words for what a region is, such as *Province*.

``older_places.json`` has what these places were called besides, states that are no more, landscapes, seas, rivers and
mountains; ``bodies.json`` has parliaments and unions of states; both were written by hand. There a place may have
several names in a language, and is one of the others’ if its first English name is theirs. In none is a name that means
another place or thing as often (*Trente*, thirty in French), nor one of a part or of what is not the same for all
(*Candia*, *Holy See*).
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any

from clippings.model.entity import Entity
from clippings.reading.folding.forms import fold, unaccented
from clippings.reading.names.forms import whole_names_of
from clippings.reading.names.spellings.endings import UNDETERMINED, declined, in_cases, without_case

LANGUAGES = tuple("ar de en es fa fi fr he it ja nl pl pt ru sv tr uk zh".split())
"""The languages whose names are known."""
_FEW = ("en", "ru")
"""Languages that tell of most places what they are: in Russian CLDR has a name for each city."""
_LATIN = frozenset("de en es fi fr it nl pl pt sv tr".split())
_HERE = "clippings.reading.names.spellings"
_UNIONS = frozenset(("UN", "EU"))
"""Codes of organisations in CLDR."""

_NORTH_AMERICAN = frozenset(
    ("Philadelphia", "San Francisco", "Minneapolis", "St. Louis", "San Jose", "Buffalo", "St. Charles", "New Orleans",
     "Cape Coral", "St. Cloud", "Key West")
)  # fmt: skip
"""Cities in ``cities.json`` that are in the United States."""

_ELSEWHERE = re.compile(r"\b(?:german|deutsch|allemagne|allemand|austria|osterreich|autriche|autrichien)")

_LONGEST_ACRONYM = 5

Names = tuple[str, ...]
"""What a place is called in a language, the usual name first."""


def in_language(entity: Entity, language: str, own: str = UNDETERMINED) -> Iterator[str]:
    """The names of a place in a language, a BCP 47 tag without subtags: those of what its own name means in CLDR, or
    else its other names; none where that may be several. German ones are in all their endings. ``own`` is the language
    of the register, in which its names may be in any case."""
    if entity.kind in ("place", "organisation") and language in LANGUAGES and not _is_elsewhere(entity):
        first, *others = (_meant(name, own, entity.kind == "place") for name in whole_names_of(entity))
        codes = frozenset[str]().union(*others)
        codes = (first & codes or first) if first else codes  # of *Mexico* and *Mexiko* only the country has both
        names = _one_of(frozenset(_names()[code][language] for code in codes if language in _names()[code]))
        yield from names
        if language == "de":
            yield from (other for name in names for other in in_cases(name))


def _is_elsewhere(entity: Entity) -> bool:
    """Whether the register says of an organisation that it is Germany's or Austria's: their parliaments are called as
    Switzerland's, which have names in French and Italian."""
    return entity.kind == "organisation" and _ELSEWHERE.search(fold(entity.description or "")) is not None


def _one_of(places: frozenset[Names]) -> Names:
    """What a place is called that several rows may have; nothing where these have no name in common."""
    common = frozenset.intersection(*map(frozenset, places)) if places else frozenset()
    return tuple(dict.fromkeys(name for names in sorted(places) for name in names)) if common else ()


def _meant(name: str, own: str, is_place: bool) -> frozenset[str]:
    """The codes of what has a name in some language."""
    name = name.title() if name.isupper() and len(name) > _LONGEST_ACRONYM else name
    found = (_codes().get(unaccented(form), ()) for form in (name, *declined(name)))
    codes = next(filter(None, found), ()) or _undeclined(unaccented(name), own)
    return frozenset(code for code in codes if _is_body(code) != is_place)


def _is_body(code: str) -> bool:
    """Whether a code is that of an organisation."""
    return code in _UNIONS or code.startswith("bodies ")


def _undeclined(name: str, own: str) -> Iterator[str]:
    """The codes of what has a name in a language in which another case of it is looked up: *Kölnissä*, *Englands*."""
    for language, form in without_case(name, own):
        for code in _codes().get(form, ()):
            its = _names()[code]
            if form in map(unaccented, its.get(language) or its.get("de", ())):
                yield code


def is_town(name: str) -> bool:
    """Whether all that is known of a name is a town."""
    codes = _codes_of(name)
    return bool(codes) and all("/" in code or code.startswith("cities ") for code in codes)


def is_overseas(name: str) -> bool:
    """Whether all that is known of a name is a town or a country that is not in North America."""
    codes = _codes_of(name)
    return bool(codes) and all(map(_is_overseas, codes))


def _is_overseas(code: str) -> bool:
    if code.startswith("cities "):
        return _names(_FEW)[code].get("en", ("",))[0] not in _NORTH_AMERICAN
    return not code.startswith("America/") if "/" in code else len(code) == 2 and code not in ("US", "CA")


def _codes_of(name: str) -> frozenset[str]:
    """What a name means in our rows or in a few languages of CLDR: to load them all for a word in one article takes
    longer than to read it."""
    return _codes(_FEW).get(unaccented(name.title() if name.isupper() else name), frozenset())


def in_other_languages(entity: Entity) -> Iterator[str]:
    """The names of a place in all languages that are known."""
    for language in LANGUAGES:
        yield from in_language(entity, language)


@cache
def _names(languages: tuple[str, ...] = LANGUAGES) -> Mapping[str, Mapping[str, Names]]:
    """Code of a country, time zone that is named after a city, or number of a place → language → its names; those of
    CLDR in some languages only, each of which takes time to load."""
    from babel import Locale  # needed where a text is in another language than the archive

    found: dict[str, dict[str, Names]] = defaultdict(dict)
    for language in languages:
        locale = Locale(language)
        for code, name in locale.territories.items():
            found[code][language] = (name,)
        for zone, data in locale.time_zones.items():
            if zone.count("/") == 1 and "city" in data:
                found[zone][language] = (data["city"],)
    for zone, names in found.items():
        if "/" in zone:  # what CLDR falls back to, in the scripts that it is written in
            names |= {language: (zone.rpartition("/")[2].replace("_", " "),) for language in _LATIN - names.keys()}
    for file in ("cities", "regions"):
        for number, row in enumerate(_rows(file)):
            found[f"{file} {number}"] = {language: (name,) for language, name in row.items()}
    for file in ("older_places", "bodies"):
        _add(file, found)
    return found


def _add(file: str, found: dict[str, dict[str, Names]]) -> None:
    """Add what a file has to the names that are known."""
    known: dict[str, list[str]] = defaultdict(list)
    for code, names in found.items():
        known[names.get("en", ("",))[0]].append(code)
    for number, row in enumerate(_rows(file)):
        for code in known.get(row.get("en", ["-"])[0]) or [f"{file} {number}"]:
            for language, more in row.items():
                found[code][language] = tuple(dict.fromkeys((*found[code].get(language, ()), *more)))


def _rows(file: str) -> Any:
    return json.loads(files(_HERE).joinpath(f"{file}.json").read_text("utf-8"))


@cache
def _codes(languages: tuple[str, ...] = LANGUAGES) -> Mapping[str, frozenset[str]]:
    """Name without accents → the codes of what it means in some language."""
    found: dict[str, set[str]] = defaultdict(set)
    for code, names in _names(languages).items():
        for name in chain.from_iterable(names.values()):
            found[unaccented(name)].add(code)
    return {name: frozenset(codes) for name, codes in found.items()}
