"""Blocks to paragraphs: torn ones joined, headings recognised, text made safe as Markdown."""

import re

from clippings.importing.draft import Context, Draft
from clippings.importing.plain_text import alike

MOST_HEADING_WORDS = 14
LIST_MARK = re.compile(r"^[•‣▪◦]\s*")


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
    """The body as Markdown that shows exactly the text: no character of it acts as markup."""
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
    """A single short line without a full stop, before a longer block; or one the contents list names."""
    block = draft.blocks[at]
    if len(block) != 1:
        return False
    line = block[0]
    if alike(line) in draft.headings or re.match(r"#{1,6} ", line):
        return True
    following = draft.blocks[at + 1] if at + 1 < len(draft.blocks) else []
    short = 1 < len(line.split()) <= MOST_HEADING_WORDS and len(line) <= 100
    ends = not line.endswith((".", "!", "?", ":", ";", ",", "”", '"', "’", "'", ")", "…"))
    return short and ends and line[0].isupper() and bool(following) and len(" ".join(following)) > 2 * len(line)


def escaped(line: str) -> str:
    """A line in which nothing is Markdown (CommonMark, 2.4 backslash escapes)."""
    line = re.sub(r"([\\`*_\[\]<>~|])", r"\\\1", line)
    line = re.sub(r"&(?=#?\w+;)", r"\\&", line)
    line = re.sub(r"^([#+\-=])", r"\\\1", line)
    return re.sub(r"^(\d{1,9})([.)])(?=\s|$)", r"\1\\\2", line)
