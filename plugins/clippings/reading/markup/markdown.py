"""Markdown to HTML, which is cleaned afterwards like any other."""

import re
from html import escape

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from mdit_py_plugins.footnote import footnote_plugin

from clippings.reading.markup.clean import with_plain_lines

_DEEPEST = 50
"""How many lists or quotations may lie within one another. No text means more, and each takes the parser longer."""
_DEEPEST_INLINE = 20
"""How many links, emphases and the like may lie within one another in a paragraph; signs within more are text."""


def _parser(nesting: int) -> MarkdownIt:
    """A parser that goes so many elements deep."""
    enabled = MarkdownIt("commonmark", {"maxNesting": nesting}).enable(["table", "strikethrough"])
    return enabled.use(footnote_plugin)


def _inline(state: StateCore) -> None:
    """Parse what stands in paragraphs: each bracket is compared with those around it, so with twenty at most."""
    for token in state.tokens:
        if token.type == "inline":
            token.children = []
            _INLINE.inline.parse(token.content, _INLINE, state.env, token.children)


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
    """The HTML of Markdown text. One that lies too deep within itself is paragraphs of the text as it stands."""
    text = with_plain_lines(text)
    if _DEEP.search(text):
        return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
    return str(MARKDOWN.render(text))
