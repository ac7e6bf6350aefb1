"""What editors are told of claims that lead nowhere or back, of sources seen long ago, and of outlets that stand
without labels beside others that have some."""

from collections.abc import Mapping
from typing import Any

import pytest

from clippings.model.annotation import Position, Question
from clippings.model.archive import Archive, Site
from clippings.model.body import Body, Selector
from clippings.model.dossier import Dossier
from clippings.model.entity import Entity
from clippings.model.evidence import Source
from clippings.model.outlet import Claim, Dispute, Outlet, Term
from clippings.model.record import Record
from clippings.outlets.check import in_stories, problems
from clippings.outlets.labelled import relate as labelled
from clippings.reading import edtf

TODAY = "2026-03-01"
LOCAL = Claim("label", "local", "it says so", Source("Masthead"))


@pytest.fixture(autouse=True)
def on_the_first_of_march(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edtf, "today", lambda: TODAY)


def claim(what: str, value: str, accessed: str | None = None, **more: Any) -> Claim:
    return Claim(what, value, "it says so", Source("Register", accessed=accessed), **more)


def outlets(**claims: Any) -> dict[str, Outlet]:
    return {id: Outlet(id, id.title(), claims=tuple(some)) for id, some in claims.items()}


def told(archive: Archive) -> list[str]:
    return [f"{one.severity}: {one} {list(one.path)}" for one in problems(archive)]


def test_a_claim_that_names_nobody_is_told_with_its_way_in_the_file() -> None:
    known = {"harbour-press": Entity("harbour-press", "organisation", "Harbour Press")}
    made = outlets(
        gazette=[claim("owner", "organisation/harbour-press"), claim("owner", "organisation/harbor-press")],
        post=[claim("owner", "Somebody"), claim("continues", "outlet/sheet"), claim("owner", "outlet/gazete")],
    )
    found = list(problems(Archive(Site("t"), outlets=made, entities=known)))
    assert list(map(str, found)) == [
        "authority/outlets.yaml · the second claim of gazette: value · “organisation/harbor-press” · is no organisation of this archive · did you mean harbour-press?",
        "authority/outlets.yaml · the second claim of post: value · “outlet/sheet” · is no outlet of this archive · add sheet to its register, or write the name in words",
        "authority/outlets.yaml · the third claim of post: value · “outlet/gazete” · is no outlet of this archive · did you mean gazette?",
    ]  # fmt: skip
    assert [(one.path, one.missing) for one in found] == [
        (("gazette", "claims", 1, "value"), ("organisation/harbor-press",)),
        (("post", "claims", 1, "value"), ("outlet/sheet",)),
        (("post", "claims", 2, "value"), ("outlet/gazete",)),
    ]


def test_what_leads_back_to_its_outlet_is_told_once() -> None:
    made = outlets(
        gazette=[claim("owner", "person/gazette"), claim("controls", "outlet/gazette")],
        post=[claim("owner", "outlet/wire"), claim("continues", "outlet/sheet")],
        sheet=[claim("continues", "outlet/wire")],
        wire=[claim("name", "The Wire"), claim("continues", "outlet/post"), claim("continues", "outlet/gazette")],
    )
    known = {"gazette": Entity("gazette", "person", "Gazette")}
    assert told(Archive(Site("t"), outlets=made, entities=known)) == [
        "warning: authority/outlets.yaml · the second claim of gazette: value · “outlet/gazette” · is this outlet itself · name another, or leave the claim out ['gazette', 'claims', 1, 'value']",
        "warning: authority/outlets.yaml · the second claim of post: value · “outlet/sheet” · leads back to this outlet: post → sheet → wire → post · take out the claim that is wrong ['post', 'claims', 1, 'value']",
    ]  # fmt: skip


def test_what_one_outlet_continues_and_another_owns_goes_in_no_circle() -> None:
    made = outlets(
        post=[claim("continues", "outlet/wire")], wire=[claim("owner", "outlet/post"), claim("zone", "outlet/post")]
    )
    assert told(Archive(Site("t"), outlets=made)) == []


SEEN = "was seen more than 3 years ago"
AGAIN = "it may say something else now · look at it again, and write the day as accessed; archived keeps a copy of what it said"


@pytest.mark.parametrize(
    ("places", "more"), [(1, ""), (2, ", and so was what 1 other place rest on"), (3, ", and so was what 2 other places rest on")]
)  # fmt: skip
def test_a_source_seen_long_ago_is_told_in_the_first_place_that_rests_on_it(places: int, more: str) -> None:
    made = outlets(gazette=[claim("owner", f"Owner {n}", "2022-05-01") for n in range(places)])
    assert told(Archive(Site("t"), outlets=made)) == [
        f"warning: authority/outlets.yaml · the first claim of gazette: source.accessed · “2022-05-01” · {SEEN}{more}: {AGAIN} "
        "['gazette', 'claims', 0, 'source', 'accessed']"
    ]


