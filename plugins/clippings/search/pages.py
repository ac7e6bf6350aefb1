"""The search page and the chunks it loads. docs/search.md describes every file."""

import hashlib
import json
import os
from collections.abc import Generator, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Any

from pydantic import TypeAdapter

from clippings.model.archive import Archive
from clippings.model.page import DataFile, Output, Page
from clippings.search.choosing.beginnings import search_view
from clippings.search.codec import encode_gaps, encode_numbers
from clippings.search.documents import export, shown
from clippings.search.facets import INDEX, dated, days
from clippings.search.fields import BOOSTS
from clippings.search.index import spelling_shards
from clippings.search.kept_index import KeptIndex, documents_of, index_for
from clippings.search.kept_shards import Reference, shard_at
from clippings.search.languages import analyses, browser_stemmer, endings
from clippings.search.names import INDEX as NAMES
from clippings.search.positions import length_of

_ANY = TypeAdapter[Any](Any)
"""Writes any value as JSON, in a third of the time of the standard library's."""


def search_page(_: str, archive: Archive) -> Iterator[Output]:
    """The search page: ``search.html``."""
    yield Page("search.html", "search.html", search_view(archive))


def document(id: str, archive: Archive) -> Iterator[Output]:
    """What a hit shows of an article: ``search/document-<n>.js``."""
    dossier = archive.dossiers[id]
    length = length_of(dossier.terms["body"])
    yield _chunk(f"document-{archive.numbers[id]}", shown(dossier, archive, length))


def index_files(_: str, archive: Archive) -> Iterator[Output]:
    """Every file in ``search/`` but those of `document`; the manifest last."""
    if os.environ.get("SEARCH_EXPORT") == "1":
        yield DataFile("data/search-documents.json", export(list(archive.dossiers.values())))
    dossiers = archive.dossiers.values()
    index = index_for(documents_of(archive), archive)
    languages = analyses({archive.site.language, *(dossier.record.language for dossier in dossiers)})
    head: dict[str, Any] = {"documents": len(index.documents), "languages": languages}
    head["endings"] = {analysis: endings(analysis) for analysis in languages if analysis}
    head["unplaced"] = encode_gaps(index.unplaced)
    head |= yield from _index_chunks(index, archive)
    head["spellings"] = []
    for number, shard in enumerate(spelling_shards(index.spellings)):
        first = shard.first.partition(" ")[0]
        head["spellings"].append([first, (yield from _digested_chunk(f"spellings-{number}", shard.terms))])
    dates = dated(archive)
    head["dated"] = len(dates)
    head["dates"] = yield from _digested_chunk("dates", [days(dates)])
    head["facets"] = {}
    for kind, values in archive.indexes[INDEX].items():
        size = sum(len(documents) for _, _, documents in values)
        head["facets"][kind] = [len(values), size, (yield from _digested_chunk(f"facet-{kind}", values))]
    head["names"] = []
    for number, names in enumerate(archive.indexes[NAMES][""]):
        head["names"].append([names.first, (yield from _digested_chunk(f"names-{number}", names.rows))])
    for language in languages:
        if language not in ("", "en"):
            yield DataFile(f"search/stemmer-{language}.js", _receive(f"stemmer-{language}", browser_stemmer(language)))
    yield _chunk("ids", [dossier.id for dossier in dossiers])
    head["longest"] = max(map(len, index.terms), default=0)
    yield _chunk("manifest", {"build": _build_of(head), **head})


def _index_chunks(index: KeptIndex, archive: Archive) -> Generator[DataFile, None, dict[str, Any]]:
    """The chunks of the index itself. Returns what the manifest says of them."""
    for number, shard in enumerate(index.shards):
        for name, make in (("terms", _terms_chunk), ("positions", _positions_chunk)):
            made = partial(make, number, shard, archive)
            yield DataFile(f"search/{name}-{number}.js", make=made, made_from=shard.key)
    dictionary = yield from _digested_chunk("dictionary", index.terms)
    fields = []
    for name, boost in BOOSTS.items():
        lengths = index.lengths[name]
        digest = yield from _digested_chunk(f"lengths-{name}", [encode_numbers(lengths)])
        fields.append({"name": name, "boost": boost, "total": sum(lengths), "digest": digest})
    return {
        "fields": fields,
        "shards": [shard.first for shard in index.shards],
        "digests": "".join(shard.digest for shard in index.shards),
        "dictionary": dictionary,
    }


def _terms_chunk(number: int, reference: Reference, archive: Archive) -> str:
    """A shard's digest, then its terms and postings in turn."""
    shard = shard_at(reference, archive)
    rows = zip(shard.terms, (row.decode() for row in shard.rows), strict=True)
    return _chunk(f"terms-{number}", [shard.digest, *chain.from_iterable(rows)]).text


def _positions_chunk(number: int, reference: Reference, archive: Archive) -> str:
    """A shard's digest, then where each of its terms stands."""
    shard = shard_at(reference, archive)
    return _chunk(f"positions-{number}", [shard.digest, *(row.decode() for row in shard.positions)]).text


def _digested_chunk(name: str, values: Sequence[Any]) -> Generator[DataFile, None, str]:
    """A chunk that begins with its own digest. Returns the digest."""
    digest = hashlib.sha256(json.dumps(values).encode()).hexdigest()[:6]
    yield _chunk(name, [digest, *values])
    return digest


def _build_of(head: dict[str, Any]) -> str:
    """A name for the build, by which its index is told from others: 12 hexadecimal digits."""
    return hashlib.sha256(json.dumps(head, sort_keys=True).encode()).hexdigest()[:12]


def _chunk(name: str, value: Any) -> DataFile:
    """A file of the index with a JSON value."""
    return DataFile(f"search/{name}.js", _receive(name, _ANY.dump_json(value).decode()))


def _receive(name: str, expression: str) -> str:
    """A chunk as a classic script: the one form that a page opened from a folder may load.

    In JSON, U+2028 and U+2029, which end a line in old JavaScript, and <, which could end a script element, are
    escaped.
    """
    if not expression.startswith("("):
        expression = expression.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"clippings.receive({json.dumps(name)},{expression});\n"
