"""Examples of macros/accounts.html."""

from clippings.events.accounts.views import Alone, Answer, Disputed, FigureCell, FigureRow, QuotedAlone, Together
from clippings.events.comparing.marking import Marked
from clippings.events.comparing.pairs import Pair
from clippings.events.comparing.views import PairLine
from clippings.view.names import Named
from styleguide.example import ARABIC, EXTREME, LONG, NAMES, Examples, examples

PEOPLE = tuple(Named(name, "people/a.html") for name in NAMES)
QUOTED = QuotedAlone("We saw her lights go out.", "articles/a.html#p-3", 3, PEOPLE[3])
LONG_QUOTED = QuotedAlone(LONG, "articles/a.html#p-30", 30, Named(LONG, "people/long.html"))
ARABIC_QUOTED = QuotedAlone(ARABIC, "articles/a.html#p-3", 3, Named("سلمى الدرهمي", "people/salma.html"))
COURIER, HERALD = (Named(name, detail="12 October 2018") for name in ("The Eskermouth Courier", "The Mereth Herald"))
ARABIC_HEAD, LONG_HEAD = Named("صدى درّان", detail="23 January 2019"), Named(LONG, detail="12 October 2018")


def row(*printed: str, language: str = "en") -> FigureRow:
    """What each account says."""
    return FigureRow(tuple(FigureCell(said, "articles/a.html#p-1" if said else "", language) for said in printed))


OUTLETS, DATES = ("The Eskermouth Courier", "The Mereth Herald"), ("12 October 2018", "13 October 2018")
ONE, TWO = row("more than 200 people on board", "219 people"), row("", "12 dead")
LONG_ROW, ARABIC_ROW = row(f"1,214 {EXTREME}", f"thousands of {LONG}"), row("12 شخصا", language="ar")
TOGETHER = [
    Together(),
    Together(PEOPLE[:1], (ONE,), (ONE,), (COURIER, HERALD), 2),
    Together(PEOPLE, (ONE, TWO), (TWO, ONE), (COURIER, HERALD), 6),
    Together((Named(LONG, "people/long.html"),), (LONG_ROW,), (LONG_ROW,), (LONG_HEAD, HERALD)),
    Together((Named("سلمى الدرهمي", "people/salma.html"),), (ARABIC_ROW,), (ARABIC_ROW,), (ARABIC_HEAD,)),
]

WHY = Named("Why did the Talvenna sink?", "questions/why.html")
GIVEN = tuple(Named(head.name, "articles/a.html#p-1", head.detail) for head in (COURIER, HERALD))
DARK, FAST = Answer("A lamp was dark", GIVEN[:1]), Answer("She went too fast", GIVEN, 3)
LONG_ANSWER = Answer(LONG, (Named(LONG, "articles/a.html", "12 October 2018"),), 1_204)
ARABIC_ANSWER = Answer("الفنار كان مطفأً", (Named("صدى درّان", "articles/a.html#p-2", "23 January 2019"),))

EXAMPLES: Examples = {
    "alone": examples(
        a=[
            Alone(),
            Alone(PEOPLE[:1], (QUOTED,), 1),
            Alone(PEOPLE, (QUOTED, QUOTED), 9),
            Alone((Named(LONG, "people/long.html"),), (LONG_QUOTED,), 1),
            Alone((Named("سلمى الدرهمي", "people/salma.html"),), (ARABIC_QUOTED,), 1),
        ],
        language=["en", "en", "en", "en", "ar"],
    ),
    "figures": examples(
        rows=[(), (ONE,), (ONE, TWO), (LONG_ROW,), (ARABIC_ROW,)],
        heads=[(), (COURIER, HERALD), (COURIER, HERALD), (LONG_HEAD, HERALD), (ARABIC_HEAD,)],
    ),
    "disputed": examples(
        questions=[
            (),
            (Disputed(WHY, (DARK, FAST)),),
            (Disputed(WHY, (DARK, FAST)), Disputed(Named("Who knew?", "questions/who.html"), (FAST, DARK))),
            (Disputed(Named(LONG, "questions/long.html"), (LONG_ANSWER, DARK)),),
            (Disputed(Named(ARABIC, "questions/arabic.html"), (ARABIC_ANSWER, DARK)),),
        ],
    ),
    "differing": examples(t=TOGETHER),
    "common": examples(t=TOGETHER),
    "pairs": examples(
        pairs=[
            (),
            (PairLine(Pair("a", "b"), OUTLETS, DATES),),
            (PairLine(Pair("a", "b"), OUTLETS, DATES), PairLine(Pair("a", "c"), (OUTLETS[0], "The Galley"), DATES)),
            (PairLine(Pair("a", "b"), (LONG, EXTREME), DATES),),
            (PairLine(Pair("a", "b"), ("صدى درّان", OUTLETS[1]), DATES),),
        ],
    ),
    "marked": examples(
        words=[
            (),
            (Marked("plain", "Twelve people died."),),
            (Marked("differs", "At least 12"), Marked("plain", " people died, "), Marked("shared", "the port office said")),
            (Marked("differs", LONG), Marked("plain", f" {EXTREME}")),
            (Marked("plain", "قال القبطان "), Marked("differs", "أمام لجنة التحقيق")),
        ],
    ),
}  # fmt: skip
