"""What one account of an event or story has and the others have not."""

import re
from collections.abc import Sequence

from clippings.model.dossier import Dossier
from clippings.model.entity import Quotation
from clippings.reading.folding.forms import fold

_WORD = re.compile(r"\w+")
_LEAST_WORDS = 6
"""Words of a quotation that is told: fewer are a term or a title."""


def named_alone(dossier: Dossier, others: Sequence[Dossier]) -> list[str]:
    """Whom and what an account names and no other does, as references such as ``person/ann``: the most named first.
    Its own outlet is not told."""
    elsewhere = {dossier.outlet.id, *(id for other in others for id in other.named.entities)}
    rows = zip(dossier.named.counts, dossier.named.kinds, dossier.named.entities, strict=True)
    return [f"{kind}/{id}" for _, kind, id in sorted(rows, key=lambda row: -row[0]) if id not in elsewhere]


def texts_of(dossiers: Sequence[Dossier]) -> list[str]:
    """The words of accounts as quotations are looked for in them; none of a withheld text."""
    texts = (fold(" ".join(paragraph.text for paragraph in one.body.paragraphs)) for one in dossiers)
    return [" ".join(_WORD.findall(text)) for text in texts]


def quoted_alone(dossier: Dossier, texts: Sequence[str]) -> list[Quotation]:
    """What an account quotes and none of the others has in its text, as `texts_of` gives it, in reading order; nothing
    of a withheld text."""
    if dossier.withheld:
        return []
    long = [one for one in dossier.quotations if len(one.text.split()) >= _LEAST_WORDS]
    return [one for one in long if not any(_words(one) in text for text in texts)]


def _words(quotation: Quotation) -> str:
    """The words that are looked for: the first six, since others may quote more or less of them."""
    return " ".join(_WORD.findall(fold(quotation.text))[:_LEAST_WORDS])
