"""What an outlet's page and the page of labels say of outlets: as tests/cases/outlet_pages.yaml."""

from pathlib import Path
from typing import Any

import pytest

from archives import Archive, linked_id, plain, table
from clippings.model.archive import Archive as Values
from clippings.model.archive import Site
from clippings.model.dossier import Dossier
from clippings.model.outlet import Outlet
from clippings.model.record import Record
from clippings.outlets.labelled import relate

TABLE = table("outlet_pages")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    made = Archive(tmp_path_factory.mktemp("outlets"), TABLE["content"])
    made.build()
    return made


def listed(page: Any, heading: str) -> list[str]:
    """The articles in the part of a page that has this heading; none where there is no such part."""
    parts = [part for part in page.select("section") if plain(part.h2) == heading]
    return sorted(linked_id(card) for part in parts for card in part.select(".card"))


@pytest.mark.parametrize("id", TABLE["outlets"])
def test_an_outlets_page(archive: Archive, id: str) -> None:
    page, said = archive.page(f"outlets/{id}.html"), TABLE["outlets"][id]
    assert [plain(lead) for lead in page.select(".lead")] == ([said["lead"]] if "lead" in said else [])
    assert listed(page, "Articles in this archive") == said["published"]
    assert listed(page, "Cited in") == said["cited"]


def test_the_line_of_what_it_was_called_goes_on_to_its_last_article(tmp_path: Path) -> None:
    made = Archive(tmp_path, {
        "articles": {"one": {"title": "A report", "outlet": "post", "date": "2016-02-03", "body": "It rained."}},
        "authority": {"outlets": {"post": {"name": "The Post", "names": [{"name": "The Post", "from": 1998}]}}},
    })  # fmt: skip
    made.build()
    assert [picture["aria-label"] for picture in made.page("outlets/post.html").select("svg.timeline")] == [
        "What held from 1998 to 2016; the table below says the same"
    ]


def test_the_list_of_outlets_has_those_with_articles_apart(archive: Archive) -> None:
    found = {}
    for part in archive.page("outlets/index.html").select("section"):
        lines = part.select("li")
        counts = ["".join(plain(by) for by in line.select(".by") if "article" in plain(by)) for line in lines]
        found[plain(part.h2)] = {plain(line.a): count for line, count in zip(lines, counts, strict=True)}
    assert [(heading, list(outlets.items())) for heading, outlets in found.items()] == [
        (heading, list(outlets.items())) for heading, outlets in TABLE["list"].items()
    ]


def test_the_page_of_labels_has_each_label_with_the_outlets_that_have_it(archive: Archive) -> None:
    terms = archive.page("labels.html").select(".term")
    assert [term["id"] for term in terms] == list(TABLE["labels"])
    found = {term["id"]: [plain(use) for use in term.select("p:not(.by) > a:not(.detail)")] for term in terms}
    assert found == TABLE["labels"]


@pytest.mark.parametrize("id", TABLE["labels"])
def test_the_page_of_a_label_has_the_outlets_that_have_it(archive: Archive, id: str) -> None:
    uses = archive.page(f"labels/{id}.html").select(".assessment")
    assert [plain(use.h3.a) for use in uses] == TABLE["labels"][id]
    assert all(plain(use.select_one("p")).startswith("Because ") for use in uses)


def test_the_page_of_labels_names_twelve_outlets_of_a_label_and_leads_to_all(tmp_path: Path) -> None:
    label = {"label": "local", "because": "it says so", "source": {"title": "Masthead"}}
    outlets = {f"paper-{n:02}": {"name": f"Paper {n:02}", "labels": [label]} for n in range(1, 14)}
    archive = Archive(
        tmp_path, {**TABLE["content"], "authority": {**TABLE["content"]["authority"], "outlets": outlets}}
    )
    archive.change({"articles": {id: {"outlet": "paper-01"} for id in TABLE["content"]["articles"]}})
    archive.build()
    term = archive.page("labels.html").select_one("#local")
    assert [plain(link) for link in term.select("p:not(.by) > a:not(.detail)")] == [
        *(f"Paper {n:02}" for n in range(1, 13)),
        "…",
    ]
    assert plain(term.select_one(".by")) == "Who carries it: 13 outlets, each with its source"


@pytest.mark.parametrize("row", TABLE["unknown"], ids=lambda row: row["label"])
def test_a_label_that_the_vocabulary_does_not_have_is_an_error(row: Any, tmp_path: Path) -> None:
    archive = Archive(tmp_path, TABLE["content"])
    label = {"label": row["label"], "because": "it says so", "source": {"title": "Masthead"}}
    archive.change({"authority": {"outlets": {"post": {"labels": [label]}}}})
    assert archive.refused() == [row["told"]]


def test_an_outlet_that_nobody_knows_is_told_without_a_line_where_a_post_has_none() -> None:
    """A post of another site is read by Pelican, which does not say in which line a field stands."""
    post = Dossier(Record("a", "A", outlet="gazete", where="posts/a.md"))
    made = Values(Site("t"), dossiers={"a": post}, outlets={"gazette": Outlet("gazette", "The Gazette")})
    assert list(map(str, relate(made).problems)) == [
        "posts/a.md · outlet · “gazete” · is not an outlet this archive knows · did you mean gazette?"
    ]
