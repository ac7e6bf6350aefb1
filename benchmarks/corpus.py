"""A made-up archive of any size for measuring: ``python benchmarks/corpus.py <folder> <articles> [words]``.

Deterministic: the same arguments give the same bytes. Words follow Zipf's law; names come from a made-up register; some
articles quote one another, reuse a passage, tell of an event, or are annotated. Nothing in it is real.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

SEED = 20261123
VOCABULARY = 60_000
OUTLETS = 40
NAMES = 500
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu ska tre bri cla pon der mas lin".split()
ENDINGS = ("", "", "", "s", "ed", "ing", "tion", "ment", "ly", "ness", "er")


@dataclass(frozen=True)
class Draft:
    """One made-up article. ``note`` is empty where it has none."""

    id: str
    title: str
    outlet: str
    date: str
    event: str
    author: str
    paragraphs: tuple[str, ...]
    note: str


def words_of(rng: random.Random, count: int) -> list[str]:
    """Distinct made-up words."""
    stems = ["".join(parts) for parts in product(SYLLABLES, repeat=3)]
    rng.shuffle(stems)
    found = dict.fromkeys(stem + rng.choice(ENDINGS) for stem in stems * 3)
    return list(found)[:count]


def vocabulary() -> tuple[random.Random, list[str], list[str]]:
    """The generator's state after its words were made, the words by frequency, and the register's names."""
    rng = random.Random(SEED)
    words = words_of(rng, VOCABULARY)
    names = [f"{a.title()} {b.title()}" for a, b in zip(words[:NAMES], words[NAMES : 2 * NAMES], strict=True)]
    return rng, words, names


def drafts(articles: int, words: int = 800) -> Iterator[Draft]:
    """The articles, one after the other."""
    rng, known, names = vocabulary()
    pool = rng.choices(known, [1 / (rank + 2.7) for rank in range(len(known))], k=400_000)
    events = max(1, articles // 50)
    reused = " ".join(rng.sample(known, 30))
    for n in range(articles):
        paragraphs = []
        left = words
        while left > 0:
            size = min(left, rng.randint(40, 120))
            text = sentence(rng, pool, size)
            text += f" {rng.choice(names)} and {rng.choice(names)} met."
            if rng.random() < 0.2:
                text += f" “{sentence(rng, pool, 9)}” {rng.choice(names)} said."
            paragraphs.append(text)
            left -= size
        if n % 40 == 0:
            paragraphs.append(reused)
        first = " ".join(paragraphs[0].split(".")[0].split()[:6])
        yield Draft(
            f"a{n:06}", sentence(rng, pool, 7)[:-1], f"o{rng.randrange(OUTLETS)}", day(rng),
            f"event-{rng.randrange(events)}", f"p{rng.randrange(NAMES // 2)}", tuple(paragraphs),
            f"{first}." if n % 10 == 0 else "",
        )  # fmt: skip


def archive(folder: Path, articles: int, words: int = 800) -> None:
    """Write content/ of an archive of ``articles`` articles of about ``words`` words."""
    for name in ("articles", "authority", "annotations", "events"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    rng, _, names = vocabulary()
    register(folder / "authority", names)
    for n in range(max(1, articles // 50)):
        head = f"---\ntitle: Event {n}\ndate: {day(rng)}\npeople: [p{n % (NAMES // 2)}]\n---\n"
        (folder / f"events/event-{n}.md").write_text(head + "What happened.\n", "utf-8")
    for draft in drafts(articles, words):
        head = (
            f"---\ntitle: {draft.title}\noutlet: {draft.outlet}\ndate: {draft.date}\nlanguage: en\n"
            f"events: [{draft.event}]\nauthors: [{draft.author}]\n---\n"
        )
        text = head + "\n\n".join(draft.paragraphs) + "\n"
        (folder / f"articles/{draft.id}.md").write_text(text, "utf-8")
        if draft.note:
            note = f"- id: n1\n  kind: context\n  on: {{paragraph: 1}}\n  body: {draft.note}\n  made: 2026-11-23\n"
            (folder / f"annotations/{draft.id}.yaml").write_text(note, "utf-8")


def register(folder: Path, names: list[str]) -> None:
    people = "".join(f"p{n}: {{name: {name}}}\n" for n, name in enumerate(names[: NAMES // 2]))
    places = "".join(f"q{n}: {{name: {name}}}\n" for n, name in enumerate(names[NAMES // 2 :]))
    outlets = "".join(
        f"o{n}:\n  name: Outlet {n}\n  labels:\n"
        f"    - {{label: l{n % 5}, because: it says so, source: {{title: Masthead}}}}\n"
        for n in range(OUTLETS)
    )
    labels = "".join(f"l{n}: {{definition: Label {n}.}}\n" for n in range(5))
    for name, text in (("people", people), ("places", places), ("outlets", outlets), ("labels", labels)):
        (folder / f"{name}.yaml").write_text(text, "utf-8")


def sentence(rng: random.Random, pool: list[str], words: int) -> str:
    return " ".join(rng.choices(pool, k=words)).capitalize() + "."


def day(rng: random.Random) -> str:
    return f"{rng.randint(2000, 2020)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"


if __name__ == "__main__":
    archive(Path(sys.argv[1]), int(sys.argv[2]), *(int(word) for word in sys.argv[3:4]))
