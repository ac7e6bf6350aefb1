"""`clippings explain`: why articles are linked, and why others are not."""

import os
import subprocess
from pathlib import Path

import pytest

from archives import PROJECT, Archive
from program import clippings

FOOTER = "Get the news of the town and the villages around it in your letter box every morning at six."
CONTENT = {
    "authority": {
        "outlets": {
            "gazette": {"name": "The Gazette"},
            "herald": {"name": "The Herald"},
            "courier": {"name": "The Courier"},
        }
    },
    "articles": {
        "a": {"title": "Rain", "outlet": "gazette", "date": "2016-02-03", "body": FOOTER},
        "b": {"title": "Bread", "outlet": "courier", "body": "Get the news of the town and the villages around it."},
        "c": {"title": "Salt", "outlet": "herald", "date": "2016-02-04", "body": FOOTER},
        "d": {"title": "Oil", "outlet": "herald", "body": "Nothing of that."},
    },
}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path, CONTENT)


def explain(archive: Archive, *words: str) -> "subprocess.CompletedProcess[str]":
    return clippings(PROJECT, "explain", *words, "--content", str(archive.content), **os.environ)


def test_what_links_an_article_and_what_came_near(archive: Archive) -> None:
    done = explain(archive, "a")
    assert done.returncode == 0, done.stderr
    words = "19 words in a row are the same: “get the news of the town and the villages around it in your letter box every …”"
    assert done.stdout.splitlines() == [
        "a  Rain · The Gazette, 3 February 2016",
        "is linked with",
        "   1.35  c  Salt · The Herald, 4 February 2016",
        f"          0.95  {words} (text-reuse)",
        "          0.40  published 1 day apart (near-in-time)",
        "is not linked with",
        "   0.55  b  Bread · The Courier, undated",
        "          0.55  11 words in a row are the same: “get the news of the town and the villages around it” (text-reuse)",
        "         none of this makes a link by itself",
    ]


def test_two_articles_from_the_side_of_each(archive: Archive) -> None:
    lines = explain(archive, str(archive.content / "articles/a.md"), "c").stdout.splitlines()
    assert [line for line in lines if not line.startswith("  ")] == [
        "a  Rain · The Gazette, 3 February 2016", "is linked with, in place 1",
        "c  Salt · The Herald, 4 February 2016", "is linked with, in place 1",
    ]  # fmt: skip
    assert "has nothing in common with d that counts" in explain(archive, "a", "d").stdout


def test_of_more_than_eight_the_weaker_are_told_as_such(archive: Archive) -> None:
    archive.change({"authority": {"outlets": {f"o{n}": {"name": f"Outlet {n}"} for n in range(9)}}})
    more = {
        f"m{n}": {"title": f"M {n}", "outlet": f"o{n}", "date": f"2016-02-0{n + 1}", "body": FOOTER} for n in range(9)
    }
    archive.change({"articles": more})
    told = explain(archive, "a").stdout
    assert "8 others weigh as much or more" in told
    assert told.index("is not linked with") < told.index("8 others weigh")


def test_an_article_that_is_not_there_is_told(archive: Archive) -> None:
    done = explain(archive, "aa")
    assert done.returncode == 2
    assert "clippings explain · “aa” · is the id of no article · did you mean a?" in done.stderr


def test_of_those_that_are_not_linked_the_nearest_comes_first(archive: Archive) -> None:
    archive.change(
        {
            "articles": {
                "aa": {"title": "Tea", "outlet": "unknown", "body": "Get the news of the town and the villages."}
            }
        }
    )
    told = explain(archive, "a").stdout
    assert told.index("0.55  b  Bread") < told.index("0.45  aa  Tea")


def test_what_the_editors_chose_and_forbid_is_told_as_theirs(archive: Archive) -> None:
    archive.change({"articles": {"a": {"links": {"pin": ["d"], "forbid": ["c"]}}}})
    lines = [line.strip() for line in explain(archive, "a").stdout.splitlines()]
    assert lines[2:4] == ["4.00  d  Oil · The Herald, undated", "4.00  chosen by the editors (pinned)"]
    assert lines.index("is not linked with") < lines.index("the editors forbid it: links.forbid of a")
    other = explain(archive, "c", "a").stdout
    assert "the editors forbid it: links.forbid of a" in other
    assert not [text for text in ("\n".join(lines), other) if "(forbidden)" in text]  # which speaks for no link


