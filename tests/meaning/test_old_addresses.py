"""Where an article stood before, a page leads to it; by tests/cases/old_addresses.yaml."""

import posixpath
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from clippings.model.problem import ContentErrors
from clippings.pelican.run import build, check
from clippings.reading.old_addresses import file_of
from meaning.case_table import Case, cases, fits, table
from meaning.machinery import built, filled

ARTICLE = "---\ntitle: Talks “end” <b>at\nredirects: {}\n{}---\nThe envoys left.\n"


@pytest.mark.parametrize("case", table("old_addresses")["addresses"], ids=lambda case: str(case["old"]))
def test_an_old_address_is_a_file_in_the_site_or_refused(case: Case) -> None:
    if "file" in case:
        assert file_of(case["old"]) == case["file"]
        return
    with pytest.raises(ValueError, match=case["refused"]) as wrong:
        file_of(case["old"])
    assert "; " in str(wrong.value)  # what to try


def test_an_old_address_has_two_hundred_bytes_at_most() -> None:
    for letters in ("a" * 195, "ü" * 97 + "a"):
        assert file_of(f"/{letters}.html") == f"{letters}.html"
        with pytest.raises(ValueError, match="is longer than 200 bytes; leave it out"):
            file_of(f"/{letters}a.html")


@given(st.text(st.sampled_from("./\\%2eEfF~:aZ0 -_\u202e\x00é*?") | st.characters(), max_size=30))
def test_whatever_is_written_the_file_lies_in_the_site(old: str) -> None:
    """The path is resolved as a system and a host resolve it: links, dots and percent signs (RFC 3986, §5.2.4)."""
    try:
        path = file_of(old)
    except ValueError:
        return
    for said in (path, unquote(path), unquote(unquote(path))):
        assert posixpath.normpath(said) == said
        assert not said.startswith(("/", "."))
        assert "\\" not in said
    assert path.lower().endswith((".html", ".htm"))


def test_a_page_at_the_old_address_leads_on(tmp_path: Path, chromium: Browser) -> None:
    output = built(tmp_path, {"articles/talks.md": ARTICLE.format("[/2016/stra%C3%9Fe/talks/, talks-2016]", "")})
    page = chromium.new_page()
    page.goto((output / "2016/straße/talks/index.html").as_uri())
    page.wait_for_url((output / "articles/talks.html").as_uri())
    page.close()
    for old in ("2016/straße/talks/index.html", "articles/talks-2016.html"):
        soup = BeautifulSoup((output / old).read_text("utf-8"), "html.parser")
        assert soup.main is not None
        assert soup.main.a is not None
        assert soup.main.a.text == "Talks “end” <b>at"
        assert soup.select_one("meta[name=robots][content=noindex]")


def test_a_host_is_told_of_the_article_alone_and_a_draft_has_no_old_address(tmp_path: Path) -> None:
    content = filled(
        tmp_path / "content",
        {
            "articles/talks.md": ARTICLE.format("/2016/talks/", ""),
            "articles/shut.md": ARTICLE.format("/2016/shut/", "status: draft\n"),
        },
    )
    output = build(content, tmp_path / "output", "https://archive.example").output
    assert "2016/talks" not in (output / "sitemap.xml").read_text("utf-8")
    assert (output / "2016/talks/index.html").exists()
    assert not (output / "2016/shut").exists()
    path = content / "articles/talks.md"
    path.write_text(path.read_text("utf-8").replace("/2016/talks/", "/2017/talks/"), "utf-8")
    build(content, tmp_path / "output", "https://archive.example")
    assert not (output / "2016/talks/index.html").exists()
    assert (output / "2017/talks/index.html").exists()


@pytest.mark.parametrize("case", cases("old_addresses", "taken", ["articles", "told"]))
def test_an_address_that_two_want_is_told_by_check_and_build(case: Case, tmp_path: Path) -> None:
    files = {f"articles/{id}.md": ARTICLE.format(said, "") for id, said in case["articles"].items()}
    content = filled(tmp_path / "content", files)
    for run in (lambda: check(content), lambda: build(content, tmp_path / "output")):
        with pytest.raises(ContentErrors) as wrong:
            run()
        assert any(fits(f"…{case['told']}", str(one)) for one in wrong.value.problems), wrong.value
    assert not (tmp_path / "output/index.html").exists()
