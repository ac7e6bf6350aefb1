"""Languages as the language of the interface calls them (Unicode CLDR, through Babel)."""

from functools import cache

from clippings.wording.figures import locale_of
from clippings.wording.messages import spoken


def language_name(tag: str) -> str:
    """A language: “Arabic” of ``ar``, “Arabic (Egypt)” of ``ar-EG``; the tag itself where CLDR has no name for it."""
    return _name_in(spoken(), tag)


@cache
def _name_in(interface: str, tag: str) -> str:
    from babel import Locale, UnknownLocaleError

    own = locale_of(interface)
    if name := own.languages.get(tag.replace("-", "_")):
        return str(name)
    try:
        return Locale.parse(tag, sep="-", resolve_likely_subtags=False).get_display_name(own) or tag
    except (UnknownLocaleError, ValueError):
        return tag
