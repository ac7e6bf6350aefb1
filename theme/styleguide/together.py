"""Examples of macros/together.html."""

from itertools import combinations

from clippings.entities.together import NOBODY_TOGETHER, TogetherView
from clippings.view.names import Named
from clippings.view.network.drawing import network
from styleguide.example import EXTREME, LONG, NAMES, Examples, examples

ARABIC_NAMES = ("إلياس فاردومينيس", "سلمى درهمي", "يعقوب التيناري")


def together(names: tuple[str, ...], words: str, each: int = 1, total: int = 0) -> TogetherView:
    """People of whom those who stand side by side are named together most, ``each`` more the further down they are."""
    people = tuple(Named(name, f"people/p{number}.html", words) for number, name in enumerate(names))
    last = len(names) - 1
    counts = [[0 if abs(a - b) != 1 else each * (a + b) for b in range(last + 1)] for a in range(last + 1)]
    highest = each * (2 * last - 1)
    rows = tuple(tuple((count, -(-4 * count // highest)) for count in row) for row in counts)
    pairs = tuple((a, b, words) for a, b in combinations(people, 2))
    at = {str(number): one for number, one in enumerate(people)}
    drawn = network({(str(a), str(a + 1)): each * (2 * a + 1) for a in range(last)}, at.__getitem__, lambda _: words)
    return TogetherView(people, rows, pairs, total or len(names), drawn)


EXAMPLES: Examples = {
    "picture": examples(
        t=[
            NOBODY_TOGETHER,
            together(NAMES[:3], "1 article"),
            together(NAMES * 2, "12 articles", each=3, total=5417),
            together((LONG, EXTREME, *NAMES[:2]), "1,214,000 articles", each=100_000),
            together(ARABIC_NAMES, "٣ مقالات"),
        ]
    ),
}
