"""Factiva's HTML: an element of class ``article enArticle`` for each article, with a table of codes or without."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from clippings.importing.databases import factiva
from clippings.importing.databases.export import Export
from clippings.importing.pages.page import Line, Page, lines_of

_OF_A_LANGUAGE = re.compile(r"(?:[a-z]{2}|zh(?:cn|tw))Article")


def read(page: Page) -> Export | None:
    """The articles of such a page; None where it is another."""
    found = [one for one in page.root.iter("div") if _is_article(one)]
    articles = [one for one in found if not any(other in found for other in one.iterancestors("div"))]
    if not articles:
        return None
    rows = [list(_rows(one)) for one in articles]
    if all(rows):
        return factiva.of_rows(rows)
    lines = [[line.text for line in lines_of(one)] for one in articles]
    return factiva.of_lines(lines, [_headline(one) for one in articles])


def _headline(article: HtmlElement) -> str:
    """The words of the element that is marked as the headline; empty where none is."""
    marked = (one for one in article.iter() if one.get("id") == "hd" or (one.get("class") or "").endswith("Headline"))
    return next((" ".join(line.text for line in lines_of(one)) for one in marked), "")


def _is_article(element: HtmlElement) -> bool:
    """Whether its classes are ``article`` and that of a language: ``enArticle``, ``zhcnArticle``."""
    classes = (element.get("class") or "").split()
    return "article" in classes and any(map(_OF_A_LANGUAGE.fullmatch, classes))


def _rows(article: HtmlElement) -> Iterator[factiva.Row]:
    for row in article.iter("tr"):
        cells = [cell for cell in row if cell.tag == "td"]
        if len(cells) == 2 and (code := cells[0].text_content().strip()) in factiva.FIELDS:
            lines: list[Line] = lines_of(cells[1])
            yield code, tuple(line.text for line in lines)
