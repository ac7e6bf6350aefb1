"""The guide's pages: every macro of the theme with its documentation and its examples, and what the style sheet defines."""

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import nodes
from markupsafe import Markup

from clippings.model.archive import Site
from clippings.model.page import Page
from clippings.output.render import Renderer
from clippings.wording.messages import speaking
from styleguide.example import Example, Examples

THEME = Path(__file__).resolve().parents[1]
MACROS, STYLES = THEME / "templates/macros", THEME / "static/css/main.css"
FOLDERS = [str(THEME / "styleguide"), str(THEME / "templates")]
_DOCUMENTED = re.compile(r"\{#((?:(?!#\}).)*)#\}\s*\{%-? macro (\w+)\(", re.DOTALL)
_PARAMETER = re.compile(r"`(\w+)`: (.*?)\s*(?=`\w+`: |$)", re.DOTALL)
_PROPERTY = re.compile(r"(--[\w-]+):\s*([^;]+);")


class Shown(NamedTuple):
    """An example and what the macro makes of it."""

    example: Example
    html: Markup


class Macro(NamedTuple):
    """A macro: what it makes, its parameters with what each is, and its examples."""

    name: str
    words: str
    parameters: Mapping[str, str]
    shown: tuple[Shown, ...] = ()


class Guide(NamedTuple):
    """A page of the guide. The first has what the style sheet defines and no macros."""

    title: str
    pages: Mapping[str, str]
    macros: tuple[Macro, ...] = ()
    properties: Mapping[str, Mapping[str, str]] = {}


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """Path → HTML of all pages, in the site's language and direction."""
    renderer = Renderer(FOLDERS, site)
    files = sorted(MACROS.glob("*.html"))
    links = {"Colours, type, measures": "index.html", **{path.stem: path.name for path in files}}
    views = {"index.html": Guide("Colours, type, measures", links, properties=properties(STYLES.read_text("utf-8")))}
    with speaking(site.interface):
        views |= {path.name: Guide(path.stem, links, tuple(macros(path.stem, renderer))) for path in files}
    for path, view in views.items():
        yield path, renderer.html(Page(path, "styleguide.html", view))


def macros(file: str, renderer: Renderer) -> Iterator[Macro]:
    """The macros of ``macros/<file>.html`` with their examples, which are in the module ``<file>``."""
    name = f"macros/{file}.html"
    found: Examples = import_module(f"styleguide.{file}").EXAMPLES
    module = renderer.environment.get_template(name).module
    for declared in declarations(file, renderer):
        makes, own = getattr(module, declared.name), parameters(file, renderer)[declared.name]
        always = {key: value for key, value in {"root": "", "once": renderer.once}.items() if key in own}
        shown = (Shown(one, Markup(makes(**always, **one.given))) for one in found.get(declared.name, ()))
        yield declared._replace(shown=tuple(shown))


def declarations(file: str, renderer: Renderer) -> Iterator[Macro]:
    """The macros of a file as the comments above them describe them; without a comment the description is empty."""
    text = renderer.loader.get_source(renderer.environment, f"macros/{file}.html")[0]
    described = {name: " ".join(words.split()) for words, name in _DOCUMENTED.findall(text)}
    for name in parameters(file, renderer):
        words = described.get(name, "")
        told = {parameter: said.rstrip(".").replace("`", "") for parameter, said in _PARAMETER.findall(words)}
        yield Macro(name, _PARAMETER.split(words)[0].strip(), told)


def parameters(file: str, renderer: Renderer) -> Mapping[str, tuple[str, ...]]:
    """Macro → its parameters, as the template declares them."""
    text = renderer.loader.get_source(renderer.environment, f"macros/{file}.html")[0]
    found = renderer.environment.parse(text).find_all(nodes.Macro)
    return {macro.name: tuple(argument.name for argument in macro.args) for macro in found}


def properties(styles: str) -> Mapping[str, Mapping[str, str]]:
    """What the style sheet's ``:root`` defines: group → name → value. A group is what a comment above it says it is."""
    root = re.search(r":root \{\n(.*?)\n\}", styles, re.DOTALL)
    assert root, f"{STYLES} has no :root"
    groups: dict[str, Any] = {}
    group = ""
    for line in root[1].splitlines():
        if heading := re.fullmatch(r"\s*/\* (.*?) \*/", line):
            group = heading[1]
        elif found := dict(_PROPERTY.findall(line)):
            groups.setdefault(group, {}).update(found)
    return groups
