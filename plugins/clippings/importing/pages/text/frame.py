"""The frame of an article: the innermost element that holds nearly all of its prose. What stands beside or below it is
none of the article, whatever the page calls it; but an article may stand in several elements of the same kind."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from lxml.html import HtmlElement

from clippings.importing.pages.fields.titles import level
from clippings.importing.pages.page import Page
from clippings.importing.pages.text.body import Block, bare, words
from clippings.importing.pages.text.standfirst import description_of

_PROSE = 60
"""Letters of a paragraph by which the frame is known."""
_FEWEST = 4
"""Paragraphs that must be known on the page."""
_NEARLY_ALL = 0.85
"""The share of the prose that the frame holds."""
_STANDFIRST = 1
"""Lines right above the headline in which a standfirst may be."""
_MOST_ABOVE = 0.5
"""The share of the text that may stand above the headline: with more, it was taken wrongly for the headline."""
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
    within = {element for one in _alike(frame) for element in one.iter()}
    held = {bare(line.text) for line in page.lines if line.element in within}
    below = {text for text, numbers in places.items() if numbers[-1] > first} - held
    texts = [{bare(words(line)) for line in block} for block in blocks]
    return frozenset(at for at, lines in enumerate(texts) if lines & below and not lines & held)


def above(blocks: Sequence[Block], page: Page, headline: int | None) -> frozenset[int]:
    """The numbers of the blocks that the page has well above the headline alone, where most of the text stands below
    it: windows that open, and what a site says of itself. ``headline`` is the number of its line, which must be a main
    heading: others may stand in the text. What the page calls its description is its standfirst."""
    if headline is None or level(page.lines[headline]) != "h1":
        return frozenset()
    last = {bare(line.text): at for at, line in enumerate(page.lines)}
    texts = [[bare(words(line)) for line in block] for block in blocks]
    sizes = [sum(map(len, lines)) for lines in texts]
    lowest = [max((last.get(text, headline) for text in lines), default=headline) for lines in texts]
    is_description = description_of(page)
    found = frozenset(
        number for number, at in enumerate(lowest)
        if at < headline - _STANDFIRST and not any(map(is_description, texts[number]))
    )  # fmt: skip
    return found if sum(sizes[number] for number in found) < sum(sizes) * _MOST_ABOVE else frozenset()


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
    around = [one for one, size in sizes.items() if size >= least]  # each of them is in the next, as they hold so much
    frame = max(around, key=lambda one: sum(1 for _ in one.iterancestors()))
    first = min(at for at in known if frame in page.lines[at].element.iterancestors())
    return None if frame.tag in _WHOLE else (frame, first)


def _alike(frame: HtmlElement) -> Iterator[HtmlElement]:
    """The frame, and those beside it that are called as it is: an advertisement may part them."""
    beside = chain((frame,), frame.itersiblings(preceding=True), frame.itersiblings())
    return (one for one in beside if (one.tag, one.get("class")) == (frame.tag, frame.get("class")))
