"""Europresse: a page with an element for each article, whose parts have classes of their own.

The form follows what public readers of these pages say of them (https://cran.r-project.org/package=tm.plugin.europresse).
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from clippings.importing.databases.days import dated
from clippings.importing.databases.export import Entry, Export, Value, placed
from clippings.importing.pages.page import Page, lines_of
from clippings.importing.printed.dates import weekdays
from clippings.reading.folding.forms import fold

_ISSUE = re.compile(r"(?P<name>.*?),\s+(?:no|n°|nº|numéro|issue)\.?\s*(?P<issue>\S+)", re.IGNORECASE)
_PAGE = re.compile(r"(?:pp?|page|pages)\.?\s*(\S*\d\S*)", re.IGNORECASE)
_LENGTH = re.compile(r"\d[\d\s.,]*\s?(?:mots|words|wörter|palabras|woorden)", re.IGNORECASE)


def read(page: Page) -> Export | None:
    """The articles of such a page; None where it is another."""
    articles = [one for one in page.root.iter("article") if _with(one, "DocPublicationName")]
    if not articles:
        return None
    return Export("Europresse", tuple(_entry(f"#{n}", one) for n, one in enumerate(articles, 1)))


def _entry(part: str, article: HtmlElement) -> Entry:
    values = dict(_values(article))
    texts = _with(article, "docOcurrContainer") or _with(article, "DocText") or list(article.iter("section"))
    blocks = [line.text for one in texts[:1] for line in lines_of(one)]
    remarks = [line.text for one in article.iter("aside") for line in lines_of(one)]
    return Entry(part, values, tuple(blocks), cut=tuple(remarks))


def _values(article: HtmlElement) -> Iterator[tuple[str, Value]]:
    name = _text(_with(article, "DocPublicationName"))
    issue = _ISSUE.fullmatch(name)
    yield "source", Value(issue["name"] if issue else name, name, "the publication’s name")
    if issue:
        yield "issue", Value(issue["issue"], name, "the publication’s name")
    titles = [one for one in article.iter() if "titreArticle" in (one.get("class") or "").replace("Titre", "titre")]
    if title := _text(titles):
        yield "title", placed(title, "the headline’s element")
    if author := _text(_with(article, "docAuthors") or _with(article, "sm-margin-bottomNews")):
        yield "byline", placed(author, "the authors’ element")
    yield from _header(" ".join(_text([one]) for one in _with(article, "DocHeader")))
    certificate = _with(article, "publiC-lblNodoc")
    if number := _text(certificate):
        yield "document", placed(number, "the document’s number")
    for footer in article.iter("footer", "small"):
        if rights := next((line.text for line in lines_of(footer) if re.match(r"©|\(c\)", line.text)), None):
            yield "copyright", placed(rights, "the line of the copyright")


def _header(line: str) -> Iterator[tuple[str, Value]]:
    """Of “Monde, mercredi 4 février 2016, 312 mots, p. 3” the section, date, length and page."""
    words = [word.strip() for word in re.split(r",\s|\s(?=\d+ (?:mots|words)\b)", line) if word.strip()]
    windows = ((at, much) for much in (1, 2, 3) for at in range(len(words) - much + 1))
    found = next(((at, much) for at, much in windows if _is_day(words[at : at + much])), None)
    if found:
        at, much = found
        begin = at - 1 if at and fold(words[at - 1]) in weekdays() else at
        yield "date", Value(", ".join(words[begin : at + much]), line, "the line above the headline")
        if section := ", ".join(words[:begin]):
            yield "section", Value(section, line, "what stands before the date")
        words = words[at + much :]
    for word in words:
        if _LENGTH.fullmatch(word):
            yield "length", Value(word, line, "the line above the headline")
        elif match := _PAGE.fullmatch(word):
            yield "page", Value(match[1], line, "the line above the headline")


def _is_day(words: list[str]) -> bool:
    found = dated(", ".join(words)) if words else None
    return found is not None and not found.after


def _with(element: HtmlElement, name: str) -> list[HtmlElement]:
    """The elements that have a class, or one that ends so (``rdp__DocPublicationName``): the innermost of each."""
    return [one for one in element.iter() if name in (one.get("class") or "").split()]


def _text(elements: list[HtmlElement]) -> str:
    """What readers see of the first of some elements."""
    return " ".join(line.text for line in lines_of(elements[0])) if elements else ""
