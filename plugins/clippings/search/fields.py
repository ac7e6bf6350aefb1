"""Which words of an article are indexed, in which fields."""

from collections.abc import Mapping
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, evolved, outlet_name, published
from clippings.model.problem import Result
from clippings.search.normalise import shuffled, slots, spellings, unordered

BOOSTS: dict[str, float] = {"title": 5, "names": 2, "publisher": 2, "notes": 1, "body": 1}
"""Field → how much a hit in it counts (its boost), in the order of the index. No field is called ``outlet``: in a
query, ``outlet:`` narrows the results."""
SPELLINGS = "spellings"
"""What stands beside the fields: the spellings of their words (`spellings`), a line each."""


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
    """Field → its row of slots (`slots`), and ``spellings``; empty rows for a text whose words stay out of the
    index."""
    if dossier.record.rights.search == "none":
        return Result(dict.fromkeys((*BOOSTS, SPELLINGS), ""))
    own = {"title", "body"}
    language = {True: dossier.record.language, False: names.archive.site.language}
    texts = {field: (text, language[field in own]) for field, text in _texts(dossier, names).items()}
    rows = {field: slots(*text) for field, text in texts.items()}
    spelled = {field: spellings(*text) for field, text in texts.items()}
    if not is_shown(dossier):
        rows["body"], spelled["body"] = shuffled(rows["body"]), unordered(spelled["body"])
    return Result(rows | {SPELLINGS: "\n".join(sorted(set().union(*spelled.values())))})


def is_shown(dossier: Dossier) -> bool:
    """Whether a text may be shown, and not only found."""
    return dossier.record.rights.search == "full" and not dossier.withheld


def _texts(dossier: Dossier, names: Names) -> dict[str, str]:
    """Field → its text, a line a passage: no phrase runs from one into the next."""
    record = dossier.record
    mentioned = dict.fromkeys(m.entity for m in dossier.mentions if m.kind != "outlet")
    if dossier.withheld:  # names have positions: they would tell which came first
        mentioned = dict.fromkeys(sorted(mentioned))
    passages = {
        "title": [record.title],
        "names": [names.entities.get(id, "") for id in dict.fromkeys((*mentioned, *record.authors))],
        "publisher": _outlet_words(dossier, names.archive),
        "notes": [p.annotation.text for p in dossier.annotations if p.annotation.visibility == "public"],
        "body": [" ".join(paragraph.text.split("\n")) for paragraph in dossier.findable.paragraphs],
    }
    return {field: "\n".join(filter(None, lines)) for field, lines in passages.items()}


def _outlet_words(dossier: Dossier, archive: Archive) -> list[str]:
    """The outlet's names and the words of its labels, as they were on the article's date."""
    known = evolved(dossier, published(dossier, archive.outlets))
    outlet, name = known.outlet, outlet_name(known) or ""
    labels = [archive.labels[label.value].words for label in known.labels if label.value in archive.labels]
    return [outlet.name, name, *outlet.aliases, *labels] if outlet.is_known else [name]
