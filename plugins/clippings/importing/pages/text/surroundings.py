"""What stands around an article on its page and the extraction has left in: cut, and listed as cut."""

import re
from collections import Counter

from clippings.importing.draft import Draft
from clippings.importing.pages.dates import days
from clippings.importing.pages.fields.bare_names import WRITES
from clippings.importing.pages.page import Page
from clippings.importing.pages.text import teasers
from clippings.importing.pages.text.body import Block, bare, words
from clippings.importing.pages.text.boxes import in_boxes
from clippings.importing.pages.text.frame import above, outside
from clippings.importing.pages.text.phrases import ALONE, BELOW, CONTENTS, LEADS_ON, TEMPLATE
from clippings.importing.pages.text.told import untold
from clippings.reading.folding.forms import fold

_BELOW_FROM = 0.5
"""Share of the text that must stand above a line that ends it."""
_PROSE, _MOST_PROSE = 150, 2
"""Letters of a paragraph, and how many may stand below such a line: where there are more, the article goes on."""
_MOST_TIMES = 4
"""How often a caption is doubled; what stands there more often is a refrain, such as the questions of an interview."""
_NEAR = 6
"""Within how many blocks."""
_BESIDE = 2
"""How far away a block stands that is beside another: a heading may be between them."""
_DOUBLED_FROM = 60
"""Letters of a block that may be taken for doubled."""
_LISTED_FROM = 25
"""Letters of a line that is worth listing as left out."""
_SIGNED_WITHIN = 2
"""Blocks at the end in which somebody tells who wrote."""
_TURN = 40
"""Letters within which a colon ends what says who speaks."""
_HEAD_BLOCKS = 6
_KICKER, _WORDS = 45, 3
"""Letters that may stand beside a title in its heading, and spaces in what is one by itself."""
_ENTRY = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")
_CONTENTS_WITHIN, _FEWEST, _MOST_LISTED, _LABEL = 30, 3, 0.6, 40
"""Blocks in which a list of contents begins; its fewest entries; the share that are headings; letters of its title."""


def cut(draft: Draft, page: Page, headline: int | None = None) -> None:
    """Take out the head that is in fields already, what follows the article, and blocks that are not its own; list them
    with what the extraction has left out. ``headline`` is the number of its line on the page."""
    draft.blocks = [block for block in draft.blocks if bare(words(" ".join(block)))]
    _cut_head(draft, page.language)
    end = _end(draft.blocks)
    draft.cut += [words(" ".join(block)) for block in draft.blocks[end:]]
    draft.blocks = draft.blocks[:end]
    _cut_outside(draft, page, headline)
    _cut_contents(draft)
    teasers.cut(draft, page)
    _cut_strangers(draft, page)
    _cut_signature(draft)
    _list_left_out(draft, page)


def _cut_head(draft: Draft, tag: str) -> None:
    """The title, the byline and the date above the text."""
    title, byline = bare(draft.found("title")), bare(draft.found("byline"))
    said = draft.fields["title"].candidates if "title" in draft.fields else ()
    names = {byline, *map(bare, draft.found("authors").split("; "))} - {""}
    titles = [title, *(bare(one.value) for one in said if one.value.count(" ") >= _WORDS)]
    for at, block in enumerate(list(draft.blocks[:_HEAD_BLOCKS])):
        text = words(" ".join(block))
        letters = bare(text)
        heads = (one for one in titles if one and one in letters)
        with_title = block[0].startswith("#") and any(len(letters) < len(one) + _KICKER for one in heads)
        in_title = letters == title or (at < 2 and " " in letters and letters in title)
        is_date = len(text) < 60 and len(text.split()) < 9 and next(days.in_words(text, tag), None)
        if len(block) == 1 and (in_title or with_title or letters in names or is_date):
            draft.blocks.remove(block)
            if not in_title and letters not in names:
                draft.cut.append(text)
    if len(draft.blocks) == 1 and draft.blocks[0][0].startswith("#"):
        draft.blocks = []


def _cut_outside(draft: Draft, page: Page, headline: int | None) -> None:
    """What stands above the headline, or below the beginning of the article’s frame and outside of it."""
    gone = above(draft.blocks, page, headline) | outside(draft.blocks, page) | untold(draft.blocks, page)
    draft.cut += [words(" ".join(block)) for at, block in enumerate(draft.blocks) if at in gone]
    draft.blocks = [block for at, block in enumerate(draft.blocks) if at not in gone]


def _end(blocks: list[Block]) -> int:
    """The number of the block that begins what follows the article; the number of all where nothing does."""
    total, above = sum(map(_length, blocks)), 0
    for at, block in enumerate(blocks):
        if len(block) == 1 and above >= total * _BELOW_FROM and BELOW.fullmatch(fold(words(block[0])).strip(" :*-–…")):
            return at if sum(map(_is_prose, blocks[at:])) <= _MOST_PROSE else len(blocks)
        above += _length(block)
    return len(blocks)


def _cut_signature(draft: Draft) -> None:
    """What is said of an author below the text: one of the last paragraphs begins with the full name, and says who that
    is or what they do; in an interview, what they said stands there behind a colon."""
    names = [name for name in draft.found("authors").split("; ") if " " in name]
    last = range(max(1, len(draft.blocks) - _SIGNED_WITHIN), len(draft.blocks))
    texts = {at: words(" ".join(draft.blocks[at])) for at in last}
    gone = {at for at, text in texts.items() if any(_is_of(name, text) for name in names)}
    draft.cut += [texts[at] for at in sorted(gone)]
    draft.blocks = [block for at, block in enumerate(draft.blocks) if at not in gone]


