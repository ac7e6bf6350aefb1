"""Settings, templates and files that Pelican copies count for what stands, too."""

from pathlib import Path

import pytest

from incremental.archive import archive
from incremental.compare import built, same_as_from_nothing
from incremental.plugins import SHIPPED
from incremental.theme import Theme


def test_documents_for_comparison_come_and_go_with_their_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = archive(tmp_path)
    for wanted in ("", "1", ""):
        monkeypatch.setenv("SEARCH_EXPORT", wanted)
        made = same_as_from_nothing(content, tmp_path)
        assert ("data/search-documents.json" in made.files) == bool(wanted)


@pytest.mark.parametrize("plugin", SHIPPED[1:])
def test_what_a_plugin_gives_comes_and_goes_with_it(plugin: str, tmp_path: Path) -> None:
    content = archive(tmp_path, {"articles/a.md": "---\ntitle: One\n---\nA text.\n"})
    for plugins in (SHIPPED, [other for other in SHIPPED if other != plugin], SHIPPED):
        same_as_from_nothing(content, tmp_path, PLUGINS=plugins)


def test_quotations_come_to_a_persons_page_with_their_plugin(tmp_path: Path) -> None:
    content = archive(tmp_path)
    for plugins, quoted in ((SHIPPED, True), ([p for p in SHIPPED if "quotations" not in p], False), (SHIPPED, True)):
        made = same_as_from_nothing(content, tmp_path, PLUGINS=plugins)
        assert ("we are here to stay" in made.files["people/kerry.html"].decode().partition("Quoted")[2]) == quoted


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_page_comes_and_goes_with_its_template(jobs: int, tmp_path: Path) -> None:
    content, theme = archive(tmp_path), Theme(tmp_path)
    for there in (False, True, False, True):
        theme.drop("timeline.html") if not there else theme.edit("timeline.html", "here")
        made = same_as_from_nothing(content, tmp_path, THEME=str(theme.folder), JOBS=jobs)
        assert (b"<!-- here -->" in made.files.get("timeline.html", b"")) == there


def test_what_a_template_includes_counts_whatever_its_name(tmp_path: Path) -> None:
    content, theme = archive(tmp_path), Theme(tmp_path)
    base, foot = theme.folder / "templates/base.html", theme.folder / "templates/foot.txt"
    base.write_text(base.read_text("utf-8") + "{% include 'foot.txt' ignore missing %}", "utf-8")
    for words in ("one", "two", None, ""):
        foot.unlink(missing_ok=True) if words is None else foot.write_text(f"<!-- {words} -->", "utf-8")
        made = same_as_from_nothing(content, tmp_path, THEME=str(theme.folder))
        assert (f"<!-- {words} -->".encode() in made.files["index.html"]) == (words is not None)


def test_an_empty_template_is_not_a_missing_one(tmp_path: Path) -> None:
    content, theme = archive(tmp_path), Theme(tmp_path)
    base = theme.folder / "templates/base.html"
    base.write_text(base.read_text("utf-8") + "{% include ['first.html', 'second.html'] %}", "utf-8")
    (theme.folder / "templates/second.html").write_text("second", "utf-8")
    assert same_as_from_nothing(content, tmp_path, THEME=str(theme.folder)).files["404.html"].endswith(b"second")
    (theme.folder / "templates/first.html").write_text("", "utf-8")
    assert same_as_from_nothing(content, tmp_path, THEME=str(theme.folder)).files["404.html"].endswith(b"</html>\n")


def test_the_first_folder_of_templates_wins_in_whatever_order_they_are_named(tmp_path: Path) -> None:
    content, theme = archive(tmp_path), Theme(tmp_path)
    for folder in theme.overrides:
        (folder / "events.html").write_text(f"<!-- {folder.name} -->", "utf-8")
    for folders in (theme.overrides, theme.overrides[::-1], theme.overrides[1:], ()):
        over = [str(folder) for folder in folders]
        made = same_as_from_nothing(content, tmp_path, THEME=str(theme.folder), THEME_TEMPLATES_OVERRIDES=over)
        wanted = f"<!-- {folders[0].name} -->" if folders else "<!doctype html>"
        assert made.files["events/index.html"].decode().startswith(wanted)


def test_a_picture_that_is_withdrawn_is_not_shown_on(tmp_path: Path) -> None:
    content = archive(tmp_path, {"articles/a.md": "---\ntitle: One\n---\nA text.\n"})
    picture = content / "images/x.png"
    picture.parent.mkdir()
    for shown in (b"one", b"two", None, b"one"):
        picture.unlink() if shown is None else picture.write_bytes(shown)
        assert same_as_from_nothing(content, tmp_path).files.get("images/x.png") == shown


def test_a_file_that_the_theme_has_no_more_goes(tmp_path: Path) -> None:
    content, theme = archive(tmp_path), Theme(tmp_path)
    style = theme.folder / "static/css/print.css"
    for there in (True, False, True):
        style.write_text("p {}", "utf-8") if there else style.unlink()
        made = same_as_from_nothing(content, tmp_path, THEME=str(theme.folder))
        assert ("theme/css/print.css" in made.files) == there


def test_what_somebody_else_put_into_the_output_stays(tmp_path: Path) -> None:
    content = archive(tmp_path)
    (tmp_path / "output/images").mkdir(parents=True)
    (tmp_path / "output/images/theirs.png").write_bytes(b"theirs")
    for _ in range(2):
        assert built(content, tmp_path / "output").files["images/theirs.png"] == b"theirs"
        (content / "articles/a.md").write_text("---\ntitle: Other\n---\nKerry came.\n", "utf-8")
        (content / "annotations/a.yaml").unlink(missing_ok=True)