def test_a_name_that_stays_open_is_told_with_whom_it_may_mean(tmp_path: Path) -> None:
    """One of whom nothing tells that he is meant is not one of several."""
    known = {
        "organisations": {"province": {"name": "Province"}},
        "people": {
            "anna-bell": {"name": "Anna Bell", "aliases": ["Bell"]},
            "ida-bell": {"name": "Ida Bell", "aliases": ["Bell"]},
        },
    }
    authority = {"outlets": {"gazette": {"name": "The Gazette"}}, **known}
    article = {"title": "Rain", "outlet": "gazette", "body": "The Province slept, and Bell left."}
    done = explain(Archive(tmp_path, {"authority": authority, "articles": {"a": article}}), "a#p-1")
    assert done.stdout.splitlines() == [
        "a  ¶1",
        "  “Province” stays open: organisation/province has this name, and nothing here tells that it is meant",
        "  “Bell” stays open: it may be person/anna-bell, person/ida-bell, and nothing tells which",
    ]


CLAIMED = {
    "authority": {
        "outlets": {
            "gazette": {
                "name": "The Gazette",
                "labels": [
                    {
                        "label": "tabloid",
                        "because": "it is sold in that size",
                        "source": {"title": "Its imprint", "url": "https://gazette.example/imprint", "accessed": 2020},
                        "from": 2010,
                        "disputed": [
                            {"by": "The Gazette", "because": "it calls itself compact", "source": {"title": "A letter"}}
                        ],
                    }
                ],
                "claims": [
                    {
                        "property": "owner",
                        "value": "Ida Bell",
                        "because": "the register says so",
                        "source": {"title": "The register"},
                    }
                ],
            },
            "herald": {"name": "The Herald"},
        },
        "labels": {"tabloid": {"definition": "A paper of half the size.", "name": "small paper"}},
    },
    "articles": {
        "a": {
            "title": "Rain",
            "outlet": "gazette",
            "date": "2016-02-03",
            "evidence": {
                "date": {
                    "how": "inferred",
                    "quote": "Wednesday",
                    "because": "the Wednesday before",
                    "candidates": [{"value": "2016-02-10", "how": "printed", "because": "stands above another text"}],
                }
            },
            "body": "It rained on Wednesday.",
        },
        "b": {"title": "Bread", "outlet": "gazette", "date": "2005"},
        "c": {"title": "Salt", "outlet": "herald", "date": "2016"},
    },
}


@pytest.fixture
def claimed(tmp_path: Path) -> Archive:
    return Archive(tmp_path, CLAIMED)


def test_how_a_date_is_known_and_what_else_was_considered(claimed: Archive) -> None:
    done = explain(claimed, "article/a#date")
    assert done.stdout.splitlines() == [
        "a  date: 3 February 2016",
        "  inferred: follows from the source, by the reason given",
        "      quoted  “Wednesday”",
        "      because  the Wednesday before",
        "      considered  2016-02-10 (printed): stands above another text",
    ], done.stderr
    assert explain(claimed, "b#date").stdout.splitlines() == [
        "b  date: 2005", "  its file does not say how that is known",
    ]  # fmt: skip
    assert explain(claimed, "b#byline").stdout.startswith("b  byline: none found\n")


def test_on_what_ground_an_outlet_has_a_label_and_who_disputes_it(claimed: Archive) -> None:
    """One of its two articles is older than the label."""
    label = [
        "gazette  The Gazette",
        "  small paper, since 2010, contested: somebody denies it",
        "      because  it is sold in that size",
        "      source  Its imprint, https://gazette.example/imprint, seen 2020",
        "      disputed by The Gazette: it calls itself compact · A letter",
        "      shown  with 1 of 2 articles, by their dates",
    ]
    owner = [
        "  owner: Ida Bell, supported: the source says so, and the editors know of nobody who denies it",
        "      because  the register says so",
        "      source  The register",
    ]
    for said in ("outlet/gazette#label", "outlet/gazette#tabloid"):
        assert explain(claimed, said).stdout.splitlines() == label
    assert explain(claimed, "outlet/gazette#owner").stdout.splitlines() == [label[0], *owner]
    assert explain(claimed, "outlet/gazette").stdout.splitlines() == [*label, *owner]
    assert explain(claimed, "outlet/herald#label").stdout.splitlines() == [
        "herald  The Herald", "  has no label: it is not assessed",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("a#dat", "“#dat” · is no field of an article · did you mean date?"),
        ("outlet/gazete#label", "“gazete” · is the id of no outlet · did you mean gazette?"),
        ("outlet/gazette#tabloids", "and nothing else claimed of it · did you mean tabloid?"),
        ("a#p-9", "“#p-9” · is no paragraph of this article · it has 1: write a#p-1"),
    ],
)
def test_what_is_not_there_is_told(claimed: Archive, said: str, told: str) -> None:
    done = explain(claimed, said)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
