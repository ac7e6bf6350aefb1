"""Nexis Uni, Nexis Advance and Lexis+: documents in which each article ends with “End of Document”.

They have a list of the articles in front, then each with its title, paper, date, labels, “Body”, and more labels; as
DOCX, RTF or PDF. The form follows what https://github.com/JBGruber/LexisNexisTools and its issues say of them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from clippings.importing.databases import nexis_labels as labels
from clippings.importing.databases.days import dated
from clippings.importing.databases.export import Entry, Export, Value, counted, placed
from clippings.importing.databases.nexis_labels import Labelled

_END = re.compile(
    r"End of Document|Ende des Dokuments|Dokumentende|Fin du document|Einde van (?:het )?document|Fin del documento",
    re.IGNORECASE,
)
_BODY = re.compile(r"Body|Text|Volltext|Haupttext|Corps|Texte|Tekst|Hoofdtekst|Cuerpo")
_BELOW = re.compile(
    r"Classification|Klassifi[kz]ierung|Klassifikation|Classificatie|Graphic|Grafik|Graphique|Afbeelding|Notes|Correction"
)
"""Headings below the text, behind which no paragraph is the article's."""
_COUNT = re.compile(r"(?:Documents?|Dokumente?|Documenten?|Documentos?)\s*\((\d+)\)", re.IGNORECASE)
_MOST_OF_A_TITLE = 3
"""Lines of a title, where a PDF has broken it."""
_MOST_OF_AN_END = 5
"""Words of the line with which an article ends."""
_LISTED = re.compile(r"\d+\.\s+(\S.*)")


def read(lines: Sequence[str]) -> Export | None:
    """The articles of an export, from its lines, each of them a paragraph; None where it is none."""
    lines = [line for line in (" ".join(line.split()) for line in lines) if line]
    ends = [at for at, line in enumerate(lines) if _END.fullmatch(line)] or _ends_alike(lines)
    if not ends:
        return None
    begins = [0, *(end + 1 for end in ends[:-1])]
    parts = [lines[begin:end] for begin, end in zip(begins, ends, strict=True)]
    if not any(map(_is_article, parts)):
        return None
    rest = lines[ends[-1] + 1 :]
    if _is_article(rest):  # cut off before its end
        parts.append(rest)
    cover = list(takewhile(lambda line: not _BODY.fullmatch(line), parts[0]))
    said = next((int(match[1]) for line in cover if (match := _COUNT.fullmatch(line))), 0)
    listed = [match[1] for line in cover if (match := _LISTED.fullmatch(line))] or [""] if said else []
    entries = [_entry(f"#{n}", part, listed if n == 1 else []) for n, part in enumerate(parts, 1)]
    return Export("Nexis", tuple(entries), counted(said, range(1, len(entries) + 1)))


def ends_alike(lines: Sequence[str]) -> bool:
    """Whether the articles end with a line of another language than those that are known."""
    return bool(_ends_alike([line for line in (" ".join(line.split()) for line in lines) if line]))


def _ends_alike(lines: Sequence[str]) -> list[int]:
    """Where the last line stands, if it is short, and stands below several articles with labels and nowhere else."""
    last = lines[-1] if lines else ""
    if not 1 < len(last.split()) <= _MOST_OF_AN_END or labels.label_of(last, False):
        return []
    ends = [at for at, line in enumerate(lines) if line == last]
    parts = [lines[begin:end] for begin, end in pairwise((0, *ends))]
    return ends if len(ends) > 1 and all(map(_is_article, parts)) else []


def stands_alone(line: str) -> bool:
    """Whether a line is a paragraph of its own wherever it stands, as of a PDF: a label, a heading, the last line."""
    marks = (_END, _BODY, _BELOW, _COUNT)
    return any(mark.fullmatch(line) for mark in marks) or _above_the_text(line) is not None


def _is_article(lines: Sequence[str]) -> bool:
    """Whether what stands above such a line has the labels that every article has."""
    found = {label.field for line in lines if (label := labels.label_of(line, False))}
    return bool(found & {"length", "section", "load_date"}) or any(map(_BODY.fullmatch, lines))


