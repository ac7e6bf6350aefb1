"""Jinja's environment as pages need it, the same but for its speed: a page has some six hundred values to escape, most
of them on other pages, too; its messages are all in one language; and it calls some fifty macros."""

import re
from collections.abc import Callable, Mapping, MutableMapping
from functools import lru_cache, partial
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import BinExpr, Call, Const, Dict, Expr, Filter, Mod, Name, Node, Pair
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from clippings.reading.markup.escaping import escaped as escaped_text
from clippings.wording.catalogues import ENGLISH
from clippings.wording.messages import raw, speaking

_TELL: Mapping[str, Any] = {"_": raw()["gettext"], **{name: raw()[name] for name in ("gettext", "pgettext")}}
"""What templates call messages by that no number is in."""
_TOLD = "told by "
"""What the names of filters begin with that tell messages which a variable has, such as the kind of a note."""
_PLACE = re.compile(r"%\((\w+)\)s")
"""The place of a value in a message."""
safe: Callable[[str], Markup] = partial(str.__new__, Markup)
"""A text that is safe HTML, marked as such in a third of the time that `Markup` takes, which asks what it gets."""


def escaped(value: Any) -> str:
    """A value as HTML text, for a page that is put together of many: what `markupsafe.escape` gives."""
    kind = type(value)
    if kind is str:
        return escaped_text(value)
    return value if kind is Markup else str(value) if kind is int else escape(value)


def _is_safe(value: Any) -> bool:
    return type(value) is Markup


def _told(tell: Callable[..., str], *words: str) -> Markup:
    """A message without values, as Jinja's extension tells it."""
    return Markup(tell(*words)) % {}


class _Generator(CodeGenerator):
    """Compiles templates as Jinja does, but for the function that escapes."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")

    def visit_Mod(self, node: BinExpr, frame: Frame) -> None:
        """A message with its values, each escaped in its place: what `Markup` makes of it, which takes its time."""
        words = _PLACE.split(node.left.value) if isinstance(node.left, Const) and _is_safe(node.left.value) else []
        items = node.right.items if isinstance(node.right, Dict) else []
        values = {pair.key.value: pair.value for pair in items if isinstance(pair.key, Const)}
        if not words or "%" in "".join(words[::2]) or not values.keys() >= set(words[1::2]):
            super().visit_Mod(node, frame)
            return
        self.write('environment.safe("".join((')
        for text, name in zip(words[::2], [*words[1::2], None], strict=True):
            self.write(repr(str(text)) + ", ")
            if name is not None:
                self.write("environment.escaped(")
                self.visit(values[name], frame)
                self.write("), ")
        self.write(")))")


class _Told(NodeTransformer):
    """Puts messages in the language that is spoken in the place of the calls that would ask for them on every page."""

    def visit_Call(self, node: Call) -> Node:
        """A message that is written in the template itself, its placeholders filled as Jinja's extension does it."""
        self.generic_visit(node)
        name = node.node.name if isinstance(node.node, Name) else ""
        tell = _TELL.get(name)
        words = [one.value for one in node.args if isinstance(one, Const)]
        if tell is None or node.dyn_args or node.dyn_kwargs:
            return node
        if len(words) < len(node.args):
            return node if node.kwargs else Filter(node.args[0], _TOLD + name, node.args[1:], [], None, None)
        values = [Pair(Const(one.key), one.value) for one in node.kwargs]
        return Mod(Const(Markup(tell(*words))), Dict(values), lineno=node.lineno)


class _Context(Context):
    """What a template sees."""

    environment: "EscapingEnvironment"

    def call(self, called: Any, /, *args: Any, **values: Any) -> Any:
        """What a call gives. Whether a macro wants this context, and the variables set since, need not be asked; nor
        what its arguments mean, where none is given by its name."""
        is_macro = type(called) is Macro
        if not is_macro and called is not self.environment.direct:
            return super().call(called, *args, **values)
        values.pop("_block_vars", None)
        values.pop("_loop_vars", None)
        if not is_macro:
            return called(*args, **values)
        left = len(called.arguments) - len(args)
        if values or called.caller or called.catch_kwargs or called.catch_varargs or left < 0:
            return called(self.eval_ctx, *args, **values)
        made = called._func(*args, *(missing,) * left)
        return safe(made) if self.eval_ctx.autoescape else made


class EscapingEnvironment(Environment):
    """An environment whose templates escape everything and speak one language, quickly."""

    code_generator_class = _Generator
    context_class = _Context
    escaped = staticmethod(escaped)
    safe = staticmethod(safe)
    language = ENGLISH
    """The language of the templates' messages."""
    direct: Any = None
    """What templates call most beside macros, and which wants nothing of the page."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.found: dict[str, Template] = {}
        self.filters |= {_TOLD + name: lru_cache(maxsize=1024)(partial(_told, tell)) for name, tell in _TELL.items()}

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What all templates see, as one dictionary: Jinja's chain of two is gone through for each page and import."""
        return {**self.globals, **(d or {})}

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """A template; none changes while an environment lasts, and each page imports some five."""
        if globals or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        if name not in self.found:
            self.found[name] = super().get_template(name, parent)
        return self.found[name]

    def _generate(self, source: nodes.Template, *args: Any, **options: Any) -> str:
        with speaking(self.language):
            return super()._generate(_Told().visit(source), *args, **options)
