"""What is told of words that two articles have in common, and what it weighs."""

from bisect import bisect_right

from clippings.links.declaration import Pair
from clippings.links.reuse.credits import compared_codes
from clippings.links.reuse.fingerprints import fingerprints
from clippings.links.reuse.runs import Reuse
from clippings.links.reuse.shared import starts_of
from clippings.links.words import words_of
from clippings.model.dossier import Dossier
from clippings.wording.clipping import clipped
from clippings.wording.messages import gettext, ngettext

_PASSAGE, _PASSAGES = 16, 48
"""Words that a shared run has, or all shared passages together, at least to link two articles by themselves."""
_MOST_BY_WORDS = 2.0
"""What words in a row weigh at most; more is a copy's."""


def prints(dossier: Dossier) -> bytes:
    """The fingerprints of an article's text."""
    return fingerprints(compared_codes(dossier)).tobytes()


def same_words(pair: Pair) -> str:
    """How many words in a row are the same and which; of a copy how much of it, too."""
    reuse = _reuse(pair)
    same = ngettext("%(num)s word in a row is the same", "%(num)s words in a row are the same", reuse.run.length)
    if reuse.is_copy:
        share = round(reuse.share * 100)
        same = gettext("%(share)s%% of the shorter text stands in the other; %(same)s", share=share, same=same)
    elif reuse.words >= reuse.run.length * 2:
        same = gettext("%(same)s, %(words)s in all", same=same, words=reuse.words)
    if pair.withheld:
        return same
    earlier, _ = pair.in_order
    starts = starts_of(earlier, pair)
    paragraph = bisect_right(starts, reuse.run.at) - 1  # those before need not be read
    at = reuse.run.at - starts[paragraph]
    words = " ".join(words_of(earlier.body.paragraphs[paragraph:], at, at + reuse.run.length))
    return gettext("%(same)s: “%(words)s”", same=same, words=clipped(words))


def is_passage(pair: Pair) -> bool:
    """Whether what is shared is a copy, or more than a long name or a set phrase."""
    reuse = _reuse(pair)
    return reuse.is_copy or reuse.run.length >= _PASSAGE or reuse.words >= _PASSAGES


def reused_words(pair: Pair) -> float:
    """What shared words weigh: 0.4 for eight in a row, 2 for forty and more; nothing within one outlet, which repeats
    its background and what it leads on to. A copy weighs 2, and its share: 2.5 to 3."""
    reuse = _reuse(pair)
    if reuse.is_copy:
        return round(_MOST_BY_WORDS + reuse.share, 2)
    if _of_one_outlet(pair):
        return 0.0
    return float(round(min(_MOST_BY_WORDS, max(reuse.run.length, reuse.words / 2) / 20), 2))


def copied(weight: float) -> float:
    """How much of the shorter text stands in the other, by what the reason weighs; 0 where neither is a copy."""
    return round(max(0.0, weight - _MOST_BY_WORDS), 2)


def _reuse(pair: Pair) -> Reuse:
    found: Reuse = pair.keys[0]
    return found


def _of_one_outlet(pair: Pair) -> bool:
    return pair.article.outlet.is_known and pair.article.outlet.id == pair.other.outlet.id
