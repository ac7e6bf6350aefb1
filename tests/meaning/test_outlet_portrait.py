"""What the articles of outlets tell of them: whom each names and how, what two have in common, who merged into whom."""

from collections.abc import Iterable, Mapping
from types import SimpleNamespace
from typing import Any

import pytest

from clippings.model.annotation import Position, Question
from clippings.model.archive import Archive, Site
from clippings.model.body import Body, Selector
from clippings.model.dossier import Dossier
from clippings.model.entity import Entity, Kind, NameCounts
from clippings.model.evidence import Source
from clippings.model.link import Linked
from clippings.model.outlet import UNKNOWN, Claim, Outlet
from clippings.model.record import Record
from clippings.outlets.labels import carrying
from clippings.outlets.pages import by_outlet, citing, merged_into
from clippings.outlets.portrait import (
    NAMED,
    POSITIONS,
    SHARED,
    Words,
    YearCount,
    named_by,
    portrait_of,
    positions_of,
    shared_by,
)
from clippings.reading.edtf import parse

OUTLETS = {id: Outlet(id, id.title()) for id in ("gazette", "post", "wire")}


def article(id: str, outlet: str, names: Mapping[Kind, Iterable[str]] = {}, **facets: Any) -> Dossier:
    """An article of an outlet that names some people, outlets …, and each once."""
    named = [(one, kind) for kind, ids in names.items() for one in ids]
    counted = NameCounts(tuple(id for id, _ in named), tuple(kind for _, kind in named), (1,) * len(named))
    return Dossier(
        Record(id, id, **facets.pop("head", {})), outlet=OUTLETS.get(outlet, UNKNOWN), named=counted, **facets
    )


def archive(*articles: Dossier, **tables: Any) -> Archive:
    return Archive(Site("t"), dossiers={one.id: one for one in articles}, outlets=OUTLETS, **tables)


def claim(what: str, value: str) -> Claim:
    return Claim(what, value, "it says so", Source("Register"))


def test_whom_an_outlet_names_most_comes_first_and_twelve_of_them() -> None:
    everybody = [f"p{number:02}" for number in range(13)]
    made = archive(
        article("a", "gazette", {"person": everybody, "place": ["lowtown"], "outlet": ["post"]}),
        article("b", "gazette", {"person": everybody, "place": ["lowtown"], "organisation": ["council"]}),
        article("c", "gazette", {"person": ["p12", "p11"], "organisation": ["council"]}),
        article("d", "gazette", {"person": ["p12", "once"]}),
        article("e", "post", {"person": ["p00"]}),
        article("f", "post", {"person": ["p00"]}),
    )
    found = named_by(made)
    assert [(id, count) for id, count, _ in found["gazette"]] == [
        ("p12", 4), ("p11", 3), ("council", 2), ("lowtown", 2), *((f"p{number:02}", 2) for number in range(8)),
    ]  # fmt: skip
    assert found["post"] == (("p00", 2, ()),)


def test_what_an_outlet_calls_someone_twice_is_told_four_such_words_at_most() -> None:
    words = ["Mayor"] * 3 + ["the rebel"] * 2 + ["Captain"] * 2 + ["citizen"] * 2 + ["Doctor"] * 2 + ["guest"]
    german = {"language": "de"}
    made = archive(
        article("a", "gazette", {"person": ["doe"]}, calls=tuple(("doe", one) for one in words)),
        article("b", "gazette", {"person": ["doe"]}, calls=(("doe", "Mayor"), ("doe", "Mayor")), head=german),
        article("c", "post", {"person": ["doe"]}, calls=(("doe", "guest"),)),
        article("d", "post", {"person": ["doe"]}),
    )
    (_, _, called), *_ = named_by(made)["gazette"]
    assert called == (("Mayor", 3, "en"), ("Captain", 2, "en"), ("Doctor", 2, "en"), ("Mayor", 2, "de"))
    assert named_by(made)["post"] == (("doe", 2, ()),)


