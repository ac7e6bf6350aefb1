"""Several accounts beside each other: what each alone has, what they share, and in which figures they differ."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from clippings.events.accounts.alone import named_alone, quoted_alone
from clippings.events.accounts.figures import compared
from clippings.events.accounts.views import Alone, QuotedAlone, Together
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.entity import Quotation
from clippings.view.card import card_of
from clippings.view.names import Named, named
from clippings.wording.clipping import clipped
from clippings.wording.messages import npgettext

_MOST_NAMES, _MOST_SHARED, _MOST_QUOTED = 8, 12, 2
"""Names that an account alone has, names that accounts share, and quotations, that a page shows at most."""
_NOTHING: Mapping[str, Set[int]] = {}
_MOST_COMPARED = 12
"""Accounts whose figures are compared."""
MOST_LETTERS = 300
"""Characters of a paragraph or quotation that are shown."""


def alone(dossiers: Sequence[Dossier], archive: Archive, shown: Mapping[str, Set[int]] = _NOTHING) -> list[Alone]:
    """What each account has and no other; nothing of a single one. ``shown`` has the paragraphs, from 1, that stand
    beside an account's, by its id: their quotations are counted, and not told again."""
    if len(dossiers) < 2:
        return [Alone() for _ in dossiers]
    found = zip(dossiers, named_alone(dossiers), quoted_alone(dossiers), strict=True)
    return [
        _alone(dossier, names, quotations, shown.get(dossier.id, frozenset()), archive)
        for dossier, names, quotations in found
    ]


def together(dossiers: Sequence[Dossier], archive: Archive) -> Together:
    """What several accounts have in common, and in which figures they differ."""
    shared = tuple(_shared(dossiers, archive))
    differ, agree = compared(dossiers[:_MOST_COMPARED])
    heads = tuple(head(one, archive) for one in dossiers[:_MOST_COMPARED]) if differ or agree else ()
    return Together(shared, agree, differ, heads, len(dossiers))


def head(dossier: Dossier, archive: Archive) -> Named:
    """An account by its outlet, with its date beside it."""
    strip = card_of(dossier.id, archive).strip
    return Named(strip.outlet, dossier.path, strip.date.words)


def most_named(dossiers: Sequence[Dossier]) -> list[str]:
    """Whom and what at least half of the accounts name, and two: those that most name first."""
    accounts = Counter(reference for one in dossiers for reference in _references(one))
    most = sorted(accounts, key=lambda reference: (-accounts[reference], reference))
    return [reference for reference in most if accounts[reference] >= max(2, len(dossiers) / 2)]


def _alone(
    dossier: Dossier, names: Sequence[str], quotations: Sequence[Quotation], shown: Set[int], archive: Archive
) -> Alone:
    others = [one for one in quotations if one.paragraph + 1 not in shown]
    longest = sorted(sorted(others, key=lambda one: -len(one.text))[:_MOST_QUOTED], key=others.index)
    return Alone(
        tuple(named(reference, archive) for reference in names[:_MOST_NAMES]),
        tuple(_quoted(one, dossier, archive) for one in longest),
        len(quotations),
    )


def _quoted(quotation: Quotation, dossier: Dossier, archive: Archive) -> QuotedAlone:
    number = quotation.paragraph + 1
    entity = archive.entities.get(quotation.speaker or "")
    printed = Named(quotation.speaker_text, language=dossier.record.language) if quotation.speaker_text else None
    speaker = Named(entity.name, entity.path) if entity else printed
    return QuotedAlone(clipped(quotation.text, MOST_LETTERS), f"{dossier.path}#p-{number}", number, speaker)


def _shared(dossiers: Sequence[Dossier], archive: Archive) -> Iterator[Named]:
    """Those, with how many accounts name them."""
    accounts = Counter(reference for one in dossiers for reference in _references(one))
    for reference in most_named(dossiers)[:_MOST_SHARED]:
        count = accounts[reference]
        words = (
            ""
            if len(dossiers) == 2
            else npgettext("who name someone", "%(num)s of %(all)s", "%(num)s of %(all)s", count, all=len(dossiers))
        )
        yield replace(named(reference, archive), detail=words)


def _references(dossier: Dossier) -> set[str]:
    return {f"{kind}/{id}" for id, kind in zip(dossier.named.entities, dossier.named.kinds, strict=True)}
