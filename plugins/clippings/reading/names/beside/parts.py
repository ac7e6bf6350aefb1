"""Whether a name is only a part of another's that the register lacks: *Meghan McCain*, *New America*, *Ashford Times*.

Told by the words beside it, mostly in languages that write common nouns small; German and others do not.
"""

import re
from collections.abc import Set
from typing import Protocol

from clippings.reading.names.beside.capitals import is_heading
from clippings.reading.names.beside.compounds import in_compound
from clippings.reading.names.beside.first_names import is_given
from clippings.reading.names.beside.nations import is_first_name, is_others_own
from clippings.reading.names.beside.papers import is_other_paper
from clippings.reading.names.beside.places import is_of_place, is_one_of_many, is_other_place
from clippings.reading.names.beside.ships import is_ship
from clippings.reading.names.beside.titles import TITLES, is_office, is_title, is_titled, titles
from clippings.reading.names.beside.words import Beside, is_capital
from clippings.reading.names.common_words import stop_words

_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_NEVER = frozenset("i jr sr ii iii iv".split())
"""Words with a capital that belong to no name after one."""
_OFFICES = frozenset("foreign defence defense interior finance home first special permanent auditor".split())
_MAY_FOLLOW = _NEVER | _DAYS | _OFFICES
"""Words with a capital after a place, which they make nothing else of: *Ashford Foreign Minister*."""
_PEOPLES = ("ian", "ians", "ean", "eans", "ican", "icans", "ish", "ese", "qi", "qis", "aeli", "aelis", "rench", "utch")
"""Endings of English words for a people: *the Marovian Peace Plan* tells of Marovia."""
_NUMBER = re.compile(r"\s(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XI?V|XVI{0,3})\b")
"""The number of a ruler, after a name that says nothing of which."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.[ \u00a0]?)*[^\W\d_]\.?")
_TWO_INITIALS = re.compile(r"(?!U\. [NSK]\.|G\. B\.|E\. U\.)[A-ZÀ-Þ]\. [A-ZÀ-Þ]\.")
"""Initials as a person has them, and no country or union of states."""
_INITIAL_BEFORE = re.compile(r"(?<!\w)[^\W\d_a-zß-ÿ]\. ?$")
_INITIAL_AFTER = re.compile(r"\.? ?[^\W\d_a-zß-ÿ]\.")
_ALONE = frozenset((",", ".", " ", " ,", " .", "\n", "(", ")", "()"))
"""Signs on both sides of a name that belongs to nothing beside it."""
_DETERMINED = re.compile(r"\b[a-zß-ÿ]+\s$")
_IN_TITLE = re.compile(r"[^\W\d_a-zß-ÿ][\w'’-]* [^\W\d_a-zß-ÿ][a-zß-ÿ]+ $")
"""Two words with a capital; where the second says nothing by itself they begin a title: *Stand Up Ashford*."""
_LONGEST = 40
_SHOUTED = re.compile(r" [A-ZÀ-Þ]{4,}\b(?! ?[A-ZÀ-Þ]{2,})")
"""A word in capitals, and no further one, which would be a heading's: *USA TODAY*."""
_LONGEST_ACRONYM = 5
_SIGNS = re.compile("['’-]")
_ADJECTIVES = ("ional", "ist", "ive")
"""Endings of words that tell of the one named: *Congressional Democrats*."""


class Register(Protocol):
    """What is asked of the register."""

    @property
    def firsts(self) -> Set[str]:
        """The first names in it."""

    def kinds_of(self, word: str) -> Set[str]:
        """The kinds of those who have a word as a name or surname."""


def is_part(kind: str, name: Beside, register: Register) -> bool:
    """Whether a name, of such a bearer, is part of a longer word or name of something else."""
    if (
        not (name.before or name.after)
        and name.text[name.start - 1 : name.start] + name.text[name.end : name.end + 1] in _ALONE
    ):
        return False  # as most are, told at once
    return in_longer(kind, name, register) or in_compound(kind, name, register.kinds_of)


def in_longer(kind: str, name: Beside, register: Register) -> bool:
    """Whether a name, of such a bearer, begins or ends a longer name of something else: *Petrov Street*, *New Ashford*,
    *Vice President*."""
    if _in_initials(name) or (kind == "place" and is_of_place(name)) or (kind != "person" and is_ship(name)):
        return True
    if kind != "person" and (is_titled(name, capital=True) or is_other_paper(kind, name)):
        return True
    if (kind == "place" or name.language == "de") and is_one_of_many(name):
        return True
    if kind == "organisation" and is_others_own(name):
        return True
    if name.language == "de" and kind != "place" and name.is_one_word and _is_of_person(kind, name):
        return True
    if name.language not in TITLES:
        return False
    if kind != "person":
        return _is_in_longer(kind, name, register)
    return name.is_one_word and bool(_NUMBER.match(name.text, name.end) or _has_more(name) or is_office(name))


