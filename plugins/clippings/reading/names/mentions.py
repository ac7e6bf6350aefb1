"""The mentions in an article: each name in it that means one bearer, and how that was decided."""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Any

from clippings.model.dossier import Dossier
from clippings.model.entity import Mention, OpenName
from clippings.model.problem import Problem, Result
from clippings.model.record import Record
from clippings.reading.names.agreeing import agreeing
from clippings.reading.names.bearers import Bearer
from clippings.reading.names.beside.capitals import is_common
from clippings.reading.names.beside.first_names import is_of_other_sex, is_relatives, tells_sex
from clippings.reading.names.beside.initials import initials_before
from clippings.reading.names.beside.kinds import is_kind
from clippings.reading.names.beside.namesakes import is_around, is_namesake
from clippings.reading.names.beside.parts import is_others, is_part, may_end_longer
from clippings.reading.names.beside.strangers import Strangers
from clippings.reading.names.beside.titles import apposition, has_title, is_titled
from clippings.reading.names.beside.words import Beside, beside
from clippings.reading.names.described import is_described
from clippings.reading.names.disambiguation import Scene, is_pointed_to, meant
from clippings.reading.names.editors import said_by_editors
from clippings.reading.names.finding import Found, found_in
from clippings.reading.names.matcher import Matcher
from clippings.reading.names.place import Place, apart
from clippings.reading.names.spellings.misprints import misprints_in
from clippings.reading.names.surnames import surnames_in

_NAME = attrgetter("name")
_AROUND = 30
"""Code points to either side of a name that stays open, which an editor is told."""


