"""Examples of macros/versions.html."""

from clippings.reading.versions.differing import Part
from clippings.records.versions.history import HistoryLine
from styleguide.example import ARABIC, DAY, LONG, SPAN, UNDATED, Examples, examples

PAGE = "versions/ferry/1.html"
OWN = HistoryLine(0, DAY, "articles/ferry.html", "")

EXAMPLES: Examples = {
    "texts": examples(
        history=[
            [],
            [OWN],
            [OWN, HistoryLine(1, SPAN, PAGE, PAGE), HistoryLine(2, UNDATED, "versions/ferry/2.html", PAGE)],
            [OWN, HistoryLine(1, SPAN, PAGE, PAGE, LONG)],
            [HistoryLine(1, SPAN, PAGE, "", ARABIC), HistoryLine(0, DAY, "articles/ferry.html", PAGE)],
        ],
        number=[0, 0, 1, 0, 0],
        language=["en", "en", "en", "de", "ar"],
    ),
    "paragraph": examples(
        row=[
            [],
            [Part("same", "The ferry sank off the bank.")],
            [Part("same", "The ferry sank "), Part("gone", "at noon"), Part("new", "in the night"), Part("same", ".")],
            [Part("gone", LONG), Part("new", f"{LONG} {LONG}")],
            [Part("new", ARABIC)],
        ],
        interface=["en"] * 5,
    ),
}
