"""How an article names people, organisations and places, and how often it names everything."""

import pickle
from collections import Counter, defaultdict
from functools import partial

from markupsafe import Markup

from clippings.model.dossier import Appearance, Dossier, Passage
from clippings.model.entity import Kind, NameCounts
from clippings.model.problem import Result
from clippings.reading.folding.forms import pointed
from clippings.view.passages import sentence_around, sentence_at

_markup = partial(str.__new__, Markup)
"""A string as safe HTML. `Markup` itself first asks what it gets for HTML, which takes as long as all else that is made
of a passage, and a large archive has hundreds of thousands."""


def examine(dossier: Dossier, _: None) -> Result[dict[str, bytes]]:
    """Entity id → how an article names it, serialised: the page of an entity reads its own part, and not all that the
    article has. What it calls it by is found before, in the facet ``calls``."""
    calls: dict[str, list[str]] = defaultdict(list)
    for entity, words in dossier.calls:
        calls[entity].append(words)
    found = _appearances(dossier)
    return Result({entity: _serialised(one._replace(calls=tuple(calls[entity]))) for entity, one in found.items()})


def _serialised(appearance: Appearance) -> bytes:
    """An appearance as bytes. Plain tuples are read many times as fast; a passage's path follows from its paragraph."""
    passages = tuple((str(passage.html), passage.paragraph) for passage in appearance.passages)
    return pickle.dumps((passages, *appearance[1:]), pickle.HIGHEST_PROTOCOL)


def deserialised(data: bytes, article: str) -> Appearance:
    """An appearance that `examine` serialised and the store kept. ``article`` is the path of the article's page."""
    passages, *rest = pickle.loads(data)
    return Appearance(tuple([Passage(_markup(html), n, f"{article}#p-{n}") for html, n in passages]), *rest)


def _appearances(dossier: Dossier) -> dict[str, Appearance]:
    """Entity id → how an article names it: a passage for each sentence, however often the sentence has the name.

    Of a withheld text only how often, and beside whom.
    """
    passages: dict[str, dict[tuple[int, int], Passage]] = defaultdict(dict)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    together: dict[int, set[str]] = defaultdict(set)
    mentions: Counter[str] = Counter()
    paragraphs = dossier.body.paragraphs
    for m in dossier.mentions:
        if m.kind == "outlet":
            continue
        mentions[m.entity] += 1
        together[m.paragraph].add(m.entity)
        if dossier.withheld:
            continue
        if dossier.record.text != "precis":  # a précis has its editors' spelling
            forms[m.entity][pointed(m.text)] += 1
        sentence = (m.paragraph, sentence_at(paragraphs[m.paragraph].text, m.start, m.end)[0])
        if sentence not in passages[m.entity]:
            passages[m.entity][sentence] = sentence_around(dossier, m.paragraph, m.start, m.end)
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    for entities in together.values():
        for entity in entities:
            beside[entity].update(entities - {entity})
    return {
        entity: Appearance(
            tuple(passages[entity].values()),
            count,
            tuple(sorted(forms[entity].items())),
            tuple(sorted(beside[entity].items())),
        )
        for entity, count in mentions.items()
    }


def named(dossier: Dossier, _: None) -> Result[NameCounts]:
    """Every entity and outlet that an article names, and how often; of a withheld text in the order of their ids, so
    that nobody learns which came first."""
    counts: Counter[tuple[str, Kind]] = Counter((m.entity, m.kind) for m in dossier.mentions)
    if dossier.withheld:
        counts = Counter(dict(sorted(counts.items())))
    return Result(
        NameCounts(tuple(entity for entity, _ in counts), tuple(kind for _, kind in counts), tuple(counts.values()))
    )
