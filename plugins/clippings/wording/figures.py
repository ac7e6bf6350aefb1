"""How languages write numbers (Unicode CLDR, through Babel), whichever is spoken."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from clippings.wording.catalogues import ENGLISH, catalogue_of

if TYPE_CHECKING:
    from babel import Locale


@cache
def locale_of(tag: str) -> "Locale":
    """Babel's data of a language: of ``de-AT`` as they are written in Austria."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):  # no country of that name has the language
        return Locale.parse(tag.partition("-")[0])


def figures(value: float, tag: str) -> str:
    """A number with its thousands apart: ``1,234``, in German ``1.234``; in English where no catalogue is next to the
    language."""
    return f"{value:,}".removesuffix(".0") if catalogue_of(tag) in ("", ENGLISH) else _in_cldr(value, tag)


@lru_cache(maxsize=1 << 12)
def _in_cldr(value: float, tag: str) -> str:
    """The same as Babel writes it, remembered: most numbers are small and come again."""
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale=locale_of(tag)))
