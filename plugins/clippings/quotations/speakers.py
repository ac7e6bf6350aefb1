"""Who spoke: a person named beside a verb of speech, in the same sentence as the quotation or between two of them."""

import re
from collections import defaultdict
from collections.abc import Sequence

from clippings.model.dossier import Dossier
from clippings.model.entity import Mention, Quotation
from clippings.model.problem import Result
from clippings.quotations.spans import Quoted, quoted
from clippings.view.passages import sentence_around

_SPEECH = re.compile(
    r"\b(?:said|says|saying|told|tells|added|adds|stated|states|stating|announced|announces|warned|warns|"
    r"explained|explains|insisted|insists|declared|declares|wrote|writes|remarked|asked|asks|replied|replies|"
    r"claimed|claims|argued|argues|stressed|noted|denounced|according to|quoted as|called|calls)\b"
)
"""Verbs and phrases that tell of speech."""
_SENTENCE_END = re.compile(r"[.!?…][”\"’']?\s+(?=[A-Z“\"‘])")
"""A full stop or the like, and the space before the next sentence."""


def examine(dossier: Dossier, _: None) -> Result[tuple[Quotation, ...]]:
    """Every quotation of an article with its speaker, when one is named."""
    found = []
    for number, paragraph in enumerate(dossier.body.paragraphs):
        people = [m for m in dossier.mentions if m.paragraph == number and m.kind == "person"]
        spans = list(quoted(paragraph.text))
        for at, span in enumerate(spans):
            before = spans[at - 1].end if at else 0
            after = spans[at + 1].start if at + 1 < len(spans) else len(paragraph.text)
            speaker = speaker_of(paragraph.text, span, before, after, people)
            found.append(Quotation(span.text, speaker, number, span.start, span.end))
    return Result(tuple(found))


def sayings(dossier: Dossier, _: None) -> Result[dict[str, tuple[tuple[str, int], ...]]]:
    """Speaker's id → the sentences that quote them, as safe HTML, each with the number of its paragraph (from 1).

    Of a withheld text ``("", 0)`` stands for each: that someone is quoted may be told, and no word of it.
    """
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for quotation in dossier.quotations:
        if quotation.speaker and dossier.withheld:
            found[quotation.speaker].append(("", 0))
        elif quotation.speaker:
            passage = sentence_around(dossier, quotation.paragraph, quotation.start, quotation.end)
            found[quotation.speaker].append((str(passage.html), passage.paragraph))
    told = sorted(found.items()) if dossier.withheld else found.items()
    return Result({speaker: tuple(sentences) for speaker, sentences in told})


def speaker_of(text: str, span: Quoted, low: int, high: int, people: Sequence[Mention]) -> str | None:
    """The id of the person whom a verb of speech ties to a quotation: in the words after it, or else in those before
    it.

    ``low`` and ``high`` are where the quotation before ends and the one after begins, in code points; ``people`` are
    the persons named in the paragraph. None where nobody is named beside such a verb.
    """
    following = text[span.end + 1 : high]
    end = _SENTENCE_END.search(following)
    stop = span.end + 1 + (end.start() + 1 if end else len(following))
    leading = text[low : max(low, span.start - 1)].rstrip()
    starts = [m.end() for m in _SENTENCE_END.finditer(leading)]
    begin = low + (starts[-1] if starts else 0)
    for first, last, nearest in ((span.end + 1, stop, 0), (begin, low + len(leading), -1)):
        named = [m for m in people if first <= m.start and m.end <= last]
        if named and _SPEECH.search(text[first:last]):
            return named[nearest].entity
    return None
