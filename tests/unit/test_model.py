"""What the archive's values say of themselves: addresses, words, what they refuse, and that they come back from a file
as they were."""

import pickle

import pytest

from clippings.model.annotation import Version
from clippings.model.archive import Archive, Site, direction
from clippings.model.body import Block, Body, LazyBody, Paragraph, Selector, Target
from clippings.model.dossier import Dossier, evolved, outlet_name, reading_order, wordless
from clippings.model.entity import Entity, LexiconTerm, NameCounts, Subject, names_of
from clippings.model.evidence import Evidence, Source
from clippings.model.link import Link, Reason, SharedPassage, Stretch
from clippings.model.memory import Memory
from clippings.model.outlet import Claim, Dispute, Outlet, Term, only_confirmed
from clippings.model.problem import ContentErrors, Problem, errors, shortened, warnings
from clippings.model.record import DateClaim, Record
from clippings.model.reference import linked_path, path_of, split
from clippings.reading.edtf import parse

REGISTER = Source("Register")


def claim(value: str, **more: object) -> Claim:
    return Claim("owner", value, "it says so", REGISTER, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("https://example.org/contact", "https://example.org/contact"),
        ("http://example.org", "http://example.org"),
        ("desk@example.org", "mailto:desk@example.org"),
        ("write to desk@example.org", ""),
        ("+49 30 123456", ""),
        ("ftp://example.org", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_a_contact_leads_somewhere_where_it_is_an_address(contact: str | None, link: str) -> None:
    assert Site("t", contact=contact).contact_link == link


@pytest.mark.parametrize(
    ("language", "way"),
    [
        ("ar", "rtl"), ("fa-IR", "rtl"), ("he", "rtl"), ("de", "ltr"), ("en-GB", "ltr"), ("und", "auto"),
        ("az-Arab", "rtl"), ("az-Latn-AZ", "ltr"), ("ar-Latn", "ltr"), ("sr-1990", "ltr"),
    ],
)  # fmt: skip
def test_the_direction_of_a_language_is_that_of_its_script(language: str, way: str) -> None:
    """As Unicode's CLDR has it (``characterOrder``); BCP 47's script, four letters, goes before the language."""
    assert direction(language) == way


def test_lists_with_nothing_in_them_are_told() -> None:
    assert Archive(Site("t")).empty == ("annotations/", "outlets/", "people/", "questions/")
    filled = Archive(Site("t"), outlets={"post": Outlet("post", "Post")}, notes={"a": ()})
    assert filled.empty == ("annotations/", "people/", "questions/")


@pytest.mark.parametrize(
    ("reference", "parts", "path"),
    [
        ("article/x#p-2", ("article", "x", "p-2"), "articles/x.html#p-2"),
        ("person/jane-roe", ("person", "jane-roe", ""), "people/jane-roe.html"),
        ("outlet/post", ("outlet", "post", ""), "outlets/post.html"),
    ],
)
def test_a_reference_names_a_page(reference: str, parts: tuple[str, str, str], path: str) -> None:
    assert split(reference) == parts
    assert path_of(reference) == path


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("event/talks", "events/talks.html"),
        ("event/talks#sources", "events/talks.html#sources"),
        ("../events/talks.html", "events/talks.html"),
        ("../../events/talks.md#x", "events/talks.html#x"),
        ("./articles/a.html", "articles/a.html"),
        ("event/", None),
        ("event", None),
        ("event/talks.html", None),
        ("events/", None),
        ("recipe/soup", None),
        ("https://example.org/events/talks.html", None),
    ],
)
def test_a_link_of_a_text_may_lead_to_a_page_of_the_archive(address: str, path: str | None) -> None:
    assert linked_path(address) == path


def test_a_reference_of_a_kind_that_there_is_not_is_refused() -> None:
    with pytest.raises(KeyError):
        path_of("recipe/soup")


def test_pages_stand_in_the_folder_of_their_kind() -> None:
    assert Version("talks", 2, "Talks").path == "versions/talks/2.html"
    assert Subject("labour-market", ()).path == "words/labour-market.html"
    assert Term("party-paper", "A party owns it.").path == "labels/party-paper.html"
    assert Dossier(Record("a", "A")).path == "articles/a.html"
    assert Dossier(Record("a", "A", address="2016/a/index.html")).path == "2016/a/index.html"


def test_what_has_no_name_is_called_by_its_id() -> None:
    assert Subject("labour-market", ()).words == "Labour market"
    assert Subject("labour-market", (), "Work").words == "Work"
    assert Term("party-paper", "A party owns it.").words == "party paper"
    assert Term("party-paper", "A party owns it.", name="Party paper").words == "Party paper"


def test_a_claim_is_contested_where_somebody_denies_it_unless_editors_have_judged_it() -> None:
    denied = (Dispute("A reader", "it is not so", REGISTER),)
    assert claim("x").state == "supported"
    assert claim("x", disputed=denied).state == "contested"
    assert claim("x", disputed=denied, judged="supported").state == "supported"
    assert (claim("x", judged="extracted").is_confirmed, claim("x").is_confirmed) == (False, True)
    assert claim("local").label == "local"


def test_only_what_is_confirmed_is_left_of_an_outlet() -> None:
    sure, machine = claim("a"), claim("b", judged="extracted")
    mixed = Outlet("post", "Post", labels=(sure, machine), claims=(machine, sure))
    assert only_confirmed(mixed) == Outlet("post", "Post", labels=(sure,), claims=(sure,))
    plain = Outlet("post", "Post", labels=(sure,))
    assert only_confirmed(plain) is plain


