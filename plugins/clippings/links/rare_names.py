"""Articles that name the same people or things, where few others do."""

from math import ceil, log

from clippings.links.declaration import LinkKeys, Pair
from clippings.links.nearness import is_near
from clippings.links.sentences import listed
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.wording.messages import gettext, ngettext

_SHARE, _MOST = 0.05, 60
"""A name is rare when at most this share of the articles has it, and at most so many (two always may)."""

_LEAST_TELLING, _LEAST_FOREIGN = 3, 2
"""Names that link two articles by themselves: of one language, and of two."""


def rare(articles: int) -> int:
    """In how many of so many articles a rare name may stand: in 2 of 10, in 50 of 1,000."""
    return max(2, min(_MOST, ceil(_SHARE * articles)))


def names(dossier: Dossier) -> LinkKeys:
    """The entities that a text names; not the outlets, which it cites, or which publish it."""
    return dict.fromkeys(mention.entity for mention in dossier.mentions if mention.kind != "outlet")


def tell_alone(pair: Pair) -> bool:
    """Whether shared names link two articles by themselves: three that are no places, in reports at most a week apart;
    two where the languages differ, for then no words can be compared."""
    entities = pair.authorities.entities
    telling = sum(id in entities and entities[id].kind != "place" for id in pair.keys)
    foreign = pair.article.record.primary_language != pair.other.record.primary_language
    return telling >= (_LEAST_FOREIGN if foreign else _LEAST_TELLING) and is_near(pair.article.date, pair.other.date)


def rarity(pair: Pair) -> float:
    """What shared names weigh, at most 2: rarer names weigh more (inverse document frequency). How many articles there
    are counts only roughly, so that one more changes no weight of others."""
    frequencies = sorted(map(pair.count, pair.keys))  # what fractions add up to depends on their order
    return round(min(2.0, sum(log(pair.about / many) for many in frequencies) / 4), 4)


def both_name(pair: Pair) -> str:
    """``both name Ann and Ben; at most 3 articles here do``: the rarest first, in one order on both sides. It does not
    say of how many: every new article would change every such sentence."""
    ids = sorted(pair.keys, key=lambda id: (pair.count(id), name_of(id, pair.authorities), id))
    few = pair.count(ids[-1])
    named = listed([name_of(id, pair.authorities) for id in ids])
    if few == 2:
        return gettext("both name %(names)s; no other article here does", names=named)
    return ngettext(
        "both name %(names)s; at most %(num)s article here does",
        "both name %(names)s; at most %(num)s articles here do",
        few,
        names=named,
    )


def name_of(id: str, authorities: Archive) -> str:
    """The name of an entity or outlet; an id that is neither's stays as it is."""
    known = authorities.entities.get(id) or authorities.outlets.get(id)
    return known.name if known else id
