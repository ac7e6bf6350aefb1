"""Which entries of another register are proposed for one of ours, in what order and on what grounds."""

from typing import Any

import pytest

from clippings.claiming.trust_txt import is_one
from clippings.claiming.writing import confirmed, entries_of, is_there, with_claims
from clippings.reading.edtf import parse
from clippings.reconciling.candidate import Candidate
from clippings.reconciling.matching import proposals, weighed
from clippings.reconciling.register import Entry

OWN: dict[str, Any] = {
    "kind": "person", "id": "doe", "name": "Jane Doe", "names": ("Jane Doe", "J. Dœ-Roe"), "held": {"wikidata": None},
    "description": "Sailor, author of maritime almanacs from Freeland",
}  # fmt: skip


def entry(**more: Any) -> Entry:
    return Entry(**(OWN | more))


def candidate(*names: str, id: str = "Q1", **more: Any) -> Candidate:
    return Candidate("wikidata", id, names or ("Jane Doe",), **more)


@pytest.mark.parametrize(
    ("own", "other", "weight", "because"),
    [
        (entry(), candidate(), 3, "same name “Jane Doe”"),
        (entry(), candidate("Doe", "Jane Doe"), 3, "same name “Jane Doe”"),
        (entry(), candidate("JANE DOE"), 2, "spelled alike, “JANE DOE”"),
        (entry(), candidate("Doe", "jane-doe"), 2, "spelled alike, “jane-doe”"),
        (entry(), candidate("Rick Roe"), 0, "another name, “Rick Roe”"),
        (entry(kind="outlet", domains=("a.example", "b.example")), candidate(sites=("b.example",)), 6, "same name “Jane Doe”; same site, b.example"),
        # born and died
        (entry(from_=parse("1950-02")), candidate(from_="1950"), 5, "same name “Jane Doe”; begins in 1950, as here"),
        (entry(from_=parse("195X")), candidate(from_="1950"), 5, "same name “Jane Doe”; begins in 1950, as here"),
        (entry(from_=parse("195X")), candidate(from_="1959"), 5, "same name “Jane Doe”; begins in 1959, as here"),
        (entry(from_=parse("195X")), candidate(from_="1960"), 0, "same name “Jane Doe”; begins in 1960, not 195X"),
        (entry(from_=parse("1950")), candidate(from_="1949"), 0, "same name “Jane Doe”; begins in 1949, not 1950"),
        (entry(to=parse("../1990")), candidate(to="1900"), 5, "same name “Jane Doe”; ends in 1900, as here"),
        (entry(to=parse("1990/..")), candidate(to="2020"), 5, "same name “Jane Doe”; ends in 2020, as here"),
        (entry(from_=parse("1950")), candidate(), 3, "same name “Jane Doe”"),
        (entry(), candidate(from_="1950", to="1990"), 3, "same name “Jane Doe”"),
        # what it is
        (entry(), candidate(is_person=True), 3, "same name “Jane Doe”"),
        (entry(), candidate(is_person=False), 0, "same name “Jane Doe”; is no person"),
        (entry(kind="place"), candidate(is_person=True), 0, "same name “Jane Doe”; is a person"),
        (entry(kind="place"), candidate(is_person=False), 3, "same name “Jane Doe”"),
        # words of five letters or more that both descriptions have
        (entry(), candidate(description="an Author, from here"), 4, "same name “Jane Doe”; both described with author"),
        (entry(), candidate(description="author of maritime works"), 5, "same name “Jane Doe”; both described with author, maritime"),
        (entry(), candidate(description="almanacs author maritime from Freeland"), 5, "same name “Jane Doe”; both described with almanacs, author, freeland"),
        (entry(), candidate(country="Freeland"), 4, "same name “Jane Doe”; of Freeland, as here"),
        (entry(), candidate(country="Free"), 3, "same name “Jane Doe”"),
        # where it lies
        (entry(coordinates=(10.0, 20.0)), candidate(coordinates=(10.5, 19.5)), 5, "same name “Jane Doe”; at the same place"),
        (entry(coordinates=(10.0, 20.0)), candidate(coordinates=(10.0, 20.6)), 0, "same name “Jane Doe”; somewhere else"),
        (entry(coordinates=(10.0, 20.0)), candidate(coordinates=(9.4, 20.0)), 0, "same name “Jane Doe”; somewhere else"),
        (entry(coordinates=(0.0, 0.0)), candidate(coordinates=(0.0, 0.0)), 5, "same name “Jane Doe”; at the same place"),
        (entry(coordinates=(10.0, 20.0)), candidate(), 3, "same name “Jane Doe”"),
    ],
)  # fmt: skip
def test_what_speaks_for_a_candidate_and_against_it(own: Entry, other: Candidate, weight: int, because: str) -> None:
    found = weighed(own, other)
    assert (found.because, found.weight) == (because, weight)


