"""Numbers and the names of days, as the language of the interface writes them (Unicode CLDR, through Babel)."""

from functools import cache
from typing import TYPE_CHECKING

from clippings.wording.catalogues import ENGLISH, catalogue_of
from clippings.wording.messages import spoken

if TYPE_CHECKING:
    from babel import Locale


def in_english() -> bool:
    """Whether English is spoken."""
    return catalogue_of(spoken()) in ("", ENGLISH)


@cache
def locale_of(tag: str) -> "Locale":
    """Babel's data of a language: of ``de-AT`` as they are written in Austria."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError):  # no country of that name has the language
        return Locale.parse(tag.partition("-")[0])


def number(value: int) -> str:
    """A number with its thousands apart: ``1,234``, in German ``1.234``."""
    if in_english():
        return f"{value:,}"
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale=locale_of(spoken())))
