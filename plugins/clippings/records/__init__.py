"""Plugin: article files with YAML front matter, and the pages that show them.

Reads ``articles/**/*.md``, ``versions/*/*.md`` and ``pages/*.md``; writes ``articles/``, ``versions/``, ``index.html``,
``about.html`` and ``404.html``.
"""

from clippings.hooks import Articles, Check, Index, Pages, Read, each_article, use
from clippings.reading import articles, events
from clippings.reading.versions.file import read as read_version
from clippings.records.article import neighbours, questions_of_articles
from clippings.records.check import problems
from clippings.records.lists.facet_pages import FACET_LISTS
from clippings.records.lists.periods import LISTS
from clippings.records.lists.turning import turns
from clippings.records.pages import (
    article_page,
    home_page,
    languages_of_scripts,
    latest,
    not_found_page,
    prose_ids,
    prose_page,
    withdrawn_ids,
    withdrawn_page,
    words_file,
)
from clippings.records.redirects import INDEX as REDIRECTS
from clippings.records.redirects import moved_page, redirects, redirects_of
from clippings.records.versions.history import histories
from clippings.records.versions.pages import version_ids, version_page
from clippings.view.lists import overview
from clippings.view.notes import telling_notes


def register() -> None:
    use(
        Articles(articles.read),
        Read("pages", "pages/*.md", events.page, each=True),
        Read("versions", "versions/*/*.md", read_version, each=True),
        Check(problems),
        Index("neighbours", neighbours),
        Index("turns", turns),
        Index("questions of articles", questions_of_articles),
        Index("histories", histories),
        Index("telling notes", telling_notes),
        Index("latest", latest),
        Index(REDIRECTS, redirects),
        Index(overview.INDEX, overview.overview),
        Pages("home", home_page),
        Pages("not found", not_found_page),
        Pages("words", words_file, languages_of_scripts),
        Pages("prose", prose_page, prose_ids),
        *LISTS,
        *FACET_LISTS,
        Pages("withdrawn", withdrawn_page, withdrawn_ids),
        Pages("redirects", moved_page, redirects_of),
        Pages("articles", article_page, each_article),
        Pages("versions", version_page, version_ids),
    )
