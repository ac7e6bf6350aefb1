"""The five raw articles: in at one end as text, out as dated, linked, searchable pages."""

import json
import re
from pathlib import Path

from playwright.sync_api import Browser

from clippings.pelican.run import build

EXPECTED = {
    "000_a86151e2471e2157.txt": ("Sham Syria Peace Talks May Resume Next Month", "By Stephen Lendman", "Stephen Lendman", None, None),
    "001_c915b00a2f93a5fd.txt": ("Illusory Syrian Peace Process and Ceasefire", "By Stephen Lendman", "Stephen Lendman", None, None),
    "002_0587052dea15583f.txt": ("Syrian war negotiations collapse after two days", "By Thomas Gaist", "Thomas Gaist", "wsws", "2016-02-04"),
    "003_fba9cf07edff9a7c.txt": (
        "World View: Syria Peace Talks Collapse as Russia Carpet Bombs Opposition in Aleppo", "The Associated Press", None, None, None,
    ),
    "004_f0bab78b58d4b249.txt": ("Kerry Calls In Stalinist Bureaucracy To ‘Resolve’ Syrian Crisis", None, None, None, None),
}  # fmt: skip


def rows(imported: Path) -> dict[str, dict]:  # type: ignore[type-arg]
    report = json.loads((imported / "import-report.json").read_text("utf-8"))
    return {row["source"]: row for row in report["inputs"]}


def test_every_field_is_right_or_empty(imported: Path) -> None:
    found = rows(imported)
    assert found.keys() == EXPECTED.keys()
    for source, (title, byline, authors, outlet, date) in EXPECTED.items():
        fields = {name: field["value"] for name, field in found[source]["fields"].items()}
        assert fields == {
            "title": title, "byline": byline, "authors": authors, "outlet": outlet, "date": date, "language": "en",
        }  # fmt: skip
        for field in found[source]["fields"].values():
            assert field["value"] is None or field["how"]


def test_the_picture_credit_is_a_warning_and_no_author(imported: Path) -> None:
    row = rows(imported)["003_fba9cf07edff9a7c.txt"]
    assert any(problem["where"] == "byline" for problem in row["problems"])
    assert row["fields"]["authors"]["candidates"][0]["value"] == "The Associated Press"


def test_dirt_is_cut_listed_and_joined(imported: Path) -> None:
    found = rows(imported)
    assert any("contact the WSWS" in line for line in found["002_0587052dea15583f.txt"]["cut"])
    assert len(found["002_0587052dea15583f.txt"]["joined"]) == 2
    cut = " ".join(found["003_fba9cf07edff9a7c.txt"]["cut"])
    for words in ("key headlines", "Permanent web link", "Receive daily", "having issues", "announcing a"):
        assert words in cut
    text = (imported / found["003_fba9cf07edff9a7c.txt"]["path"]).read_text("utf-8")
    assert text.count("announcing a") == 1
    assert "## John Kerry warns of ISIS expansion in Syria" in text
    assert "KEYS:" not in text


def test_it_builds_and_finds_its_links(imported: Path, tmp_path: Path) -> None:
    output = build(imported, tmp_path / "out").output
    ids = {source: row["id"] for source, row in rows(imported).items()}

    def reasons(a: str, b: str) -> list[str]:
        article = json.loads((output / f"data/articles/{ids[a]}.json").read_text("utf-8"))
        return [r["because"] for link in article["links"] if link["to"] == ids[b] for r in link["reasons"]]

    names = reasons("002_0587052dea15583f.txt", "003_fba9cf07edff9a7c.txt")
    assert any("Aleppo" in because for because in names)
    opening, author = reasons("000_a86151e2471e2157.txt", "001_c915b00a2f93a5fd.txt")
    assert re.fullmatch(r"\d+ words in common that few articles here have, such as .*\bresolution\b.*", opening)
    assert author == "both by Stephen Lendman"
    quotations = json.loads((output / f"data/articles/{ids['002_0587052dea15583f.txt']}.json").read_text("utf-8"))[
        "quotations"
    ]
    speakers = {q["text"][:20]: q["speaker"] for q in quotations}
    assert speakers["I’m not prepared to "] == "staffan-de-mistura"
    assert speakers["Russian strikes will"] == "sergey-lavrov"
    assert speakers["How can you ... ente"] is None


def test_the_imported_archive_is_searched_in_a_browser(imported: Path, tmp_path: Path, chromium: Browser) -> None:
    output = build(imported, tmp_path / "out").output
    page = chromium.new_page()
    page.goto(f"file://{output}/search.html")
    for query, least in (("Turkey", 4), ("envoy", 3), ("money", 0), ("Lavrov", 5), ("Aleppo", 2)):
        answer = page.evaluate("q => window.clippings.search(q)", query)
        assert answer["total"] >= least, query
    page.close()


def test_no_sentence_of_the_originals_is_in_the_project(seeds: Path) -> None:
    """Quotations stay under ten words: no run of ten words of the articles stands in what ships."""
    import subprocess

    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", text.casefold())
        return {tuple(words[n : n + 10]) for n in range(len(words) - 9)}

    files = subprocess.run(["git", "ls-files", "content", "docs", "*.md"], capture_output=True, text=True, check=True)
    ours = {
        name: runs(Path(name).read_text("utf-8")) for name in files.stdout.split() if name.endswith((".md", ".yaml"))
    }
    keywords = {"john", "kerry", "russia", "sergei", "lavrov"}  # the article's own list of keywords, kept as a field
    titles = set().union(*(runs(title) for title, *_ in EXPECTED.values()))
    for path in seeds.glob("*.txt"):
        theirs = runs(path.read_text("utf-8")) - titles
        for name, found in ours.items():
            shared = {run for run in found & theirs if not keywords <= set(run)}
            assert shared == set(), (name, shared)
