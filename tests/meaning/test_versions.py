"""The history of an article's text: which texts there are and when, what changed, and what of it leaves."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from clippings.build.sources import sources
from clippings.hooks import Articles, Read
from clippings.model.problem import ContentErrors
from clippings.pelican.run import build
from clippings.reading import articles, events
from clippings.reading.versions import file as versions
from conftest import PROJECT

FILES = {
    "archive.yaml": "name: Made up\n",
    "articles/talks.md": "---\ntitle: Talks end\ndate: 2016-02-04\noriginal: {accessed: 2016-02-04}\n---\n"
    "The envoys left the town in the evening.\n\nNobody spoke.\n\nThe gates closed.\n\nA clerk swept.\n\nIt was Friday.\n",
    "annotations/talks.yaml": "- {id: n1, kind: context, on: {exact: in the evening}, body: Dusk was at five.}\n"
    "- {id: n2, kind: context, on: {exact: Nobody spoke}, body: It was so.}\n",
    "versions/talks/1.md": "---\ntitle: Talks collapse\ndate: 2016-02-04\nmodified: 2016-02-05T18:00:00Z\noriginal:\n"
    "  captured: 2016-02-06T07:30:00Z\nevidence:\n  original: {how: extracted, quote: WARC-Date of the record}\n---\n"
    "The envoys left the town at noon.\n\nNobody spoke.\n\nThe gates closed.\n\nA clerk swept.\n\nIt was Friday.\n\nIt rained.\n",
    "versions/talks/2.md": "---\ntitle: Talks go on\noriginal: {captured: 2016-02-03T09:00:00Z}\n---\n"
    "The envoys stay.\n\nNobody spoke.\n\nThe gates closed.\n\nA clerk swept.\n\nIt was Friday.\n",
    "articles/alone.md": "---\ntitle: Alone\ndate: 2016-01-01\n---\nOne text has no history.\n",
}  # fmt: skip


def made(folder: Path, files: dict[str, str], hosted: str = "") -> Path:
    content = folder / "content"
    for name, text in files.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, "utf-8")
    return build(content, folder / "output", hosted=hosted).output


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(PROJECT)
        yield made(tmp_path_factory.mktemp("versions"), FILES)


def seen(page: Path) -> str:
    """A page's words as its reader sees them; what is gone in […] and what is new in {…}."""
    text = page.read_text("utf-8")
    text = re.sub(r'<span class="unseen"[^>]*>[^<]*</span>', "", text)
    for tag, begin, end in (("del", "[", "]"), ("ins", "{", "}")):
        text = re.sub(rf"<{tag}>(.*?)</{tag}>", rf"{begin}\1{end}", text)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", text)).split())


def test_the_article_lists_its_texts_by_the_time_at_which_they_stood(output: Path) -> None:
    page = (output / "articles/talks.html").read_text("utf-8")
    section = page[page.index("Its texts, by time") :]
    section = section[: section.index("</section>")]
    assert re.findall(r'<time datetime="([^"]*)', section) == ["2016-02-03", "2016-02-04", "2016-02-06"]
    assert re.findall(r'href="\.\./(versions/[^"]*)"', section) == [
        "versions/talks/2.html", "versions/talks/2.html#changes", "versions/talks/1.html",
        "versions/talks/1.html#changes",
    ]  # fmt: skip
    assert "Its texts" not in (output / "articles/alone.html").read_text("utf-8")


def test_a_version_after_the_article_is_compared_with_the_article(output: Path) -> None:
    words = seen(output / "versions/talks/1.html")
    assert "Talks [end]{collapse}" in words
    assert "The envoys left the town [in the evening]{at noon}." in words
    assert "4 paragraphs as they were" in words
    assert "{It rained.}" in words
    assert "3 words are gone. 4 words are new." in words
    assert "Seen 6 February 2016, 07:30 UTC" in words
    assert "Published 4 February 2016" in words
    assert "Changed, as it says 5 February 2016, 18:00 UTC" in words
    assert "Title as printed Talks collapse" in words
    assert words.count("WARC-Date of the record") == 1  # the ground of when it was seen, and of nothing else


def test_words_are_counted_as_gone_or_new_only_where_there_are_any(tmp_path: Path) -> None:
    later = FILES["versions/talks/1.md"].replace("at noon", "in the evening")
    cut = later.replace("\n\nA clerk swept.", "").replace("\n\nIt rained.", "")
    for text, told in ((later, "07:30 UTC . 2 words are new."), (cut, "07:30 UTC . 3 words are gone.")):
        words = seen(made(tmp_path, FILES | {"versions/talks/1.md": text}) / "versions/talks/1.html")
        assert re.search(rf"{re.escape(told)} (?!\d+ words?\b)", words), words


