"""Outlets and what is claimed of them, as JSON."""

import json
from collections.abc import Sequence
from typing import Any

from clippings.model.archive import Archive
from clippings.model.evidence import Source
from clippings.model.outlet import Claim, DatedName, Outlet


def outlets_json(_: Sequence[str], archive: Archive) -> str:
    """Every outlet with its names and everything that is claimed of it, at any time: ``data/outlets.json``."""
    found = {"outlets": [_outlet_json(outlet) for outlet in archive.outlets.values()]}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"


def _outlet_json(outlet: Outlet) -> dict[str, Any]:
    return {
        "id": outlet.id,
        "name": outlet.name,
        "names": [{"name": one.name, **_time_json(one)} for one in outlet.names],
        "aliases": list(outlet.aliases),
        "description": outlet.description,
        "domains": list(outlet.domains),
        "wikidata": outlet.wikidata,
        "state": outlet.state,
        "labels": [label_json(label) for label in outlet.labels],
        "claims": [claim_json(claim) for claim in outlet.claims],
    }


def label_json(label: Claim) -> dict[str, Any]:
    """A label of an outlet: its term, and its ground; who says so and its state stand only where editors say them."""
    more = {"by": label.by, "state": label.judged}
    return {"label": label.value, **_ground_json(label), **{name: said for name, said in more.items() if said}}


def claim_json(claim: Claim) -> dict[str, Any]:
    """A claim of an outlet: what it tells, what it says, and its ground."""
    ground = _ground_json(claim)
    return {"property": claim.what, "value": claim.value, **ground, "by": claim.by, "state": claim.state}


def _ground_json(claim: Claim) -> dict[str, Any]:
    return {
        "because": claim.because,
        "source": source_json(claim.source),
        **_time_json(claim),
        "disputed": [{"by": d.by, "because": d.because, "source": source_json(d.source)} for d in claim.disputed],
    }


def source_json(source: Source) -> dict[str, Any]:
    """A source; its archived copy and licence stand only where they are said."""
    found = {"title": source.title, "url": source.url, "accessed": source.accessed}
    return found | {name: said for name in ("archived", "licence") if (said := getattr(source, name))}


def _time_json(one: Claim | DatedName) -> dict[str, str | None]:
    return {"from": one.from_.text if one.from_ else None, "to": one.to.text if one.to else None}
