"""Links found anew only for the articles that a change affects are the links found from nothing, for every reason."""

import os
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

import pytest

from clippings.links.declaration import LinkKeys, LinkReason, Pair
from clippings.links.groups import ALL_WITH_ALL, NEIGHBOURS, near, partners, rare_groups
from clippings.links.keys import examine, inputs
from clippings.links.linking import Linking, Weighed
from clippings.links.pointers import Pointers
from clippings.links.rare_names import rare
from clippings.links.reasons import REASONS
from clippings.links.reuse.fingerprints import fingerprints
from clippings.links.reuse.wording import Wording
from clippings.links.sentences import in_marks
from clippings.links.words import codes_of
from clippings.model.annotation import Annotation, Event, Placed, Position, Question
from clippings.model.archive import Archive, Site
from clippings.model.body import Block, Body, Paragraph, Selector
from clippings.model.dossier import Dossier
from clippings.model.entity import Entity, Mention, Quotation
from clippings.model.link import Link
from clippings.model.record import DateClaim, Record
from clippings.reading.edtf import parse

ARTICLES = 70
ARCHIVES = int(os.environ.get("EDITS", "40")) // 10
"""How many archives are edited at random; `make soak` edits a hundred."""
SEEDS = list(dict.fromkeys((0, 1, 2, 10, *range(ARCHIVES))))[:ARCHIVES]
"""Of sixteen, 10 is the only one that notices where the reach of links by citing is forgotten; 0 to 2 notice that of others."""
THERE = {
    "by-editor", "replies-to", "cites", "same-event", "similar-text", "shared-quotation", "text-reuse", "shared-names",
    "same-author", "near-in-time", "rare-keyword",
}  # fmt: skip
"""The reasons that link some of the articles made here, whatever the seed; others may."""
SENTENCES = [" ".join(f"{a}{b}" for b in "abcdefghijklmnopqr") for a in "klmnop"]
EVENTS = ("one", "two", "few")


def keywords(dossier: Dossier) -> LinkKeys:
    return dict.fromkeys(dossier.record.keywords)


def how_rare(pair: Pair) -> str:
    return f"{pair.count(pair.keys[0])} of {pair.about} have the keyword {pair.keys[0]}"


def rarer_weighs_more(pair: Pair) -> float:
    return 1 / pair.count(pair.keys[0])


