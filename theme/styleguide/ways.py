"""Examples of macros/ways.html."""

from clippings.view.lists.ways import Way
from clippings.view.names import Named
from styleguide.example import ARABIC, EXTREME, LONG, NAMES, Examples, examples

OUTLETS = tuple(
    Named(name, f"outlets/o{number}.html", f"{13 - number}")
    for number, name in enumerate(("The Eskermouth Courier", "The Mereth Herald", "Seafarers’ Voice", "صدى درّان"))
)
YEARS = tuple(Named(f"{year}", f"articles/year/{year}.html", "1,214") for year in range(1990, 2026))
AUTHORS = tuple(Named(name, f"articles/author/a{number}.html", "2") for number, name in enumerate(NAMES))
ALL_AUTHORS = Named("All authors", "articles/author/index.html")

EXAMPLES: Examples = {
    "rows": examples(
        ways=[
            (),
            (Way("In another order", (Named("By title", "articles/title/index.html"),)),),
            (Way("By outlet", OUTLETS), Way("By year", YEARS), Way("By author", AUTHORS, ALL_AUTHORS)),
            (Way("By keyword", (Named(LONG, "articles/keyword/long.html", "1,214"), Named(EXTREME, "articles/keyword/x.html"))),),
            (Way("حسب الكلمة المفتاحية", (Named(ARABIC, "articles/keyword/ar.html", "٣", "ar"),)),),
        ],
        label=[f"Lists of articles, {case}" for case in ("none", "one", "many", "long", "Arabic")],
    ),
}  # fmt: skip
