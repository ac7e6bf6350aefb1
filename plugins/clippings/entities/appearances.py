"""How an article names people, organisations and places; and of everything it names, a trace."""

import pickle
from collections import Counter, defaultdict

from markupsafe import Markup

from clippings.model.digest import digest
from clippings.model.dossier import Appearance, Dossier, Passage
from clippings.model.entity import SIZE, Kind, Traces
from clippings.model.problem import Result
from clippings.view.passages import sentence_around, sentence_at


def examine(dossier: Dossier, _: None) -> Result[dict[str, bytes]]:
    """Entity id → how it appears, packed: a page needs one of all that an article has."""
    return Result({entity: packed(found) for entity, found in appearances(dossier).items()})


def packed(appearance: Appearance) -> bytes:
    """As plain tuples, which are read many times as fast. The way to a passage follows from its paragraph."""
    passages = tuple((str(passage.html), passage.paragraph) for passage in appearance.passages)
    return pickle.dumps((passages, *appearance[1:]), pickle.HIGHEST_PROTOCOL)


def unpacked(data: bytes, dossier: Dossier) -> Appearance:
    """What this program packed and the store kept."""
    passages, *rest = pickle.loads(data)
    return Appearance(tuple(Passage(Markup(html), n, f"{dossier.path}#p-{n}") for html, n in passages), *rest)


def appearances(dossier: Dossier) -> dict[str, Appearance]:
    """One passage a sentence, however often the sentence has the name."""
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
        if dossier.record.text != "precis":  # a précis has its editors' spelling
            forms[m.entity][m.text] += 1
        sentence = (m.paragraph, sentence_at(paragraphs[m.paragraph].text, m.start, m.end)[0])
        if sentence not in passages[m.entity]:
            passages[m.entity][sentence] = sentence_around(dossier, m.paragraph, m.start, m.end)
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    for entities in together.values():
        for entity in entities:
            beside[entity].update(entities - {entity})
    return {
        entity: Appearance(
            tuple(found.values()),
            mentions[entity],
            tuple(sorted(forms[entity].items())),
            tuple(sorted(beside[entity].items())),
        )
        for entity, found in passages.items()
    }


def traces(dossier: Dossier, _: None) -> Result[Traces]:
    counts: Counter[tuple[str, Kind]] = Counter((m.entity, m.kind) for m in dossier.mentions)
    return Result(
        Traces(
            tuple(entity for entity, _ in counts),
            tuple(kind for _, kind in counts),
            tuple(counts.values()),
            b"".join(bytes(SIZE) if kind == "outlet" else shown(dossier.appearances[id]) for id, kind in counts),
        )
    )


def shown(appearance: bytes) -> bytes:
    return digest(appearance)[:SIZE]