def test_positions_of_the_articles_of_an_outlet_stand_once_each() -> None:
    def position(article: str, answer: str) -> Position:
        return Position(article, answer, Selector())

    answers = [("a", "yes"), ("a", "yes"), ("a", "no"), ("b", "no"), ("gone", "no")]
    questions = {"who": Question("who", "Who?", Body(), positions=tuple(position(*one) for one in answers))}
    made = archive(article("a", "gazette"), article("b", "post"), questions=questions)
    assert positions_of(made) == {
        "gazette": (("who", "yes", "a"), ("who", "no", "a")),
        "post": (("who", "no", "b"),),
    }


def linked(**to: str) -> dict[str, Linked]:
    """Article → those it is linked with, in words parted by a space."""
    return {id: Linked(tuple(others.split()), b"") for id, others in to.items()}


ARTICLES = {"g1": "gazette", "g2": "gazette", "p1": "post", "p2": "post", "w1": "wire", "u1": "nobody"}


@pytest.mark.parametrize(
    ("links", "stories", "shared"),
    [
        (linked(g1="p1", p1="g1"), (), {"gazette": (("post", 0, 1),), "post": (("gazette", 0, 1),)}),
        (linked(g1="p1"), (), {"gazette": (("post", 0, 1),), "post": (("gazette", 0, 1),)}),
        (linked(p1="g1"), (), {"gazette": (("post", 0, 1),), "post": (("gazette", 0, 1),)}),
        (linked(g1="p1 p2", p2="g2"), (), {"gazette": (("post", 0, 3),), "post": (("gazette", 0, 3),)}),
        (linked(g1="g2 u1 gone", g2="g1", u1="g1"), (), {}),
        (
            linked(w1="g1 p1 p2", g1="w1"),
            (),
            {
                "gazette": (("wire", 0, 1),),
                "post": (("wire", 0, 2),),
                "wire": (("post", 0, 2), ("gazette", 0, 1)),
            },
        ),
        (
            linked(g1="p1 p2"),
            ("g1", "g2", "w1", "u1"),
            {
                "gazette": (("wire", 1, 0), ("post", 0, 2)),
                "post": (("gazette", 0, 2),),
                "wire": (("gazette", 1, 0),),
            },
        ),
        ({}, ("u1", "g1", "p1"), {"gazette": (("post", 1, 0),), "post": (("gazette", 1, 0),)}),
        ({}, ("g1", "g2"), {}),
    ],
)  # fmt: skip
def test_what_two_outlets_have_in_common(links: Any, stories: tuple[str, ...], shared: Any) -> None:
    told = {"stories": dict.fromkeys(stories, stories)}
    made = archive(*(article(id, outlet) for id, outlet in ARTICLES.items()), linked=links, link_indexes=told)
    assert {one: others for one, others in shared_by(made).items() if others} == shared


def test_twelve_outlets_are_told_those_with_most_stories_in_common_first() -> None:
    outlets = {f"o{n:02}": Outlet(f"o{n:02}", f"O {n}") for n in range(15)}
    dossiers = {id: Dossier(Record(id, id), outlet=outlet) for id, outlet in outlets.items()}
    stories = {"o00": ("o00", "o14"), "o14": ("o00", "o14")}
    links = linked(o00=" ".join(f"o{n:02}" for n in range(1, 14)))
    made = Archive(Site("t"), dossiers=dossiers, outlets=outlets, linked=links, link_indexes={"stories": stories})
    assert [other for other, *_ in shared_by(made)["o00"]] == ["o14", *(f"o{n:02}" for n in range(1, 12))]


def test_an_article_cites_the_outlets_that_it_names_but_not_its_own() -> None:
    made = archive(
        article("a", "gazette", {"outlet": ["gazette", "post", "wire"]}),
        article("b", "post", {"outlet": ["wire"], "person": ["gazette"]}),
        article("c", "nobody", {"outlet": ["post"]}),
    )
    assert by_outlet(made) == {"gazette": ("a",), "post": ("b",), "unknown": ("c",)}
    assert citing(made) == {"post": ("a", "c"), "wire": ("a", "b")}


