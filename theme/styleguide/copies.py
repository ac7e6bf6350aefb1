"""Examples of macros/copies.html."""

from clippings.links.copies.views import Copy, Stretch
from styleguide.cutting import CARDS
from styleguide.example import Examples, examples


def copy(number: int, *stretches: Stretch, withheld: bool = False) -> Copy:
    """An article that has some stretches of the text with which it is compared."""
    share = round(sum(one.length for one in stretches) / 10)
    return Copy(CARDS[number], False, share, share * 12, stretches, "", withheld, ())


WHOLE, HALF, PARTS = Stretch(0, 1000), Stretch(480.5, 519.5), (Stretch(0, 120), Stretch(400, 33.3), Stretch(700, 290))

EXAMPLES: Examples = {
    "strips": examples(
        copies=[
            [],
            [copy(1), copy(2, HALF)],
            [copy(1), copy(2, WHOLE), copy(0, *PARTS), copy(2, withheld=True), copy(1, HALF)],
            [copy(1), copy(3, *PARTS)],
            [copy(1), copy(4, *PARTS)],
        ],
        compared=["a1"] * 5,
    ),
}
