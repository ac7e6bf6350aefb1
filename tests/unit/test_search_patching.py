"""One document put into, changed in or taken out of a term's postings gives what indexing all of them anew gives."""

import random
from itertools import pairwise

import pytest

from clippings.search import index
from clippings.search.codec import encode_number
from clippings.search.normalise import slots
from clippings.search.patching import Entry, decode_postings, patched
from clippings.search.positions import positions_of

Texts = list[list[int]]


def column(texts: Texts, unplaced: frozenset[int]) -> tuple[bytes, bytes]:
    """Postings and positions of one term, number by number, as docs/search.md says."""
    postings, positions = b"", b""
    last = -1
    for document, places in enumerate(texts):
        if not places:
            continue
        step = 2 * (document - last - 1)
        postings += encode_number(step) if len(places) == 1 else encode_number(step + 1) + encode_number(len(places))
        last = document
        steps = [place - before - 1 for before, place in pairwise([-1, *places])]
        positions += b"" if document in unplaced else b"".join(map(encode_number, steps))
    return postings, positions


def places(rng: random.Random) -> list[int]:
    return sorted(rng.sample(range(3000), rng.choice([0, 0, 1, 1, 2, 3, 40, 700])))


def test_postings_are_read_as_they_were_written() -> None:
    rng = random.Random(5)
    for _ in range(300):
        texts = [places(rng) for _ in range(rng.randint(1, 40))]
        found = decode_postings(column(texts, frozenset())[0])
        assert dict(zip(found.documents.tolist(), found.frequencies.tolist(), strict=True)) == {
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


def test_an_index_of_segments_is_the_index_of_each_number_by_number(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(7)
    words = ["peace", "talks", "the", "négociation", "réfugiés", "日内瓦", *(f"w{n}" for n in range(20))]
    monkeypatch.setattr(index, "SEGMENT_CHARACTERS", 300)
    for _ in range(200):
        languages = [rng.choice(["en", "fr", "zh"]) for _ in range(rng.randint(0, 25))]
        texts = ["".join(rng.choice(words) + rng.choice("   \n") for _ in range(rng.randrange(30))) for _ in languages]
        rows = [slots(text, language) for text, language in zip(texts, languages, strict=True)]
        unplaced = frozenset(document for document in range(len(rows)) if rng.random() < 0.2)
        made = index.index_of(({"body": row}, document not in unplaced) for document, row in enumerate(rows))
        each = list(map(positions_of, rows))
        assert (made.documents, set(made.unplaced)) == (len(rows), unplaced)
        assert made.lengths["body"] == [sum(map(len, found.values())) for found in each]
        assert set(made.terms) == {term for found in each for term in found}
        for term, postings, positions in made.rows():
            expected = column([found.get(term, []) for found in each], unplaced)
            assert (postings.split(b" ")[-1], positions.split(b" ")[-1]) == expected
