"""Which words of an article are indexed, in which fields."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, evolved, outlet_name, published
from clippings.model.problem import Result
from clippings.search.normalise import NO_SPELLINGS, Row, row_of, shuffled, unordered

BOOSTS: dict[str, float] = {"title": 5, "names": 2, "publisher": 2, "notes": 1, "body": 1}
"""Field → how much a hit in it counts (its boost), in the order of the index. No field is called ``outlet``: in a
query, ``outlet:`` narrows the results."""
SPELLINGS = "spellings"
"""What stands beside the fields: the spellings of their words (`Row.spellings`), a line each."""


@dataclass(frozen=True, slots=True)
class Names:
    """What an article's fields are made from beside its dossier."""

    entities: Mapping[str, str]
    """Entity id → its name and other names, a line each."""
    archive: Archive
    """The archive's entities, outlets and labels, and its language."""


def names_of(archive: Archive) -> Names:
    """What `examine` takes from the archive."""
    return Names({e.id: "\n".join((e.name, *(a.name for a in e.aliases))) for e in archive.entities.values()}, archive)


def examine(dossier: Dossier, names: Names) -> Result[dict[str, str]]:
    """Field → its row of slots (`Row.slots`), and ``spellings``; empty rows for a text whose words stay out of the
    index."""
    if dossier.record.rights.search == "none":
        return Result(dict.fromkeys((*BOOSTS, SPELLINGS), ""))
    rows = _rows(dossier, names)
    if not is_shown(dossier):
        rows["body"] = Row(shuffled(rows["body"].slots), unordered(rows["body"].spellings))
    spellings = sorted({spelling for row in rows.values() for spelling in row.spellings})
    return Result({field: row.slots for field, row in rows.items()} | {SPELLINGS: "\n".join(spellings)})


def is_shown(dossier: Dossier) -> bool:
    """Whether a text may be shown, and not only found."""
    return dossier.record.rights.search == "full" and not dossier.withheld


def _rows(dossier: Dossier, names: Names) -> dict[str, Row]:
    """Field → its row, a line a passage: no phrase runs from one into the next."""
    record, language = dossier.record, names.archive.site.language
    mentioned = dict.fromkeys(m.entity for m in dossier.mentions if m.kind != "outlet")
    if dossier.withheld:  # names have positions: they would tell which came first
        mentioned = dict.fromkeys(sorted(mentioned))
    named = (names.entities.get(id, "") for id in dict.fromkeys((*mentioned, *record.authors)))
    notes = (p.annotation.text for p in dossier.annotations if p.annotation.visibility == "public")
    body = (paragraph.text.replace("\n", " ") for paragraph in dossier.findable.paragraphs)
    return {
        "title": row_of(record.title, record.language),
        "names": _row_of_names(named, language),
        "publisher": _row_of_names(_outlet_words(dossier, names.archive), language),
        "notes": row_of("\n".join(filter(None, notes)), language),
        "body": row_of("\n".join(filter(None, body)), record.language),
    }


def _row_of_names(names: Iterable[str], language: str) -> Row:
    rows = [_row_again(name, language) for name in names if name]
    return Row("\n".join([row.slots for row in rows]), NO_SPELLINGS.union(*(row.spellings for row in rows)))


_row_again = lru_cache(maxsize=1 << 14)(row_of)
"""`row_of` a name: the same ones stand in many articles."""


def _outlet_words(dossier: Dossier, archive: Archive) -> list[str]:
    """The outlet's names and the words of its labels, as they were on the article's date."""
    known = evolved(dossier, published(dossier, archive.outlets))
    outlet, name = known.outlet, outlet_name(known) or ""
    labels = [archive.labels[label.value].words for label in known.labels if label.value in archive.labels]
    return [outlet.name, name, *outlet.aliases, *labels] if outlet.is_known else [name]
