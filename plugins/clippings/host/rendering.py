"""Pages as values to HTML text. Templates get `view`, `site`, `root` and `path`, and decide nothing."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound

from clippings.model.dossier import Site
from clippings.model.page import Page
from clippings.model.reference import ROOT

PELICANS_OWN = frozenset(("article.html", "index.html", "page.html", "archives.html", "author.html", "category.html"))


class Renderer:
    """Templates of one theme for one site."""

    def __init__(self, folders: list[str], site: Site, pelicans: frozenset[str] = frozenset()) -> None:
        self.site = site
        self.pelicans = pelicans
        self.environment = Environment(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )

    @classmethod
    def for_theme(cls, settings: Mapping[str, Any], site: Site) -> "Renderer":
        """The templates of Pelican's theme, with its overrides first."""
        folders = [*settings.get("THEME_TEMPLATES_OVERRIDES", ()), str(Path(settings["THEME"]) / "templates")]
        return cls(folders, site, PELICANS_OWN if settings["ARTICLE_SAVE_AS"] else frozenset())

    def has(self, template: str) -> bool:
        """Whether the theme shows such pages; where Pelican writes its own, templates of those names are Pelican's."""
        if template in self.pelicans:
            return False
        try:
            self.environment.get_template(template)
        except TemplateNotFound as missing:
            if missing.name != template:
                raise
            return False
        return True

    def html(self, page: Page) -> str:
        """A page's HTML. The 404 page is shown at any depth, so on a host its links are absolute."""
        root = "../" * page.path.count("/")
        if page.path == "404.html" and self.site.url:
            root = f"{self.site.url}/"
        template = self.environment.get_template(page.template)
        text = template.render(view=page.view, site=self.site, root=root, path=page.path)
        return text.replace(ROOT, root)