class Mentions(tuple[Mention, ...]):
    """The mentions in an article, and until they are kept the names that stay open too."""

    open: tuple[OpenName, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (list(self),)


def examine(dossier: Dossier, matcher: Matcher) -> Result[Mentions]:
    """Every mention in an article's paragraphs, in reading order; a warning for words that an editor gave a bearer and
    that it has not."""
    record = dossier.record
    texts = [paragraph.text for paragraph in dossier.body.paragraphs]
    said, unsaid = said_by_editors(dossier, matcher)
    date = dossier.date
    places, still_open = names_in(texts, matcher, record.language, (date and date.earliest) or "", said)
    mentions = Mentions(
        Mention(one.bearer.id, one.bearer.kind, one.number, one.start, one.end, texts[one.number][one.start : one.end],
                one.how)
        for one in places
    )  # fmt: skip
    mentions.open = tuple(still_open)
    return Result(mentions, tuple(_not_there(words, record) for words in unsaid))


def _not_there(words: str, record: Record) -> Problem:
    line, why = record.lines.get("mentions", 0), "does not stand in the text"
    try_ = "write it as it is printed there, or take it out"
    return Problem(record.where, line, "mentions", words, why, try_, "warning")


def open_names(dossier: Dossier, _: None) -> Result[tuple[OpenName, ...]]:
    """The names that stay open, which `examine` has just found."""
    return Result(getattr(dossier.mentions, "open", ()))


def names_in(
    texts: Sequence[str], matcher: Matcher, language: str = "", day: str = "", said: Sequence[Place] = ()
) -> tuple[list[Place], list[OpenName]]:
    """Each name in paragraphs that means one bearer there, in reading order, and each that may mean several.

    ``day`` is the first on which they can have been published; ``said`` are the places of which an editor says who is
    meant, or with an empty id that nobody is.
    """
    still_open: list[OpenName] = []
    places = list(_named(texts, matcher, language, Scene(texts, day), said, still_open))
    agreed = dict(agreeing(texts, places, still_open, matcher, language))
    still_open = [name for name in still_open if name not in agreed]
    places += agreed.values()
    told = [*places, *surnames_in(texts, [*places, *said], matcher, language)]
    misprints = [
        one for one in misprints_in(texts, places, matcher)
        if not _overlaps(one, [*told, *said]) and not _is_anothers(one, texts[one.number], matcher, language)
    ]  # fmt: skip
    every = (*(one for one in said if one.bearer.id), *told, *misprints)
    return sorted(every, key=lambda place: place[:2]), still_open


def _named(
    texts: Sequence[str], matcher: Matcher, language: str, scene: Scene, said: Sequence[Place],
    still_open: list[OpenName],
) -> Iterator[Place]:  # fmt: skip
    """The names that the register has."""
    strangers, taken = Strangers(), apart(said)
    for number, one in found_in(texts, matcher, language):
        text, own = texts[number], taken.get(number)
        if own and any(place.start < one.end and one.start < place.end for place in own):
            continue
        name = beside(text, one.start, one.end, language)
        is_bare = is_kind(name, map(_NAME, one.bearers)) and not (_is_told(one, scene) or is_pointed_to(one, text))
        if is_bare and (one.firsts or not any(bearer.is_one_word for bearer in one.bearers)):
            continue
        titled = _titled(one, name, matcher, strangers, scene) if one.firsts else (one.start, one)
        if titled is None:
            continue
        start, possible = titled
        if decided := None if is_bare else meant(possible, text, scene):
            if _is_meant(possible, name, decided[0], matcher, scene, strangers):
                yield Place(number, start, one.end, *decided)
        elif _stays_open(possible, name, matcher, scene):
            still_open.append(_open(number, possible, text))


def _titled(one: Found, name: Beside, matcher: Matcher, strangers: Strangers, scene: Scene) -> tuple[int, Found] | None:
    """Where a surname that needs a title or initials begins with them, and with those who can be meant by it there;
    None where nobody can."""
    begins = initials_before(name, one.firsts)
    start, bearers = _with_title(one, name, begins)
    is_told = name.language == matcher.language  # in which the register describes people
    if bearers and not begins and is_told and (who := apposition(name)):  # as a stranger is introduced
        bearers = [one for one in bearers if one.id in scene.whole or is_described(one, who)]
    if (begins and not bearers) or is_others("person", name, matcher):
        strangers.add(name.words)
    return (start, one._replace(bearers=bearers)) if bearers and name.words not in strangers else None


def _stays_open(one: Found, name: Beside, matcher: Matcher, scene: Scene) -> bool:
    """Whether a name of which nothing tells whom it means is one at all."""
    kinds = {bearer.kind for bearer in one.bearers}
    is_whole = not all(is_part(kind, name, matcher) for kind in kinds)
    return not one.firsts and is_whole and not is_common(name, scene.is_word)


def _is_meant(one: Found, name: Beside, bearer: Bearer, matcher: Matcher, scene: Scene, strangers: Strangers) -> bool:
    """Whether a name means the one who was decided on, and no stranger, nor something longer; what it tells of both is
    noted."""
    is_strangers = not one.firsts and _is_someone_elses(name, bearer, matcher)
    if is_strangers:
        strangers.meet(name, bearer)
    elif is_common(name, scene.is_word) or _is_in_longer(name, bearer, matcher, scene):
        return False
    is_known = bearer.kind != "person" or name.words not in strangers or bearer.id in scene.whole
    if bearer.kind == "place" and _is_other_town(name, bearer, strangers):
        return False
    if " " in name.words:
        scene.whole.add(bearer.id)
    return is_known and not is_strangers


def _is_other_town(name: Beside, bearer: Bearer, strangers: Strangers) -> bool:
    """Whether a name is another town's, which may have been told of before, or that of the land around one."""
    if is_namesake(name, bearer.name, bearer.description):
        strangers.add(name.words)
    return name.words in strangers or (not bearer.districts and is_around(name, bearer.description))


def _is_in_longer(name: Beside, bearer: Bearer, matcher: Matcher, scene: Scene) -> bool:
    """Whether a name is part of a longer one, or ends one that another sentence has."""
    may_end = may_end_longer(bearer.kind, name, matcher)
    return is_part(bearer.kind, name, matcher) or (may_end and scene.is_longer(name.before, name.words))


def _is_someone_elses(name: Beside, bearer: Bearer, matcher: Matcher) -> bool:
    """Whether a name that somebody may be called by alone is another's there: initials stand before it that are not
    his, or a first name."""
    if bearer.kind == "person" and name.is_one_word and (tells_sex(name.before) or "." in name.follows(3)):
        firsts = matcher.firsts_of(bearer, name.words)
        begins = () if is_titled(name) else initials_before(name, firsts)
        if is_relatives(name, firsts) or (begins and all(begin is None for begin in begins)):
            return True
    return is_others(bearer.kind, name, matcher)


def _is_told(one: Found, scene: Scene) -> bool:
    """Whether somebody of a name that says only what it is has been named in full, or is an outlet: *the Press*."""
    return any(bearer.kind == "outlet" or bearer.id in scene.whole for bearer in one.bearers)


def _with_title(one: Found, name: Beside, begins: Sequence[int | None]) -> tuple[int, Sequence[Bearer]]:
    """Where a surname begins with its initials or without, and those of its bearers who can be meant by it there;
    ``begins`` tells where the initials of each begin."""
    initials = [(at, bearer) for at, bearer in zip(begins, one.bearers, strict=False) if at is not None]
    if initials:
        return initials[0][0], tuple(bearer for _, bearer in initials)
    if not has_title(name):
        return one.start, ()
    named = zip(one.bearers, one.firsts, strict=True)
    return one.start, tuple(bearer for bearer, first in named if not is_of_other_sex(name, first))


def _is_anothers(place: Place, text: str, matcher: Matcher, language: str) -> bool:
    """Whether a name is only a part of another's that the register lacks."""
    name, kind = beside(text, place.start, place.end, language), place.bearer.kind
    return is_part(kind, name, matcher) or is_others(kind, name, matcher)


def _overlaps(one: Place, places: Sequence[Place]) -> bool:
    return any(one.number == other.number and one.start < other.end and other.start < one.end for other in places)


def _open(number: int, one: Found, text: str) -> OpenName:
    before, after = text[max(0, one.start - _AROUND) : one.start], text[one.end : one.end + _AROUND]
    if len(before) == _AROUND:
        before = before[before.find(" ") + 1 :]  # whole words
    if len(after) == _AROUND:
        after = after[: after.rfind(" ") + 1]
    words = text[one.start : one.end]
    bearers = tuple(sorted(f"{bearer.kind}/{bearer.id}" for bearer in one.bearers))
    return OpenName(number, one.start, words, bearers, " ".join(f"{before}{words}{after}".split()))