def _is_of(name: str, text: str) -> bool:
    """Whether a text begins with a name and says who that is: “Jane Roe is …”, “Jane Roe, a writer, …”."""
    letters, begins = fold(text).lstrip("(*_–— "), fold(name)
    rest = letters.removeprefix(begins).lstrip()
    if len(rest) == len(letters) or ":" in rest[:_TURN]:
        return False
    return rest.startswith((",", "(")) or WRITES.match(rest) is not None


def _is_prose(block: Block) -> bool:
    """Whether a block is a paragraph as articles have them, and no teaser: long, ended, and without a link."""
    text = words(" ".join(block))
    return len(text) >= _PROSE and text[-1] in '.!?”"' and "](" not in " ".join(block)


def _cut_strangers(draft: Draft, page: Page) -> None:
    """Blocks that stand in a box beside the article, are said twice, or say what pages say around articles."""
    boxed = frozenset(map(bare, in_boxes(page, sum(map(_length, draft.blocks)))))
    letters = [bare(words(" ".join(block))) for block in draft.blocks]
    doubled = _doubled(draft.blocks, letters)
    kept, before = [], ""
    for at, block in enumerate(draft.blocks):
        text = words(" ".join(block))
        is_begun = text.endswith(("...", "…")) and LEADS_ON.fullmatch(before)
        before = fold(text)
        said = is_begun or ALONE.fullmatch(before) or TEMPLATE.search(text)
        if said or at in doubled or _is_in(boxed, block):
            draft.cut.append(text)
        else:
            kept.append(block)
    draft.blocks = kept


def _doubled(blocks: list[Block], letters: list[str]) -> set[int]:
    """The numbers of the blocks that stand further above too, with the headings right above them that do."""
    times = Counter(letters)
    found = {at for at in range(len(letters)) if _is_doubled(at, letters, times)}
    above = (at - 1 for at in found if at and blocks[at - 1][0].startswith("#"))
    return found | {at for at in above if letters[at] in letters[:at]}


def _is_doubled(at: int, letters: list[str], times: Counter[str]) -> bool:
    """Whether a block stands right above already, or further above beside the same block as here: some pages have their
    text once for each width of a window."""
    own = letters[at]
    if len(own) <= _DOUBLED_FROM or not 1 < times[own] <= _MOST_TIMES:
        return False
    if own in letters[max(0, at - _NEAR) : at]:
        return True
    beside = {one for one in _around(letters, at, len(letters)) if len(one) > _DOUBLED_FROM and one != own}
    above = (number for number in range(at) if letters[number] == own)
    return any(beside & set(_around(letters, number, at - _BESIDE)) for number in above)


def _around(letters: list[str], at: int, end: int) -> list[str]:
    """The blocks right beside one, with those behind a heading, up to an end."""
    return letters[max(0, at - _BESIDE) : min(at + _BESIDE + 1, end)]


def _cut_contents(draft: Draft) -> None:
    """The list of the article’s own headings, and the words above it: most of its entries are headings below."""
    for at, block in enumerate(draft.blocks[:_CONTENTS_WITHIN]):
        entries = [_unnumbered(line) for line in block if _ENTRY.match(line)]
        below = {_unnumbered(one[0]) for one in draft.blocks[at + 1 :] if one[0].startswith("#")}
        if len(entries) < _FEWEST or sum(entry in below for entry in entries) < len(entries) * _MOST_LISTED:
            continue
        title = draft.blocks[at - 1] if at and len(words(draft.blocks[at - 1][0])) <= _LABEL else []
        is_label = len(title) == 1 and bool(CONTENTS.fullmatch(bare(words(title[0]))))
        for one in (title, block) if is_label else (block,):
            draft.cut.append(words(" ".join(one)))
            draft.blocks.remove(one)
        return


def _unnumbered(line: str) -> str:
    """The words of a heading or an entry: lists of contents number by themselves what headings say."""
    return _without_number(bare(words(line)))


def _without_number(letters: str) -> str:
    return letters.lstrip("0123456789 ") or letters


def _is_in(boxed: frozenset[str], block: Block) -> bool:
    return bool(boxed) and all(letters in boxed for line in block for letters in _parts(line))


def _parts(line: str) -> list[str]:
    """What a line says, folded; of the row of a table, which the page has as a line each, its cells."""
    cells = map(bare, map(words, line.split("|"))) if line.startswith("|") else (bare(words(line)),)
    return [cell for cell in cells if cell or not line.startswith("|")]


def _list_left_out(draft: Draft, page: Page) -> None:
    """List the page's lines that are neither in the text nor listed already, nor the title or the byline."""
    inside = bare("\n".join(words(line) for line in draft.lines()))
    listed = {*map(bare, draft.cut), bare(draft.found("title")), bare(draft.found("byline"))}
    for line in page.lines:
        letters = bare(line.text)
        if len(line.text) >= _LISTED_FROM and letters not in listed and _without_number(letters) not in inside:
            listed.add(letters)
            draft.cut.append(line.text)


def _length(block: Block) -> int:
    return sum(map(len, block))
