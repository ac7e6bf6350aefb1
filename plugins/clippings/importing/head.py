"""Title, byline, author and date: what stands at the head of an article. Nothing is taken from running text."""

import re
from datetime import date

from clippings.importing.draft import Context, Doubt, Draft, Found
from clippings.importing.plain_text import alike
from clippings.model.edtf import MONTHS
from clippings.model.evidence import Candidate
from clippings.reading.folding.forms import fold, plain

HEAD_LINES = 6
LONGEST_TITLE = 250
NAME = r"[^\W\d_][\w.'’\-]*"
FULL_NAME = rf"{NAME}(?:\s+{NAME}){{1,4}}"
BYLINE = re.compile(
    rf"(?:by|von|par|por|di|door)\s+(?P<names>{FULL_NAME}(?:(?:,| and| &)\s+{FULL_NAME})*)", re.IGNORECASE
)
MONTH = "|".join(f"{m}|{m[:3]}\\.?" for m in MONTHS)
DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
GENERIC = re.compile(
    r"(?:our |a )?(?:(?:staff|own|special|foreign) )?(?:writers?|reporters?|correspondents?|editors?|staff)",
    re.IGNORECASE,
)
BEFORE = r"(?:(?:published|posted|updated|date)\s*:?\s*(?:on\s+)?)?"
DATES = (
    re.compile(rf"{BEFORE}{DAY}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{MONTH}),?\s+(?P<y>\d{{4}})", re.IGNORECASE),
    re.compile(rf"{BEFORE}{DAY}(?P<m>{MONTH})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})", re.IGNORECASE),
    re.compile(rf"{BEFORE}(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d)", re.IGNORECASE),
)
AMBIGUOUS = re.compile(rf"{BEFORE}(\d{{1,2}})[/.](\d{{1,2}})[/.](\d{{4}})", re.IGNORECASE)


def title(draft: Draft, _: Context) -> None:
    """The first line, without its Markdown mark."""
    if not draft.blocks:
        return
    line = draft.blocks[0][0]
    words = line.lstrip("# ").strip()
    if len(words) > LONGEST_TITLE:
        draft.doubts.append(Doubt("title", "the first line is as long as a paragraph", "write the title yourself"))
        return
    draft.take(line)
    draft.fields["title"] = Found(words, "printed", words, "first line")


def byline(draft: Draft, context: Context) -> None:
    """A line “By Name” near the head. The name of an agency or outlet there is kept as printed, and is no author."""
    for line in draft.lines()[:HEAD_LINES]:
        printed = plain.of(line)
        if match := BYLINE.fullmatch(printed.text):
            start, end = printed.place(*match.span("names"))
            draft.take(line)
            draft.fields["byline"] = Found(line, "printed", line, "a line “By Name” under the title")
            found = re.split(r",\s+(?:and\s+)?|\s+and\s+|\s+&\s+", line[start:end])
            names = [name for name in found if alike(name) not in context.agencies and not GENERIC.fullmatch(name)]
            if names:
                draft.fields["authors"] = Found("; ".join(names), "printed", line, "the names in the byline")
            return
    first = draft.lines()[:1]
    if first and alike(first[0]) in context.agencies:
        line = first[0]
        draft.take(line)
        draft.fields["byline"] = Found(line, "printed", line, "an agency’s or outlet’s name under the title")
        why = "stands where a byline would, but names an agency or outlet; it can be a picture’s credit"
        draft.fields["authors"] = Found(None, candidates=(Candidate(line, "printed", line, why),))
        draft.doubts.append(Doubt("byline", f"“{line}” {why}", "name the author yourself, or leave it empty"))


def printed_date(draft: Draft, _: Context) -> None:
    """A line near the head that is a date and nothing else."""
    for line in draft.lines()[:HEAD_LINES]:
        for pattern in DATES:
            match = pattern.fullmatch(plain(line))
            if match and (day := calendar_day(match["y"], match["m"], match["d"])):
                draft.take(line)
                draft.fields["date"] = Found(day, "printed", line, "a line of its own under the title")
                return
            if match:
                draft.doubts.append(Doubt("date", f"“{line}” is not in the calendar", "write the date yourself"))
                return
        if match := AMBIGUOUS.fullmatch(plain(line)):
            draft.take(line)
            draft.fields["date"] = ambiguous(line, *match.groups())
            if draft.fields["date"].value is None:
                draft.doubts.append(
                    Doubt("date", f"“{line}” can be read day first or month first", "write the date yourself")
                )
            return


def ambiguous(line: str, a: str, b: str, year: str) -> Found:
    """``04/02/2016`` has two readings unless only one is in the calendar."""
    days = [day for day in (calendar_day(year, b, a), calendar_day(year, a, b)) if day]
    if len(set(days)) == 1:
        return Found(days[0], "printed", line, "a line of its own under the title")
    because = ("day first", "month first")
    return Found(None, candidates=tuple(Candidate(d, "printed", line, w) for d, w in zip(days, because, strict=False)))


def calendar_day(year: str, month: str, day: str) -> str | None:
    """A day as ``2016-02-04``; None when it is not in the calendar. ``month`` is a number or a name."""
    number = int(month) if month.isdigit() else next(
        (n for n, name in enumerate(MONTHS, 1) if fold(name[:3]) == fold(month[:3])), 0
    )  # fmt: skip
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