def test_a_version_before_the_article_is_compared_with_what_it_became(output: Path) -> None:
    words = seen(output / "versions/talks/2.html")
    assert "Talks [go on]{end}" in words
    assert "{The envoys left the town in the evening.} [The envoys stay.]" in words or (
        "[The envoys stay.] {The envoys left the town in the evening.}" in words
    )


def test_a_note_stays_with_the_text_that_it_quotes_and_a_version_tells_which_of_its_words_it_has_not(
    output: Path,
) -> None:
    assert 'id="passage-n1"' in (output / "articles/talks.html").read_text("utf-8")
    words = seen(output / "versions/talks/1.html")
    assert "“in the evening”" in words
    assert "“Nobody spoke”" not in words


def test_what_is_gone_and_new_is_told_without_colours(output: Path) -> None:
    page = (output / "versions/talks/1.html").read_text("utf-8")
    assert re.search(r"<del><span class=\"unseen\"[^>]*> \[gone: </span>in the evening<span", page)
    assert re.search(r"<ins><span class=\"unseen\"[^>]*> \[new: </span>at noon<span", page)


def test_markup_in_a_version_is_words(tmp_path: Path) -> None:
    text = FILES["versions/talks/1.md"].replace("It rained.", "\\<script>alert(1)\\</script> <b onclick=x>rain</b>")
    page = (made(tmp_path, FILES | {"versions/talks/1.md": text}) / "versions/talks/1.html").read_text("utf-8")
    assert "&lt;script&gt;alert(1)" in page
    assert "onclick" not in page


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("versions/talks/1.md", "---\ntitle: A\nmodifed: 2016\n---\nB.\n", "content/versions/talks/1.md:3 · modifed"),
        ("versions/talks/1.md", "---\ntitle: A\ndate: in spring\n---\nB.\n", "content/versions/talks/1.md:3 · date"),
        ("versions/talks/1.md", "No head.\n", "content/versions/talks/1.md:1 · head"),
        ("versions/talks/1.md", "---\ntitle: A\nrights: {search: none}\n---\nB.\n", "content/versions/talks/1.md:3 · "),
        ("versions/talks/first.md", "---\ntitle: A\n---\nB.\n", "is no number from 1 on"),
        ("versions/talks/0.md", "---\ntitle: A\n---\nB.\n", "is no number from 1 on"),
        ("versions/tals/1.md", "---\ntitle: A\n---\nB.\n", "is the id of no article · did you mean talks"),
    ],
)
def test_a_broken_version_is_told_with_its_line(name: str, text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(ContentErrors) as refused:
        made(tmp_path, FILES | {name: text})
    told = [str(problem) for problem in refused.value.problems if problem.severity == "error"]
    assert len(told) == 1
    assert said in told[0]


def test_a_file_beside_the_versions_is_told(tmp_path: Path) -> None:
    outcome_files = {"versions/talks.md": "---\ntitle: A\n---\nB.\n", "versions/talks/3.txt": "B."}
    content = tmp_path / "content"
    made(tmp_path, FILES | outcome_files)
    told = [str(problem) for problem in build(content, tmp_path / "output").warnings]
    assert any("versions/talks.md" in one and "move it to versions/talks/" in one for one in told)
    assert any("versions/talks/3.txt" in one for one in told)


WITHHELD = "rights: {publish: no}\n"


@pytest.mark.parametrize(
    ("file", "said", "stays"),
    [
        ("articles/talks.md", WITHHELD, set()),
        ("articles/talks.md", "status: draft\n", set()),
        ("articles/talks.md", "status: withdrawn\nwithdrawn: {on: 2016, because: asked}\n", set()),
        ("versions/talks/1.md", WITHHELD, {"2.html"}),
        ("pages/about.md", "", {"1.html", "2.html"}),
    ],
)
def test_what_leaves_of_versions(file: str, said: str, stays: set[str], tmp_path: Path) -> None:
    files = FILES | {
        "pages/about.md": "---\ntitle: About\n---\nSee [it](../versions/talks/1.html) and [that](versions/talks/1.html).\n"
    }
    files[file] = files[file].replace("---\n", f"---\n{said}", 1)
    output = made(tmp_path, files, "https://archive.example")
    assert {path.name for path in output.glob("versions/*/*")} == stays
    every = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
    assert [path for path, text in every.items() if b"versions/talks/1" in text and "1.html" not in stays] == []
    assert any(b"It rained" in text for text in every.values()) == ("1.html" in stays)


def test_the_preview_of_one_article_reads_its_own_versions_alone(tmp_path: Path) -> None:
    for name in ("articles/talks.md", "versions/talks/1.md", "versions/other/1.md", "pages/about.md"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("---\ntitle: A\n---\nB.\n", "utf-8")
    hooks = (Articles(articles.read), Read("versions", "versions/*/*.md", versions.read, each=True),
             Read("pages", "pages/*.md", events.page, each=True))  # fmt: skip
    found = sources(tmp_path, ("articles",), hooks, "talks")
    assert {source.id for source in found} == {"talks", "talks/1", "about"}
