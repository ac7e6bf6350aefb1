"""The frame of an article: the innermost element that holds nearly all of its prose. What stands beside or below it is
none of the article, whatever the page calls it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from clippings.importing.pages.page import Page
from clippings.importing.pages.text.body import Block, bare, words

_PROSE = 60
"""Letters of a paragraph by which the frame is known."""
_FEWEST = 4
"""Paragraphs that must be known on the page."""
_NEARLY_ALL = 0.85
"""The share of the prose that the frame holds."""
_WHOLE = ("body", "html")
"""Where these are the frame, nothing is beside it."""
Places = Mapping[str, Sequence[int]]
"""Texts, folded → the numbers of the lines that read so."""


def outside(blocks: Sequence[Block], page: Page) -> frozenset[int]:
    """The numbers of the blocks that the page has below the beginning of the frame, and nowhere in it."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(page.lines):
        places[bare(line.text)].append(at)
    found = _frame(blocks, page, places)
    if found is None:
        return frozenset()
    frame, first = found
    return frozenset(at for at, block in enumerate(blocks) if _is_outside(block, frame, first, page, places))


def _frame(blocks: Sequence[Block], page: Page, places: Places) -> tuple[HtmlElement, int] | None:
    """The frame and the first line of the article’s prose in it; None where there is none but the whole page."""
    texts = dict.fromkeys(bare(words(line)) for block in blocks for line in block)
    known = [places[text][0] for text in texts if len(text) >= _PROSE and text in places]
    if len(known) < _FEWEST:
        return None
    sizes: Counter[HtmlElement] = Counter()
    for at in known:
        for above in page.lines[at].element.iterancestors():
            sizes[above] += len(page.lines[at].text)
    least = _NEARLY_ALL * sum(len(page.lines[at].text) for at in known)
    for at in sorted(known):
        around = page.lines[at].element.iterancestors()
        frame = next(one for one in around if sizes[one] >= least)
        if all(sizes[one] < least for one in frame):
            return None if frame.tag in _WHOLE else (frame, at)
    return None


def _is_outside(block: Block, frame: HtmlElement, first: int, page: Page, places: Places) -> bool:
    """Whether the lines of a block are on the page, below the first of the frame, and none of them in it."""
    numbers = [at for line in block for at in places.get(bare(words(line)), ())]
    return any(at > first for at in numbers) and not any(
        frame in page.lines[at].element.iterancestors() for at in numbers
    )
