"""Variants of one utterance that are matched, of those that were made: ``python benchmarks/utterances.py``.

Utterances are made of words. Of each, four variants are made: cut short, with a word in ten altered, with words put in,
and cut and altered. Printed are the share of the pairs of variants that are matched, and of all matched pairs the share
that are of one utterance.
"""

import random
from itertools import combinations

from clippings.links.quoting.matching import in_common

SEED, MADE = 3, 250
_COMMON = "the of and to a in that we is it for not will be have on with they this are you was by at from".split()


def utterance(rng: random.Random, words: list[str]) -> list[str]:
    """Eight to forty words, half of them such as stand in any text."""
    return [rng.choice(_COMMON) if rng.random() < 0.5 else rng.choice(words) for _ in range(rng.randint(8, 40))]


def cut(said: list[str], rng: random.Random, _: list[str]) -> list[str]:
    """Half of it, or more: its beginning, its end, or its middle."""
    size = rng.randint(max(6, len(said) // 2), len(said))
    at = rng.randint(0, len(said) - size)
    return said[at : at + size]


def altered(said: list[str], rng: random.Random, words: list[str]) -> list[str]:
    return [rng.choice(words) if rng.random() < 0.1 else word for word in said]


def with_more(said: list[str], rng: random.Random, words: list[str]) -> list[str]:
    """With one to three words put in at one place, as in brackets."""
    at = rng.randint(1, len(said) - 1)
    return [*said[:at], *rng.choices(words, k=rng.randint(1, 3)), *said[at:]]


def main() -> None:
    rng = random.Random(SEED)
    words = [f"w{number}" for number in range(600)]
    variants: list[tuple[int, str, list[str]]] = []
    for number in range(MADE):
        said = utterance(rng, words)
        made = {
            "whole": said, "cut": cut(said, rng, words), "altered": altered(said, rng, words),
            "with more": with_more(said, rng, words), "cut and altered": altered(cut(said, rng, words), rng, words),
        }  # fmt: skip
        variants += [(number, kind, some) for kind, some in made.items()]
    right: dict[str, list[bool]] = {}
    wrong = 0
    for (one, a, said), (other, b, there) in combinations(variants, 2):
        found = in_common(said, there) > 0
        if one == other:
            right.setdefault(f"{a} · {b}", []).append(found)
        wrong += found and one != other
    for kinds, found_ in right.items():
        print(f"{kinds:32} {sum(found_) / len(found_):.3f}")
    every = [found for some in right.values() for found in some]
    print(f"{'recall':32} {sum(every) / len(every):.3f}")
    print(f"{'precision':32} {sum(every) / (sum(every) + wrong):.3f}")


if __name__ == "__main__":
    main()