def _entry(part: str, lines: Sequence[str], listed: Sequence[str]) -> Entry:
    body = next((at for at, line in enumerate(lines) if _BODY.fullmatch(line)), None)
    above = list(lines[: body if body is not None else _first_text(lines)])
    below = lines[body + 1 if body is not None else len(above) :]
    remarks = tuple(line for line in above if labels.APPENDED.fullmatch(line))
    above = [line for line in above if line not in remarks]
    first = next((at for at, line in enumerate(above) if at > 1 and _is_of_the_head(line)), len(above))
    day = next((at for at in range(first - 1, 0, -1) if dated(above[at])), None)
    values = dict(_head(above[: day if day is not None else first], above[day] if day is not None else None, listed))
    end = _end(below)
    found = list(_labelled([*above[first:], *below[end:]]))
    values |= labels.values_of(found)
    if rights := [line for line in lines if labels.RIGHTS.fullmatch(line)]:
        values["copyright"] = placed(" ".join(rights), "the line of the copyright")
    return Entry(part, values, tuple(below[:end]), remarks=remarks)


def _head(lines: Sequence[str], day: str | None, listed: Sequence[str]) -> Iterator[tuple[str, Value]]:
    """Title, paper and date: the lines above the copyright and the labels."""
    if day is None:
        lines, source = lines[:1], lines[1] if len(lines) > 1 else None
    else:
        lines, source = lines[:-1], lines[-1] if lines else None
    if listed or len(lines) > _MOST_OF_A_TITLE:  # the list of all articles stands above the first one
        lines = _from_title(lines, listed[0] if listed else "")
    if lines:
        yield "title", placed(" ".join(lines), "the line above the paper’s name")
    if source:
        yield "source", placed(source, "the line above the date" if day else "the line below the title")
    if day and (read := dated(day)):
        yield "date", placed(day, "the line below the paper’s name")
        if read.after:
            yield "edition", placed(read.after, "what stands by the date")


def _from_title(lines: Sequence[str], title: str) -> Sequence[str]:
    """The last lines that are, together, the title that the list of articles has; the last one where none are."""
    for begin in range(len(lines) - 1, max(-1, len(lines) - 6), -1):
        if " ".join(lines[begin:])[:40].casefold() == title[:40].casefold():
            return lines[begin:]
    return lines[-1:]


def _first_text(lines: Sequence[str]) -> int:
    """Where a text begins that has no heading: below the last label above it."""
    found = [
        at
        for at, line in enumerate(lines)
        if (one := labels.label_of(line, False)) and one.field in labels.ABOVE_THE_TEXT
    ]
    return found[-1] + 1 if found else min(3, len(lines))


def _is_of_the_head(line: str) -> bool:
    return bool(labels.RIGHTS.fullmatch(line)) or _above_the_text(line) is not None


def _above_the_text(line: str) -> Labelled | None:
    found = labels.label_of(line, False)
    return found if found and found.field in ("section", "length", "byline", "dateline", "highlight") else None


def _end(lines: Sequence[str]) -> int:
    """Where the text ends: at a heading below it, or at a label from which on every line has one."""
    end = len(lines)
    for at in range(len(lines) - 1, -1, -1):
        goes_on = end == at + 1 and (labels.label_of(lines[at], False) or labels.RIGHTS.fullmatch(lines[at]))
        if goes_on or _BELOW.fullmatch(lines[at]):
            end = at
    return end


def _labelled(lines: Sequence[str]) -> Iterator[Labelled]:
    """Lines with labels, and what stands below a heading “Graphic” or “Correction” as its value."""
    heading = ""
    for line in lines:
        if found := labels.label_of(line, False):
            heading = ""
            yield found
        elif _BELOW.fullmatch(line):
            heading = line
        elif heading and (named := labels.label_of(f"{heading}: {line}", False)):
            yield named
