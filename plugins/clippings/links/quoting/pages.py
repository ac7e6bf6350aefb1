"""The pages of utterances, ``quotations/ID.html``: the same words, as several articles print them; and the list of
them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from clippings.links.quoting.concordance import BY_EDITORS, INDEX, Place
from clippings.links.quoting.matching import in_common
from clippings.links.quoting.views import InLanguage, Printed, UtteranceLine, UtterancesView, UtteranceView
from clippings.links.words import words_in
from clippings.model.archive import Archive
from clippings.model.entity import Quotation
from clippings.model.page import DataFile, Output, Page
from clippings.reading.versions.differing import Part, words
from clippings.view.card import card_of
from clippings.view.names import Named
from clippings.view.paging import paged
from clippings.wording.clipping import clipped
from clippings.wording.languages import language_name

_LIST = "quotations/index.html"
_MOST_LETTERS = 160
"""Characters of an utterance that a heading or a line has."""
_MOST_PRINTED = 40
"""Articles that a page of an utterance shows."""
_MOST_SPEAKERS, _MOST_IN_LINE = 12, 6
"""Speakers that its page names, and that a line of the list does."""
_LONG, _ENDS = 12, 3
"""Words in a row, of the fullest form alone, above which only so many at either end are shown."""
_Found = tuple[Place, Quotation | None]
"""Where an utterance stands, and the quotation; None where the text is withheld."""


def utterance_ids(archive: Archive) -> Iterable[str]:
    """The names of all utterances."""
    return list(archive.link_indexes[INDEX])


def utterances_page(_: str, archive: Archive) -> Iterator[Output]:
    """The list of utterances: ``quotations/index.html``."""
    lines = [_line(name, places, archive) for name, places in archive.link_indexes[INDEX].items()]
    lines.sort(key=lambda line: (-line.articles, -len(line.words)))
    for path, some, pager in paged(_LIST, lines):
        yield Page(path, "quotations.html", UtterancesView(tuple(some), pager))


def utterance_page(name: str, archive: Archive) -> Iterator[Output]:
    """An utterance's pages, and its data: ``quotations/ID.html``, ``data/quotations/ID.json``."""
    found = _found(archive.link_indexes[INDEX][name], archive)
    languages = _by_language(found, archive)
    every = [printed for language, some in languages.items() for printed in _in_language(language, some, archive)]
    language, first = next(iter(languages.items()))
    speakers = _speakers(found, archive)
    joined = name in archive.link_indexes[BY_EDITORS]
    for path, some, pager in paged(_path(name), every, _MOST_PRINTED):
        view = UtteranceView(
            path=path,
            words=_beginning(_fullest(first)),
            language=language,
            groups=tuple(_groups(some, len(languages) > 1)),
            articles=len({id for (id, _), _ in found}),
            outlets=len({archive.cards[id].strip.outlet for (id, _), _ in found}),
            speakers=speakers[:_MOST_SPEAKERS],
            more_speakers=max(0, len(speakers) - _MOST_SPEAKERS),
            joined=joined,
            pager=pager,
        )
        yield Page(view.path, "quotation.html", view)
    told = [
        {
            "article": id, "language": language, "text": quotation.text if quotation else None,
            "paragraph": quotation.paragraph if quotation else None,
            "speaker": quotation.speaker if quotation else None,
        }
        for language, some in languages.items()
        for (id, _), quotation in _fullest_first(some)
    ]  # fmt: skip
    data = {"id": name, "by_editors": joined, "printed": told}
    yield DataFile(f"data/quotations/{name}.json", json.dumps(data, ensure_ascii=False) + "\n")


def _by_language(found: Sequence[_Found], archive: Archive) -> dict[str, list[_Found]]:
    """What stands in the articles of each language: that of most articles first, then that of the earliest."""
    by: dict[str, list[_Found]] = {}
    for one in found:
        by.setdefault(archive.cards[one[0][0]].language, []).append(one)
    return {language: by[language] for language in sorted(by, key=lambda language: -len(by[language]))}


def _in_language(language: str, found: Sequence[_Found], archive: Archive) -> list[tuple[str, Printed]]:
    """As the articles of a language print it, each with the language: the fullest form first, other words last."""
    every = [(language, _printed(one, _fullest(found), archive)) for one in _fullest_first(found)]
    return sorted(every, key=lambda one: not one[1].is_of_it)


