"""Examples of macros/paging.html."""

from clippings.view.paging import ONE_PAGE, pager
from styleguide.example import LONG, Examples, examples

ALPHABET = {letter: number % 9 + 1 for number, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜĐŁŻАБВΓΔ")}
ABJAD = {letter: number % 3 + 1 for number, letter in enumerate("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")}

EXAMPLES: Examples = {
    "pager": examples(
        p=[
            ONE_PAGE,
            pager("people/index.html", 1, 120),
            pager("people/index.html", 5, 870, letters=ALPHABET),
            pager("people/index.html", 5417, 1_000_000, letters=ALPHABET),
            pager("people/index.html", 2, 260, letters=ABJAD),
        ],
        what=["people", "outlets", "articles", LONG, "الأشخاص"],
    ),
}
