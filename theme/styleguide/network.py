"""Examples of macros/network.html."""

from itertools import combinations

from clippings.view.names import Named
from clippings.view.network.drawing import NO_NETWORK, Network, network
from styleguide.example import EXTREME, LONG, NAMES, Examples, examples
from styleguide.together import ARABIC_NAMES


def of(names: tuple[str, ...], words: str) -> Network:
    """People of whom each is named with all others, the more the further down both are."""
    people = {f"p{number:02}": Named(name, f"people/p{number}.html") for number, name in enumerate(names)}
    pairs = {(a, b): int(a[1:]) + int(b[1:]) for a, b in combinations(people, 2)}
    return network(pairs, people.__getitem__, lambda count: f"{count} {words}")


NETWORKS = [
    NO_NETWORK,
    of(NAMES[:3], "paragraphs"),
    of(NAMES * 3, "paragraphs"),
    of((LONG, EXTREME, *NAMES[:2]), "paragraphs"),
    of(ARABIC_NAMES, "فقرات"),
]
EXAMPLES: Examples = {"arcs": examples(n=NETWORKS), "picture": examples(n=NETWORKS)}
