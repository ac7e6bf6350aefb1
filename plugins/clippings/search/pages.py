"""The search page and the pieces it loads: manifest, shards, dictionary, facets, and the documents a hit shows."""

import json
import os
from collections.abc import Iterator, Sequence
from typing import Any

from clippings.model.dossier import Archive, Dossier
from clippings.model.page import DataFile, Output, Page
from clippings.search.facets import facets_of
from clippings.search.fields import BOOSTS
from clippings.search.names import names_of
from clippings.search.pieces import index_of, manifest, script
from clippings.view.card import strip_of
from clippings.view.names import Named

MOST_CHOICES = 500
GROUP = 2
"""Documents a file: a hit costs the reader its own text and at most one other."""


def pages(archive: Archive) -> Iterator[Output]:
    dossiers = list(archive.dossiers.values())
    index = index_of([dossier.terms for dossier in dossiers])
    head = manifest(index, GROUP)
    yield Page("search.html", "search.html", len(dossiers))
    yield DataFile("search/manifest.js", script("manifest", head))
    for number, shard in enumerate(index.shards):
        yield DataFile(f"search/terms-{number}.js", script(f"terms-{number}", [head["build"], *shard.entries]))
    yield DataFile("search/dictionary.js", script("dictionary", [head["build"], *index.terms]))
    yield DataFile("search/facets.js", script("facets", facets_of(archive)))
    yield DataFile("search/names.js", script("names", names_of(archive)))
    yield Page("compare.html", "compare.html", compare_view(archive))
    yield DataFile("search/ids.js", script("ids", [dossier.id for dossier in dossiers]))
    for start in range(0, len(dossiers), GROUP):
        group = [shown(dossier, archive) for dossier in dossiers[start : start + GROUP]]
        name = f"documents-{start // GROUP}"
        yield DataFile(f"search/{name}.js", script(name, group))
    if os.environ.get("SEARCH_EXPORT") == "1":
        yield DataFile("data/search-documents.json", export(dossiers))


def compare_view(archive: Archive) -> tuple[Named, ...]:
    """The articles to choose two from; in a large archive one comes from a link, and there is nothing to choose."""
    if len(archive.dossiers) > MOST_CHOICES:
        return ()
    return tuple(
        Named(d.record.title, d.id, f"{strip_of(d, archive).outlet}, {strip_of(d, archive).date.words}")
        for d in archive.dossiers.values()
    )


def shown(dossier: Dossier, archive: Archive) -> dict[str, Any]:
    """What a hit shows. No word of a text that may be found but not shown."""
    strip = strip_of(dossier, archive)
    visible = dossier.record.rights.search == "full" and not dossier.withheld
    return {
        "id": dossier.id,
        "title": dossier.record.title,
        "url": dossier.path,
        "language": dossier.record.language,
        "outlet": strip.outlet,
        "labels": [label.words for label in strip.labels],
        "date": strip.date.words,
        "kind": dossier.record.text,
        "paragraphs": [p.text for p in dossier.body.paragraphs] if visible else [],
        "notes": [
            {
                "id": p.annotation.id,
                "kind": p.annotation.kind,
                "text": p.annotation.text,
                "paragraph": p.target.paragraph if p.target else None,
            }
            for p in dossier.annotations
            if p.annotation.visibility == "public"
        ],
    }


def export(dossiers: Sequence[Dossier]) -> str:
    """The documents as indexed, for a comparison with one whole lunr index (SEARCH_EXPORT=1)."""
    fields = [{"name": name, "boost": boost} for name, boost in BOOSTS.items()]
    documents = [
        {
            "id": d.id,
            **{field: [t for t, n in d.terms.get(field, {}).items() for _ in range(n)] for field in BOOSTS},
        }
        for d in dossiers
    ]
    return json.dumps({"fields": fields, "documents": documents}, ensure_ascii=False) + "\n"
