"""Which stemmer a language has. The Snowball project's algorithms, the same version here and in the browser.

Python has them from PyStemmer 3.0.0, which is compiled, or where there is no build of it for a machine, from
snowballstemmer 3.0.1, which is the same in Python; the JavaScript is the project's own output of that version, as
Sphinx 9.0 carries it, which ``./setup`` copies to ``search/snowball/``. tests/unit/test_languages.py compares all three
word by word.
English has lunr.js's Porter stemmer, so that lunr's own indexes and ours agree.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

from clippings.search.stemmer import ENDINGS, stem

SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "es": "spanish", "et": "estonian",
    "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch",
    "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""BCP 47 primary language subtag → Snowball algorithm."""
_SAME_VERSION = "3.0.0"
"""The PyStemmer that has the algorithms of snowballstemmer 3.0.1."""
_PLAIN = re.compile(r"[a-z]+")
"""The words that lunr.js's stemmer is made for."""


def analysed_as(language: str) -> str:
    """What a language's words are analysed as: ``en`` for English and unknown ones, a subtag of `SNOWBALL`, or "" for
    others, whose words are not stemmed. ``language`` is a BCP 47 tag."""
    primary = language.partition("-")[0].lower()
    return "en" if primary in ("en", "und", "") else primary if primary in SNOWBALL else ""


def analyses(languages: Iterable[str]) -> list[str]:
    """What an archive of these languages is analysed as, each once, sorted."""
    return sorted({analysed_as(language) for language in languages})


@lru_cache
def stemmer(analysis: str) -> Callable[[str], str]:
    """The function from a lower-case word to its stem. ``analysis`` is what `analysed_as` gives."""
    if analysis == "en":
        return lambda word: stem(word) if _PLAIN.fullmatch(word) else word
    if not analysis:
        return lambda word: word
    return compiled_stemmer(analysis) or python_stemmer(analysis)


def compiled_stemmer(analysis: str) -> Callable[[str], str] | None:
    """A language's stemmer by PyStemmer; None where that is not installed, or of another version. KeyError for "en" and
    "", which have no algorithm of Snowball's."""
    try:
        if version("PyStemmer") != _SAME_VERSION:
            return None
    except PackageNotFoundError:
        return None
    made: Callable[[str], str] = import_module("Stemmer").Stemmer(SNOWBALL[analysis], 0).stemWord  # remembers nothing
    return made


def python_stemmer(analysis: str) -> Callable[[str], str]:
    """A language's stemmer by snowballstemmer. KeyError for "en" and ""."""
    name = SNOWBALL[analysis]
    made: Callable[[str], str] = getattr(
        import_module(f"snowballstemmer.{name}_stemmer"), f"{name.capitalize()}Stemmer"
    )().stemWord
    return made


@lru_cache
def endings(analysis: str) -> tuple[str, ...]:
    """The endings that words have and their stems have not: ``ation`` …; a word begun may be in the middle of one.
    Snowball's are those of its tables. KeyError for "", which has no stemmer."""
    if analysis == "en":
        return ENDINGS
    from snowballstemmer.among import Among  # with all languages: a build that writes no manifest does without

    name = SNOWBALL[analysis]
    algorithm = getattr(import_module(f"snowballstemmer.{name}_stemmer"), f"{name.capitalize()}Stemmer")
    tables = (table for table in vars(algorithm).values() if isinstance(table, list))
    found = {rule.s for table in tables for rule in table if isinstance(rule, Among)}
    return tuple(sorted(ending for ending in found if ending.isalpha()))


def browser_stemmer(analysis: str) -> str:
    """The JavaScript expression that makes the stemmer. KeyError for "en" and "", which have no algorithm of
    Snowball's."""
    name = SNOWBALL[analysis]
    folder = files("clippings.search").joinpath("snowball")
    code = "\n".join(folder.joinpath(f"{part}-stemmer.js").read_text("utf-8").strip() for part in ("base", name))
    return f"(function(){{var BaseStemmer;{code}\nreturn new {name.capitalize()}Stemmer()}})()"