def is_others(kind: str, name: Beside, register: Register) -> bool:
    """Whether a surname follows the first name of somebody else: *Meghan McCain*, where the register has John. In
    languages that write all nouns with a capital, a first name is one that somebody in the register has."""
    if kind != "person" or not name.is_one_word or not name.before or name.dot:
        return False
    word = name.before
    if name.language not in TITLES:
        return not is_titled(name) and (word in register.firsts or is_given(word) or is_first_name(name))
    if not is_capital(word) or word.endswith(("'s", "’s")) or word.lower() in titles(name.language):
        return False
    return name.begins_inside() or word.lower() not in stop_words(name.language)


def _in_initials(name: Beside) -> bool:
    """Whether initials are some of a longer row, *U. S.* of *U. S. A.*, or stand before a surname: *H. T. Ashford*."""
    if ("." not in name.words and len(name.words) > 1) or not _INITIALS.fullmatch(name.words):
        return False
    if _TWO_INITIALS.fullmatch(name.words) and is_capital(name.after):
        return True
    return bool(_INITIAL_BEFORE.search(name.follows(4)) or _INITIAL_AFTER.match(name.text, name.end))


def _is_of_person(kind: str, name: Beside) -> bool:
    """Whether in German a name is followed by the number of a ruler or the rest of somebody's name, or an organisation
    says what somebody is: *Bundesrat Ashford*."""
    if kind == "person":
        return bool(_NUMBER.match(name.text, name.end)) or _has_more(name)
    return kind == "organisation" and is_capital(name.after) and not _DETERMINED.search(name.follows(24))


def _has_more(name: Beside) -> bool:
    """Whether a word with a capital follows a name of one word, as a surname follows a first name."""
    lower = name.after.lower()
    return (is_capital(name.after) and lower not in _NEVER) or {name.words.lower(), lower} <= titles(name.language)


def _is_in_longer(kind: str, name: Beside, register: Register) -> bool:
    """Whether words with a capital beside a place or an organisation make something else of it: *Ashford Gazette*,
    *Land Journal*, *Lou Ashford*. Two names of the register side by side are two, but for an outlet's: *Ashford Times*.
    """
    lower = name.after.lower()
    if {name.words.lower(), lower} <= titles(name.language):
        return True
    if is_capital(name.after) and is_title(name.words.strip("."), name.language):
        return True
    if _is_shouted_name(name):
        return True
    if _is_acronym(name.words) and not name.before.isupper() and _SHOUTED.match(name.text, name.end):
        return True
    word = name.before.rpartition("-")[2]
    if kind == "place" and word[:1].isupper() and is_other_place(word, dot=name.dot, language=name.language):
        return True
    is_bare = not name.dot and name.is_one_word and not name.words.isupper()
    strange = _is_strange(word, name.language, register) or (kind == "outlet" and _is_called(word, register))
    if strange and is_bare and is_capital(word) and name.begins_inside():
        return True
    if kind == "place" and is_bare and is_capital(word) and word != "The" and word.lower() in stop_words(name.language):
        return bool(_IN_TITLE.search(name.follows(_LONGEST))) and not is_heading(name.text)
    if kind != "place" or name.words.isupper() or lower in _MAY_FOLLOW or name.words.endswith(_PEOPLES):
        return False
    return _is_strange(name.after, name.language, register) and not is_heading(name.text)


def may_end_longer(kind: str, name: Beside, register: Register) -> bool:
    """Whether a word that begins a sentence may be the rest of a longer name that the register lacks, with an
    organisation's name of one word."""
    is_word = kind == "organisation" and name.language in TITLES and name.is_one_word
    begins = is_word and not (name.dot or name.begins_inside())
    return begins and _is_strange(name.before, name.language, register)


def _is_shouted_name(name: Beside) -> bool:
    """Whether a name in capitals is a first name before a surname in a text in small letters: *to THOMAS ASHFORD*."""
    is_shouted = name.words.isupper() and name.is_one_word and len(name.words) > _LONGEST_ACRONYM
    return is_shouted and name.before.islower() and is_given(name.words.title()) and name.after.isupper()


def _is_acronym(words: str) -> bool:
    return words.isalpha() and words.isupper() and len(words) <= _LONGEST_ACRONYM


def _is_strange(word: str, language: str, register: Register) -> bool:
    """Whether a word beside a name is the rest of a longer name that the register lacks."""
    if not is_capital(word) or not _SIGNS.sub("", word).isalpha() or word.endswith((*_ADJECTIVES, "'s", "’s")):
        return False
    lower = word.lower()
    if lower in titles(language) or lower in stop_words(language):
        return False
    return register.kinds_of(word) <= {"outlet"}


def _is_called(word: str, register: Register) -> bool:
    """Whether a word is the name of a place or an organisation, after which an outlet may be called."""
    return not register.kinds_of(word).isdisjoint(("place", "organisation"))
