"""The sentences of an article that name someone or something."""

from clippings.model.dossier import Dossier, Passage
from clippings.model.problem import Result
from clippings.view.passages import sentence_around, sentence_at


def examine(dossier: Dossier, _: None) -> Result[dict[str, tuple[Passage, ...]]]:
    """Entity id → one passage a sentence, however often the sentence has the name."""
    found: dict[str, dict[tuple[int, int], Passage]] = {}
    paragraphs = dossier.body.paragraphs
    for m in dossier.mentions:
        sentence = (m.paragraph, sentence_at(paragraphs[m.paragraph].text, m.start, m.end)[0])
        passages = found.setdefault(m.entity, {})
        if sentence not in passages:
            passages[sentence] = sentence_around(dossier, m.paragraph, m.start, m.end)
    return Result({entity: tuple(passages.values()) for entity, passages in found.items()})
