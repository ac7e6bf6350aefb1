"""The paper's name, title, byline, authors and date from the head of an article. Nothing is taken from running text."""

from clippings.importing.draft import Context, Doubt, Draft, Found
from clippings.importing.plain_text import alike
from clippings.importing.printed import bylines, dates
from clippings.model.evidence import Candidate

HEAD_LINES = 6
LONGEST_TITLE = 250
_ABOVE_TITLE = 3
_LONGEST_NAME = 4
"""Words of a paper's name, where nothing but its place tells that it is one."""


def masthead(draft: Draft, context: Context) -> None:
    """The paper's name above everything: that of a known outlet, or a few words with the date right below them."""
    lines = draft.lines()[:4]
    if len(lines) < 3 or draft.fields.keys() & {"outlet", "printed_outlet"}:
        return
    name, below, next_ = lines[:3]
    signed = any(map(bylines.is_byline, lines[3:]))
    known = [id for id, outlet in context.outlets.items() if alike(name) in map(alike, (outlet.name, *outlet.aliases))]
    if len(known) == 1:
        draft.take(name)
        draft.fields["outlet"] = Found(known[0], "printed", name, "its name above the title")
    elif dates.read(below) and len(name.split()) <= _LONGEST_NAME and _like_a_title(next_, name, signed):
        draft.take(name)
        draft.fields["printed_outlet"] = Found(name, "printed", name, "a name with the date right below it")
        why = f"“{name}” stands above the date, and is taken for the paper’s name and “{next_}” for the title"
        draft.doubts.append(Doubt("title", why, "look whether it is so; else put both right"))


def _like_a_title(line: str, name: str, signed: bool) -> bool:
    """Whether a line can be the title below a paper's name: longer than that, or with a byline right below it
    (``signed``); and no byline and no sentence."""
    longer = signed or len(line) > len(name)
    return longer and len(line) <= 120 and line[-1] not in ".,;:" and not bylines.is_byline(line)


def title(draft: Draft, context: Context) -> None:
    """The first line that is no date, byline or agency's name, without its Markdown mark."""
    lines = draft.lines()
    if not lines or draft.found("title"):
        return
    at = 0
    while at < min(_ABOVE_TITLE, len(lines) - 1) and _stands_by_titles(lines[at], context):
        at += 1
    line = lines[at]
    words = line.lstrip("# ").strip()
    if len(words) > LONGEST_TITLE:
        draft.doubts.append(Doubt("title", "the first line is as long as a paragraph", "write the title yourself"))
        return
    draft.take(line)
    rule = "the first line that is no date, byline or agency’s name" if at else "first line"
    draft.fields["title"] = Found(words, "printed", words, rule)
    below = draft.lines()[:1]
    if not at and below and "printed_outlet" not in draft.fields and _like_a_name_above(words, below[0], draft):
        why = f"“{words}” is the first line, and can be the paper’s name above the title “{below[0]}”"
        try_ = "where it is, write it into printed_outlet, put the title right, and take that out of the text"
        draft.doubts.append(Doubt("title", why, try_))


def _like_a_name_above(words: str, below: str, draft: Draft) -> bool:
    """Whether the title may be a paper's name: a few words, with a line below that can be a title itself."""
    short = len(words.split()) <= _LONGEST_NAME and bylines.is_name(words)
    if draft.found("outlet") or len(draft.lines()) < 2 or not short:
        return False
    if dates.read(below) or bylines.is_byline(below) or len(below.split()) < 2 or below[-1] in ".,;:…":
        return False
    following = draft.lines()[1]
    return len(below) <= 120 and (
        len(following) > 2 * len(below) or bool(dates.read(following)) or bylines.is_byline(following)
    )


def _stands_by_titles(line: str, context: Context) -> bool:
    return bool(dates.read(line) or bylines.is_byline(line)) or alike(line) in context.agencies


def byline(draft: Draft, context: Context) -> None:
    """A line “By Name” near the head. The name of an agency or outlet there is kept as printed, and is no author."""
    if draft.found("byline"):
        return
    for line in draft.lines()[:HEAD_LINES]:
        if (names := bylines.names_in(line, context.agencies)) is not None:
            draft.take(line)
            draft.fields["byline"] = Found(line, "printed", line, "a line “By Name” under the title")
            if names:
                draft.fields["authors"] = Found("; ".join(names), "printed", line, "the names in the byline")
            return
    line = next(iter(draft.lines()), "")
    if line and alike(line) in context.agencies:
        draft.take(line)
        draft.fields["byline"] = Found(line, "printed", line, "an agency’s or outlet’s name under the title")
        why = "stands where a byline would, but names an agency or outlet; it can be a picture’s credit"
        draft.fields["authors"] = Found(None, candidates=(Candidate(line, "printed", line, why),))
        try_ = "where it is one, delete the line byline: and its ground; else write the author into authors"
        draft.doubts.append(Doubt("byline", f"“{line}” {why}", try_))


def printed_date(draft: Draft, _: Context) -> None:
    """A line near the head that is a date and nothing else."""
    if "date" in draft.fields:
        return
    for line in draft.lines()[:HEAD_LINES]:
        if reading := dates.read(line):
            if reading.value or reading.candidates:
                draft.take(line)
                rule = "a line of its own under the title"
                found = tuple(Candidate(day, "printed", line, because) for day, because in reading.candidates)
                known = Found(reading.value, "printed", line, rule) if reading.value else Found(candidates=found)
                draft.fields["date"] = known
            if reading.doubt:
                draft.doubts.append(Doubt("date", f"“{line}” {reading.doubt}", "write the date yourself"))
            return


def unread(draft: Draft, _: Context) -> None:
    """A first block that is a few names and nothing else is left where it stands, and an editor is asked what it is."""
    block = draft.blocks[0] if len(draft.blocks) > 1 else []
    if len(block) != 1 or any(doubt.where == "title" and block[0] in doubt.why for doubt in draft.doubts):
        return
    if block[0][-1] != "." and all(map(bylines.is_name, block[0].split(", "))):
        why = f"“{block[0]}” stands under the title, and can be an author, a place or a heading; it is left in the text"
        draft.doubts.append(Doubt("byline", why, "write it where it belongs, and take it out of the text"))
