"""Copies that links find, of those that were planted: ``python benchmarks/reuse.py [folder]``.

The folder has articles.jsonl.gz, a line of JSON an article with ``outlet``, ``title``, ``date`` and ``body``; without
one, texts are made of words. Of some articles a copy is planted in another outlet: word for word, with every twentieth,
seventh or third word edited (another word in its place, left out, or one put before it), with its paragraphs in another
order, or cut to a fifth. Printed are the share of the planted pairs that text reuse links, and of all pairs that it
links the share that was planted.
"""

import gzip
import json
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from clippings.links.keys import examine, inputs
from clippings.links.linking import Linking
from clippings.links.reasons import REASONS
from clippings.model.archive import Archive, Site
from clippings.model.body import Block, Body, Paragraph
from clippings.model.dossier import Dossier, evolved
from clippings.model.outlet import Outlet
from clippings.model.record import DateClaim, Record
from clippings.reading.edtf import parse

SEED, LEAST_WORDS, MADE = 7, 120, 700
Text = list[str]
"""Paragraphs."""


def edited(share: float) -> Callable[[Text, random.Random, Sequence[str]], Text]:
    """A copy of which so many words are others, are left out, or have one put before them."""

    def edit(text: Text, rng: random.Random, words: Sequence[str]) -> Text:
        def word(old: str) -> str:
            if rng.random() >= share:
                return old
            return rng.choice((rng.choice(words), "", f"{rng.choice(words)} {old}"))

        return [" ".join(filter(None, map(word, paragraph.split()))) for paragraph in text]

    return edit


def reordered(text: Text, rng: random.Random, _: Sequence[str]) -> Text:
    return rng.sample(text, len(text))


def cut(text: Text, rng: random.Random, _: Sequence[str]) -> Text:
    words = " ".join(text).split()
    size = max(40, len(words) // 5)
    at = rng.randrange(max(1, len(words) - size))
    return [" ".join(words[at : at + size])]


KINDS: dict[str, Callable[[Text, random.Random, Sequence[str]], Text]] = {
    "verbatim": lambda text, *_: text, "5 % edited": edited(0.05), "15 % edited": edited(0.15),
    "30 % edited": edited(0.30), "reordered": reordered, "cut to a fifth": cut,
}  # fmt: skip


def article(id: str, outlet: str, text: Text, date: str | None) -> Dossier:
    """An article's dossier with its link keys."""
    record = Record(id, id, outlet=outlet, date=DateClaim(parse(date) if date else None))
    body = Body(tuple(Block(("", ""), (Paragraph(paragraph),)) for paragraph in text))
    dossier = Dossier(record, body, outlet=Outlet(outlet, outlet))
    return evolved(dossier, {"link_keys": examine(dossier, REASONS).value})


def linked(dossiers: list[Dossier]) -> set[frozenset[str]]:
    """The pairs that text reuse links."""
    order = tuple(dossier.id for dossier in dossiers)
    archive = Archive(
        Site("Copies"), {one.id: one for one in dossiers}, order=order, numbers={id: n for n, id in enumerate(order)}
    )
    linking = Linking(REASONS, archive, (one.link_keys for one in dossiers), inputs(REASONS, archive))
    found = linking.linker(order)(order)
    return {
        frozenset((id, link.to))
        for id, links in found for link in links
        if any(reason.kind == "text-reuse" for reason in link.reasons)
    }  # fmt: skip


def made(rng: random.Random) -> list[tuple[str, Text, str | None]]:
    """Texts of words, some of which stand in most of them, as in any language."""
    words = [f"w{number}" for number in range(8_000)]
    weights = [1 / (number + 2) for number in range(len(words))]
    return [
        (f"o{number % 40}", [" ".join(rng.choices(words, weights, k=60)) for _ in range(rng.randint(3, 9))], None)
        for number in range(MADE)
    ]


def main(folder: str) -> None:
    rng = random.Random(SEED)
    if folder:
        with gzip.open(Path(folder) / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
            rows = [json.loads(line) for line in file]
        texts = [(row["outlet"], [p for p in row["body"].split("\n") if p.strip()], row["date"]) for row in rows]
    else:
        texts = made(rng)
    texts = [one for one in texts if len(" ".join(one[1]).split()) >= LEAST_WORDS]
    dossiers = [article(f"a{n:05}", *one) for n, one in enumerate(texts)]
    copied = {id for pair in linked(dossiers) for id in pair}  # what is a copy already tells nothing
    texts = [one for one, dossier in zip(texts, dossiers, strict=True) if dossier.id not in copied]
    words = [word for _, text, _ in texts for paragraph in text for word in paragraph.split()]
    planted: dict[frozenset[str], str] = {}
    every = []
    for number, (outlet, text, date) in enumerate(texts):
        every.append(article(f"a{number:05}", outlet, text, date))
        if number % 2:
            kind = list(KINDS)[number // 2 % len(KINDS)]
            every.append(article(f"b{number:05}", f"copies-{number % 7}", KINDS[kind](text, rng, words), date))
            planted[frozenset((f"a{number:05}", f"b{number:05}"))] = kind
    found = linked(sorted(every, key=lambda one: one.id))
    print(f"{len(every):,} articles")
    for kind in KINDS:
        pairs = {pair for pair, one in planted.items() if one == kind}
        print(f"{kind:16} {len(pairs & found) / len(pairs):.3f} of {len(pairs)}")
    print(f"{'precision':16} {len(found & planted.keys()) / max(1, len(found)):.3f} of {len(found)}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
