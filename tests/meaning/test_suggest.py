"""`clippings suggest`: what it lists, and what it adds to the registers."""

import os
import subprocess
from pathlib import Path

import pytest

from archives import PROJECT, Archive
from program import clippings

CONTENT = {
    "articles": {
        "one": {"title": "One", "body": "President Ann Able met Bo Bold in Lowtown. The president left."},
        "two": {
            "title": "Two",
            "body": "They named Ann Able. Able said nothing of John Doe, and Quux Corge was there.",
        },
        "three": {"title": "Three", "body": "In Lowtown, they named Quux Corge and John Doe."},
    },
    "authority": {
        "people": {"doe": {"name": "John Doe"}, "lavrov": {"name": "Sergey Lavrov"}, "l": {"name": "Sergei Lawrow"}}
    },
}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path, CONTENT)


def suggest(archive: Archive, *words: str) -> "subprocess.CompletedProcess[str]":
    return clippings(PROJECT, "suggest", "--content", str(archive.content), *words, **os.environ)


def test_it_lists_what_two_articles_have_and_no_register_and_entries_that_may_be_one(archive: Archive) -> None:
    done = suggest(archive)
    assert done.returncode == 0, done.stderr
    assert [" ".join(line.split()[:5]) for line in done.stdout.splitlines() if "×" in line] == [
        "2 articles, 3× person Ann", "2 articles, 2× place Lowtown", "2 articles, 2× ? Quux",
    ]  # fmt: skip
    assert "person l and lavrov: “Sergei Lawrow” and “Sergey Lavrov” are spelled alike" in done.stdout
    assert "  Bo Bold  " in suggest(archive, "--least", "1").stdout
    assert "and 2 more" in suggest(archive, "--most", "1").stdout


def test_those_that_are_chosen_get_an_entry_of_the_kind_that_texts_tell_or_the_editor_says(archive: Archive) -> None:
    unclear = suggest(archive, "--add", "Ann Able", "Quux Corge")
    assert unclear.returncode == 2
    assert "“Quux Corge” · may be of any kind" in unclear.stderr
    unknown = suggest(archive, "--add", "Nobody Here")
    assert unknown.returncode == 2
    assert "“Nobody Here” · is not among the names that are suggested" in unknown.stderr
    people = archive.content / "authority/people.yaml"
    assert "able" not in people.read_text("utf-8")

    assert suggest(archive, "--add", "Ann Able", "Bo Bold", "--kind", "person").returncode == 0
    done = suggest(archive, "--kind", "organisation", "--add", "Quux Corge")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == f"{archive.content / 'authority/organisations.yaml'}:2"
    assert "ann-able:\n  name: Ann Able\n" in people.read_text("utf-8")
    archive.build()
    assert archive.page("people/ann-able.html").h1.text == "Ann Able"  # type: ignore[union-attr]
    assert "Quux" not in suggest(archive, "--least", "1").stdout
