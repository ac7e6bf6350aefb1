"""Every macro of the theme is described and has its examples, and these can be read by everybody at every width."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from looks import axe, too_wide
from playwright.sync_api import Browser

from clippings.model.archive import Site
from clippings.output.render import Renderer
from styleguide.__main__ import write
from styleguide.example import CASES
from styleguide.guide import FOLDERS, MACROS, STYLES, Macro, declarations, macros, parameters, properties

RENDERER = Renderer(FOLDERS, Site("Style guide"))
FILES = [path.stem for path in sorted(MACROS.glob("*.html"))]
PAGES = ["index.html", *(f"{file}.html" for file in FILES)]
SIZE = re.compile(r"(?:font-size:\s*|font:\s(?:(?:italic|\d{3})\s)*)(\d*\.?\d+rem)")


def described() -> Iterator[tuple[str, Macro]]:
    for file in FILES:
        yield from ((file, macro) for macro in declarations(file, RENDERER))


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("styleguide")
    write(folder)
    return folder


@pytest.mark.parametrize(("file", "macro"), list(described()), ids=lambda of: of if isinstance(of, str) else of.name)
def test_a_macro_is_described_with_each_of_its_parameters(file: str, macro: Macro) -> None:
    assert macro.words, f"macros/{file}.html: write a comment above {macro.name} that says what it makes"
    assert tuple(macro.parameters) == parameters(file, RENDERER)[macro.name], f"macros/{file}.html: {macro.name}"
    assert all(macro.parameters.values())


@pytest.mark.parametrize("file", FILES)
def test_a_macro_has_an_example_of_each_case(file: str) -> None:
    for macro in macros(file, RENDERER):
        found = [shown.example.case for shown in macro.shown]
        assert found == list(CASES), f"theme/styleguide/{file}.py: examples of {macro.name}"
        for shown in macro.shown[1:]:
            assert shown.html.strip(), f"{macro.name} shows nothing of “{shown.example.case}”"


@pytest.mark.parametrize("direction", ["", "ar/"])
@pytest.mark.parametrize("path", PAGES)
def test_examples_can_be_read_at_every_width(path: str, direction: str, guide: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 1360, "height": 900}, bypass_csp=True)
    page.goto(f"file://{guide}/{direction}{path}")
    page.wait_for_function("getComputedStyle(document.body).visibility === 'visible'")
    assert page.evaluate("document.documentElement.dir") == ("rtl" if direction else "ltr")
    for width in (320, 390, 768, 1360):
        page.set_viewport_size({"width": width, "height": 900})
        assert too_wide(page) == [], width
    for width, scheme in ((320, "dark"),) if direction else ((320, "light"), (1360, "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == [], (width, scheme)
    page.close()


def test_sizes_of_type_are_defined_in_one_place() -> None:
    text = STYLES.read_text("utf-8")
    assert set(SIZE.findall(text)) <= {"1rem"}
    assert list(properties(text)) == ["Colours", "Colours of notes", "Type", "Sizes of type", "Measures"]


def test_colours_are_defined_in_one_place() -> None:
    body = STYLES.read_text("utf-8").partition("/* Measures */")[2].partition("@media (prefers-color-scheme: dark)")[2]
    rules = body.partition("\n}\n")[2].partition("@media print")[0]
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s])", rules) == []
