"""How much of a text that may not be shown is quoted: its words counted, and cut off after so many.

In scripts that are written without spaces each character counts as a word, so that no more is quoted than was meant.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from clippings.model.body import Selector, Target
from clippings.model.dossier import Dossier
from clippings.model.evidence import Evidence
from clippings.reading.folding.forms import fold

SHORT = 7
"""Words in a row of a text that may not be shown that may stand anywhere, as in the ground of a date."""
QUOTE = "quote fewer words, or write rights: {quote: …} in the article"
"""What to try where more is quoted than a hosted build shows."""
_UNSPACED = (
    "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u1b00-\u1b7f\u2e80-\u30ff"
    "\u31f0-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua980-\ua9df\uaa00-\uaa7f\uf900-\ufaff\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
"""Thai, Lao, Tibetan, Burmese, Khmer, Tai, Balinese, Han, Hiragana, Katakana, Yi, Javanese, Cham."""
_WORD = re.compile(rf"[{_UNSPACED}]|(?:(?![{_UNSPACED}_])\w)+(?:['’](?:(?![{_UNSPACED}_])\w)+)*")
"""A character of those scripts, or letters and figures in a row; what ``_`` joins are several words."""


def words_in(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text as they are compared, each with its start and end: ``It’s well-known.`` has three."""
    folded = fold.of(text)
    for word in _WORD.finditer(folded.text):
        start, end = folded.place(*word.span())
        yield word[0], start, end


def folded_words(text: str) -> list[str]:
    """The same words without their places, in a third of the time."""
    return _WORD.findall(fold(text))


def count_of(text: str) -> int:
    """How many words a text has."""
    return sum(1 for _ in _WORD.finditer(text))


def first_words(text: str, most: int) -> str:
    """A text up to the last of so many words: ``first_words("Talks, at last, began.", 2)`` is ``Talks, at``."""
    end = 0
    for number, word in enumerate(_WORD.finditer(text), 1):
        if number > most:
            return text[:end]
        end = word.end()
    return text


def may_be_quoted(dossier: Dossier, selector: Selector, target: Target) -> Target:
    """A passage as it may be shown.

    Of a withheld text only words that an editor quotes (``exact``), up to as many as its rights allow, and none where
    a whole paragraph is meant. Of any other text all of it.
    """
    if not dossier.withheld:
        return target
    kept = first_words(target.exact, dossier.record.rights.quote) if selector.exact is not None else ""
    return Target(target.paragraph, target.start, target.start + len(kept), kept)


def too_long(dossier: Dossier, selector: Selector) -> str:
    """What is wrong with the length of a quotation from a text that must not be published; empty where nothing is."""
    rights = dossier.record.rights
    count = count_of(selector.exact or "")
    if rights.publish or rights.derive == "none" or count <= rights.quote:  # with none, no passage is shown at all
        return ""
    return f"quotes {count} words of a text that is not published; a hosted build shows the first {rights.quote}"


def brief(evidence: Evidence) -> Evidence:
    """The ground of a field with no more than `SHORT` words in a row of the article."""
    candidates = tuple(
        replace(one, value=_brief(one.value), quote=_brief(one.quote) if one.quote else one.quote)
        for one in evidence.candidates
    )
    return replace(evidence, quote=_brief(evidence.quote) if evidence.quote else evidence.quote, candidates=candidates)


def _brief(text: str) -> str:
    cut = first_words(text, SHORT)
    return text if cut == text else f"{cut} …"
