"""Titles, names of things and terms in quotation marks, which nobody is said to have spoken.

A title has capitals as titles have them, “The Art of the Deal”, or stands behind what has one: der Roman „Effi geht
fort“. A term stands like an adjective between an article and a noun: the “land for peace” formula.
"""

import re
from itertools import islice

from clippings.quotations.spans import Quoted
from clippings.quotations.words import Words

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SPOKEN = re.compile(r"[?!…]|[.,;:] |\b[Ii]\b|[’'](?:ll|re|ve|m|d|t)\b")
"""What no title of a few words has: sentences, and the one who speaks."""
_ENDS = frozenset(".,!?…،؟")
_WORD_BEFORE = 30
"""Characters in which the word before a mark is looked for."""
_LONGEST_TITLE, _LONGEST_TERM = 10, 4
"""Words that a title, and a term, have at most."""
_NOUN = re.compile(r"\s([a-z]\w+)")


def is_title(quoted: Quoted, text: str, words: Words) -> bool:
    """Whether words in quotation marks are a title; ``text`` is their paragraph."""
    if quoted.last != quoted.paragraph:
        return False
    found = [word[0] for word in islice(_WORD.finditer(quoted.text), _LONGEST_TITLE + 1)]
    may_be = _has_capitals(found, words) or _is_of_work(quoted, text, words)
    return may_be and not _SPOKEN.search(quoted.text)


def is_term(quoted: Quoted, text: str, words: Words) -> bool:
    """Whether words in quotation marks stand like an adjective: a few, between an article and a noun."""
    if quoted.last != quoted.paragraph or quoted.text[-1] in _ENDS or len(_WORD.findall(quoted.text)) > _LONGEST_TERM:
        return False
    article = text[max(0, quoted.opens - _WORD_BEFORE) : quoted.opens].rsplit(None, 1)[-1:]
    noun = _NOUN.match(text, quoted.closed)
    if not article or noun is None or words.form(noun[1]) in words.stops:
        return False
    form = words.form(article[0])
    return form in words.articles or form in words.determiners


def _has_capitals(found: list[str], words: Words) -> bool:
    if not 2 <= len(found) <= _LONGEST_TITLE or not found[0][0].isupper() or all(map(str.isupper, found)):
        return False
    small = [word for word in found if not word[0].isupper()]
    return len(small) <= len(found) / 2 and len(found) - len(small) > 1 and words.small.issuperset(small)


def _is_of_work(quoted: Quoted, text: str, words: Words) -> bool:
    """Whether the words just before say that a title comes."""
    before = text[max(0, quoted.opens - _WORD_BEFORE) : quoted.opens].rsplit(None, 1)[-1:]
    ends = quoted.text[-1] in _ENDS or quoted.text[0].islower()
    return bool(before) and not ends and words.form(before[0]) in words.works
