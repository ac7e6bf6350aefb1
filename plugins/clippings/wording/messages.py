"""What readers are told, in the language of the interface: `gettext` and its kin, for the one language of a build.

``with speaking("de"):`` around a build sets it for the process; forked workers have it from their parent. What is made
in a language has it in its key: `clippings.model.archive.Site.interface` and the catalogues count there.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from gettext import NullTranslations
from typing import TypeVar

from clippings.wording.catalogues import ENGLISH, translations_for
from clippings.wording.figures import figures


@dataclass(slots=True)
class _Spoken:
    """The language that this process speaks."""

    language: str = ENGLISH
    translations: NullTranslations = NullTranslations()  # noqa: RUF009  # it has no state


_spoken = _Spoken()
T = TypeVar("T", bound=str)


def speak(language: str) -> None:
    """Speak a language, a BCP 47 tag such as ``de-AT``, from now on; English where there is no catalogue for it."""
    if language != _spoken.language:
        _spoken.language, _spoken.translations = language, translations_for(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language, and then again the one before."""
    before = _spoken.language
    speak(language)
    try:
        yield
    finally:
        speak(before)


def spoken() -> str:
    """The language that is spoken, a BCP 47 tag. Whoever remembers words has it in the key."""
    return _spoken.language


def gettext(message: str, /, **values: object) -> str:
    """A message in the language that is spoken, its placeholders filled: ``gettext("By %(names)s", names="Ann")``.

    Of nothing it is nothing: catalogues keep their own head under the empty message.
    """
    return _spoken.translations.gettext(message) % values if message else ""


def unfilled(message: str) -> str:
    """A message with its placeholders as they are, for those who fill them with safe HTML."""
    return _spoken.translations.gettext(message)


def ngettext(singular: str, plural: str, number: int, /, **values: object) -> str:
    """The form of a message that a number asks for; ``%(num)s`` is the number, written as the language writes it."""
    return _spoken.translations.ngettext(singular, plural, number) % {"num": figures(number, spoken()), **values}


def pgettext(context: str, message: str, /, **values: object) -> str:
    """A message that means something else elsewhere: ``pgettext("kind of note", "question")``."""
    return _spoken.translations.pgettext(context, message) % values


def npgettext(context: str, singular: str, plural: str, number: int, /, **values: object) -> str:
    """`ngettext` of a message that is said otherwise elsewhere."""
    return _spoken.translations.npgettext(context, singular, plural, number) % {
        "num": figures(number, spoken()),
        **values,
    }


def raw() -> Mapping[str, object]:
    """The same functions as Jinja's extension takes them (https://jinja.palletsprojects.com/extensions/#i18n-extension),
    which fills placeholders itself."""
    return {
        "gettext": lambda message: _spoken.translations.gettext(message) if message else "",
        "ngettext": lambda one, many, number: _spoken.translations.ngettext(one, many, number),
        "pgettext": lambda context, message: _spoken.translations.pgettext(context, message),
        "npgettext": lambda context, one, many, number: _spoken.translations.npgettext(context, one, many, number),
    }


def NP_(_: str, message: T) -> T:
    """`N_` of a message with a context, told later by `pgettext`."""
    return message


def N_(message: str) -> str:
    """The message itself: marks for catalogues one that is told later, by `gettext` of a variable."""
    return message
