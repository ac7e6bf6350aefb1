"""Markdown to HTML, which is cleaned afterwards like any other."""

import re
from html import escape

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

_DEEPEST = 50
"""How many lists or quotations may lie within one another. No text means more, and each takes the parser longer."""
_DEEPEST_INLINE = 20
"""How many links, emphases and the like may lie within one another in a paragraph; signs within more are text."""

_INLINE_SIGNS = re.compile(r"[\n\\`~*_!\[\]<&^]")
"""Where in a paragraph something may begin that the parser knows. It looks at fifteen other signs, too, which plugins
may use that are not used here: hyphens, colons and per cent signs among them, each time by every one of its rules."""


def _parser(nesting: int) -> MarkdownIt:
    """A parser that goes so many elements deep."""
    enabled = MarkdownIt("commonmark", {"maxNesting": nesting}).enable(["table", "strikethrough"])
    enabled.use(footnote_plugin)
    enabled.inline.terminator_re = _INLINE_SIGNS
    return enabled


def _inline(state: StateCore) -> None:
    """Parse what stands in paragraphs: each bracket is compared with those around it, so with twenty at most."""
    for token in state.tokens:
        if token.type == "inline":
            token.children = []
            if _INLINE_SIGNS.search(token.content):
                _INLINE.inline.parse(token.content, _INLINE, state.env, token.children)
            elif token.content:
                token.children.append(Token("text", "", 0, content=token.content))


_INLINE = _parser(_DEEPEST_INLINE)
MARKDOWN = _parser(4 * _DEEPEST)
"""The Markdown that editors write: CommonMark (https://spec.commonmark.org), tables, strikethrough and footnotes."""
MARKDOWN.core.ruler.at("inline", _inline)
_SIGN = r"(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))"
"""What begins a quotation or an item of a list."""
_DEEP = re.compile(
    rf"^(?![ \t]*([-*])(?:[ \t]*\1)*[ \t]*$)(?:(?:[ \t]*{_SIGN}){{{_DEEPEST}}}|[ \t]{{{4 * _DEEPEST},}}{_SIGN})", re.M
)
"""A line that lies within more, and is no line of stars. Markdown's parser leaves out what lies too deep, words and
all."""


def rendered(text: str) -> str:
    """The HTML of Markdown text, its lines plain. One that is too deep is paragraphs of the text as it stands."""
    if _DEEP.search(text):
        return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
    return str(MARKDOWN.render(text))
