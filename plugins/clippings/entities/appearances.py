"""How an article names people, organisations and places, and how often it names everything."""

import pickle
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

from markupsafe import Markup

from clippings.model.dossier import Appearance, Dossier, Passage
from clippings.model.entity import Kind, Mention, NameCounts
from clippings.model.problem import Result
from clippings.reading.folding.forms import pointed
from clippings.view.passages import marked_in, sentence_at

_markup = partial(str.__new__, Markup)
"""A string as safe HTML. `Markup` itself first asks what it gets for HTML, which takes as long as all else that is made
of a passage, and a large archive has hundreds of thousands."""


def examine(dossier: Dossier, _: None) -> Result[dict[str, bytes]]:
    """Entity id → how an article names it, serialised: the page of an entity reads its own part, and not all that the
    article has. Plain tuples are read many times as fast; a passage's path follows from its paragraph. What it calls it
    by is found before, in the facet ``calls``."""
    calls: dict[str, list[str]] = defaultdict(list)
    for entity, words in dossier.calls:
        calls[entity].append(words)
    every = ((entity, (*own, tuple(calls[entity]))) for entity, own in _appearances(dossier).items())
    return Result({entity: pickle.dumps(own, pickle.HIGHEST_PROTOCOL) for entity, own in every})


def deserialised(data: bytes, article: str) -> Appearance:
    """An appearance that `examine` serialised and the store kept. ``article`` is the path of the article's page."""
    passages, *rest = pickle.loads(data)
    return Appearance(tuple([Passage(_markup(html), n, f"{article}#p-{n}") for html, n in passages]), *rest)


_Plain = tuple[tuple[tuple[str, int], ...], int, tuple[tuple[str, int], ...], tuple[tuple[str, int], ...]]
"""An `Appearance` without its calls, of each passage the words and their paragraph."""


def _appearances(dossier: Dossier) -> dict[str, _Plain]:
    """Entity id → how an article names it: a passage for each sentence, however often the sentence has the name.

    Of a withheld text only how often, and beside whom.
    """
    passages: dict[str, dict[tuple[int, int], tuple[str, int]]] = defaultdict(dict)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    mentions = [mention for mention in dossier.mentions if mention.kind != "outlet"]
    if mentions and not dossier.withheld:
        texts = [paragraph.text for paragraph in dossier.body.paragraphs]
        own_spelling = dossier.record.text != "precis"  # which has its editors' spelling
        for entity, _, number, start, end, printed, _ in mentions:
            if own_spelling:
                forms[entity][pointed(printed)] += 1
            first, last = sentence_at(texts[number], start, end)
            if (number, first) not in passages[entity]:
                passages[entity][number, first] = marked_in(texts[number], start, end, first, last), number + 1
    beside = _beside(mentions)
    return {
        entity: (
            tuple(passages[entity].values()),
            count,
            tuple(sorted(forms[entity].items())),
            tuple(sorted(beside[entity].items())),
        )
        for entity, count in Counter(mention.entity for mention in mentions).items()
    }


def _beside(mentions: Sequence[Mention]) -> Mapping[str, Counter[str]]:
    """Entity id → the others that are named in the same paragraphs, and in how many of them."""
    together: dict[int, set[str]] = defaultdict(set)
    for mention in mentions:
        together[mention.paragraph].add(mention.entity)
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    for entities in together.values():
        for entity in entities if len(entities) > 1 else ():
            beside[entity].update(entities - {entity})
    return beside


def named(dossier: Dossier, _: None) -> Result[NameCounts]:
    """Every entity and outlet that an article names, and how often; of a withheld text in the order of their ids, so
    that nobody learns which came first."""
    counts: Counter[tuple[str, Kind]] = Counter((m.entity, m.kind) for m in dossier.mentions)
    if dossier.withheld:
        counts = Counter(dict(sorted(counts.items())))
    return Result(
        NameCounts(tuple(entity for entity, _ in counts), tuple(kind for _, kind in counts), tuple(counts.values()))
    )
