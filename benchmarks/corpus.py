"""A made-up archive of any size for measuring: ``python benchmarks/corpus.py <folder> <articles> [words]``.

Deterministic: the same arguments give the same bytes. Words follow Zipf's law; names come from a made-up register; some
articles quote one another, reuse a passage, tell of an event, or are annotated. Nothing in it is real.
"""

import random
import sys
from itertools import product
from pathlib import Path

SEED = 20261123
VOCABULARY = 60_000
OUTLETS = 40
NAMES = 500
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu ska tre bri cla pon der mas lin".split()
ENDINGS = ("", "", "", "s", "ed", "ing", "tion", "ment", "ly", "ness", "er")


def words_of(rng: random.Random, count: int) -> list[str]:
    """Distinct made-up words."""
    stems = ["".join(parts) for parts in product(SYLLABLES, repeat=3)]
    rng.shuffle(stems)
    found = dict.fromkeys(stem + rng.choice(ENDINGS) for stem in stems * 3)
    return list(found)[:count]


def archive(folder: Path, articles: int, words: int = 800) -> None:
    """Write content/ of an archive of ``articles`` articles of about ``words`` words."""
    rng = random.Random(SEED)
    vocabulary = words_of(rng, VOCABULARY)
    weights = [1 / (rank + 2.7) for rank in range(len(vocabulary))]
    pool = rng.choices(vocabulary, weights, k=400_000)
    names = [f"{a.title()} {b.title()}" for a, b in zip(vocabulary[:NAMES], vocabulary[NAMES : 2 * NAMES], strict=True)]
    for name in ("articles", "authority", "annotations", "events"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    register(folder / "authority", names)
    events = max(1, articles // 50)
    for n in range(events):
        head = f"---\ntitle: Event {n}\ndate: {day(rng)}\npeople: [p{n % NAMES}]\n---\n"
        (folder / f"events/event-{n}.md").write_text(head + sentence(rng, pool, 20), "utf-8")
    reused = " ".join(rng.sample(vocabulary, 30))
    for n in range(articles):
        article(folder, n, rng, pool, names, events, words, reused)


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


def article(
    folder: Path, n: int, rng: random.Random, pool: list[str], names: list[str], events: int, words: int, reused: str
) -> None:
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
    first = paragraphs[0].split(".")[0]
    head = (
        f"---\ntitle: {sentence(rng, pool, 7)[:-1]}\noutlet: o{rng.randrange(OUTLETS)}\ndate: {day(rng)}\n"
        f"language: en\nevents: [event-{rng.randrange(events)}]\nauthors: [p{rng.randrange(NAMES // 2)}]\n---\n"
    )
    (folder / f"articles/a{n:06}.md").write_text(head + "\n\n".join(paragraphs) + "\n", "utf-8")
    if n % 10 == 0:
        exact = " ".join(first.split()[:6])
        note = f"- id: n1\n  kind: context\n  on: {{paragraph: 1}}\n  body: {exact}.\n  made: 2026-11-23\n"
        (folder / f"annotations/a{n:06}.yaml").write_text(note, "utf-8")


def sentence(rng: random.Random, pool: list[str], words: int) -> str:
    start = rng.randrange(len(pool) - words)
    return " ".join(pool[start : start + words]).capitalize() + "."


def day(rng: random.Random) -> str:
    return f"{rng.randint(2000, 2020)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"


if __name__ == "__main__":
    archive(Path(sys.argv[1]), int(sys.argv[2]), *(int(word) for word in sys.argv[3:4]))
