"""What lies in the output is as the build left it, or made again; and what has to be told is told, whatever stands."""

import json
import shutil
from pathlib import Path

import pytest

from clippings.build.cache.output_state import OutputState
from clippings.model.problem import ContentErrors
from incremental.archive import archive, longer
from incremental.compare import HOSTED, build, files_in, same_as_from_nothing


def test_nobody_looks_at_the_output_of_a_build_that_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = archive(tmp_path)
    build(content, tmp_path / "output")
    looked: list[str] = []
    original = OutputState._look

    def noted(self: OutputState) -> set[str]:
        looked.append(str(self.output))
        return original(self)

    monkeypatch.setattr(OutputState, "_look", noted)
    archive(tmp_path, {"articles/bad.md": "---\ntitle: [\n---\n"})
    with pytest.raises(ContentErrors):
        build(content, tmp_path / "output", JOBS=1)
    assert not looked


def test_a_file_that_was_touched_or_removed_is_made_again(tmp_path: Path) -> None:
    content = archive(tmp_path)
    first = build(content, tmp_path / "output")
    wanted = files_in(first.output)
    (first.output / "index.html").write_text("not ours", "utf-8")
    (first.output / "timeline.html").unlink()
    second = build(content, tmp_path / "output")
    assert files_in(second.output) == wanted
    assert (second.articles, second.files, second.warnings) == (first.articles, first.files, first.warnings)


def test_a_file_that_was_exchanged_for_one_of_its_size_is_made_again(tmp_path: Path) -> None:
    content = archive(tmp_path)
    wanted = files_in(build(content, tmp_path / "output").output)
    index = tmp_path / "output/index.html"
    index.write_bytes(b"x" * index.stat().st_size)
    longer(content)
    assert same_as_from_nothing(content, tmp_path).files["index.html"] == wanted["index.html"]


def test_what_is_told_is_told_again_though_nothing_is_made(tmp_path: Path) -> None:
    content = archive(tmp_path)
    before = build(content, tmp_path / "output").warnings
    assert not [warning for warning in before if "stray.txt" in warning.where]
    archive(tmp_path, {"articles/stray.txt": "left here"})
    for _ in range(2):
        told = build(content, tmp_path / "output").warnings
        assert [warning.where for warning in told if warning not in before] == ["content/articles/stray.txt"]


def test_a_new_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    content = archive(tmp_path)
    build(content, tmp_path / "output")
    (content / "events/bad.md").write_bytes(b"title: \xff\xfe")
    with pytest.raises(ContentErrors, match=r"events/bad\.md"):
        build(content, tmp_path / "output")


def test_notes_on_no_article_are_told_though_all_else_stands(tmp_path: Path) -> None:
    content = archive(tmp_path)
    build(content, tmp_path / "output")
    archive(tmp_path, {"annotations/nobody.yaml": "- {id: n1, kind: context, body: Lost., made: 2016-02-03}\n"})
    with pytest.raises(ContentErrors, match="nobody"):
        build(content, tmp_path / "output")


@pytest.mark.parametrize("left", [None, "{", "[]", "{}"])
def test_a_report_that_is_lost_or_damaged_is_made_anew(left: str | None, tmp_path: Path) -> None:
    content = archive(tmp_path)
    report = build(content, tmp_path / "output").output / "data/report.json"
    files = json.loads(report.read_text("utf-8"))["files"]
    for edit in (False, True):
        report.unlink() if left is None else report.write_text(left, "utf-8")
        if edit:
            longer(content)
        build(content, tmp_path / "output")
        assert json.loads(report.read_text("utf-8"))["files"] == files


def test_a_build_that_was_broken_off_leaves_nothing_that_a_later_one_does_not_clear_away(tmp_path: Path) -> None:
    content = archive(tmp_path)
    output = tmp_path / "output"
    wanted = files_in(build(content, output).output)
    stage = tmp_path / ".output.next"
    (stage / "files-1/articles").mkdir(parents=True)
    (stage / "files-1/articles/never-finished.html").write_text("half a page", "utf-8")
    (output / "index.html").unlink()
    assert files_in(build(content, output).output) == wanted
    assert not stage.exists()


