"""Pages as values to HTML text. Templates get `view`, `site`, `root` and `path`, and decide nothing."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from jinja2.runtime import Macro
from markupsafe import Markup

from clippings.host.packing import StoreBroken
from clippings.model.dossier import Forgotten, Memory, Site
from clippings.model.page import Page
from clippings.model.reference import ROOT
from clippings.view.card import Card, Publisher

PELICANS_OWN = frozenset(("article.html", "index.html", "page.html", "archives.html", "author.html", "category.html"))

REMEMBERED = 20_000
"""Cards whose HTML is kept, some 1.5 KB each."""


class Compiled(BytecodeCache):
    """Templates as Python code, remembered from build to build; jinja2 tells whether a template is still the same."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory

    def load_bytecode(self, bucket: Bucket) -> None:
        if (code := self.memory.recall(f"template {bucket.key}")) is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.memory.remember(f"template {bucket.key}", bucket.bytecode_to_string())


class Renderer:
    """Templates of one theme for one site."""

    def __init__(
        self, folders: list[str], site: Site, pelicans: frozenset[str] = frozenset(), memory: Memory | None = None
    ) -> None:
        self.site = site
        self.pelicans = pelicans
        self.environment = Environment(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=Compiled(memory) if memory else None,
        )
        self.made: dict[tuple[str, str | Publisher], Markup] = {}
        self.environment.globals["once"] = self.once

    @classmethod
    def for_theme(cls, settings: Mapping[str, Any], site: Site, memory: Memory | None = None) -> "Renderer":
        """The templates of Pelican's theme, with its overrides first."""
        folders = [*settings.get("THEME_TEMPLATES_OVERRIDES", ()), str(Path(settings["THEME"]) / "templates")]
        return cls(folders, site, PELICANS_OWN if settings["ARTICLE_SAVE_AS"] else frozenset(), memory)

    def has(self, template: str) -> bool:
        """Whether the theme shows such pages; where Pelican writes its own, templates of those names are Pelican's."""
        if template in self.pelicans:
            return False
        try:
            self.template(template)
        except TemplateNotFound as missing:
            if missing.name != template:
                raise
            return False
        return True

    def template(self, name: str) -> Template:
        """TemplateError with file and line where it is not well written."""
        try:
            return self.environment.get_template(name)
        except TemplateSyntaxError as broken:
            raise TemplateError(f"{broken.filename}:{broken.lineno} · {broken.message}") from broken

    def once(self, macro: Macro, value: Card | Publisher) -> Markup:
        """What a macro makes of an article's card, or of an outlet with its labels, made once for all the pages."""
        key = (macro.name, value.id if isinstance(value, Card) else value)
        made = self.made.get(key)
        if made is None:
            if len(self.made) >= REMEMBERED:
                self.made.clear()
            made = self.made[key] = Markup(macro(value, ROOT))  # what a macro gives is safe
        return made

    def html(self, page: Page) -> str:
        """A page's HTML. The 404 page is shown at any depth, so on a host its links are absolute."""
        root = "../" * page.path.count("/")
        if page.path == "404.html" and self.site.url:
            root = f"{self.site.url}/"
        template = self.template(page.template)
        try:
            text = template.render(view=page.view, site=self.site, root=root, path=page.path)
        except (StoreBroken, Forgotten, sqlite3.Error):
            raise
        except Exception as broken:
            raise TemplateError(f"{page.template} cannot show {page.path}: {broken!r}") from broken
        return text.replace(ROOT, root)
