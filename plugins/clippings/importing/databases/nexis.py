"""Nexis and LexisNexis as they were until 2019: texts and pages in which “3 of 20 DOCUMENTS” stands above each article.

The form follows what public readers of these files say of them: https://github.com/JBGruber/LexisNexisTools and
https://cran.r-project.org/package=tm.plugin.lexisnexis.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clippings.importing.databases import nexis_labels as labels
from clippings.importing.databases.days import dated
from clippings.importing.databases.export import Entry, Export, Value, counted, placed
from clippings.importing.databases.nexis_labels import Labelled
from clippings.importing.printed import bylines

MARK = re.compile(
    r"[ \t]*(?:FOCUS - )?(?:(?P<n>\d+) (?:of|OF) (?P<all>\d+) DOCUMENTS?"
    r"|(?:Dokument|DOKUMENT|Document|DOCUMENT) (?P<n2>\d+) (?:von|VON|de|DE|van|VAN) (?P<all2>\d+))[ \t]*"
)
"""The line above an article, in English, German, French and Dutch."""
_SELECTED = re.compile(
    r".*?(?:Selected Items|Ausgewählte Dokumente|Documents sélectionnés)\D{0,20}(\d+)\s*-\s*(\d+)\s*"
)
_MOST_ABOVE = 8
"""Paragraphs between the date and the first label; more are the text of an article without labels above it."""


class _Item(NamedTuple):
    """A paragraph, or a labelled line with the lines that go on with it."""

    found: Labelled | None
    text: str
    lines: tuple[str, ...]


def read(blocks: Sequence[Sequence[str]]) -> Export | None:
    """The articles of an export, from its paragraphs with their lines; None where it is none."""
    marks = [(at, match) for at, block in enumerate(blocks) if (match := MARK.fullmatch(block[0]))]
    if not marks or not _is_export(blocks, [at for at, _ in marks]):
        return None
    ends = [*(at for at, _ in marks[1:]), len(blocks)]
    entries = []
    for (at, match), end in zip(marks, ends, strict=True):
        rest = [blocks[at][1:], *blocks[at + 1 : end]]
        entries.append(_entry(f"#{match['n'] or match['n2']}", [block for block in rest if block]))
    return Export("Nexis", tuple(entries), _missing([match for _, match in marks], blocks[: marks[0][0]]))


def _is_export(blocks: Sequence[Sequence[str]], marks: Sequence[int]) -> bool:
    """Whether labels of Nexis, or its copyright, stand below such a line, of which a plain text may speak."""
    first = blocks[marks[0] + 1 : marks[1] if len(marks) > 1 else None]
    lines = [line for block in first for line in block]
    return any(labels.label_of(line, True) or labels.RIGHTS.fullmatch(line) for line in lines)


def _missing(marks: Sequence[re.Match[str]], cover: Sequence[Sequence[str]]) -> str:
    """Whether all are there that it counts: those that were selected, where it says which."""
    numbers = [int(match["n"] or match["n2"]) for match in marks]
    for line in (line for block in cover for line in block):
        if match := _SELECTED.fullmatch(line):
            first, last = int(match[1]), int(match[2])
            said = last - first + 1
            begins = numbers[0] if numbers[0] in (1, first) else first
            return counted(said, [number - begins + 1 for number in numbers])
    return counted(max(int(match["all"] or match["all2"]) for match in marks), numbers)


def _items(blocks: Sequence[Sequence[str]]) -> Iterator[_Item]:
    for block in blocks:
        begins = [
            at
            for at, line in enumerate(block)
            if at == 0 or labels.label_of(line, True) or labels.RESERVED.fullmatch(block[at - 1])
        ]
        for begin, end in zip(begins, [*begins[1:], len(block)], strict=True):
            lines = tuple(block[begin:end])
            text = " ".join(lines)
            yield _Item(labels.label_of(text, True), text, lines)


def _entry(part: str, blocks: Sequence[Sequence[str]]) -> Entry:
    items = list(_items(blocks))
    remarks = tuple(one.text for one in items if labels.APPENDED.fullmatch(one.text))
    items = [one for one in items if not labels.APPENDED.fullmatch(one.text)]
    rights = [one.text for one in items if not one.found and labels.RIGHTS.fullmatch(one.text)]
    items = [one for one in items if one.found or not labels.RIGHTS.fullmatch(one.text)]
    day = next((at for at, one in enumerate(items[:6]) if not one.found and dated(one.lines[0])), None)
    values = dict(_above(items[: day or 1], items[day] if day is not None else None))
    rest = items[(day or 0) + 1 :]
    first = next((at for at, one in enumerate(rest) if one.found), len(rest))
    above = any(map(_is_above, rest[first : first + 1]))
    titles = rest[:first] if above and first <= _MOST_ABOVE else rest[:1] if rest[:1] and not rest[0].found else []
    values |= dict(_titles(titles))
    rest = rest[len(titles) :]
    lead = next((at for at, one in enumerate(rest) if not _is_above(one)), len(rest))
    tail = next((at for at, one in enumerate(rest) if at >= lead and _begins_the_tail(one)), len(rest))
    found = [one.found for one in _joined([*rest[:lead], *rest[tail:]]) if one.found]
    values |= labels.values_of(found)
    if rights:
        values["copyright"] = placed(" ".join(rights), "the line of the copyright")
    begun = [one.found.value for one in rest[:lead] if one.found and one.found.field == "body" and one.found.value]
    return Entry(part, values, (*begun, *(one.text for one in rest[lead:tail])), remarks=remarks)


def _above(items: Sequence[_Item], day: _Item | None) -> Iterator[tuple[str, Value]]:
    """The paper's name, which is the last line above the date, then the date with the edition beside or below it."""
    lines = [line for one in items if not one.found for line in one.lines]
    if lines:
        yield "source", placed(lines[-1], "the line above the date" if day else "the first line")
    if day and (read := dated(day.lines[0])):
        yield "date", placed(day.lines[0], "the line below the paper’s name")
        if edition := "; ".join(filter(None, (line.strip(" ;,") for line in (read.after, *day.lines[1:])))):
            yield "edition", placed(edition, "what stands by the date")


def _titles(items: Sequence[_Item]) -> Iterator[tuple[str, Value]]:
    """The headline, what stands below it, and a byline without a label."""
    texts = [one.text for one in items]
    signed = next((text for text in texts[1:] if bylines.is_byline(text)), None)
    lines = [text for text in texts if text != signed]
    if lines:
        yield "title", placed(lines[0], "the line below the date")
    if lines[1:]:
        yield "subtitle", placed(" ".join(lines[1:]), "what stands below the headline")
    if signed:
        yield "byline", placed(signed, "the line below the headline")


def _is_above(item: _Item) -> bool:
    return item.found is not None and item.found.field in labels.ABOVE_THE_TEXT


def _begins_the_tail(item: _Item) -> bool:
    """Whether what belongs to no text begins here; “UPDATE: …” may be a line of the text where no date follows."""
    if not item.found or item.found.field in ("title", "body"):
        return False
    return item.found.field != "load_date" or dated(item.found.value) is not None


def _joined(items: Sequence[_Item]) -> list[_Item]:
    """Labelled items, with the unlabelled ones below them."""
    joined: list[_Item] = []
    for one in items:
        if one.found or not joined:
            joined.append(one)
        elif (last := joined[-1]).found:
            found = last.found._replace(value=f"{last.found.value} {one.text}".strip())
            joined[-1] = last._replace(found=found)
    return joined
