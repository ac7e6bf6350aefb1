"""Pages as values to HTML text. Templates get `view`, `site`, `root` and `path`, and decide nothing."""

import sqlite3
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import islice
from typing import Any

from jinja2 import (
    BytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.bccache import Bucket
from jinja2.meta import find_referenced_templates
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from clippings.build.cache.serialise import StoreBroken
from clippings.build.stages.relate import NotLinkedYet
from clippings.digest import digest
from clippings.model.archive import Site, direction
from clippings.model.memory import Forgotten, Memory
from clippings.model.page import Page
from clippings.model.problem import Problem
from clippings.model.reference import ROOT
from clippings.output.escaping import EscapingEnvironment
from clippings.output.policy import META
from clippings.view.card import Card
from clippings.view.language import isolated, lang_dir, language, said, sentence, turned
from clippings.wording.browser import words_address
from clippings.wording.messages import gettext, pgettext, raw, speaking
from clippings.wording.numbers import number

ARTICLE = "article.html"
"""The one template without which an archive is none."""
CUTTING = "macros/cutting.html"
"""The template that has the head of a card."""
REFERRED = "templates"
MISSING = "\0"
"""Stands for the text of a template that is not there; one without any text is."""
_COMPILED: dict[tuple[str, str], bytes] = {}
"""The code of each template, by its name and its text's checksum, and"""
_REFERRED_TO: dict[bytes, tuple[str | None, ...]] = {}
"""the templates that each text refers to: a process that builds several archives compiles a theme once."""
REMEMBERED = 20_000
"""Cards whose HTML is kept, some 1.5 KB each."""
KNOWN = 1 << 13
"""Words of which each filter knows what it makes of them: the same names stand on page after page."""


def _with_number(told: Callable[..., str]) -> Callable[..., str]:
    """Jinja's ``ngettext``, with its number written as the language writes it: ``{% trans num=n %}`` says “1,234”."""

    @pass_context
    def ngettext(context: Context, singular: str, plural: str, num: int, /, **values: object) -> str:
        return told(context, singular, plural, num, **{"num": number(num), **values})

    return ngettext


class Compiled(BytecodeCache):
    """Templates as Python code, remembered from build to build; jinja2 tells whether a template is still the same."""

    def __init__(self, memory: Memory, language: str) -> None:
        """``language`` is that of the messages in the code."""
        self.memory, self.language = memory, language

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return f"{self.language} {super().get_cache_key(name, filename)}"

    def load_bytecode(self, bucket: Bucket) -> None:
        if (code := self.memory.recall(f"template {bucket.key}")) is not None:
            bucket.bytecode_from_string(code)
        if not bucket.code and (code := _COMPILED.get((bucket.key, bucket.checksum))) is not None:
            bucket.bytecode_from_string(code)
            self.memory.remember(f"template {bucket.key}", code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        code = _COMPILED[bucket.key, bucket.checksum] = bucket.bytecode_to_string()
        self.memory.remember(f"template {bucket.key}", code)


class Renderer:
    """Templates of one theme for one site."""

    def __init__(self, folders: Sequence[str], site: Site, memory: Memory | None = None) -> None:
        """``folders`` are those of templates; the first wins."""
        self.site = site
        self.loader = FileSystemLoader(list(folders))
        self.environment = EscapingEnvironment(
            loader=self.loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=Compiled(memory, site.interface) if memory else None,
            extensions=["jinja2.ext.i18n"],
        )
        self.made: dict[tuple[str, Hashable], Markup] = {}
        self._speak()
        self._know_the_site()
        self.names = self.environment.list_templates(["html"])
        """The theme's templates."""
        self.memory = memory
        self.digests: dict[str, bytes] = {}
        self.sources: dict[str, str] = {}
        self.referred: dict[bytes, tuple[str | None, ...]] = (memory.recall(REFERRED) if memory else None) or {}
        _REFERRED_TO.update(self.referred)

    def _speak(self) -> None:
        """Give templates the language of the interface."""
        self.environment.install_gettext_callables(**raw(), newstyle=True)  # type: ignore[attr-defined]
        self.environment.language = self.site.interface
        known = self.environment.globals
        told: Any = known["ngettext"]
        known["ngettext"] = _with_number(told)
        known |= {"clippings_gettext": gettext, "clippings_pgettext": pgettext}

    def _know_the_site(self) -> None:
        """Give templates what is the same on every page, and the filters that turn words of the archive's language to
        those around them."""
        site = self.site
        once = self.environment.direct = self.once
        own = f' lang="{site.interface}" dir="{site.direction}"'  # inside an element that has another's
        self.environment.globals |= {
            "words": words_address(site.interface), "once": once, "as_interface": Markup(own),
            "policy": Markup(META) if site.url else "",
        }  # fmt: skip
        filters: dict[str, Callable[..., str]] = {
            "said": said, "sentence": sentence, "isolated": isolated, "lang_dir": lang_dir, "language": language,
            "turned": turned,
        }  # fmt: skip
        known = lru_cache(maxsize=KNOWN, typed=True)  # safe HTML is not the same words as text
        self.environment.filters |= {
            name: known(partial(made, site.language, page=site.interface)) for name, made in filters.items()
        }
        self.environment.filters |= {"direction": direction, "number": number}

    def digest(self, template: str) -> bytes:
        """A digest of a template and of all that it includes, imports or extends."""
        if template not in self.digests:
            self.digests[template] = digest(*(part for pair in sorted(self._sources(template)) for part in pair))
        return self.digests[template]

    def remember(self) -> None:
        """Keep for the next build which templates refer to which."""
        if self.memory and self.referred != self.memory.recall(REFERRED):
            self.memory.remember(REFERRED, self.referred)

    def _sources(self, template: str) -> set[tuple[str, str]]:
        """The names and texts of a template and of those it refers to; `MISSING` where there is none."""
        found: dict[str, str] = {}
        waiting = [template]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = self._source(name)
                waiting += self._referred(name, found[name])
        return set(found.items())

    def _source(self, name: str) -> str:
        if name not in self.sources:
            try:
                self.sources[name] = self.loader.get_source(self.environment, name)[0]
            except TemplateNotFound:
                self.sources[name] = MISSING
        return self.sources[name]

    def _referred(self, name: str, text: str) -> Sequence[str]:
        """The templates that a text refers to; all there are, where it refers to one by a variable."""
        key = digest(text)
        if key not in _REFERRED_TO:
            try:
                _REFERRED_TO[key] = tuple(find_referenced_templates(self.environment.parse(text)))
            except TemplateSyntaxError as broken:
                raise TemplateError(f"{name}:{broken.lineno} · {broken.message}") from broken
        found = self.referred[key] = _REFERRED_TO[key]
        return self.environment.list_templates() if None in found else [name for name in found if name is not None]

    def faults(self) -> Iterator[Problem]:
        """A problem for each template that is not well written."""
        for name in self.names:
            try:
                self.environment.get_template(name)
            except TemplateSyntaxError as broken:
                where, why = broken.filename or name, broken.message or "is not a template"
                yield Problem(where, broken.lineno, "template", name, why, "mend the template")
            except UnicodeDecodeError:
                yield Problem(name, 0, "template", name, "is not UTF-8 text", "save it as UTF-8")

    def has(self, template: str) -> bool:
        """Whether the theme shows such pages."""
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

    def once(self, macro: Macro, value: Hashable) -> Markup:
        """What a macro makes of an article's card, or of an outlet with its labels or claims, made once for all the
        pages."""
        key = (macro.name, value.id if isinstance(value, Card) else value)
        made = self.made.get(key)
        if made is None:
            if len(self.made) >= REMEMBERED:
                self.made.clear()
            made = self.made[key] = Markup(macro(value, ROOT))  # what a macro gives is safe
        return made

    def make_heads(self, cards: Iterable[Card]) -> None:
        """Make the heads of cards for all processes, of which each would make its own for lists."""
        macro: Any = getattr(self.template(CUTTING).module, "head", None) if self.has(CUTTING) else None
        known = isinstance(macro, Macro) and tuple(macro.arguments) == ("c", "root")  # or a theme has its own way
        with speaking(self.site.interface):
            for card in islice(cards, REMEMBERED // 2) if known else ():
                try:
                    self.once(macro, card)
                except Exception as broken:
                    raise TemplateError(f"{CUTTING} cannot show the head of {card.path}: {broken!r}") from broken

    def html(self, page: Page) -> str:
        """A page's HTML. The 404 page is shown at any depth, so on a host its links are absolute."""
        root = "../" * page.path.count("/")
        if page.path == "404.html" and self.site.url:
            root = f"{self.site.url}/"
        template = self.template(page.template)
        try:
            with speaking(self.site.interface):
                text = template.render(view=page.view, site=self.site, root=root, path=page.path)
        except (StoreBroken, Forgotten, NotLinkedYet, sqlite3.Error):
            raise
        except Exception as broken:
            raise TemplateError(f"{page.template} cannot show {page.path}: {broken!r}") from broken
        return text.replace(ROOT, root)
