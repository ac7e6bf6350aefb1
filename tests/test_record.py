"""What an article's record shows and exports, field by field, of one article that says everything."""

import csv
import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from clippings.pelican.run import build

ARTICLE = """\
---
title: Talks end
outlet: gazette
byline: By Jane Roe and Ann Example
authors: [jane, ann]
date: 2016-02-04/2016-02-07
language: en
text: precis
rights: {statement: All theirs, holder: The Gazette, publish: yes, search: full}
original: {url: 'https://gazette.example/a', archived: 'https://kept.example/a', accessed: 2020-01-02, sha256: f00}
events: [talks, vote]
replies_to: [other]
keywords: [envoys, the lake]
evidence:
  date: {how: inferred, because: it names the week}
  keywords: {how: printed, quote: KEYS}
  rights: {how: supplied, source: {title: A letter}}
---
Zoe Last met Ann Example in Geneva. Zoe Last left Geneva for Bern. Zoe Last told the Post of the Council.
"""
AUTHORITY = {
    "people": "ann: {name: Ann Example}\nzoe: {name: Zoe Last}\njane: {name: Jane Roe}\n",
    "places": "bern: {name: Bern}\ngeneva: {name: Geneva}\n",
    "organisations": "council: {name: Council}\n",
    "outlets": "gazette:\n  name: Gazette\n  labels:\n    - {label: local, because: it says so, source: {title: Masthead}}\n"
    "    - {label: daily, because: it says so, source: {title: Masthead}}\npost: {name: Post}\n",
    "labels": "local: {definition: Of one town.}\ndaily: {definition: Every day.}\n",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = tmp_path_factory.mktemp("record") / "content"
    for folder in ("articles", "authority", "events"):
        (content / folder).mkdir(parents=True)
    (content / "articles/talks-end.md").write_text(ARTICLE, "utf-8")
    (content / "articles/other.md").write_text("---\ntitle: Other\n---\nText.\n", "utf-8")
    for name, text in AUTHORITY.items():
        (content / f"authority/{name}.yaml").write_text(text, "utf-8")
    (content / "events/talks.md").write_text("---\ntitle: The talks\ndate: 2016-02-01/2016-02-03\n---\n", "utf-8")
    (content / "events/vote.md").write_text("---\ntitle: The vote\n---\n", "utf-8")
    return build(content, content.parent / "output").output


def rows_of(output: Path, id: str) -> list[tuple[str, str]]:
    soup = BeautifulSoup((output / f"articles/{id}.html").read_text("utf-8"), "html.parser")
    for opened in soup.select(".record .how .opened"):
        opened.decompose()
    return [(row.dt.text, " ".join(row.dd.text.split())) for row in soup.select(".record dl > div")]  # type: ignore[union-attr]


def test_the_rows_of_a_record_in_their_order_with_their_grounds(output: Path) -> None:
    assert rows_of(output, "talks-end")[:-1] == [
        ("Published", "between 4 and 7 February 2016 inferred"),
        ("Outlet", "Gazette"),
        ("Byline as printed", "By Jane Roe and Ann Example"),
        ("Author", "Jane Roe, Ann Example"),
        ("Events", "The talks 1–3 February 2016, The vote undated"),
        ("People", "Zoe Last, Ann Example"),
        ("Organisations", "Council"),
        ("Places", "Geneva, Bern"),
        ("Outlets cited", "Post"),
        ("Keywords as printed", "envoys, the lake printed"),
        ("Rights", "All theirs supplied"),
        ("Listed under", "Précis, local, daily"),
    ]


def test_a_record_says_what_is_not_known(output: Path) -> None:
    assert rows_of(output, "other")[:-1] == [
        ("Published", "undated"), ("Outlet", "Outlet unknown"), ("Byline as printed", "none found"),
        ("Author", "not known"), ("Rights", "not stated"),
        ("Listed under", "Full text, Unknown outlet"),
    ]  # fmt: skip


RECORD = {
    "id": "talks-end", "title": "Talks end", "url": "articles/talks-end.html", "byline": "By Jane Roe and Ann Example",
    "authors": [{"id": "jane", "name": "Jane Roe"}, {"id": "ann", "name": "Ann Example"}],
    "outlet": {
        "id": "gazette", "name": "Gazette",
        "labels": [
            {"label": label, "because": "it says so", "source": {"title": "Masthead", "url": None, "accessed": None},
             "from": None, "to": None, "disputed": []}
            for label in ("local", "daily")
        ],
    },
    "date": {"edtf": "2016-02-04/2016-02-07", "earliest": "2016-02-04", "latest": "2016-02-07"},
    "language": "en", "text": "precis", "status": "published",
    "rights": {"statement": "All theirs", "holder": "The Gazette", "publish": True, "search": "full"},
    "original": {
        "url": "https://gazette.example/a", "archived": "https://kept.example/a", "accessed": "2020-01-02",
        "sha256": "f00", "captured": None,
    },
    "events": ["talks", "vote"], "keywords": ["envoys", "the lake"],
    "evidence": {
        "date": {"how": "inferred", "because": "it names the week"},
        "keywords": {"how": "printed", "quote": "KEYS"},
        "rights": {"how": "supplied", "source": {"title": "A letter", "url": None, "accessed": None}},
    },
}  # fmt: skip
"""What the article's JSON says of its record, in the order of the keys."""


def test_the_json_of_a_record_key_by_key(output: Path) -> None:
    article = json.loads((output / "data/articles/talks-end.json").read_text("utf-8"))
    listed = json.loads((output / "data/archive.json").read_text("utf-8"))["articles"]
    found = {key: value for key, value in article.items() if key in RECORD}
    assert list(found.items()) == list(RECORD.items())
    whole = {key: value for key, value in listed[0].items() if key in RECORD}
    assert list(whole.items()) == list(RECORD.items())


def test_the_row_of_an_article_in_the_table(output: Path) -> None:
    with (output / "data/articles.csv").open(encoding="utf-8", newline="") as file:
        header, row, other = csv.reader(file)
    assert list(zip(header, row, strict=True))[:15] == [
        ("id", "talks-end"), ("title", "Talks end"), ("byline", "By Jane Roe and Ann Example"),
        ("authors", "Jane Roe; Ann Example"), ("outlet", "Gazette"), ("labels", "local; daily"),
        ("date", "2016-02-04/2016-02-07"), ("earliest", "2016-02-04"), ("latest", "2016-02-07"), ("language", "en"),
        ("text", "precis"), ("events", "talks; vote"), ("keywords", "envoys; the lake"),
        ("url", "articles/talks-end.html"), ("original", "https://gazette.example/a"),
    ]  # fmt: skip
    assert other[:15] == [
        "other", "Other", "", "", "Outlet unknown", "", "", "", "", "en", "full", "", "", "articles/other.html", "",
    ]  # fmt: skip
