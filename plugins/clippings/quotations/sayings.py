"""The sentences in which an article quotes somebody, as their page shows them."""

from collections import defaultdict

from clippings.model.dossier import Dossier
from clippings.model.problem import Result
from clippings.view.passages import sentence_around


def sayings(dossier: Dossier, _: None) -> Result[dict[str, tuple[tuple[str, int], ...]]]:
    """Speaker's id → the sentences that quote them, as safe HTML, each with the number of its paragraph (from 1).

    Of a withheld text ``("", 0)`` stands for each: that someone is quoted may be told, and no word of it.
    """
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for quotation in dossier.quotations:
        if quotation.speaker and dossier.withheld:
            found[quotation.speaker].append(("", 0))
        elif quotation.speaker:
            paragraph = quotation.paragraph
            end = quotation.end if quotation.end_paragraph is None else len(dossier.body.paragraphs[paragraph].text)
            passage = sentence_around(dossier, paragraph, quotation.start, end)
            found[quotation.speaker].append((str(passage.html), passage.paragraph))
    told = sorted(found.items()) if dossier.withheld else found.items()
    return Result({speaker: tuple(sentences) for speaker, sentences in told})
