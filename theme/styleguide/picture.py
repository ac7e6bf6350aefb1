"""Examples of macros/picture.html."""

from collections.abc import Sequence
from dataclasses import replace

from clippings.outlets.history import History, Lane, Stretch
from clippings.outlets.portrait import YearCount
from clippings.reading import edtf
from clippings.view.columns import Column
from clippings.view.names import Named
from clippings.view.timeline import Timeline, Undrawn
from clippings.view.timeline_drawing import Dated, Scale, barred, pinned, ticks_of
from clippings.wording.clipping import clipped
from styleguide.example import ARABIC, LONG, Examples, examples

SINKING = ("The Talvenna sinks", "12 October 2018", "2018-10-12")


def drawn(
    first: int, last: int, events: Sequence[tuple[str, str, str]], articles: Sequence[tuple[str, str, str]]
) -> Timeline:
    """A timeline of whole years; events and articles are title, date in words, date as EDTF."""
    scale = Scale(first, last)
    dated = [
        [Dated(title, words, "events/e.html", edtf.parse(date)) for title, words, date in some]
        for some in (events, articles)
    ]
    pins, rows = pinned(dated[0], scale)
    bars, bar_rows = barred(dated[1], scale)[:2]
    return Timeline(ticks_of(scale), pins, bars, rows, bar_rows, first, last)


def columns(words: str, count: int, each: int) -> tuple[Column, ...]:
    """Columns of equal width, the highest in the middle; of many, the third is empty."""
    heights = [
        0.0 if number == 2 and count > 10 else max(2.0, 120 - abs(number - count // 2) * 240 / count)
        for number in range(count)
    ]
    return tuple(
        Column(f"{words} {2000 + number}", int(height * each), f"articles/{2000 + number}.html" if height else "", 20 + number * 1160 / count,
               1160 / count - 2, height, int(height / 1.2))
        for number, height in enumerate(heights)
    )  # fmt: skip


TEN = [(f"Hearing {number}", f"{number + 1} March 2019", f"2019-03-{number + 1:02}") for number in range(10)]
MANY = drawn(
    2018,
    2019,
    [SINKING, *TEN],
    [*TEN, ("Interim report", "spring 2019", "2019-21"), ("Leaflet", "before 2019", "../2019-01-01")],
)
TIMELINES = [
    Timeline(),
    drawn(2018, 2018, [SINKING], [SINKING]),
    MANY,
    replace(
        drawn(1066, 2026, [(LONG, "1066", "1066"), (LONG, "2026", "2026-11")], []), columns=columns("Year", 40, 2500),
        undrawn=(Undrawn("because not even the century is known", (Named(LONG, "events/e.html", detail="1XXX"),), 12),),
    ),
    drawn(2018, 2019, [(ARABIC, "١٢ تشرين الأول ٢٠١٨", "2018-10-12")], [(ARABIC, "٢٠١٨", "2018")]),
]  # fmt: skip
COUNTED = [
    Timeline(),
    *(
        Timeline(columns=columns(*given))
        for given in (("Year", 1, 1), ("Year", 12, 3), (LONG, 30, 25_000), ("سنة", 5, 2))
    ),
]


def history(*names: str) -> History:
    """An outlet that had these names one after another, and two owners of whom sources say different things."""
    each = 1160 / len(names)
    stretches = tuple(
        Stretch(name, clipped(name, 44), f"since {1900 + number * 10}", "Masthead", 20 + number * each,
                20 + number * each, each, 24, number == len(names) - 1)
        for number, name in enumerate(names)
    )  # fmt: skip
    owners = (
        Stretch("Harbour Press", "Harbour Press", "since 1950", "Register", 600, 600, 580, 90, True, "contested"),
        Stretch("The Lowtown family", "The Lowtown family", "", "", 20, 20, 1160, 0),
    )
    lanes = (Lane("What it was called", 14, stretches), Lane("Owner", 80, owners))
    return History(ticks_of(Scale(1900, 1990)), lanes, 130, 1900, 1990)


HISTORIES = [
    History(),
    history("The Courier"),
    history("The Sheet", "The Post", "The Courier"),
    history(LONG),
    history(ARABIC),
]
YEARS = [
    (),
    (YearCount("2018", 1, 100),),
    tuple(YearCount(str(2000 + number), number % 9 * 40, number % 9 * 12) for number in range(25)),
    (YearCount(LONG, 12_000, 100), YearCount("2018", 1, 1)),
    (YearCount("سنة 2018", 12, 100),),
]

EXAMPLES: Examples = {
    "timeline": examples(t=TIMELINES),
    "periods": examples(t=COUNTED),
    "history": examples(h=HISTORIES),
    "stretches": examples(h=HISTORIES),
    "years": examples(counts=YEARS),
}
