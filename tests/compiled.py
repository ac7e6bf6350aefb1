"""What Jinja makes of a template, once for the same text: more than half of the work of a small build, and always the same."""

from types import CodeType
from typing import Any

from jinja2 import Environment


def compiled(
    environment: Environment,
    source: Any,
    name: Any = None,
    filename: Any = None,
    raw: Any = False,
    defer_init: Any = False,
) -> Any:
    """Jinja's `Environment.compile`, which remembers."""
    if raw or defer_init or not isinstance(source, str):
        return _compile(environment, source, name, filename, raw, defer_init)
    language = getattr(environment, "language", "")
    options = type(environment), language, environment.autoescape, environment.trim_blocks, environment.lstrip_blocks
    known = frozenset(environment.filters), frozenset(environment.tests), frozenset(environment.extensions)
    key = source, name, *options, *known
    if key not in _COMPILED:
        _COMPILED[key] = _compile(environment, source, name, filename)
    return _of_file(_COMPILED[key], filename or "<template>")


def _of_file(code: CodeType, filename: str) -> CodeType:
    """Code as if its template stood in another folder, as those of a copied theme do."""
    if code.co_filename == filename:
        return code
    inner = tuple(_of_file(one, filename) if isinstance(one, CodeType) else one for one in code.co_consts)
    return code.replace(co_filename=filename, co_consts=inner)


_compile = Environment.compile
_COMPILED: dict[Any, CodeType] = {}


def remember_templates() -> None:
    """Have every test of this process share what is compiled."""
    Environment.compile = compiled  # type: ignore[method-assign, assignment]