def test_sources_of_terms_labels_and_disputes_grow_old_too() -> None:
    old = [Source(title, accessed="2020") for title in ("Scheme", "Label", "Reader", "Dispute")]
    terms = {"local": Term("local", "For one town.", source=old[0]), "party": Term("party", "Of a party.")}
    denied = (Dispute("One", "no", Source("New", accessed="2025")), Dispute("Two", "no", old[2]))
    label = Claim("label", "local", "it says so", old[1], disputed=denied)
    owner = claim("owner", "Somebody", disputed=(Dispute("One", "no", old[3]),))
    gazette = Outlet("gazette", "Gazette", labels=(LOCAL, label), claims=(owner,))
    found = list(problems(Archive(Site("t"), labels=terms, outlets={"gazette": gazette})))
    assert [(one.where, one.field, one.path) for one in found] == [
        ("authority/labels.yaml", "local: source.accessed", ("local", "source", "accessed")),
        (
            "authority/outlets.yaml", "the second label of gazette: source.accessed",
            ("gazette", "labels", 1, "source", "accessed"),
        ),
        (
            "authority/outlets.yaml", "the second label of gazette, its second dispute: source.accessed",
            ("gazette", "labels", 1, "disputed", 1, "source", "accessed"),
        ),
        (
            "authority/outlets.yaml", "the first claim of gazette, its first dispute: source.accessed",
            ("gazette", "claims", 0, "disputed", 0, "source", "accessed"),
        ),
    ]  # fmt: skip
    assert all(str(one).startswith(f"{one.where} · ") for one in found)


def side_by_side(events: Mapping[str, str], questions: Mapping[str, str] = {}, **tables: Any) -> Archive:
    """An archive whose articles, each named by its outlet and a number, tell of events and answer questions."""
    known = {
        "gazette": Outlet("gazette", "Gazette", labels=(LOCAL,)),
        "post": Outlet("post", "Post"),
        "wire": Outlet("wire", "Wire"),
    }
    ids = sorted({id for some in (*events.values(), *questions.values()) for id in some.split()} - {"gone1"})
    dossiers = {}
    for id in ids:
        outlet = known.get(id[:-1], Outlet("unknown", "Unknown"))
        told_of = tuple(event for event, some in events.items() if id in some.split())
        dossiers[id] = Dossier(Record(id, id, events=told_of), outlet=outlet, labels=outlet.labels)
    asked = {
        id: Question(id, "Who?", Body(), positions=tuple(Position(one, "yes", Selector()) for one in some.split()))
        for id, some in questions.items()
    }
    return Archive(Site("t"), dossiers=dossiers, outlets=known, questions=asked, **tables)


@pytest.mark.parametrize(
    ("events", "questions", "said"),
    [
        ({"fair": "gazette1 post1"}, {}, {"post": "gazette, which has, in event/fair"}),
        ({"fair": "gazette1 gazette2"}, {"who": "wire1 gazette1 gone1"}, {"wire": "gazette, which has, in question/who"}),
        ({"fair": "gazette1 post1", "ball": "post1 gazette2"}, {}, {"post": "gazette, which has, in event/fair and in 1 other place"}),
        (
            {"a": "gazette1 post1", "b": "post1 gazette1", "c": "post1 gazette1"}, {},
            {"post": "gazette, which has, in event/a and in 2 other places"},
        ),
        ({"fair": "post1 wire1"}, {"who": "gazette1"}, {}),
        ({"fair": "gazette1 nobody1"}, {}, {}),
    ],
)  # fmt: skip
def test_an_outlet_without_labels_beside_one_that_has_some_is_told(
    events: Mapping[str, str], questions: Mapping[str, str], said: Mapping[str, str]
) -> None:
    found = list(problems(side_by_side(events, questions)))
    assert {one.field: one.why for one in found} == {
        id: f"has no label, and stands beside {why}" for id, why in said.items()
    }
    assert [(one.severity, one.path, one.line) for one in found] == [("warning", (id,), 0) for id in said]


def test_stories_tell_of_those_that_no_event_has_told_of() -> None:
    together = ("gazette1", "post1", "wire1")
    stories = dict.fromkeys(together, together)
    made = side_by_side({"fair": "gazette1 post1", "ball": "wire1"}, link_indexes={"stories": stories})
    assert [(one.field, one.why) for one in in_stories(made)] == [
        ("wire", "has no label, and stands beside gazette, which has, in story/gazette1")
    ]


def test_a_label_that_is_no_term_and_an_outlet_that_nobody_knows_are_errors() -> None:
    labels = (LOCAL, Claim("label", "locl", "it says so", Source("Masthead")))
    known = {"gazette": Outlet("gazette", "Gazette", labels=labels)}
    heads = {"a": "gazette", "b": "gazete", "c": "unknown", "d": "zeitung"}
    dossiers = {
        id: Dossier(Record(id, id, outlet=outlet, where=f"{id}.md", lines={"outlet": 3}))
        for id, outlet in heads.items()
    }
    made = Archive(Site("t"), dossiers=dossiers, outlets=known, labels={"local": Term("local", "For one town.")})
    assert [(str(one), one.missing, one.path) for one in labelled(made).problems] == [
        (
            "authority/outlets.yaml · the second label of gazette · “locl” · is not a term of the label vocabulary · did you mean local?",
            ("label/locl",), ("gazette", "labels", 1, "label"),
        ),
        ("b.md:3 · outlet · “gazete” · is not an outlet this archive knows · did you mean gazette?", ("outlet/gazete",), ()),
        (
            "d.md:3 · outlet · “zeitung” · is not an outlet this archive knows · add it to authority/outlets.yaml, or write unknown",
            ("outlet/zeitung",), (),
        ),
    ]  # fmt: skip
    facets = labelled(made).value
    assert [facets[id]["outlet"].id for id in heads] == ["gazette", "unknown", "unknown", "unknown"]
    assert facets["a"]["labels"] == labels
