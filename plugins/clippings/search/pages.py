"""The search page and the pieces it loads. docs/search.md describes every file."""

import hashlib
import json
import os
from collections.abc import Generator, Iterator
from typing import Any

from clippings.model.dossier import Archive
from clippings.model.page import DataFile, Output, Page
from clippings.search.codec import numbers, steps
from clippings.search.documents import export, is_shown, shown
from clippings.search.facets import dated, days, facets_of
from clippings.search.fields import BOOSTS
from clippings.search.index import Index, index_of
from clippings.search.languages import analyses, browser_stemmer
from clippings.search.names import shards_of
from clippings.view.card import strip_of
from clippings.view.names import Named

MOST_CHOICES = 500


def pages(archive: Archive) -> Iterator[Output]:
    yield Page("search.html", "search.html", len(archive.dossiers))
    yield Page("compare.html", "compare.html", compare_view(archive))
    yield from search_files(archive)
    if os.environ.get("SEARCH_EXPORT") == "1":
        yield DataFile("data/search-documents.json", export(list(archive.dossiers.values())))


def search_files(archive: Archive) -> Iterator[DataFile]:
    """Everything in ``search/``; the manifest last."""
    dossiers = archive.dossiers.values()
    hidden = [number for number, dossier in enumerate(dossiers) if not is_shown(dossier)]
    index = index_of((dossier.terms for dossier in dossiers), hidden)
    languages = analyses({archive.site.language, *(dossier.record.language for dossier in dossiers)})
    head: dict[str, Any] = {"documents": index.documents, "fields": fields_of(index), "languages": languages}
    head["unplaced"] = steps(index.unplaced)
    head |= yield from index_pieces(index)
    dates = dated(archive)
    yield piece("dates", days(dates))
    head["dated"] = len(dates)
    head["facets"] = {}
    for kind, values in facets_of(archive).items():
        file = piece(f"facet-{kind}", values)
        head["facets"][kind] = [len(values), len(file.text)]
        yield file
    head["names"] = []
    for number, names in enumerate(shards_of(archive)):
        head["names"].append(names.first)
        yield piece(f"names-{number}", names.rows)
    for language in languages:
        if language not in ("", "en"):
            yield DataFile(f"search/stemmer-{language}.js", receive(f"stemmer-{language}", browser_stemmer(language)))
    yield piece("ids", [dossier.id for dossier in dossiers])
    for number, dossier in enumerate(dossiers):
        yield piece(f"document-{number}", shown(dossier, archive, index.lengths["body"][number]))
    yield piece("manifest", {"build": build_of(head), **head})


def fields_of(index: Index) -> list[dict[str, Any]]:
    return [{"name": name, "boost": boost, "total": sum(index.lengths[name])} for name, boost in BOOSTS.items()]


def index_pieces(index: Index) -> Generator[DataFile, None, dict[str, Any]]:
    """The index's files; gives what the manifest says of them."""
    firsts, digests = [], []
    for number, shard in enumerate(index.shards()):
        yield piece(f"terms-{number}", [shard.digest, *shard.entries])
        yield piece(f"positions-{number}", [shard.digest, *shard.positions])
        firsts.append(shard.first)
        digests.append(shard.digest)
    dictionary = hashlib.sha256("\n".join(index.terms).encode()).hexdigest()[:8]
    yield piece("dictionary", [dictionary, *index.terms])
    for field, lengths in index.lengths.items():
        yield piece(f"lengths-{field}", numbers(lengths))
    return {"shards": firsts, "digests": "".join(digests), "dictionary": dictionary}


def build_of(head: dict[str, Any]) -> str:
    """What one build's index is told from another's by."""
    return hashlib.sha256(json.dumps(head, sort_keys=True).encode()).hexdigest()[:12]


def compare_view(archive: Archive) -> tuple[Named, ...]:
    """The articles to choose two from; in a large archive one comes from a link, and there is nothing to choose."""
    if len(archive.dossiers) > MOST_CHOICES:
        return ()
    return tuple(
        Named(d.record.title, d.id, f"{strip_of(d, archive).outlet}, {strip_of(d, archive).date.words}")
        for d in archive.dossiers.values()
    )


def piece(name: str, value: Any) -> DataFile:
    return DataFile(f"search/{name}.js", receive(name, json.dumps(value, ensure_ascii=False, separators=(",", ":"))))


def receive(name: str, expression: str) -> str:
    """A piece as a classic script: the one form a page opened from a folder may load.

    U+2028 and U+2029 end a line in old JavaScript, and < could end a script element; of JSON none is left as it is.
    """
    if not expression.startswith("("):
        expression = expression.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"clippings.receive({json.dumps(name)},{expression});\n"
