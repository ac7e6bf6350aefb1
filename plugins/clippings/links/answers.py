"""Articles that answer the same questions: what the editors' questions say of them."""

from collections import defaultdict
from collections.abc import Mapping

from clippings.links.declaration import LinkKeys, Pair
from clippings.links.sentences import in_marks
from clippings.model.archive import Archive
from clippings.wording.lists import every
from clippings.wording.messages import gettext


def answers(archive: Archive) -> Mapping[str, LinkKeys]:
    """Article id → the questions on which it has a position, and what it answers: ``{"who-met": {"nobody"}}``."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for question in archive.questions.values():
        for position in question.positions:
            found[position.article][question.id].add(position.answer)
    return {id: {question: frozenset(said) for question, said in asked.items()} for id, asked in found.items()}


def questions(archive: Archive) -> Mapping[str, str]:
    """Question id → the question."""
    return {question.id: question.question for question in archive.questions.values()}


def agree(pair: Pair, question: str) -> bool:
    """Whether two articles give one of the same answers to a question."""
    return bool(pair.shown(pair.article)[question] & pair.shown(pair.other)[question])


def both_answer(pair: Pair) -> str:
    """One sentence for all questions that two articles answer alike, one for all others: ``the same answer to: “Who
    met?” and “Who left?”``. One alone needs no marks."""
    asked = every([in_marks(pair.words(key)) for key in pair.keys]) if pair.keys[1:] else pair.words(pair.keys[0])
    if agree(pair, pair.keys[0]):
        return gettext("the same answer to: %(questions)s", questions=asked)
    return gettext("different answers to: %(questions)s", questions=asked)


def more_for_more(pair: Pair) -> float:
    """2 for one question, 3 for two."""
    return 1.0 + len(pair.keys)
