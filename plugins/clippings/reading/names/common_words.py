"""The words of a language that say nothing by themselves, from the stop-words package."""

from functools import lru_cache


@lru_cache
def stop_words(language: str) -> frozenset[str]:
    """The words of a language that say nothing by themselves, in small letters; none of one without a list."""
    from stop_words import LANGUAGE_MAPPING, get_stop_words  # needed where a name follows a capital

    return frozenset(get_stop_words(language) if language in LANGUAGE_MAPPING else ())