@pytest.mark.parametrize("blank", ["", " \n"])
def test_what_has_no_ground_is_refused(blank: str) -> None:
    with pytest.raises(ValueError, match="a owner without a reason is an opinion"):
        Claim("owner", "x", blank, REGISTER)
    with pytest.raises(ValueError, match="a source without a title is no source"):
        Source(blank)
    with pytest.raises(ValueError, match="inferred needs its reason"):
        Evidence("inferred", because=blank)
    with pytest.raises(ValueError, match="supplied needs its source"):
        Evidence("supplied")
    with pytest.raises(ValueError, match=r"reason|because|sentence"):
        Reason("same-event", blank, 1.0)
    assert Evidence("printed").because is None


def test_a_link_weighs_what_its_reasons_weigh_together() -> None:
    assert Link("b", (Reason("a", "both", 0.1), Reason("b", "both", 0.20004))).weight == 0.3
    assert SharedPassage(Stretch(1, 2, 3), Stretch(4, 5, 6)).places == (1, 2, 3, 4, 5, 6)


def test_a_text_is_loaded_when_it_is_read_and_kept_as_a_plain_one() -> None:
    text = Body(
        (Block(("<p>", "</p>"), (Paragraph("One"),)), Block(("<p>", "</p>"), (Paragraph("Two"), Paragraph("3"))))
    )
    asked = []

    def load(key: str) -> Body:
        asked.append(key)
        return text

    lazy = LazyBody(load, "a")
    assert not asked
    assert (lazy.blocks, lazy.paragraphs) == (text.blocks, text.paragraphs)
    assert asked == ["a"]
    assert [first for first, _ in lazy.numbered()] == [0, 1]
    assert pickle.loads(pickle.dumps(lazy)) == text


@pytest.mark.parametrize(
    "value",
    [
        Target(1, 2, 3, "x"), Selector("x", "y", "z"), parse("2016-02?"), LexiconTerm("x", "de"), Source("T", "https://a.example"),
        Problem("a.md", 1, "date", "x", "why", "try"), NameCounts(("a", "b"), ("person", "place"), (2, 1)), Record("a", "A"),
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_values_come_back_from_a_file_as_they_were(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value


def test_those_of_some_kinds_are_told_in_the_order_of_first_mentions() -> None:
    named = NameCounts(("a", "b", "c"), ("person", "place", "person"), (1, 1, 2))
    assert named.of("person") == ["a", "c"]
    assert named.of("place", "person") == ["a", "b", "c"]
    assert named.of("outlet") == []
    assert list(names_of(Entity("a", "person", "Ann"))) == ["Ann"]


def test_what_is_remembered_lasts_as_long_as_the_process() -> None:
    memory = Memory()
    assert memory.recall("a") is None
    memory.remember("a", 1)
    memory.remember("a", 2)
    memory.remember("b", 3)
    assert (memory.recall("a"), memory.recall("b")) == (2, 3)
    memory.forget(("a", "never"))
    assert (memory.recall("a"), memory.recall("b")) == (None, 3)
    assert list(memory.each([1, 2])) == [1, 2]
    assert (memory.parts("a"), memory.facet(b"", "a")) == (None, None)


def test_a_problem_is_told_in_one_line_and_at_no_great_length() -> None:
    whole = Problem("a.md", 0, "file", "", "is empty", "")
    assert str(whole) == "a.md · file · is empty"
    long = Problem("a.md", 7, "date", "x\ny " * 99, "w" * 501, "t" * 500)
    said, why, try_ = str(long).removeprefix("a.md:7 · date · ").split(" · ")
    assert said == f"“{('x y ' * 99)[:79]}…”"
    assert (why, try_) == ("w" * 499 + "…", "t" * 500)
    assert shortened("12345", 5) == "12345"
    assert shortened("123456", 5) == "1234…"


def test_problems_are_told_in_the_order_of_files_and_lines_those_that_stop_a_build_apart() -> None:
    def one(where: str, line: int, severity: str = "error") -> Problem:
        return Problem(where, line, "x", "", "why", "", severity)  # type: ignore[arg-type]

    found = [one("b.md", 1), one("a.md", 10), one("a.md", 9, "warning"), one("a.md", 2), one("a.md", 1, "warning")]
    assert [(p.where, p.line) for p in errors(found)] == [("a.md", 2), ("a.md", 10), ("b.md", 1)]
    assert [p.line for p in warnings(found)] == [1, 9]
    assert str(ContentErrors(found[:2])) == "b.md:1 · x · why\na.md:10 · x · why"


def test_articles_stand_by_date_and_by_id_and_the_undated_last() -> None:
    dates = {"a": "2016-02", "b": "2016-01-31", "c": "", "d": "../2015", "e": "2016-02", "f": "2016-02-01"}
    dossiers = [Dossier(Record(id, id, date=DateClaim(parse(date) if date else None))) for id, date in dates.items()]
    assert [one.id for one in sorted(dossiers, key=reading_order)] == ["d", "b", "f", "a", "e", "c"]


def test_a_dossier_is_changed_by_its_facets_and_may_lose_its_words() -> None:
    text = Body((Block(("<p>", "</p>"), (Paragraph("One"),)),))
    dossier = Dossier(Record("a", "A", printed_outlet="The Herald"), text, findable=text, link_keys={"names": ()})
    assert evolved(dossier, {"withheld": True}) == Dossier(
        dossier.record, text, True, findable=text, link_keys={"names": ()}
    )
    assert wordless(dossier) == Dossier(dossier.record)
    assert outlet_name(dossier) == "The Herald"
    assert outlet_name(evolved(dossier, {"outlet": Outlet("post", "The Post")})) == "The Post"
