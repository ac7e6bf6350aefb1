"""Factiva: articles as rows of two-letter codes (HD, BY, PD …), or without codes, by the order of their lines.

The form follows what https://cran.r-project.org/package=tm.plugin.factiva reads; the codes are those that Factiva shows
as “Full Article/Report plus Indexing”. The order without codes is: section, headline, author, number of words, date,
hour, source, its code, page or edition, language, copyright; it is the same in every language of the interface.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from clippings.importing.databases.days import dated
from clippings.importing.databases.export import Entry, Export, Value, placed
from clippings.importing.databases.languages import tag_of
from clippings.importing.printed.bylines import is_byline, is_full_name

FIELDS = {
    "HD": "title", "BY": "byline", "CR": "credit", "WC": "length", "PD": "date", "ET": "hour", "SN": "source",
    "SC": "code", "SE": "section", "ED": "edition", "PG": "page", "VOL": "volume", "LA": "language", "CY": "copyright",
    "CO": "company", "IN": "industry", "NS": "subject", "RE": "place", "PUB": "publisher", "AN": "document",
    "CLM": "column", "RF": "reference", "ART": "caption", "CT": "contact", "IPD": "descriptors", "NGC": "group",
    "GC": "group_code", "IPC": "information_codes", "LP": "", "TD": "",
}  # fmt: skip
"""A code → what its value is; empty for the text itself."""
WORDS = re.compile(r"\d[\d.,\s]*\s?(?:[^\W\d_]{1,12})")
"""The number of words, in any language: ``812 words``, ``1.204 Wörter``, ``812 字``, ``812 слов``."""
_DOCUMENT = re.compile(r"(?:Documento?|Dokument|文件|文档|文書|ドキュメント|Документ)\s+(?P<id>[A-Za-z]\w{14,})")
"""The last line of an article, with its number."""
_HOUR = re.compile(r"\d{1,2}:\d{2}(?::\d\d)?")
_RIGHTS = re.compile(r"(?:\(c\)|©|copyright\b|版权|著作権)", re.IGNORECASE)
_LONGEST_SECTION = 6
"""Words of a section's name; a longer line above the headline is something else."""
_PAGE = re.compile(r"(?:[A-Z]{0,3}[.-]?\d{1,4}[A-Z]?)(?:[,-]\s?[A-Z]{0,3}\d{1,4})*")
Row = tuple[str, tuple[str, ...]]
"""A code, and its paragraphs."""


def of_rows(articles: Sequence[Sequence[Row]]) -> Export:
    """Articles whose values have codes."""
    return Export("Factiva", tuple(_coded(f"#{n}", rows) for n, rows in enumerate(articles, 1)))


def of_lines(articles: Sequence[Sequence[str]], headlines: Sequence[str] = ()) -> Export:
    """Articles without codes, each with its lines, and its headline where something marks it."""
    marked = [*headlines, *[""] * (len(articles) - len(headlines))]
    entries = (_uncoded(f"#{n}", lines, marked[n - 1]) for n, lines in enumerate(articles, 1))
    return Export("Factiva", tuple(entries))


def read(lines: Sequence[str]) -> Export | None:
    """The articles of an export as a text of lines, as of an RTF; None where it is none."""
    lines = [line for line in (" ".join(line.split()) for line in lines) if line]
    ends = [at for at, line in enumerate(lines) if _DOCUMENT.fullmatch(_code(line)[1])]
    if not ends:
        return None
    parts = [lines[begin:end] for begin, end in pairwise((0, *(at + 1 for at in ends)))]
    rows = [list(_rows(part)) for part in parts]
    if all(any(code == "HD" for code, _ in part) for part in rows):
        return of_rows(rows)
    if not all(any(_is_counted(part, at) for at in range(len(part) - 1)) for part in parts):
        return None
    return of_lines(parts)


def _code(line: str) -> tuple[str, str]:
    """The code at the beginning of a line, and the rest: “HD | Talks end” has HD. Empty where it has none."""
    match = re.match(r"\|?\s*([A-Z]{2,3})\b\s*(?:[|\t]|$|(?=\s))\s*(.*?)\s*\|*$", line)
    return (match[1], match[2]) if match and match[1] in FIELDS else ("", line.strip("| "))


def _rows(lines: Sequence[str]) -> Iterator[Row]:
    """Lines with codes, and those below each that have none."""
    code, texts = "", list[str]()
    for line in lines:
        begun, rest = _code(line)
        if begun:
            if code:
                yield code, tuple(texts)
            code, texts = begun, []
        if rest:
            texts.append(rest)
    if code:
        yield code, tuple(texts)


