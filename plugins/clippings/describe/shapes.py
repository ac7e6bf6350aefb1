"""Dossiers as the JSON that stands beside the pages. The keys are a contract; more may be added, none taken away."""

from typing import Any

from clippings.model.dossier import Archive, Dossier, outlet_name
from clippings.model.evidence import Evidence, Source
from clippings.model.outlet import Label


def record_json(dossier: Dossier, archive: Archive) -> dict[str, Any]:
    """One article without its text."""
    record, date = dossier.record, dossier.date
    return {
        "id": record.id,
        "title": record.title,
        "url": dossier.path,
        "byline": record.byline,
        "authors": authors_json(record.authors, archive),
        "outlet": {
            "id": dossier.outlet.id,
            "name": outlet_name(dossier) or dossier.outlet.name,
            "labels": [label_json(label) for label in dossier.labels],
        },
        "date": {
            "edtf": date.text if date else None,
            "earliest": date.earliest if date else None,
            "latest": date.latest if date else None,
        },
        "language": record.language,
        "text": record.text,
        "status": record.status,
        "rights": {
            "statement": record.rights.statement, "holder": record.rights.holder, "publish": record.rights.publish,
            "search": record.rights.search,
        },
        "original": {
            "url": record.original.url, "archived": record.original.archived,
            "accessed": record.original.accessed, "sha256": record.original.sha256,
        },
        "events": list(record.events),
        "keywords": list(record.keywords),
        "evidence": {field: evidence_json(found) for field, found in record.evidence.items()},
    }  # fmt: skip


def authors_json(ids: tuple[str, ...], archive: Archive) -> list[dict[str, str]]:
    return [{"id": id, "name": archive.entities[id].name if id in archive.entities else id} for id in ids]


def article_json(dossier: Dossier, archive: Archive) -> dict[str, Any]:
    """One article with everything derived from it; no private note, and no paragraph that is withheld."""
    found = record_json(dossier, archive)
    if not dossier.withheld:
        found["paragraphs"] = [paragraph.text for paragraph in dossier.body.paragraphs]
    found["mentions"] = [
        {
            "entity": m.entity,
            "kind": m.kind,
            "paragraph": m.paragraph,
            "start": m.start,
            "end": m.end,
            "text": m.text,
        }
        for m in dossier.mentions
    ]
    found["quotations"] = [
        {"text": q.text, "speaker": q.speaker, "paragraph": q.paragraph, "start": q.start, "end": q.end}
        for q in dossier.quotations
    ]
    found["annotations"] = [
        {
            "id": p.annotation.id,
            "kind": p.annotation.kind,
            "body": p.annotation.text,
            "target": {
                "paragraph": p.target.paragraph, "start": p.target.start, "end": p.target.end, "exact": p.target.exact,
            } if p.target else None,
            "state": p.state,
        }
        for p in dossier.annotations
        if p.annotation.visibility == "public"
    ]  # fmt: skip
    found["links"] = [
        {
            "to": link.to,
            "weight": link.weight,
            "reasons": [{"kind": r.kind, "because": r.because} for r in link.reasons],
        }
        for link in dossier.links
    ]
    return found


def label_json(label: Label) -> dict[str, Any]:
    return {
        "label": label.label,
        "because": label.because,
        "source": source_json(label.source),
        "from": label.from_.text if label.from_ else None,
        "to": label.to.text if label.to else None,
        "disputed": [{"by": d.by, "because": d.because, "source": source_json(d.source)} for d in label.disputed],
    }


def source_json(source: Source) -> dict[str, Any]:
    return {"title": source.title, "url": source.url, "accessed": source.accessed}


def evidence_json(found: Evidence) -> dict[str, Any]:
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