def most_of_them(articles: int) -> int:
    return 10 * (articles // 20)  # so that not every new article makes others rare


RARE_KEYWORD = LinkReason(
    "rare-keyword", keys=keywords, index=rare_groups(most_of_them), because=how_rare, weight=rarer_weighs_more
)
"""A reason of the test's own: its groups are rare and large at once."""
DECLARED = (*REASONS, RARE_KEYWORD)


def text_of(text: str) -> Body:
    return Body((Block(("", ""), (Paragraph(text),)),))


def article(number: int, rng: random.Random) -> Dossier:
    """An article that has something in common with few, some and most of the others."""
    date = DateClaim(parse(f"2016-{rng.randint(1, 3):02}-{rng.randint(1, 28):02}"))
    events = tuple(rng.sample(EVENTS, rng.randint(0, 2)))
    replies = tuple(f"a{rng.randrange(ARTICLES):03}" for _ in range(rng.choice([0, 0, 0, 1])))
    record = Record(
        f"a{number:03}", f"Title {rng.randrange(3)}", date=date, events=events, replies_to=replies,
        authors=tuple(rng.sample(["ann", "ben", *(f"w{n}" for n in range(20))], rng.randint(0, 2))),
        keywords=tuple(rng.sample(["war", "peace", "talks"], rng.randint(0, 2))),
        outlet=rng.choice(["unknown", "gazette", "herald", *(f"o{n}" for n in range(20))]),
        language=rng.choice(["en", "en", "en", "en-GB", "de"]),
    )  # fmt: skip
    text = " ".join(rng.choice(SENTENCES) if rng.random() < 0.3 else f"w{rng.random()}" for _ in range(6))
    text += " " + " ".join(f"v{n}" for n in rng.choices(range(120), k=rng.choice([0, 12, 20])))
    rare = rng.choices(range(4, 100, 2), k=2)
    names = [f"n{n}" for n in (*rng.choices(range(4), k=3), *rare, *(n + 1 for n in rare))]
    phrase = " ".join(rng.choices(["so", "it"], k=4) * rng.choice([1, 2]))
    quoted = (Quotation(phrase, None, 0, 0, 4),) if rng.random() < 0.5 else ()
    noted = [rng.choice(("context", "framing")) for _ in range(rng.choice([0, 0, 0, 1, 2]))]
    made = Dossier(
        record, text_of(text), quotations=quoted,
        references=tuple(f"articles/a{rng.randrange(ARTICLES):03}.html" for _ in range(rng.choice([0, 0, 0, 1]))),
        mentions=tuple(Mention(name, "person", 0, 0, 1, name) for name in names),
        annotations=tuple(
            Placed(Annotation("n", kind, Body(), "", see=(f"article/a{rng.randrange(ARTICLES):03}",)), None)
            for kind in noted
        ),
    )  # fmt: skip
    return replace(made, link_keys=examine(made, DECLARED).value)


def question(id: str, rng: random.Random) -> Question:
    """A question that some, most or none of the articles answer, and some that are not there."""
    told = rng.sample(range(ARTICLES + 3), rng.choice([0, 5, 30]))
    positions = tuple(Position(f"a{n:03}", rng.choice(["yes", "no"]), Selector()) for n in told)
    return Question(id, f"Is it {rng.choice(SENTENCES)}?", Body(), positions=positions)


def event(id: str, rng: random.Random) -> Event:
    return Event(id, f"Event {rng.choice(SENTENCES)}", None, Body())


def archive_of(
    dossiers: Mapping[str, Dossier], events: Iterable[Event] = (), questions: Iterable[Question] = (), **more: object
) -> Archive:
    order = tuple(dossiers)
    numbers = {id: number for number, id in enumerate(order)}
    names = {f"n{n}": Entity(f"n{n}", "place" if n % 9 == 0 else "person", f"N{n}") for n in range(101)}
    given = {"entities": names, **more}
    archive = Archive(Site("Links"), dossiers=dossiers, order=order, numbers=numbers, **given)  # type: ignore[arg-type]
    return replace(archive, events={e.id: e for e in events}, questions={q.id: q for q in questions})


def linking(archive: Archive, declared: Sequence[LinkReason] = DECLARED) -> Linking:
    facets = [dossier.link_keys for dossier in archive.dossiers.values()]
    return Linking(declared, archive, facets, inputs(declared, archive))


def links_in(archive: Archive, declared: Sequence[LinkReason] = DECLARED) -> dict[str, Sequence[Link]]:
    return dict(linking(archive, declared).linker(archive.order)(archive.order))


def changed(archive: Archive, rng: random.Random) -> Archive:
    """The archive after an editor changed some articles, an event or a question, or brought an article in between."""
    ids = rng.sample(archive.order, rng.choice([0, 1, 1, 1, 2, 5]))
    others = {id: replace_id(article(archive.numbers[id], rng), id) for id in ids}
    if rng.random() < 0.3:
        new = f"{rng.choice(archive.order)}-{len(archive.order)}"
        others[new] = replace_id(article(0, rng), new)
    events, questions = dict(archive.events), dict(archive.questions)
    if rng.random() < 0.2:
        events["few"] = event("few", rng)
    if rng.random() < 0.2:
        events.pop("two", None) or events.update(two=event("two", rng))
    if rng.random() < 0.2:
        questions["who"] = question("who", rng)
    every = {**archive.dossiers, **others}
    return archive_of({id: every[id] for id in sorted(every)}, events.values(), questions.values())


def replace_id(dossier: Dossier, id: str) -> Dossier:
    return replace(dossier, record=replace(dossier.record, id=id))


@pytest.mark.parametrize("seed", SEEDS)
def test_links_found_where_a_change_reaches_are_those_found_from_nothing(seed: int) -> None:
    rng = random.Random(seed)
    dossiers = {f"a{number:03}": article(number, rng) for number in range(ARTICLES)}
    archive = archive_of(dossiers, (event(id, rng) for id in EVENTS), (question(id, rng) for id in ("who", "why")))
    links = links_in(archive)
    told = {reason.kind for found in links.values() for link in found for reason in link.reasons}
    assert told >= THERE
    found_anew = every = 0
    for _ in range(14):
        before, archive = archive, changed(archive, rng)
        now = linking(archive)
        olds = {id: d.link_keys for id, d in before.dossiers.items() if d is not archive.dossiers[id]}
        others = {**olds, **dict.fromkeys(archive.dossiers.keys() - before.dossiers.keys())}
        affected = now.affected(others, inputs(DECLARED, before))
        again = [id for id in archive.order if id in affected]
        found_anew, every = found_anew + len(again), every + len(archive.order)
        links |= dict(now.linker(again)(again))
        assert links == links_in(archive)
    assert found_anew < every


def test_partners_are_mutual_and_few() -> None:
    for size in (2, ALL_WITH_ALL, ALL_WITH_ALL + 1, 50):
        members = list(range(0, 3 * size, 3))
        linked = {one: set(partners(members, one)) for one in members}
        assert all(one in linked[other] for one in members for other in linked[one])
        if size <= ALL_WITH_ALL:
            assert all(len(found) == size - 1 for found in linked.values())
        assert max(map(len, linked.values())) <= max(2 * NEIGHBOURS, ALL_WITH_ALL)


@pytest.mark.parametrize("seed", range(50))
def test_a_change_in_a_group_reaches_all_that_have_or_had_other_partners(seed: int) -> None:
    rng = random.Random(seed)
    before = sorted(rng.sample(range(60), rng.choice([3, 12, 13, 16, 30])))
    gone, come = rng.sample(before, rng.randint(0, 3)), rng.sample(range(60), rng.randint(0, 3))
    after = sorted({*before, *come} - {*gone})
    changed = {*gone, *come}
    reached = set(near(after, changed))
    for one in after:
        old = set(partners(before, one)) if one in before else set()
        new = set(partners(after, one))
        assert one in reached or (old == new and not changed & (old | {one}))


def test_a_change_in_a_large_group_reaches_no_more_than_those_around_it() -> None:
    members = [number for number in range(100) if number != 50]
    assert set(near(members, {50})) == set(range(50 - NEIGHBOURS, 52 + NEIGHBOURS)) - {50}


def archive_for(declared: Sequence[LinkReason], records: Iterable[Record], **more: object) -> Archive:
    """An archive of articles of which nothing is known but their records, with link keys for some reasons."""
    dossiers = {record.id: Dossier(record) for record in records}
    found = {id: replace(d, link_keys=examine(d, declared).value) for id, d in dossiers.items()}
    return archive_of(found, **more)  # type: ignore[arg-type]


def of_war(*ids: str) -> list[Record]:
    return [Record(id, id.title(), keywords=("war",)) for id in ids]


def test_in_a_large_group_an_article_is_compared_with_the_six_before_and_after_it() -> None:
    """Three hundred articles of one keyword cost 12 comparisons each, not 299."""
    reason = LinkReason("same-keyword", keys=keywords, because=lambda pair: "both of war", weight=1.0)
    archive = archive_for([reason], of_war(*(f"a{n:03}" for n in range(300))))
    compared = linking(archive, [reason])
    assert sorted(compared.weighed("a100")) == [f"a{n:03}" for n in range(94, 107) if n != 100]
    assert sorted(compared.weighed("a000")) == [f"a{n:03}" for n in range(1, 7)]


def test_of_two_that_name_each_other_each_is_told_which_names_which() -> None:
    def says(pair: Pair) -> str:
        return f"{pair.article.id} names it" if pair.keys == (pair.other.id,) else f"{pair.other.id} names this"

    def named(dossier: Dossier) -> LinkKeys:
        return dict.fromkeys(dossier.record.replies_to)

    reason = LinkReason("names", keys=named, index=Pointers, because=says, weight=1.0)
    replies = {"a": ("b", "a", "nobody"), "b": ("a",), "c": ("a",)}
    archive = archive_for([reason], (Record(id, id, replies_to=to) for id, to in replies.items()))
    told = {
        (id, link.to): [why.because for why in link.reasons]
        for id, links in links_in(archive, [reason]).items()
        for link in links
    }
    assert told == {
        ("a", "b"): ["a names it", "b names this"],
        ("b", "a"): ["b names it", "a names this"],
        ("a", "c"): ["c names this"],
        ("c", "a"): ["c names it"],
    }


def test_only_link_keys_that_are_declared_rare_are_counted() -> None:
    """An article that is neither of the two could change the count, and nobody would link them anew."""
    reason = LinkReason("counted", keys=keywords, because=how_rare, weight=1.0)
    with pytest.raises(TypeError, match=r"counted .* RareGroups"):
        links_in(archive_for([reason], of_war("a", "b")), [reason])


def test_a_sentence_cannot_read_what_it_was_not_declared_to_tell() -> None:
    """Names in the authorities are there; articles, events and questions must come through link keys or words."""
    seen: list[Archive] = []

    def look(pair: Pair) -> str:
        seen.append(pair.authorities)
        return "both of war"

    reason = LinkReason("looked", keys=keywords, because=look, weight=1.0)
    people = {"ann": Entity("ann", "person", "Ann")}
    talks = [Event("talks", "Talks", None, Body())]
    links_in(archive_for([reason], of_war("a", "b"), events=talks, entities=people), [reason])
    assert len(seen) == 2
    for archive in seen:
        assert archive.entities == people
        assert not any((archive.dossiers, archive.events, archive.questions, archive.notes, archive.pages))


def test_a_kind_is_declared_once() -> None:
    with pytest.raises(ValueError, match="rare-keyword"):
        linking(archive_of({}), [*DECLARED, replace(RARE_KEYWORD, weight=2.0)])


def test_a_reason_has_a_kind_and_takes_its_link_keys_from_one_place() -> None:
    with pytest.raises(ValueError, match="kind"):
        replace(RARE_KEYWORD, kind="")
    with pytest.raises(ValueError, match="either"):
        replace(RARE_KEYWORD, archive_keys=lambda archive: {})


def test_a_reason_without_link_keys_is_told_only_beside_another() -> None:
    keyword = replace(RARE_KEYWORD, index=rare_groups(lambda articles: 2))
    long = LinkReason("both-long", because=lambda pair: "both are long", weight=0.25)
    records = [*of_war("a", "b"), Record("c", "C")]
    assert not any(links_in(archive_for([long], records), [long]).values())
    links = links_in(archive_for([long, keyword], records), [long, keyword])
    assert not links["c"]
    (link,) = links["a"]
    assert [(why.kind, why.weight) for why in link.reasons] == [("rare-keyword", 0.5), ("both-long", 0.25)]


def test_a_link_key_that_too_many_have_is_not_rare() -> None:
    keyword = replace(RARE_KEYWORD, index=rare_groups(lambda articles: 2))
    assert not any(links_in(archive_for([keyword], of_war("a", "b", "c")), [keyword]).values())


@pytest.mark.parametrize(
    ("articles", "most"), [(2, 2), (40, 2), (41, 3), (1_000, 50), (1_200, 60), (1_201, 60), (100_000, 60)]
)
def test_a_rare_name_stands_in_a_twentieth_of_the_articles_and_in_sixty_at_most(articles: int, most: int) -> None:
    assert rare(articles) == most


def test_what_weighs_nothing_is_no_reason() -> None:
    nothing = LinkReason("nothing", keys=keywords, because=lambda pair: "both of war", weight=lambda pair: 0.0)
    assert links_in(archive_for([nothing], of_war("a", "b")), [nothing]) == {"a": (), "b": ()}


def test_an_article_has_the_eight_strongest_of_its_links_the_strongest_first() -> None:
    def weight(pair: Pair) -> float:
        return float(pair.other.id) + float(pair.article.id)

    reason = LinkReason("number", keys=keywords, because=lambda pair: "both of war", weight=weight)
    links = links_in(archive_for([reason], of_war(*"0123456789")), [reason])
    assert [link.to for link in links["0"]] == list("98765432")
    assert [link.to for link in links["9"]] == list("87654321")


def prints_of(text: str) -> bytes:
    return fingerprints(codes_of(text_of(text))).tobytes()


def test_fingerprints_that_are_alike_by_chance_are_no_words_in_common() -> None:
    texts = {"a": "one two three four five six seven eight", "b": "it rained all day and all the night again"}
    archive = archive_of({id: Dossier(Record(id, id), text_of(text)) for id, text in texts.items()})
    forged = prints_of(texts["a"])
    for other, shared in (("one two three four five six seven eight", ((0, 8),)), (texts["b"], ())):
        said = replace(archive.dossiers["b"], body=text_of(other))
        index = Wording(replace(archive, dossiers={**archive.dossiers, "b": said}))
        index.add(0, forged)
        index.add(1, forged)
        index.prepare([0, 1])
        assert [reuse.run for reuse in index.candidates(0, forged).get(1, ())] == list(shared)


def test_both_sides_of_a_link_say_the_same() -> None:
    """The same reasons with the same weights, and, but for who replies to whom and links to whom, the same sentences."""
    rng = random.Random(4)
    dossiers = {f"a{number:03}": article(number, rng) for number in range(ARTICLES)}
    archive = archive_of(dossiers, (event(id, rng) for id in EVENTS), [question("who", rng)])
    found = linking(archive)
    found.linker(archive.order)
    weighed = {id: found.weighed(id) for id in archive.order}
    compared = 0
    for a, b in combinations(archive.order, 2):
        one, other = (Counter(map(said, weighed[x].get(y, ()))) for x, y in ((a, b), (b, a)))
        assert one == other
        compared += bool(one)
    assert compared > ARTICLES


def said(weighed: Weighed) -> tuple[str, float, str]:
    reason = weighed.pair.sharing.reason
    directed = reason.kind in ("replies-to", "cites")
    return reason.kind, weighed.weight, "" if directed else reason.because(weighed.pair)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Talks end", "“Talks end”"),
        ("“We go”", "“We go”"),
        ("“We go” is no answer", "“‘We go’ is no answer”"),
        ("“We go” and “we stay”", "“‘We go’ and ‘we stay’”"),
    ],
)
def test_a_title_has_one_pair_of_marks_and_single_ones_within(title: str, shown: str) -> None:
    assert in_marks(title) == shown
