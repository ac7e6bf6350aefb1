"""What stands around an article on its page and the extraction has left in: cut, and listed as cut."""

import re
from collections import Counter

from clippings.importing.draft import Draft
from clippings.importing.pages.dates import days
from clippings.importing.pages.page import Page
from clippings.importing.pages.text.body import Block, bare, words
from clippings.importing.pages.text.boxes import in_boxes
from clippings.importing.pages.text.phrases import ALONE, BELOW, CONTENTS, TEMPLATE
from clippings.reading.folding.forms import fold

_BELOW_FROM = 0.5
"""Share of the text that must stand above a line that ends it."""
_PROSE, _MOST_PROSE = 150, 2
"""Letters of a paragraph, and how many may stand below such a line: where there are more, the article goes on."""
_MOST_TIMES = 4
"""How often a caption is doubled; what stands there more often is a refrain, such as the questions of an interview."""
_NEAR = 6
"""Within how many blocks."""
_DOUBLED_FROM = 60
"""Letters of a block that may be taken for doubled."""
_LISTED_FROM = 25
"""Letters of a line that is worth listing as left out."""
_HEAD_BLOCKS = 6
_ENTRY = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")
_CONTENTS_WITHIN, _FEWEST, _MOST_LISTED, _LABEL = 30, 3, 0.6, 40
"""Blocks in which a list of contents begins; its fewest entries; the share that are headings; letters of its title."""


def cut(draft: Draft, page: Page) -> None:
    """Take out the head that is in fields already, what follows the article, and blocks that are not its own; list them
    with what the extraction has left out."""
    draft.blocks = [block for block in draft.blocks if bare(words(" ".join(block)))]
    _cut_head(draft, page.language)
    end = _end(draft.blocks)
    draft.cut += [words(" ".join(block)) for block in draft.blocks[end:]]
    draft.blocks = draft.blocks[:end]
    _cut_contents(draft)
    _cut_strangers(draft, page)
    _list_left_out(draft, page)


def _cut_head(draft: Draft, tag: str) -> None:
    """The title, the byline and the date above the text."""
    title, byline = bare(draft.found("title")), bare(draft.found("byline"))
    for at, block in enumerate(list(draft.blocks[:_HEAD_BLOCKS])):
        text = words(" ".join(block))
        letters = bare(text)
        with_title = block[0].startswith("#") and bool(title) and title in letters and len(letters) < len(title) + 30
        in_title = letters == title or (at < 2 and " " in letters and letters in title)
        is_date = len(text) < 60 and len(text.split()) < 9 and next(days.in_words(text, tag), None)
        if len(block) == 1 and (in_title or with_title or letters == byline or is_date):
            draft.blocks.remove(block)
            if not in_title and letters != byline:
                draft.cut.append(text)
    if len(draft.blocks) == 1 and draft.blocks[0][0].startswith("#"):
        draft.blocks = []


def _end(blocks: list[Block]) -> int:
    """The number of the block that begins what follows the article; the number of all where nothing does."""
    total, above = sum(map(_length, blocks)), 0
    for at, block in enumerate(blocks):
        if len(block) == 1 and above >= total * _BELOW_FROM and BELOW.fullmatch(fold(words(block[0])).strip(" :*-–…")):
            return at if sum(map(_is_prose, blocks[at:])) <= _MOST_PROSE else len(blocks)
        above += _length(block)
    return len(blocks)


def _is_prose(block: Block) -> bool:
    """Whether a block is a paragraph as articles have them, and no teaser: long, ended, and without a link."""
    text = words(" ".join(block))
    return len(text) >= _PROSE and text[-1] in '.!?”"' and "](" not in " ".join(block)


def _cut_strangers(draft: Draft, page: Page) -> None:
    """Blocks that stand in a box beside the article, are said twice, or say what pages say around articles."""
    boxed = frozenset(map(bare, in_boxes(page, sum(map(_length, draft.blocks)))))
    letters = [bare(words(" ".join(block))) for block in draft.blocks]
    times = Counter(letters)
    kept = []
    for at, block in enumerate(draft.blocks):
        text = words(" ".join(block))
        before = letters[max(0, at - _NEAR) : at]
        doubled = len(letters[at]) > _DOUBLED_FROM and letters[at] in before and times[letters[at]] <= _MOST_TIMES
        if doubled or ALONE.fullmatch(fold(text)) or TEMPLATE.search(text) or _is_in(boxed, block):
            draft.cut.append(text)
        else:
            kept.append(block)
    draft.blocks = kept


def _cut_contents(draft: Draft) -> None:
    """The list of the article’s own headings, and the words above it: most of its entries are headings below."""
    for at, block in enumerate(draft.blocks[:_CONTENTS_WITHIN]):
        entries = [bare(words(line)) for line in block if _ENTRY.match(line)]
        below = {bare(words(one[0])) for one in draft.blocks[at + 1 :] if one[0].startswith("#")}
        if len(entries) < _FEWEST or sum(entry in below for entry in entries) < len(entries) * _MOST_LISTED:
            continue
        title = draft.blocks[at - 1] if at and len(words(draft.blocks[at - 1][0])) <= _LABEL else []
        is_label = len(title) == 1 and bool(CONTENTS.fullmatch(bare(words(title[0]))))
        for one in (title, block) if is_label else (block,):
            draft.cut.append(words(" ".join(one)))
            draft.blocks.remove(one)
        return


def _is_in(boxed: frozenset[str], block: Block) -> bool:
    return bool(boxed) and all(bare(words(line)) in boxed for line in block)


def _list_left_out(draft: Draft, page: Page) -> None:
    """List the page's lines that are neither in the text nor listed already."""
    inside = bare("\n".join(words(line) for line in draft.lines()))
    listed = set(map(bare, draft.cut))
    for line in page.lines:
        letters = bare(line.text)
        if len(line.text) >= _LISTED_FROM and letters not in listed and letters not in inside:
            listed.add(letters)
            draft.cut.append(line.text)


def _length(block: Block) -> int:
    return sum(map(len, block))
