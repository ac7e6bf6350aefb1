"""What is claimed of outlets, as articles, outlets and labels show it and `check` warns of it: tests/cases/claims.yaml."""

from contextlib import chdir
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from archives import PROJECT, Archive, plain, table
from clippings.model.evidence import Source
from clippings.model.outlet import Claim
from clippings.model.problem import ContentErrors
from clippings.pelican.run import build, check
from clippings.reading import edtf
from clippings.reading.claims import disagreements

TABLE = table("claims")
GROUND: dict[str, Any] = {"because": "it is said", "source": {"title": "Register"}}
FIRST_OF_MARCH_2026 = "1772323200"
ARTICLE = {"one": {"title": "One", "body": "It rained."}}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    articles = {
        f"a{number}": {"title": f"Day {number}", "outlet": "gazette", "date": day["date"], "body": "Harbour Press."}
        for number, day in enumerate(TABLE["days"])
    }
    authority = {
        "outlets": {"gazette": TABLE["outlet"], "post": {"name": "The Post"}},
        "organisations": {"harbour-press": {"name": "Harbour Press"}},
    }
    made = Archive(tmp_path_factory.mktemp("claims"), {"articles": articles, "authority": authority})
    made.build()
    return made


@pytest.mark.parametrize("number", range(len(TABLE["days"])), ids=lambda n: TABLE["days"][n]["date"])
def test_an_article_shows_what_held_on_its_date(archive: Archive, number: int) -> None:
    day, page = TABLE["days"][number], archive.page(f"articles/a{number}.html")
    assert plain(page.select_one(".strip .outlet")) == day["name"]
    rows = {
        plain(row.dt).removeprefix("Its outlet: "): row.dd
        for row in page.select(".record dl > div")
        if row.select(".held")
    }
    assert {name: [plain(one) for one in dd.select("summary")] for name, dd in rows.items()} == day["held"]
    apart = [name for name, dd in rows.items() if "The sources disagree" in plain(dd)]
    assert apart == day.get("disagree", [])


def test_both_of_two_that_disagree_are_told_with_who_says_so(archive: Archive) -> None:
    said = plain(archive.page("articles/a3.html").select_one(".held .disputed:not(.opened *)"))
    assert said == (
        "The sources disagree: Register says Northern Holdings; The chronicle says The Lowtowns. Each is shown as it "
        "says; the archive does not choose between them."
    )


def test_the_articles_data_has_the_same_claims_with_their_ground(archive: Archive) -> None:
    claims = archive.article("a3")["outlet"]["claims"]
    assert [(one["property"], one["value"]) for one in claims] == [
        ("name", "The Gazette"), ("owner", "Northern Holdings"), ("owner", "The Lowtowns"),
    ]  # fmt: skip
    assert claims[2] == {
        "property": "owner", "value": "The Lowtowns", "because": "they say so", "from": "1990", "to": "1999",
        "source": {"title": "Chronicle", "url": None, "accessed": None}, "disputed": [], "by": "The chronicle",
        "state": "supported",
    }  # fmt: skip


def test_the_data_of_outlets_have_every_claim(archive: Archive) -> None:
    gazette, post = archive.json("data/outlets.json")["outlets"]
    assert [one["value"] for one in gazette["claims"]] == [one["value"] for one in TABLE["outlet"]["claims"]]
    assert (post["id"], post["claims"], post["labels"]) == ("post", [], [])


def test_an_outlet_renamed_sold_and_merged_is_drawn_as_a_line_and_told_in_a_table(archive: Archive) -> None:
    page = archive.page("outlets/gazette.html")
    drawn = [
        (plain(bar.title), float(bar.rect["x"]), float(bar.rect["width"])) for bar in page.select("svg.timeline .bar")
    ]
    titles = [title for title, _, _ in drawn]
    assert titles == [
        "The Morning Sheet, from 1921 to 1954", "The Gazette, since 1954", "Harbour Press, from 1921 to May 1988",
        "Northern Holdings, since June 1988", "The Lowtowns, from 1990 to 1999", "The Post, since 3 January 2011",
    ]  # fmt: skip
    at = {title.split(",")[0]: (x, x + width) for title, x, width in drawn}
    assert at["The Morning Sheet"][0] == at["Harbour Press"][0] == 20
    assert at["Northern Holdings"][0] == pytest.approx(at["Harbour Press"][1], abs=1)
    assert at["The Gazette"][1] == at["Northern Holdings"][1] == at["The Post"][1] == 1180
    unsure = [plain(bar.title).split(",")[0] for bar in page.select("svg.timeline .bar.unsure")]
    assert unsure == ["Northern Holdings", "The Lowtowns"]
    assert [plain(one) for one in page.select("table.alike .narrow-only")] == ["Who says so:"] * 5
    for one in page.select("table.alike .narrow-only"):  # on a telephone, which has no heads of columns
        one.extract()
    rows = [[plain(cell) for cell in row.select("td")] for row in page.select("table.alike tbody tr")]
    assert ["since 3 January 2011", "Merged into The Post", "The Post"] in rows
    doubt = "contested"  # what a dashed line says to those who see it: the sources disagree
    assert ["from 1990 to 1999", f"Owner The Lowtowns {doubt}", "The chronicle"] in rows
    assert [what for _, what, _ in rows if doubt in what] == [f"Owner {name} {doubt}" for name in unsure]
    assert len(rows) == len(drawn)


