"""What stands around an article on its page and the extraction has left in: cut, and listed as cut."""

import re
from collections import Counter

from clippings.importing.draft import Draft
from clippings.importing.pages.fields import days
from clippings.importing.pages.page import Page
from clippings.importing.pages.text.body import Block, words
from clippings.importing.pages.text.boxes import in_boxes
from clippings.importing.pages.text.phrases import ALONE, BELOW, TEMPLATE
from clippings.reading.folding.forms import fold

_MOST_TIMES = 4
"""How often a caption is doubled; what stands there more often is a refrain, such as the questions of an interview."""
_NEAR = 6
"""Within how many blocks."""
_REST_FROM = 0.5
"""Share of the text that must stand above such a line."""
_SHORTEST = 25
"""Letters of a line that is worth listing as left out."""


def cut(draft: Draft, page: Page) -> None:
    """Take out the head that is in fields already, blocks that are not the article's, and what follows it; list them
    with what the extraction left out."""
    _cut_head(draft)
    boxed = {_bare(line) for line in in_boxes(page, sum(map(_length, draft.blocks)))}
    times = Counter(_bare(words(" ".join(block))) for block in draft.blocks)
    seen: list[str] = []
    kept: list[Block] = []
    for block in draft.blocks:
        text = words(" ".join(block))
        bare = _bare(text)
        is_said_before = len(bare) > 60 and bare in seen[-_NEAR:] and times[bare] <= _MOST_TIMES
        seen.append(bare)
        lines = [_bare(words(line)) for line in block]
        if not bare or is_said_before or all(line in boxed for line in lines) or _is_alone(text):
            draft.cut.append(text)
        else:
            kept.append(block)
    total, above = sum(map(_length, kept)), 0
    for at, block in enumerate(kept):
        if above >= total * _REST_FROM and len(block) == 1 and BELOW.fullmatch(fold(words(block[0])).strip(" :*-–…")):
            draft.cut.extend(words(" ".join(rest)) for rest in kept[at:])
            kept = kept[:at]
            break
        above += _length(block)
    draft.blocks = kept
    inside = _bare("\n".join(words(line) for line in draft.lines()))
    listed = {_bare(text) for text in draft.cut}
    for line in page.lines:
        bare = _bare(line.text)
        if len(line.text) >= _SHORTEST and bare not in inside and bare not in listed:
            listed.add(bare)
            draft.cut.append(line.text)
    draft.cut = [text for text in draft.cut if text]


def _is_alone(text: str) -> bool:
    return bool(ALONE.fullmatch(fold(text)) or TEMPLATE.search(text))


def _cut_head(draft: Draft) -> None:
    """The title, the byline and the date above the text."""
    title, byline = _bare(draft.found("title")), _bare(draft.found("byline"))
    for block in list(draft.blocks[:6]):
        text = words(" ".join(block))
        bare = _bare(text)
        is_title = bare == title or (
            block[0].startswith("#") and title and title in bare and len(bare) < len(title) + 30
        )
        is_date = len(text) < 60 and next(days.in_words(text), None) and len(text.split()) < 9
        is_part = bool(bare) and " " in bare and bare in title and block in draft.blocks[:2]
        if len(block) == 1 and (is_title or is_part or (bare and bare == byline) or is_date):
            draft.blocks.remove(block)
            if not is_title and not is_part and bare != byline:
                draft.cut.append(text)
    if draft.blocks and len(draft.blocks[0]) == 1 and draft.blocks[0][0].startswith("#") and len(draft.blocks) == 1:
        draft.blocks = []


def _length(block: Block) -> int:
    return sum(map(len, block))


def _bare(text: str) -> str:
    """Letters and digits only, folded."""
    return re.sub(r"[\W_]+", " ", fold(text)).strip()
