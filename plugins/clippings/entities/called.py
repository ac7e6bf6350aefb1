"""What outlets call someone: the words just before the name, such as *the dictator* or *Foreign Minister*."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import unescape
from sys import intern

from markupsafe import escape

from clippings.entities.views import Called, Form
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.problem import Result
from clippings.reading.names.beside.titles import titles
from clippings.reading.names.common_words import stop_words
from clippings.view.card import Card
from clippings.view.names import Named
from clippings.view.passages import sentence_at

_WORD = re.compile(r"[^\W\d_][\w’'.-]*\Z")
_NAME = "<b>"
_DETERMINERS = frozenset(
    "the a an its his her their our this der die das den dem des ein eine einen einem einer eines le la les un "
    "une son sa leur el los las una su il lo gli uno suo sua o os as um uma seu".split()
)
"""Words after which a noun stands, whose it is; *that* oftener begins a clause, as in *which he says that Hale …*."""
_VERB = re.compile(r"(?:[a-z’'-]{2,}(?:ed|ing)|told|met|made|gave|sent|led|took|says|tells|gives|makes|includes)\Z")
"""English words that tell of a name what somebody did, where a noun stands before them: *the group joining Hale*."""
_JOINING = frozenset("of de du des del della di da do für von and und et y e".split())
_PAIRING = frozenset("neither either both weder sowohl entweder ni soit né sia".split())
"""Words before the first of two names. One that begins a sentence has a capital, and is no title."""
MOST_SENTENCES = 12
"""Sentences of an article that name an entity, on its page."""
_MOST_WORDS, _MOST_BEFORE = 4, 5
_MOST_OUTLETS, _MOST_FORMS, _LEAST = 12, 6, 2
"""Outlets that are shown, words of each, and how often it must have them."""


def called(articles: Iterable[tuple[Card, Sequence[str]]], archive: Archive) -> tuple[Called, ...]:
    """Outlet by outlet the words that it has before someone's name, twice at least, the commonest first. ``articles``
    are those that have any, each with the words of its sentences."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    languages: dict[str, str] = {}
    for card, calls in articles:
        for words in calls:
            found[card.outlet][words] += 1
            languages.setdefault(words, card.language)
    often = {id: [(w, n) for w, n in words.most_common() if n >= _LEAST] for id, words in found.items()}
    ranked = sorted((id for id in often if often[id]), key=lambda id: (-found[id].total(), id))
    return tuple(_called(id, often[id], languages, archive) for id in ranked[:_MOST_OUTLETS])


def calls(dossier: Dossier, _: None) -> Result[tuple[tuple[str, str], ...]]:
    """The facet ``calls`` of an article: what its sentences call people and organisations, in their order, as `called`
    counts it. A précis has its editors' words."""
    if dossier.record.text == "precis" or dossier.withheld:
        return Result(())
    seen: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    paragraphs = dossier.body.paragraphs
    for m in dossier.mentions:
        sentences = seen[m.entity]
        if m.kind in ("person", "organisation") and len(sentences) < MOST_SENTENCES:
            text = paragraphs[m.paragraph].text
            first, _last = sentence_at(text, m.start, m.end)
            if (m.paragraph, first) not in sentences:
                sentences[m.paragraph, first] = _called_in(text[first : m.start], dossier.record.language)
    return Result(tuple((id, words) for id, some in seen.items() for words in some.values() if words))


def _called_in(before: str, language: str) -> str:
    """What a sentence calls whom it names, from its words before the name. Most end with a common word, which tells
    that it is nothing, and of no others than the last few is asked."""
    words = before[:-1].rsplit(" ", _MOST_BEFORE)[-_MOST_BEFORE:]
    if before[-1:] != " " or words[-1].lower() in _common(language.partition("-")[0]):
        return ""
    return intern(words_before(f"{escape(' '.join(words))} {_NAME}", language))


@lru_cache
def _common(language: str) -> frozenset[str]:
    """Words before a name that call nobody anything."""
    return stop_words(language) | _DETERMINERS | _PAIRING