def test_what_overlaps_is_drawn_below_and_what_follows_in_the_same_row(tmp_path: Path) -> None:
    owners = [("Able Press", 1900, 2000), ("Bold Press", 1902, 1905), ("Cole Press", 1960, 1965)]
    claims = [{"property": "owner", "value": name, **GROUND, "from": start, "to": end} for name, start, end in owners]
    heights, ways = [], []
    for number in (2, 3):
        outlets = {"gazette": {"name": "The Gazette", "claims": claims[:number]}}
        made = Archive(tmp_path / str(number), {"authority": {"outlets": outlets}, "articles": ARTICLE})
        made.build()
        drawing = made.page("outlets/gazette.html").select_one("svg.timeline")
        heights.append(drawing["viewbox"])
        ways.append([float(bar.rect["y"]) for bar in drawing.select(".bar")])
    first, second = ways[0]
    assert first < second
    assert ways[1] == [first, second, second]
    assert heights[0] == heights[1]


def test_a_page_tells_of_the_thirty_first_owners_and_its_data_of_all(tmp_path: Path) -> None:
    claims = [
        {"property": "owner", "value": f"Owner {n}", **GROUND, "from": 1900 + n, "to": 1901 + n} for n in range(31)
    ]
    outlets = {"gazette": {"name": "The Gazette", "claims": claims}}
    made = Archive(tmp_path, {"authority": {"outlets": outlets}, "articles": ARTICLE})
    made.build()
    rows = made.page("outlets/gazette.html").select("table.alike tbody tr")
    assert [plain(row.select("td")[1]) for row in rows] == [f"Owner Owner {n}" for n in range(30)]
    assert len(made.json("data/outlets.json")["outlets"][0]["claims"]) == 31


def test_what_an_outlet_merged_into_says_so(archive: Archive) -> None:
    facts = {plain(row.dt): plain(row.dd) for row in archive.page("outlets/post.html").select(".facts-list > div")}
    assert facts["Merged into it"] == "The Gazette"


@pytest.mark.parametrize("row", TABLE["apart"], ids=lambda row: str(row["claims"]))
def test_when_sources_disagree(row: Any) -> None:
    claims = []
    for source, value, *ends in row["claims"]:
        start, end = (edtf.parse(one) if one else None for one in (*ends, "", "")[:2])
        ground = ("it is said", Source("Register"), start, end)
        claims.append(Claim(row.get("property", "owner"), value, *ground, by=source))
    assert bool(disagreements(claims)) == (row["disagree"] == "yes")


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    dispute = [{"by": "the party", "because": "it sold its shares", "source": {"title": "Letter"}}]
    outlets = {}
    for number, row in enumerate(TABLE["states"]):
        more = {"state": row["state"]} if "state" in row else {}
        more |= {"disputed": dispute} if "disputed" in row else {}
        claims = [{"property": "owner", "value": "Smith", **GROUND, **more}]
        outlets[f"o{number}"] = {
            "name": f"Paper {number}",
            "claims": claims,
            "labels": [{"label": "local", **GROUND, **more}],
        }
    made = Archive(tmp_path_factory.mktemp("states"))
    source = {"title": "Terms", "url": "https://terms.example/", "archived": "https://archive.example/terms"}
    term = {"definition": "Of one town.", "scheme": "Terms of place", "whose": "The Press Council", "source": source}
    made.change({"authority": {"outlets": outlets, "labels": {"local": term}}, "articles": ARTICLE})
    made.build()
    return made


@pytest.mark.parametrize("number", range(len(TABLE["states"])))
def test_what_is_shown_of_a_claims_state(states: Archive, number: int) -> None:
    row = TABLE["states"][number]
    label, claim = states.page(f"outlets/o{number}.html").select(".assessment")
    for shown in (label, claim):
        assert "".join(plain(one) for one in shown.select(".standing")) == row["shown"]
        assert ("Disputed by the party: it sold its shares. Letter" in plain(shown)) == ("disputed" in row)


