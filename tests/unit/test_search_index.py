"""The index's parts: numbers, places, shards that change little, names by word, and the days of dates."""

import json
import random
from datetime import date
from itertools import pairwise

import pytest

from clippings.model.annotation import Annotation, Placed
from clippings.model.archive import Archive, Site
from clippings.model.body import Body
from clippings.model.dossier import Dossier
from clippings.model.entity import Alias, Entity
from clippings.model.record import DateClaim, Record
from clippings.reading.edtf import parse
from clippings.search.codec import DIGITS, decode_numbers, encode_gaps, encode_numbers
from clippings.search.facets import dated, days, facets_of
from clippings.search.index import index_of
from clippings.search.names import shards_of
from clippings.search.normalise import ASCII_WORD, WORD, slots
from clippings.search.positions import length_of, positions_of
from clippings.search.segments import Indexed
from conftest import PROJECT


def decoded(text: str) -> list[int]:
    found, value, shift = [], 0, 0
    for digit in map(DIGITS.index, text):
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            found.append(value)
            value, shift = 0, 0
    return found


def test_numbers_come_back() -> None:
    values = [0, 1, 31, 32, 1023, 1024, 16383, 16384, 10**9]
    assert decoded(encode_numbers(values)) == values
    found, ends = decode_numbers(encode_numbers(values).encode())
    assert found.tolist() == values
    assert [encode_numbers(values)[a:b] for a, b in pairwise([0, *ends.tolist()])] == [
        encode_numbers([value]) for value in values
    ]
    assert decoded(encode_gaps([0, 1, 5, 6])) == [0, 0, 3, 0]


def test_ascii_words_are_cut_as_all_words_are() -> None:
    rng = random.Random(1)
    for _ in range(20_000):
        text = "".join(rng.choices("ab1'._-, ", k=9))
        assert ASCII_WORD.findall(text) == WORD.findall(text), text


def test_places_keep_words_that_are_not_indexed_and_part_passages() -> None:
    places = positions_of(slots("The end of the talks\nTalks resumed", "en"))
    assert places == {"end": [1], "talk": [4, 256], "resum": [257]}
    assert positions_of(slots("negociación", "fr")) == {"negociacion": [0]}
    assert positions_of(slots("réfugiés d’Alep", "fr")) == {"refugi": [0], "refug": [0], "alep": [1]}
    assert positions_of("") == {}


@pytest.mark.parametrize(
    ("row", "terms"),
    [("", []), ("\n", []), (" ", []), ("a", ["a"]), (" a\nb ", ["a", "b"]), ("a  b\n\nс|ё", ["a", "b", "с", "ё"]),
     ("réfugi|refug   alep", ["réfugi", "refug", "alep"]), ("x|y|z\n\n", ["x", "y", "z"])],
)  # fmt: skip
def test_a_row_is_as_long_as_it_has_terms_and_empty_slots_have_none(row: str, terms: list[str]) -> None:
    assert length_of(row) == len(terms)


def archive_of(texts: list[str]) -> list[Indexed]:
    return [({"title": slots(text[:20], "en"), "body": slots(text, "en")}, True) for text in texts]


def test_one_changed_article_changes_few_shards() -> None:
    rng = random.Random(3)
    words = ["".join(rng.choices("abcdefghijklmnop", k=6)) for _ in range(4000)]
    texts = [" ".join(rng.choices(words, k=120)) for _ in range(900)]
    before = {shard.digest for shard in index_of(archive_of(texts)).shards()}
    texts[400] += " zebra"
    after = {shard.digest for shard in index_of(archive_of(texts)).shards()}
    assert len(before) > 20
    assert len(after - before) <= 3


def test_documents_that_may_only_be_found_have_no_places_in_the_body() -> None:
    documents = archive_of(["peace talks", "peace talks"])
    (one,) = index_of(documents).shards()
    (hidden,) = index_of([documents[0], (documents[1][0], False)]).shards()
    assert one.rows == hidden.rows
    body = [row.split(b" ")[-1] for row in one.positions]
    assert [row.split(b" ")[-1] for row in hidden.positions] == [row[: len(row) // 2] for row in body]


def test_names_stand_under_each_of_their_words() -> None:
    isis = Entity("isis", "organisation", "Islamic State", (Alias("ISIS"), Alias("داعش", "ar")))
    (shard,) = shards_of(Archive(Site("t"), entities={"isis": isis}))
    assert [row[0] for row in shard.rows] == ["isis", "islamic", "state", "داعش"]
    assert {row[1] for row in shard.rows} == {
        ("Islamic State", "organisation", "organisations/isis.html", ("ISIS", "داعش"))
    }


def test_days_of_dates() -> None:
    texts = ["../2012-06-30", "2016-02", "2016-02-04", "2016-07-22/.."]
    dossiers = {t: Dossier(Record(t, t, date=DateClaim(parse(t)))) for t in texts}
    dossiers["undated"] = Dossier(Record("undated", "undated"))
    found = dated(Archive(Site("t"), dossiers=dossiers))
    assert [d.text for d in found] == texts
    june, feb, fourth, july = (date(*d).toordinal() for d in ((2012, 6, 30), (2016, 2, 1), (2016, 2, 4), (2016, 7, 22)))
    assert decoded(days(found)) == [june, 2, feb - june, 3 * 28, fourth - feb, 0, july - fourth, 1]


def test_spans_shared_with_javascript() -> None:
    for case in json.loads((PROJECT / "tests/cases/spans.json").read_text("utf-8")):
        if case.get("wrong"):
            with pytest.raises(ValueError, match="; "):
                parse(case["edtf"])
            continue
        found = parse(case["edtf"])
        ends = [end and date.fromisoformat(end).toordinal() for end in (found.earliest, found.latest)]
        assert ends == [case["first"], case["last"]], case["edtf"]


def test_a_private_note_narrows_nothing() -> None:
    notes = (
        Annotation("n1", "source", Body(), "Seen.", visibility="private"), Annotation("n2", "context", Body(), "Said.")
    )  # fmt: skip
    dossier = Dossier(Record("a", "t"), annotations=tuple(Placed(note, None) for note in notes))
    assert [value for value, _, _ in facets_of(Archive(Site("t"), {"a": dossier}))["kind"]] == ["context"]
