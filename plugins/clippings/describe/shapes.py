"""Dossiers as the JSON that stands beside the pages. The keys are a contract; more may be added, none taken away."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import TypeAdapter

from clippings.describe.claims import claim_json, label_json, source_json
from clippings.model.annotation import Placed
from clippings.model.archive import Archive
from clippings.model.dossier import SHOWN_FACETS, Dossier, outlet_name
from clippings.model.edtf import Edtf
from clippings.model.entity import HEADINGS, Mention, Quotation
from clippings.model.evidence import Evidence, Original, Rights
from clippings.model.link import Link
from clippings.model.record import DateClaim
from clippings.reading.claims import told_on
from clippings.reading.schema.article_field import ArticleField
from clippings.reading.schema.fields import FIELDS

KEYS = (
    "id", "title", "url", "byline", "authors", "outlet", "date", "language", "text", "status", "rights", "original",
    "events", "keywords", "evidence",
)  # fmt: skip
"""The keys that every article has, in their order. Those of fields declared since stand below them."""


_ANY = TypeAdapter[Any](Any)
"""Writes any value as JSON, in a third of the time of the standard library's."""
_NO_RIGHTS = Rights()


def as_json(value: Any) -> str:
    """A value as JSON without spaces; characters beyond ASCII stay as they are."""
    return _ANY.dump_json(value).decode()


def record_json(dossier: Dossier, archive: Archive) -> dict[str, Any]:
    """One article without its text: its id, its page's path, and every field that is declared to be in JSON."""
    found: dict[str, Any] = {"id": dossier.id, "url": dossier.path}
    found |= {field.name: _field_json(field, dossier, archive) for field in FIELDS if field.json}
    return {key: found[key] for key in (*KEYS, *found)}


def _field_json(field: ArticleField, dossier: Dossier, archive: Archive) -> Any:
    """A field's value; people, organisations and places with their names, and the outlet with its labels."""
    if field.name == "outlet":
        return _outlet_json(dossier)
    value = getattr(dossier.record, field.name)
    return _entities_json(value, archive) if field.of in HEADINGS else _plain(value)


def _plain(value: Any) -> Any:
    """A value of a record as JSON has it: a date with its first and last day, a tuple as a list."""
    match value:
        case str() | None:
            return value
        case DateClaim():
            return _date_json(value.edtf)
        case Edtf():
            return _date_json(value)
        case tuple():
            return list(value)
        case Rights():
            return {name: getattr(value, name) for name in value.__match_args__ if not _as_always(value, name)}
        case Original():
            return {name: getattr(value, name) for name in value.__match_args__}
        case Evidence():
            return _evidence_json(value)
        case Mapping():
            return {key: _plain(one) for key, one in value.items()}
    return value


def _as_always(rights: Rights, name: str) -> bool:
    """Whether a part of the rights, declared since, has what it has where nothing is said."""
    return name in ("derive", "quote") and getattr(rights, name) == getattr(_NO_RIGHTS, name)


def _date_json(date: Edtf | None) -> dict[str, str | None]:
    return {
        "edtf": date.text if date else None,
        "earliest": date.earliest if date else None,
        "latest": date.latest if date else None,
    }


def _outlet_json(dossier: Dossier) -> dict[str, Any]:
    """The outlet as it was on the article's date."""
    return {
        "id": dossier.outlet.id,
        "name": outlet_name(dossier) or dossier.outlet.name,
        "labels": [label_json(label) for label in dossier.labels],
    }


def _entities_json(ids: Iterable[str], archive: Archive) -> list[dict[str, str]]:
    return [{"id": id, "name": archive.entities[id].name if id in archive.entities else id} for id in ids]


def article_json(dossier: Dossier, archive: Archive) -> dict[str, Any]:
    """One article with everything derived from it, facets that are declared to be shown among it; no private note.

    Of a withheld text no paragraph, mention or quotation, but who and what it names and whom it quotes, in numbers.
    """
    found = record_json(dossier, archive)
    if dossier.outlet.claims:
        found["outlet"]["claims"] = [claim_json(claim) for claim in told_on(dossier.outlet, dossier.date)]
    if dossier.withheld:
        rows = zip(*dossier.named, strict=True)
        found["named"] = [{"entity": id, "kind": kind, "count": count} for id, kind, count in rows]
        found["speakers"] = [{"speaker": id, "count": len(said)} for id, said in dossier.sayings.items()]
    else:
        found["paragraphs"] = [paragraph.text for paragraph in dossier.body.paragraphs]
    found["mentions"] = [_mention_json(mention) for mention in dossier.mentions]
    found["quotations"] = [_quotation_json(quotation) for quotation in dossier.quotations]
    found["annotations"] = [_note_json(one) for one in dossier.annotations if one.annotation.visibility == "public"]
    found["links"] = [_link_json(link) for link in archive.links.get(dossier.id, ())]
    return found | {facet.name: _plain(getattr(dossier, facet.name)) for facet in SHOWN_FACETS}


def _quotation_json(quotation: Quotation) -> dict[str, Any]:
    """A quotation; ``end_paragraph`` stands only where it runs over several paragraphs."""
    found = {
        "text": quotation.text,
        "speaker": quotation.speaker,
        "speaker_text": quotation.speaker_text,
        "paragraph": quotation.paragraph,
        "start": quotation.start,
        "end": quotation.end,
    }
    return found if quotation.end_paragraph is None else found | {"end_paragraph": quotation.end_paragraph}


def _mention_json(mention: Mention) -> dict[str, Any]:
    return {
        "entity": mention.entity,
        "kind": mention.kind,
        "paragraph": mention.paragraph,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "how": mention.how,
    }


def _note_json(placed: Placed) -> dict[str, Any]:
    note, on = placed.annotation, placed.target
    target = {"paragraph": on.paragraph, "start": on.start, "end": on.end, "exact": on.exact} if on else None
    return {"id": note.id, "kind": note.kind, "body": note.text, "target": target, "state": placed.state}


def _link_json(link: Link) -> dict[str, Any]:
    reasons = [{"kind": reason.kind, "because": reason.because} for reason in link.reasons]
    return {"to": link.to, "weight": link.weight, "reasons": reasons}


def _evidence_json(found: Evidence) -> dict[str, Any]:
    """Empty parts are left out."""
    shown: dict[str, Any] = {"how": found.how}
    for name in ("quote", "because", "rule"):
        if value := getattr(found, name):
            shown[name] = value
    if found.source:
        shown["source"] = source_json(found.source)
    if found.candidates:
        shown["candidates"] = [
            {k: v for k, v in (("value", c.value), ("how", c.how), ("quote", c.quote), ("because", c.because)) if v}
            for c in found.candidates
        ]
    return shown
