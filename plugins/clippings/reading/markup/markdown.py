"""Markdown to HTML, which is cleaned afterwards like any other."""

import re
from html import escape

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from clippings.reading.markup.clean import with_plain_lines

_DEEPEST = 50
"""How many lists or quotations may lie within one another. No text means more, and each takes the parser longer."""
MARKDOWN = (
    MarkdownIt("commonmark", {"maxNesting": 4 * _DEEPEST}).enable(["table", "strikethrough"]).use(footnote_plugin)
)
"""The Markdown that editors write: CommonMark (https://spec.commonmark.org), tables, strikethrough and footnotes."""
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