def test_the_page_of_a_label_says_whose_it_is_and_who_carries_it(states: Archive) -> None:
    page = states.page("labels/local.html")
    facts = {plain(row.dt): plain(row.dd) for row in page.select(".facts-list > div")}
    assert facts == {
        "Scheme": "Terms of place", "Whose it is": "The Press Council", "Defined in": "Terms, archived copy",
        "Carried by": "6 outlets, disputed for 2 of them",
    }  # fmt: skip
    uses = {
        plain(one.h3.a): "".join(plain(mark) for mark in one.select(".standing")) for one in page.select(".assessment")
    }
    assert uses == {f"Paper {number}": row["shown"] for number, row in enumerate(TABLE["states"])}


def warned(content: Path, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", FIRST_OF_MARCH_2026)
    return [one for one in check(content).warnings if "outlets.yaml" in one.where]


@pytest.mark.parametrize("row", TABLE["seen"], ids=lambda row: row.get("accessed", "never"))
def test_sources_seen_over_three_years_ago_are_told(row: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = {"title": "Register", **({"accessed": row["accessed"]} if "accessed" in row else {})}
    claims = [
        {"property": name, "value": "Smith", "because": "it is said", "source": source} for name in ("owner", "editor")
    ]
    outlets = {"gazette": {"name": "The Gazette", "claims": claims}}
    made = Archive(tmp_path, {"authority": {"outlets": outlets}, "articles": ARTICLE})
    told = [(one.field, one.said, one.line) for one in warned(made.content, monkeypatch)]
    assert told == (
        [("the first claim of gazette: source.accessed", row["accessed"], 9)] if row["warned"] == "yes" else []
    )


@pytest.mark.parametrize("row", TABLE["beside"], ids=lambda row: f"{row['in']} {row['labels']}")
def test_an_outlet_without_labels_beside_one_that_has_them_is_told(
    row: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    label = {"label": "local", **GROUND, **{name: row[name] for name in ("state", "to") if name in row}}
    outlets = {id: {"name": id.title(), "labels": [label] if id in row["labels"] else []} for id in ("gazette", "post")}
    for id in row.get("ended", []):
        outlets[id]["labels"] = [{**label, "to": 1990}]
    there = {"events": ["talks"]} if "event" in row["in"] else {}
    articles = {id: {"title": id, "outlet": id, "date": 2016, "body": "They met.", **there} for id in outlets}
    made = Archive(tmp_path, {
        "authority": {"outlets": outlets, "labels": {"local": {"definition": "Of one town."}}},
        "articles": articles, "events": {"talks": {"title": "Talks", "date": 2016}},
    })  # fmt: skip
    if row["in"] == "question":
        positions = [{"article": id, "paragraph": 1, "answer": "Yes"} for id in outlets]
        made.change({"questions": {"who": {"question": "Who?", "positions": positions}}})
    if "story" in row["in"]:
        (made.content / "stories.yaml").write_text(f"- together: [{', '.join(outlets)}]\n", "utf-8")
    told = warned(made.content, monkeypatch)
    assert [one.field for one in told] == row["warned"]
    lines = (made.content / "authority/outlets.yaml").read_text("utf-8").splitlines()
    assert all(lines[one.line - 1] == f"{one.field}:" for one in told)
    place = {"event": "event/talks", "question": "question/who", "story": "story/gazette"}.get(row["in"], "")
    assert all(place in one.why for one in told)


def test_what_the_machine_puts_together_is_told_by_a_check_and_by_no_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge = (
        "The Lowtown bridge collapsed at dawn; engineers blamed rusted girders and the harbourmaster closed the quay. "
        "“We had warned the council of the girders twice,” said Edith Marlow."
    )
    bodies = {"gazette": bridge, "post": f"{bridge} John Doe watched."}
    bodies |= {f"x{n}": " ".join(f"w{n}x{k}" for k in range(40)) for n in range(20)}
    articles = {
        id: {"title": id, "outlet": id if id in ("gazette", "post") else "post", "date": "2016-02-03", "body": body}
        for id, body in bodies.items()
    }
    outlets = {
        "gazette": {"name": "The Gazette", "labels": [{"label": "local", **GROUND}]},
        "post": {"name": "The Post"},
    }
    made = Archive(tmp_path, {
        "authority": {"outlets": outlets, "labels": {"local": {"definition": "Of one town."}}}, "articles": articles,
    })  # fmt: skip
    (told,) = warned(made.content, monkeypatch)
    assert (told.field, told.why) == ("post", "has no label, and stands beside gazette, which has, in story/gazette")
    with chdir(PROJECT):
        assert not [one for one in build(made.content, made.output).warnings if "outlets.yaml" in one.where]
    assert len(warned(made.content, monkeypatch)) == 1


@pytest.mark.parametrize(
    ("what", "value", "told"),
    [
        ("owner", "organisation/harbour-pres", "is no organisation of this archive · did you mean harbour-press?"),
        ("continues", "outlet/harbour-new", "is no outlet of this archive · did you mean harbour-news?"),
    ],
)
def test_a_claim_that_names_nobody_is_an_error(tmp_path: Path, what: str, value: str, told: str) -> None:
    claim = {"property": what, "value": value, **GROUND}
    made = Archive(tmp_path, {
        "authority": {
            "outlets": {"gazette": {"name": "The Gazette", "claims": [claim]}, "harbour-news": {"name": "Harbour News"}},
            "organisations": {"harbour-press": {"name": "Harbour Press"}},
        },
        "articles": ARTICLE,
    })  # fmt: skip
    where = "content/authority/outlets.yaml:5 · the first claim of gazette: value"
    assert made.refused() == [f"{where} · “{value}” · {told}"]
    with pytest.raises(ContentErrors):
        check(made.content)


def test_a_page_of_many_claims_stays_short_and_leads_to_all(tmp_path: Path) -> None:
    claims = [{"property": "member", "value": f"https://member{n}.example/", **GROUND} for n in range(900)]
    outlets = {"gazette": {"name": "The Gazette", "claims": claims}}
    made = Archive(tmp_path, {"authority": {"outlets": outlets}, "articles": ARTICLE})
    made.build()
    text = made.text("outlets/gazette.html")
    assert len(text) < 60_000
    more = made.page("outlets/gazette.html").select_one("section.claims > .by a")
    assert (plain(more), more["href"]) == ("And 880 more", "../data/outlets.json")
    assert len(made.json("data/outlets.json")["outlets"][0]["claims"]) == 900


def test_what_an_outlets_articles_tell_of_it(tmp_path: Path) -> None:
    story = "The bridge collapsed at dawn; engineers blamed rusted girders, and the harbourmaster closed the quay."
    others = {f"x{n}": {"title": f"x{n}", "body": " ".join(f"w{n}x{k}" for k in range(40))} for n in range(20)}
    made = Archive(tmp_path, {
        "authority": {
            "outlets": {id: {"name": f"The {id.title()}"} for id in ("gazette", "post", "wire")},
            "people": {"ames": {"name": "Ann Ames"}, "doe": {"name": "Jane Doe"}, "roe": {"name": "Rick Roe"}},
        },
        "articles": {
            "one": {"title": "Bridge", "outlet": "gazette", "date": 2016, "body": story},
            "two": {"title": "Bridge", "outlet": "post", "date": 2016, "body": story},
            "too": {"title": "Bridge", "outlet": "wire", "date": 2016, "body": story},
            "three": {"title": "Quay", "outlet": "gazette", "date": 2017, "body": "Jane Doe met Rick Roe."},
            "four": {"title": "Rain", "outlet": "gazette", "date": 2017, "body": "Jane Doe left. Ann Ames slept."},
            "zero": {"title": "Wind", "outlet": "gazette", "date": 2017, "body": "Ann Ames and Jane Doe slept."},
            **others,
        },
        "questions": {"who": {"question": "Who fell?", "positions": [{"article": "one", "paragraph": 1, "answer": "The bridge"}]}},
    })  # fmt: skip
    made.build()
    parts = {plain(part.h2): part for part in made.page("outlets/gazette.html").select("section") if part.h2}
    years = {plain(row.th): plain(row.td) for row in parts["Its articles over time"].select("tbody tr")}
    assert years == {"2016": "1", "2017": "3"}
    bars = [int(bar["width"]) for bar in parts["Its articles over time"].select("tbody rect")]
    assert bars == [33, 100]  # in hundredths of the year with most
    assert [plain(one) for one in parts["Whom it names most"].select("li")] == [
        "Jane Doe 3 articles",
        "Ann Ames 2 articles",
    ]  # one article alone names Rick Roe, which says nothing of the paper
    shared = [
        [plain(cell) for cell in row.select("th, td")] for row in parts["What it shares with whom"].select("tbody tr")
    ]
    assert shared == [["The Post", "1", "1"], ["The Wire", "1", "1"]]
    answers = parts["Its positions on questions"]
    assert [plain(one) for one in answers.select("h3, dt, dd a")] == ["Who fell?", "The bridge", "Bridge"]


def test_a_drawn_history_is_as_high_as_what_stands_in_it(example: Path) -> None:
    page = BeautifulSoup((example / "outlets/bote.html").read_text("utf-8"), "lxml")
    drawing: Any = page.find(lambda one: one.name == "svg" and one.find_all("text"))
    height = float(drawing["viewbox"].split()[3])
    lowest = max(float(text["y"]) for text in drawing.find_all("text"))
    assert lowest < height < lowest + 30
