"""Examples of macros/entity.html."""

from dataclasses import replace

from markupsafe import Markup, escape

from clippings.entities.views import NO_PARTS, ArticleLine, Called, EntityView, Form, Part, PartsView, SaidIn
from clippings.model.dossier import Passage
from clippings.outlets.portrait import Who, Words
from clippings.view.names import Named
from styleguide.cutting import CARDS
from styleguide.example import ARABIC, EXTREME, LONG, NAMES, Examples, examples

ARABIC_NAME = "إلياس فاردومينيس"
FERRYMAN = "captain of the Talvenna, who brought forty people ashore."


def said(name: str, words: str, number: int, language: str = "en") -> SaidIn:
    """A sentence on someone, in one of the articles of cutting's examples."""
    html = Markup(f"<b>{escape(name)}</b>, {escape(words)}")
    return SaidIn(Passage(html, number + 1, f"articles/a{number}.html#p-{number + 1}"), language, CARDS[number])


def part(name: str, count: int, id: str = "2018") -> Part:
    """Some of someone's articles."""
    return Part(name, f"people/ilias.year-{id}.html", count, id)


def view(name: str, kind: str = "People", **more: object) -> EntityView:
    """Someone's page, with what an example shows of it."""
    return EntityView("ilias", "person", kind, "people/index.html", name, "people/ilias.html", **more)  # type: ignore[arg-type]


def table(outlets: tuple[str, ...], years: tuple[str, ...], each: int) -> PartsView:
    """A table of outlets by years, of which each has some more articles than that before."""
    columns = tuple(part(year, each * (at + 1), year) for at, year in enumerate(years))
    lines = tuple(part(outlet, each * len(years), f"o{at}") for at, outlet in enumerate(outlets))
    rows = tuple((line, tuple((each * at, min(at, 4)) for at in range(len(years)))) for line in lines)
    return PartsView(columns, lines, columns, rows)


def called(*outlets: tuple[str, str]) -> tuple[Called, ...]:
    """What outlets call someone."""
    return tuple(
        Called(
            Named(name, f"outlets/o{at}.html" if at or len(outlets) > 1 else None),
            (Form(words, 12, "en"), Form("captain", 2, "en")),
        )
        for at, (name, words) in enumerate(outlets)
    )


SENTENCES = [
    (),
    (said(NAMES[0], FERRYMAN, 1),),
    tuple(replace(said(name, FERRYMAN, at % 4), others=at) for at, name in enumerate(NAMES)),
    (replace(said(EXTREME, LONG, 3), others=12_000),),
    (said(ARABIC_NAME, ARABIC, 4, "ar"),),
]
LINES = [
    (),
    (ArticleLine(CARDS[1], "1 mention"),),
    tuple(ArticleLine(card, "3 mentions") for card in CARDS),
    (ArticleLine(CARDS[3], "1,214,000 mentions"),),
    (ArticleLine(CARDS[4], "٣ مرات"),),
]
PARTS = [
    NO_PARTS,
    table(("The Eskermouth Courier",), ("2018",), 1),
    table(("The Eskermouth Courier", "The Mereth Herald"), tuple(map(str, range(2004, 2024))), 3),
    table((LONG, EXTREME), ("2018", "Articles of an uncertain year"), 400_000),
    table(("صدى درّان",), ("٢٠١٨", "٢٠١٩"), 3),
]
CALLED = [
    (), called(("Outlet unknown", "ferryman")), called(("The Courier", "ferryman"), ("The Herald", "hero of the bank")),
    called((LONG, LONG), (EXTREME, EXTREME)), called(("صدى درّان", "بطل الإنقاذ"), ("The Courier", "captain")),
]  # fmt: skip
WHOM = [
    (), (Who(Named(NAMES[0], "people/p.html", "1 article"), ()),),
    tuple(Who(Named(name, "people/p.html", "12 articles"), (Words("Captain", 9, "en"),) * (n % 3)) for n, name in enumerate(NAMES)),
    (Who(Named(LONG, "people/p.html", "1,214,000 articles"), (Words(LONG, 12_000, "en"), Words(EXTREME, 2, "de"))),),
    (Who(Named(ARABIC_NAME, "people/p.html", "٣ مقالات"), (Words("بطل الإنقاذ", 3, "ar"), Words("captain", 2, "en"))),),
]  # fmt: skip
SHOWN = (NAMES[0], NAMES[0], NAMES[1], LONG, ARABIC_NAME)
EXAMPLES: Examples = {
    "sentences": examples(found=SENTENCES),
    "telling": examples(
        v=[
            view(name, telling=found, article_count=40 * n)
            for n, (name, found) in enumerate(zip(SHOWN, SENTENCES, strict=True))
        ]
    ),
    "called": examples(v=[view(name, called=found) for name, found in zip(SHOWN, CALLED, strict=True)]),
    "words": examples(some=[one[-1].words if one else () for one in CALLED]),
    "whom": examples(some=WHOM),
    "parts": examples(p=PARTS),
    "lines": examples(
        v=[
            view(name, lines=found, part=part("x", 3, "" if n == 2 else "o1"))
            for n, (name, found) in enumerate(zip(SHOWN, LINES, strict=True))
        ]
    ),
    "line": examples(c=CARDS),
    "line_with_outlet": examples(c=CARDS),
    "counted": examples(some=[one.years for one in PARTS]),
}
