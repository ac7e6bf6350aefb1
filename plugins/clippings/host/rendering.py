"""Pages as values to HTML text. Templates get `view`, `site`, `root` and `path`, and decide nothing."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound

from clippings.model.dossier import Site
from clippings.model.page import Page
from clippings.model.reference import ROOT


class Renderer:
    """Templates of one theme for one site."""

    def __init__(self, folders: list[str], site: Site, globals: Mapping[str, Any] | None = None) -> None:
        self.site = site
        self.environment = Environment(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.environment.globals.update(globals or {})

    @classmethod
    def for_theme(cls, settings: Mapping[str, Any], site: Site) -> "Renderer":
        """The templates of Pelican's theme, with its overrides first."""
        folders = [*settings.get("THEME_TEMPLATES_OVERRIDES", ()), str(Path(settings["THEME"]) / "templates")]
        return cls(folders, site)

    def has(self, template: str) -> bool:
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
