"""An archive that looks like a real one: ``python benchmarks/newsroom.py <folder> <articles>``.

Where `corpus` makes texts that weigh what real ones weigh, this one makes names, titles and sentences that read like
the press, in five languages, so that pages of it can be looked at: what editors fill in is filled in here and there,
labels are disputed, owners change, and three papers tell a story that no editor made an event. All of it is invented;
its words are in ``made/newsroom.yaml``. The same arguments give the same bytes.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml
from made.files import quoted

from clippings.importing.article_file import slug

WORDS: Any = yaml.safe_load((Path(__file__).parent / "made/newsroom.yaml").read_text("utf-8"))
SHARES = {"en": 0.55, "de": 0.2, "fr": 0.1, "ar": 0.08, "ru": 0.07}
FIRST, YEARS = date(1998, 3, 1), 27
KINDS = ("context", "correction", "contradiction", "framing", "translation", "source", "question")
PEOPLE = [f"{given} {family}" for family in WORDS["people"]["family"] for given in WORDS["people"]["given"]]
BODIES = [f"{place} {body}" for place in WORDS["places"][:8] for body in WORDS["bodies"]]
OUTLETS = [(language, name) for language, words in WORDS["languages"].items() for name in words["outlets"]]
EVERY = 12
"""Articles that tell of one event, in the mean."""
STORY = {7: "The wreck of the {0}", 8: "{0} is lost, and nobody saw her go", 9: "Skipper of the {0} was warned"}
"""Of each hundred articles, those that tell a story of no event: the last has the text of the one before."""
OF_STORY = {7: 0, 8: 3, 9: 4}
"""The outlets of these."""


def write(folder: Path, articles: int) -> None:
    """Write content/ of an archive of so many articles."""
    for path, text in files(articles):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


def files(articles: int) -> Iterator[tuple[str, str]]:
    """Path in the content folder and text of all files."""
    yield "archive.yaml", _yaml(
        name="The Coast Press File", subtitle="A made archive: no such coast, paper or person",
        headline="How a coast’s papers told of its ports", contact="desk@coast.example", language="en",
        introduction="Everything here is invented, to see how pages look with many articles.",
        footer="Invented for looking at pages. CC BY 4.0.",
    )  # fmt: skip
    for kind, names in (("people", PEOPLE), ("organisations", BODIES)):
        yield f"authority/{kind}.yaml", _yaml(**{slug(name): {"name": name} for name in names})
    yield "authority/places.yaml", _yaml(**{slug(name): _place(n, name) for n, name in enumerate(WORDS["places"])})
    yield "lexicon.yaml", _yaml(**WORDS["lexicon"])
    yield (
        "authority/labels.yaml",
        _yaml(
            **{id: {"name": words, "definition": f"A paper that is {words}."} for id, words in WORDS["labels"].items()}
        ),
    )
    yield "authority/outlets.yaml", _yaml(**{f"o{n}": _outlet(n, name) for n, (_, name) in enumerate(OUTLETS)})
    events = max(1, articles // EVERY)
    for number in range(events):
        yield from _event(number, events, Random(f"event {number}"))
    for number in range(articles):
        yield from _article(number, events, Random(f"article {number}"))


def _outlet(number: int, name: str) -> Mapping[str, Any]:
    labels = [id for n, id in enumerate(WORDS["labels"]) if (number + n) % 3 == 0][: number % 4]
    grounds = [{"label": id, "because": "it says so", "source": {"title": f"Masthead of {name}"}} for id in labels]
    if number % 2 == 0 and grounds:
        denied = {"by": name, "because": "no statute of ours says so", "source": {"title": f"Letter of {name}"}}
        grounds[0] |= {"from": 1998 + number, "disputed": [denied]}
    told: dict[str, Any] = {"labels": grounds} if grounds else {}
    if number % 4 == 0:
        told |= {"description": f"Invented paper, of which number {number} of a list is made.", "claims": _owners(name)}
    return {"name": name, **told}


def _owners(name: str) -> Sequence[Mapping[str, Any]]:
    """Who is said to have owned a paper: one until 2010, and after that two, of two sources."""
    ended, since = {"to": 2010}, {"from": 2011}
    said = [("a family of printers", ended), ("the Harbour Trust", since), ("a bank", since)]
    return [
        {
            "property": "owner", "value": value, "because": "it names the owner", "by": f"Register {n}",
            "source": {"title": f"Register {n} of {name}"}, **time,
        }
        for n, (value, time) in enumerate(said, 1)
    ]  # fmt: skip


def _place(number: int, name: str) -> Mapping[str, Any]:
    """A place; two of three lie in the open Atlantic, where there is none."""
    lies = {"coordinates": [44 + number * 37 % 90 / 10, -40 + number * 53 % 170 / 10]} if number % 3 else {}
    return {"name": name, **lies}


def _event(number: int, events: int, rng: Random) -> Iterator[tuple[str, str]]:
    names = _names(rng)
    title = "{place}: {topic}".format_map(names)
    head = f"title: {quoted(title)}\ndate: {_day(number, rng)}\nsources:\n  - title: Minutes of the {names['body']}\n"
    if number % 3:
        head += f"people: [{slug(names['person'])}]\nplaces: [{slug(names['place'])}]\n"
    yield f"events/e{number}.md", f"---\n{head}---\n{_text(rng, 'en', names, 3)}\n"
    if number % 6 == 0:
        asked = quoted(f"Who knew of the {names['topic']} in {names['place']}?")
        head = f"question: {asked}\nevents: [e{number}]\npositions: {_positions(number, events) if number % 12 else []}"
        yield f"questions/q{number}.md", f"---\n{head}\n---\n"


def _positions(event: int, events: int) -> str:
    """What some articles of an event answer, as YAML that is JSON."""
    answers = ("The council, for weeks", "Nobody, as far as its minutes tell", "Everybody but the pilots")
    ids = [n for n in range(event, events * (EVERY - 1), events) if n % 100 not in STORY]
    return json.dumps(
        [{"article": f"a{n:05}", "paragraph": 1, "answer": said} for n, said in zip(ids, answers, strict=False)]
    )


def _article(number: int, events: int, rng: Random) -> Iterator[tuple[str, str]]:
    if number % 100 in STORY:
        yield _of_story(number)
        return
    outlet = _outlet_of(rng)
    language, event = OUTLETS[outlet][0], number % events
    names = _names(rng)
    id, day = f"a{number:05}", _day(event, rng)
    dated = rng.choices([f"{day}", f"{day:%Y-%m}", f"{day:%Y}~", ""], [90, 5, 3, 2])[0]
    signed = f"byline: {names['other']}\nauthors: [{slug(names['other'])}]\n" if rng.random() < 0.7 else ""
    title = rng.choice(WORDS["languages"][language]["titles"]).format_map(names)
    paragraphs = [_text(rng, language, names, rng.randint(1, 5)) for _ in range(rng.randint(3, 14))]
    yield f"articles/{id}.md", (
        f"---\ntitle: {quoted(title)}\noutlet: o{outlet}\n{signed}" + (f"date: {dated}\n" if dated else "")
        + f"language: {language}\ntext: full\nrights: {{statement: Invented, publish: true}}\nevents: [e{event}]\n"
        + f"keywords: [{names['topic']}]\n"
        + (f"evidence: {{date: {{how: printed, quote: '{day}'}}}}\n" if dated else "")
        + "---\n" + "\n\n".join(paragraphs) + "\n"
    )  # fmt: skip
    if number % 50 == 0:
        yield f"versions/{id}/1.md", _earlier(title, day, paragraphs)
    if number % 5 == 0:
        notes = [_note(n, kind, rng) for n, kind in enumerate(rng.sample(KINDS, rng.randint(1, 4)), 1)]
        yield f"annotations/{id}.yaml", yaml.safe_dump(notes, allow_unicode=True, sort_keys=False)


def _of_story(number: int) -> tuple[str, str]:
    """An article of a story: its names stand in no other."""
    rng = Random(f"story {number // 100}")
    names = ["".join(rng.choices(WORDS["syllables"], k=3)).capitalize() for _ in range(8)]
    day = FIRST + timedelta(rng.randrange(YEARS * 365) + number % 100 - 7)
    told = [one.format(*names, died=2 + number % 3) for one in WORDS["story"]]
    some = told[:-1] if number % 100 == min(STORY) else told[1:]
    head = f"title: {quoted(STORY[number % 100].format(names[0]))}\noutlet: o{OF_STORY[number % 100]}\ndate: {day}\n"
    said = "language: en\ntext: full\nrights: {statement: Invented, publish: true}\n"
    return f"articles/a{number:05}.md", f"---\n{head}{said}---\n" + "\n\n".join(some) + "\n"


def _earlier(title: str, day: date, paragraphs: list[str]) -> str:
    """An article as its paper had it before: a paragraph less, and the first cut short."""
    head = f"title: {quoted(title)}\nrights: {{statement: Invented, publish: true}}"
    body = "\n\n".join([paragraphs[0].partition(". ")[0] + ".", *paragraphs[1:-1]])
    return f"---\n{head}\noriginal: {{captured: {day}T06:00:00Z}}\n---\n{body}\n"


def _note(number: int, kind: str, rng: Random) -> Mapping[str, Any]:
    source = {"title": f"Minutes of the {rng.choice(BODIES)}", "url": "https://coast.example/minutes"}
    body = (
        f"The {rng.choice(BODIES)} has {rng.randint(2, 90)} in its minutes, and says of the rest that it was not asked."
    )
    return {"id": f"n{number}", "kind": kind, "on": {"paragraph": rng.randint(1, 3)}, "body": body, "sources": [source]}


def _names(rng: Random) -> Mapping[str, str]:
    one, two = (PEOPLE[int(len(PEOPLE) * rng.random() ** 2)] for _ in range(2))
    place = WORDS["places"][int(len(WORDS["places"]) * rng.random() ** 2)]
    return {
        "person": one,
        "other": two,
        "place": place,
        "body": rng.choice(BODIES),
        "topic": rng.choice(WORDS["topics"]),
    }


def _outlet_of(rng: Random) -> int:
    language = rng.choices(list(SHARES), list(SHARES.values()))[0]
    return rng.choice([n for n, (tag, _) in enumerate(OUTLETS) if tag == language])


def _text(rng: Random, language: str, names: Mapping[str, str], sentences: int) -> str:
    some = rng.choices(WORDS["languages"][language]["sentences"], k=sentences)
    return " ".join(one.format_map({**names, "number": rng.randint(2, 400)}) for one in some)


def _day(event: int, rng: Random) -> date:
    began = FIRST + timedelta(Random(f"day {event}").randrange(YEARS * 365))
    return began + timedelta(int(40 * rng.random() ** 3))


def _yaml(**fields: Any) -> str:
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
