"""Examples of macros/map.html."""

from collections.abc import Sequence

from clippings.entities.maps.drawing import NO_MAP, Dot, MapView, degrees_words
from clippings.entities.maps.labels import labelled
from clippings.entities.maps.window import Place, window_on
from clippings.view.names import Named
from styleguide.example import ARABIC, EXTREME, LONG, Examples, examples

Places = Sequence[tuple[str, str, Place]]
BANK: Places = (("Skerry Bank", "3 articles", (47.5, -30.5)),)
PORTS: Places = (
    ("Eskermouth", "12 articles", (50.2, -5.1)), ("Mereth", "4 articles", (48.4, -4.5)),
    ("Lowtown", "2 articles", (50.3, -5.0)), ("Darran", "1 article", (35.7, -5.9)),
)  # fmt: skip
FAR: Places = ((LONG, "1,214,000 articles", (64.1, -21.9)), (EXTREME, LONG, (-18.1, 178.4)), ("M", "", (-54.8, -68.3)))
ARABIC_PORTS: Places = (("درّان", "٣ مقالات", (35.7, -5.9)), (ARABIC, "مقالة واحدة", (36.1, -5.3)))


def mapped(places: Places, lacking: Sequence[str] = (), count: int = 0, here: bool = False) -> MapView:
    """A map of places, the first of them the one that a page is about where ``here``."""
    window = window_on([place for *_, place in places])
    seen = [(name, detail, place, window.at(place) or (0.0, 0.0)) for name, detail, place in places]
    labels = labelled([(name, *at, 6.0) for name, _, _, at in seen])
    dots = tuple(
        Dot(Named(name, f"places/p{n}.html", detail), *at, 6.0 - n, label, *degrees_words(place), here and n == 0)
        for n, ((name, detail, place, at), label) in enumerate(zip(seen, labels, strict=True))
    )
    names = tuple(Named(name, "places/x.html") for name in lacking)
    return MapView(dots, *window.world, count or len(dots), names, len(names) + count)


ALL = [
    NO_MAP,
    mapped(BANK),
    mapped(PORTS, ("Talvenna", "Northern Sea"), 5417),
    mapped(FAR, (LONG, EXTREME)),
    mapped(ARABIC_PORTS, (ARABIC,)),
]
AROUND = [mapped(places, here=True) if places else NO_MAP for places in ((), BANK, PORTS, FAR, ARABIC_PORTS)]
EXAMPLES: Examples = {
    "degrees": examples(d=[(one.dots or AROUND[1].dots)[-1] for one in AROUND]),
    "drawing": examples(m=AROUND),
    "archive": examples(m=ALL),
    "surroundings": examples(m=AROUND),
    "names": examples(some=[[dot.place for dot in one.dots] for one in AROUND]),
}