def _called(id: str, words: list[tuple[str, int]], languages: dict[str, str], archive: Archive) -> Called:
    outlet = archive.outlets.get(id)
    who = Named(outlet.name, f"outlets/{id}.html") if outlet else Named(id)
    ranked = sorted(words, key=lambda item: (-item[1], item[0]))[:_MOST_FORMS]
    return Called(who, tuple(Form(text, count, languages[text]) for text, count in ranked))


def words_before(html: str, language: str) -> str:
    """The words by which a sentence calls whom it names, in bold, just before the name; empty where it has none.

    They are words with a capital or titles, or nouns after an article: ``the dictator <b>Hale</b>`` is *dictator*, and
    ``he told <b>Hale</b>`` nothing.
    """
    words = _just_before(html)
    primary = language.partition("-")[0]
    taken = _own(list(_taken(words, primary)), primary)
    if not taken or _does(taken, primary) or not (_calls(taken, primary) or _is_determined(words, taken)):
        return ""
    return " ".join(taken)


def _just_before(html: str) -> list[str]:
    """The words in a row, a space after each, before the first name that has any before it; none where none has.

    (A pattern of some words before a name would be tried at every word of a sentence.)
    """
    before, name, rest = html.partition(_NAME)
    found: list[str] = []
    if name and before[-1:] == " ":
        for part in reversed(before[:-1].rsplit(" ", _MOST_BEFORE)[-_MOST_BEFORE:]):
            if word := _WORD.search(part):
                found.insert(0, word[0])
            if not word or word.start():
                break
    return unescape(" ".join(found)).split() if found or not name else _just_before(rest)


def _taken(words: list[str], language: str) -> Iterator[str]:
    """The last words that are no common ones, but for those that join two."""
    for at in range(len(words) - 1, -1, -1):
        word = words[at].lower()
        joins = word in _JOINING and at + 1 < len(words)
        if (
            word in _DETERMINERS
            or word in _PAIRING
            or (word in stop_words(language) and not joins)
            or len(words) - at > _MOST_WORDS
        ):
            yield from words[at + 1 :]
            return
    yield from words


def _own(taken: list[str], language: str) -> list[str]:
    """Those of some words that are of whom is named: of *the release of Special Counsel* the last two, of *Trump and
    House Speaker*, too, for they end with a title; all of *leader of Hezbollah* and of *conservative and moderate*."""
    while taken and taken[0].lower() in _JOINING:
        taken = taken[1:]
    for at in range(len(taken) - 1, 0, -1):
        before, word = taken[at - 1], taken[at]
        is_other = (word == "of" and before[0].islower()) or (word == "and" and before[0].isupper())
        ends = bool(taken[at + 1 :]) and taken[-1].lower().strip(".") in titles(language)
        if language == "en" and is_other and ends and before.lower().strip(".") not in titles(language):
            return taken[at + 1 :]
    return taken


def _does(taken: list[str], language: str) -> bool:
    """Whether the last of some words is a verb, whose object or subject the name is: *the envoy met* **Hale**. It is
    none after an adverb, as in *the newly elected*, nor by itself, as in *the embattled*. After a noun, which has a
    capital in German, no adjective stands there."""
    *before, last = taken
    if language == "de":
        return bool(before) and last[0].islower() and before[-1][0].isupper()
    if language != "en" or not _VERB.match(last):
        return False
    return last == "includes" or (bool(before) and not before[-1].endswith("ly"))


def _calls(taken: list[str], language: str) -> bool:
    """Whether words call someone by themselves: each is a title, has a capital, or joins two."""
    known = titles(language)
    return all(word[0].isupper() or word.lower().strip(".") in known or word in _JOINING for word in taken)


def _is_determined(words: list[str], taken: list[str]) -> bool:
    before = words[: len(words) - len(taken)]
    return bool(before) and before[-1].lower() in _DETERMINERS
