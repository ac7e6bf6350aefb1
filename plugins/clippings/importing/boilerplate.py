"""What a page puts around an article: cut, and listed as cut."""

import re
from collections.abc import Sequence, Set
from functools import cache

from clippings.importing.draft import Context, Draft
from clippings.importing.plain_text import alike
from clippings.reading.folding.forms import plain

EVERYWHERE = (
    r"permanent (web )?link to this article",
    r"receive .* by e-?mail",
    r"please let us know if you.?re having issues with commenting.*",
    r"(share|print|e-?mail|tweet|like|pin) (this|it|on)\b.{0,60}",
    r"(follow|like) us on .{0,40}",
    r"(subscribe|sign up) (to|for) .{0,80}",
    r"click here (to|for) .{0,80}",
    r"(copyright )?(©|\(c\)) ?\d{4}.{0,80}",
    r"all rights reserved\.?",
    r"read more( here)?:?",
    r"(advertisement|sponsored content|related articles?:?|comments?:?)",
)
ONLY_A_LINK = re.compile(r"\W*(?:<?https?://\S+?>?|www\.\S+)\W*")
KEYWORDS = re.compile(r"(?:KEYS|KEYWORDS|TAGS|Keywords|Tags)\s*:\s*(.+)")
TAIL_BLOCKS = 4


def cut(draft: Draft, context: Context) -> None:
    """Whole blocks that the outlet's patterns match, then single lines, then links alone at the end."""
    patterns = tuple(map(_compiled, (*context.outlet_of(draft).boilerplate, "|".join(EVERYWHERE))))
    kept = []
    for block in draft.blocks:
        text = " ".join(block)
        if _matches(patterns, text):
            draft.cut.append(text)
            continue
        for line in list(block):
            if _matches(patterns, line):
                block.remove(line)
                draft.cut.append(line)
        if block:
            kept.append(block)
    gone = _links_at_the_end(kept)
    draft.cut.extend(kept[at][0] for at in sorted(gone))
    draft.blocks = [block for at, block in enumerate(kept) if at not in gone]


def _links_at_the_end(blocks: Sequence[Sequence[str]]) -> Set[int]:
    """Which of the last blocks are only a link, or only the words that lead to one: “To contact us visit:”."""
    last = range(max(0, len(blocks) - TAIL_BLOCKS), len(blocks))
    links = {at for at in last if len(blocks[at]) == 1 and ONLY_A_LINK.fullmatch(blocks[at][0])}
    above = {at - 1 for at in links if at} - links
    return links | {at for at in above if len(blocks[at]) == 1 and blocks[at][0].endswith((":", "："))}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(plain(pattern), re.IGNORECASE)


def _matches(patterns: tuple[re.Pattern[str], ...], text: str) -> bool:
    """Whether one of the patterns matches a whole text."""
    read = plain(text)
    return any(pattern.fullmatch(read) for pattern in patterns)


def keywords(draft: Draft, _: Context) -> None:
    """A line “KEYS: a, b” is the article's keywords."""
    for line in draft.lines():
        if match := KEYWORDS.fullmatch(line):
            draft.take(line)
            draft.keywords = tuple(word.strip() for word in match[1].split(",") if word.strip())
            return


def contents_list(draft: Draft, _: Context) -> None:
    """A list of the article's own headings, with the line that leads to it; its items mark the headings."""
    for at, block in enumerate(draft.blocks):
        items = [alike(line) for line in block if line.startswith(("•", "-", "*", "–"))]
        if len(items) < 2 or len(items) != len(block):
            continue
        below = {alike(line) for other in draft.blocks[at + 1 :] for line in other}
        if not all(item in below for item in items):
            continue
        draft.headings.update(items)
        draft.cut.extend(block)
        lead = draft.blocks[at - 1] if at else []
        if len(lead) == 1 and not lead[0].endswith((".", "!", "?", "”", '"')) and len(lead[0]) < 80:
            draft.cut.append(lead[0])
            del draft.blocks[at - 1 : at + 1]
        else:
            del draft.blocks[at]
        return


def doubled(draft: Draft, _: Context) -> None:
    """A line that repeats the one above it (a caption scraped twice) goes."""
    last = ""
    kept = []
    for block in draft.blocks:
        lines = []
        for line in block:
            letters = alike(line)
            if letters == last and len(line) > 20:
                draft.cut.append(line)
                continue
            lines.append(line)
            last = letters
        if lines:
            kept.append(lines)
    draft.blocks = kept
