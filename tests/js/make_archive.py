"""An archive of made-up words for tests/js: ``make_archive.py <folder> <articles>`` writes content/ and builds output/."""

import os
import random
import sys
from pathlib import Path

sys.path.insert(0, "plugins")
from clippings.pelican.run import build

SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "ri",
    "so",
    "tu",
    "va",
    "we",
    "xi",
    "yo",
    "zu",
    "tion",
    "ing",
    "ed",
    "ly",
    "ment",
    "able",
    "ness",
    "er",
    "ous",
]


def word(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(1, 3)))


def main(folder: Path, count: int) -> None:
    rng = random.Random(7)
    vocabulary = [word(rng) for _ in range(3000)] + ["Сирия", "سوريا", "café", "U.N."]
    weights = [1 / (n + 1) for n in range(len(vocabulary))]
    articles = folder / "content/articles"
    articles.mkdir(parents=True)
    for n in range(count):
        words = rng.choices(vocabulary, weights, k=rng.randint(20, 120))
        text = f"---\ntitle: {' '.join(words[:4])}\n---\n" + " ".join(words[4:]) + ".\n"
        (articles / f"a{n:05}.md").write_text(text, "utf-8")
    os.environ["SEARCH_EXPORT"] = "1"
    build(folder / "content", folder / "output")


main(Path(sys.argv[1]), int(sys.argv[2]))
