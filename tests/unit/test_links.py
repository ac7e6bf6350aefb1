"""Links found anew only where a change can reach are the links found from nothing."""

import random
from dataclasses import replace

import pytest

from clippings.links.groups import ALL_WITH_ALL, NEIGHBOURS, near, partners
from clippings.links.reached import reached
from clippings.links.relating import linker
from clippings.links.scan import Scan, scan
from clippings.links.ties import examine
from clippings.model.annotation import Event
from clippings.model.body import Block, Body, Paragraph
from clippings.model.dossier import Archive, Dossier, Site
from clippings.model.entity import Mention, Quotation
from clippings.model.link import Link
from clippings.model.record import DateClaim, Record
from clippings.model.ties import Ties
from clippings.reading.edtf import parse

ARTICLES = 70
SENTENCES = [" ".join(f"{a}{b}" for b in "abcdefghijkl") for a in "klmnop"]


def article(number: int, rng: random.Random) -> Dossier:
    """An article that has something in common with few, some and most of the others."""
    date = DateClaim(parse(f"2016-{rng.randint(1, 3):02}-{rng.randint(1, 28):02}"))
    events = tuple(rng.sample(["one", "two", "few"], rng.randint(0, 2)))
    replies = tuple(f"a{rng.randrange(ARTICLES):03}" for _ in range(rng.choice([0, 0, 0, 1])))
    record = Record(
        f"a{number:03}", f"Title {rng.randrange(3)}", date=date, events=events, replies_to=replies,
        authors=tuple(rng.sample(["ann", "ben", *(f"w{n}" for n in range(20))], rng.randint(0, 2))),
    )  # fmt: skip
    text = " ".join(rng.choice(SENTENCES) if rng.random() < 0.3 else f"w{rng.random()}" for _ in range(6))
    rare = rng.choices(range(4, 100, 2), k=2)
    names = [f"n{n}" for n in (*rng.choices(range(4), k=3), *rare, *(n + 1 for n in rare))]
    quoted = (Quotation(" ".join(rng.choices(["so", "it", "is"], k=4)), None, 0, 0, 4),) if rng.random() < 0.5 else ()
    made = Dossier(
        record, Body((Block(("", ""), (Paragraph(text),)),)), quotations=quoted,
        mentions=tuple(Mention(name, "person", 0, 0, 1, name) for name in names),
    )  # fmt: skip
    return replace(made, ties=examine(made, None).value)


def archive_of(dossiers: dict[str, Dossier]) -> Archive:
    order = tuple(dossiers)
    events = {id: Event(id, f"Event {id}", None, Body()) for id in ("one", "two", "few")}
    numbers = {id: number for number, id in enumerate(order)}
    return Archive(Site("Links"), dossiers=dossiers, events=events, order=order, numbers=numbers)


def looked_at(archive: Archive) -> Scan:
    return scan(archive, (Ties(*dossier.ties) for dossier in archive.dossiers.values()))


def links_in(archive: Archive) -> dict[str, tuple[Link, ...]]:
    return dict(linker(archive.order, looked_at(archive))(archive.order))


@pytest.mark.parametrize("seed", range(12))
def test_links_found_where_a_change_reaches_are_those_found_from_nothing(seed: int) -> None:
    rng = random.Random(seed)
    archive = archive_of({f"a{number:03}": article(number, rng) for number in range(ARTICLES)})
    links = links_in(archive)
    kinds = {reason.kind for found in links.values() for link in found for reason in link.reasons}
    assert kinds >= {"same-event", "same-author", "text-reuse", "shared-names", "shared-quotation", "replies-to"}
    found_anew = 0
    for _ in range(12):
        changed = rng.sample(range(ARTICLES), rng.choice([1, 1, 1, 2, 5]))
        others = {id: article(archive.numbers[id], rng) for id in (archive.order[n] for n in changed)}
        before = {id: Ties(*archive.dossiers[id].ties) for id in others}
        archive = archive_of({**archive.dossiers, **others})
        seen = looked_at(archive)
        again = [id for id in archive.order if id in reached(before, seen)]
        found_anew += len(again)
        links |= dict(linker(again, seen)(again))
        assert links == links_in(archive)
    assert found_anew < 12 * ARTICLES


def test_partners_are_mutual_and_few() -> None:
    for size in (2, ALL_WITH_ALL, ALL_WITH_ALL + 1, 50):
        members = list(range(0, 3 * size, 3))
        linked = {one: set(partners(members, one)) for one in members}
        assert all(one in linked[other] for one in members for other in linked[one])
        if size <= ALL_WITH_ALL:
            assert all(len(found) == size - 1 for found in linked.values())
        assert max(map(len, linked.values())) <= max(2 * NEIGHBOURS, ALL_WITH_ALL)


def test_a_change_in_a_large_group_reaches_those_around_it() -> None:
    members = [number for number in range(100) if number != 50]
    around = set(range(50 - NEIGHBOURS, 51 + NEIGHBOURS)) - {50}
    assert around <= set(near(members, {50})) <= set(range(40, 60))
