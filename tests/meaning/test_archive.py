"""Articles together: the order they stand in, the direction each is read in, who is named where."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from meaning.machinery import built

IN_ORDER = {
    "z-first": "date: 1999",
    "y-before-it": "date: ../2015-12-31",
    "a-day": "date: 2016-01-01",
    "b-day": "date: 2016-01-01",
    "a-month": "date: 2016-01",
    "a-year": "date: 2016",
    "since-then": "date: 2016/..",
    "next-day": "date: 2016-01-02",
    "a-undated": "status: published",
    "b-undated": "status: published",
}
"""Articles in the order of their dates, each with the line that dates it; undated ones last, like ones by their ids."""

DIRECTIONS = {
    "en": "ltr", "de": "ltr", "zh-Hans": "ltr", "ru": "ltr", "tr": "ltr", "ku": "ltr", "az-Latn": "ltr",
    "ar": "rtl", "ar-SY": "rtl", "fa": "rtl", "he": "rtl", "ur": "rtl", "ps": "rtl", "yi": "rtl", "dv": "rtl", "syr": "rtl",
    "ckb": "rtl", "sd": "rtl", "ug": "rtl", "und": "auto",
    "az-Arab": "rtl", "ku-Arab-IQ": "rtl", "ar-Latn": "ltr", "en-GB": "ltr",
}  # fmt: skip
"""Languages, and the direction that each is written in."""

FILES = {
    **{f"articles/{id}.md": f"---\ntitle: A\n{line}\n---\nA text.\n" for id, line in IN_ORDER.items()},
    **{
        f"articles/in-{tag.lower()}.md": f"---\ntitle: A\ndate: 2020\nlanguage: {tag}\n---\nA text.\n"
        for tag in DIRECTIONS
    },
    "articles/names.md": "---\ntitle: Names\ndate: 2021\n---\nThe Herald slept. Anna Vice spoke.\n",
    "authority/people.yaml": "vice: {name: Anna Vice}\n",
    "authority/outlets.yaml": "vice: {name: Vice Weekly}\nherald: {name: The Herald}\n",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("archive"), FILES)


def test_articles_stand_by_date_then_by_id_and_the_undated_last(archive: Path) -> None:
    found = json.loads((archive / "data/archive.json").read_text("utf-8"))["articles"]
    assert [article["id"] for article in found if article["id"] in IN_ORDER] == list(IN_ORDER)


@pytest.mark.parametrize("tag", DIRECTIONS)
def test_every_language_is_read_in_its_direction(tag: str, archive: Path) -> None:
    page = BeautifulSoup((archive / f"articles/in-{tag.lower()}.html").read_text("utf-8"), "html.parser")
    (article,) = page.find_all("article", lang=tag)
    assert article["dir"] == DIRECTIONS[tag]
    assert page.find("html")["dir"] == "ltr"  # type: ignore[index]


def test_an_outlet_is_not_named_where_somebody_of_its_id_is(archive: Path) -> None:
    assert "Cited in" in (archive / "outlets/herald.html").read_text("utf-8")
    assert "Cited in" not in (archive / "outlets/vice.html").read_text("utf-8")
