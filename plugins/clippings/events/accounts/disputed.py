"""Where accounts of an event part, as editors found it: the questions that they answer differently."""

from collections.abc import Iterable, Iterator, Sequence

from clippings.events.accounts.telling import head
from clippings.events.accounts.views import Answer, Disputed
from clippings.events.check import target_of
from clippings.model.annotation import Position, Question
from clippings.model.archive import Archive
from clippings.view.names import Named

_MOST = 4
"""Accounts that give one answer, that a page names at most."""


def disputed(questions: Iterable[Question], accounts: Sequence[str], archive: Archive) -> Iterator[Disputed]:
    """The questions to which some of the accounts, by their ids, give different answers, in their order; the answers in
    that of the accounts."""
    places = {id: place for place, id in enumerate(accounts)}
    for question in questions:
        theirs = [position for position in question.positions if position.article in places]
        answers: dict[str, list[Position]] = {}
        for position in sorted(theirs, key=lambda position: places[position.article]):
            answers.setdefault(position.answer, []).append(position)
        if len(answers) > 1 and len({position.article for position in theirs}) > 1:
            asked = Named(question.question, f"questions/{question.id}.html")
            yield Disputed(asked, tuple(_answer(answer, given, archive) for answer, given in answers.items()))


def _answer(answer: str, given: list[Position], archive: Archive) -> Answer:
    first = list({position.article: position for position in reversed(given)}.values())[::-1]
    return Answer(answer, tuple(_account(position, archive) for position in first[:_MOST]), len(first[_MOST:]))


def _account(position: Position, archive: Archive) -> Named:
    """An account, with the paragraph that answers; with its page alone where nothing is shown of its text."""
    dossier, target = archive.dossiers[position.article], target_of(position, archive)
    named = head(dossier, archive)
    return Named(named.name, f"{dossier.path}#p-{target.paragraph + 1}", named.detail) if target else named