def _coded(part: str, rows: Sequence[Row]) -> Entry:
    found: dict[str, Value] = {}
    blocks: list[str] = []
    for code, texts in rows:
        if code in ("LP", "TD"):
            blocks += texts
        elif texts:
            text = " ".join(texts)
            found[FIELDS[code]] = Value(text, f"{code} {text}"[:300], f"Factiva’s field {code}")
    return _entry(part, found, blocks)


def _entry(part: str, values: Mapping[str, Value], blocks: Sequence[str]) -> Entry:
    found = dict(values)
    named = [found.pop(field) for field in ("subject", "company") if field in found]
    if words := list(dict.fromkeys(word for one in named for word in _indexed(one.value))):
        quote = " · ".join(one.quote for one in named)[:300]
        found["keywords"] = named[0]._replace(value="; ".join(words), quote=quote)
    if (document := found.get("document")) and (match := _DOCUMENT.fullmatch(document.value)):
        found["document"] = document._replace(value=match["id"])
    if (title := found.get("title")) and not title.value.strip():
        del found["title"]
    return Entry(part, found, tuple(blocks))


def _indexed(value: str) -> list[str]:
    """The words of Factiva's indexing: of “gvote : Elections | gpol : Domestic Politics” the names without codes."""
    return [word.rpartition(" : ")[2].strip() for word in value.split("|") if word.strip()]


def _is_counted(lines: Sequence[str], at: int) -> bool:
    """Whether a line is the number of words, with the date below it."""
    return bool(WORDS.fullmatch(lines[at])) and len(lines[at]) < 30 and dated(lines[at + 1]) is not None


def _uncoded(part: str, lines: Sequence[str], headline: str) -> Entry:
    """An article by the order of its lines around the number of words."""
    if lines and (last := _DOCUMENT.fullmatch(lines[-1])):
        document, lines = Value(last["id"], lines[-1], "the last line"), lines[:-1]
    else:
        document = None
    at = next((at for at in range(min(12, len(lines) - 1)) if _is_counted(lines, at)), None)
    if at is None:
        title = {"title": placed(lines[0], "the first line")} if lines else {}
        return _entry(part, title | ({"document": document} if document else {}), lines[1:])
    values = dict(_above(lines[:at], headline))
    values["length"] = placed(lines[at], "the line that counts the words")
    values["date"] = placed(lines[at + 1], "the line below the number of words")
    end = _end_of_head(lines, at + 2)
    values |= dict(_below(lines[at + 2 : end]))
    if document:
        values["document"] = document
    return _entry(part, values, lines[end:])


def _above(lines: Sequence[str], headline: str) -> Iterator[tuple[str, Value]]:
    """Section, headline and author. Where nothing marks the headline, it is the last line that is no byline."""
    if not lines:
        return
    where = "the headline’s line"
    if headline in lines:
        at = lines.index(headline)
    else:
        signed = len(lines) > 1 and (is_byline(lines[-1]) or is_full_name(lines[-1]))
        at = len(lines) - 2 if signed else len(lines) - 1
        where = "the line above the number of words" if not signed else "the line above the byline"
    if at and len(lines[at - 1].split()) <= _LONGEST_SECTION:
        yield "section", placed(lines[at - 1], "the line above the headline")
    yield "title", placed(lines[at], where)
    if lines[at + 1 :]:
        yield "byline", placed(" ".join(lines[at + 1 :]), "the line between headline and number of words")


def _end_of_head(lines: Sequence[str], begin: int) -> int:
    """Where the text begins: below the copyright; without one below the language, or the source's code."""
    near = range(begin, min(begin + 9, len(lines)))
    short = [at for at in near if len(lines[at]) < 200]
    rights = (at for at in short if _RIGHTS.match(lines[at]))
    language = (at for at in short if tag_of(lines[at]))
    last = next(rights, None) or next(language, None) or begin + 1
    return min(last + 1, len(lines))


def _below(lines: Sequence[str]) -> Iterator[tuple[str, Value]]:
    """Hour, source, code, page or edition, language and copyright, which stand in this order."""
    rest = list(lines)
    if rest and _HOUR.fullmatch(rest[0]):
        yield "hour", placed(rest.pop(0), "the line below the date")
    if rest and _RIGHTS.match(rest[-1]):
        yield "copyright", placed(rest.pop(), "the line of the copyright")
    if rest and tag_of(rest[-1]):
        yield "language", placed(rest.pop(), "the line above the copyright")
    for field, where in (("source", "the line below the date"), ("code", "the line below the source")):
        if rest:
            yield field, placed(rest.pop(0), where)
    for line in rest:
        if _PAGE.fullmatch(line):
            yield "page", placed(line, "a number between source and language")
        else:
            yield "edition", placed(line, "a line between source and language")
