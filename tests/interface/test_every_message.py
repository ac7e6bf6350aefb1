"""An archive in a language that marks every message shows no word of the interface without a mark."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pseudo import LANGUAGE, unmarked, words_of, write_catalogue

from conftest import PROJECT
from recipes.recipe import Clone

MANY, READ = 230, 24
"""Articles that are added to the example, so that lists have pages and the timeline has columns; and those whose own pages
are read: they have every month in them, and the others' are as theirs."""
LANGUAGES = "\n- German\n- English\n- Arabic\n"
"""What CLDR, and browsers by it, call languages."""


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """A copy of the program that has the language, and the example archive in it."""
    clone = Clone(tmp_path_factory.mktemp("marked"))
    write_catalogue(clone.folder / "plugins/clippings/wording")
    shutil.copytree(PROJECT / "docs/example/content", clone.content)
    identity = clone.content / "archive.yaml"
    identity.write_text(identity.read_text("utf-8").replace("language: en\n", f"language: {LANGUAGE}\n"), "utf-8")
    for n in range(MANY):
        day = f"{2019 + n % 3}-{1 + n % 12:02}-{1 + n % 28:02}"
        clone.write(f"articles/made/z{n}.md", f"---\ntitle: Zed {n}\ndate: {day}\nbyline: Zed\n---\nZed was seen.\n")
    return clone


@pytest.fixture(scope="module", params=["local", "hosted"])
def output(request: pytest.FixtureRequest, clone: Clone) -> Path:
    if request.param == "local":
        return clone.build()
    out = str(clone.folder / "hosted")
    done = clone.clippings("publish", "https://archive.example", "--content", str(clone.content), "--output", out)
    assert done.returncode == 0, done.stdout + done.stderr
    return Path(out)


def test_pages_say_nothing_without_a_mark(output: Path, clone: Clone) -> None:
    own = words_of(clone.content) + LANGUAGES
    alike = {output / f"articles/z{n}.html" for n in range(READ, MANY)}
    assert all(path.is_file() for path in alike)
    found = {
        (part, path.relative_to(output).parts[0])
        for path in output.rglob("*.html")
        if path not in alike
        for part in unmarked(path.read_text("utf-8"), own)
    }
    assert found == set()


QUERIES = (
    "ferry",
    "ferry captain",
    "zzzzzz",
    "outlet:nosuch",
    "year:soon",
    "Talvenna AND",
    "+",
    "the",
    "zed",
    "Solwedt",
)


@pytest.fixture(scope="module")
def built(clone: Clone) -> str:
    return f"file://{clone.build()}"


@pytest.mark.parametrize("query", QUERIES)
def test_the_search_page_says_nothing_without_a_mark(query: str, built: str, clone: Clone, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{built}/search.html?q={query.replace('+', '%2B').replace(' ', '+')}")
    page.wait_for_function("document.querySelector('.status').textContent.includes('⁅')")
    page.wait_for_timeout(300)  # the panel comes after the hits
    assert unmarked(page.content(), words_of(clone.content) + f"\n- {query}\n{LANGUAGES}") == []
    page.close()


def test_other_scripts_say_nothing_without_a_mark(built: str, clone: Clone, chromium: Browser) -> None:
    own = words_of(clone.content)
    page = chromium.new_page()
    ids = ("2018-10-12-courier-ferry-sinks", "2018-10-12-herald-twelve-die")
    page.goto(f"{built}/compare.html?a={ids[0]}&b={ids[1]}")
    page.wait_for_selector(".columns section")
    page.evaluate("document.querySelectorAll('.columns p[lang]').forEach((one) => one.remove())")  # the articles' own
    assert unmarked(page.content(), own) == []
    page.goto(f"{built}/articles/{ids[0]}.html?mark=ferry")
    assert "⁅" in page.locator(".marks").inner_text()
    page.close()