def test_five_are_proposed_the_likeliest_first_and_none_that_was_refused() -> None:
    entries = {
        "doe": entry(not_same_as=("Q9",)),
        "roe": entry(id="roe", names=("Rick Roe",), held={"wikidata": "Q5"}),
        "post": entry(kind="outlet", id="post", names=("The Post",), domains=("post.example",)),
        "town": entry(kind="place", id="town", names=("Town",), held={"geonames": None}),
    }
    others = [
        candidate("jane doe", id="Q7"), candidate(id="Q6"), candidate(id="Q5"), candidate(id="Q9"), candidate(id="Q4"),
        candidate(id="Q3", description="a sailor and author"), candidate(id="Q2"), candidate("Rick Roe", id="Q8"),
        candidate("Other Post", id="Q10", sites=("post.example",)), candidate("Town", id="Q11"), candidate("Nobody", id="Q12"),
    ]  # fmt: skip
    found = proposals(entries, others)
    assert {key: [one.candidate.id for one in some] for key, some in found.items()} == {
        "doe": ["Q3", "Q2", "Q4", "Q5", "Q6"], "post": ["Q10"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "is_trust"),
    [
        ("member=https://a.example/\n", True), ("# a remark\n\nMember = https://a.example/\nzone=x # here\n", True),
        ("\ufeffcontact=desk\n", True), ("zone=x\n", False), ("member=\n", False), ("member=x\nA line.\n", False), ("", False),
        ("# member=x\n", False), ("=x\n", False),
    ],
)  # fmt: skip
def test_what_is_a_trust_txt(text: str, is_trust: bool) -> None:
    """By https://journallist.net/reference-document-for-trust-txt-specifications: lines of name=value, and remarks."""
    assert is_one(text) is is_trust


REGISTER = """\
# Ours
gazette: # the oldest
  name: The Gazette
  claims:
  - {property: owner, value: Able, because: it says so, source: {title: Register}, state: extracted}
  - {property: owner, value: Bold, because: it says so, source: {title: Register}}
post: {name: The Post}
"""
ABLE = {"property": "owner", "value": "Able", "because": "of late", "source": {"title": "Register"}}


@pytest.mark.parametrize(
    ("claim", "is_known"),
    [
        (ABLE, True), (ABLE | {"source": {"title": "Chronicle"}}, False), (ABLE | {"value": "Cole"}, False),
        (ABLE | {"property": "editor"}, False), (ABLE | {"from": "1990"}, False), (ABLE | {"to": "1990"}, False),
        (ABLE | {"by": "Somebody"}, False), (ABLE | {"state": "contested"}, True),
    ],
)  # fmt: skip
def test_a_claim_is_there_whatever_editors_made_of_it(claim: dict[str, Any], is_known: bool) -> None:
    assert is_there(claim, entries_of(REGISTER)["gazette"]) is is_known
    assert not is_there(claim, entries_of(REGISTER)["post"])


def test_claims_are_added_and_confirmed_and_every_other_line_stays() -> None:
    added = with_claims(REGISTER, {"gazette": [ABLE | {"value": "Cole"}], "post": [ABLE]})
    assert all(line in added for line in REGISTER.splitlines()[:6])
    found = entries_of(added)
    assert [(one["value"], one.get("state")) for one in found["gazette"]["claims"]] == [
        ("Able", "extracted"), ("Bold", None), ("Cole", "extracted"),
    ]  # fmt: skip
    assert found["post"]["claims"] == [ABLE | {"state": "extracted"}]
    sure, count = confirmed(added, lambda id, claim: id == "gazette" or claim["value"] == "never")
    assert count == 2
    assert [one.get("state") for one in entries_of(sure)["gazette"]["claims"]] == [None, None, None]
    assert entries_of(sure)["post"] == found["post"]
    assert with_claims(REGISTER, {}) == REGISTER
    assert with_claims("", {"gazette": [ABLE]}) == ""
