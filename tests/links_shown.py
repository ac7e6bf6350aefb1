"""The links that stand in a built archive, and those that a table states, in one form to compare."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from archives import Archive, linked_id, plain


class Told(NamedTuple):
    """A link as one article's page and data tell it. ``because`` are pairs of a kind of reason and its sentence."""

    to: str
    weight: float
    because: tuple[tuple[str, str], ...]


def links_in(archive: Archive, hosted: bool = False) -> dict[str, list[Told]]:
    """Every article's links by its data, those of articles without any left out; a hosted archive has no drafts.

    Its page must show the same articles in the same order, each with the same sentences.
    """
    found = {}
    for id in archive.articles:
        if hosted and archive.holds["articles"][id].get("status") == "draft":
            continue
        told = [
            Told(link["to"], link["weight"], tuple((why["kind"], why["because"]) for why in link["reasons"]))
            for link in archive.article(id)["links"]
        ]
        sentences = [(link.to, [because for _, because in link.because]) for link in told]
        assert on_page(archive, id) == sentences, id
        if told:
            found[id] = told
    return found


def lines_of(links: Mapping[str, Sequence[Told]]) -> list[str]:
    """Links as a failing test shows them best, one a line, each article's in their order: ``one → two · 2.0 · same-event:
    both tell of: The talks``."""
    return [
        " · ".join((f"{id} → {link.to}", str(link.weight), *(f"{kind}: {words}" for kind, words in link.because)))
        for id, told in sorted(links.items())
        for link in told
    ]


def on_page(archive: Archive, id: str) -> list[tuple[str, list[str]]]:
    """The articles that stand beside another on its page, and the sentences that say why."""
    path = f"articles/{id}.html"
    if 'id="related"' not in archive.text(path):  # sooner known than by reading a page's whole structure
        return []
    cards = archive.page(path).select("[aria-labelledby=related] .card")
    return [(linked_id(card), list(map(plain, card.select(".why li")))) for card in cards]


def stated(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Told]]:
    """Every article's links as a table has them."""
    found: dict[str, list[Told]] = {}
    for row in rows:
        because = tuple((kind, sentence) for reason in row["because"] for kind, sentence in reason.items())
        pairs = [(row["on"], row["to"])] if "on" in row else [row["between"], row["between"][::-1]]
        for on, to in pairs:
            found.setdefault(on, []).append(Told(to, float(row["weight"]), because))
    return found


def with_others(content: Mapping[str, Any], count: int, texts: int = 0) -> dict[str, Any]:
    """The content, and more articles that have nothing in common with any: so many of a title alone, and so many that
    have five words of their own below it, which count where texts are compared."""
    others: dict[str, Any] = {f"zz-other-{number:04}": {"title": f"Other {number}"} for number in range(count)}
    for number in range(texts):
        body = " ".join(f"own{number}{letter}" for letter in "abcde")
        others[f"zz-text-{number:04}"] = {"title": "It", "body": body}
    return {**content, "articles": {**content["articles"], **others}}
