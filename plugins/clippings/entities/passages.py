"""The sentences of an article that name someone or something."""

from markupsafe import Markup

from clippings.model.dossier import Dossier, Passage
from clippings.model.problem import Result
from clippings.view.passages import sentence_around


def examine(dossier: Dossier, _: None) -> Result[dict[str, tuple[Passage, ...]]]:
    """Entity id → one passage a sentence, however often the sentence has the name."""
    found: dict[str, dict[tuple[int, str], Passage]] = {}
    for m in dossier.mentions:
        passage = sentence_around(dossier, m.paragraph, m.start, m.end)
        words = Markup(passage.html).striptags()
        found.setdefault(m.entity, {}).setdefault((m.paragraph, words), passage)
    return Result({entity: tuple(passages.values()) for entity, passages in found.items()})
