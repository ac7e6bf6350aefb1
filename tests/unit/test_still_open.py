"""What is still open is told by field, with counts, and nothing where nothing is."""

from clippings.model.evidence import Candidate, Evidence, Source
from clippings.model.outlet import Claim, Outlet
from clippings.model.record import Record
from clippings.reading.still_open import OpenField, open_fields, told, unconfirmed_claims

TWO = Evidence("extracted", candidates=(Candidate("2016-02-03", "printed"), Candidate("2016-03-02", "printed")))


def test_nothing_open_is_no_line() -> None:
    assert told([]) == ""


def test_fields_are_counted_and_two_readings_told() -> None:
    fields = [*[OpenField("outlet")] * 7, *[OpenField("date")] * 4, OpenField("date", 2)]
    assert told(fields) == "outlet of 7, date of 5 (1 with two readings or more)"
    assert told(fields[:1], ["edith-marlow"]) == (
        "outlet of 1, 1 name nobody has confirmed\n  names: edith-marlow · confirm each in authority/: take its line “state: extracted” out"
    )


def test_of_many_names_five_are_told() -> None:
    names = told([], [f"p{number}" for number in range(7)])
    assert "7 names nobody has confirmed\n  names: p0, p1, p2, p3, p4 and 2 more · confirm each" in names


def test_an_article_of_which_nothing_is_known() -> None:
    found = list(open_fields(Record("a", "A", language="und", evidence={"date": TWO})))
    assert found == [OpenField("outlet"), OpenField("date", 2), OpenField("language")]


def test_labels_and_claims_that_no_editor_has_confirmed_are_counted() -> None:
    """An editor confirms a claim by saying anything of it but “extracted”."""
    found = Claim("owner", "Ann Roe", "it says so", Source("Register"), judged="extracted")
    mine = Claim("owner", "Ben Roe", "it says so", Source("Masthead"))
    doubted = Claim("label", "local", "it says so", Source("Ratings"), judged="contested")
    outlets = [Outlet("a", "A", labels=(found, doubted), claims=(found, mine)), Outlet("b", "B", claims=(found,))]
    assert unconfirmed_claims(outlets) == 3
    assert unconfirmed_claims(outlets[:0]) == 0


def test_what_is_printed_of_an_outlet_is_known_and_nobody_need_be_an_author() -> None:
    assert [one.name for one in open_fields(Record("a", "A", printed_outlet="The Gazette"))] == ["date"]
    assert [one.name for one in open_fields(Record("a", "A", outlet="gazette", evidence={"authors": TWO}))] == [
        "date", "authors",
    ]  # fmt: skip


def test_articles_are_named_for_each_field_and_more_than_five_counted() -> None:
    fields = [*[OpenField("date", 0, f"a{number}") for number in range(7)], OpenField("outlet", 0, "b")]
    assert told(fields) == "outlet of 1, date of 7\n  outlet: b\n  date: a0, a1, a2, a3, a4 and 2 more"
