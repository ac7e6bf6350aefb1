"""Links measured on articles of which it is known which tell of one event: ``python benchmarks/links.py <folder>``.

The folder has articles.jsonl.gz: a line of JSON an article, with ``event``, ``outlet``, ``title``, ``date`` (as
2016-02-04, or null) and ``paragraphs``. An archive is built of them in which no editor has said anything, and its links
are read from the data beside its pages. Printed are, of all articles,

- how many lead first to another account of the same event,
- how many of the other accounts of its event one leads to, in the mean,

and of all links how many lead to another event more than a year away. Articles that are alone with their event count in
the last alone. Which articles lead first to another event is told by their titles.
"""

import gzip
import json
import re
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from clippings.pelican.run import build

FAR = 365
"""Days from which another event is no neighbour."""
MARKED = re.compile(r"([\\`*_\[\]<>#])")
"""What Markdown would take for its own."""
Row = dict[str, Any]


def archive(content: Path, rows: list[Row]) -> None:
    """Write the content of an archive of these articles, each called by its number."""
    outlets = {name: f"outlet-{number}" for number, name in enumerate(sorted({row["outlet"] for row in rows}))}
    for folder in ("articles", "authority"):
        (content / folder).mkdir(parents=True)
    register = {id: {"name": name} for name, id in outlets.items()}
    (content / "authority/outlets.yaml").write_text(yaml.safe_dump(register, allow_unicode=True, width=10**6), "utf-8")
    for number, row in enumerate(rows):
        head = {"title": row["title"], "outlet": outlets[row["outlet"]], "language": "en", "date": row["date"]}
        said = yaml.safe_dump({name: value for name, value in head.items() if value}, allow_unicode=True, width=10**6)
        text = "\n\n".join(MARKED.sub(r"\\\1", " ".join(words.split())) for words in row["paragraphs"])
        (content / f"articles/{number:06}.md").write_text(f"---\n{said}---\n{text}\n", "utf-8")


def links_in(output: Path, articles: int) -> list[list[int]]:
    """The articles that each leads to, the strongest link first."""
    said = [json.loads((output / f"data/articles/{n:06}.json").read_text("utf-8"))["links"] for n in range(articles)]
    return [[int(link["to"]) for link in links] for links in said]


def shares(rows: list[Row], links: list[list[int]]) -> tuple[float, float, float]:
    """First link right, all accounts linked, and links to another event far away; the first that are wrong are told."""
    accounts: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(rows):
        accounts[row["event"]].add(number)
    first, found, far = [], [], []
    for number, (row, to) in enumerate(zip(rows, links, strict=True)):
        far += [other not in accounts[row["event"]] and is_far(row, rows[other]) for other in to]
        if others := accounts[row["event"]] - {number}:
            first.append(bool(to) and to[0] in others)
            found.append(len(others.intersection(to)) / len(others))
            if not first[-1]:
                print(f"{row['title']} → {rows[to[0]]['title'] if to else 'nothing'}")
    return mean(first), mean(found), mean(far)


def is_far(one: Row, other: Row) -> bool:
    if not one["date"] or not other["date"]:
        return False
    return abs(date.fromisoformat(one["date"]) - date.fromisoformat(other["date"])).days > FAR


def mean(values: list[Any]) -> float:
    return sum(values) / len(values) if values else 0.0


if __name__ == "__main__":
    with gzip.open(Path(sys.argv[1]) / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    with TemporaryDirectory() as folder:
        archive(Path(folder) / "content", rows)
        links = links_in(build(Path(folder) / "content", Path(folder) / "output").output, len(rows))
    first, found, far = shares(rows, links)
    print(f"first link is an account of the same event: {first:.3f}")
    print(f"accounts of the same event that are linked, among eight: {found:.3f}")
    print(f"links to another event more than a year away: {far:.3f}")