def _groups(printed: Iterable[tuple[str, Printed]], several: bool) -> Iterator[InLanguage]:
    """What a page has of each language, and in whose words: the language is named where there are ``several``."""
    for (language, is_of_it), some in groupby(printed, lambda one: (one[0], one[1].is_of_it)):
        yield InLanguage(language_name(language) if several else "", is_of_it, tuple(one for _, one in some))


def _fullest_first(found: Sequence[_Found]) -> list[_Found]:
    fullest = _fullest(found)
    return sorted(found, key=lambda one: one is not fullest)


def _found(places: Sequence[Place], archive: Archive) -> list[_Found]:
    """What stands in each place."""
    found: list[_Found] = []
    for id, number in places:
        dossier = archive.dossiers[id]
        shown = None if dossier.withheld or number >= len(dossier.quotations) else dossier.quotations[number]
        found.append(((id, number), shown))
    return found


def _fullest(found: Sequence[_Found]) -> _Found:
    """The longest of what may be shown; of equally long ones the earliest."""
    return max(found, key=lambda one: len(one[1].text.split()) if one[1] else -1)


def _beginning(fullest: _Found) -> str:
    return clipped(_said(fullest[1]), _MOST_LETTERS) if fullest[1] else ""


def _printed(one: _Found, fullest: _Found, archive: Archive) -> Printed:
    (id, _), quotation = one
    card = card_of(id, archive)
    if quotation is None or fullest[1] is None:
        return Printed(card, (), False, True, card.path, 0, None)
    is_fullest, is_of_it = one is fullest, _are_of_one(fullest[1], quotation)
    whole = is_fullest or not is_of_it
    parts = (Part("same", _said(quotation)),) if whole else _compared(_said(fullest[1]), _said(quotation))
    number = quotation.paragraph + 1
    return Printed(card, parts, is_fullest, is_of_it, f"{card.path}#p-{number}", number, _speaker(quotation, archive))


def _compared(fullest: str, said: str) -> tuple[Part, ...]:
    """How a form differs from the fullest; of long runs that it leaves out, which stand in that, the ends alone."""
    return tuple(
        Part("gone", _shortened(part.words)) if part.state == "gone" else part for part in words(fullest, said)
    )


def _shortened(run: str) -> str:
    some = run.split()
    if len(some) <= _LONG:
        return run
    return f"{' '.join(some[:_ENDS])} … {' '.join(some[-_ENDS:])}{run[len(run.rstrip()) :]}"


def _are_of_one(one: Quotation, other: Quotation) -> bool:
    """Whether two are of one utterance; if not, each is of one with a third."""
    return in_common(words_in(one.text), words_in(other.text)) > 0


def _said(quotation: Quotation) -> str:
    """What is quoted, without the comma or stop that the sentence around it needs."""
    return quotation.text.strip().rstrip(",.;")


def _speakers(found: Sequence[_Found], archive: Archive) -> tuple[Named, ...]:
    """Who is said to have spoken, each once; those of the register before others."""
    every = [named for _, quotation in found if quotation and (named := _speaker(quotation, archive))]
    known = tuple(dict.fromkeys(one for one in every if one.path))
    return known or tuple(dict.fromkeys(every))


def _speaker(quotation: Quotation, archive: Archive) -> Named | None:
    entity = archive.entities.get(quotation.speaker or "")
    if entity:
        return Named(entity.name, entity.path)
    return Named(quotation.speaker_text) if quotation.speaker_text else None


def _line(name: str, places: Sequence[Place], archive: Archive) -> UtteranceLine:
    found = _found(places, archive)
    language, first = next(iter(_by_language(found, archive).items()))
    cards = [archive.cards[id] for id in dict.fromkeys(id for (id, _), _ in found)]
    outlets = tuple(dict.fromkeys(card.strip.outlet for card in cards))
    speakers = _speakers(found, archive)
    more = max(0, len(speakers) - _MOST_IN_LINE)
    said = _beginning(_fullest(first))
    return UtteranceLine(said, language, _path(name), len(cards), speakers[:_MOST_IN_LINE], more, outlets)


def _path(name: str) -> str:
    return f"quotations/{name}.html"
