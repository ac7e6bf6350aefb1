"""Which sentences tell most of someone, and which quote what others say of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import unescape
from itertools import islice

from clippings.entities.views import MentionsIn, SaidIn

_MOST = 8
"""Sentences on an entity's first page that tell most."""
_FROM_ONE = 2
"""Of one outlet, as long as others have some."""
_SHORT, _LONG = 50, 260
"""Characters between which a sentence is read at a glance and says something."""
_EXPLAINED = re.compile(
    r"</b>(?:['’]s)?(?:, [^,.;:]{8,80}[,.]| \([^()]{6,80}\)| (?:is|was|ist|war|est|était|es|era|è) )"
)
"""A name with what it is beside it: *Orlova, the mayor of Lowtown,*."""
_OPENING, _CLOSING = re.compile("[“„«「]"), re.compile("[”“»」]")
_MAY_OPEN = re.compile("[“„«「]|&#34;")
"""What may open a quotation in HTML; few sentences have any, and so need be looked at closely."""


def telling(articles: Sequence[MentionsIn], names: Iterable[str]) -> tuple[SaidIn, ...]:
    """The sentences that tell most of someone, the best first, one an article and at most two an outlet; ``names`` are
    whole names of theirs."""
    whole = tuple(f"<b>{name}</b>" for name in names)
    best = []
    for number, one in enumerate(articles):
        scores = [(_score(str(p.html), at, whole), -at, p) for at, p in enumerate(one.passages)]
        if scores:
            score, _, passage = max(scores)  # no two stand at one place
            best.append((-score, number, one.card, passage))
    best.sort(key=lambda item: item[:2])
    taken: dict[str, int] = {}
    found: dict[str, SaidIn] = {}
    for _, _, card, passage in best:
        if str(passage.html) not in found:
            taken[card.outlet] = taken.get(card.outlet, 0) + 1
            if taken[card.outlet] <= _FROM_ONE:
                found[str(passage.html)] = SaidIn(passage, card.language, card)
                if len(found) == _MOST:
                    break
    return tuple(found.values())


def _score(html: str, at: int, whole: Sequence[str]) -> int:
    """How much a sentence, the ``at``-th of its article that has the name, tells of whom it names."""
    return (
        3 * bool(_EXPLAINED.search(html))
        + 2 * any(map(html.__contains__, whole))
        + (at == 0)
        + (_SHORT <= len(html) <= _LONG)
        + html.startswith("<b>")
        - 3 * (len(html) < _SHORT)
    )


def said_of(articles: Iterable[MentionsIn]) -> Iterator[SaidIn]:
    """The sentences that name someone within quotation marks."""
    for one in articles:
        for passage in one.passages:
            before = str.partition(passage.html, "<b>")[0]
            if _MAY_OPEN.search(before) and _is_quoted(unescape(before)):
                yield SaidIn(passage, one.card.language, one.card)


def in_one(found: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Sentences of an article with their paragraphs, each once with all that is marked in it: ``“<b>No</b>,” she said,
    “never.”`` and the same with *never* marked are one."""
    marks: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for html, paragraph in found:
        before, _, rest = html.partition("<b>")
        words, _, after = rest.partition("</b>")
        span = (len(before), len(before) + len(words))
        marks.setdefault((before + words + after, paragraph), []).append(span)
    for (html, paragraph), spans in marks.items():
        yield _marked(html, spans), paragraph


def _marked(html: str, spans: Sequence[tuple[int, int]]) -> str:
    """A sentence with words in bold; of words that overlap, those that are longer."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        if all(end <= first or last <= start for first, last in kept):
            kept.append((start, end))
    for start, end in sorted(kept, reverse=True):
        html = f"{html[:start]}<b>{html[start:end]}</b>{html[end:]}"
    return html


def once(found: Iterable[SaidIn], most: int) -> tuple[tuple[SaidIn, ...], int]:
    """The first sentences, each once, ``most`` at most, and how many there are in all: where several articles have one,
    that of the first, and how many more have it."""
    articles: dict[str, dict[str, SaidIn]] = {}
    for one in found:
        articles.setdefault(str(one.passage.html), {}).setdefault(one.passage.path.partition("#")[0], one)
    shown = (list(some.values()) for some in islice(articles.values(), most))
    return tuple(replace(first, others=len(more)) for first, *more in shown), len(articles)


def _is_quoted(before: str) -> bool:
    """Whether quotation marks are open at the end of the words before a name."""
    opened = max((mark.start() for mark in _OPENING.finditer(before)), default=-1)
    closed = max((mark.start() for mark in _CLOSING.finditer(before, opened + 1)), default=-1)
    return opened > closed or before.count('"') % 2 == 1
