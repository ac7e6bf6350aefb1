"""One document put into, changed in or taken out of a term's postings gives what indexing all of them anew gives."""

import random

from clippings.search.index import Column, add
from clippings.search.patching import Entry, patched, read

Texts = list[list[int]]


def column(texts: Texts, unplaced: frozenset[int]) -> tuple[bytes, bytes]:
    rows: dict[str, Column] = {}
    for document, places in enumerate(texts):
        if places:
            add(rows, document, {"term": places}, placed=document not in unplaced)
    found = rows.get("term", Column())
    return bytes(found.postings), bytes(found.positions)


def places(rng: random.Random) -> list[int]:
    return sorted(rng.sample(range(3000), rng.choice([0, 0, 1, 1, 2, 3, 40, 700])))


def test_postings_are_read_as_they_were_written() -> None:
    rng = random.Random(5)
    for _ in range(300):
        texts = [places(rng) for _ in range(rng.randint(1, 40))]
        found = read(column(texts, frozenset())[0])
        assert dict(zip(found.documents.tolist(), found.counts.tolist(), strict=True)) == {
            document: len(each) for document, each in enumerate(texts) if each
        }


def test_any_document_can_be_changed_where_it_stands() -> None:
    rng = random.Random(6)
    for _ in range(1500):
        texts = [places(rng) for _ in range(rng.randint(1, 40))]
        unplaced = frozenset(rng.sample(range(len(texts)), rng.choice([0, 0, len(texts) // 3])))
        document = rng.randrange(len(texts))
        before = column(texts, unplaced)
        texts[document] = places(rng)
        assert patched(*before, Entry(document, texts[document]), unplaced) == column(texts, unplaced)
