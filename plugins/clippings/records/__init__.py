"""Plugin: article files with YAML front matter, and the pages that show them.

Reads ``articles/**/*.md`` and ``pages/*.md``; writes ``articles/``, ``index.html``, ``about.html`` and ``404.html``.
"""

from clippings.host.doors import Articles, Read, Relate, Write
from clippings.host.signals import use
from clippings.reading import articles, events
from clippings.records.check import relate
from clippings.records.pages import article_page, groups, pages


def register() -> None:
    use(
        Articles(articles.read),
        Read("pages", "pages/*.md", events.page, each=True, alone=True),
        Relate(relate),
        Write(pages, article_page, groups),
    )
