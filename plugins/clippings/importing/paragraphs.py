"""Blocks to paragraphs: torn ones joined, headings recognised, text made safe as Markdown."""

import re

from clippings.importing.draft import Context, Doubt, Draft
from clippings.importing.plain_text import alike
from clippings.importing.printed import dates
from clippings.importing.printed.bylines import is_byline, is_name

MOST_HEADING_WORDS = 14
_LONGEST_LINE = 160
"""Characters: a line that a program has broken, or a printer, is shorter."""
_FULL_LINE = 60
"""Characters: lines that are all shorter are a list, or verse."""
LIST_MARK = re.compile(r"^[•‣▪◦]\s*")


def parted(draft: Draft, _: Context) -> None:
    """The lines of a block are paragraphs where one is longer than any printed line: as Word saves them, for one."""
    blocks: list[list[str]] = []
    for block in draft.blocks:
        blocks += [[line] for line in block] if max(map(len, block)) > _LONGEST_LINE else [block]
    draft.blocks = blocks


def unparted(draft: Draft, _: Context) -> None:
    """An editor is asked about a text that is one block, of lines of which some end where a paragraph may."""
    block = draft.blocks[0] if len(draft.blocks) == 1 else []
    ends = [line for line in block[:-1] if re.search(r"[.!?…۔؟。][”\"’'»)]*$", line)]
    if len(block) >= 3 and ends and max(map(len, block)) >= _FULL_LINE:
        why = f"has no empty line, so that its {len(block)} lines are taken for one paragraph"
        try_ = "put an empty line between its paragraphs, in the article"
        draft.doubts.append(Doubt("text", why, try_))


def joined(draft: Draft, _: Context) -> None:
    """Two blocks become one when the first ends in mid-sentence and the second goes on in lower case."""
    kept: list[list[str]] = []
    for block in draft.blocks:
        if kept and torn(kept[-1][-1], block[0]):
            draft.joined.append(f"{kept[-1][-1][-30:]} ⏎ {block[0][:30]}")
            kept[-1][-1] = f"{kept[-1][-1]} {block[0]}"
            kept[-1].extend(block[1:])
        else:
            kept.append(list(block))
    draft.blocks = kept


def torn(before: str, after: str) -> bool:
    """Whether a page break stands between two parts of one sentence."""
    return len(before.split()) > 6 and (before[-1].isalpha() or before[-1] in ",-–") and after[0].islower()


def markdown(draft: Draft) -> str:
    """The body as Markdown that shows exactly the text: no character of it acts as markup but what a page had."""
    if draft.is_markdown:
        return "\n\n".join("\n".join(block) for block in draft.blocks) + "\n"
    out = []
    for at, block in enumerate(draft.blocks):
        if is_heading(draft, at):
            out.append(f"## {escaped(block[0].lstrip('# '))}")
        elif all(LIST_MARK.match(line) for line in block):
            out.append("\n".join(f"- {escaped(LIST_MARK.sub('', line))}" for line in block))
        else:
            out.append("\n".join(escaped(line) for line in block))
    return "\n\n".join(out) + "\n"


def is_heading(draft: Draft, at: int) -> bool:
    """A single short line without a full stop, before a longer block; or one the contents list names.

    Names of people or places above the first paragraph belong to the head, and dates and bylines are no headings
    anywhere.
    """
    block = draft.blocks[at]
    if len(block) != 1:
        return False
    line = block[0]
    if alike(line) in draft.headings or re.match(r"#{1,6} ", line):
        return True
    if dates.read(line) or is_byline(line):
        return False
    if all(map(_is_one_short_line, draft.blocks[:at])) and all(map(is_name, re.split(r",\s+", line))):
        return False
    following = draft.blocks[at + 1] if at + 1 < len(draft.blocks) else []
    short = _is_one_short_line(block) and len(line.split()) > 1
    return short and line[0].isupper() and bool(following) and len(" ".join(following)) > 2 * len(line)


def _is_one_short_line(block: list[str]) -> bool:
    """Whether a block is a line as headings are, in length and in how it ends."""
    short = len(block) == 1 and len(block[0].split()) <= MOST_HEADING_WORDS and len(block[0]) <= 100
    return short and not block[0].endswith((".", "!", "?", ":", ";", ",", "”", '"', "’", "'", ")", "…"))


def escaped(line: str) -> str:
    """A line in which nothing is Markdown (CommonMark, 2.4 backslash escapes)."""
    line = re.sub(r"([\\`*_\[\]<>~|])", r"\\\1", line)
    line = re.sub(r"&(?=#?\w+;)", r"\\&", line)
    line = re.sub(r"^([#+\-=])", r"\\\1", line)
    return re.sub(r"^(\d{1,9})([.)])(?=\s|$)", r"\1\\\2", line)