@pytest.mark.parametrize("titles", [("???", "Hello"), ("Hello", "???")])
def test_an_index_may_be_empty_or_become_so(titles: tuple[str, str], tmp_path: Path) -> None:
    for title in titles:
        content = archive(tmp_path, {"articles/a.md": f"---\ntitle: '{title}'\n---\n"})
        same_as_from_nothing(content, tmp_path)


def test_a_renamed_article_is_linked_by_its_new_name(tmp_path: Path) -> None:
    content = archive(tmp_path)
    article = content / "articles/e1.md"
    article.write_text("---\ntitle: One\ndate: 2011-02-03\nauthors: [lavrov]\n---\nKerry came.\n", "utf-8")
    for id in ("e1", "e2"):
        article = article.rename(article.with_stem(id))
        links = json.loads(same_as_from_nothing(content, tmp_path).files["data/articles/c.json"])["links"]
        assert {link["to"] for link in links} & {"e1", "e2"} == {id}  # both by Lavrov


def test_what_is_withdrawn_is_withdrawn_everywhere(tmp_path: Path) -> None:
    content = archive(tmp_path)
    article = content / "articles/e1.md"
    article.write_text("---\ntitle: One\n---\nKerry came.\n", "utf-8")
    for name, head in (("events/alone", "title: Alone\ndate: 2016"), ("questions/who", "question: Who?")):
        archive(tmp_path, {f"{name}.md": f"---\n{head}\n---\nSee [the secret memo](article/e1).\n"})
    same_as_from_nothing(content, tmp_path, HOSTED)
    for status in ("draft", "published", "draft"):
        article.write_text(f"---\ntitle: One\nstatus: {status}\n---\nKerry came.\n", "utf-8")
        files = same_as_from_nothing(content, tmp_path, HOSTED).files
        linked = [path for path, text in files.items() if b"articles/e1.html" in text and not path.startswith("theme/")]
        assert bool(linked) == (status == "published")


def test_a_local_build_and_a_hosted_one_may_take_turns_in_one_output(tmp_path: Path) -> None:
    content = archive(tmp_path, {"articles/e.md": "---\ntitle: Later\nstatus: draft\n---\nKerry came.\n"})
    archive(tmp_path)
    for hosted in ("", HOSTED, "", HOSTED, "https://elsewhere.example"):
        made = same_as_from_nothing(content, tmp_path, hosted)
        assert ("articles/e.html" in made.files) == (not hosted)
        addresses = made.files.get("sitemap.xml", b"").decode()
        assert (f"<loc>{hosted}/articles/a.html</loc>" in addresses) == bool(hosted)


def test_an_outlet_may_have_an_organisations_id(tmp_path: Path) -> None:
    content = archive(tmp_path, {"articles/e1.md": "---\ntitle: One\n---\nHe read Gazette at home.\n"})
    archive(tmp_path)
    for name in ("Wide Holding", "Zebra Holding"):
        archive(tmp_path, {"authority/organisations.yaml": f"gazette: {{name: {name}}}\n"})
        files = same_as_from_nothing(content, tmp_path).files
        assert not [path for path, text in files.items() if path.startswith("search/terms-") and b"zebra" in text]


def test_an_archive_without_a_date_has_the_same_feed_every_time(tmp_path: Path) -> None:
    content = archive(tmp_path, {"articles/c1.md": "---\ntitle: One\n---\nKerry came.\n"})
    for number in range(2):
        build(content, tmp_path / str(number), HOSTED, CACHE_PATH=str(tmp_path / f"cache-{number}"))
    assert (tmp_path / "0/feed.xml").read_bytes() == (tmp_path / "1/feed.xml").read_bytes()
    shutil.rmtree(tmp_path / "0")
