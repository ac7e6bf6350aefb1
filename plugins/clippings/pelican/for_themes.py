"""What the theme of another site gets: partial templates to include, and `Clippings`, under the name ``clippings``."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, PrefixLoader
from markupsafe import Markup

from clippings.model.annotation import Event
from clippings.model.archive import Archive
from clippings.model.reference import FOLDER_OF, KIND_OF, ROOT
from clippings.reading.marks import woven
from clippings.view.card import Card, DateView, date_view
from clippings.view.notes import NoteView, notes_of
from clippings.wording.messages import N_, gettext, pgettext

TEMPLATES = Path(__file__).parent / "templates"
"""The partial templates. A theme's own of the same name wins."""
_PACKAGE = Path(__file__).parents[1]
_OF_SEARCH = [folder / "theme/templates/partials/search" for folder in (_PACKAGE, _PACKAGE.parents[1])]
"""What our own theme's search page shares with that of other themes: in an installed package, or in a clone."""
_SHOWN_BY = {"outlet": "outlet.html", "event": "event.html", "question": "question.html"}
"""Kind → the template of its pages; those of names are ``entity.html``."""
FIELDS = (N_("Title"), N_("Byline"), N_("Authors"), N_("Date"), N_("Language"), N_("Keywords"), N_("Original"))
"""What fields are called that have evidence, beside those whose name is also a heading."""
_A_DAY = len("2016-02-04")
_LINK = re.compile(f' href="{ROOT}([^"/]+)/([^"]+?)\\.html(#[^"]*)?"')


def add_partials(generator: Any) -> None:
    """Have Pelican's templates find ours, after the theme's."""
    shared = PrefixLoader({"clippings-search": FileSystemLoader(_OF_SEARCH)})
    generator.env.globals |= {"clippings_gettext": gettext, "clippings_pgettext": pgettext}
    generator.env.loader.loaders += [FileSystemLoader(TEMPLATES), shared]


def page_templates(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """Where a site may have templates for our pages: the folder ``clippings/pages`` of its own."""
    folders = (*settings["THEME_TEMPLATES_OVERRIDES"], Path(settings["THEME"]) / "templates")
    return tuple(str(Path(folder) / "clippings/pages") for folder in folders)


def kinds_shown(folders: Sequence[str]) -> tuple[str, ...]:
    """The kinds of things that have a page: articles, and those for which there is a template."""
    return ("article", *(
        kind for kind in sorted(FOLDER_OF) if kind != "article"
        and any(Path(folder, _SHOWN_BY.get(kind, "entity.html")).is_file() for folder in folders)
    ))  # fmt: skip


@dataclass(frozen=True)
class Clippings:
    """What templates get as ``clippings``: the whole site, and what is shown of an article in words."""

    archive: Archive
    """Everything the plugins found: ``clippings.archive.entities["jane-roe"].name``."""
    articles: Mapping[str, Any] = field(default_factory=dict)
    """Id → Pelican's article: the ``to`` of a link is such an id."""

    def card(self, article: Any) -> Card:
        """An article's date, outlet and labels in words: ``clippings.card(article).strip.date.words``."""
        found: Card = self.archive.cards[article.dossier.id]
        return found

    def notes(self, article: Any) -> tuple[NoteView, ...]:
        """The public notes on an article, in the order of its text."""
        return notes_of(article.dossier, self.archive)

    def named(self, article: Any) -> list[tuple[str, int]]:
        """Whom and what an article names, by id, and how often; those named most often first."""
        names = article.dossier.named
        return sorted(zip(names.entities, names.counts, strict=True), key=lambda pair: -pair[1])

    def name(self, id: str) -> str:
        """The name of a person, organisation, place or outlet; the id where nobody knows it."""
        known = self.archive.entities.get(id) or self.archive.outlets.get(id)
        return known.name if known else id

    def path(self, id: str) -> str:
        """Where the page of a person, organisation or place is, from the site's root; empty where there is none."""
        entity = self.archive.entities.get(id)
        return entity.path if entity and entity.kind in self.archive.site.kinds else ""

    def events(self, article: Any) -> list[Event]:
        """The events that an article tells of."""
        return [self.archive.events[id] for id in article.dossier.record.events if id in self.archive.events]

    def accounts(self, event: Event) -> list[Any]:
        """Pelican's articles that tell of an event, in the order of their dates."""
        return [self.articles[id] for id in self.archive.indexes["accounts"].get(event.id, ())]

    def date(self, date: Any) -> DateView:
        """A date, such as an event's, in words."""
        return date_view(date)

    def html(self, html: str, root: str) -> Markup:
        """HTML of ours with its links inside the site as they are there; what has no page is not linked."""
        return Markup(_LINK.sub(lambda link: self._href(root, *link.groups()), html).replace(ROOT, root))

    def _href(self, root: str, folder: str, id: str, part: str | None) -> str:
        kind = KIND_OF.get(folder, "")
        if kind == "article" and id in self.articles:
            return f' href="{root}{self.archive.dossiers[id].path}{part or ""}"'
        return f' href="{root}{folder}/{id}.html{part or ""}"' if kind in self.archive.site.kinds[1:] else ""

    def woven(self, dossier: Any, root: str = "") -> Markup:
        """An article's text with its names and passages marked: ``{{ article.dossier | woven(SITEURL ~ '/') }}``."""
        html = self.html(woven(dossier, ROOT).replace(f"{ROOT}{{", "{"), root)
        # links such as {filename}other.md, which Pelican knows
        return Markup(self.articles[dossier.id]._update_content(str(html), root.rstrip("/")))


def vague_date(article: Any, clippings: Clippings) -> str:
    """When an article was published, in words; empty where that is a day, or nothing was found about it."""
    card = clippings.archive.cards.get(article.dossier.id) if getattr(article, "dossier", None) else None
    return card.strip.date.words if card and len(card.strip.date.datetime or "") != _A_DAY else ""


def for_pelican(html: str, clippings: Clippings, siteurl: str) -> str:
    """An article file's HTML with its links as Pelican writes them, ``{filename}/a.md``, which it resolves for each
    page."""

    def link(found: re.Match[str]) -> str:
        folder, id, part = found.groups()
        if folder == FOLDER_OF["article"] and id in clippings.articles:
            return f' href="{{filename}}/{clippings.articles[id].relative_source_path}{part or ""}"'
        return str(clippings.html(found[0], f"{siteurl}/"))

    return _LINK.sub(link, html).replace(ROOT, "{static}/")
