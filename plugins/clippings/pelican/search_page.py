"""The search page of another site, in the look of its theme: Pelican writes it, as one of its direct templates."""

from collections.abc import Iterable, Mapping, MutableMapping
from pathlib import Path
from typing import Any

from clippings.hooks import Hook, Hooks, Pages, of_kind
from clippings.model.problem import Problem
from clippings.wording.browser import words_of_scripts
from clippings.wording.messages import spoken

SCRIPT = "search/search-page.js"
"""The page's script in the output."""
_PAGE = "CLIPPINGS_SEARCH_PAGE"
_TEMPLATE = "clippings/search_page"
_PACKAGE = Path(__file__).parents[1]
_PLACES = tuple(folder / "theme/static/js/search.js" for folder in (_PACKAGE, _PACKAGE.parents[1]))
"""Where the script is: in an installed package, or in a clone that is set up."""
_STEMMERS = _PACKAGE / "search/snowball/base-stemmer.js"


def usable(hooks: Hooks) -> tuple[Hooks, tuple[Problem, ...]]:
    """The hooks without those of search, and why, in a clone that lacks what a browser needs to search."""
    if not _is_on(hooks) or (_script() and _STEMMERS.is_file()):
        return hooks, ()
    why, try_ = "lacks what a browser needs, so there is no search", "run make html once in the clone of Clippings"
    return tuple(hook for hook in hooks if not _is_of_search(hook)), (
        Problem("clippings.search", 0, "scripts", "", why, try_),
    )


def _is_of_search(hook: Hook) -> bool:
    modules = (getattr(value, "__module__", None) or "" for value in vars(hook).values())
    return any(module.startswith("clippings.search.") for module in modules)


def add_search_page(settings: MutableMapping[str, Any], context: MutableMapping[str, Any], hooks: Hooks) -> None:
    """Have Pelican write the page, where the search plugin is on and the site has no page of that name itself.

    Pelican has read all that it will write; ``context`` is what its templates get.
    """
    page = settings[_PAGE] if _is_on(hooks) else ""
    others = [name for name in settings["DIRECT_TEMPLATES"] if name != _TEMPLATE]
    ours = page and page not in _written(settings, context, others)
    settings["DIRECT_TEMPLATES"] = [*others, _TEMPLATE] if ours else others
    settings[f"{_TEMPLATE.upper()}_SAVE_AS"] = settings[f"{_TEMPLATE.upper()}_URL"] = page
    context[_PAGE] = page
    context["clippings_words"] = words_of_scripts(spoken())


def _written(settings: Mapping[str, Any], context: Mapping[str, Any], templates: Iterable[str]) -> set[str]:
    """What Pelican writes anyway; it stops where one file would be written twice."""
    return {
        *(settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html") for name in templates),
        *settings["TEMPLATE_PAGES"].values(),
        *(str(content.save_as) for content in context["generated_content"].values() if content),
    }


def script_copied(hooks: Hooks) -> Mapping[str, Path]:
    """Path in the output → the page's script."""
    found = _script()
    return {SCRIPT: found} if found and _is_on(hooks) else {}


def _is_on(hooks: Hooks) -> bool:
    return any(hook.name == "search page" for hook in of_kind(Pages, hooks))


def _script() -> Path | None:
    return next((path for path in _PLACES if path.is_file()), None)