def test_what_merged_into_an_outlet_is_told_once_and_only_of_outlets_of_the_archive() -> None:
    claims = {
        "gazette": (claim("merged-into", "outlet/wire"), claim("merged-into", "outlet/wire"), claim("owner", "outlet/post")),
        "post": (claim("merged-into", "The Wire"),),
        "sheet": (claim("merged-into", "outlet/wire"),),
    }  # fmt: skip
    outlets = {id: Outlet(id, id, claims=some) for id, some in claims.items()}
    assert merged_into(Archive(Site("t"), outlets=outlets)) == {"wire": ("gazette", "sheet")}


def test_who_carries_a_label_is_told_with_its_place_among_the_outlets_labels() -> None:
    labels = {"gazette": (claim("label", "local"), claim("label", "party")), "post": (claim("label", "party"),)}
    outlets = {id: Outlet(id, id, labels=some) for id, some in labels.items()}
    assert carrying(Archive(Site("t"), outlets=outlets)) == {
        "local": (("gazette", 0),),
        "party": (("gazette", 1), ("post", 0)),
    }


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        ("", ()),
        ("2016 2016-02 2016-02-04", ()),
        ("2017 2016 2017 2017", (YearCount("2016", 1, 33), YearCount("2017", 3, 100))),
        (" ".join(["2016"] * 201 + ["2015"]), (YearCount("2015", 1, 1), YearCount("2016", 201, 100))),
        (
            "2016 2013",
            (YearCount("2013", 1, 100), YearCount("2014", 0, 0), YearCount("2015", 0, 0), YearCount("2016", 1, 100)),
        ),
        (
            "1901 1914",
            (
                YearCount("1901", 1, 100),
                *(YearCount(str(year), 0, 0) for year in range(1902, 1914)),
                YearCount("1914", 1, 100),
            ),
        ),
        ("1901 1915", (YearCount("1901", 1, 100), YearCount("1902 to 1914", 0, 0), YearCount("1915", 1, 100))),
        (
            "201X 2016 2018",
            (
                YearCount("2016", 1, 100),
                YearCount("2017", 0, 0),
                YearCount("2018", 1, 100),
                YearCount("Articles of an uncertain year", 1, 100),
            ),
        ),
    ],
)
def test_how_much_an_outlet_published_year_by_year(dates: str, years: tuple[YearCount, ...]) -> None:
    cards = {str(number): SimpleNamespace(date=parse(date)) for number, date in enumerate(dates.split())}
    made = archive(cards=cards, indexes={NAMED: {}, POSITIONS: {}}, link_indexes={SHARED: {}})
    assert portrait_of("gazette", tuple(cards), made).years == years


def test_sixty_positions_are_shown_and_the_others_counted() -> None:
    questions = {"who": Question("who", "Who came?", Body())}
    positions = tuple(("who", f"answer {number}", "a") for number in range(61))
    indexes = {
        NAMED: {"gazette": (("roe", 2, (("Mayor", 2, "en"),)), ("gone", 1, ()), ("doe", 1, ()))},
        POSITIONS: {"gazette": positions, "post": positions[:60]},
    }
    people = {id: Entity(id, "person", f"Jane {id.title()}") for id in ("roe", "doe")}
    shared = {SHARED: {"gazette": (("post", 2, 3),)}}
    made = archive(questions=questions, cards={"a": "its card"}, indexes=indexes, entities=people, link_indexes=shared)
    found = portrait_of("gazette", (), made)
    assert [one.answer for one in found.answers] == [f"answer {number}" for number in range(60)]
    assert (found.answers[0].question.name, found.answers[0].question.path) == ("Who came?", "questions/who.html")
    assert (found.more_answers, portrait_of("post", (), made).more_answers) == (1, 0)
    assert [(one.entity.name, one.words) for one in found.named] == [
        ("Jane Roe", (Words("Mayor", 2, "en"),)),
        ("Jane Doe", ()),
    ]
    assert [(one.outlet.name, one.stories, one.links) for one in found.shared] == [("Post", 2, 3)]
