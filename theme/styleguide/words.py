"""Examples of macros/words.html."""

from dataclasses import replace

from clippings.search.words.keyness import KeyWord, KeyWords
from clippings.search.words.picture import Year, bars
from clippings.search.words.views import CellView, KeyWordsView, LineView, RowView, TermView
from clippings.view.names import Named
from styleguide.example import ARABIC, EXTREME, LONG, Examples, examples

COURIER, HERALD = (
    Named("The Eskermouth Courier", "outlets/courier.html"),
    Named("The Mereth Herald", "outlets/herald.html"),
)
LONG_NAME, ARABIC_NAME = Named(LONG, "outlets/long.html"), Named("جريدة درّان", "outlets/darran.html")
FERRY = TermView("ferry", None, False, "words/ferry/ferry.html", 12, 3, 7)
VESSEL = replace(FERRY, text="vessel", uses=4, quoted=0, articles=4)
LONG_TERM = replace(FERRY, text=EXTREME, language="de", uses=1214, quoted=117, articles=811)
ARABIC_TERM = replace(FERRY, text="العبّارة", language="ar")
CELL, NONE, MANY = CellView(9, 3, "words/ferry/ferry.html#outlet-courier"), CellView(0, 0, ""), CellView(1097, 117, "")
ROWS = (RowView(COURIER, 7, 7, (CELL, NONE)), RowView(HERALD, 4, 5, (replace(CELL, quoted=0), CELL)))
LINE = LineView(
    "A passenger ", "ferry", " with more than 200 people on board struck the Sorrel", False, "en",
    "The Eskermouth Courier", "12 October 2018", "Ferry sinks off Eskermouth", "articles/a.html#p-1", 1,
)  # fmt: skip
QUOTED = replace(LINE, before="said the pilot: “No ", after=", no light”", quoted=True, outlet="The Mereth Herald")
LONG_LINE = replace(LINE, before=f"{LONG} ", words=EXTREME, after=f" {LONG}", outlet=LONG, title=LONG, quoted=True)
ARABIC_LINE = replace(
    LINE, before="غرقت ", words="العبّارة", after=" في عرض البحر", language="ar", title=ARABIC, outlet="جريدة درّان"
)
WORD = KeyWord("harbour", 41, 12, 372, 18, 96)


def years(*shares: int) -> list[Year]:
    """A year each, of twenty articles."""
    return [Year(str(2010 + n), share, 20) for n, share in enumerate(shares)]


def picture(term: str, *shares: int) -> object:
    """The picture of one term."""
    return bars([term], [years(*shares)])[0]


def key_words(outlet: Named, *words: KeyWord, articles: int = 14, language: str = "en") -> KeyWordsView:
    """What an outlet says more than others."""
    return KeyWordsView(outlet, "courier", KeyWords(articles, language, words))


EXAMPLES: Examples = {
    "table": examples(
        rows=[
            (), ROWS[:1], ROWS, (RowView(LONG_NAME, 811, 1214, (MANY, MANY)),), (RowView(ARABIC_NAME, 3, 4, (CELL,)),),
        ],
        terms=[(FERRY,), (FERRY, VESSEL), (FERRY, VESSEL), (LONG_TERM, LONG_TERM), (ARABIC_TERM,)],
        what=["Outlet", "Outlet", "Outlet", "Outlet", "Outlet"],
        label=["Table one", "Table two", "Table three", "Table four", "Table five"],
    ),
    "bars": examples(
        p=[
            picture("ferry", 1),
            picture("ferry", 0, 7, 12),
            picture("vessel", 0, 1, 2, 3, 5, 8, 13),
            picture(EXTREME, *(n % 19 for n in range(1, 90))),
            picture("العبّارة", 2, 0, 9),
        ],
    ),
    "lines": examples(
        lines=[(), (LINE,), (LINE, QUOTED, LINE), (LONG_LINE, LONG_LINE), (ARABIC_LINE,)],
    ),
    "key_words": examples(
        k=[
            key_words(COURIER),
            key_words(COURIER, WORD),
            key_words(HERALD, WORD, WORD._replace(word="quay"), WORD._replace(word="pilot")),
            key_words(LONG_NAME, WORD._replace(word=EXTREME, uses=121_400), articles=81_100, language="de"),
            key_words(ARABIC_NAME, WORD._replace(word="ميناء"), language="ar"),
        ],
    ),
}  # fmt: skip
