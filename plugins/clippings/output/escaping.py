"""Jinja's environment as pages need it, the same but for its speed: a page has some six hundred values to escape, most
of them on other pages, too; its messages are all in one language; and it calls some fifty macros."""

from collections.abc import Mapping, MutableMapping
from functools import lru_cache
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, Const, Dict, Expr, Mod, Name, Node, Pair
from jinja2.runtime import Context, Macro
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from clippings.wording.catalogues import ENGLISH
from clippings.wording.messages import raw, speaking

LONG = 200
"""Characters from which a text is not likely to come again."""
_TELL: Mapping[str, Any] = {"_": raw()["gettext"], **{name: raw()[name] for name in ("gettext", "pgettext")}}
"""What templates call messages by that no number is in."""
_short = lru_cache(maxsize=1 << 14)(escape)


def escaped(value: Any) -> str:
    """A value as HTML text: what `markupsafe.escape` gives, a short text's remembered."""
    if type(value) is str:
        return _short(value) if len(value) < LONG else escape(value)
    return value if type(value) is Markup else escape(value)


class _Generator(CodeGenerator):
    """Compiles templates as Jinja does, but for the function that escapes."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


class _Told(NodeTransformer):
    """Puts messages in the language that is spoken in the place of the calls that would ask for them on every page."""

    def visit_Call(self, node: Call) -> Node:
        """A message that is written in the template itself, its placeholders filled as Jinja's extension does it."""
        self.generic_visit(node)
        tell = _TELL.get(node.node.name) if isinstance(node.node, Name) else None
        words = [one.value for one in node.args if isinstance(one, Const)]
        if tell is None or len(words) < len(node.args) or node.dyn_args or node.dyn_kwargs:
            return node
        values = [Pair(Const(one.key), one.value) for one in node.kwargs]
        return Mod(Const(Markup(tell(*words))), Dict(values), lineno=node.lineno)


class _Context(Context):
    """What a template sees."""

    def call(self, called: Any, /, *args: Any, **values: Any) -> Any:
        """What a call gives. Whether a macro wants this context, and the variables set since, need not be asked."""
        if type(called) is not Macro:
            return super().call(called, *args, **values)
        values.pop("_block_vars", None)
        values.pop("_loop_vars", None)
        return called(self.eval_ctx, *args, **values)


class EscapingEnvironment(Environment):
    """An environment whose templates escape everything and speak one language, quickly."""

    code_generator_class = _Generator
    context_class = _Context
    escaped = staticmethod(escaped)
    language = ENGLISH
    """The language of the templates' messages."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.found: dict[str, Template] = {}

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
