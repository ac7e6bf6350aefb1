"""ProQuest: articles with labels above and below “Full text:”, in a text with lines of underscores, or in a page.

The form follows what public readers of these files say of them: https://github.com/pmyteh/tm.plugin.proquest and
https://github.com/chennesy/pq_parser.
"""

import re
from collections.abc import Iterator, Sequence

from clippings.importing.databases.export import Entry, Export, Value, counted, labelled
from clippings.importing.pages.page import Page, lines_of

_LABELS = {
    "Author": "byline", "Publication info": "info", "Publication title": "source", "Pages": "page",
    "Publication date": "date", "Publication year": "year", "Section": "section", "Subject": "subject",
    "Company / organization": "company", "People": "person", "Location": "place", "Publisher": "publisher",
    "Language of publication": "language", "Language": "language", "Document type": "type",
    "Source type": "source_type",
    "ProQuest document ID": "document", "Document URL": "url", "Copyright": "copyright", "Last updated": "load_date",
    "Database": "database", "Abstract": "abstract", "Full text": "text", "Full Text": "text", "Title": "title",
    "Links": "links", "ISSN": "issn", "Edition": "edition", "Column": "column", "Dateline": "dateline",
    "Correction": "correction", "Place of publication": "published_at", "Country of publication": "published_in",
    "Publication subject": "publication_subject", "Volume": "volume", "Issue": "issue", "First page": "first_page",
    "Credit": "credit", "Classification": "classification", "Identifier / keyword": "identifier",
    "Company": "company", "Publication last updated": "updated", "Word count": "length", "Caption": "caption",
    "ISBN": "isbn", "Accession number": "accession", "Illustrations": "illustrations", "Start page": "first_page",
    "e-ISSN": "eissn", "Number of pages": "pages", "Source attribution": "attribution", "Image": "image",
}  # fmt: skip
"""A label → what its value is."""
_LINE = re.compile(r"(?P<label>[A-Z][A-Za-z /-]{2,28}?)\s*:(?:\s+(?P<value>.*))?")
_RULE = re.compile(r"_{20,}")
_COUNT = re.compile(r"Document (\d+) of (\d+)", re.IGNORECASE)
_LINK = re.compile(r"(?:ProQuest document link|Link to document in ProQuest|https?://\S+|Enlarge this image\.?)")
_INFO = re.compile(
    r"(?P<source>[^;\[]+?)\s*(?:;[^\[]*)?(?:\[[^\]]*\])?\s*(?P<date>\d{1,2} \w{3,9} \d{4})(?::\s*(?P<page>[^:]+?)\.?)?"
)
"""“Harbour Echo ; Lowtown [Lowtown]04 Feb 2016: A.3.”"""
_NOT_TOLD = (
    "text",
    "info",
    "year",
    "links",
    "publication_subject",
    "published_at",
    "published_in",
    "image",
    "database",
)
_NONE = ("none available", "not available", "")


def read(lines: Sequence[str]) -> Export | None:
    """The articles of an export, from its lines; None where it is none."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if _RULE.fullmatch(line.strip()) or (_COUNT.fullmatch(line.strip()) and parts[-1]):
            parts.append([])
        if not _RULE.fullmatch(line.strip()) and line.strip():
            parts[-1].append(" ".join(line.split()))
    return _export([part for part in parts if part])


def read_page(page: Page) -> Export | None:
    """The articles of a page that ProQuest has written; None where it is another."""
    anchors = [one for one in page.root.iter("a") if (one.get("name") or "").startswith("DocID_")]
    parts = [one.getparent() for one in anchors]
    if parts:
        return _export([[line.text for line in lines_of(part)] for part in parts if part is not None])
    return read([line.text for line in page.lines])


def _export(parts: Sequence[Sequence[str]]) -> Export | None:
    articles = [part for part in parts if _is_article(part)]
    if not articles:
        return None
    numbers = [(int(match[1]), int(match[2])) for part in parts if (match := _COUNT.fullmatch(part[0]))]
    said = max((count for _, count in numbers), default=0)
    missing = counted(said, [number for number, _ in numbers]) or counted(said, range(1, len(articles) + 1))
    entries = tuple(_entry(f"#{n}", part) for n, part in enumerate(articles, 1))
    return Export("ProQuest", entries, missing, lists_authors=True)


def _is_article(lines: Sequence[str]) -> bool:
    """Whether it has two of the labels that every article has."""
    found = {found[0] for line in lines if (found := _labelled(line))}
    return len(found & {"source", "info", "document", "database", "date", "source_type"}) > 1


def _labelled(line: str) -> tuple[str, str, str] | None:
    """What a labelled line's value is, its label, and the value."""
    match = _LINE.fullmatch(line)
    if not match or not (field := _LABELS.get(match["label"])):
        return None
    return field, match["label"], (match["value"] or "").strip()


def _entry(part: str, lines: Sequence[str]) -> Entry:
    lines = [line for line in lines if not _COUNT.fullmatch(line)]
    found = dict[str, Value]()
    texts = dict[str, list[str]]()
    title, field = "", ""
    for line in lines:
        if now := _labelled(line):
            field, label, value = now
            if field == "abstract" and field in texts:
                continue
            found.setdefault(field, labelled(label, value, line))
            texts[field] = [value] if value else []
        elif _LINK.fullmatch(line):
            continue
        elif not field:
            title = title or line
        else:
            texts[field].append(line)
    found = {name: one._replace(value=" ".join(texts[name])) for name, one in found.items()}
    full, abstract = (
        tuple(line for line in texts.get(name, ()) if line.strip(" .").casefold() not in _NONE)
        for name in ("text", "abstract")
    )
    return Entry(part, dict(_values(found, title)), full or abstract, extent="full" if full else "precis")


def _values(found: dict[str, Value], title: str) -> Iterator[tuple[str, Value]]:
    """The values of an article, the publication's line read where it has no better ones."""
    if title:
        yield "title", Value(title, title, "the first line of the article")
    if (info := found.get("info")) and (match := _INFO.fullmatch(info.value)):
        for name in ("source", "date", "page"):
            if match[name] and name not in found:
                yield name, info._replace(value=match[name])
    if source := found.get("source"):
        found["source"] = source._replace(value=source.value.partition(";")[0].strip())
    words = [word for name in ("subject", "company") if name in found for word in _words(found[name].value)]
    if words:
        named = found.get("subject") or found["company"]
        yield "keywords", named._replace(value="; ".join(dict.fromkeys(words)))
    for name, value in found.items():
        if name not in (*_NOT_TOLD, "subject", "company") and value.value and not (name == "title" and title):
            yield name, value


def _words(value: str) -> list[str]:
    """Subjects, or companies: of “Name: Tram Works; NAICS: 485111” the name."""
    parts = [part.strip() for part in value.split(";")]
    named = [part.removeprefix("Name:").strip() for part in parts if part.startswith("Name:")]
    return [part for part in named or parts if part]
