"""What is told of quotations that two articles have in common, and what they weigh."""

from clippings.links.declaration import Pair
from clippings.links.quoting.utterances import Shared
from clippings.wording.clipping import clipped
from clippings.wording.messages import gettext, ngettext

_LONG = 8
"""Words that a shared quotation has at least to link two articles by itself."""


def both_quote(pair: Pair) -> str:
    """What both quote, as the earlier prints it, or where one has more or other words, as the one with fewer does. So
    where one cut it in two, each half is told."""
    shared = _shared(pair)
    if pair.withheld:
        return ngettext("both quote the same %(num)s word", "both quote the same %(num)s words", shared.words)
    earlier, later = pair.in_order
    one, other = earlier.quotations[shared.earlier].text, later.quotations[shared.later].text
    if shared.exact:
        return gettext("both quote: “%(words)s”", words=clipped(one))
    return gettext("both quote, not word for word: “%(words)s”", words=clipped(min((one, other), key=len)))


def is_long(pair: Pair) -> bool:
    """Whether a quotation is no mere phrase, such as a slogan that many quote."""
    return _shared(pair).words >= _LONG


def quoted_words(pair: Pair) -> float:
    """What a shared quotation weighs: 0.5 for four words, 2 for sixteen and more."""
    return round(min(2.0, _shared(pair).words / 8), 2)


def which(pair: Pair) -> tuple[int, int] | None:
    """The number of the quotation in the article, and in the other; None of a mere phrase, which has no page."""
    shared = _shared(pair)
    if shared.words < _LONG:
        return None
    earlier, _ = pair.in_order
    return (shared.earlier, shared.later) if earlier is pair.article else (shared.later, shared.earlier)


def _shared(pair: Pair) -> Shared:
    found: Shared = pair.keys[0]
    return found
