"""What the likeness of two texts weighs, and how it is told."""

from collections.abc import Collection

from clippings.links.declaration import Pair
from clippings.links.nearness import days_apart
from clippings.links.sentences import listed
from clippings.links.similar.likeness import LEAST_LIKE, Likeness, Likenesses
from clippings.links.similar.terms import Terms, printed
from clippings.model.dossier import Dossier
from clippings.wording.messages import gettext, ngettext

_HALF_AFTER = 30.0
"""Days apart at which likeness counts half: what is told a year later is seldom the same event."""
_WEIGHT, _MOST = 20.0, 3.0
"""What full likeness would weigh, and what it weighs at most."""
_SHOWN = 4
"""Words that a sentence names."""


def likeness(pair: Pair) -> float:
    """What the likeness of two texts weighs, 0.6 to 3; 0 where they were published too long apart."""
    (like,) = pair.keys
    days = days_apart(pair.article.date, pair.other.date) or 0.0
    score = like.score / (1 + days / _HALF_AFTER)
    return round(min(_MOST, _WEIGHT * score), 2) if score >= LEAST_LIKE else 0.0


def both_use(pair: Pair) -> str:
    """``14 words in common that few articles here have, such as Arpaio, pardon, contempt and sheriff``; of a withheld
    text the number alone."""
    like: Likeness = pair.keys[0]
    said = ngettext(
        "%(num)s word in common that few articles here have",
        "%(num)s words in common that few articles here have",
        like.words,
    )
    earlier, later = pair.in_order
    index = pair.sharing.index
    if pair.withheld or not isinstance(index, Likenesses):
        return said
    one: Terms = pair.sharing.keys_of(earlier)
    telling = index.telling(one, pair.sharing.keys_of(later))
    words = _printed(earlier, telling, one.language)
    most_first = sorted(words, key=lambda number: -telling[number])[:_SHOWN]  # of equal ones, the one printed first
    shown = listed([words[number] for number in most_first])
    if like.words > _SHOWN:
        return gettext("%(in_common)s, such as %(words)s", in_common=said, words=shown)
    return gettext("%(in_common)s: %(words)s", in_common=said, words=shown)


def _printed(dossier: Dossier, numbers: Collection[int], language: str) -> dict[int, str]:
    """Words by their numbers as an article first prints them, its text before its title, for titles have capitals."""
    texts = (*(paragraph.text for paragraph in dossier.body.paragraphs), dossier.record.title)
    return printed("\n".join(texts), numbers, language)
