"""One look at the whole archive: who has what in common. It takes little of what linking takes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clippings.links.fingerprints import PRINT, Prints
from clippings.model.dossier import Archive, Dossier
from clippings.model.ties import Ties

Groups = Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Scan:
    """Articles by number, ascending, under what they have in common; ``pointing`` has those that name an article.

    ``questions`` are the questions on which an article has a position, ``answers`` what each article answers.
    ``prints`` are all fingerprints, ``ends`` where each article's end.
    """

    archive: Archive
    events: Groups
    authors: Groups
    names: Groups
    quoted: Groups
    pointing: Mapping[str, Sequence[int]]
    questions: Mapping[str, Sequence[str]]
    answers: Mapping[str, Mapping[str, frozenset[str]]]
    prints: Prints
    ends: NDArray[np.int64] = field(repr=False)

    def article(self, number: int) -> Dossier:
        return self.archive.dossiers[self.archive.order[number]]

    def ties(self, number: int) -> Ties:
        return Ties(*self.article(number).ties)

    def prints_of(self, number: int) -> Prints:
        return self.prints[self.ends[number - 1] if number else 0 : self.ends[number]]


def scan(archive: Archive, every: Iterable[Ties]) -> Scan:
    """``every`` has the ties of all articles, in their order; they are not kept."""
    kinds: list[dict[str, list[int]]] = [defaultdict(list) for _ in range(5)]
    prints = bytearray()
    ends = []
    for number, ties in enumerate(every):
        for groups, keys in zip(kinds, ties[:5], strict=True):
            for key in keys:
                groups[key].append(number)
        prints += ties.prints
        ends.append(len(prints) // PRINT.itemsize)
    answers = {question.id: answers_to(question.positions, archive) for question in archive.questions.values()}
    questions: dict[str, list[str]] = defaultdict(list)
    for question, articles in answers.items():
        for id in articles:
            questions[id].append(question)
    found = np.frombuffer(prints, PRINT)
    events, authors, names, quoted, pointing = kinds
    return Scan(archive, events, authors, names, quoted, pointing, questions, answers, found, np.array(ends, np.int64))


def answers_to(positions: Iterable[Any], archive: Archive) -> dict[str, frozenset[str]]:
    """Article → what it answers, sorted by article."""
    found: dict[str, set[str]] = defaultdict(set)
    for position in positions:
        if position.article in archive.dossiers:
            found[position.article].add(position.answer)
    return {id: frozenset(found[id]) for id in sorted(found)}
