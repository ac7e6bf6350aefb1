"""What several accounts call the same people and things."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from clippings.events.views import NameHead, NameRow, NameTable
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.reading.folding.forms import plain
from clippings.view.card import strip_of
from clippings.view.names import Named
from clippings.wording.lists import with_commas

_MOST_ROWS = 12
"""Entities that a table has at most."""
_MOST_ACCOUNTS = 20
"""Accounts that it has at most."""


def name_table(dossiers: Sequence[Dossier], archive: Archive) -> NameTable:
    """The names that at least two accounts use for the same entity in different forms; those with most forms first,
    twelve at most.

    Only texts as printed, and shown, are compared: a précis has its editors' words. Empty where fewer than two are
    left.
    """
    printed = [dossier for dossier in dossiers if dossier.record.text != "precis" and not dossier.withheld]
    if len(printed) < 2:
        return NameTable()
    dossiers = printed
    forms = [_forms_in(dossier) for dossier in dossiers]
    accounts = Counter(entity for found in forms for entity in found)
    shared = {entity for entity, count in accounts.items() if count > 1}
    rows = []
    for entity in shared & archive.entities.keys():
        used = [found.get(entity, ()) for found in forms]
        if len({frozenset(each) for each in used if each}) > 1:
            known = archive.entities[entity]
            cells = tuple(map(with_commas, used))
            rows.append(NameRow(Named(known.name, known.path), cells))
    rows.sort(key=lambda row: (-len(set(row.forms) - {""}), row.entity.name))
    strips = [strip_of(dossier.id, archive) for dossier in dossiers]
    heads = tuple(
        NameHead(strip.outlet, strip.date.words, dossier.record.language)
        for strip, dossier in zip(strips, dossiers, strict=True)
    )
    return _of_those_who_name(heads, rows[:_MOST_ROWS]) if rows else NameTable()


def _of_those_who_name(heads: Sequence[NameHead], rows: Sequence[NameRow]) -> NameTable:
    """A table of those accounts that name some of its entities, twenty at most."""
    kept = [n for n in range(len(heads)) if any(row.forms[n] for row in rows)][:_MOST_ACCOUNTS]
    forms = [NameRow(row.entity, tuple(row.forms[n] for n in kept)) for row in rows]
    return NameTable(tuple(heads[n] for n in kept), tuple(row for row in forms if any(row.forms)))


def _forms_in(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Entity id → the names that an article prints for it, most frequent first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in dossier.mentions:
        counts[mention.entity][plain(mention.text)] += 1
    return {id: tuple(form for form, _ in found.most_common()) for id, found in counts.items()}
